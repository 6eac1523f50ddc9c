// Keeps this badge on the phone, if its holder says so, for a gate without network: the worker
// (sw.js) gives the page from this store when the network does not.
const STORE = "badge-1";
const box = document.querySelector(".keep");
const said = document.getElementById("kept");
const [keep, drop] = box.querySelectorAll("button");
const local = ["localhost", "127.0.0.1", "[::1]"].includes(location.hostname);

if ("serviceWorker" in navigator && "caches" in self && (location.protocol === "https:" || local)) {
  box.hidden = false;
  caches.has(STORE).then((there) => (there ? hold(true) : show(false, false)), () => {});
  keep.addEventListener("click", () => hold(true));
  drop.addEventListener("click", () => caches.delete(STORE).then(() => show(false, true)));
}

/** The page as it stands, and the files it names: a new badge takes the old one's place. */
async function hold(say) {
  try {
    const store = await caches.open(STORE);
    const page = await fetch(location.pathname, { headers: { Accept: "text/html" } });
    if (!page.ok || page.redirected) return;
    const text = await page.clone().text();
    const files = [...new Set(text.match(/\/look\/[^"'#)\s]+/g) ?? [])];
    await store.addAll(files);
    await store.put(location.pathname, page);
    show(true, say);
  } catch {
    const there = await caches.has(STORE); // no network: what is kept stays, and says so
    show(there, there);
  }
}

function show(kept, say) {
  keep.hidden = kept;
  drop.hidden = !kept;
  if (say) said.textContent = kept ? box.dataset.kept : box.dataset.gone;
}
