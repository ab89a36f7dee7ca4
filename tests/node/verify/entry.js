// An entry, its leaf and its place in a station's chain (docs/FORMATS.md §1 to 3).

import { bigEndian, join, MAX_SIZE, utf8 } from "./bytes.js";
import * as cbor from "./cbor.js";
import { sha256 } from "./merkle.js";

const WORDS = {
  1: "day-opened", 2: "day-closed", 3: "called", 4: "answered", 5: "call-ended", 10: "sale", 11: "refund", 12: "card-approved", 13: "basket-held",
  14: "basket-released", 20: "weighed", 21: "graded", 22: "refused", 30: "enrolled", 31: "enrolment-cancelled",
  32: "attended", 33: "session-finished", 34: "consent-changed", 50: "subject-erased",
};

export const word = (kind) => WORDS[kind] ?? `kind-${kind}`;

const isNumber = (value) => typeof value === "bigint" && value >= 0n;

export function decodeEntry(data) {
  const value = cbor.decode(data);
  if (!Array.isArray(value) || value.length !== 7 || data.length > 96) throw new Error("not an entry");
  const [version, station, seq, kind, utcMs, face, body] = value;
  const isRight =
    version === 1n && typeof station === "string" && /^[A-Za-z0-9]{1,4}$/.test(station) &&
    isNumber(seq) && seq >= 1n && seq <= MAX_SIZE && isNumber(kind) && isNumber(utcMs) &&
    Array.isArray(face) && face.every((each) => each === null || ["bigint", "string"].includes(typeof each)) &&
    body instanceof Uint8Array && body.length === 32;
  if (!isRight) throw new Error("not an entry");
  return { station, seq, kind, utcMs, face };
}

export const leaf = (entry, salt) => join([1], sha256(join(salt, entry)));

export const nextHead = (head, leafBytes) => sha256(join(head, leafBytes));

export const headMessage = (station, seq, head) =>
  join(utf8("madang/entry/v1"), utf8(station), bigEndian(seq, 8), head);
