// Two windows, the command line and a server that goes away: everybody sees the same, and nothing is lost.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { counted, heard, inBox, pane, press, sameCounts, selectedWords, toReader } from "./desk.mjs";
import { serve } from "./program.mjs";
import { atSample, launch, openWindow, saved, until } from "./window.mjs";

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

const soon = 2000;
const words = "Ik ben ambulant gezinsbehandelaar.";

/** Gives the first words of R1 a code that is there. */
async function code(page, typed) {
  await toReader(page);
  await press(page, "Escape", "k", "k", "k", "k", "j", "j", "j", "s");
  assert.equal(await selectedWords(page), words);
  await inBox(page, typed, "Enter");
}

/** Whether a window tells of a coding of these words. */
const tells = async (page, name) => (await heard(page)).some((label) => label.startsWith(name) && label.includes(words));

test("what is done in one window or at the command line shows in the other within two seconds", async (t) => {
  const { page: one, say, cli, server } = await atSample(t, browser);
  const { page: other } = await openWindow(t, browser, server.address, { go: "#/read/r1" });
  await pane(other).waitFor();

  await code(one, "Monitoring");
  await saved(one, say);
  await until(async () => assert.ok(await tells(other, "Monitoring effectiveness")), soon);
  await until(async () => assert.deepEqual(await counted(other), await counted(one)), soon);
  await sameCounts(other, cli);

  await press(one, "Control+z");
  await until(async () => assert.ok(!(await tells(other, "Monitoring effectiveness"))), soon);
  await sameCounts(other, cli);

  await one.getByRole("treeitem", { name: "Monitoring effectiveness" }).focus();
  await press(one, "F2");
  await one.getByLabel(say("workbench-name"), { exact: true }).fill("Volgen of het werkt");
  await press(one, "Enter");
  await other.getByRole("treeitem", { name: "Volgen of het werkt" }).waitFor({ timeout: soon });
  assert.equal(await other.getByRole("treeitem", { name: "Monitoring effectiveness" }).count(), 0);

  cli.run("code", `r1:"${words}"`, "monitoring", "--coder", "daan");
  for (const page of [one, other]) await until(async () => assert.ok(await tells(page, "Volgen of het werkt, daan")), soon);
  cli.run("code", `r1:"${words}"`, "monitoring", "--coder", "eva");
  for (const page of [one, other]) {
    await until(async () => assert.ok(await tells(page, "Volgen of het werkt, eva")), soon);
    await sameCounts(page, cli);
  }
});

test("a lost connection is said, what was saved stays, and the new address goes on", async (t) => {
  const { page, say, cli, server, home, study, expect } = await atSample(t, browser);
  expect(/ERR_CONNECTION_REFUSED|ERR_INCOMPLETE_CHUNKED_ENCODING|ERR_CONNECTION_RESET|ERR_EMPTY_RESPONSE|status of 401/);
  await code(page, "Monitoring");
  await saved(page, say);
  await server.stop("SIGKILL");
  await page.getByText(say("workbench-connection-lost")).waitFor();
  const before = cli.state();

  await code(page, "Decision moments");
  await page.getByText(say("workbench-unreachable")).waitFor();
  assert.equal(cli.state(), before, "what was not saved is not in the log");
  await until(async () => assert.ok(!(await tells(page, "Decision moments")), "nor on the screen"));

  const again = await serve(t, home, { study, port: server.port });
  assert.equal(again.port, server.port);
  await page.goto(again.address);
  await pane(page).waitFor();
  await until(async () => assert.ok(await tells(page, "Monitoring effectiveness")));
  await sameCounts(page, cli);
  await code(page, "Decision moments");
  await saved(page, say);
  await until(() => assert.equal(cli.quotes().filter((quote) => quote.text === words).length, 2));
});
