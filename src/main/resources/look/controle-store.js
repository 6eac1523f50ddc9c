// What the device holds, in IndexedDB: facts by name, scans until the server has them, who is inside.
const NAME = "toguna-controle";
let opened;

function open() {
  opened ??= new Promise((done, failed) => {
    const asked = indexedDB.open(NAME, 1);
    asked.onupgradeneeded = () => {
      asked.result.createObjectStore("facts");
      asked.result.createObjectStore("queue", { keyPath: "id" });
      asked.result.createObjectStore("inside");
    };
    asked.onsuccess = () => done(asked.result);
    asked.onerror = () => failed(asked.error);
  });
  return opened;
}

async function run(store, mode, work) {
  const db = await open();
  return new Promise((done, failed) => {
    // Strict: a decision is shown when it would survive the battery.
    const transaction = db.transaction(store, mode, { durability: mode === "readwrite" ? "strict" : "default" });
    const asked = work(transaction.objectStore(store));
    transaction.oncomplete = () => done(asked.result);
    transaction.onabort = transaction.onerror = () => failed(transaction.error);
  });
}

export const fact = (name) => run("facts", "readonly", (store) => store.get(name));
export const keep = (name, value) => run("facts", "readwrite", (store) => store.put(value, name));

export const queued = () => run("queue", "readonly", (store) => store.getAll());
export const enqueue = (scan) => run("queue", "readwrite", (store) => store.put(scan));
export const sent = (id) => run("queue", "readwrite", (store) => store.delete(id));

export const whereabouts = (key) => run("inside", "readonly", (store) => store.get(key));
export const moved = (key, value) => run("inside", "readwrite", (store) => store.put(value, key));

/** Everything, or all but the scans that nobody has yet and the token they are sent with. */
export async function wipe(keepQueue) {
  await run("inside", "readwrite", (store) => store.clear());
  if (keepQueue) {
    for (const name of ["orders", "list", "gate", "counts"]) await run("facts", "readwrite", (store) => store.delete(name));
    return;
  }
  await run("facts", "readwrite", (store) => store.clear());
  await run("queue", "readwrite", (store) => store.clear());
}
