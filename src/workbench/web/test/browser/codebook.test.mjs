// The codebook on screen: made, renamed, moved, merged, retired, filtered and pinned, with the log as witness.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { counted, press, sameCounts, toReader } from "./desk.mjs";
import { atSample, launch, saved, until } from "./window.mjs";

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

const row = (page, name) => page.getByRole("treeitem", { name }).first();

/** The themes of a code, as the command line knows them. */
const themesOf = (cli, label) => {
  const { codes, themes } = cli.codebook();
  const code = codes.find((one) => one.label.en === label || one.label === label);
  return (code?.themes ?? []).map((id) => themes.find((theme) => theme.id === id)?.id ?? id);
};
const labels = (cli) => cli.tally().map((one) => (one.kind === "theme" ? one.theme : one.code));

test("codes and themes made, renamed, moved, merged and retired", async (t) => {
  const { page, say, cli } = await atSample(t, browser);
  const settled = async () => {
    await saved(page, say);
    await sameCounts(page, cli);
  };
  const name = async (label) => {
    await page.getByLabel(say("workbench-name"), { exact: true }).fill(label);
    await press(page, "Enter");
    await row(page, label).waitFor();
  };

  await page.getByRole("button", { name: `+ ${say("workbench-theme-lower")}` }).click();
  await name("Omgeving");
  await page.getByRole("button", { name: say("workbench-new-code"), exact: true }).click();
  await name("Buurt");
  await settled();
  assert.deepEqual(themesOf(cli, "Buurt"), ["omgeving"]);

  await row(page, "Buurt").focus();
  await press(page, "F2");
  await name("De buurt");
  await settled();
  assert.ok(cli.log("--kind", "code.changed").some((act) => act.what.includes("De buurt")), JSON.stringify(cli.log().slice(-2)));

  await row(page, "De buurt").focus();
  await press(page, "m");
  const dialog = page.getByRole("dialog", { name: say("workbench-move-title", { name: "De buurt" }) });
  await dialog.getByRole("checkbox", { name: "Omgeving" }).uncheck();
  await dialog.getByRole("checkbox", { name: "Decision-making" }).check();
  await press(page, "Enter");
  await dialog.waitFor({ state: "detached" });
  await settled();
  assert.deepEqual(themesOf(cli, "De buurt"), ["besluitvorming"]);

  await row(page, "De buurt").hover();
  await page.mouse.down();
  const { x, y } = await row(page, "Attuning to the family").boundingBox();
  await page.mouse.move(x + 60, y + 8);
  await page.mouse.move(x + 60, y + 12, { steps: 3 });
  await page.mouse.up();
  await until(() => assert.deepEqual(themesOf(cli, "De buurt"), ["afstemming"]));
  await settled();

  const before = await counted(page);
  await row(page, "Reconsidering choices").click();
  await page.getByRole("button", { name: say("workbench-merge"), exact: true }).click();
  const merging = page.getByRole("dialog", { name: say("workbench-merge-title", { name: "Reconsidering choices" }) });
  await merging.getByRole("listbox", { name: say("workbench-merge-into") }).selectOption("beslismomenten");
  await merging.getByRole("heading", { name: say("workbench-ahead") }).waitFor();
  assert.deepEqual(await counted(page), before, "a preview does nothing");
  assert.ok(labels(cli).includes("Reconsidering choices"));
  await merging.getByLabel(say("workbench-reason")).fill("Heroverwegen is ook beslissen.");
  await merging.getByRole("button", { name: say("workbench-merge-do"), exact: true }).click();
  await merging.waitFor({ state: "detached" });
  await settled();
  assert.ok(!labels(cli).includes("Reconsidering choices"));
  assert.equal(await row(page, "Reconsidering choices").count(), 0);
  assert.ok(cli.log().some((act) => act.reason === "Heroverwegen is ook beslissen."));

  await row(page, "De buurt").click();
  await page.getByRole("button", { name: say("workbench-retire"), exact: true }).click();
  const retiring = page.getByRole("dialog", { name: say("workbench-retire-title", { name: "De buurt" }) });
  await retiring.getByRole("heading", { name: say("workbench-ahead") }).waitFor();
  await retiring.getByLabel(say("workbench-reason")).fill("Wordt niet gebruikt.");
  await retiring.getByRole("button", { name: say("workbench-retire-do"), exact: true }).click();
  await retiring.waitFor({ state: "detached" });
  await settled();
  assert.equal(await row(page, "De buurt").count(), 0);
  assert.ok(cli.log().some((act) => act.reason === "Wordt niet gebruikt."));
});

test("the filter leaves what fits, and a pinned code is on its key", async (t) => {
  const { page, say, cli } = await atSample(t, browser);
  const all = await page.getByRole("treeitem").count();
  await page.getByLabel(say("workbench-filter"), { exact: true }).fill("monit");
  await until(async () => assert.equal(await page.getByRole("treeitem").count(), 2));
  await row(page, "Monitoring effectiveness").click();
  await page.getByLabel(say("workbench-pin")).selectOption({ value: "2" });
  await until(async () => assert.equal(await row(page, "Monitoring effectiveness").locator("kbd").textContent(), "3"));
  await page.getByLabel(say("workbench-filter"), { exact: true }).focus();
  await press(page, "Escape");
  await until(async () => assert.equal(await page.getByRole("treeitem").count(), all));
  await toReader(page);
  await press(page, "j", "j", "j", "s", "3");
  await saved(page, say);
  await until(() => assert.equal(cli.quotes("--transcript", "r1").find((quote) => quote.text === "Ik ben ambulant gezinsbehandelaar.")?.code_id, "monitoring"));
  await sameCounts(page, cli);
  await page.reload();
  assert.equal(await row(page, "Monitoring effectiveness").locator("kbd").textContent(), "3");
});
