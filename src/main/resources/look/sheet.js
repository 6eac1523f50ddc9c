// A juror's sheet saves itself: draft.js keeps what is typed on the phone, this script sends it, at
// once or when the network is back, and forgets the phone's copy when the server has it.
const WAIT = 900;
const AGAIN = 15000;

for (const form of document.querySelectorAll("form[data-sheet]")) follow(form);
for (const form of document.querySelectorAll("form[data-forget]"))
  form.addEventListener("submit", () => form.elements.reason.value.trim() && forget(form.dataset.forget));

function follow(form) {
  const state = form.querySelector("[data-state]");
  const says = (key) => (state.textContent = form.dataset[key] ?? "");
  let timer;
  let sending = false;
  let over = false;
  let turn = 0;
  const later = (wait) => {
    clearTimeout(timer);
    if (!over) timer = setTimeout(send, wait);
  };
  async function send() {
    if (sending) return later(WAIT);
    sending = true;
    const mine = turn;
    says("saving");
    try {
      const answer = await fetch(form.dataset.sheet, {
        method: "POST",
        body: new URLSearchParams(new FormData(form)),
        credentials: "same-origin",
        redirect: "manual",
      });
      if (!answer.ok) return answer.status >= 500 || answer.status === 429 ? again() : stop("out");
      const told = await answer.json();
      if (told.state === "elsewhere" || told.state === "over") return stop(told.state);
      if (told.state !== "saved") return says("");
      form.elements.revision.value = told.revision;
      if (mine !== turn) return later(WAIT);
      says("saved");
      // draft.js writes 300 ms after a key: nothing was typed since this was sent.
      forget(form.dataset.draft);
    } catch {
      again();
    } finally {
      sending = false;
    }
  }
  function again() {
    says("offline");
    later(AGAIN);
  }
  function stop(why) {
    over = true;
    says(why);
  }
  const changed = () => {
    turn++;
    tally(form);
    later(WAIT);
  };
  form.addEventListener("input", changed);
  form.addEventListener("filled", changed);
  form.addEventListener("submit", () => {
    over = true;
    clearTimeout(timer);
  });
  addEventListener("online", () => turn > 0 && later(0));
  addEventListener("pageshow", () => tally(form));
  tally(form);
  // What the phone kept of an earlier visit is filled in before this script runs.
  if (form.querySelector(".note .link")) changed();
}

/** What the levels chosen so far come to, and how many there are. */
function tally(form) {
  const chosen = [...form.querySelectorAll("[data-points]:checked")];
  const total = chosen.reduce((sum, one) => sum + Number(one.dataset.points), 0);
  form.querySelector("[data-total]").textContent = new Intl.NumberFormat(document.documentElement.lang, {
    maximumFractionDigits: 2,
    useGrouping: false,
  }).format(total);
  form.querySelector("[data-count]").textContent = chosen.length;
}

function forget(name) {
  try {
    localStorage.removeItem("brouillon:" + name);
  } catch {
    // nothing was kept
  }
}
