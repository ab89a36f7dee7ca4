// Verifier keys of logs and witnesses (C2SP signed-note, "Verifier keys").

import { fromBase64, join, toHex, utf8 } from "./bytes.js";
import { sha256 } from "./merkle.js";

export const [LOG, COSIGNATURE, ML_DSA_44] = [1, 4, 6];
const LENGTHS = { [LOG]: 32, [COSIGNATURE]: 32, [ML_DSA_44]: 1312 };

export function parseVkey(text) {
  const match = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/.exec(text);
  if (match === null) throw new Error("not name+id+key");
  const [, name, id, material] = match;
  const raw = fromBase64(material);
  const [type, key] = [raw[0], raw.slice(1)];
  if (LENGTHS[type] !== key.length) throw new Error("an unknown key type");
  const keyId = sha256(join(utf8(name), [10, type], key)).slice(0, 4);
  if (toHex(keyId) !== id) throw new Error("the id is not this key's");
  return { name, type, key, keyId };
}
