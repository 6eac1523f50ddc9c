// Served at /sw.js. Pages: the network first, what was kept when there is none.
// /look/: what was kept first, since an address there never changes its content.
const PAGES = "pages-1";
const LOOK = "look-1";
const BADGE = "badge-1"; // filled by badge.js when the badge's holder says so
const BADGE_PAGE = "/mon-espace/inscription/badge";
const OFFLINE = "/hors-ligne";
const LIST = "/programme/hors-ligne.json";
const PRIVATE = /^\/(organisation|mon-espace|connexion|deconnexion|inscription|jury|controle|api|sante|metriques)(\/|$)/;
const BADGE_PATIENCE = 2500; // ms: people wait behind
const PATIENCE = 6000; // ms: a slow network is given up for what is kept

addEventListener("install", (event) => {
  event.waitUntil(caches.open(PAGES).then(async (cache) => hold(cache, OFFLINE, await fetch(OFFLINE))).catch(() => {}));
  self.skipWaiting();
});

addEventListener("activate", (event) => {
  event.waitUntil(tidy().then(() => clients.claim()));
  event.waitUntil(opened());
});

addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== location.origin) return;
  if (url.pathname === BADGE_PAGE && request.mode === "navigate") event.respondWith(badge(request));
  if (PRIVATE.test(url.pathname)) return;
  if (url.pathname.startsWith("/look/")) event.respondWith(look(request));
  else if (request.mode === "navigate" || url.pathname.endsWith("/programme")) {
    event.respondWith(page(request));
    if (request.mode === "navigate" && ofProgramme(url)) event.waitUntil(programme());
  }
});

/** The pages that were open before this worker was: a first visit is kept too. */
async function opened() {
  for (const client of await clients.matchAll({ includeUncontrolled: true, type: "window" })) {
    const url = new URL(client.url);
    if (PRIVATE.test(url.pathname)) continue;
    try {
      await hold(await caches.open(PAGES), client.url, await fetch(client.url));
    } catch {
      // no network any more
    }
    if (ofProgramme(url)) await programme();
  }
}

function ofProgramme(url) {
  return /^(\/editions\/\d+)?\/programme(\/|$)/.test(url.pathname);
}

/** Keeps a page and the files of the look that it names. */
async function hold(cache, url, answer) {
  if (!keepable(answer)) return;
  const text = await answer.clone().text();
  await cache.put(url, answer);
  await lookOf(text);
}

async function lookOf(text) {
  const paths = new Set((text.match(/\/look\/[^"'#)\s]+/g) ?? []).filter((path) => !held.has(path)));
  for (const path of paths) {
    held.add(path);
    const file = await look(new Request(path));
    if (path.endsWith(".css")) await lookOf(await file.clone().text());
  }
}
const held = new Set();

async function look(request) {
  const cache = await caches.open(LOOK);
  const kept = (await cache.match(request)) ?? (await caches.match(request, { cacheName: BADGE }));
  if (kept) return kept;
  const fresh = await fetch(request);
  if (fresh.ok) await cache.put(request, fresh.clone());
  return fresh;
}

async function page(request) {
  const cache = await caches.open(PAGES);
  const network = fetch(request).then(async (fresh) => {
    await hold(cache, request, fresh.clone());
    return fresh;
  });
  const kept = await find(cache, request);
  try {
    return await (kept ? Promise.race([network, late()]) : network);
  } catch {
    network.catch(() => {});
    return kept ?? (await cache.match(OFFLINE)) ?? Response.error();
  }
}

/** One's own badge: fresh if the network is quick, else as it was kept on this phone. */
async function badge(request) {
  const kept = (await caches.has(BADGE)) && (await (await caches.open(BADGE)).match(BADGE_PAGE));
  if (!kept) return fetch(request);
  const network = fetch(request);
  try {
    const fresh = await Promise.race([network, late(BADGE_PATIENCE)]);
    return fresh.status < 500 ? fresh : kept;
  } catch {
    network.catch(() => {});
    return kept;
  }
}

/** The page itself, else the same path in another language or with other filters: the browser filters it. */
async function find(cache, request) {
  return (
    (await cache.match(request, { ignoreVary: true })) ??
    (await cache.match(request, { ignoreSearch: true, ignoreVary: true }))
  );
}

/** The whole programme, once per version of it; what fails now is tried at the next visit. */
async function programme() {
  try {
    const cache = await caches.open(PAGES);
    const before = await cache.match(LIST);
    const answer = await fetch(LIST, { cache: "no-cache" });
    if (!answer.ok) return;
    const list = await answer.clone().json();
    if (before && (await before.json()).version === list.version) return;
    const urls = [...list.urls];
    let whole = true;
    const some = async () => {
      for (let url = urls.shift(); url; url = urls.shift()) {
        try {
          const got = await fetch(url);
          if (keepable(got)) await hold(cache, url, got);
          else whole &&= got.status < 500 && got.status !== 429;
        } catch {
          whole = false;
        }
      }
    };
    await Promise.all([some(), some(), some()]); // three at a time: gentle to a weak line
    if (whole) await cache.put(LIST, answer);
  } catch {
    // no network: what is kept stays
  }
}

function keepable(answer) {
  const rule = answer.headers.get("Cache-Control") ?? "";
  return answer.ok && answer.type === "basic" && !answer.redirected && !/no-store|private/.test(rule);
}

function late(patience = PATIENCE) {
  return new Promise((_, reject) => setTimeout(() => reject(new Error("late")), patience));
}

async function tidy() {
  // The app of the gates keeps its own.
  const ours = (name) => [PAGES, LOOK, BADGE].includes(name) || name.startsWith("controle-");
  for (const name of await caches.keys()) if (!ours(name)) await caches.delete(name);
  const cache = await caches.open(LOOK);
  const old = (await cache.keys()).slice(0, -60);
  for (const request of old) await cache.delete(request);
}
