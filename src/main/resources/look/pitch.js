// One clock for everybody: the server says when a phase began, and the page counts on by itself,
// network or not. On the desk it is also the remote control: presses are kept with the moment they
// were made at, and sent in their order when the network is back, each under a key of its own.
const face = document.getElementById("face");
const byId = id => document.getElementById(id);
const remote = byId("remote");
const KEPT = "toguna-pitch " + location.pathname;
let screen = JSON.parse(face.dataset.screen);
let ahead = screen.now - Date.now();
let queue = [];

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
  QUESTIONS: ["END", "UNDO"], OVER: ["UNDO"]
};

function mayPress(step) {
  return STEPS[screen.phase].includes(step)
    && (step !== "QUESTIONS" || screen.lasting.questions > 0)
    && (step !== "UNDO" || queue.length === 0)
    && (step !== "CALL" || screen.ahead.length > 0);
}

function show() {
  face.className = "pface " + screen.phase;
  byId("phase").textContent = face.dataset[screen.phase.toLowerCase()];
  byId("who").textContent = screen.on.name;
  byId("where").textContent = screen.on.country;
  const next = byId("next");
  next.replaceChildren();
  if (screen.ahead.length) {
    const name = document.createElement("bdi");
    name.textContent = screen.ahead[0].name;
    next.append(face.dataset.next + " ", name);
  }
  if (remote) {
    for (const button of remote.querySelectorAll("button")) {
      button.hidden = !mayPress(button.value);
    }
    byId("ahead").replaceChildren(...screen.ahead.map(on => {
      const item = document.createElement("li");
      const name = document.createElement("bdi");
      name.textContent = on.name;
      item.append(name);
      return item;
    }));
    byId("waits").hidden = queue.length === 0;
  }
  tick();
}

function take(told) {
  ahead = told.now - Date.now();
  screen = told;
  show();
}

// ——— For everybody

let fails = 0;
async function ask() {
  try {
    const answer = await fetch(face.dataset.source, { cache: "no-store" });
    if (answer.ok) {
      fails = 0;
      take(await answer.json());
    } else {
      fails++;
    }
  } catch {
    fails++;
  }
  byId("lost").hidden = fails < 2;
  setTimeout(ask, document.hidden ? 10000 : 2000);
}

// ——— The remote control

// What a press leads to, as the server will have it.
function pressed(step, at) {
  const told = { ...screen, since: at };
  if (step === "CALL") {
    told.phase = "CALL";
    [told.on, ...told.ahead] = screen.ahead;
  } else if (step === "PITCH" || step === "QUESTIONS") {
    told.phase = step;
  } else {
    if (step === "ABSENT" && screen.last && !screen.on.again) {
      told.ahead = [...screen.ahead, { ...screen.on, again: true }];
    }
    told.on = { number: 0, name: "", country: "", again: false };
    told.phase = told.ahead.length ? "BETWEEN" : "OVER";
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
    queue.push({ step, at, _once: key() });
    if (step !== "UNDO") {
      screen = pressed(step, at);
    }
    keep();
    show();
    send();
  });
  setInterval(send, 3000);
  send();
} else {
  ask();
}
show();
setInterval(tick, 200);
