// <input data-tick="name"> ticks and unticks every box of that name in its form.
for (const all of document.querySelectorAll("[data-tick]")) {
  const boxes = [...all.form.elements].filter((box) => box.name === all.dataset.tick);
  const look = () => {
    const ticked = boxes.filter((box) => box.checked).length;
    all.checked = ticked === boxes.length;
    all.indeterminate = ticked > 0 && ticked < boxes.length;
  };
  all.addEventListener("change", () => boxes.forEach((box) => (box.checked = all.checked)));
  for (const box of boxes) box.addEventListener("change", look);
  look();
  all.closest("label").hidden = boxes.length < 2;
}
