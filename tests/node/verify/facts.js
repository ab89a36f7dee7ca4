// What a slip says, as rows for people: a farmer's words for the numbers on an entry's face.

import { word } from "./entry.js";
import { fill } from "./words.js";

const LATEST = 253402300799999n; // the last millisecond of the year 9999

const grouped = (number) => String(number).replace(/\B(?=(\d{3})+(?!\d))/g, ",");

export function kilograms(grams) {
  const [kg, rest] = [grams / 1000n, String(grams % 1000n).padStart(3, "0").replace(/0{1,2}$/, "")];
  return `${grouped(kg)}.${rest} kg`;
}

// As the paper has it: one decimal, two where the meter gave two.
export const percent = (hundredths) => `${hundredths / 100n}.${String(hundredths % 100n).padStart(2, "0").replace(/0$/, "")} %`;

export function seoulTime(utcMs, words) {
  if (utcMs > LATEST) return "?";
  const at = new Date(Number(utcMs) + 9 * 3600 * 1000).toISOString();
  const [year, month, day] = at.slice(0, 10).split("-").map(Number);
  const clock = at.slice(11, 16);
  return words.lang === "ko" ? `${year}년 ${month}월 ${day}일 ${clock}` : `${at.slice(0, 10)} ${clock} (${words.seoul})`;
}

// A face that is not as its kind says shows its bare numbers: the proof is as good.
export function rows(entry, words) {
  const kind = word(entry.kind);
  const named = words.rows;
  const shown = [[named.kind, words.kinds[kind] ?? kind], [named.at, seoulTime(entry.utcMs, words)]];
  const face = Object.hasOwn(ROWS, kind) ? ROWS[kind](entry.face, words) : undefined;
  const isRight = face !== undefined && face.every(([, value]) => value !== undefined);
  shown.push(...(isRight ? face : entry.face.map((each, at) => [`#${at + 1}`, each === null ? "–" : String(each)])));
  if (kind === "enrolled") shown.push([named.code, `${entry.station}-${entry.seq}`]);
  return [...shown, [named.entry, `${entry.station} · ${entry.seq}`]];
}

const number = (value, show) => (typeof value === "bigint" && value >= 0n ? show(value) : undefined);
const won = (value, words) => number(value, (each) => fill(words.won, { won: grouped(each) }));
const nth = (value, words) => number(value, (each) => fill(words.nth, { number: String(each) }));
const date = (value) => number(value, (each) => String(each).replace(/^(\d{4})(\d\d)(\d\d)$/, "$1-$2-$3"));
const chosen = (list, value) => number(value, (each) => (Object.hasOwn(list, each) ? list[each] : undefined));
const text = (value) => (value === null || value === undefined ? undefined : String(value));

// The number as paper and label have it, 2025-0107-03; its parts where the label could not be read whole.
function bag([season, allotment, bagNo], words) {
  const named = words.rows;
  const parts = [season, allotment, bagNo];
  if (parts.every((each) => typeof each === "bigint" && each >= 0n)) {
    return [[named.bag, `${season}-${String(allotment).padStart(4, "0")}-${String(bagNo).padStart(2, "0")}`]];
  }
  const all = [
    [named.season, season, (each) => fill(words.season, { year: String(each) })],
    [named.allotment, allotment, (each) => String(each).padStart(4, "0")],
    [named.bag, bagNo, (each) => fill(words.nth, { number: String(each) })],
  ];
  return all.filter(([, value]) => value !== null).map(([name, value, show]) => [name, number(value, show)]);
}

const ROWS = {
  weighed: (face, words) => [...bag(face, words), [words.rows.net, number(face[3], kilograms)]],
  graded: (face, words) => [
    ...bag(face, words),
    [words.rows.net, number(face[3], kilograms)],
    [words.rows.moisture, number(face[4], percent)],
    [words.rows.grade, chosen(words.grades, face[5])],
    [words.rows.units, number(face[6], (count) => fill(words.unitBags, { count: grouped(count) }))],
    [words.rows.interim, won(face[7], words)],
  ],
  refused: (face, words) => [...bag(face, words), [words.rows.reason, chosen(words.reasons, face[3])]],
  sale: ([receipt, total], words) => [[words.rows.receipt, text(receipt)], [words.rows.total, won(total, words)]],
  refund: ([receipt, back], words) => [[words.rows.receipt, text(receipt)], [words.rows.refunded, won(back, words)]],
  "basket-held": ([ticket, total], words) => [[words.rows.ticket, nth(ticket, words)], [words.rows.total, won(total, words)]],
  enrolled: ([session, place], words) => [[words.rows.session, nth(session, words)], [words.rows.number, nth(place, words)]],
  "day-opened": ([day], words) => [[words.rows.day, date(day)]],
  "day-closed": ([day], words) => [[words.rows.day, date(day)]],
};
