// The page: one question, three ways to answer it, and one of four planes.

import * as camera from "./camera.js";
import { word } from "./entry.js";
import { rows, seoulTime } from "./facts.js";
import { codeInFile, NoPicture } from "./reader.js";
import { parseTrust } from "./trust.js";
import { asJson, NOT_VALID, UNKNOWN_KEY, UNREADABLE, VALID, verifyText } from "./verify.js";
import { fill, WORDS } from "./words.js";

const $ = (id) => document.getElementById(id);
const carried = (id) => JSON.parse($(id).textContent);

const county = carried("county");
const trust = carriedTrust();
// Codes of ours that are no slips, and what is said of each.
const OTHERS = { MB1: "bagCode", MK1: "ticketCode", MP1: "sheetCode" };

let words = WORDS[(navigator.languages ?? []).some((each) => each.startsWith("ko")) ? "ko" : "en"];
let shown = null; // [verdict, why] on the plane now, to be said again in the other language
let noticed = ""; // the word of the notice, likewise
let watching = null; // AbortController of the camera that is open

// None where the page was handed out as it was built, or carries what is no trust.json.
function carriedTrust() {
  try {
    const told = carried("trust");
    return told === null ? null : parseTrust(told);
  } catch {
    return null;
  }
}

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
  $("language").lang = words.lang === "ko" ? "en" : "ko";
  $("notice").textContent = words[noticed] ?? "";
  $("county-name").textContent = inLanguage("name");
  $("asking").textContent = `${inLanguage("phone_of")} `;
  $("phone").textContent = county.phone;
  $("contact-note").textContent = inLanguage("note");
  $("phone").href = `tel:${county.phone.replaceAll("-", "")}`;
  $("keys").hidden = trust === null;
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
  const values = { county: inLanguage("name"), station: verdict.entry?.station ?? "" };
  switch (verdict.code) {
    case VALID:
      return words.validLead[verdict.kind].map((each) => fill(each, values));
    case NOT_VALID:
      return verdict.reason === "a witness signed in the future" ? [words.future] : [words.notValidLead];
    case UNKNOWN_KEY:
      return [words.unknownLead, fill(words.unknownWhy[verdict.reason], values)];
    default:
      return [words[why || "unreadableLead"]];
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
    const never = [...(words.never[word(verdict.entry.kind)] ?? []), words.noNames];
    $("not-proven").replaceChildren(...[...notProven, ...never].map((each) => element("li", each)));
  }
  $("call").hidden = isValid;
  $("again").textContent = verdict.code === UNREADABLE ? words.retry : words.again;
  $("code").textContent = verdict.reason;
  $("ask").hidden = true;
  $("result").hidden = false;
}

function otherCode(text) {
  const label = text.split(":", 1)[0];
  return Object.hasOwn(OTHERS, label) ? OTHERS[label] : "";
}

function tell(text, why = "") {
  show(check(text), why || otherCode(text));
  window.scrollTo(0, 0);
  $("word").focus({ preventScroll: true });
}

function ask() {
  shown = null;
  $("result").hidden = true;
  $("ask").hidden = false;
  typing(false);
  $("text").value = "";
  notice("");
  $("file").value = "";
  $("camera").focus();
}

function typing(isOpen) {
  $("typed").hidden = !isOpen;
  $("paste").setAttribute("aria-expanded", String(isOpen));
}

function notice(name) {
  noticed = name;
  $("notice").textContent = words[name] ?? "";
}

function endCamera() {
  watching?.abort();
  watching = null;
  $("viewfinder").hidden = true;
  $("ways").hidden = false;
  $("camera").focus();
}

async function startCamera() {
  notice("");
  if (!camera.isThere()) {
    notice("noCamera");
    return;
  }
  $("ways").hidden = true;
  $("viewfinder").hidden = false;
  $("stop").focus();
  const mine = new AbortController();
  watching = mine;
  try {
    await camera.watch($("video"), (text) => {
      endCamera();
      tell(text);
    }, mine.signal);
  } catch (error) {
    if (watching !== mine) return; // given up meanwhile
    endCamera();
    notice(error.name === "NotAllowedError" ? "cameraDenied" : "noCamera");
  }
}

async function readFile() {
  const [file] = $("file").files;
  if (file === undefined) return;
  notice("working");
  let [text, why] = ["", "noCode"];
  try {
    const found = file.type.startsWith("text/") ? bare(await file.text()) : await codeInFile(file);
    if (found !== null) [text, why] = [found, ""];
  } catch (error) {
    why = error instanceof NoPicture ? "noPicture" : "noReader";
  }
  notice("");
  tell(text, why);
}

// Line ends and a byte order mark come from editors; a space is a character of base45 and stays.
const bare = (text) => text.replace(/^\ufeff/, "").replace(/[\r\n]+$/, "");

function listen() {
  $("camera").addEventListener("click", startCamera);
  $("stop").addEventListener("click", endCamera);
  $("photo").addEventListener("click", () => $("file").click());
  $("file").addEventListener("change", readFile);
  $("paste").addEventListener("click", () => {
    typing(true);
    $("text").focus();
  });
  $("typed").addEventListener("submit", (event) => {
    event.preventDefault();
    tell(bare($("text").value));
  });
  $("again").addEventListener("click", ask);
}

$("language").addEventListener("click", () => {
  words = words.lang === "ko" ? WORDS.en : WORDS.ko;
  speak();
});
$("too-old").remove();
document.body.dataset.ready = "";
speak();
if (trust === null) {
  $("ways").hidden = true;
  notice("noKeys");
} else {
  listen();
}
// For whoever wants to compare this page with `main.py verify`: the same answer for the same text.
globalThis.madang = { verify: (text, seconds) => asJson(verifyText(text, trust, seconds === undefined ? now() : seconds)) };
