// The codings of the open transcript are found by place, whatever came and went.
import assert from "node:assert/strict";
import test from "node:test";
import { changeCodings, codingOf, codingsOver, countCodings, openCodings, recentCodes, remember } from "../src/codings.ts";
import { below, random } from "./random.mjs";

const coding = (id, start, end, code = "a", at = "") => ({ id, start, end, code, mine: true, at });

test("what lies over a place is what a look at all of them would find", () => {
  const next = random(7);
  let all = Array.from({ length: 300 }, (_, place) => {
    const start = below(next, 1000);
    return coding(`c${place}`, start, start + 1 + below(next, place % 20 === 0 ? 400 : 20));
  });
  openCodings(all);
  for (let round = 0; round < 200; round += 1) {
    const start = below(next, 1000);
    const span = { start, end: start + 1 + below(next, 40) };
    const found = codingsOver(span).map((one) => one.id).sort();
    assert.deepEqual(found, all.filter((one) => one.start < span.end && span.start < one.end).map((one) => one.id).sort());
    const gone = all[below(next, all.length)].id;
    const moved = { ...all.find((one) => one.id !== gone), start, end: start + 5 };
    changeCodings([moved], [gone]);
    all = [...all.filter((one) => one.id !== gone && one.id !== moved.id), moved];
    assert.equal(countCodings(), all.length);
    assert.equal(codingOf(gone), null);
  }
});

test("the code given last comes first, also in the next transcript", () => {
  openCodings([coding("one", 0, 5, "a", "2026-01-01"), coding("two", 6, 9, "b", "2026-01-02")]);
  remember("c");
  openCodings([coding("three", 0, 5, "d", "2026-01-03")]);
  assert.deepEqual(recentCodes.value, ["c", "d"]);
});
