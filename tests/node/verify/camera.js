// The camera: frames are looked at one after the other until a code is in one.

import { codeIn, prepare } from "./reader.js";

const WANTED = { video: { facingMode: "environment", width: { ideal: 1920 }, height: { ideal: 1080 } }, audio: false };

export const isThere = () => Boolean(navigator.mediaDevices?.getUserMedia);

// `found` gets the text; the answer stops the camera. Rejects where no camera may be opened.
export async function watch(video, found) {
  const stream = await navigator.mediaDevices.getUserMedia(WANTED);
  let isOn = true;
  const stop = () => {
    isOn = false;
    for (const track of stream.getTracks()) track.stop();
    video.srcObject = null;
  };
  video.srcObject = stream;
  await Promise.all([video.play(), prepare()]);
  look(video, () => isOn, (text) => {
    stop();
    found(text);
  });
  return stop;
}

async function look(video, isOn, found) {
  const canvas = document.createElement("canvas");
  const context = canvas.getContext("2d", { willReadFrequently: true });
  while (isOn()) {
    if (video.videoWidth > 0) {
      [canvas.width, canvas.height] = [video.videoWidth, video.videoHeight];
      context.drawImage(video, 0, 0);
      const text = await codeIn(context.getImageData(0, 0, canvas.width, canvas.height));
      if (text !== null && isOn()) {
        found(text);
        return;
      }
    }
    await new Promise((next) => setTimeout(next, 60));
  }
}
