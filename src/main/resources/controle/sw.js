// Served at /controle/sw.js for /controle alone: the app opens from what is kept, and is looked after behind.
const KEPT = "controle-1";
const PAGE = "/controle";
const LATER = /\/(zxing|nacl)/; // fetched by the page that needs it

addEventListener("install", (event) => {
  event.waitUntil(refresh());
  self.skipWaiting();
});

addEventListener("activate", (event) => event.waitUntil(clients.claim()));

addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== location.origin) return;
  if (url.pathname === PAGE && request.mode === "navigate") {
    event.respondWith(page(request));
    event.waitUntil(refresh().catch(() => {}));
  } else if (url.pathname.startsWith("/look/")) event.respondWith(look(request.url));
});

async function page(request) {
  const kept = await (await caches.open(KEPT)).match(PAGE);
  return kept ?? fetch(request);
}

/** The page and all that it names, whole or not at all. */
async function refresh() {
  const answer = await fetch(PAGE, { cache: "no-cache" });
  if (!answer.ok || answer.redirected) return;
  const cache = await caches.open(KEPT);
  const needed = new Set();
  await all(await answer.clone().text(), needed);
  await cache.put(PAGE, answer);
  for (const request of await cache.keys()) {
    const path = new URL(request.url).pathname;
    if (path.startsWith("/look/") && !needed.has(path) && !LATER.test(path)) await cache.delete(request);
  }
}

async function all(text, needed) {
  for (const path of text.match(/\/look\/[^"'#)\s]+/g) ?? []) {
    if (needed.has(path) || LATER.test(path)) continue;
    needed.add(path);
    const file = await look(path);
    if (!file.ok) throw new Error(path);
    if (/\.(css|js)$/.test(path)) await all(await file.clone().text(), needed);
  }
}

async function look(path) {
  const cache = await caches.open(KEPT);
  const kept = await cache.match(path);
  if (kept) return kept;
  const fresh = await fetch(path);
  if (fresh.ok) await cache.put(path, fresh.clone());
  return fresh;
}
