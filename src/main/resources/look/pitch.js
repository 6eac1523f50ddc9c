// One clock for everybody: the server says when a phase began, and the page counts on by itself,
// network or not. Whoever leads the day, or goes from stand to stand with a group, has the remote
// control too: presses are kept with the moment they were made at and the team they were meant for,
// and sent in their order when the network is back, each under a key of its own.
const face = document.getElementById("face");
const byId = id => document.getElementById(id);
const remote = byId("remote");
const KEPT = "toguna-pitch " + location.pathname;
let screen = JSON.parse(face.dataset.screen);
let ahead = screen.now - Date.now();
let queue = [];
let presses = 0;
let about = Number(face.dataset.about ?? 0);

const now = () => Date.now() + ahead;

function lasts() {
  const of = { PITCH: screen.lasting.pitch, QUESTIONS: screen.lasting.questions, CALL: screen.lasting.grace };
  return of[screen.phase] ?? 0;
}

function minutes(seconds) {
  const whole = Math.abs(seconds);
  return Math.floor(whole / 60) + ":" + String(whole % 60).padStart(2, "0");
}

function tick() {
  const left = byId("left");
  if (!lasts()) {
    left.textContent = "";
    face.classList.remove("up", "soon");
    return;
  }
  const seconds = Math.ceil((screen.since + lasts() * 1000 - now()) / 1000);
  const text = seconds >= 0 ? minutes(seconds) : "+" + minutes(seconds);
  if (left.textContent !== text) {
    left.textContent = text;
  }
  face.classList.toggle("soon", seconds > 0 && seconds <= 30 && screen.phase !== "CALL");
  face.classList.toggle("up", seconds <= 0);
}

const STEPS = {
  BETWEEN: ["CALL", "UNDO"], CALL: ["PITCH", "ABSENT", "UNDO"], PITCH: ["QUESTIONS", "END", "UNDO"],
  QUESTIONS: ["END", "UNDO"], OVER: ["UNDO"], AWAY: []
};

function mayPress(step) {
  return STEPS[screen.phase].includes(step)
    && (step !== "QUESTIONS" || screen.lasting.questions > 0)
    && (step !== "UNDO" || (screen.undo && queue.length === 0))
    && (step !== "CALL" || screen.ahead.length > 0);
}

function show() {
  face.className = "pface " + screen.phase;
  byId("phase").textContent = face.dataset[screen.phase.toLowerCase()];
  const shown = screen.ahead.filter(on => on.number);
  // Whoever goes to the teams is told where to, between two of them.
  const toward = face.dataset.toward && screen.phase === "BETWEEN" && shown.length > 0;
  const on = toward ? shown[0] : screen.on;
  const next = shown[toward ? 1 : 0];
  byId("who").textContent = on.name;
  byId("where").textContent = on.where;
  byId("next").replaceChildren(...(next ? [face.dataset.next + " ", bdi(next.name), " · ", bdi(next.where)] : []));
  if (screen.on.number) {
    about = screen.on.number;
  }
  for (const way of document.querySelectorAll("[data-team]")) {
    way.hidden = Number(way.dataset.team) !== about;
  }
  if (remote) {
    for (const button of remote.querySelectorAll("button")) {
      button.hidden = !mayPress(button.value);
    }
    byId("ahead").replaceChildren(...shown.map(on => {
      const item = document.createElement("li");
      const where = document.createElement("small");
      where.append(bdi(on.where));
      item.append(bdi(on.name), " ", where);
      return item;
    }));
    byId("waits").hidden = queue.length === 0;
  }
  tick();
}

function bdi(text) {
  const element = document.createElement("bdi");
  element.textContent = text;
  return element;
}

function take(told) {
  ahead = told.now - Date.now();
  screen = told;
  show();
}

let fails = 0;
async function ask() {
  const before = presses;
  try {
    const answer = await fetch(face.dataset.source, { cache: "no-store" });
    fails = answer.ok ? 0 : fails + 1;
    const told = answer.ok ? await answer.json() : undefined;
    // What was pressed meanwhile is newer than this answer.
    if (told && !queue.length && before === presses) {
      take(told);
    }
  } catch {
    fails++;
  }
  byId("lost")?.toggleAttribute("hidden", fails < 2);
  setTimeout(ask, document.hidden ? 10000 : 2000);
}

// ——— The remote control

// What a press leads to, as the server will have it.
function pressed(step, at) {
  const told = { ...screen, since: at, undo: true };
  if (step === "CALL") {
    told.phase = "CALL";
    [told.on, ...told.ahead] = screen.ahead;
  } else if (step === "PITCH" || step === "QUESTIONS") {
    told.phase = step;
  } else {
    if (step === "ABSENT" && screen.last && !screen.on.again) {
      told.ahead = [...screen.ahead, { ...screen.on, again: true }];
    }
    told.on = { number: 0, name: "", where: "", again: false };
    told.phase = !told.ahead.length ? "OVER" : told.ahead[0].number ? "BETWEEN" : "AWAY";
  }
  return told;
}

function key() {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), one => one.toString(16).padStart(2, "0")).join("");
}

function keep() {
  localStorage.setItem(KEPT, JSON.stringify({ queue, screen }));
}

let sending = false;
async function send() {
  if (sending) {
    return;
  }
  sending = true;
  try {
    while (queue.length) {
      const body = new URLSearchParams(new FormData(remote));
      for (const [name, value] of Object.entries(queue[0])) {
        body.set(name, value);
      }
      body.set("format", "json");
      const answer = await fetch(remote.action, { method: "POST", body, signal: AbortSignal.timeout(4000) });
      if (!answer.ok || answer.redirected) {
        break;
      }
      const told = await answer.json();
      queue.shift();
      keep();
      if (!queue.length) {
        take(told);
      }
    }
  } catch {
    // The network is down: the next round tries again.
  }
  sending = false;
  byId("waits").hidden = queue.length === 0;
}

if (remote) {
  const kept = JSON.parse(localStorage.getItem(KEPT) ?? "null");
  if (kept?.queue.length) {
    queue = kept.queue;
    screen = kept.screen;
  }
  remote.addEventListener("submit", event => {
    event.preventDefault();
    const step = event.submitter?.value;
    if (!step || !mayPress(step)) {
      return;
    }
    const at = Math.round(now());
    if (step === "ABSENT" && at < screen.since + screen.lasting.grace * 1000) {
      face.classList.add("early");
      setTimeout(() => face.classList.remove("early"), 900);
      return;
    }
    const team = step === "CALL" ? screen.ahead[0].number : screen.on.number;
    queue.push({ step, at, ...(team && { team }), _once: key() });
    presses++;
    if (step !== "UNDO") {
      screen = pressed(step, at);
    }
    keep();
    show();
    send();
  });
  setInterval(send, 3000);
  send();
}
ask();
show();
setInterval(tick, 200);
