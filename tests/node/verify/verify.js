// Is the slip in someone's hand genuine: from its text and a trust.json alone. The same verdicts, in the same words, as
// `main.py verify` (app/ledger/verify.py).

import { join, same, toBase64, utf8 } from "./bytes.js";
import * as ed25519 from "./ed25519.js";
import { headMessage, leaf, nextHead, word } from "./entry.js";
import { COSIGNATURE } from "./keys.js";
import { leafHash, rootFromInclusion } from "./merkle.js";
import { isMet } from "./policy.js";
import { Refused } from "./refused.js";
import { decodeSlip, Unreadable } from "./slip.js";
import { covers } from "./trust.js";

export const [VALID, NOT_VALID, UNREADABLE, UNKNOWN_KEY] = [0, 1, 2, 3];
const FUTURE_SECONDS = 600n;

// `nowSeconds` null: the clock is not known.
export function verifyText(text, trust, nowSeconds = null) {
  let slip;
  try {
    slip = decodeSlip(text);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { kind: null, code: UNREADABLE, entry: null, reason: `unreadable: ${error.message}` };
  }
  const judged = slip.kind === "slip1" ? promise(slip, trust) : proof(slip, trust, nowSeconds);
  return { kind: slip.kind, entry: slip.said, slip, ...judged };
}

const verdict = (code, reason, more = {}) => ({ code, reason, ...more });

function promise(slip, { stations }) {
  const { station, seq } = slip.said;
  const keys = stations.filter((each) => each.station === station);
  if (keys.length === 0) return verdict(UNKNOWN_KEY, "the station is not known here");
  const head = nextHead(slip.previousHead, leaf(slip.entry, slip.salt));
  const message = headMessage(station, seq, head);
  const signers = keys.filter(({ key }) => ed25519.verify(key, message, slip.signature));
  if (signers.length === 0) return verdict(NOT_VALID, "the station's signature does not hold");
  if (signers.every(({ last }) => last !== null)) {
    return verdict(UNKNOWN_KEY, "the station's key was withdrawn; a slip with its proof is needed");
  }
  return verdict(VALID, "signed by the station");
}

function proof(slip, trust, nowSeconds) {
  const logs = trust.logs.filter(({ key }) => same(key.keyId, slip.logKeyId));
  if (logs.length === 0) return verdict(UNKNOWN_KEY, "the log is not known here");
  const keys = trust.stations.filter(({ station }) => station === slip.said.station);
  if (keys.length === 0) return verdict(UNKNOWN_KEY, "the station is not known here");
  if (!keys.some((each) => logs.some(({ key }) => covers(each, key.name, slip.index)))) {
    return verdict(NOT_VALID, "the station had no valid key at that place");
  }
  const isAhead = ({ time }) => nowSeconds !== null && time > BigInt(nowSeconds) + FUTURE_SECONDS;
  if (slip.cosignatures.some(isAhead)) return verdict(NOT_VALID, "a witness signed in the future");
  const problems = logs.map((log) => problem(slip, log));
  const at = problems.indexOf(null);
  if (at < 0) return verdict(NOT_VALID, problems[0]);
  return verdict(VALID, "in the log, and signed as the policy asks", { log: logs[at] });
}

// Why this log does not hold the slip; null if it does. One signature that fails is enough.
function problem(slip, log) {
  try {
    const hash = leafHash(leaf(slip.entry, slip.salt));
    const root = rootFromInclusion(hash, slip.index, slip.size, slip.path);
    cosigned(slip, log, utf8(`${log.key.name}\n${slip.size}\n${toBase64(root)}\n`));
    return null;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return error.message;
  }
}

// The checkpoint is made again from the slip: its signatures hold only if it says just this.
function cosigned(slip, { key, policy }, checkpoint) {
  const rows = slip.cosignatures.map(({ witness, time, signature }) => {
    const known = policy.witnesses[witness];
    if (known === undefined) throw new Refused("a witness that the policy does not name");
    return { ...known, time, signature };
  });
  if (!ed25519.verify(key.key, checkpoint, slip.logSignature)) {
    throw new Refused(`the signature of ${key.name} does not hold`);
  }
  const counted = rows.filter((row) => row.key.type === COSIGNATURE);
  for (const row of counted) {
    const message = join(utf8(`cosignature/v1\ntime ${row.time}\n`), checkpoint);
    if (!ed25519.verify(row.key.key, message, row.signature)) {
      throw new Refused(`the signature of ${row.key.name} does not hold`);
    }
  }
  if (!isMet(policy, new Set(counted.map(({ name }) => name)))) throw new Refused("the quorum has not cosigned");
  if (counted.length !== rows.length) throw new Refused("a signature that does not count");
}

// The answer of `main.py verify --json`, with the exit status beside it.
export function asJson({ kind, code, entry, reason }) {
  const face = entry && entry.face.map((each) => (typeof each === "bigint" ? String(each) : JSON.stringify(each)));
  const shown = entry && object({
    station: JSON.stringify(entry.station),
    seq: String(entry.seq),
    kind: JSON.stringify(word(entry.kind)),
    face: `[${face.join(",")}]`,
  });
  const told = { code, kind: JSON.stringify(kind), valid: code === VALID, entry: shown, reason: JSON.stringify(reason) };
  return object(told);
}

// Of values that are JSON already: integers beyond 2^53 keep all their digits, and no text can pass for a number.
const object = (parts) => `{${Object.entries(parts).map(([name, value]) => `"${name}":${value}`).join(",")}}`;
