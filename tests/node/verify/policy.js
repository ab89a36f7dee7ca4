// Who must have signed (C2SP tlog-policy): witnesses in the order of their lines, groups after their members.

import { decimal } from "./bytes.js";
import { parseVkey } from "./keys.js";

export function parsePolicy(text) {
  const policy = { witnesses: [], groups: [], quorum: null };
  for (const line of text.split("\n")) {
    const [word, ...words] = line.split(/[ \t]+/).filter((each) => each !== "");
    if (word === undefined || word.startsWith("#")) continue;
    if (word === "witness") policy.witnesses.push({ name: words[0], key: parseVkey(words[1]) });
    else if (word === "group") policy.groups.push(group(words));
    else if (word === "quorum") policy.quorum = words[0];
    else if (word !== "log") throw new Error("not a line of a policy");
  }
  if (policy.quorum === null) throw new Error("no quorum line");
  return policy;
}

function group([name, threshold, ...members]) {
  const count = { any: 1n, all: BigInt(members.length) }[threshold] ?? decimal(threshold);
  return { name, count, members };
}

export function isMet(policy, witnessed) {
  const met = new Set(policy.witnesses.map(({ name }) => name).filter((name) => witnessed.has(name)));
  for (const { name, count, members } of policy.groups) {
    if (BigInt(members.filter((member) => met.has(member)).length) >= count) met.add(name);
  }
  return policy.quorum === "none" || met.has(policy.quorum);
}
