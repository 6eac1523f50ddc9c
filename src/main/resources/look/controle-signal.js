// What an answer sounds and feels like: told apart without looking.
const NOTES = {
  GO: [[660, 0, 0.09], [990, 0.1, 0.14]],
  CARE: [[520, 0, 0.14], [520, 0.2, 0.14]],
  STOP: [[190, 0, 0.45]],
};
const BUZZ = { GO: [60], CARE: [90, 80, 90], STOP: [400] };
let audio;

/** Browsers sound only after somebody touched the page. */
export function wake() {
  audio ??= new AudioContext();
  if (audio.state === "suspended") audio.resume().catch(() => {});
}

export function signal(tone, silent) {
  navigator.vibrate?.(BUZZ[tone]);
  if (silent || audio?.state !== "running") return;
  for (const [pitch, from, length] of NOTES[tone]) {
    const note = audio.createOscillator();
    const loud = audio.createGain();
    const start = audio.currentTime + from;
    note.type = tone === "STOP" ? "sawtooth" : "sine";
    note.frequency.value = pitch;
    loud.gain.setValueAtTime(0.35, start);
    loud.gain.exponentialRampToValueAtTime(0.001, start + length);
    note.connect(loud).connect(audio.destination);
    note.start(start);
    note.stop(start + length);
  }
}
