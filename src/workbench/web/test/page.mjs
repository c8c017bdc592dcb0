// A page with nothing but the reader pane, for measuring and looking.
import { Reader } from "../src/reader/reader.ts";
import { speak } from "../src/words.ts";
import { interview, look } from "./interview.mjs";

const query = new URLSearchParams(location.search);
const size = query.has("small") ? { length: 9000, turns: 30, codings: 90, suggestions: 14 } : {};
const { transcript, coding, next } = interview(size);
const told = { selected: [], focused: [], at: [], suggestion: [] };
await speak("nl");

const asked = performance.now();
const host = document.querySelector("#reader");
const reader = new Reader(
  host,
  {
    selected: (span) => told.selected.push(span),
    focused: (id) => told.focused.push(id),
    at: (turn) => told.at.push(turn),
    suggestion: (id) => told.suggestion.push(id),
  },
  look,
);
reader.show(transcript);
const built = performance.now();

/** When the next frame is on screen. */
const presented = () =>
  new Promise((resolve) => {
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => resolve(performance.now());
      channel.port2.postMessage(null);
    });
  });
const text = await presented();
let highlights = text;
while (![...CSS.highlights.values()].some((highlight) => highlight.size > 0)) highlights = await presented();
window.page = { reader, host, transcript, coding, next, told, presented, paint: { build: built - asked, text: text - asked, highlights: highlights - asked, fromNavigation: highlights } };
