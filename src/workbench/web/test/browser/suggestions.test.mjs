// The suggestions, from the address bar to the last one decided, without a mouse.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { press, sameCounts } from "./desk.mjs";
import { atSample, goTo, launch, saved, until } from "./window.mjs";

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

/** Tab until something with this role and name has the focus. */
async function tabTo(page, role, name) {
  const there = page.getByRole(role, { name }).first();
  for (let tab = 0; tab < 60; tab += 1) {
    await press(page, "Tab");
    if (await there.evaluate((element) => element === document.activeElement)) return;
  }
  assert.fail(`Tab reaches ${name}`);
}

const onCard = (page) => page.evaluate(() => ({ code: document.querySelector(".card-code").textContent.trim(), words: document.querySelector(".card mark").textContent, at: document.querySelector(".queue-progress span").textContent }));
const flat = (words) => words.replace(/\s*\n\s*/g, "\n");

/** Presses a key that ends this card, and waits for the next one. */
async function decide(page, ...keys) {
  const before = await onCard(page);
  await press(page, ...keys);
  await until(async () => assert.notDeepEqual(await onCard(page), before));
  return before;
}

test("every suggestion decided on with the keyboard alone", async (t) => {
  const { page, say, cli } = await atSample(t, browser, { go: "" });
  const start = cli.suggestions();
  await tabTo(page, "link", say("workbench-page-suggestions"));
  await press(page, "Enter");
  await page.locator(".card:focus").waitFor();
  assert.equal((await onCard(page)).at, say("pages-queue-at", { at: 1, total: start.length }));

  const accepted = await decide(page, "a");
  await saved(page, say);
  const quotes = () => cli.quotes("--coder", "eva");
  const stands = (card) => quotes().some((quote) => quote.code === card.code && flat(quote.text) === card.words);
  assert.ok(stands(accepted), "accepted stands in the log");
  const rejected = await decide(page, "x");
  await saved(page, say);
  assert.ok(!stands(rejected));
  assert.equal(cli.suggestions().length, start.length - 2);

  const suggested = await onCard(page);
  await press(page, "e", "}");
  await until(async () => assert.notEqual((await onCard(page)).words, suggested.words));
  const moved = await decide(page, "a");
  await saved(page, say);
  assert.ok(moved.words.length > suggested.words.length && stands(moved), "accepted with other edges");

  const given = await onCard(page);
  await press(page, "c");
  await page.keyboard.type("Improvements");
  await decide(page, "Enter");
  await saved(page, say);
  assert.ok(quotes().some((quote) => quote.code === "Improvements for tailoring" && flat(quote.text) === given.words), "accepted with another code");

  const later = await decide(page, "Space");
  await press(page, "Backspace");
  await until(async () => assert.equal((await onCard(page)).words, later.words));
  const before = cli.state();
  const undone = await decide(page, "a");
  await saved(page, say);
  await press(page, "Backspace");
  await until(async () => assert.deepEqual(await onCard(page), undone));
  await until(() => assert.equal(cli.state(), before));
  await saved(page, say);

  await press(page, "o");
  await page.waitForSelector('main[data-page="read"]');
  await page.locator(".reader:focus").waitFor();
  assert.equal(flat(await page.evaluate(() => getSelection().toString())).trim(), undone.words.trim());
  await press(page, "g", "s");
  await page.locator(".card:focus").waitFor();
  assert.equal((await onCard(page)).words, undone.words);

  const left = cli.suggestions().length;
  await decide(page, "Space");
  for (let card = 0; card < left; card += 1) {
    if (card < left - 1) await decide(page, card % 3 === 0 ? "x" : "a");
    else await press(page, "a");
  }
  await page.getByText(say("pages-queue-ready")).waitFor();
  await until(() => assert.equal(cli.suggestions().length, 0), 30_000);
  await saved(page, say);
  await goTo(page, "#/read/r1");
  await sameCounts(page, cli);
});

test("many suggestions of one code accepted at once, but for one that is left out", async (t) => {
  const { page, say, cli } = await atSample(t, browser, { go: "#/suggestions" });
  await page.locator(".card:focus").waitFor();
  const { code } = await onCard(page);
  const alike = cli.suggestions().filter((one) => one.code === code);
  const before = cli.quotes("--coder", "eva").filter((quote) => quote.code === code).length;
  await page.getByRole("button", { name: say("pages-queue-bulk", { count: alike.length }) }).focus();
  await press(page, "Enter");
  const dialog = page.getByRole("dialog", { name: say("pages-bulk-title", { count: alike.length, code }) });
  const boxes = dialog.getByRole("checkbox");
  await boxes.first().waitFor();
  assert.equal(await boxes.count(), alike.length);
  await boxes.nth(1).focus();
  await press(page, "Space");
  await dialog.getByRole("button", { name: say("pages-bulk-accept", { count: alike.length - 1 }) }).focus();
  await press(page, "Enter");
  await dialog.waitFor({ state: "detached" });
  await until(() => assert.equal(cli.suggestions().filter((one) => one.code === code).length, 1));
  await saved(page, say);
  const made = cli.quotes("--coder", "eva").filter((quote) => quote.code === code);
  assert.equal(made.length, before + alike.length - 1);
  await goTo(page, "#/read/r1");
  await sameCounts(page, cli);
  await press(page, "Control+z");
  await until(() => assert.equal(cli.suggestions().filter((one) => one.code === code).length, alike.length));
});
