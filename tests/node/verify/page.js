// The page: one question, three ways to answer it, and one of four planes.

import * as camera from "./camera.js";
import { rows, seoulTime } from "./facts.js";
import { codeInFile } from "./reader.js";
import { parseTrust } from "./trust.js";
import { asJson, NOT_VALID, UNKNOWN_KEY, UNREADABLE, VALID, verifyText } from "./verify.js";
import { fill, WORDS } from "./words.js";

const $ = (id) => document.getElementById(id);
const carried = (id) => JSON.parse($(id).textContent);

const county = carried("county");
const told = carried("trust");
const trust = told === null ? null : parseTrust(told);
const LABELS = /^(MB1|MK1|ME1):/;

let words = WORDS[(navigator.languages ?? []).some((each) => each.startsWith("ko")) ? "ko" : "en"];
let shown = null; // [verdict, why] on the plane now, to be said again in the other language
let stopCamera = null;

// A clock from before this page was made cannot be right.
function now() {
  const seconds = Math.floor(Date.now() / 1000);
  return seconds < county.built ? null : seconds;
}

const check = (text) => verifyText(text, trust, now());

function element(tag, text, className = "") {
  const made = document.createElement(tag);
  made.textContent = text;
  made.className = className;
  return made;
}

const inLanguage = (name) => county[words.lang === "ko" ? name : `${name}_en`] ?? county[name] ?? "";

function speak() {
  document.documentElement.lang = words.lang;
  document.title = `${words.title} · ${inLanguage("name")}`;
  for (const each of document.querySelectorAll("[data-say]")) each.textContent = words[each.dataset.say];
  $("county-name").textContent = inLanguage("name");
  $("asking").textContent = `${inLanguage("phone_of")} `;
  $("phone").textContent = county.phone;
  $("phone").href = `tel:${county.phone.replaceAll("-", "")}`;
  $("logs").textContent = trust === null ? "" : [...new Set(trust.logs.map(({ key }) => key.name))].join(", ");
  if (shown !== null) show(...shown);
}

const PLANES = {
  [VALID]: ["valid", "valid"],
  [NOT_VALID]: ["not-valid", "notValid"],
  [UNREADABLE]: ["unreadable", "unreadable"],
  [UNKNOWN_KEY]: ["unknown", "unknown"],
};

// A sentence, or a sentence with lines under it.
function point(said) {
  const [sentence, ...lines] = [said].flat();
  const made = element("li", sentence);
  made.append(...lines.map((line) => element("span", line)));
  return made;
}

// What the plane says first, under its one word.
function lead(verdict, why) {
  const values = { county: inLanguage("name"), station: verdict.entry?.station };
  switch (verdict.code) {
    case VALID:
      return [fill(words.validLead[verdict.kind], values)];
    case NOT_VALID:
      return verdict.reason === "a witness signed in the future" ? [words.future] : [words.notValidLead];
    case UNKNOWN_KEY:
      return [words.unknownLead, fill(words.unknownWhy[verdict.reason], values)];
    default:
      return [words[why] ?? words.unreadableLead];
  }
}

function proofs(verdict) {
  const said = words[verdict.kind];
  const station = verdict.entry.station;
  if (verdict.kind === "slip1") return [said.proven.map((each) => fill(each, { station })), said.notProven];
  const { slip, log } = verdict;
  const proven = said.proven.map((each) => fill(each, { station, place: String(slip.index + 1n) }));
  const names = slip.cosignatures.map(
    ({ witness, time }) => `${log.policy.witnesses[witness].key.name} · ${seoulTime(time * 1000n, words)}`,
  );
  if (names.length === 0) return [proven, [said.unwitnessed]];
  return [[...proven, [fill(said.witnessed, { count: String(names.length) }), ...names]], []];
}

function show(verdict, why = "") {
  shown = [verdict, why];
  const [plane, name] = PLANES[verdict.code];
  $("result").dataset.plane = plane;
  $("word").textContent = words[name];
  $("said").replaceChildren(...lead(verdict, why).map((each) => element("p", each)));
  const isValid = verdict.code === VALID;
  $("facts-part").hidden = $("proofs").hidden = !isValid;
  if (isValid) {
    const [proven, notProven] = proofs(verdict);
    $("facts").replaceChildren(
      ...rows(verdict.entry, words).flatMap(([key, value]) => [element("dt", key), element("dd", value)]),
    );
    $("proven").replaceChildren(...proven.map((each) => point(each)));
    $("not-proven").replaceChildren(...[...notProven, ...words.never].map((each) => element("li", each)));
  }
  $("call").hidden = isValid;
  $("code").textContent = verdict.reason;
  $("ask").hidden = true;
  $("result").hidden = false;
}

function tell(text, why = "") {
  show(check(text), why || (LABELS.test(text) ? "otherCode" : ""));
  window.scrollTo(0, 0);
  $("word").focus({ preventScroll: true });
}

function ask() {
  shown = null;
  $("result").hidden = true;
  $("ask").hidden = false;
  $("typed").hidden = true;
  $("text").value = "";
  $("notice").textContent = "";
  $("file").value = "";
  $("camera").focus();
}

function endCamera() {
  stopCamera?.();
  stopCamera = null;
  $("viewfinder").hidden = true;
  $("ways").hidden = false;
}

async function startCamera() {
  $("notice").textContent = "";
  if (!camera.isThere()) {
    $("notice").textContent = words.noCamera;
    return;
  }
  $("ways").hidden = true;
  $("viewfinder").hidden = false;
  try {
    stopCamera = await camera.watch($("video"), (text) => {
      endCamera();
      tell(text);
    });
  } catch {
    endCamera();
    $("notice").textContent = words.noCamera;
  }
}

async function readFile() {
  const [file] = $("file").files;
  if (file === undefined) return;
  $("notice").textContent = words.working;
  let text = null;
  try {
    text = file.type.startsWith("text/") ? (await file.text()).replace(/[\r\n]+$/, "") : await codeInFile(file);
  } catch {
    // No picture that this browser can open: as one without a code.
  }
  $("notice").textContent = "";
  tell(text ?? "", text === null ? "noCode" : "");
}

// Line ends and a byte order mark come from editors; a space is a character of base45 and stays.
const pasted = () => $("text").value.replace(/^\ufeff/, "").replace(/[\r\n]+$/, "");

function listen() {
  $("language").addEventListener("click", () => {
    words = words.lang === "ko" ? WORDS.en : WORDS.ko;
    speak();
  });
  $("camera").addEventListener("click", startCamera);
  $("stop").addEventListener("click", endCamera);
  $("photo").addEventListener("click", () => $("file").click());
  $("file").addEventListener("change", readFile);
  $("paste").addEventListener("click", () => {
    $("typed").hidden = false;
    $("text").focus();
  });
  $("typed").addEventListener("submit", (event) => {
    event.preventDefault();
    tell(pasted());
  });
  $("again").addEventListener("click", ask);
}

speak();
if (trust === null) {
  $("ways").hidden = true;
  $("notice").textContent = words.noKeys;
} else {
  listen();
}
// For whoever wants to compare this page with `main.py verify`: the same answer for the same text.
globalThis.madang = { verify: (text, seconds) => asJson(verifyText(text, trust, seconds === undefined ? now() : seconds)) };
