// The keys of the key sheet, each pressed where it acts: it does its act, and the browser does nothing of its own.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { heard, inBox, press, selectedWords, toReader } from "./desk.mjs";
import { atSample, goTo, launch, saved, until } from "./window.mjs";

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

/** Keeps every key event, so that it can be seen whether the browser was kept from acting on it. */
const keepKeys = (page) => page.evaluate(() => addEventListener("keydown", (event) => { window.lastKey = event; }, true));

/** Presses a key for an entry of the sheet, and checks what it did. */
function presser(page, did) {
  return async (id, key, check, browserActs = false) => {
    const before = await page.evaluate(() => [history.length, innerWidth, innerHeight]);
    await press(page, ...key.split(" "));
    await until(check).catch((error) => { throw new Error(`${id} (${key}): ${error.message}`, { cause: error }); });
    if (!browserActs) assert.equal(await page.evaluate(() => window.lastKey.defaultPrevented), true, `${id} (${key}) is kept from the browser`);
    const [, ...size] = before;
    assert.deepEqual(await page.evaluate(() => [innerWidth, innerHeight]), size, `${id} (${key}) opens no bar of the browser`);
    assert.deepEqual(await page.evaluate(() => [scrollX, scrollY]), [0, 0], `${id} (${key}) does not scroll the page`);
    did.add(id);
  };
}

test("every key of the sheet does its act and nothing else", async (t) => {
  const { page, say, cli } = await atSample(t, browser);
  const did = new Set();
  const key = presser(page, did);
  const study = await page.evaluate(async () => {
    const pins = ["monitoring", null, null, null, null, null, null, null, "verbetering"];
    await fetch("/api/preferences", { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ pins }) });
    return (await (await fetch("/api/transcripts/r1")).json()).turns.length;
  });
  await page.reload();
  await page.locator(".reader p").first().waitFor();
  await keepKeys(page);
  const eyes = {
    turn: (at) => () => page.getByText(say("workbench-turn", { at, count: study })).waitFor({ timeout: 500 }),
    words: (wanted) => async () => assert.equal(await selectedWords(page), wanted),
    focus: (selector) => () => page.locator(`${selector}:focus`).waitFor({ timeout: 500 }),
    page: (name) => () => page.locator(`main[data-page="${name}"]`).waitFor({ timeout: 500 }),
    coding: (name) => () => page.locator(".codebook-card h2#coding-title", { hasText: name }).waitFor({ timeout: 500 }),
    pressed: (name) => () => page.locator(".codebook-card").getByRole("button", { name, pressed: true }).waitFor({ timeout: 500 }),
    dialog: (name) => () => page.getByRole("dialog", { name }).waitFor({ timeout: 500 }),
  };
  const away = async () => {
    await press(page, "Escape");
    await until(async () => assert.equal(await page.locator("dialog[open], .code-box").count(), 0));
  };

  await toReader(page);
  await key("next-turn", "j", eyes.turn(2));
  await key("next-turn", "ArrowDown", eyes.turn(3));
  await key("previous-turn", "k", eyes.turn(2));
  await key("previous-turn", "ArrowUp", eyes.turn(1));
  await press(page, "j", "j", "j");
  await key("sentence", "s", eyes.words("Ik ben ambulant gezinsbehandelaar."));
  await key("sentence", "s", eyes.words("Dat staat tenminste op mijn contract."));
  await key("close", "Escape", eyes.words(""));
  await press(page, "k", "j");
  await key("word", "w", eyes.words("Ik"));
  await key("word", "w", eyes.words("ben"));
  await press(page, "Escape", "k", "j");
  await key("memo", "n", eyes.dialog(say("workbench-memo-about", { name: "r1" })));
  await away();
  await key("find", "f", eyes.focus(".find input"));
  await press(page, "Escape");
  await toReader(page);

  await press(page, "Escape", "k", "j", "s", "s", "s");
  const words = "Op verjaardagen zeg ik altijd: ik drink koffie bij andere mensen.";
  await until(eyes.words(words));
  await key("end-back", "{", eyes.words(words.slice(0, -1)));
  await key("end-forward", "}", async () => assert.ok((await selectedWords(page)).length >= words.length));
  await key("start-forward", "]", async () => assert.ok((await selectedWords(page)).startsWith("verjaardagen")));
  await key("start-back", "[", async () => assert.ok((await selectedWords(page)).startsWith("Op")));
  await key("code", "c", eyes.focus(".code-box input"));
  await away();
  await key("code", "Enter", eyes.focus(".code-box input"));
  await page.keyboard.type("Decision");
  await key("box-stay", "Control+Enter", async () => assert.ok((await heard(page)).some((label) => label.startsWith("Decision moments, eva") && label.includes("verjaardagen"))));
  assert.equal(await page.locator(".code-box").count(), 1, "the box stays");
  await page.keyboard.type("Improve");
  await key("box-assign", "Enter", eyes.coding("Improvements for tailoring"));
  await press(page, "Escape", "Escape", "k", "j", "s", "c");
  await page.locator(".code-box input:focus").waitFor();
  await page.keyboard.type("Beroep");
  await key("box-new", "Shift+Enter", eyes.coding("Beroep"));
  await press(page, "Escape", "s");
  await key("last-code", ".", eyes.coding("Beroep"));
  await press(page, "Escape", "s");
  await key("pinned", "1", eyes.coding("Monitoring effectiveness"));
  await press(page, "Escape", "j", "j", "s");
  await key("pinned", "9", eyes.coding("Improvements for tailoring"));
  await press(page, "Escape", "w");
  const word = await selectedWords(page);
  await key("in-vivo", "v", eyes.coding(word));

  await key("polarity", "-", eyes.pressed(say("workbench-opposes")));
  await key("prompting", "p", eyes.pressed(say("workbench-prompted")));
  await key("quotation", "q", eyes.pressed(say("workbench-quotation")));
  await key("recode", "r", eyes.dialog(say("workbench-box-recode")));
  await page.keyboard.type("Decision");
  await press(page, "Enter");
  await until(eyes.coding("Decision moments"));
  await saved(page, say);
  await key("memo", "n", eyes.dialog(say("workbench-memo-about", { name: "Decision moments" })));
  await away();
  await toReader(page);
  await inBox(page, "Monitoring", "Enter");
  await until(eyes.coding("Monitoring effectiveness"));
  await key("next-coding", "o", async () => assert.ok(!(await page.locator("#coding-title").textContent()).includes("Monitoring")));
  const walkTo = (name) => until(async () => {
    if ((await page.locator("#coding-title").filter({ hasText: name }).count()) === 0) await press(page, "o");
    await eyes.coding(name)();
  });
  await walkTo("Decision moments");
  const gone = async () => assert.equal(await page.locator("#coding-title").count(), 0);
  await key("remove", "Delete", gone);
  await saved(page, say);
  await walkTo("Monitoring effectiveness");
  await key("remove", "Backspace", gone);
  await saved(page, say);
  const removed = cli.state();
  await key("undo", "Control+z", () => assert.notEqual(cli.state(), removed));
  await saved(page, say);
  await key("redo", "Control+Shift+z", () => assert.equal(cli.state(), removed));
  await saved(page, say);
  await press(page, "Control+z");
  await until(() => assert.notEqual(cli.state(), removed));
  await saved(page, say);
  await key("redo", "Control+y", () => assert.equal(cli.state(), removed));

  const line = page.getByRole("treeitem", { name: "Decision-making" });
  await line.focus();
  await key("tree-open", "Enter", () => page.locator("#card-title", { hasText: "Decision-making" }).waitFor({ timeout: 500 }));
  await line.focus();
  await key("tree-fold", "Space", async () => assert.equal(await line.getAttribute("aria-expanded"), "false"));
  await key("tree-fold", "Space", async () => assert.equal(await line.getAttribute("aria-expanded"), "true"));
  await key("tree-rename", "F2", eyes.dialog(say("workbench-rename-title", { name: "Decision-making" })));
  await away();
  await key("tree-move", "m", eyes.dialog(say("workbench-move-title", { name: "Decision-making" })));
  await away();
  await key("tree-memo", "n", eyes.dialog(say("workbench-memo-about", { name: "Decision-making" })));
  await away();

  await key("search", "/", eyes.focus(".search input"));
  await press(page, "Escape", "Escape");
  await key("keys", "?", eyes.dialog(say("workbench-keys")));
  const names = await page.locator(".key-sheet dd").allTextContents();
  // Escape in a dialog is the browser's own: it closes a dialog.
  await key("close", "Escape", async () => assert.equal(await page.locator("dialog[open]").count(), 0), true);

  await key("go-suggestions", "g s", eyes.page("suggestions"));
  const card = () => page.evaluate(() => document.querySelector(".card mark").textContent);
  await page.locator(".card:focus").waitFor();
  let now = await card();
  const next = async () => assert.notEqual(await card(), now);
  const same = async () => assert.equal(await card(), now);
  await key("queue-later", "Space", next);
  await key("queue-back", "Backspace", same);
  await key("queue-edges", "e", () => page.getByRole("button", { name: say("pages-edge-start-back") }).waitFor({ timeout: 500 }));
  await press(page, "e");
  await key("queue-other", "c", eyes.focus(".code-choice input"));
  await press(page, "Escape");
  await page.locator(".card:focus").waitFor();
  await key("queue-accept", "a", next);
  now = await card();
  await key("queue-reject", "x", next);
  await key("queue-context", "o", eyes.page("read"));

  await key("go-matrix", "g m", eyes.page("matrix"));
  await key("go-interviews", "g i", eyes.page("interviews"));
  await key("go-tables", "g t", eyes.page("tables"));
  await key("go-read", "g r", eyes.page("read"));

  const pressed = new Set([...did].map((id) => say(`workbench-key-${id}`)));
  assert.deepEqual(names.filter((name) => !pressed.has(name)), [], "every key of the sheet was pressed");
});

test("in a field letters and signs are only typed", async (t) => {
  const { page, cli } = await atSample(t, browser);
  await toReader(page);
  await press(page, "j", "s");
  const [before, words] = [cli.state(), await selectedWords(page)];
  const typed = "jkswofncv.[]{}rpq-mgx1 9?/gm";
  for (const selector of [".search input", ".find input", ".codebook-head input"]) {
    const field = page.locator(selector);
    await field.focus();
    await page.keyboard.type(typed);
    assert.equal(await field.inputValue(), typed);
    assert.equal(await page.locator("dialog[open], .code-box").count(), 0);
    assert.match(page.url(), /#\/read\/r1$/);
    await press(page, "Escape");
  }
  assert.equal(cli.state(), before);
  assert.ok(words.length > 0);
});

test("what is typed right after C is typed in the box", async (t) => {
  const { page } = await atSample(t, browser);
  await toReader(page);
  for (let time = 0; time < 10; time += 1) {
    await press(page, "s", "c", "s", "w", "q");
    await page.locator(".code-box").waitFor();
    assert.equal(await page.locator(".code-box input").inputValue(), "swq");
    await press(page, "Escape");
    await page.locator(".reader:focus").waitFor();
  }
});

test("the last code is the code just given, also before it is saved", async (t) => {
  const { page, say, cli } = await atSample(t, browser);
  await toReader(page);
  await press(page, "j", "s");
  await inBox(page, "Monitoring", "Enter");
  await press(page, "s", ".");
  await saved(page, say);
  await until(() => assert.equal(cli.log("--kind", "coding.added", "--coder", "eva").length > 0, true));
  await until(() => {
    const made = cli.quotes("--coder", "eva", "--transcript", "r1").filter((quote) => quote.start < 330);
    assert.deepEqual(made.map((quote) => quote.code_id), ["monitoring", "monitoring"]);
  });
});

test("switched off, letters are no keys and the others still are", async (t) => {
  const { page, say, cli } = await atSample(t, browser);
  await page.getByRole("button", { name: say("workbench-keys"), exact: true }).click();
  await page.getByRole("checkbox", { name: say("workbench-keys-on") }).uncheck();
  await press(page, "Escape");
  await toReader(page);
  const before = cli.state();
  await press(page, "j", "s", "w", "f", "n", "?", "/", "g", "m", "1", ".");
  assert.equal(await selectedWords(page), "");
  assert.equal(await page.locator("dialog[open], .code-box").count(), 0);
  assert.match(page.url(), /#\/read\/r1$/);
  assert.equal(cli.state(), before);
  await press(page, "ArrowDown");
  await page.locator(".reader p[data-at]").nth(0).waitFor();
  assert.match(await page.locator(".turn-count").textContent(), / 2 /);
  await goTo(page, "#/suggestions");
  await page.locator(".card:focus").waitFor();
  await press(page, "a", "x", "Space");
  assert.equal(cli.state(), before);
});
