// Filters, search and favourites over the sessions of the programme.
// Without this module the same form is an ordinary GET request.
const form = document.querySelector("form[data-programme]");
const favourites = document.getElementById("favoris");
const mine = load();
if (form) programme(form);
if (favourites) favouritesOnly(favourites);

/** Lower case, without accents, and with the letters ɛ ɔ ɲ ŋ ɓ ɗ ƴ ǝ ɣ as people type them. */
export function fold(text) {
  const plain = { ɛ: "e", ɔ: "o", ɲ: "n", ŋ: "n", ɓ: "b", ɗ: "d", ƴ: "y", ǝ: "e", ɣ: "g", "’": "'" };
  return text
    .toLowerCase()
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/[ɛɔɲŋɓɗƴǝɣ’]/g, (c) => plain[c]);
}

function programme(form) {
  const words = form.dataset;
  const list = document.getElementById(words.programme);
  const count = document.getElementById("compte");
  const names = { salle: "room", parcours: "track", langue: "lang", pays: "country", genre: "kind" };
  const day = [...list.children];
  let everyDay; // fetched at the first question: whoever searches looks through all days
  const texts = new Map();
  let turn = 0;

  const link = document.createElement("a");
  link.href = words.favourites;
  count.after(link);
  const counted = () => (link.textContent = mine.size ? `${words.mine} (${mine.size})` : words.mine);
  counted();
  star(list, words, counted);

  form.addEventListener("input", show);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    show();
    count.scrollIntoView({ block: "nearest" });
  });
  if (new URLSearchParams(location.search).has("q")) show();

  async function show() {
    const mineNow = ++turn;
    const asked = fold(form.elements.q?.value ?? "").split(/\s+/).filter(Boolean);
    const chosen = Object.entries(names)
      .map(([name, key]) => [key, form.elements[name]?.value])
      .filter(([, value]) => value);
    if (asked.length === 0 && chosen.length === 0) list.replaceChildren(...day);
    else {
      everyDay ??= whole(words.all);
      const all = await everyDay;
      if (mineNow !== turn) return; // a later question is on its way
      if (all.length > 0 && all[0].parentNode !== list) {
        list.replaceChildren(...all);
        star(list, words, counted);
      }
    }
    const n = keep(list, (card) => {
      if (!texts.has(card)) texts.set(card, fold(`${card.textContent} ${card.dataset.search ?? ""}`));
      return (
        asked.every((word) => texts.get(card).includes(word)) &&
        chosen.every(([key, value]) => (card.dataset[key] ?? "").split(" ").includes(value))
      );
    });
    count.textContent = n === 0 ? words.n0 : n === 1 ? words.n1 : words.n.replace("{n}", n);
  }
}

async function favouritesOnly(box) {
  const none = box.querySelector("[data-none]");
  const link = document.querySelector("[data-export]");
  const all = mine.size > 0 ? await whole(box.dataset.all) : [];
  box.append(...all);
  const show = () => {
    const n = keep(box, (card) => mine.has(card.id));
    none.hidden = n > 0;
    link.hidden = n === 0;
    const slugs = [...mine].map((id) => `seance=${encodeURIComponent(id.slice(2))}`);
    link.href = `${link.pathname}?${slugs.join("&")}`;
  };
  star(box, box.dataset, show);
  show();
}

/** The sessions of all days; none where there is neither network nor a kept page. */
async function whole(address) {
  try {
    const text = await (await fetch(address)).text();
    const page = new DOMParser().parseFromString(text, "text/html");
    return [...page.getElementById("seances").children].map((node) => document.importNode(node, true));
  } catch {
    return [];
  }
}

/** Hides the cards that are not wanted, and the hours and days left empty; answers how many remain. */
function keep(list, wanted) {
  let n = 0;
  for (const card of list.querySelectorAll("[data-kind]")) {
    card.hidden = !wanted(card);
    if (!card.hidden) n++;
  }
  let day;
  for (const child of list.children) {
    if (child.matches("h2")) {
      day = child;
      day.hidden = true;
    } else if (child.matches(".slot")) {
      child.hidden = !child.querySelector("[data-kind]:not([hidden])");
      if (day && !child.hidden) day.hidden = false;
    }
  }
  return n;
}

/** A button on each card that has none yet. */
function star(list, words, changed) {
  const icon = document.querySelector("svg use").getAttribute("href").replace(/#.*/, "#star");
  for (const card of list.querySelectorAll("[data-kind]")) {
    if (card.querySelector(".fav")) continue;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "fav";
    button.append(drawing(icon));
    const mark = () => {
      const on = mine.has(card.id);
      button.setAttribute("aria-pressed", String(on));
      button.title = on ? words.del : words.add;
      button.setAttribute("aria-label", `${words.add} : ${card.querySelector("a")?.textContent ?? ""}`);
    };
    button.addEventListener("click", () => {
      mine.delete(card.id) || mine.add(card.id);
      save();
      mark();
      changed();
    });
    mark();
    card.append(button);
  }
}

function drawing(href) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("aria-hidden", "true");
  const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
  use.setAttribute("href", href);
  svg.append(use);
  return svg;
}

// Favourites stay on the phone; a private window may refuse the store, and then they last for the page.
function load() {
  try {
    return new Set(JSON.parse(localStorage.getItem("favoris") ?? "[]"));
  } catch {
    return new Set();
  }
}

function save() {
  try {
    localStorage.setItem("favoris", JSON.stringify([...mine]));
  } catch {
    // nothing to do: the page still works
  }
}
