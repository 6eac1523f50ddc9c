// Checks what observers, voters and candidates kept against the public journal, on this device
// alone: the page's own policy lets it ask nobody anything. Formats: RFC 6962 (hashes), C2SP
// signed-note, tlog-checkpoint and tlog-proof, and the lists of docs/guides/vote.md.
"use strict";
(() => {
  const bytes = text => new TextEncoder().encode(text);
  const hex = data => Array.from(data, one => one.toString(16).padStart(2, "0")).join("");
  const base64 = data => btoa(String.fromCharCode(...data));
  const sha = async data => new Uint8Array(await crypto.subtle.digest("SHA-256", data));
  const same = (one, other) => hex(one) === hex(other);

  function joined(...parts) {
    const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
    let at = 0;
    for (const part of parts) {
      all.set(part, at);
      at += part.length;
    }
    return all;
  }

  const unhex = text => Uint8Array.from(text.match(/../g) ?? [], pair => parseInt(pair, 16));

  function unbase64(text) {
    try {
      return Uint8Array.from(atob(text), one => one.charCodeAt(0));
    } catch {
      return null;
    }
  }

  // ——— The tree

  const leaf = entry => sha(joined([0], entry));
  const node = (left, right) => sha(joined([1], left, right));
  const empty = () => sha(new Uint8Array());

  // Roots over the first so many leaves, for each size that is asked, in one passage.
  async function roots(leaves, sizes) {
    const found = new Map();
    const peaks = [];
    if (sizes.has(0)) {
      found.set(0, await empty());
    }
    for (let count = 1; count <= leaves.length; count++) {
      let hash = leaves[count - 1];
      for (let rest = count; rest % 2 === 0; rest /= 2) {
        hash = await node(peaks.pop(), hash);
      }
      peaks.push(hash);
      if (sizes.has(count)) {
        let root = peaks[peaks.length - 1];
        for (let i = peaks.length - 2; i >= 0; i--) {
          root = await node(peaks[i], root);
        }
        found.set(count, root);
      }
    }
    return found;
  }

  // RFC 9162, section 2.1.3.2.
  async function includes(hash, index, size, path, root) {
    if (index >= size) {
      return false;
    }
    let place = index;
    let last = size - 1;
    for (const next of path) {
      if (last === 0) {
        return false;
      }
      if (place % 2 === 1 || place === last) {
        hash = await node(next, hash);
        while (place % 2 === 0 && place !== 0) {
          place = Math.floor(place / 2);
          last = Math.floor(last / 2);
        }
      } else {
        hash = await node(hash, next);
      }
      place = Math.floor(place / 2);
      last = Math.floor(last / 2);
    }
    return last === 0 && same(hash, root);
  }

  // ——— Notes and their key

  async function verifier(text) {
    const parts = /^([^\s+]+)\+([0-9a-f]{8})\+(.+)$/.exec(text.trim());
    const typed = parts && unbase64(parts[3]);
    if (!typed || typed.length !== 33 || typed[0] !== 1) {
      return null;
    }
    const id = hex((await sha(joined(bytes(parts[1] + "\n"), typed))).slice(0, 4));
    return id === parts[2] ? { name: parts[1], id, key: typed.slice(1) } : null;
  }

  function noted(whole) {
    const end = whole.lastIndexOf("\n\n");
    if (end < 0 || !whole.endsWith("\n")) {
      return null;
    }
    const lines = whole.slice(end + 2, -1).split("\n");
    const signatures = lines.map(line => {
      const parts = /^— ([^\s+]+) ([A-Za-z0-9+/]+={0,2})$/.exec(line);
      const both = parts && unbase64(parts[2]);
      return both && both.length > 4
        ? { name: parts[1], id: hex(both.slice(0, 4)), bytes: both.slice(4) }
        : null;
    });
    return signatures.includes(null) ? null : { text: whole.slice(0, end + 1), signatures };
  }

  // One signature in the key's name that does not hold spoils it.
  function signed(note, key) {
    const own = note.signatures.filter(one => one.name === key.name && one.id === key.id);
    const text = bytes(note.text);
    return own.length > 0
      && own.every(one => one.bytes.length === 64
        && nacl.sign.detached.verify(text, one.bytes, key.key));
  }

  const number = text => (/^(0|[1-9]\d{0,14})$/.test(text) ? Number(text) : -1);

  function checkpoint(note) {
    const [origin, size, root] = note.text.split("\n");
    const hash = root ? unbase64(root) : null;
    return origin && number(size ?? "") >= 0 && hash && hash.length === 32
      ? { origin, size: number(size), root: hash }
      : null;
  }

  const ENTRY = /^1 ([a-z]+) (\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ) ([0-9a-f]{64})$/;

  function entry(line) {
    const parts = ENTRY.exec(line);
    return parts && { line, kind: parts[1], at: parts[2], digest: parts[3] };
  }

  // ——— What a file is

  function proof(whole) {
    const end = whole.indexOf("\n\n");
    const lines = whole.slice(0, end).split("\n").slice(1);
    const extra = lines[0]?.startsWith("extra ") ? unbase64(lines.shift().slice(6)) : null;
    const index = number((lines.shift() ?? "").replace(/^index /, ""));
    const path = lines.map(unbase64);
    const note = end < 0 ? null : noted(whole.slice(end + 2));
    const point = note && checkpoint(note);
    const told = extra && entry(new TextDecoder().decode(extra));
    return point && told && index >= 0 && path.every(one => one?.length === 32)
      ? { as: "proof", index, path, note, point, told }
      : { as: "broken" };
  }

  function entries(whole) {
    const all = whole.replace(/\n$/, "").split("\n").map(entry);
    const bad = all.indexOf(null);
    return bad < 0 ? { as: "entries", all } : { as: "entries", all: [], bad };
  }

  function list(whole) {
    const read = { as: "list", contest: "", rules: "", ballots: [], results: new Map(), bad: "" };
    for (const line of whole.replace(/\n$/, "").split("\n").slice(1)) {
      const [word, ...rest] = line.split(" ");
      if (word === "ballot" && rest.length === 5) {
        const [tracker, choice, salt, index, counts] = rest;
        read.ballots.push({ tracker, choice, salt, index: number(index), counts });
      } else if (word === "result" && rest.length === 2) {
        read.results.set(rest[0], number(rest[1]));
      } else if (word === "contest" || word === "rules") {
        read[word] = rest[0];
      } else if (word !== "replaced" && word !== "odd") {
        read.bad = line;
      }
    }
    return read;
  }

  function receipt(note) {
    const said = new Map(note.text.split("\n").map(line => {
      const at = line.lastIndexOf(" ");
      return [line.slice(0, at), line.slice(at + 1)];
    }));
    const kind = (/^toguna ([a-z]+)/.exec(note.text) ?? [])[1] ?? "";
    return {
      as: "receipt", note, kind, index: number(said.get("entry") ?? ""),
      digest: said.get("digest") ?? "", at: said.get("taken") ?? said.get("sealed") ?? ""
    };
  }

  // A candidate's result: the mean, and each sheet with the salt that opens its entry.
  function result(note) {
    const read = { as: "result", note, sheets: [], mean: "", bad: "" };
    for (const line of note.text.replace(/\n$/, "").split("\n").slice(1)) {
      const sheet = SHEET.exec(line);
      if (sheet) {
        const [, name, code, index, score, salt, digest] = sheet;
        read.sheets.push({ name, code, index: number(index), score, salt, digest });
      } else if (line.startsWith("mean ")) {
        read.mean = line.split(" ")[1];
      } else if (!/^(contest|round|dossier|rule|rank|calibrated) /.test(line)) {
        read.bad = line;
      }
    }
    return read;
  }

  const SHEET = new RegExp("^sheet (\\S+) (\\S+) entry (\\d+) score (\\d+\\.\\d{4})"
    + " salt ([0-9a-f]{32}) digest ([0-9a-f]{64})$");

  function recognised(data) {
    let text;
    try {
      text = new TextDecoder("utf-8", { fatal: true }).decode(data).replaceAll("\r\n", "\n");
    } catch {
      return { as: "document" };
    }
    if (text.startsWith("c2sp.org/tlog-proof@v1\n")) {
      return proof(text);
    }
    if (/^1 [a-z]+ \d{4}-/.test(text)) {
      return entries(text);
    }
    if (text.startsWith("toguna public vote list v1\n")) {
      return list(text);
    }
    if (text.startsWith("toguna score 1\n")) {
      const said = name => (new RegExp(`^${name} (\\S+)`, "m").exec(text) ?? [])[1] ?? "";
      return { as: "sheet", salt: "", code: said("sheet"), score: said("score") };
    }
    const note = noted(text);
    const point = note && checkpoint(note);
    if (point) {
      return { as: "checkpoint", note, point };
    }
    if (note && text.startsWith("toguna result v1\n")) {
      return result(note);
    }
    return note && text.startsWith("toguna ") ? receipt(note) : { as: "document" };
  }

  // ——— Archives. What is in one is taken as if it had been chosen by itself.

  const isZip = data => data[0] === 0x50 && data[1] === 0x4b && data[2] === 3 && data[3] === 4;

  async function unpacked(data) {
    const view = new DataView(data.buffer, data.byteOffset, data.length);
    let end = data.length - 22;
    while (end >= 0 && view.getUint32(end, true) !== 0x06054b50) {
      end--;
    }
    const found = [];
    let at = end < 0 ? 0 : view.getUint32(end + 16, true);
    for (let left = end < 0 ? 0 : view.getUint16(end + 10, true); left > 0; left--) {
      const [packed, size] = [view.getUint16(at + 10, true), view.getUint32(at + 20, true)];
      const [name, extra, comment] = [28, 30, 32].map(one => view.getUint16(at + one, true));
      const local = view.getUint32(at + 42, true);
      const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
      found.push({
        name: new TextDecoder().decode(data.subarray(at + 46, at + 46 + name)),
        data: await inflated(data.slice(from, from + size), packed)
      });
      at += 46 + name + extra + comment;
    }
    return found.filter(one => !one.name.endsWith("/"));
  }

  // Nothing where it cannot be read: then it is judged as it is.
  async function opened(data) {
    try {
      return await unpacked(data);
    } catch {
      return [];
    }
  }

  async function inflated(data, packed) {
    return packed === 0 ? data : new Uint8Array(await new Response(
      new Blob([data]).stream().pipeThrough(new DecompressionStream("deflate-raw"))).arrayBuffer());
  }

  // ——— Verdicts. Each is a sentence's name, its values, and whether it holds (null: cannot tell).

  const say = (holds, name, ...values) => ({ holds, name, values });

  function signature(note, key) {
    if (!key) {
      return say(null, "nokey");
    }
    return signed(note, key) ? say(true, "signed", key.name) : say(false, "unsigned", key.name);
  }

  // Where an entry stands for sure: in the whole journal, or in a proof that somebody kept.
  function placed(world, index) {
    return world.entries?.all[index] ?? world.proofs.find(one => one.index === index)?.told ?? null;
  }

  async function judgeCheckpoint(file, world) {
    const { point, note } = file;
    const told = [signature(note, world.key), say(true, "holds", point.size)];
    const other = world.points.find(
      one => one.point.size === point.size && !same(one.point.root, point.root));
    if (other) {
      told.push(say(false, "split", point.size));
    }
    if (!world.entries) {
      told.push(say(null, "noentries"));
    } else if (point.size > world.entries.all.length) {
      told.push(say(false, "dropped", point.size, world.entries.all.length));
    } else {
      const agrees = same(world.roots.get(point.size), point.root);
      told.push(agrees ? say(true, "continues", point.size) : say(false, "altered", point.size));
    }
    return told;
  }

  async function judgeProof(file, world) {
    const hash = await leaf(bytes(file.told.line));
    const holds =
      await includes(hash, file.index, file.point.size, file.path, file.point.root);
    const told = [
      signature(file.note, world.key),
      holds
        ? say(true, "included", file.index, file.told.kind, file.told.at)
        : say(false, "excluded", file.index)];
    const there = world.entries?.all[file.index];
    if (there && there.line !== file.told.line) {
      told.push(say(false, "elsewhere", file.index));
    }
    return told;
  }

  function judgeReceipt(file, world) {
    const told = [signature(file.note, world.key)];
    const there = placed(world, file.index);
    if (!there) {
      told.push(say(null, "noproof", file.index));
    } else if (there.digest === file.digest && there.kind === file.kind) {
      told.push(say(true, "entered", file.index, there.at));
    } else {
      told.push(say(false, "elsewhere", file.index));
    }
    return told;
  }

  async function judgeEntries(file, world) {
    if (file.bad !== undefined) {
      return [say(false, "badentry", file.bad)];
    }
    const told = [say(true, "read", file.all.length)];
    if (!world.points.length && !world.proofs.length) {
      told.push(say(null, "nopoint"));
    }
    return told;
  }

  async function opens(ballot, contest) {
    const text = `toguna ballot v1\n${contest}\n${ballot.tracker}\n${ballot.choice}\n`;
    return hex(await sha(joined(unhex(ballot.salt), bytes(text))));
  }

  async function judgeList(file, world) {
    const told = [];
    if (file.bad) {
      told.push(say(false, "badline", file.bad));
    }
    const counted = new Map();
    let unknown = 0;
    let changed = 0;
    for (const ballot of file.ballots) {
      if (ballot.counts === "counts") {
        counted.set(ballot.choice, (counted.get(ballot.choice) ?? 0) + 1);
      }
      const there = placed(world, ballot.index);
      if (!there) {
        unknown++;
      } else if (there.kind !== "ballot" || there.digest !== await opens(ballot, file.contest)) {
        changed++;
        told.push(say(false, "badballot", ballot.tracker, ballot.index));
      }
    }
    const twice = file.ballots.length - new Set(file.ballots.map(one => one.index)).size;
    if (twice > 0) {
      told.push(say(false, "twice", twice));
    }
    if (unknown) {
      told.push(say(null, "unplaced", unknown));
    } else if (!changed) {
      told.push(say(true, "ballots", file.ballots.length));
    }
    const choices = new Set([...counted.keys(), ...file.results.keys()]);
    const wrong = [...choices].filter(
      one => (counted.get(one) ?? 0) !== (file.results.get(one) ?? 0));
    wrong.forEach(one =>
      told.push(say(false, "miscounted", one, file.results.get(one) ?? 0, counted.get(one) ?? 0)));
    if (!wrong.length) {
      told.push(say(true, "recounted", [...counted.values()].reduce((sum, one) => sum + one, 0)));
    }
    told.push(...await judgeDocument(file, world));
    return told;
  }

  // What was sealed: the journal holds the hash of its salt and its text. A result that names the
  // sheet brings its salt.
  async function judgeSheet(file, world) {
    const named = world.results.flatMap(one => one.sheets).filter(one => one.code === file.code);
    const salt = file.salt || (named[0]?.salt ?? "");
    const told = named.filter(one => one.score !== file.score)
      .map(one => say(false, "otherscore", one.score, file.score));
    if (!/^[0-9a-f]{32}$/.test(salt)) {
      return [...told, say(null, "nosalt")];
    }
    const digest = hex(await sha(joined(unhex(salt), file.data)));
    const there = named[0] && placed(world, named[0].index);
    told.push(...there && there.digest !== digest
      ? [say(false, "elsewhere", named[0].index)]
      : lookedUp(digest, world));
    return told;
  }

  // In ten-thousandths, half to the even one.
  function meaned(scores) {
    const parts = scores.map(one => BigInt(one.replace(".", ""))).reduce((sum, one) => sum + one, 0n);
    const count = BigInt(scores.length);
    const twice = 2n * (parts % count);
    const down = parts / count;
    const whole = twice > count || (twice === count && down % 2n === 1n) ? down + 1n : down;
    const digits = String(whole).padStart(5, "0");
    return `${digits.slice(0, -4)}.${digits.slice(-4)}`;
  }

  function judgeResult(file, world) {
    const told = [signature(file.note, world.key)];
    if (file.bad || !file.sheets.length) {
      told.push(say(false, "badline", file.bad));
      return told;
    }
    const mean = meaned(file.sheets.map(one => one.score));
    told.push(mean === file.mean
      ? say(true, "meaned", file.mean, file.sheets.length)
      : say(false, "mismeaned", file.mean, mean));
    for (const sheet of file.sheets) {
      const there = placed(world, sheet.index);
      const holds = there && there.kind === "score" && there.digest === sheet.digest;
      told.push(!there ? say(null, "noproof", sheet.index)
        : holds ? say(true, "sheeted", sheet.name, sheet.index, there.at)
          : say(false, "elsewhere", sheet.index));
      if (!world.sheets.some(one => one.code === sheet.code)) {
        told.push(say(null, "nosheet", sheet.name));
      }
    }
    return told;
  }

  async function judgeDocument(file, world) {
    return lookedUp(hex(await sha(file.data)), world);
  }

  function lookedUp(digest, world) {
    const all = world.entries?.all ?? [];
    let index = all.findIndex(one => one.digest === digest);
    let told = all[index];
    if (index < 0) {
      const proven = world.proofs.find(one => one.told.digest === digest);
      index = proven ? proven.index : -1;
      told = proven?.told;
    }
    if (told) {
      return [say(true, "published", index, told.kind, told.at)];
    }
    return [world.entries ? say(false, "unpublished", digest) : say(null, "unfound", digest)];
  }

  const JUDGES = {
    checkpoint: judgeCheckpoint, proof: judgeProof, receipt: judgeReceipt,
    entries: judgeEntries, list: judgeList, document: judgeDocument,
    sheet: judgeSheet, result: judgeResult,
    broken: async () => [say(false, "broken")]
  };

  // ——— Everything at once: files explain each other.

  async function judged(files, keyText) {
    const of = as => files.filter(file => file.as === as);
    const world = {
      key: keyText.trim() ? await verifier(keyText) : null,
      entries: of("entries").find(file => file.bad === undefined),
      points: [...of("checkpoint"), ...of("proof")],
      proofs: of("proof"),
      results: of("result"),
      sheets: of("sheet"),
      roots: new Map()
    };
    if (world.entries) {
      const leaves = await Promise.all(world.entries.all.map(one => leaf(bytes(one.line))));
      world.roots = await roots(leaves, new Set(world.points.map(one => one.point.size)));
    }
    const told = [];
    for (const file of files) {
      told.push({ file, verdicts: await JUDGES[file.as](file, world) });
    }
    return { told, badKey: keyText.trim() !== "" && !world.key };
  }

  // ——— The page

  const byId = id => document.getElementById(id);
  const sentence = name => byId("say-" + name)?.content.textContent ?? name;
  const files = [];

  function told(verdict) {
    const item = document.createElement("li");
    item.className = verdict.holds === null ? "open" : verdict.holds ? "good" : "bad";
    const values = verdict.values.map(
      value => (byId("say-kind." + value) ? sentence("kind." + value) : String(value)));
    item.textContent = sentence(verdict.name).replace(/\{(\d)\}/g, (all, at) => values[at] ?? "");
    return item;
  }

  function salted(file) {
    const label = document.createElement("label");
    const input = document.createElement("input");
    input.value = file.salt;
    input.spellcheck = false;
    input.addEventListener("change", () => {
      file.salt = input.value.trim().toLowerCase();
      show();
    });
    label.append(sentence("salt"), input);
    return label;
  }

  function card({ file, verdicts }) {
    const section = document.createElement("section");
    const bad = verdicts.some(one => one.holds === false);
    const open = verdicts.some(one => one.holds === null);
    section.className = bad ? "bad" : open ? "open" : "good";
    const title = document.createElement("h3");
    title.textContent = file.name;
    const what = document.createElement("p");
    what.textContent = sentence("is." + file.as);
    const items = document.createElement("ul");
    items.append(...verdicts.map(told));
    const drop = document.createElement("button");
    drop.type = "button";
    drop.textContent = sentence("drop");
    drop.setAttribute("aria-label", sentence("drop") + " " + file.name);
    drop.addEventListener("click", () => {
      files.splice(files.indexOf(file), 1);
      show();
    });
    const asks = file.salt || verdicts.some(one => one.name === "nosalt");
    section.append(title, what, items, ...(file.as === "sheet" && asks ? [salted(file)] : []), drop);
    return section;
  }

  let turn = 0;
  async function show() {
    const mine = ++turn;
    byId("verdict").setAttribute("aria-busy", "true");
    const all = await judged(files, byId("key").value);
    if (mine !== turn) {
      return;
    }
    byId("badkey").hidden = !all.badKey;
    byId("found").replaceChildren(...all.told.map(card));
    const verdicts = all.told.flatMap(one => one.verdicts);
    const name = !files.length ? "whole.none"
      : verdicts.some(one => one.holds === false) || all.badKey ? "whole.bad"
        : verdicts.some(one => one.holds === null) ? "whole.open" : "whole.good";
    const verdict = byId("verdict");
    verdict.className = name.slice(6);
    verdict.textContent = sentence(name);
    verdict.removeAttribute("aria-busy");
  }

  async function take(chosen) {
    for (const one of chosen) {
      const data = new Uint8Array(await one.arrayBuffer());
      const all = isZip(data) ? await opened(data) : [];
      for (const file of all.length ? all : [{ name: one.name, data }]) {
        files.push({ ...recognised(file.data), ...file });
      }
    }
    await show();
  }

  byId("files").addEventListener("change", event => {
    take([...event.target.files]);
    event.target.value = "";
  });
  byId("key").addEventListener("input", show);
  const drop = byId("drop");
  drop.addEventListener("dragover", event => event.preventDefault());
  drop.addEventListener("drop", event => {
    event.preventDefault();
    take([...event.dataTransfer.files]);
  });
  byId("tool").hidden = false;
  byId("noscript").hidden = true;
  show();
})();
