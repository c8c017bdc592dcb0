// Stripes of one lane never touch, and an act leaves the other stripes where they are.
import assert from "node:assert/strict";
import test from "node:test";
import { freeLane, lanes } from "../src/reader/lanes.ts";
import { Marks } from "../src/reader/marks.ts";
import { below, pick, random, spans } from "./random.mjs";

const touching = (one, other) => one.start < other.reach && other.start < one.reach;
function assertApart(placed) {
  for (const one of placed) {
    for (const other of placed) if (one !== other && one.lane === other.lane) assert.ok(!touching(one, other));
  }
}
const reached = (next, count) =>
  spans(next, count, 400, 60).map(({ start, end }) => ({ start, end, reach: end + below(next, 30) }));

test("stripes of a lane do not touch, and there are no more lanes than stripes lie beside one place", () => {
  const next = random(42);
  for (let round = 0; round < 100; round += 1) {
    const all = reached(next, 40).sort((one, other) => one.start - other.start);
    const lane = lanes(all);
    assertApart(all.map((one, place) => ({ ...one, lane: lane[place] })));
    const deepest = Math.max(...all.map(({ start }) => all.filter((one) => one.start <= start && start < one.reach).length));
    assert.equal(Math.max(...lane) + 1, deepest);
  }
});

test("one more stripe takes the first lane that is free", () => {
  const next = random(43);
  for (let round = 0; round < 100; round += 1) {
    const placed = [];
    for (const one of reached(next, 40)) placed.push({ ...one, lane: freeLane(one, placed) });
    assertApart(placed);
  }
});

const coding = (id, span) => ({ id, code: "c", transcript: "t", coder: "a", ...span });
const sections = Array.from({ length: 10 }, (_, place) => ({ start: place * 50, end: place * 50 + 50 }));

test("after many acts the stripes are apart, and every section knows exactly its own marks", () => {
  const next = random(44);
  const marks = new Marks(sections, (end) => Math.min(end + 20, Math.ceil(end / 50) * 50));
  const known = new Map();
  marks.fill(spans(next, 30, 500, 90).map((span, place) => coding(`f${place}`, span)), []);
  for (let place = 0; place < 30; place += 1) known.set(`f${place}`, marks.get(`f${place}`));
  for (let act = 0; act < 400; act += 1) {
    const id = pick(next, [...known.keys(), `n${act}`]);
    if (known.has(id) && next() < 0.5) {
      marks.remove(id);
      known.delete(id);
    } else {
      marks.add(coding(id, spans(next, 1, 500, 90)[0]));
      known.set(id, marks.get(id));
    }
    assertApart([...known.values()]);
  }
  for (const [place, section] of sections.entries()) {
    const expected = [...known.values()].filter((mark) => mark.start < section.end && section.start < mark.end);
    assert.deepEqual(new Set(marks.in(place)), new Set(expected));
  }
});

test("a judgement on a coding leaves its stripe in its lane", () => {
  const marks = new Marks(sections, (end) => end);
  marks.fill([coding("a", { start: 0, end: 20 }), coding("b", { start: 5, end: 30 })], []);
  marks.remove("a");
  marks.add({ ...coding("b", { start: 5, end: 30 }), polarity: "opposes" });
  assert.equal(marks.get("b").lane, 1);
});
