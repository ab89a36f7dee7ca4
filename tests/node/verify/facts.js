// What a slip says, as rows for people: a farmer's words for the numbers on an entry's face.

import { word } from "./entry.js";
import { fill } from "./words.js";

const LATEST = 253402300799999n; // the last millisecond of the year 9999

const grouped = (number) => String(number).replace(/\B(?=(\d{3})+(?!\d))/g, ",");

export function kilograms(grams) {
  const [kg, rest] = [grams / 1000n, String(grams % 1000n).padStart(3, "0").replace(/0{1,2}$/, "")];
  return `${grouped(kg)}.${rest} kg`;
}

export const percent = (hundredths) => `${hundredths / 100n}.${String(hundredths % 100n).padStart(2, "0")} %`;

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
  const face = ROWS[kind]?.(entry.face, words);
  const isRight = face !== undefined && face.every(([, value]) => value !== undefined);
  shown.push(...(isRight ? face : entry.face.map((each, at) => [`#${at + 1}`, each === null ? "–" : String(each)])));
  return [...shown, [named.station, entry.station], [named.seq, String(entry.seq)]];
}

const number = (value, show) => (typeof value === "bigint" && value >= 0n ? show(value) : undefined);
const won = (value, words) => number(value, (each) => fill(words.won, { won: grouped(each) }));
const text = (value) => (value === null || value === undefined ? undefined : String(value));

function bag([season, allotment, bagNo], words) {
  const named = words.rows;
  const all = [
    [named.season, season, (each) => fill(words.season, { year: String(each) })],
    [named.allotment, allotment, (each) => String(each).padStart(4, "0")],
    [named.bag, bagNo, (each) => fill(words.bagNo, { bag: String(each) })],
  ];
  return all.filter(([, value]) => value !== null).map(([name, value, show]) => [name, number(value, show)]);
}

const ROWS = {
  weighed: (face, words) => [...bag(face, words), [words.rows.net, number(face[3], kilograms)]],
  graded: (face, words) => [
    ...bag(face, words),
    [words.rows.net, number(face[3], kilograms)],
    [words.rows.moisture, number(face[4], percent)],
    [words.rows.grade, words.grades[face[5]]],
    [words.rows.units, number(face[6], (count) => fill(words.unitBags, { count: grouped(count) }))],
    [words.rows.interim, won(face[7], words)],
  ],
  refused: (face, words) => [...bag(face, words), [words.rows.reason, words.reasons[face[3]]]],
  sale: ([receipt, total], words) => [[words.rows.receipt, text(receipt)], [words.rows.total, won(total, words)]],
  refund: ([receipt, back], words) => [[words.rows.receipt, text(receipt)], [words.rows.refunded, won(back, words)]],
  "basket-held": ([ticket, total], words) => [[words.rows.ticket, text(ticket)], [words.rows.total, won(total, words)]],
  enrolled: ([session, place], words) => [[words.rows.session, text(session)], [words.rows.number, text(place)]],
  "day-opened": () => [],
  "day-closed": () => [],
};
