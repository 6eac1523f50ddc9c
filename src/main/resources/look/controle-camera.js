// Looks for a QR code: with the browser's own detector, else with ZXing.
import { script } from "/look/controle-script.js";

const BETWEEN = 120; // ms
const WIDEST = 800; // px that are looked at

async function detector() {
  try {
    if ("BarcodeDetector" in self && (await BarcodeDetector.getSupportedFormats()).includes("qr_code")) {
      const own = new BarcodeDetector({ formats: ["qr_code"] });
      return async (canvas) => (await own.detect(canvas))[0]?.rawValue;
    }
  } catch {
    // it says that it can and cannot
  }
  await script(document.body.dataset.decoder);
  const { ZXing } = self;
  const reader = new ZXing.QRCodeReader();
  const hints = new Map([[ZXing.DecodeHintType.TRY_HARDER, true]]);
  return async (canvas) => {
    try {
      const light = new ZXing.HTMLCanvasElementLuminanceSource(canvas);
      return reader.decode(new ZXing.BinaryBitmap(new ZXing.HybridBinarizer(light)), hints).getText();
    } catch {
      return undefined; // none in sight
    }
  };
}

/** The decoder is fetched while there is network, so that it is there when there is none. */
export const ready = () => detector().then(() => true, () => false);

/** Looks until it is told to stop; each text that comes into sight is told once. */
export async function look(video, found) {
  const detect = await detector(); // first: without it no camera need be on
  const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment", width: { ideal: 1280 } } });
  video.srcObject = stream;
  await video.play();
  const canvas = document.createElement("canvas");
  const ink = canvas.getContext("2d", { willReadFrequently: true });
  let looking = true;
  let last = "";
  let seen = 0;
  const once = async () => {
    if (video.videoWidth > 0 && !document.hidden) {
      const scale = Math.min(1, WIDEST / video.videoWidth);
      canvas.width = video.videoWidth * scale;
      canvas.height = video.videoHeight * scale;
      ink.drawImage(video, 0, 0, canvas.width, canvas.height);
      const text = await detect(canvas).catch(() => undefined);
      const now = performance.now();
      if (text) {
        if (text !== last || now - seen > 2500) found(text);
        last = text;
        seen = now;
      }
    }
    if (looking) setTimeout(once, BETWEEN);
  };
  once();
  return () => {
    looking = false;
    for (const track of stream.getTracks()) track.stop();
    video.srcObject = null;
  };
}
