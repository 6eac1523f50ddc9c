// What the device goes by: fetched with network, kept for 72 hours without.
import * as store from "/look/controle-store.js";
import * as net from "/look/controle-net.js";
import { unpack } from "/look/controle-list.js";
import { ready as verifier } from "/look/controle-verify.js";

const GOOD_FOR = 72 * 3600e3;

export const hand = { token: null, orders: null, list: null, rev: "", since: null };

export async function load() {
  hand.token = (await store.fact("token")) ?? null;
  net.clock.offset = (await store.fact("offset")) ?? null;
  take(await store.fact("orders"), await store.fact("list"));
}

function take(orders, list) {
  if (orders) hand.orders = orders.json;
  if (list) hand.list = unpack(list.json);
  hand.since = orders && list ? Math.min(orders.at, list.at) : null;
  hand.rev = orders && list ? `${orders.tag.slice(1, 9)}${list.tag.slice(1, 9)}` : "";
}

export const held = () => hand.orders !== null && hand.list !== null;
export const stale = () => hand.since === null || net.clock.now() - hand.since > GOOD_FOR;
export const over = () => hand.orders !== null && net.clock.now() > hand.orders.wipeAt;
export const keys = () => Object.keys(hand.orders.keys).join(",");

/** Asks whether anything changed; what has not is good for another 72 hours all the same. */
export async function refresh() {
  const orders = await renewed("orders", net.orders);
  const list = await renewed("list", net.badges);
  take(orders, list);
  await store.keep("offset", net.clock.offset);
  const raw = Object.values(hand.orders.keys)[0];
  if (raw) await verifier(Uint8Array.from(atob(raw), (sign) => sign.charCodeAt(0)));
}

async function renewed(name, ask) {
  const known = await store.fact(name);
  const answer = await ask(hand.token, known?.tag);
  const next = answer.same ? { ...known, at: net.clock.now() } : { ...answer, at: net.clock.now() };
  await store.keep(name, next);
  return next;
}
