// RFC 9285: the 45 characters of a QR code's alphanumeric mode. Every text has one meaning, and no other text has it.

const ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";

export function decode(text) {
  const bytes = [];
  for (let at = 0; at < text.length; at += 3) {
    const group = text.slice(at, at + 3);
    let number = 0;
    for (const char of [...group].reverse()) {
      const value = ALPHABET.indexOf(char);
      if (value < 0) throw new Error("not a base45 character");
      number = number * 45 + value;
    }
    const count = group.length - 1;
    if (count === 0 || number >= 256 ** count) throw new Error("no bytes have this base45 form");
    if (count === 2) bytes.push(number >> 8);
    bytes.push(number & 255);
  }
  return Uint8Array.from(bytes);
}
