// Filters, search and favourites over the session cards already on the page.
// Without this module the same form is an ordinary GET request.
const form = document.querySelector("form[data-programme]");
if (form) start(form);

/** Lower case, without accents, and with the letters ɛ ɔ ɲ ŋ ɓ ɗ ƴ ǝ ɣ as people type them. */
export function fold(text) {
  const plain = { ɛ: "e", ɔ: "o", ɲ: "n", ŋ: "n", ɓ: "b", ɗ: "d", ƴ: "y", ǝ: "e", ɣ: "g", "’": "'" };
  return text
    .toLowerCase()
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/[ɛɔɲŋɓɗƴǝɣ’]/g, (c) => plain[c]);
}

function start(form) {
  const words = form.dataset;
  const cards = [...document.querySelectorAll(`#${words.programme} [data-kind]`)];
  const count = document.getElementById("compte");
  const names = { salle: "room", parcours: "track", langue: "lang", pays: "country", genre: "kind" };
  const icon = document.querySelector(".k use")?.getAttribute("href").replace(/#.*/, "#star");
  const mine = load();
  const texts = new Map(cards.map((c) => [c, fold(`${c.textContent} ${c.dataset.search ?? ""}`)]));

  const only = document.createElement("button");
  only.type = "button";
  only.className = "btn quiet";
  only.setAttribute("aria-pressed", "false");
  only.append(star(), words.mine);
  only.addEventListener("click", () => {
    press(only, only.getAttribute("aria-pressed") !== "true");
    show();
  });
  form.querySelector(".acts").append(only);

  for (const card of cards) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "fav";
    button.append(star());
    const mark = () => {
      press(button, mine.has(card.id));
      button.title = mine.has(card.id) ? words.del : words.add;
      const title = card.querySelector("a")?.textContent ?? "";
      button.setAttribute("aria-label", `${words.add} : ${title}`);
    };
    button.addEventListener("click", () => {
      mine.delete(card.id) || mine.add(card.id);
      save(mine);
      mark();
      if (only.getAttribute("aria-pressed") === "true") show();
    });
    mark();
    card.append(button);
  }

  form.addEventListener("input", show);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    show();
    count.scrollIntoView({ block: "nearest" });
  });
  for (const [name, value] of new URLSearchParams(location.search)) {
    const field = form.elements[name];
    if (field && "value" in field) field.value = value;
  }
  show();

  function show() {
    const asked = fold(form.elements.q?.value ?? "").split(/\s+/).filter(Boolean);
    const starred = only.getAttribute("aria-pressed") === "true";
    let n = 0;
    for (const card of cards) {
      const keep =
        asked.every((word) => texts.get(card).includes(word)) &&
        Object.entries(names).every(([name, key]) => {
          const value = form.elements[name]?.value;
          return !value || (card.dataset[key] ?? "").split(" ").includes(value);
        }) &&
        (!starred || mine.has(card.id));
      card.hidden = !keep;
      if (keep) n++;
    }
    for (const group of document.querySelectorAll(`#${words.programme} .slot`))
      group.hidden = !group.querySelector("[data-kind]:not([hidden])");
    for (const day of document.querySelectorAll(`#${words.programme} .day`)) {
      let next = day.nextElementSibling;
      let any = false;
      for (; next && !next.matches(".day"); next = next.nextElementSibling) any ||= !next.hidden;
      day.hidden = !any;
    }
    count.textContent = n === 0 ? words.n0 : n === 1 ? words.n1 : words.n.replace("{n}", n);
  }

  function star() {
    const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    svg.setAttribute("aria-hidden", "true");
    const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
    use.setAttribute("href", icon ?? "/look/icons.svg#star");
    svg.append(use);
    return svg;
  }
}

function press(button, on) {
  button.setAttribute("aria-pressed", String(on));
}

// Favourites stay on the phone; a private window may refuse the store, and then they last for the page.
function load() {
  try {
    return new Set(JSON.parse(localStorage.getItem("favoris") ?? "[]"));
  } catch {
    return new Set();
  }
}

function save(set) {
  try {
    localStorage.setItem("favoris", JSON.stringify([...set]));
  } catch {
    // nothing to do: the page still works
  }
}
