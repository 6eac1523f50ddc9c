// The check-in app: a badge in, an answer out, with network or without.
import * as store from "/look/controle-store.js";
import * as net from "/look/controle-net.js";
import * as show from "/look/controle-show.js";
import { hand, held, stale, over, keys, load, refresh } from "/look/controle-hand.js";
import { post, flush, recount, remember, counted } from "/look/controle-post.js";
import { read, judge, day } from "/look/controle-judge.js";
import { search } from "/look/controle-list.js";
import { look, ready } from "/look/controle-camera.js";
import { signal, wake } from "/look/controle-signal.js";

const at = (id) => document.getElementById(id);
const EVERY = 5_000;
const ANEW = 60_000;
const WRONG_CLOCK = 120_000;

const state = { gate: null, way: "IN", silent: false, camera: null, last: null };
let answering = Promise.resolve();
let asked = 0;

/** One after the other; what goes wrong with one stops no other. */
function present(text) {
  answering = answering.then(() => answerTo(text)).catch(() => fail());
  return answering;
}

function fail() {
  show.answer("UNKNOWN", { lines: [show.say("again")] });
  signal("STOP", state.silent);
}

async function answerTo(text) {
  const { gate, way } = state;
  if (!gate) return;
  if (stale()) return show.warning(show.say("stale"));
  const scan = noted(text, gate, way);
  const badge = await read(text, hand);
  const answer = await online(scan);
  const decision = answer ?? (await alone(scan, badge));
  if (badge) await follow(gate, badge, decision.verdict);
  if (badge && !answer) await reckon(gate, decision.verdict);
  state.last = { text, verdict: decision.verdict };
  told(decision, badge);
}

function noted(text, gate, way) {
  const wrongBy = net.clock.wrongBy();
  return { id: crypto.randomUUID(), gate: gate.id, text, way, clock: Date.now(), offset: wrongBy };
}

async function online(scan) {
  if (!navigator.onLine || net.resting()) return null;
  try {
    const answer = await net.ask(hand.token, scan);
    post.online = true;
    counted(answer.inside).catch(() => {});
    return answer;
  } catch (failed) {
    if (failed instanceof net.Dismissed) throw await dismissed(failed);
    post.online = false;
    return null;
  }
}

async function alone(scan, badge) {
  const now = net.clock.now();
  const { gate, way } = state;
  const here = badge && (await store.whereabouts(`${gate.place}|${badge.id}`));
  const verdict = judge(badge, {
    gate,
    way,
    hand,
    today: day(hand.orders.zone, now),
    inside: here?.in === true,
    count: post.inside[gate.place] ?? 0,
  });
  await decide(scan, verdict);
  return { verdict, other: verdict === "ALREADY_INSIDE" ? { gate: here.gate, at: here.at } : undefined };
}

/** Kept before it is shown: whatever was said at the gate reaches the server one day. */
async function decide(scan, said) {
  await store.enqueue({ ...scan, said, online: false, list: hand.rev, listAt: hand.since, keys: keys() });
  post.waiting += 1;
}

async function follow(gate, badge, verdict) {
  if (verdict !== "ENTER" && verdict !== "LEAVE") return;
  const inside = verdict === "ENTER";
  await store.moved(`${gate.place}|${badge.id}`, { in: inside, at: net.clock.now(), gate: gate.name });
}

/** What was decided here alone counts here until the server counts it. */
function reckon(gate, verdict) {
  const step = { ENTER: 1, LEAVE: -1 }[verdict];
  if (step) return counted({ ...post.inside, [gate.place]: Math.max(0, (post.inside[gate.place] ?? 0) + step) });
}

function told({ verdict, other }, badge) {
  const kind = badge && hand.orders.admissions[badge.category];
  const lines = [
    kind && { text: kind.name, colour: kind.colour },
    verdict === "NOT_YET" && badge && show.say("from", show.date(badge.from)),
    verdict === "WRONG_DAY" && badge && show.say("until", show.date(badge.to)),
    other && show.say("since", other.gate, show.hour(other.at)),
  ].filter(Boolean);
  show.answer(verdict, { lines, again: verdict === "ALREADY_INSIDE" && state.way === "IN" });
  signal(show.toneOf(verdict), state.silent);
  bar();
  tick();
}

/** The way out was not noted: it is now, and the person goes in again. */
async function again() {
  const { gate, last } = state;
  const badge = await read(last.text, hand);
  await decide(noted(last.text, gate, "OUT"), "LEAVE");
  await new Promise((next) => setTimeout(next, 2));
  await decide(noted(last.text, gate, "IN"), "ENTER");
  if (badge) await follow(gate, badge, "ENTER");
  told({ verdict: "ENTER" }, badge);
}

function bar() {
  const count = state.gate ? (post.inside[state.gate.place] ?? 0) : 0;
  show.bar({ gate: state.gate, way: state.way, online: post.online, waiting: post.waiting, count, enrolled: !!hand.token });
  if (!held()) return;
  const wrong = Math.abs(net.clock.wrongBy() ?? 0) > WRONG_CLOCK;
  show.warning(stale() ? show.say("stale") : wrong ? show.say("clock") : null);
}

let ticking = false;
async function tick() {
  if (ticking || !hand.token) return;
  ticking = true;
  try {
    await flush();
    if (performance.now() - asked > ANEW || !held()) {
      await refresh();
      asked = performance.now();
      rebind();
    }
    post.online = true;
    if (over() && post.waiting === 0) await finish();
  } catch (failed) {
    if (failed instanceof net.Dismissed) await dismissed();
    else post.online = false;
    if (over()) await store.wipe(true);
  } finally {
    ticking = false;
    bar();
  }
}

/** The gates may have changed on the desk. */
function rebind() {
  const gates = hand.orders.gates;
  const same = gates.find((gate) => gate.id === state.gate?.id);
  if (state.gate && !same) choose(null);
  else if (same) state.gate = same;
  show.gates(gates, choose);
}

async function choose(gate) {
  state.gate = gate;
  await store.keep("gate", gate?.id);
  if (!gate) return show.screen("choix");
  state.way = gate.ways === "OUT" ? "OUT" : "IN";
  show.clear();
  show.screen("poste");
  at("noms").hidden = !hand.orders.names;
  bar();
}

async function dismissed() {
  await finish();
  show.warning(show.say("dismissed"));
  return new net.Dismissed();
}

/** Holds nothing any more, and says so if it can. */
async function finish() {
  const { token } = hand;
  await end();
  await net.wiped(token).catch(() => {});
}

async function end() {
  stop();
  await store.wipe(false);
  Object.assign(hand, { token: null, orders: null, list: null, since: null, rev: "" });
  Object.assign(post, { waiting: 0, refused: 0, inside: {}, doubles: [] });
  state.gate = null;
  show.clear();
  show.screen("accueil");
  bar();
}

async function enrol(typed) {
  const code = /#code=([0-9a-z]+)/i.exec(typed)?.[1] ?? typed;
  wrongCode("");
  try {
    hand.token = await net.enrol(code);
  } catch (failed) {
    wrongCode(show.say(failed instanceof net.Unknown ? "code.wrong" : "code.offline"));
    return;
  }
  stop();
  await store.keep("token", hand.token);
  navigator.storage?.persist?.();
  await refresh();
  asked = performance.now();
  ready();
  begin();
}

function wrongCode(text) {
  at("code-faux").textContent = text;
  at("code-faux").className = text && "err";
  at("code").setAttribute("aria-invalid", String(text !== ""));
}

function begin() {
  const { gates } = hand.orders;
  show.gates(gates, choose);
  choose(gates.length === 1 ? gates[0] : null);
  tick();
}

async function camera(video, found) {
  if (state.camera) return stop();
  wake();
  try {
    state.camera = await look(video, found);
    document.body.dataset.camera = "on";
  } catch {
    show.warning(show.say("nocamera"));
  }
}

function stop() {
  state.camera?.();
  state.camera = null;
  document.body.dataset.camera = "off";
}

function menu() {
  const wrong = net.clock.wrongBy();
  show.facts([
    [show.say("device"), hand.orders?.device.name ?? "—"],
    [show.say("queue"), String(post.waiting)],
    ...(post.refused ? [[show.say("refused"), String(post.refused)]] : []),
    [show.say("list"), hand.since ? show.say("list.at", show.hour(hand.since)) : "—"],
    [show.say("clock.gap"), wrong === null ? "—" : show.say("seconds", Math.round(wrong / 1000))],
  ]);
  show.doubles(post.doubles);
  at("menu").showModal();
}

at("entrer").addEventListener("submit", (event) => {
  event.preventDefault();
  wake();
  enrol(at("code").value);
});
at("saisie").addEventListener("submit", (event) => {
  event.preventDefault();
  wake();
  const text = at("texte").value;
  at("texte").value = "";
  if (text.trim()) present(text);
});
at("nom").addEventListener("input", () => {
  const found = search(hand.list.people, at("nom").value, 20);
  for (const one of found) one.kind = hand.orders.admissions[one.category]?.name;
  show.people(found, (one) => {
    at("nom").value = "";
    show.people([], null);
    present(one.code);
  });
});
at("oeil").addEventListener("click", () => camera(at("image"), present));
at("oeil-code").addEventListener("click", () => camera(at("image-code"), enrol));
at("suivant").addEventListener("click", show.clear);
at("encore").addEventListener("click", () => (answering = answering.then(again).catch(fail)));
at("plus").addEventListener("click", menu);
at("fermer").addEventListener("click", () => at("menu").close());
at("changer").addEventListener("click", () => {
  at("menu").close();
  choose(null);
});
at("muet").addEventListener("change", (event) => (state.silent = !event.target.checked));
at("effacer").addEventListener("click", async () => {
  await tick();
  at("reste").textContent = post.waiting ? show.say("unsent", post.waiting) : show.say("sent");
  at("sur").hidden = false;
});
at("effacer-oui").addEventListener("click", async () => {
  at("menu").close();
  at("sur").hidden = true;
  await finish();
});
for (const one of document.querySelectorAll("#sens input"))
  one.addEventListener("change", () => {
    state.way = one.value;
    show.clear();
  });

// A hand scanner is a keyboard that types fast and ends with Enter, wherever the page is.
let typed = "";
addEventListener("keydown", (event) => {
  if (event.target.matches?.("input, textarea") || at("menu").open || !state.gate) return;
  if (event.key === "Enter" && typed.length > 5) {
    event.preventDefault();
    present(typed);
    typed = "";
  } else if (event.key.length === 1 && !event.ctrlKey && !event.metaKey) typed += event.key;
  else if (event.key === "Escape" || event.key === "Enter") typed = "";
});
addEventListener("online", tick);
addEventListener("visibilitychange", () => {
  if (!document.hidden) tick();
});

async function start() {
  if ("serviceWorker" in navigator)
    navigator.serviceWorker.register("/controle/sw.js", { scope: "/controle" }).catch(() => {});
  await load();
  await recount();
  await remember();
  const code = /^#code=([0-9a-z]+)$/i.exec(location.hash)?.[1];
  if (code) history.replaceState(null, "", location.pathname);
  if (code && !hand.token) await enrol(code);
  else if (hand.token && held()) {
    const before = await store.fact("gate");
    const gate = hand.orders.gates.find((one) => one.id === before);
    show.gates(hand.orders.gates, choose);
    await choose(gate ?? null);
    tick();
  } else {
    show.screen("accueil");
    tick();
  }
  setInterval(tick, EVERY);
  bar();
  document.body.dataset.ready = "yes";
}
start();
