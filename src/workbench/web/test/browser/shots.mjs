// Screenshots of every page, in both languages and lights and at two widths, into the folder that is given.
import assert from "node:assert/strict";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { inBox, press, toReader } from "./desk.mjs";
import { newHome, serve } from "./program.mjs";
import { atSample, goTo, launch, openWindow, saved } from "./window.mjs";

const folder = process.argv[2];
const settled = 400;

for (const language of ["nl", "en"]) {
  for (const colorScheme of ["light", "dark"]) {
    for (const width of [1280, 1920]) {
      test(`${language}, ${colorScheme}, ${width} px`, { timeout: 120_000 }, async (t) => {
        assert.ok(folder, "a folder is given");
        await mkdir(folder, { recursive: true });
        const browser = await launch();
        t.after(() => browser.close());
        const height = (width * 5) / 8;
        const keep = async (page, name) => {
          await page.waitForTimeout(settled);
          await page.screenshot({ path: join(folder, `${name}-${language}-${colorScheme}-${width}.png`) });
        };
        const nobody = await newHome(t);
        const { page: start } = await openWindow(t, browser, (await serve(t, nobody, { language })).address, { width, height, colorScheme });
        await keep(start, "start");

        const { page, say } = await atSample(t, browser, { language, go: "#/interviews", width, height, colorScheme });
        await keep(page, "interviews");
        await goTo(page, "#/read/r1");
        await toReader(page);
        await press(page, ..."jjjjjjjjj", "s");
        await keep(page, "read");
        await press(page, "c");
        await keep(page, "code-box");
        await press(page, "Escape");
        await inBox(page, "Monitoring", "Enter");
        await saved(page, say);
        await keep(page, "coding");
        await page.getByRole("treeitem").nth(1).click();
        await keep(page, "code");
        await goTo(page, "#/suggestions");
        await page.locator(".card:focus").waitFor();
        await keep(page, "suggestions");
        await goTo(page, "#/matrix");
        await page.locator("td[data-polarity]").first().click();
        await page.locator(".evidence li").first().waitFor();
        await keep(page, "matrix");
        await goTo(page, "#/tables");
        await page.getByRole("button", { name: say("pages-tables-make") }).click();
        await page.locator(".charts img").first().waitFor({ timeout: 60_000 });
        await keep(page, "tables");
        await press(page, "?");
        await keep(page, "keys");
      });
    }
  }
}
