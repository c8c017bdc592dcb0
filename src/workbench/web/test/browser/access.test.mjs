// Everybody can use every page: no violation that axe-core finds, Tab reaches every control, focus shows, nothing is cut off.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { press, toReader } from "./desk.mjs";
import { commandLine, newHome, serve } from "./program.mjs";
import { atSample, goTo, launch, openWindow, until } from "./window.mjs";
import { wording } from "./words.mjs";

let browser;
let axe;
before(async () => {
  browser = await launch();
  axe = await readFile(join(import.meta.dirname, "../../node_modules/axe-core/axe.min.js"), "utf8");
});
after(() => browser.close());

/** Everything that is wrong with the page as it is. */
async function faultsOf(page, name) {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe);
  await page.waitForTimeout(150);
  return page.evaluate(async (name) => {
    const faults = [];
    const { violations } = await window.axe.run(document, { resultTypes: ["violations"] });
    for (const one of violations) for (const node of one.nodes) faults.push(`${name}: ${one.id}: ${node.target.join(" ")}: ${node.failureSummary?.split("\n")[1]?.trim() ?? ""}`);
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) faults.push(`${name}: ${scrollWidth - clientWidth} px are cut off`);
    const scrolls = (element) => element !== null && (/auto|scroll/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
    for (const control of document.querySelectorAll("button, a[href], input, select, textarea")) {
      const box = control.getBoundingClientRect();
      if (!control.checkVisibility({ visibilityProperty: true }) || box.width < 2 || control.closest(".hidden-label, .skip") !== null) continue;
      if ((box.right > innerWidth + 1 || box.left < -1) && !scrolls(control.parentElement)) faults.push(`${name}: outside the window: ${control.outerHTML.slice(0, 100)}`);
    }
    return faults;
  }, name);
}

/** What Tab does not reach, and what does not show that it has the focus. */
async function walk(page, name) {
  const wanted = await page.evaluate(() => {
    const dialog = document.querySelector("dialog[open]");
    const all = [...(dialog ?? document).querySelectorAll("button, a[href], input, select, textarea, summary, [tabindex]")];
    const can = all.filter((one) => one.tabIndex >= 0 && !one.disabled && one.type !== "file" && one.checkVisibility({ visibilityProperty: true }));
    can.forEach((one, place) => { one.dataset.tab = String(place); });
    document.activeElement?.blur?.();
    return can.map((one) => one.outerHTML.slice(0, 110));
  });
  const reached = new Set();
  const faults = [];
  for (let tab = 0; tab < wanted.length + 12; tab += 1) {
    await page.keyboard.press("Tab");
    const at = await page.evaluate(() => {
      const one = document.activeElement;
      const style = getComputedStyle(one);
      const shows = (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 1) || style.boxShadow !== "none";
      return { place: one.dataset.tab, shows, html: one.outerHTML.slice(0, 110) };
    });
    if (at.place === undefined) continue;
    if (!reached.has(at.place) && !at.shows) faults.push(`${name}: focus does not show on ${at.html}`);
    reached.add(at.place);
  }
  wanted.forEach((html, place) => { if (!reached.has(String(place))) faults.push(`${name}: Tab does not reach ${html}`); });
  return faults;
}

const away = async (page) => {
  await press(page, "Escape");
  await until(async () => assert.equal(await page.locator("dialog[open], .code-box").count(), 0));
};

/** Every state of the screen, one after the other. */
const states = {
  interviews: (page) => goTo(page, "#/interviews"),
  read: async (page) => {
    await goTo(page, "#/read/r1");
    await page.locator(".reader p").first().waitFor();
  },
  "the code box": async (page) => {
    await toReader(page);
    await press(page, "j", "j", "j", "s", "c");
    await page.locator(".code-box input:focus").waitFor();
  },
  "a coding": async (page) => {
    await page.keyboard.type("onitoring");
    await press(page, "Enter");
    await page.locator("#coding-title").waitFor({ state: "attached" });
  },
  "the codebook": async (page) => {
    const opened = page.locator(".sheet-button");
    if (await opened.isVisible()) await opened.click();
  },
  "a memo": async (page, say) => {
    await page.locator(".codebook-card").getByRole("button", { name: new RegExp(`^${say("workbench-memo")}`) }).first().click();
    await page.locator("dialog[open]").waitFor();
  },
  "the card of a code": async (page) => {
    await away(page);
    await page.getByRole("treeitem").nth(1).click();
    await page.locator("#card-title").waitFor();
  },
};
/** Where another focus would close what is looked at. */
const fleeting = ["the code box", "a coding"];
const dialogs = ["define", "rename", "move", "merge", "retire"];
const pages = {
  suggestions: (page) => goTo(page, "#/suggestions"),
  "another code": async (page) => {
    await page.locator(".card").focus();
    await press(page, "c");
    await page.locator(".code-choice input").waitFor();
  },
  "other edges": async (page) => {
    await page.locator(".code-choice input").focus();
    await press(page, "Escape");
    await page.locator(".card").focus();
    await press(page, "e");
    await page.locator(".card-acts").nth(1).waitFor();
  },
  "many suggestions": async (page, say) => {
    await press(page, "Escape");
    await page.getByRole("button", { name: new RegExp(say("pages-queue-bulk", { count: 0 }).split("0")[1].trim()) }).click();
    await page.locator("dialog[open]").waitFor();
  },
  matrix: async (page) => {
    await away(page);
    await goTo(page, "#/matrix");
    await page.locator("table[role=grid]").waitFor();
  },
  evidence: async (page) => {
    await page.locator("td[data-polarity]").first().click();
    await page.locator(".evidence li").first().waitFor();
  },
  tables: async (page, say) => {
    await goTo(page, "#/tables");
    await page.getByRole("button", { name: say("pages-tables-make") }).click();
    await page.locator(".charts img").first().waitFor({ timeout: 60_000 });
  },
  "the key sheet": async (page) => {
    await press(page, "?");
    await page.locator("dialog[open]").waitFor();
  },
};

for (const colorScheme of ["light", "dark"]) {
  for (const width of [1280, 640]) {
    test(`the sample, ${colorScheme}, ${width} px wide`, { timeout: 300_000 }, async (t) => {
      const { page, say } = await atSample(t, browser, { go: "", width, colorScheme });
      const faults = [];
      const look = async (name, open, walks = true) => {
        await open(page, say).catch((error) => faults.push(`${name}: not reached: ${error.message.split("\n")[0]}`));
        faults.push(...(await faultsOf(page, name)));
        if (walks && colorScheme === "light") faults.push(...(await walk(page, name)));
      };
      for (const [name, open] of Object.entries(states)) await look(name, open, !fleeting.includes(name));
      for (const act of dialogs) {
        await look(`to ${act}`, async () => {
          await page.locator(".codebook-card").getByRole("button", { name: new RegExp(`^${say(`workbench-${act}`)}`) }).click();
          await page.locator("dialog[open]").waitFor();
        });
        await away(page);
      }
      for (const [name, open] of Object.entries(pages)) await look(name, open);
      assert.deepEqual([...new Set(faults)], []);
    });

    test(`the start and an empty study, ${colorScheme}, ${width} px wide`, async (t) => {
      const home = await newHome(t);
      const server = await serve(t, home);
      const say = wording("en");
      const { page } = await openWindow(t, browser, server.address, { width, colorScheme });
      const faults = [...(await faultsOf(page, "start"))];
      await page.getByRole("button", { name: say("pages-start-open") }).click();
      faults.push(...(await faultsOf(page, "open a study")));
      await page.getByRole("button", { name: say("pages-start-new") }).click();
      await page.getByRole("button", { name: say("pages-new-other-folder") }).click();
      faults.push(...(await faultsOf(page, "new study")), ...(await walk(page, "new study")));
      const study = join(home.home, "leeg");
      commandLine(home, home.home).run("init", study);
      const second = await serve(t, home, { study });
      const { page: empty } = await openWindow(t, browser, second.address, { width, colorScheme });
      for (const name of ["interviews", "read", "suggestions", "matrix", "tables"]) {
        await goTo(empty, `#/${name}`);
        faults.push(...(await faultsOf(empty, `empty ${name}`)), ...(await walk(empty, `empty ${name}`)));
      }
      assert.deepEqual([...new Set(faults)], []);
    });
  }
}
