// Tints tell how many codings lie over each word.
import assert from "node:assert/strict";
import test from "node:test";
import { pieces } from "../src/reader/depth.ts";
import { below, random, spans } from "./random.mjs";

const LENGTH = 120;
const counted = (all, within, at) =>
  at < within.start || at >= within.end ? 0 : all.filter((span) => span.start <= at && at < span.end).length;

for (const most of [Infinity, 3]) {
  test(`pieces cover exactly what is coded, never overlap and tell the depth (up to ${most})`, () => {
    const next = random(41);
    for (let round = 0; round < 300; round += 1) {
      const all = spans(next, below(next, 25), LENGTH, 40);
      const start = below(next, 40);
      const within = { start, end: start + below(next, 80) };
      const cut = pieces(all, within, most);
      for (let place = 1; place < cut.length; place += 1) assert.ok(cut[place - 1].end <= cut[place].start);
      for (let at = 0; at < LENGTH; at += 1) {
        const told = cut.filter((piece) => piece.start <= at && at < piece.end);
        assert.equal(told[0]?.depth ?? 0, Math.min(most, counted(all, within, at)));
      }
    }
  });
}

test("neighbours of one tint are one range", () => {
  const cut = pieces([{ start: 0, end: 9 }, { start: 0, end: 5 }, { start: 5, end: 9 }], { start: 0, end: 9 }, 3);
  assert.deepEqual(cut, [{ start: 0, end: 9, depth: 2 }]);
});
