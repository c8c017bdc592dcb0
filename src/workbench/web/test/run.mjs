// Runs the tests: bundles them, because they test TypeScript, and hands them to Node's own runner.
import { build } from "esbuild";
import { spawnSync } from "node:child_process";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

const here = import.meta.dirname;
const tests = (await readdir(here)).filter((name) => name.endsWith(".test.mjs"));
const outdir = await mkdtemp(join(tmpdir(), "codeboom-tests-"));
await build({
  entryPoints: tests.map((name) => join(here, name)),
  outdir,
  outExtension: { ".js": ".mjs" },
  bundle: true,
  platform: "node",
  format: "esm",
  logLevel: "warning",
});
const bundled = tests.map((name) => join(outdir, name));
const { status } = spawnSync(process.execPath, ["--test", ...bundled], { stdio: "inherit" });
await rm(outdir, { recursive: true });
process.exit(status ?? 1);
