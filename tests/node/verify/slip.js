// The text in the QR code on paper: a promise (slip 1) or a proof (slip 2), docs/FORMATS.md §6.

import * as base45 from "./base45.js";
import { MAX_SIZE } from "./bytes.js";
import * as cbor from "./cbor.js";
import { decodeEntry } from "./entry.js";

export const PREFIX = "MD1:";
const MAX_TEXT = 4296;
const ANY = null;

export class Unreadable extends Error {}

export function decodeSlip(text) {
  if (!text.startsWith(PREFIX) || [...text].length > MAX_TEXT) throw new Unreadable("not a slip");
  let value;
  try {
    value = cbor.decode(base45.decode(text.slice(PREFIX.length)));
  } catch {
    throw new Unreadable("not canonical");
  }
  const slip = slip1(value) ?? slip2(value);
  if (slip === null) throw new Unreadable("not the fields of a slip");
  try {
    return { ...slip, said: decodeEntry(slip.entry) };
  } catch {
    throw new Unreadable("no entry in it");
  }
}

const isBytes = (value, length) => value instanceof Uint8Array && (length === ANY || value.length === length);
const isInteger = (value) => typeof value === "bigint";
const isSize = (value) => isInteger(value) && value >= 0n && value <= MAX_SIZE;

function slip1(value) {
  if (!Array.isArray(value) || value.length !== 4) return null;
  const [entry, salt, previousHead, signature] = value;
  const fits = isBytes(entry, ANY) && isBytes(salt, 16) && isBytes(previousHead, 32) && isBytes(signature, 64);
  return fits ? { kind: "slip1", entry, salt, previousHead, signature } : null;
}

function slip2(value) {
  if (!Array.isArray(value) || value.length !== 9) return null;
  const [version, logKeyId, entry, salt, index, size, path, logSignature, rows] = value;
  const fits =
    version === 1n && isBytes(logKeyId, 4) && isBytes(entry, ANY) && isBytes(salt, 16) && isSize(index) && isSize(size) &&
    index < size && isBytes(path, ANY) && path.length % 32 === 0 && path.length <= 63 * 32 && isBytes(logSignature, 64) &&
    Array.isArray(rows) && rows.every(isCosigned) && rows.every((row, at) => at === 0 || rows[at - 1][0] < row[0]);
  if (!fits) return null;
  const steps = Array.from({ length: path.length / 32 }, (_, at) => path.slice(at * 32, at * 32 + 32));
  const cosignatures = rows.map(([witness, time, signature]) => ({ witness, time, signature }));
  return { kind: "slip2", logKeyId, entry, salt, index, size, path: steps, logSignature, cosignatures };
}

const isCosigned = (row) =>
  Array.isArray(row) && row.length === 3 && isInteger(row[0]) && row[0] >= 0n && isSize(row[1]) && isBytes(row[2], 64);
