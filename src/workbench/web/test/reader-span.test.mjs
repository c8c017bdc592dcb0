// An edge never falls inside a letter, however many units it has, and never on white space.
import assert from "node:assert/strict";
import test from "node:test";
import { tidy } from "../src/reader/span.ts";
import { below, pick, random } from "./random.mjs";

const LETTERS = ["a", "é", "e\u0301", "👩‍👩‍👧", "🇳🇱", "👍🏽", " ", "\n", "\r\n", "\u00a0", "n\u0303\u0323", "한", "z"];

test("edges stand between graphemes, outside what was asked for, without white space", () => {
  const next = random(45);
  const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });
  for (let round = 0; round < 400; round += 1) {
    const text = Array.from({ length: 40 }, () => pick(next, LETTERS)).join("");
    const edges = new Set([...graphemes.segment(text)].map(({ index }) => index).concat(text.length));
    const start = below(next, text.length);
    const end = Math.min(text.length, start + below(next, 30));
    const tidied = tidy(text, { start, end });
    if (tidied === null) {
      assert.equal(text.slice(start, end).trim(), "");
      continue;
    }
    assert.ok(edges.has(tidied.start) && edges.has(tidied.end));
    const words = text.slice(tidied.start, tidied.end);
    assert.equal(words, words.trim());
    assert.ok(words.includes(text.slice(start, end).trim()));
  }
});

test("a family is selected whole when a program asks for a part of it", () => {
  assert.deepEqual(tidy("x 👩‍👩‍👧 y", { start: 4, end: 5 }), { start: 2, end: 10 });
});
