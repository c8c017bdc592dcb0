// The program is killed while codings come in: every coding that the page was told is saved stands in the log.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { heard, inBox, press, toReader } from "./desk.mjs";
import { atSample, launch, until } from "./window.mjs";

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

for (const answers of [1, 7, 20]) {
  test(`killed while codings come in, after answer ${answers}`, async (t) => {
    const { page, server, cli, expect } = await atSample(t, browser);
    expect(/ERR_|status of 401/);
    const told = [];
    let killed = null;
    page.on("response", async (answer) => {
      if (!answer.url().endsWith("/api/act") || answer.status() !== 200) return;
      const done = await answer.json().catch(() => null);
      if (done !== null) told.push(...done.codings);
      if (told.length >= answers) killed ??= server.stop("SIGKILL");
    });
    await toReader(page);
    await press(page, "j", "s");
    await inBox(page, "Monitoring", "Enter");
    for (let burst = 0; killed === null && burst < 200; burst += 1) {
      await press(page, "s", ".");
    }
    assert.notEqual(killed, null, "codings came in");
    await killed;
    const log = new Set(cli.log("--kind", "coding.added").flatMap((act) => act.events.map((event) => event.id.slice(0, 16))));
    assert.ok(told.length >= answers);
    for (const coding of told) assert.ok(log.has(coding.id), `${coding.id} is in the log`);
    const kept = new Set(cli.quotes("--coder", "eva").map((quote) => quote.text));
    await until(async () => {
      const codings = (await heard(page)).filter((label) => label.includes("Monitoring effectiveness, eva"));
      for (const label of codings) {
        const quote = label.slice(label.indexOf("“") + 1, label.lastIndexOf("”")).replace(/ …$/, "");
        assert.ok([...kept].some((text) => text.startsWith(quote)), `“${quote}” is in the log`);
      }
    });
    cli.run("verify");
  });
}
