// Puts things on the screen; knows no rule.
const at = (id) => document.getElementById(id);
const words = JSON.parse(document.body.dataset.words);
const verdicts = new Map(JSON.parse(document.body.dataset.verdicts).map((one) => [one.name, one]));
const lang = document.documentElement.lang;

export const toneOf = (verdict) => verdicts.get(verdict).tone;

/** A sentence with its places filled in. */
export function say(key, ...values) {
  return values.reduce((text, value, i) => text.replace(`{${i}}`, value), words[key] ?? key);
}

export const hour = (millis) =>
  new Intl.DateTimeFormat(lang, { hour: "2-digit", minute: "2-digit" }).format(millis);

export const date = (day) =>
  new Intl.DateTimeFormat(lang, { day: "numeric", month: "long", timeZone: "UTC" }).format(Date.UTC(2020, 0, 1 + day));

/** One of the app's screens; the others are out of sight. */
export function screen(name) {
  for (const one of document.querySelectorAll("main > section")) one.hidden = one.id !== name;
  document.body.dataset.screen = name;
}

export function glyph(into, name) {
  into.querySelector("use").setAttribute("href", `${document.body.dataset.sprite}#${name}`);
}

/** The answer: large words first, then who and where else. */
export function answer(verdict, { lines = [], again }) {
  const { tone, words: large, means, glyph: sign } = verdicts.get(verdict);
  const box = at("reponse");
  box.dataset.tone = tone;
  box.dataset.verdict = verdict;
  box.hidden = false;
  glyph(box, sign);
  at("reponse-mots").textContent = large;
  at("reponse-sens").textContent = means;
  at("reponse-faits").replaceChildren(...lines.filter(Boolean).map(line));
  at("encore").hidden = !again;
  // Said again even where the words are the same as before.
  at("dit").textContent = "";
  requestAnimationFrame(() => (at("dit").textContent = [large, means, ...lines.map((one) => one?.text ?? one)].filter(Boolean).join(". ")));
}

function line(fact) {
  const item = document.createElement("li");
  if (fact.colour) {
    const dab = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    dab.setAttribute("viewBox", "0 0 1 1");
    dab.setAttribute("class", "dab");
    dab.setAttribute("aria-hidden", "true");
    dab.innerHTML = '<rect width="1" height="1"/>';
    dab.firstChild.setAttribute("fill", fact.colour);
    item.append(dab);
  }
  const text = document.createElement("bdi");
  text.textContent = fact.text ?? fact;
  item.append(text);
  return item;
}

export function clear() {
  at("reponse").hidden = true;
}

export function bar({ gate, way, online, waiting, count, enrolled }) {
  at("porte").textContent = gate?.name ?? say("title");
  at("lieu").textContent = gate ? gate.inside : "";
  const net = at("reseau");
  net.hidden = !enrolled;
  net.dataset.net = online ? "on" : "off";
  at("reseau-mots").textContent = online ? say("online") : say("offline");
  at("file").hidden = waiting === 0;
  at("file").textContent = say("waiting", waiting);
  at("dedans").hidden = !gate;
  if (gate) {
    const full = gate.most !== undefined && count >= gate.most;
    at("dedans").dataset.full = String(full);
    at("dedans-n").textContent = gate.most === undefined ? String(count) : `${count} / ${gate.most}`;
    at("sens").hidden = gate.ways !== "BOTH";
    for (const one of document.querySelectorAll("#sens input")) one.checked = one.value === way;
  }
}

export function warning(text) {
  at("alerte").hidden = !text;
  at("alerte").textContent = text ?? "";
}

export function gates(list, chosen) {
  at("portes").replaceChildren(
    ...list.map((gate) => {
      const item = document.createElement("li");
      const button = document.createElement("button");
      button.type = "button";
      button.className = "big";
      button.dataset.gate = gate.id;
      const name = document.createElement("b");
      name.textContent = gate.name;
      const place = document.createElement("small");
      place.textContent = gate.inside;
      button.append(name, place);
      button.addEventListener("click", () => chosen(gate));
      item.append(button);
      return item;
    }),
  );
}

export function people(found, chosen) {
  at("trouves").replaceChildren(
    ...found.map((one) => {
      const item = document.createElement("li");
      const button = document.createElement("button");
      button.type = "button";
      const name = document.createElement("bdi");
      name.textContent = one.name;
      button.append(name);
      if (one.kind) {
        const kind = document.createElement("small");
        kind.textContent = one.kind;
        button.append(kind);
      }
      button.addEventListener("click", () => chosen(one));
      item.append(button);
      return item;
    }),
  );
}

export function facts(list) {
  at("faits").replaceChildren(
    ...list.flatMap(([name, value]) => {
      const term = document.createElement("dt");
      const told = document.createElement("dd");
      term.textContent = name;
      told.textContent = value;
      return [term, told];
    }),
  );
}

export function doubles(list) {
  at("doubles-titre").hidden = list.length === 0;
  at("doubles").replaceChildren(
    ...list.map((one) => {
      const item = document.createElement("li");
      item.textContent = say("double", hour(one.here), one.gate, hour(one.at));
      return item;
    }),
  );
}
