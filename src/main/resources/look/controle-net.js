// Speaks with the server. A slow network counts as none.
const API = "/controle/api";
const PATIENCE = 800; // ms a gate waits for an answer
const LONG = 20_000;
const REST = 5_000; // ms without asking after the network failed

export class Dismissed extends Error {}
export class Unknown extends Error {}

/** What the server's clock shows: by this page's steady clock, else by what was last known to be wrong. */
export const clock = {
  offset: null,
  anchor: null,
  now() {
    if (this.anchor) return this.anchor.server + (performance.now() - this.anchor.steady);
    return Date.now() + (this.offset ?? 0);
  },
  /** What must be added to Date.now() at this moment, or null if nobody ever said. */
  wrongBy() {
    return this.offset === null && !this.anchor ? null : Math.round(this.now() - Date.now());
  },
  heard(server, took) {
    this.anchor = { server: server + took / 2, steady: performance.now() };
    this.offset = Math.round(this.anchor.server - Date.now());
  },
};

let failedAt = -REST;
export const resting = () => performance.now() - failedAt < REST;

async function call(path, { token, body, tag, patience = LONG } = {}) {
  const stop = new AbortController();
  const late = setTimeout(() => stop.abort(), patience);
  const began = performance.now();
  try {
    const headers = {};
    if (token) headers.Authorization = `Bearer ${token}`;
    if (tag) headers["If-None-Match"] = tag;
    if (body) headers["Content-Type"] = "application/json";
    const method = body ? "POST" : "GET";
    const answer = await fetch(API + path, { method, headers, body: body && JSON.stringify(body), signal: stop.signal, cache: "no-store" });
    const told = Number(answer.headers.get("Toguna-Now"));
    if (told) clock.heard(told, performance.now() - began);
    if (answer.status === 304) return { same: true };
    if (answer.status === 404 && told) throw (await answer.json()).wipe ? new Dismissed() : new Unknown();
    if (!answer.ok) throw new Error(String(answer.status));
    return { json: await answer.json(), tag: answer.headers.get("ETag") };
  } catch (failed) {
    if (!(failed instanceof Dismissed || failed instanceof Unknown)) failedAt = performance.now();
    throw failed;
  } finally {
    clearTimeout(late);
  }
}

export const enrol = async (code) => (await call("/appareils", { body: { code } })).json.token;
export const orders = (token, tag) => call("/consignes", { token, tag });
export const badges = (token, tag) => call("/badges", { token, tag });
export const ask = async (token, scan) => (await call("/passage", { token, body: scan, patience: PATIENCE })).json;
export const hand = async (token, scans, waiting) =>
  (await call("/passages", { token, body: { now: Date.now(), waiting, scans } })).json;
export const wiped = (token) => call("/effacement", { token, body: {} });
