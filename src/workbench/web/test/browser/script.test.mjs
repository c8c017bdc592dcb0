// Words that look like script, everywhere that somebody can put words: they are shown as words, and nothing runs.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { inBox, press, toReader } from "./desk.mjs";
import { commandLine, newHome, serve } from "./program.mjs";
import { goTo, launch, openWindow, saved, until } from "./window.mjs";
import { wording } from "./words.mjs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

const image = "<img src=x onerror=window.pwned=1>";
const script = "\"><script>window.pwned=1</script>";
const address = "javascript:window.pwned=1";

test("markup in every place for words is shown as words", async (t) => {
  const home = await newHome(t);
  const say = wording("en");
  const server = await serve(t, home);
  const { page } = await openWindow(t, browser, server.address);
  const shown = async (words) => {
    await until(async () => assert.ok((await page.locator("body").innerText()).includes(words), `${words} is shown`));
    assert.equal(await page.evaluate(() => window.pwned), undefined);
    assert.equal(await page.locator("img[src='x']").count(), 0);
  };

  await page.getByRole("button", { name: say("pages-start-new") }).click();
  await page.getByLabel(say("pages-new-title")).fill(`${image} ${script}`);
  await page.getByLabel(say("pages-new-folder"), { exact: true }).fill(join(home.home, "studie"));
  await page.getByRole("button", { name: say("pages-new-make") }).click();
  await page.getByRole("heading", { level: 1, name: say("pages-interviews-title") }).waitFor();
  await shown(image);
  assert.match(await page.title(), /<img src=x/);
  const cli = commandLine(home, join(home.home, "studie"));

  const interview = `Interviewer: Hoe ${script} zo?\n\n<b>R1</b>: Dan zei ik ${image} en ${script} en ${address}. Dat was alles.\n`;
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: say("pages-arrivals-choose") }).click();
  await (await chooser).setFiles({ name: `${image}'.txt`, mimeType: "text/plain", buffer: Buffer.from(interview) });
  await page.getByText(say("pages-arrivals-finished", { taken: 1, refused: 0 })).waitFor();
  await shown(image);

  const roles = await page.locator(".speaker-role select").all();
  await roles[roles.length - 1].selectOption("respondent");
  const respondent = page.locator(".speaker-role input");
  await respondent.first().waitFor();
  await saved(page, say);
  await respondent.first().fill(image);
  await respondent.first().press("Tab");
  await until(async () => assert.ok((await page.locator("table.respondents tbody th").allInnerTexts()).includes(image)));
  await page.getByLabel(say("pages-respondents-column")).fill("groep");
  await page.getByRole("button", { name: say("pages-respondents-column-add"), exact: true }).click();
  const cell = page.getByLabel(say("pages-respondents-cell", { attribute: "groep", respondent: image }));
  await cell.fill(script);
  await cell.press("Tab");
  await page.getByLabel(say("pages-respondents-groups")).selectOption("groep");
  await saved(page, say);
  await shown(image);

  await page.getByRole("link", { name: say("pages-interviews-begin") }).click();
  await page.locator(".reader p").nth(1).waitFor();
  await shown(address);
  await toReader(page);
  await press(page, "j", "s");
  await inBox(page, image, "Shift+Enter");
  await page.getByRole("treeitem", { name: image }).waitFor();
  await press(page, "n");
  await page.getByRole("textbox", { name: say("workbench-memo"), exact: true }).fill(`${script} ${image}`);
  await press(page, "Control+Enter");
  await page.locator("dialog[open]").waitFor({ state: "detached" });
  await page.locator(".reader:focus").waitFor();
  await shown(script);
  await press(page, "s");
  await inBox(page, address, "Shift+Enter");
  await page.getByRole("treeitem", { name: address }).waitFor();
  await page.getByRole("button", { name: `+ ${say("workbench-theme-lower")}` }).click();
  await page.getByLabel(say("workbench-name"), { exact: true }).fill(script);
  await press(page, "Enter");
  await page.getByRole("treeitem", { name: script }).waitFor();
  await page.getByRole("treeitem", { name: image }).focus();
  await press(page, "m");
  await page.getByRole("checkbox", { name: script }).check();
  await press(page, "Enter");
  await page.locator("dialog[open]").waitFor({ state: "detached" });
  await page.getByRole("treeitem", { name: image }).click();
  for (const act of ["define", "merge", "retire"]) {
    await page.locator(".codebook-card").getByRole("button", { name: say(`workbench-${act}`), exact: true }).click();
    await shown(image);
    if (act === "define") {
      await page.getByLabel(say("workbench-definition"), { exact: true }).fill(`${image} ${script}`);
      await page.getByRole("button", { name: say("workbench-save"), exact: true }).click();
    } else await press(page, "Escape");
    await page.locator("dialog[open]").waitFor({ state: "detached" });
  }
  await shown(script);
  await page.getByRole("button", { name: say("workbench-segments", { count: 1 }) }).click();
  await shown(image);
  await page.locator(".search input").fill("onerror");
  await page.getByRole("option").first().waitFor();
  await shown(image);

  await goTo(page, "#/matrix");
  await page.getByRole("rowheader", { name: image }).click();
  await shown(script);
  await goTo(page, "#/suggestions");
  await goTo(page, "#/tables");
  await page.getByRole("button", { name: say("pages-tables-make") }).click();
  await page.locator(".charts img").first().waitFor({ timeout: 60_000 });
  for (const chart of await page.locator(".charts img").all()) await chart.scrollIntoViewIfNeeded();
  await shown(say("pages-tables-charts"));
  // A chart opened by itself is a document of its own.
  const chart = new URL(await page.locator(".charts img").first().getAttribute("src"), page.url());
  const alone = await page.context().newPage();
  await alone.goto(chart.href);
  assert.equal(await alone.evaluate(() => window.pwned), undefined);
  await alone.close();
  await goTo(page, `#/read/${encodeURIComponent((await readdir(join(home.home, "studie/transcripts")))[0])}`);
  await page.locator(".reader p").nth(1).waitFor();
  await shown(image);
  await page.locator(".study-title").click();
  await page.getByRole("button", { name: say("pages-start-open") }).click();
  await shown(image);
  assert.deepEqual(cli.quotes().map((quote) => quote.code).sort(), [image, address].sort());
});
