// trust.json, as this page carries it: logs with their policies, station keys with their ranges.

import { fromHex } from "./bytes.js";
import { parseVkey } from "./keys.js";
import { parsePolicy } from "./policy.js";

export function parseTrust({ v, logs, stations }) {
  if (v !== 1) throw new Error("not a trust.json of this version");
  return {
    logs: logs.map(({ vkey, policy }) => ({ key: parseVkey(vkey), policy: parsePolicy(policy) })),
    stations: stations.map(({ station, key, log, from, to }) => ({
      station,
      key: fromHex(key),
      origin: log,
      first: BigInt(from),
      last: to === null ? null : BigInt(to),
    })),
  };
}

export const covers = ({ origin, first, last }, log, index) =>
  origin === log && first <= index && (last === null || index <= last);
