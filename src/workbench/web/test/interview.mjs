// A long made-up interview with many codings that overlap, the same each time.
import { below, pick, random } from "./random.mjs";

const WORDS = ("ik dat het niet een toen ze maar wel eigenlijk moeder school hulp gezin begin vertrouwde wachten therapeut " +
  "weken thuis gesprek moeilijk samen oefenen regels kinderen goed later steeds omdat want voelde gedachte vader echt 👍🏽 👩‍👩‍👧").split(" ");
const PATTERNS = ["solid", "dots", "double", "dash"];
const ASSIGNED = [1, 7, 5, 2, 11, 9, 3, 6, 10, 4, 8, 12];
const POLARITIES = ["supports", "supports", "supports", "opposes", "mixed"];

function sentence(next) {
  const words = Array.from({ length: 4 + below(next, 16) }, () => pick(next, WORDS)).join(" ");
  return words.charAt(0).toUpperCase() + words.slice(1) + pick(next, [".", ".", ".", "?", "…"]);
}

function reading(next, length, count) {
  let text = "";
  const turns = [];
  for (let place = 0; place < count; place += 1) {
    const asks = place % 2 === 0;
    text += asks ? "I: " : "R3: ";
    const start = text.length;
    const until = (length * (place + 1)) / count - (asks ? 200 : 0);
    do text += `${text.length > start ? " " : ""}${sentence(next)}`;
    while (text.length < until);
    const role = asks ? "interviewer" : "respondent";
    turns.push({ start, end: text.length, line: place + 1, label: asks ? "I" : "R3", role, respondent: asks ? null : "R3", at: place % 5 === 1 ? place * 9000 : null, withheld: false });
    text += "\n";
  }
  return { text, turns };
}

const snap = (text, at) => (/[\udc00-\udfff\u200d\ufe0f]/u.test(text.charAt(at)) ? snap(text, at + 1) : at);

export function interview({ length = 300_000, turns: count = 880, codings: many = 5000, suggestions: few = 120 } = {}) {
  const next = random(2025);
  const { text, turns } = reading(next, length, count);
  const span = (longest) => {
    const start = snap(text, below(next, text.length - 20));
    return { start, end: snap(text, Math.min(text.length - 1, start + 12 + below(next, longest))) };
  };
  const code = () => `code-${below(next, 60)}`;
  const coding = (id, where) => ({
    id, transcript: "int03", ...where, code: code(), coder: pick(next, ["Anna", "Bram"]), mine: true, polarity: pick(next, POLARITIES),
    prompting: null, via: "hand", memo: null, memos: [], chosen: false, at: "2025-03-14T10:30:00Z",
  });
  const codings = Array.from({ length: many }, (_, place) => coding(`coding-${place}`, span(place % 10 === 0 ? 900 : 230)));
  const suggestions = Array.from({ length: few }, (_, place) => ({ id: `suggestion-${place}`, transcript: "int03", ...span(90), code: code(), hits: [], rules: [] }));
  const transcript = { id: "int03", file: "int03.txt", revision: 1, date: null, place: null, wave: null, text, turns, codings, suggestions, done: [], version: 1 };
  return { transcript, coding, next };
}

export function look(code) {
  const number = Number(code.slice(5));
  return { label: `Code ${number}`, colour: ASSIGNED[Math.floor(number / 4) % 12] ?? 0, pattern: PATTERNS[number % 4] ?? "solid" };
}
