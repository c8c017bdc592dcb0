// A window of the browser in which nothing may go wrong unseen: every complaint, error and request elsewhere is kept.
import assert from "node:assert/strict";
import { chromium } from "playwright-core";
import { atEnd, commandLine, copyOfSample, newHome, serve } from "./program.mjs";
import { wording } from "./words.mjs";

const calm = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-quic", "--disable-component-update", "--disable-sync"];
const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";
const patience = 10_000;

export const launch = () => chromium.launch({ executablePath, args: calm });

/** Keeps what goes wrong in a window; what is expected to is told by a pattern. */
function watch(page, origin, faults) {
  const expected = [];
  const note = (fault) => {
    if (!expected.some((pattern) => pattern.test(fault))) faults.push(fault);
  };
  page.on("console", (said) => {
    if (said.type() === "error" || said.type() === "warning") note(`console: ${said.text()}`);
  });
  page.on("pageerror", (error) => note(`error: ${error.stack ?? error}`));
  page.on("dialog", (dialog) => {
    note(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("request", (request) => {
    if (!request.url().startsWith(`${origin}/`) && !request.url().startsWith("data:")) note(`request elsewhere: ${request.url()}`);
  });
  return (pattern) => expected.push(pattern);
}

/** A window with a profile of its own. `expect` tells of a fault that belongs to the test. */
export async function openWindow(t, browser, address, { width = 1280, height = 800, colorScheme = "light", go = "" } = {}) {
  const origin = new URL(address).origin;
  const context = await browser.newContext({ viewport: { width, height }, colorScheme, acceptDownloads: true });
  atEnd(t, () => context.close());
  const page = await context.newPage();
  page.setDefaultTimeout(patience);
  const faults = [];
  const expect = watch(page, origin, faults);
  atEnd(t, async () => assert.deepEqual(faults, [], "nothing goes wrong in the window"));
  await page.addInitScript(() => document.addEventListener("securitypolicyviolation", (event) => console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`)));
  await page.goto(address);
  await page.waitForSelector("main");
  if (go !== "") await goTo(page, go);
  return { page, expect, faults };
}

/** Goes to an address within the page, as typing it in the address bar does. */
export async function goTo(page, hash) {
  await page.evaluate((to) => { location.hash = to; }, hash);
  const [, name, id] = hash.split("/");
  await page.waitForSelector(`main[data-page="${name}"]`);
  if (name === "read" && id !== undefined) await page.waitForFunction(isShown, id);
}

/** Whether the words on screen are those of a transcript. */
async function isShown(id) {
  const { text, turns } = await (await fetch(`/api/transcripts/${id}`)).json();
  const shown = [...document.querySelectorAll(".reader p")];
  return shown.length === turns.length && shown[0]?.textContent === text.slice(turns[0].start, turns[0].end);
}

/** The sample study in a window: what most tests begin with. */
export async function atSample(t, browser, { go = "#/read/r1", language = "en", ...how } = {}) {
  const home = await newHome(t);
  const study = await copyOfSample(home);
  const server = await serve(t, home, { study, language });
  const window = await openWindow(t, browser, server.address, { go, ...how });
  return { home, study, server, ...window, say: wording(language), cli: commandLine(home, study, language) };
}

/** Tries until an assertion holds: the screen may be a moment behind. */
export async function until(check, wait = 5000) {
  const end = Date.now() + wait;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((soon) => setTimeout(soon, 50));
    }
  }
}

/** Waits until the program has answered everything it was asked. */
export const saved = (page, say) => page.waitForFunction((words) => document.querySelector(".saved")?.textContent.startsWith(words), say("workbench-saved", { time: "" }).trim());
