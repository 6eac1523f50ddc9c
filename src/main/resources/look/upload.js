// Sends <input type=file data-upload="address"> in pieces that survive a cut or a reload (tus 1.0):
// the same file chosen again goes on where it stopped. Without this script the form sends it whole.
const PIECE = 256 * 1024;
const PREFIX = "televersement:";
const TUS = "1.0.0";

for (const input of document.querySelectorAll("input[type=file][data-upload]")) {
  input.addEventListener("change", () => input.files[0] && send(input, input.files[0]));
}

async function send(input, file) {
  const job = (input.job = {});
  const box = status(input);
  input.removeAttribute("aria-invalid");
  if (file.size > Number(input.dataset.most)) return refuse(input, box, input.dataset.large);
  const key = `${PREFIX}${input.dataset.purpose}:${file.name}:${file.size}:${file.lastModified}`;
  for (let wait = 1000; input.job === job; wait = Math.min(wait * 2, 30000)) {
    try {
      const taken = await attempt(input, file, key, box, job);
      if (input.job === job && taken) done(input, box, taken, file.name);
      return;
    } catch (problem) {
      if (input.job !== job) return;
      if (problem.said !== undefined) return refuse(input, box, problem.said || input.dataset.refused);
      box.text.textContent = input.dataset.cut;
      await pause(wait);
    }
  }
}

/** The whole way from where it stands; whatever the network throws is tried again by the caller. */
async function attempt(input, file, key, box, job) {
  let { address, offset } = (await standing(input, key)) ?? (await begin(input, file, key));
  while (offset < file.size) {
    if (input.job !== job) return null;
    show(input, box, offset / file.size);
    const answer = await ask(input, address, "PATCH", {
      body: file.slice(offset, offset + PIECE),
      headers: { "Content-Type": "application/offset+octet-stream", "Upload-Offset": offset },
    });
    // 409: a piece counted whose answer was lost; the server says where it stands.
    if (answer.status === 404) return forget(key), attempt(input, file, key, box, job);
    if (answer.status !== 204 && answer.status !== 409) throw answerProblem(answer);
    offset = Number(answer.headers.get("Upload-Offset"));
  }
  show(input, box, 1);
  const answer = await ask(input, `${address}/fichier`, "POST", {});
  if (answer.status >= 500 && answer.status !== 507) throw new Error("again");
  const told = await answer.json().catch(() => ({}));
  if (answer.ok) return told.code;
  if (answer.status !== 507) forget(key);
  throw { said: told.said ?? "" };
}

async function standing(input, key) {
  const address = recall(key);
  if (!address) return null;
  const answer = await ask(input, address, "HEAD", {});
  if (answer.ok) return { address, offset: Number(answer.headers.get("Upload-Offset")) };
  forget(key);
  return null;
}

async function begin(input, file, key) {
  const metadata = `filename ${base64(file.name)},purpose ${base64(input.dataset.purpose)}`;
  const answer = await ask(input, input.dataset.upload, "POST", {
    headers: { "Upload-Length": file.size, "Upload-Metadata": metadata },
  });
  if (answer.status !== 201) throw answerProblem(answer);
  const address = new URL(answer.headers.get("Location"), location.href).pathname;
  remember(key, address);
  return { address, offset: 0 };
}

function answerProblem(answer) {
  // Too often, stopping or down passes by itself; anything else will not.
  return answer.status === 429 || (answer.status >= 500 && answer.status !== 507)
    ? new Error("again")
    : { said: "" };
}

function ask(input, address, method, { body, headers = {} }) {
  const token = input.form.elements._csrf?.value ?? "";
  return fetch(address, {
    method,
    body,
    credentials: "same-origin",
    redirect: "error",
    headers: { "Tus-Resumable": TUS, "X-CSRF-TOKEN": token, "X-XSRF-TOKEN": token, ...headers },
  });
}

/** A bar for the eye; words for the ear only at each quarter. */
function show(input, box, part) {
  const percent = Math.round(part * 100);
  box.bar.hidden = false;
  box.bar.value = percent;
  const quarter = Math.floor(part * 4) * 25;
  if (box.quarter !== quarter || !box.text.textContent || box.text.textContent === input.dataset.cut) {
    box.quarter = quarter;
    box.text.textContent = input.dataset.sending.replace("{percent}", percent);
  }
}

function done(input, box, code, name) {
  input.form.elements[input.dataset.field].value = code;
  const frame = input.closest(".pic");
  if (frame) picture(frame, code);
  const remove = input.form.elements[`${input.dataset.field}.remove`];
  if (remove) {
    remove.checked = false;
    remove.closest("label").hidden = false;
  }
  input.value = "";
  box.bar.hidden = true;
  box.text.textContent = input.dataset.done.replace("{name}", name);
}

function picture(frame, code) {
  const image = frame.querySelector("img");
  image.src = `/fichiers/${code}/480`;
  image.hidden = false;
  frame.dataset.there = "yes";
}

function refuse(input, box, why) {
  input.job = null;
  input.value = "";
  input.setAttribute("aria-invalid", "true");
  box.bar.hidden = true;
  box.text.className = "err";
  box.text.textContent = why;
}

function status(input) {
  const known = input.parentElement.querySelector(".sent");
  known?.remove();
  const box = document.createElement("div");
  box.className = "sent";
  const bar = document.createElement("progress");
  bar.max = 100;
  bar.hidden = true;
  bar.setAttribute("aria-label", input.labels[0]?.textContent.trim() ?? "");
  const text = document.createElement("p");
  text.setAttribute("role", "status");
  box.append(bar, text);
  input.after(box);
  return { bar, text, quarter: -1 };
}

const pause = (ms) =>
  new Promise((go) => {
    const timer = setTimeout(go, ms);
    addEventListener("online", () => (clearTimeout(timer), go()), { once: true });
  });

const base64 = (text) => btoa(String.fromCharCode(...new TextEncoder().encode(text)));

function recall(key) {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function remember(key, address) {
  try {
    localStorage.setItem(key, address);
  } catch {
    // a full or refused store: a reload begins again
  }
}

function forget(key) {
  try {
    localStorage.removeItem(key);
  } catch {
    // nothing was kept
  }
}
