// Coding by hand: after every step the screen says what the command line says, all the way back and forth.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { counted, heard, inBox, pane, press, sameCounts, selectedWords, toReader } from "./desk.mjs";
import { atSample, launch, saved, until } from "./window.mjs";

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

/** The codings of one transcript by one coder, as the command line knows them. */
const codings = (cli, transcript) => cli.quotes("--coder", "eva").filter((quote) => quote.transcript === transcript);

/** What the screen says and what the log says are the same: counts, and every coding on screen. */
async function agree(page, cli, say) {
  await saved(page, say);
  await sameCounts(page, cli);
  const known = new Set(codings(cli, "r1").map((one) => say("reader-coding-button", { code: one.code, coder: one.coder, polarity: one.polarity, quote: shortened(one.text) })));
  await until(async () => {
    const mine = (await heard(page)).filter((label) => label.includes(", eva"));
    assert.ok(mine.length > 0, "there are codings on screen");
    for (const label of mine) assert.ok(known.has(label), `${label} is in the log`);
  });
}
const shortened = (words) => (words.length > 60 ? `${words.slice(0, words.lastIndexOf(" ", 60))} …` : words);

test("every step of coding shows what the log holds, undone and redone to the last", async (t) => {
  const { page, say, cli } = await atSample(t, browser, { language: "nl" });
  const start = cli.state();
  const before = codings(cli, "r1").length;
  let acts = 0;
  const states = [start];
  const step = async (what, check) => {
    acts += 1;
    await agree(page, cli, say);
    await until(() => check(codings(cli, "r1")));
    states.push(cli.state());
    t.diagnostic(what);
  };
  await toReader(page);
  await press(page, "j", "j", "j", "s");
  const words = await selectedWords(page);
  assert.ok(words.length > 3);
  await inBox(page, "Monitoring", "Enter");
  const at = (all, code) => all.filter((one) => one.text === words && (code === undefined || one.code_id === code));
  await step("code", (all) => assert.equal(at(all, "monitoring").length, 1));
  assert.equal(codings(cli, "r1").length, before + 1);

  await inBox(page, "Overlappend", "Shift+Enter");
  await step("overlap", (all) => assert.equal(at(all).length, 2));

  await press(page, "]");
  await until(async () => assert.ok((await selectedWords(page)).length < words.length));
  const shorter = await selectedWords(page);
  await page.waitForTimeout(700);
  await step("adjust", (all) => assert.ok(all.some((one) => one.text === shorter && one.code === "Overlappend")));
  const now = (all) => all.find((one) => one.text === shorter && one.code === "Overlappend");

  await press(page, "-");
  await step("polarity", (all) => assert.equal(now(all).polarity, "opposes"));
  await press(page, "p");
  await page.getByRole("button", { name: say("workbench-prompted"), pressed: true }).waitFor();
  acts += 1;
  states.push(cli.state());

  await press(page, "n");
  await page.getByRole("textbox", { name: say("workbench-memo"), exact: true }).fill("Let op de toon.");
  await press(page, "Control+Enter");
  await page.getByText("Let op de toon.").waitFor();
  assert.match(cli.run("memo"), /Let op de toon\./);
  acts += 1;
  states.push(cli.state());

  await press(page, "q");
  await step("quotation", (all) => assert.equal(now(all).chosen, true));
  await inBox(page, "Beslismomenten", "Enter", "r");
  await step("recode", (all) => assert.ok(all.some((one) => one.text === shorter && one.code === "Beslismomenten")));
  await page.getByRole("heading", { name: "Beslismomenten" }).waitFor();
  await press(page, "o");
  await page.getByRole("heading", { name: "Monitoring effectiviteit" }).waitFor();
  await press(page, "Delete");
  await step("remove", (all) => assert.equal(at(all, "monitoring").length, 0));

  for (let back = acts - 1; back >= 0; back -= 1) {
    const undo = say("workbench-undo-what", { what: "" }).trim();
    await until(async () => assert.match(await page.locator(".topbar .group button").first().getAttribute("aria-label"), new RegExp(`^${undo}`)));
    await press(page, "Control+z");
    await until(() => assert.equal(cli.state(), states[back], `undone to step ${back}`));
    await saved(page, say);
  }
  await agree(page, cli, say);
  assert.equal(cli.state(), start);
  await press(page, "Control+z");
  for (let forth = 1; forth <= acts; forth += 1) {
    await press(page, forth % 2 === 0 ? "Control+y" : "Control+Shift+z");
    await until(() => assert.equal(cli.state(), states[forth], `redone to step ${forth}`));
    await saved(page, say);
  }
  await agree(page, cli, say);
  const shown = await counted(page);
  await page.reload();
  await pane(page).waitFor();
  await agree(page, cli, say);
  assert.deepEqual(await counted(page), shown);
});

test("a coding that got another code and is removed leaves both codes with the right counts", async (t) => {
  const { page, say, cli } = await atSample(t, browser, { language: "nl" });
  await toReader(page);
  await press(page, "j", "j", "j", "s");
  await inBox(page, "Monitoring", "Enter");
  await agree(page, cli, say);
  await inBox(page, "Beslismomenten", "Enter", "r");
  await page.getByRole("heading", { name: "Beslismomenten" }).waitFor();
  await agree(page, cli, say);
  await press(page, "Backspace");
  await page.getByRole("heading", { name: "Beslismomenten" }).waitFor({ state: "detached" });
  await agree(page, cli, say);
});
