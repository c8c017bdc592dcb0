// Measures the workbench as it is used: the program, a large study, and Chromium. Prints JSON and a table.
// Times are told as met or not, for they depend on the computer; what does not depend on it is asserted.
import assert from "node:assert/strict";
import { test } from "node:test";
import { press, toReader } from "./desk.mjs";
import { largeStudy } from "./large-study.mjs";
import { newHome, serve } from "./program.mjs";
import { launch, openWindow } from "./window.mjs";

const goals = { readable: 500, painted: 50, saved: 20, growth: 1.2 };
const acts = 500;
const placed = 100;
/** Nodes of the page and ranges that are live: what keeps every act as cheap as the first. */
const most = { nodes: 6000, ranges: 600 };

/** Watches when the text can be read, and when what a key did is on screen and on disk. */
const instruments = () => {
  window.seen = { text: null, highlights: null, acts: [], long: [] };
  new PerformanceObserver((list) => window.seen.long.push(...list.getEntries().map((entry) => entry.duration))).observe({ type: "longtask" });
  const presented = (then) => requestAnimationFrame(() => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => then(performance.now());
    channel.port2.postMessage(null);
  });
  const look = () => presented((now) => {
    if (document.querySelector(".reader p")?.textContent !== undefined) window.seen.text ??= now;
    if ([...CSS.highlights.values()].some((one) => one.size > 0)) window.seen.highlights ??= now;
    if (window.seen.highlights === null) look();
  });
  look();
  addEventListener("keydown", (event) => {
    if (event.key !== "1") return;
    const act = { at: event.timeStamp, painted: null, saved: null };
    window.seen.acts.push(act);
    presented((now) => { act.painted = now - act.at; });
  }, true);
  const ask = window.fetch;
  window.fetch = async (...asked) => {
    const from = performance.now();
    const answer = await ask(...asked);
    if (asked[0] === "/api/act") {
      const act = window.seen.acts.at(-1);
      if (act !== undefined) Object.assign(act, { saved: performance.now() - act.at, server: performance.now() - from, status: answer.status });
    }
    return answer;
  };
};

const at = (list, part) => list.toSorted((one, other) => one - other)[Math.floor(part * (list.length - 1))];
const middle = (list) => at(list, 0.5);
const spread = (list) => ({ p50: at(list, 0.5), p95: at(list, 0.95), max: at(list, 1) });

async function paint(page, address) {
  const runs = [];
  for (let run = 0; run < 3; run += 1) {
    await page.goto("about:blank");
    await page.goto(address);
    await page.waitForFunction(() => window.seen.highlights !== null, undefined, { timeout: 60_000 });
    runs.push(await page.evaluate(() => ({ text: window.seen.text, highlights: window.seen.highlights })));
  }
  return { text: middle(runs.map((run) => run.text)), highlights: middle(runs.map((run) => run.highlights)) };
}

/** Five acts at each of a hundred places, by the keys that a person uses. */
async function code(page) {
  await toReader(page);
  await press(page, "j");
  for (let act = 0; act < acts; act += 1) {
    if (act % (acts / placed) === 0) for (let turn = 0; turn < 4; turn += 1) await press(page, "j");
    await press(page, "s", "1");
    await page.waitForFunction((many) => window.seen.acts.length === many && window.seen.acts.at(-1).saved !== null && window.seen.acts.at(-1).painted !== null, act + 1);
  }
  return page.evaluate(() => window.seen.acts);
}

const scroll = (page) => page.evaluate(async () => {
  const host = document.querySelector(".reader");
  host.scrollTop = 0;
  const frame = () => new Promise((next) => requestAnimationFrame(next));
  await frame();
  window.seen.long.length = 0;
  const frames = [];
  let ranges = 0;
  for (let step = 0; step < 240; step += 1) {
    const from = performance.now();
    host.scrollTop += 120;
    await frame();
    frames.push(performance.now() - from);
    ranges = Math.max(ranges, [...CSS.highlights.values()].reduce((sum, one) => sum + one.size, 0));
  }
  await new Promise((end) => setTimeout(end, 300));
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_ALL);
  let nodes = 0;
  while (walker.nextNode() !== null) nodes += 1;
  return { frames, ranges, nodes, long_tasks: [...window.seen.long] };
});

test("a transcript of 300,000 characters with 5,000 codings", { timeout: 900_000 }, async (t) => {
  const browser = await launch();
  t.after(() => browser.close());
  const home = await newHome(t);
  const { study, cli: _, ...size } = await largeStudy(home);
  const server = await serve(t, home, { study });
  const { page } = await openWindow(t, browser, server.address);
  await page.addInitScript(instruments);
  const origin = new URL(server.address).origin;

  const readable = await paint(page, `${origin}/#/read/m1`);
  const whole = await page.evaluate(async () => {
    const { text, turns, codings } = await (await fetch("/api/transcripts/m1")).json();
    const shown = [...document.querySelectorAll(".reader p")].map((one) => one.textContent);
    return { same: turns.every((turn, place) => shown[place] === text.slice(turn.start, turn.end)), turns: turns.length, codings: codings.length };
  });
  assert.ok(whole.same, "the words on screen are the words of the transcript");
  assert.equal(whole.codings, size.codings);

  await page.evaluate(async () => {
    const post = (path, body) => fetch(path, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) }).then((answer) => answer.json());
    const { made } = await post("/api/act", { act: "new-code", label: "Meting" });
    await post("/api/preferences", { pins: [made, ...Array(8).fill(null)] });
  });
  await page.reload();
  await page.waitForFunction(() => window.seen.highlights !== null);
  const made = await code(page);
  assert.deepEqual([...new Set(made.map((act) => act.status))], [200], "every act is recorded");
  assert.equal(await page.evaluate(async () => (await (await fetch("/api/transcripts/m1")).json()).codings.length), size.codings + acts);

  const scrolled = await scroll(page);
  assert.ok(scrolled.nodes <= most.nodes, `${scrolled.nodes} nodes`);
  assert.ok(scrolled.ranges <= most.ranges, `${scrolled.ranges} live ranges`);

  const painted = made.map((act) => act.painted);
  const saved = made.map((act) => act.saved);
  const growth = (list) => middle(list.slice(-20)) / middle(list.slice(0, 20));
  const found = {
    size: { ...size, turns: whole.turns },
    readable,
    painted: { ...spread(painted), fifth: painted[4], last: painted[acts - 1], growth: growth(painted) },
    saved: { ...spread(saved), fifth: saved[4], last: saved[acts - 1], growth: growth(saved) },
    scroll: { frame: spread(scrolled.frames), long_tasks: scrolled.long_tasks, live_ranges: scrolled.ranges },
    nodes: scrolled.nodes,
  };
  const met = {
    readable: readable.highlights <= goals.readable,
    painted: found.painted.p95 <= goals.painted,
    saved: found.saved.p95 <= goals.saved,
    growth: Math.max(found.painted.growth, found.saved.growth) <= goals.growth,
    no_long_task: scrolled.long_tasks.length === 0,
  };
  const tidy = (_, value) => (typeof value === "number" ? Math.round(value * 10) / 10 : value);
  console.log(JSON.stringify({ ...found, met }, tidy, 2));
  console.table({
    "readable (ms)": { found: Math.round(readable.highlights), goal: goals.readable, met: met.readable },
    "painted, p95 (ms)": { found: Math.round(found.painted.p95), goal: goals.painted, met: met.painted },
    "saved, p95 (ms)": { found: Math.round(found.saved.p95), goal: goals.saved, met: met.saved },
    "500th against 5th": { found: Math.round(10 * Math.max(found.painted.growth, found.saved.growth)) / 10, goal: goals.growth, met: met.growth },
    "long tasks while scrolling": { found: scrolled.long_tasks.length, goal: 0, met: met.no_long_task },
  });
});
