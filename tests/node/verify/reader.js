// Codes out of pictures: ZXing compiled to WebAssembly, carried inside the page so that nothing is fetched.

import { prepareZXingModule, readBarcodes } from "zxing-wasm/reader";
import wasm from "zxing-wasm/reader/zxing_reader.wasm";
import { PREFIX } from "./slip.js";

const LARGEST = 3000;
const OPTIONS = { formats: ["QRCode"], tryHarder: true, maxNumberOfSymbols: 8 };

let ready = null;

export function prepare() {
  ready ??= prepareZXingModule({ overrides: { wasmBinary: wasm.buffer }, fireImmediately: true });
  return ready;
}

// The text of the slip in the picture, or of whatever code there is; null where there is none.
export async function codeIn(image) {
  await prepare();
  const found = (await readBarcodes(image, OPTIONS)).filter(({ isValid }) => isValid).map(({ text }) => text);
  return found.find((text) => text.startsWith(PREFIX)) ?? found[0] ?? null;
}

export class NoPicture extends Error {}

// Throws NoPicture where this browser cannot open the file as one.
export async function codeInFile(file) {
  let bitmap;
  try {
    bitmap = await createImageBitmap(file);
  } catch {
    throw new NoPicture();
  }
  const scale = Math.min(1, LARGEST / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(bitmap.width * scale);
  canvas.height = Math.round(bitmap.height * scale);
  const context = canvas.getContext("2d", { willReadFrequently: true });
  context.fillStyle = "#fff";
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  return codeIn(context.getImageData(0, 0, canvas.width, canvas.height));
}
