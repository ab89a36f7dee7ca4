// Deterministic CBOR (RFC 8949 §4.2.1) and nothing else: integers as BigInt, bytes, text, arrays, maps with text keys,
// true, false, null. Longer heads, indefinite lengths, floats, tags, unsorted or doubled keys, trailing bytes, more than
// DEPTH arrays and maps inside one another (as app/shared/canonical.py): an error.

const DEPTH = 64;
const TEXT = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

export function decode(data) {
  const reader = { data, at: 0 };
  const value = item(reader, 0);
  if (reader.at !== data.length) throw new Error("trailing bytes");
  return value;
}

function take(reader, count) {
  const end = reader.at + count;
  if (end > reader.data.length) throw new Error("cut");
  const part = reader.data.slice(reader.at, end);
  reader.at = end;
  return part;
}

function argument(reader, low) {
  if (low < 24) return BigInt(low);
  if (low > 27) throw new Error("an indefinite or reserved length");
  const width = 1 << (low - 24);
  const number = take(reader, width).reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
  const least = width === 1 ? 24n : 1n << BigInt(width * 4);
  if (number < least) throw new Error("a longer head than needed");
  return number;
}

function item(reader, depth) {
  const [head] = take(reader, 1);
  const [major, low] = [head >> 5, head & 31];
  if (major === 7) return simple(low);
  const number = argument(reader, low);
  if ((major === 4 || major === 5) && depth >= DEPTH) throw new Error("nested too deep");
  switch (major) {
    case 0:
      return number;
    case 1:
      return -1n - number;
    case 2:
      return take(reader, length(reader, number));
    case 3:
      return TEXT.decode(take(reader, length(reader, number)));
    case 4:
      return Array.from({ length: length(reader, number) }, () => item(reader, depth + 1));
    case 5:
      return map(reader, length(reader, number), depth + 1);
    default:
      throw new Error("a tag");
  }
}

function simple(low) {
  if (low === 20) return false;
  if (low === 21) return true;
  if (low === 22) return null;
  throw new Error("a float or simple value");
}

function length(reader, number) {
  // An item has a byte at least: a length beyond the rest would only fill memory.
  if (number > BigInt(reader.data.length - reader.at)) throw new Error("cut");
  return Number(number);
}

function map(reader, count, depth) {
  const found = new Map();
  let before = null;
  for (let at = 0; at < count; at += 1) {
    const start = reader.at;
    const key = item(reader, depth);
    const raw = reader.data.slice(start, reader.at);
    if (typeof key !== "string") throw new Error("a key that is no text");
    if (before !== null && !isAfter(before, raw)) throw new Error("keys out of order");
    before = raw;
    found.set(key, item(reader, depth));
  }
  return found;
}

function isAfter(before, raw) {
  if (before.length !== raw.length) return before.length < raw.length;
  const at = raw.findIndex((byte, place) => byte !== before[place]);
  return at >= 0 && before[at] < raw[at];
}
