// RFC 9162 §2.1 with SHA-256: the root that a leaf, its place and its path lead to.

import { sha256 } from "@noble/hashes/sha2.js";
import { join } from "./bytes.js";
import { Refused } from "./refused.js";

export { sha256 };

export const leafHash = (leaf) => sha256(join([0], leaf));
const nodeHash = (left, right) => sha256(join([1], left, right));

// RFC 9162 §2.1.3.2; places and sizes are BigInt, since 32-bit shifts go wrong from 2^31 on.
export function rootFromInclusion(hash, index, size, path) {
  let [place, last, answer] = [index, size - 1n, hash];
  for (const step of path) {
    if (last === 0n) throw new Refused("the path does not fit the tree");
    if (place & 1n || place === last) {
      answer = nodeHash(step, answer);
      while (!(place & 1n) && place) [place, last] = [place >> 1n, last >> 1n];
    } else {
      answer = nodeHash(answer, step);
    }
    [place, last] = [place >> 1n, last >> 1n];
  }
  if (last) throw new Refused("the path is too short");
  return answer;
}
