// Bytes and texts in one spelling only, as app/ledger/strict.py reads them.

export const MAX_SIZE = 2n ** 63n - 1n;

export function join(...parts) {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

export const same = (one, two) =>
  one.length === two.length && one.every((byte, at) => byte === two[at]);

export const utf8 = (text) => new TextEncoder().encode(text);

export const toHex = (data) => Array.from(data, (byte) => byte.toString(16).padStart(2, "0")).join("");

export const fromHex = (text) => Uint8Array.from(text.match(/../g) ?? [], (pair) => parseInt(pair, 16));

export const toBase64 = (data) => btoa(String.fromCharCode(...data));

export function fromBase64(text) {
  const data = Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
  if (toBase64(data) !== text) throw new Error("not canonical base64");
  return data;
}

export function bigEndian(number, length) {
  const data = new Uint8Array(length);
  for (let at = length - 1, rest = number; at >= 0; at -= 1, rest >>= 8n) data[at] = Number(rest & 255n);
  return data;
}

export function decimal(text) {
  if (!/^(0|[1-9][0-9]{0,18})$/.test(text) || BigInt(text) > MAX_SIZE) throw new Error("not a plain decimal");
  return BigInt(text);
}
