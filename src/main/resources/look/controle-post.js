// The queue of what was decided here, and the counts that came back.
import * as store from "/look/controle-store.js";
import * as net from "/look/controle-net.js";
import { hand } from "/look/controle-hand.js";

const AT_ONCE = 200;

export const post = { online: false, waiting: 0, refused: 0, inside: {}, doubles: [] };
let running = null;

/** How many are inside, by place: as the server said, and since then as decided here; survives the battery. */
export function counted(inside) {
  post.inside = inside;
  return store.keep("counts", inside);
}

export async function remember() {
  post.inside = (await store.fact("counts")) ?? {};
}

export async function recount() {
  const all = await store.queued();
  post.waiting = all.filter((scan) => !scan.refused).length;
  post.refused = all.length - post.waiting;
}

/** Sends what waits, oldest first, until nothing does or the network fails; one at a time. */
export function flush() {
  running ??= send().finally(() => (running = null));
  return running;
}

async function send() {
  for (;;) {
    const waiting = (await store.queued()).filter((scan) => !scan.refused).sort((a, b) => a.clock - b.clock);
    post.waiting = waiting.length;
    if (waiting.length === 0) return;
    const scans = waiting.slice(0, AT_ONCE);
    const answer = await net.hand(hand.token, scans, waiting.length - scans.length);
    post.online = true;
    await counted(answer.inside);
    for (const [i, ack] of answer.acks.entries()) {
      // What the server will never take is kept here and held up nothing.
      if (ack.took) await store.sent(scans[i].id);
      else await store.enqueue({ ...scans[i], refused: true });
      if (ack.other) post.doubles.unshift({ here: scans[i].clock + (scans[i].offset ?? 0), ...ack.other });
    }
    post.doubles.splice(20);
    await recount();
  }
}
