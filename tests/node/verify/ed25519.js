// Ed25519 (RFC 8032) with the same yes and no as the program's: R is computed and compared byte for byte, S is below L.
//
// The browser's own WebCrypto is not used. It is absent on a page without https and on older phones, and browsers differ
// from one another at odd keys; one verifier everywhere gives one verdict. The curve's arithmetic is @noble/curves.

import { ed25519 } from "@noble/curves/ed25519.js";
import { sha512 } from "@noble/hashes/sha2.js";
import { join, same } from "./bytes.js";

const { Point } = ed25519;
const ORDER = Point.Fn.ORDER;

const littleEndian = (data) => data.reduceRight((sum, byte) => (sum << 8n) | BigInt(byte), 0n);

export function verify(publicKey, message, signature) {
  if (publicKey.length !== 32 || signature.length !== 64) return false;
  const [r, s] = [signature.slice(0, 32), littleEndian(signature.slice(32))];
  if (s >= ORDER) return false;
  let key;
  try {
    key = Point.fromBytes(publicKey, true);
  } catch {
    return false;
  }
  const k = littleEndian(sha512(join(r, publicKey, message))) % ORDER;
  const expected = Point.BASE.multiplyUnsafe(s).subtract(key.multiplyUnsafe(k));
  return same(expected.toBytes(), r);
}
