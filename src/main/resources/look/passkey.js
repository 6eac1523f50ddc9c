// Passkeys: asks the device with the site's question and sends its reply as an ordinary form.
// What needs a passkey is hidden until this script finds that the browser knows them.
if (window.PublicKeyCredential) {
  for (const form of document.querySelectorAll("form[data-passkey]")) offer(form);
  for (const one of document.querySelectorAll("[data-passkey-only]")) one.hidden = false;
  for (const other of document.querySelectorAll("[data-no-passkey]")) other.hidden = true;
}

function offer(form) {
  const reply = form.elements.reply;
  const button = form.querySelector("button");
  const failed = form.querySelector("[role=alert]");
  form.hidden = false;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    failed.hidden = true;
    button.disabled = true;
    try {
      reply.value = JSON.stringify(await asked(form));
      form.submit();
    } catch {
      failed.hidden = false;
    } finally {
      button.disabled = false;
    }
  });
}

async function asked(form) {
  const body = new URLSearchParams({ _csrf: form.elements._csrf.value });
  const answer = await fetch(form.dataset.passkey, { method: "POST", body });
  const publicKey = await answer.json();
  publicKey.challenge = bytes(publicKey.challenge);
  for (const list of ["allowCredentials", "excludeCredentials"])
    for (const key of publicKey[list] ?? []) key.id = bytes(key.id);
  if (!publicKey.user) return written(await navigator.credentials.get({ publicKey }));
  publicKey.user.id = bytes(publicKey.user.id);
  return written(await navigator.credentials.create({ publicKey }));
}

function written(key) {
  const response = {};
  for (const name of ["clientDataJSON", "attestationObject", "authenticatorData", "signature", "userHandle"])
    if (key.response[name]) response[name] = text(key.response[name]);
  if (key.response.getTransports) response.transports = key.response.getTransports();
  return { id: key.id, rawId: text(key.rawId), type: key.type, response, clientExtensionResults: {} };
}

/** Base64 as addresses write it (RFC 4648 §5), without its end. */
function bytes(text) {
  return Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (c) => c.charCodeAt(0));
}

function text(buffer) {
  return btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
}
