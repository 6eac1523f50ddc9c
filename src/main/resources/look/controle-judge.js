// Decides without network, by the same rules as the server and what this device knows.
import { parse, brief } from "/look/controle-code.js";
import { verify } from "/look/controle-verify.js";

/** The day on the hall's clock, counted from 1 January 2020. */
export function day(zone, millis) {
  const parts = { timeZone: zone, year: "numeric", month: "2-digit", day: "2-digit" };
  const iso = new Intl.DateTimeFormat("en-CA", parts).format(millis);
  return Math.round((Date.parse(iso) - Date.UTC(2020, 0, 1)) / 864e5);
}

/** The badge behind a text: signed by a key of the edition, or found under its short code; else null. */
export async function read(text, hand) {
  const code = parse(text);
  if (!code) {
    const typed = brief(text);
    return typed ? (hand.list.under(await hashed(hand.list.salt, typed)) ?? null) : null;
  }
  const key = hand.orders.keys[code.key];
  if (code.edition !== hand.orders.edition || !key) return null;
  const raw = Uint8Array.from(atob(key), (sign) => sign.charCodeAt(0));
  return (await verify(raw, code.body, code.signature)) ? code : null;
}

async function hashed(salt, typed) {
  const bytes = new TextEncoder().encode(`${salt}:${typed}`);
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return [...digest.slice(0, 6)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** `inside` says whether the badge is, as far as is known here; `count` how many are. */
export function judge(badge, { gate, way, hand, today, inside, count }) {
  if (!badge) return "UNKNOWN";
  if (way === "OUT") return "LEAVE";
  if (hand.list.revoked.has(badge.id)) return "REVOKED";
  if (today < badge.from) return "NOT_YET";
  const admission = hand.orders.admissions[badge.category];
  if (today > badge.to || (admission && !admission.days.includes(today))) return "WRONG_DAY";
  const rights = admission ? admission.rights : badge.rights;
  if (gate.zone !== undefined && !((rights >> gate.zone) & 1)) return "WRONG_ZONE";
  if (inside) return "ALREADY_INSIDE";
  return gate.most !== undefined && count >= gate.most ? "FULL" : "ENTER";
}
