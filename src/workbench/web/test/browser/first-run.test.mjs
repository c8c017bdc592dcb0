// From nothing to a table: what somebody does the first time, without a study and without having read anything.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { inBox, press, selectedWords, toReader } from "./desk.mjs";
import { commandLine, newHome, root, serve } from "./program.mjs";
import { atSample, launch, openWindow, saved, until } from "./window.mjs";
import { wording } from "./words.mjs";

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

const transcripts = ["r1/R1.docx", "r2/R2.txt", "r3/R3.vtt"].map((path) => join(root, "corpora/sag-pmto/transcripts", path));

/** Codes the sentence at the cursor with a new code, without the mouse. */
async function newCode(page, say, label) {
  await press(page, "s");
  assert.notEqual(await selectedWords(page), "");
  await inBox(page, label, "Shift+Enter");
  await page.getByRole("treeitem", { name: label }).waitFor();
}

test("from an empty home to an exported table", async (t) => {
  const home = await newHome(t);
  const server = await serve(t, home);
  const say = wording("en");
  const { page } = await openWindow(t, browser, server.address);

  await page.getByRole("button", { name: say("pages-start-new") }).click();
  await page.getByLabel(say("pages-new-title")).fill("Keuzes in hulp");
  const study = await page.getByLabel(say("pages-new-folder"), { exact: true }).inputValue();
  assert.equal(study, join(home.home, "Keuzes in hulp"));
  await page.getByRole("button", { name: say("pages-new-make") }).click();
  await page.getByRole("heading", { level: 1, name: say("pages-interviews-title") }).waitFor();
  const cli = commandLine(home, study);

  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: say("pages-arrivals-choose") }).click();
  await (await chooser).setFiles(transcripts);
  await page.getByText(say("pages-arrivals-finished", { taken: 3, refused: 0 })).waitFor();

  // Every speaker that the program was not sure of is made a respondent or interviewer.
  const role = (label) => page.getByRole("combobox", { name: say("pages-speakers-role", { label }), exact: true });
  const roles = await page.locator(".speaker-role select").all();
  assert.ok(roles.length >= 6, "every interview has an interviewer and a respondent");
  for (const select of roles) {
    if ((await select.inputValue()) === "other") await select.selectOption("respondent");
  }
  await until(async () => assert.equal(await page.locator(".speaker .mark").count(), 0));
  assert.ok((await role("Interviewer").count()) >= 1);

  await page.getByLabel(say("pages-respondents-column")).fill("groep");
  await page.getByRole("button", { name: say("pages-respondents-column-add"), exact: true }).click();
  const ids = await page.locator("table.respondents tbody th").allTextContents();
  assert.equal(ids.length, 3);
  for (const [place, id] of ids.entries()) {
    const cell = page.getByLabel(say("pages-respondents-cell", { attribute: "groep", respondent: id }));
    await cell.fill(place === 0 ? "SAG" : "PMTO");
    await cell.press("Enter");
  }
  await page.keyboard.press("Tab");
  await page.getByLabel(say("pages-respondents-groups")).selectOption("groep");
  await until(async () => assert.match(await readFile(join(study, "codeboom.toml"), "utf8"), /groups = "groep"/));

  await page.getByRole("link", { name: say("pages-interviews-begin") }).click();
  await page.locator(".reader p").first().waitFor();
  await toReader(page);
  await press(page, "j");
  await newCode(page, say, "Spanning");
  await newCode(page, say, "Vertrouwen");
  await page.getByText(say("workbench-counted", { k: 1, n: 3, segments: 1 })).first().waitFor();

  await press(page, "g", "m");
  const grid = page.getByRole("grid", { name: say("pages-matrix-title") });
  for (const label of ["Spanning", "Vertrouwen"]) await grid.getByRole("rowheader", { name: label }).waitFor();
  assert.deepEqual(cli.quotes().map((quote) => quote.code).sort(), ["Spanning", "Vertrouwen"]);

  await press(page, "g", "t");
  await page.getByRole("button", { name: say("pages-tables-make") }).click();
  const download = async (name) => {
    const arrived = page.waitForEvent("download");
    const tables = page.locator("section").filter({ has: page.getByRole("heading", { name: say("pages-tables-tables"), exact: true }) });
    await tables.getByRole("link", { name, exact: true }).click({ timeout: 60_000 });
    return readFile(await (await arrived).path());
  };
  const workbook = await download(say("pages-tables-workbook"));
  assert.equal(workbook.subarray(0, 2).toString(), "PK");
  const csv = (await download(say("pages-tables-download", { name: say("pages-output-tally"), ending: "CSV" }))).toString("utf8");
  assert.equal(csv, cli.run("tally", "--format", "csv"));
  assert.match(csv, /Spanning/);
});

test("interviews are taken where they are dropped, and a bad one does not stop the others", async (t) => {
  const home = await newHome(t);
  const study = join(home.home, "onderzoek");
  commandLine(home, home.home).run("init", study, "--title", "Proef");
  const server = await serve(t, home, { study });
  const say = wording("en");
  const { page, expect } = await openWindow(t, browser, server.address, { go: "#/interviews" });
  expect(/status of 422/);
  const bytes = [...(await readFile(transcripts[1]))];
  await page.evaluate((bytes) => {
    const carried = new DataTransfer();
    carried.items.add(new File([new Uint8Array([0x50, 0x4b, 3, 4, 0, 0])], "kapot.docx"));
    carried.items.add(new File([new Uint8Array(bytes)], "R2.txt"));
    for (const type of ["dragover", "drop"]) document.body.dispatchEvent(new DragEvent(type, { dataTransfer: carried, bubbles: true, cancelable: true }));
  }, bytes);
  await page.getByText(say("pages-arrivals-finished", { taken: 1, refused: 1 })).waitFor();
  assert.equal(JSON.parse(commandLine(home, study).run("transcripts", "--format", "json")).transcripts.length, 1);
});

test("a column filled in without waiting keeps every value", async (t) => {
  const { page, say, study } = await atSample(t, browser, { go: "#/interviews" });
  await page.getByLabel(say("pages-respondents-column")).fill("regio");
  await page.getByRole("button", { name: say("pages-respondents-column-add"), exact: true }).click();
  await page.getByLabel(say("pages-respondents-cell", { attribute: "regio", respondent: "R1" })).focus();
  const values = ["Noord", "Zuid", "Oost", "West", "Midden", "Noordoost", "Zuidwest", "Kust"];
  for (const value of values) {
    await page.keyboard.type(value, { delay: 15 });
    await press(page, "Enter");
  }
  await page.keyboard.press("Tab");
  await saved(page, say);
  await until(async () => {
    const [head, ...rows] = (await readFile(join(study, "respondents.csv"), "utf8")).trim().split("\n");
    const place = head.split(",").indexOf("regio");
    assert.deepEqual(rows.map((row) => row.split(",")[place]), values);
  });
});
