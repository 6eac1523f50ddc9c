// Keeps what was typed in <form data-draft="name"> on this phone until the server has it,
// so that a cut of power or network loses nothing. Secrets and codes are never kept.
const prefix = "brouillon:";
const secret = "[type=password],[type=hidden],[type=file],[autocomplete=one-time-code],[data-no-draft]";

for (const done of document.querySelectorAll('meta[name="draft-done"]')) forget(done.content);
for (const form of document.querySelectorAll("form[data-draft]")) keep(form);

function keep(form) {
  const name = form.dataset.draft;
  const fields = [...form.elements].filter((f) => f.name && !f.matches(`button,fieldset,output,${secret}`));
  const first = JSON.stringify(values(fields));
  const draft = read(name);
  if (draft && JSON.stringify(draft.values) !== first) {
    fill(fields, draft.values);
    form.prepend(notice(form, draft, () => fill(fields, JSON.parse(first))));
  }
  let timer;
  const write = () => {
    clearTimeout(timer);
    timer = undefined;
    store(name, { at: new Date().toISOString(), values: values(fields) });
  };
  form.addEventListener("input", () => (timer ??= setTimeout(write, 300)));
  addEventListener("pagehide", () => timer && write());
  form.addEventListener("submit", () => timer && write());
}

function notice(form, draft, undo) {
  const box = document.createElement("p");
  box.className = "note";
  box.setAttribute("role", "status");
  const when = new Date(draft.at).toLocaleString(document.documentElement.lang, { dateStyle: "short", timeStyle: "short" });
  const drop = document.createElement("button");
  drop.type = "button";
  drop.className = "link";
  drop.textContent = form.dataset.discard;
  drop.addEventListener("click", () => {
    undo();
    forget(form.dataset.draft);
    box.remove();
    form.querySelector("input,select,textarea")?.focus();
  });
  box.append(form.dataset.restored.replace("{date}", when), " ", drop);
  return box;
}

/** One entry a field, in the order of the form: boxes and radios are told apart by their value. */
function values(fields) {
  return fields.map((f) => {
    if (f.type === "checkbox" || f.type === "radio") return [f.name, f.value, f.checked];
    if (f.multiple && f.options) return [f.name, [...f.selectedOptions].map((o) => o.value)];
    return [f.name, f.value];
  });
}

function fill(fields, kept) {
  const left = [...kept];
  for (const f of fields) {
    const box = f.type === "checkbox" || f.type === "radio";
    const i = left.findIndex((v) => v[0] === f.name && (!box || v[1] === f.value));
    if (i < 0) continue;
    const [entry] = left.splice(i, 1);
    if (box) f.checked = entry[2];
    else if (Array.isArray(entry[1])) for (const o of f.options) o.selected = entry[1].includes(o.value);
    else f.value = entry[1];
  }
  // What depends on the answers looks at them again.
  fields[0]?.form.dispatchEvent(new Event("filled"));
}

function read(name) {
  try {
    return JSON.parse(localStorage.getItem(prefix + name));
  } catch {
    return null;
  }
}

function store(name, draft) {
  try {
    localStorage.setItem(prefix + name, JSON.stringify(draft));
  } catch {
    // a full or refused store: the form works as any other
  }
}

function forget(name) {
  try {
    localStorage.removeItem(prefix + name);
  } catch {
    // nothing was kept
  }
}
