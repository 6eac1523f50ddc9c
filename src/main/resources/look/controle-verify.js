// Ed25519 as the browser has it, else by TweetNaCl.
import { script } from "/look/controle-script.js";

const ORDER = 0x1000000000000000000000000000000014def9dea2f79cd65812631a5cf5d3edn;

export async function verify(raw, body, signature) {
  if (!reduced(signature.subarray(32))) return false;
  if (await own(raw)) {
    const key = await crypto.subtle.importKey("raw", raw, { name: "Ed25519" }, false, ["verify"]);
    return crypto.subtle.verify("Ed25519", key, signature, body);
  }
  await script(document.body.dataset.nacl);
  return self.nacl.sign.detached.verify(body, signature, raw);
}

/** Whatever this browser needs is fetched while there is network. */
export async function ready(raw) {
  if (!(await own(raw))) await script(document.body.dataset.nacl);
}

/** The half below the group's order: anything else is a second spelling of it (RFC 8032, 5.1.7). */
function reduced(half) {
  return half.reduceRight((sum, byte) => (sum << 8n) | BigInt(byte), 0n) < ORDER;
}

let known;
function own(raw) {
  known ??= crypto.subtle.importKey("raw", raw, { name: "Ed25519" }, false, ["verify"]).then(
    () => true,
    () => false,
  );
  return known;
}
