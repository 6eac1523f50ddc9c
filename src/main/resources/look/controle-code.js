// Reads what a badge says: the Base45 text of its QR code and the short code beside it.
const SIGNS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
const BRIEF = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const BODY = 24;
const WHOLE = 88;

/** The bytes of a Base45 text (RFC 9285), or null. */
export function base45(text) {
  if (text.length % 3 === 1) return null;
  const bytes = [];
  for (let i = 0; i < text.length; i += 3) {
    const group = [...text.slice(i, i + 3)].map((sign) => SIGNS.indexOf(sign));
    if (group.includes(-1)) return null;
    const number = group.reduceRight((sum, value) => sum * 45 + value, 0);
    if (number > (group.length === 3 ? 0xffff : 0xff)) return null;
    if (group.length === 3) bytes.push(number >> 8);
    bytes.push(number & 0xff);
  }
  return Uint8Array.from(bytes);
}

/** What a code says before anybody looked at its signature, or null where it is no badge code. */
export function parse(text) {
  const bytes = base45(text.trim());
  if (bytes?.length !== WHOLE || bytes[0] !== 1) return null;
  const view = new DataView(bytes.buffer);
  return {
    key: bytes[1],
    edition: view.getUint16(2),
    ...access(view, 4),
    body: bytes.slice(0, BODY),
    signature: bytes.slice(BODY),
  };
}

/** Badge id, category, rights and days, as codes and lists hold them; days count from 2020. */
export function access(view, at) {
  const opens = view.getUint16(at + 8);
  const days = (view.getUint8(at + 10) << 16) | view.getUint16(at + 11);
  const id = hex(view, at);
  return { id, category: opens >> 10, rights: opens & 1023, from: days >> 9, to: (days >> 9) + (days & 511) };
}

export function hex(view, at) {
  return view.getBigUint64(at).toString(16).padStart(16, "0");
}

/** A short code as it was typed or said, or null where its check says that it is none. */
export function brief(text) {
  const plain = text.toUpperCase().replace(/[\s\p{Pd}]/gu, "").replace(/[IL]/g, "1").replace(/O/g, "0");
  if (plain.length !== 9) return null;
  const values = [...plain].map((sign) => BRIEF.indexOf(sign));
  if (values.includes(-1)) return null;
  const check = values.slice(0, 8).reduce((rest, value) => (rest * 32 + value) % 37, 0);
  return check === values[8] ? plain : null;
}
