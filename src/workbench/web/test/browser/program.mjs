// The program as a user has it: a study in a folder of its own, a server that is stopped at the end, and the command line.
import { execFile, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { promisify } from "node:util";

export const root = resolve(import.meta.dirname, "../../../../..");
const program = resolve(process.env.CODEBOOM ?? join(process.env.CARGO_TARGET_DIR ?? join(root, "target"), "debug/codeboom"));
const started = 15_000;

const endings = new WeakMap();

/** Does something when a test is over, the last thing first. */
export function atEnd(t, act) {
  const acts = endings.get(t) ?? [];
  acts.push(act);
  if (acts.length > 1) return;
  endings.set(t, acts);
  t.after(async () => {
    const failed = [];
    for (const one of acts.toReversed()) await Promise.resolve(one()).catch((error) => failed.push(error));
    if (failed.length > 0) throw failed[0];
  });
}

/** An empty home, and what the program takes for the user and the computer. */
export async function newHome(t) {
  const home = await mkdtemp(join(tmpdir(), "codeboom-browser-"));
  atEnd(t, () => rm(home, { recursive: true, force: true, maxRetries: 3 }));
  const { PATH } = process.env;
  return { home, environment: { PATH, HOME: home, USER: "eva", CODEBOOM_PREFERENCES: join(home, "preferences.json"), CODEBOOM_DEVICE: "proef" } };
}

/** A copy of the sample study. */
export async function copyOfSample({ home }) {
  const study = join(home, "sag-pmto");
  await cp(join(root, "corpora/sag-pmto"), study, { recursive: true });
  return study;
}

/** Opens the workbench; the server that answers at `address`. */
export async function serve(t, { environment }, { study = null, language = "en", coder = "eva", port = 0 } = {}) {
  const options = ["--no-browser", "--lang", language, "--coder", coder, "--port", String(port)];
  const child = spawn(program, ["open", ...(study === null ? [] : [study]), ...options], { env: environment, cwd: environment.HOME, stdio: ["ignore", "ignore", "pipe"] });
  const lines = [];
  const ended = once(child, "exit");
  const address = await new Promise((found, failed) => {
    const fail = (why) => {
      child.kill("SIGKILL");
      failed(new Error(`${why}: ${lines.join("\n")}`));
    };
    const late = setTimeout(() => fail("no address"), started);
    ended.then(() => fail("the server ended"), failed);
    createInterface(child.stderr).on("line", (line) => {
      lines.push(line);
      const at = /http:\/\/127\.0\.0\.1:\d+\/\?token=\w+/.exec(line)?.[0];
      if (at === undefined) return;
      clearTimeout(late);
      found(at);
    });
  });
  const stop = async (signal = "SIGTERM") => {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal);
    await ended;
  };
  atEnd(t, stop);
  return { address, port: Number(new URL(address).port), stop };
}

/** What the command line says about a study. */
export function commandLine({ environment }, study, language = "en") {
  const run = (words) => execFileSync(program, [...words, "--lang", language], { env: environment, cwd: study, encoding: "utf8", maxBuffer: 1 << 28, stdio: ["ignore", "pipe", "pipe"] });
  const read = (...words) => JSON.parse(run([...words, "--format", "json"]));
  return {
    run: (...words) => run(words),
    /** Without holding up the page meanwhile. */
    runBeside: async (...words) => (await promisify(execFile)(program, [...words, "--lang", language], { env: environment, cwd: study })).stdout,
    quotes: (...words) => read("quotes", ...words).quotes,
    tally: (...words) => read("tally", ...words).rows,
    log: (...words) => read("log", ...words).acts,
    codebook: () => read("codebook"),
    suggestions: () => read("suggest").suggestions,
    /** Every coding and the counts, to compare two moments. */
    state: () => JSON.stringify([read("quotes").quotes.map(({ event: _, ...quote }) => quote), read("tally").rows, read("codebook")]),
  };
}
