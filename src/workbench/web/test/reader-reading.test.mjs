// The keyboard goes by words, sentences and turns, over the edges of turns.
import assert from "node:assert/strict";
import test from "node:test";
import { Reading } from "../src/reader/reading.ts";

const SAID = ["Ja.", "Nou, ik vertrouwde het niet. Toen kwam mevr. Jansen 👩‍👩‍👧 langs!  Dat hielp.", "Waarom?"];

function reading() {
  let text = "";
  const turns = SAID.map((words, place) => {
    text += `R${place}: `;
    const turn = { start: text.length, end: text.length + words.length };
    text += `${words}\n`;
    return turn;
  });
  return new Reading(text, turns, "nl");
}
const all = reading();
const words = (span) => (span === null ? null : all.text.slice(span.start, span.end));
const start = { start: all.turns[0].start, end: all.turns[0].start };

function pressed(unit, times) {
  const got = [];
  let selected = null;
  for (let press = 0; press < times; press += 1) {
    selected = all.next(unit, selected, start);
    got.push(words(selected));
    if (selected === null) break;
  }
  return got;
}

test("S selects the sentence at the cursor, and again the next one, until the end", () => {
  assert.deepEqual(pressed("sentence", 9), [
    "Ja.", "Nou, ik vertrouwde het niet.", "Toen kwam mevr. Jansen 👩‍👩‍👧 langs!", "Dat hielp.", "Waarom?", null,
  ]);
});

test("who trails off and begins anew begins a sentence", () => {
  const text = "Ik weet niet… Hij wel… denk ik.";
  const trailed = new Reading(text, [{ start: 0, end: text.length }], "nl");
  assert.equal(text.slice(0, trailed.from("sentence", 0).end), "Ik weet niet…");
  assert.equal(text.slice(trailed.from("sentence", 14).start), "Hij wel… denk ik.");
});

test("W selects the word at the cursor, and again the next one, over turns", () => {
  assert.deepEqual(pressed("word", 4), ["Ja", "Nou", "ik", "vertrouwde"]);
});

test("S after W selects the sentence that the word is in", () => {
  const at = all.text.indexOf("vertrouwde");
  assert.equal(words(all.next("sentence", { start: at, end: at + 10 }, start)), "Nou, ik vertrouwde het niet.");
});

test("an edge moves by a word and never past the other edge", () => {
  const at = all.text.indexOf("vertrouwde");
  const word = { start: at, end: at + "vertrouwde".length };
  assert.equal(words(all.moved(word, "end", 1)), "vertrouwde het");
  assert.equal(words(all.moved(word, "start", -1)), "ik vertrouwde");
  assert.equal(words(all.moved(all.moved(word, "end", 1), "end", -1)), "vertrouwde");
  assert.equal(words(all.moved(all.moved(word, "end", 1), "start", 1)), "het");
  assert.deepEqual(all.moved(word, "start", 1), word);
  assert.deepEqual(all.moved(word, "end", -1), word);
});

test("what stands between turns is never at the edge of a selection", () => {
  const [first, second] = all.turns;
  assert.equal(words(all.tidy({ start: first.start, end: second.start })), "Ja.");
  assert.equal(words(all.tidy({ start: first.end, end: second.end })), SAID[1]);
  assert.equal(all.tidy({ start: first.end, end: second.start }), null);
});

test("a position belongs to the turn that it is in or that goes before it", () => {
  all.turns.forEach((turn, place) => {
    assert.equal(all.turnAt(turn.start), place);
    assert.equal(all.turnAt(turn.end), place);
  });
});

test("an edge inside a word moves out of it; white space at an edge goes", () => {
  const at = (from, to) => {
    const start = all.text.indexOf(from);
    return words(all.words({ start, end: all.text.indexOf(to, start) + to.length }));
  };
  assert.equal(at("trouwde", "he"), "vertrouwde het");
  assert.equal(at(" ik vert", "de "), "ik vertrouwde");
  assert.equal(at("niet", "Toe"), "niet. Toen");
  assert.equal(at("ou,", "ou,"), "Nou,");
  assert.equal(all.words({ start: all.text.indexOf(" ik"), end: all.text.indexOf(" ik") + 1 }), null);
});
