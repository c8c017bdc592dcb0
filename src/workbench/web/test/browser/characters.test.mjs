// Characters that are more than one unit: what is selected on screen is, to the character, what stands in the log.
import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { drag, heard, inBox, press, selectedWords, toReader } from "./desk.mjs";
import { commandLine, newHome, serve } from "./program.mjs";
import { launch, openWindow, saved, until } from "./window.mjs";
import { wording } from "./words.mjs";

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

const family = "👩‍👩‍👧";
const waved = "👋🏽";
const first = `${family} wij drieën gingen ${waved} naar huis. Daar hing de vlag 🇳🇱🇧🇪 uit, cafe\u0301 naar zeggen 𝒜lbert, en toen was het af ${family}.`;
const second = "Nou\u0308 ja, 🏴󠁧󠁢󠁥󠁮󠁧󠁿 en ❤️‍🔥 en 👨🏿‍🦱 zijn ook tekens; e\u0323\u0302 ook. 🙂";
const interview = `Interviewer: Hoe gaat het thuis? 🙂\n\nR1: ${first}\n\nInterviewer: En verder?\n\nR1: ${second}\n`;

async function atCharacters(t) {
  const home = await newHome(t);
  const study = join(home.home, "tekens");
  commandLine(home, home.home).run("init", study, "--title", "Tekens 🙂");
  await writeFile(join(home.home, "t1.txt"), interview);
  const cli = commandLine(home, study);
  cli.run("import", join(home.home, "t1.txt"));
  const server = await serve(t, home, { study });
  return { cli, say: wording("en"), ...(await openWindow(t, browser, server.address, { go: "#/read/t1" })) };
}

test("words selected with the mouse, and with emoji and combining marks at their edges", async (t) => {
  const { page, say, cli } = await atCharacters(t);
  await page.locator(".reader p").nth(1).waitFor();
  const wanted = [family, `${waved} naar`, "🇳🇱", "🇧🇪 uit", "cafe\u0301", "𝒜lbert, en", "❤️‍🔥 en 👨🏿‍🦱", "e\u0323\u0302"];
  for (const [place, words] of wanted.entries()) {
    await drag(page, words);
    await until(async () => assert.equal(await selectedWords(page), words));
    await inBox(page, `Teken ${place}`, "Shift+Enter");
    await saved(page, say);
    await until(() => assert.equal(cli.quotes().find((quote) => quote.code === `Teken ${place}`)?.text, words));
  }
  assert.equal(cli.quotes().length, wanted.length);
  await until(async () => assert.equal((await heard(page)).length, wanted.length));
});

test("a selection grown with the keyboard goes by whole characters", async (t) => {
  const { page, say, cli } = await atCharacters(t);
  await toReader(page);
  await press(page, "j");
  const characters = [...new Intl.Segmenter("nl").segment(first)].map((one) => one.segment);
  for (const many of [1, 3]) {
    await press(page, "Escape", "k", "j");
    for (let step = 0; step < many; step += 1) {
      await press(page, "Shift+ArrowRight");
      // As fast as a key that is held down.
      await page.waitForTimeout(40);
    }
    const wanted = characters.slice(0, many).join("");
    await until(async () => assert.equal(await selectedWords(page), wanted));
  }
  await press(page, "v");
  await saved(page, say);
  await until(() => assert.equal(cli.quotes()[0]?.text, characters.slice(0, 3).join("").trim()));

  await press(page, "Escape", "Escape", "k", "j", "s");
  assert.equal(await selectedWords(page), `${family} wij drieën gingen ${waved} naar huis.`);
  await press(page, "s");
  const sentence = await selectedWords(page);
  assert.ok(sentence.endsWith(`af ${family}.`));
  await inBox(page, "Thuis 🏡", "Shift+Enter");
  await saved(page, say);
  await until(() => assert.ok(cli.quotes().some((quote) => quote.text === sentence && quote.code === "Thuis 🏡")));
  for (const key of ["]", "}", "{", "["]) await press(page, key);
  await page.waitForTimeout(700);
  await saved(page, say);
  const now = await selectedWords(page);
  await until(() => assert.equal(cli.quotes().find((quote) => quote.code === "Thuis 🏡").text, now));
});
