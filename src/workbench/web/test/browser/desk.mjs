// What a person does and sees at the reading desk.
import assert from "node:assert/strict";
import { until } from "./window.mjs";

export const pane = (page) => page.locator(".reader");

/** Puts the keyboard in the transcript. */
export async function toReader(page) {
  await pane(page).focus();
}

/** The words that are selected. */
export const selectedWords = (page) => page.evaluate(() => getSelection().toString());

/** Selects words of the transcript, wherever they stand, as a person does by dragging over them. */
export async function drag(page, words) {
  const box = await page.evaluate((wanted) => {
    for (const paragraph of document.querySelectorAll(".reader p")) {
      const at = paragraph.textContent.indexOf(wanted);
      if (at < 0) continue;
      paragraph.scrollIntoView({ block: "center" });
      const node = [...paragraph.childNodes].find((one) => one.nodeType === Node.TEXT_NODE);
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      const lines = [...range.getClientRects()];
      const start = lines[0];
      const end = lines[lines.length - 1];
      return { x1: start.left + 0.5, y1: start.top + start.height / 2, x2: end.right - 0.5, y2: end.top + end.height / 2 };
    }
    return null;
  }, words);
  assert.notEqual(box, null, `“${words}” stands in the transcript`);
  await page.mouse.move(box.x1, box.y1);
  await page.mouse.down();
  await page.mouse.move((box.x1 + box.x2) / 2, box.y1, { steps: 2 });
  await page.mouse.move(box.x2, box.y2, { steps: 3 });
  await page.mouse.up();
}

/** The codings that stand on screen, as a screen reader hears them. */
export const heard = (page) =>
  page.evaluate(() => [...new Map([...document.querySelectorAll(".reader ul.hidden-label button")].map((button) => [button.dataset.mark, button.getAttribute("aria-label")])).values()]);

/** The counts of the codebook tree by name: respondents and segments. */
export const counted = (page) =>
  page.evaluate(() => Object.fromEntries([...document.querySelectorAll("[role=treeitem]")].map((row) => [
    row.querySelector(".row-label").textContent,
    `${row.querySelector(".row-k").textContent} ${row.querySelector(".row-segments").textContent}`,
  ])));

/** The same, as the command line counts. */
export const countedByProgram = (cli) =>
  Object.fromEntries(cli.tally().map((row) => [row.kind === "theme" ? row.theme : row.code, `${row.k}/${row.n} ${row.segments}`]));

/** The screen counts what the command line counts, for everything that both name. */
export async function sameCounts(page, cli) {
  const wanted = countedByProgram(cli);
  await until(async () => {
    const shown = await counted(page);
    const named = Object.fromEntries(Object.entries(shown).filter(([name]) => name in wanted));
    const both = Object.fromEntries(Object.entries(wanted).filter(([name]) => name in shown));
    assert.ok(Object.keys(shown).length > 0, "the codebook is on screen");
    assert.deepEqual(named, both);
    for (const [name, count] of Object.entries(wanted)) assert.ok(name in shown || count.endsWith(" 0"), `${name} is on screen`);
  });
}

/** Presses keys one after another. */
export async function press(page, ...keys) {
  for (const key of keys) await page.keyboard.press(key);
}

/** Opens the code box, types in it, and ends with a key. */
export async function inBox(page, typed, key, open = "c") {
  await press(page, open);
  await page.locator(".code-box input:focus").waitFor();
  await page.keyboard.type(typed);
  await press(page, key);
  await page.locator(".code-box").waitFor({ state: "detached" });
}
