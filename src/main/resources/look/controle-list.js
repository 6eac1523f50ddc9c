// The list of badges as the server packs it, made ready to be asked.
import { access, hex } from "/look/controle-code.js";

const ENTRY = 19;

function bytes(text) {
  return new DataView(Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0)).buffer);
}

export function unpack(packed) {
  const revoked = new Set();
  const gone = bytes(packed.revoked);
  for (let at = 0; at < gone.byteLength; at += 8) revoked.add(hex(gone, at));
  const badges = bytes(packed.badges);
  const places = new Map();
  for (let at = 0; at < badges.byteLength; at += ENTRY) {
    let key = "";
    for (let i = 0; i < 6; i++) key += badges.getUint8(at + i).toString(16).padStart(2, "0");
    places.set(key, at + 6);
  }
  return {
    salt: packed.salt,
    revoked,
    people: (packed.people ?? []).map(([name, code, category]) => ({ name, code, category, plain: plain(name) })),
    under: (key) => (places.has(key) ? access(badges, places.get(key)) : undefined),
  };
}

/** As names are looked for: without accents, capitals and the signs that keyboards here lack. */
export function plain(text) {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[ɛǝ]/g, "e")
    .replace(/ɔ/g, "o")
    .replace(/[ŋɲ]/g, "n")
    .replace(/[’']/g, " ");
}

export function search(people, typed, most) {
  const parts = plain(typed).split(/\s+/).filter(Boolean);
  if (parts.join("").length < 2) return [];
  return people.filter((one) => parts.every((part) => one.plain.includes(part))).slice(0, most);
}
