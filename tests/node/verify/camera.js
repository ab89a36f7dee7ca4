// The camera: one frame after the other until a code is in one.

import { codeIn, prepare } from "./reader.js";

const WANTED = { video: { facingMode: "environment", width: { ideal: 1920 }, height: { ideal: 1080 } }, audio: false };

export const isThere = () => Boolean(navigator.mediaDevices?.getUserMedia);

// `found` gets the text of the first code. Rejects where no camera may be opened; the camera is off then, after a code,
// and whenever `signal` is aborted, also while the browser still asks whether it may be used.
export async function watch(video, found, signal) {
  const stream = await navigator.mediaDevices.getUserMedia(WANTED);
  const stop = () => {
    for (const track of stream.getTracks()) track.stop();
    video.srcObject = null;
  };
  if (signal.aborted) return stop();
  signal.addEventListener("abort", stop);
  try {
    video.srcObject = stream;
    await Promise.all([video.play(), prepare()]);
    const text = await look(video, signal);
    if (text !== null) found(text);
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    stop();
  }
}

async function look(video, signal) {
  const canvas = document.createElement("canvas");
  const context = canvas.getContext("2d", { willReadFrequently: true });
  while (!signal.aborted) {
    if (video.videoWidth > 0) {
      [canvas.width, canvas.height] = [video.videoWidth, video.videoHeight];
      context.drawImage(video, 0, 0);
      const text = await codeIn(context.getImageData(0, 0, canvas.width, canvas.height));
      if (text !== null && !signal.aborted) return text;
    }
    await new Promise((next) => setTimeout(next, 60));
  }
  return null;
}
