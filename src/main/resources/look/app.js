// On every page: the offline store, and folding menus that close as people expect.
const local = ["localhost", "127.0.0.1", "[::1]"].includes(location.hostname);
if ("serviceWorker" in navigator && (location.protocol === "https:" || local))
  addEventListener("load", () => navigator.serviceWorker.register("/sw.js").catch(() => {}));

const menus = document.querySelectorAll(".top details");
addEventListener("click", (event) => {
  for (const menu of menus) if (menu.open && !menu.contains(event.target)) menu.open = false;
});
addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  for (const menu of menus)
    if (menu.open) {
      menu.open = false;
      menu.querySelector("summary").focus();
    }
});

// A page that begins with an error summary begins there for the keyboard and the screen reader too.
document.getElementById("erreurs")?.focus();

for (const button of document.querySelectorAll("button[data-print]"))
  button.addEventListener("click", () => print());
