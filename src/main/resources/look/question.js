// Hides the questions that the answers so far do not ask for. The server decides the same way:
// without this script they stand there with a sentence that says when to answer them.
for (const form of document.querySelectorAll("form")) if (form.querySelector("[data-if]")) follow(form);

function follow(form) {
  const conditional = [...form.querySelectorAll("[data-if]")];
  for (const box of conditional) {
    const sentence = box.querySelector(".only");
    if (sentence) sentence.hidden = true;
  }
  const show = () => {
    // In the order of the form: a hidden question decides nothing.
    for (const box of conditional) box.hidden = !answered(form, box.dataset.if, box.dataset.in.split(" "));
  };
  for (const event of ["input", "change", "filled"]) form.addEventListener(event, show);
  addEventListener("pageshow", show);
  show();
}

function answered(form, name, wanted) {
  return [...form.elements].some((f) => {
    if (!f.name || f.closest("[data-if][hidden]")) return false;
    if (f.type === "radio") return f.name === name && f.checked && wanted.includes(f.value);
    if (f.type === "checkbox") return f.checked && wanted.some((one) => f.name === name + "_" + one);
    return f.name === name && wanted.includes(f.value);
  });
}
