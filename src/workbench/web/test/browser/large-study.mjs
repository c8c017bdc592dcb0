// A made-up study with one long interview and thousands of codings that overlap, by two coders, the same each time.
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { below, pick, random } from "../random.mjs";
import { commandLine } from "./program.mjs";

const characters = 300_000;
const codes = 60;
const codings = 5000;
const common = "ik dat het niet een toen ze maar wel eigenlijk school hulp begin thuis samen later steeds omdat want echt 👍🏽 👩‍👩‍👧 cafe\u0301".split(" ");
const syllables = "ba de fi go hu ka le mi no pu ra se ti vo wu za".split(" ");
/** One word for every code, which no other word begins with. */
const topics = Array.from({ length: codes }, (_, code) => `${syllables[code % 16]}${syllables[(code >> 4) + 3]}zorg${syllables[(code * 7) % 16]}`);

function sentence(next) {
  const words = Array.from({ length: 8 + below(next, 24) }, () => pick(next, common));
  for (let topic = below(next, 7); topic > 0; topic -= 1) words.splice(below(next, words.length), 0, pick(next, topics));
  const text = words.join(" ");
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${pick(next, [".", ".", ".", "?"])}`;
}

function interview(next) {
  let text = "";
  for (let turn = 0; text.length < characters; turn += 1) {
    const said = Array.from({ length: turn % 2 === 0 ? 1 : 2 + below(next, 5) }, () => sentence(next)).join(" ");
    text += `${turn % 2 === 0 ? "Interviewer" : "R1"}: ${said}\n\n`;
  }
  return text;
}

/** Every tenth code is given to whole turns, the others to sentences. */
const codebook = () =>
  `format = 1\n${topics.map((word, code) => `\n[[code]]\nid = "code-${code}"\norigin = "inductive"\nlabel = "Code ${code} ${word}"\nrules = [{ word = "${word}"${code % 10 === 0 ? ', unit = "turn"' : ""} }]\n`).join("")}`;

/** Makes the study; how large it became is told. */
export async function largeStudy(home) {
  const study = join(home.home, "groot");
  commandLine(home, home.home).run("init", study, "--title", "Groot");
  const text = interview(random(2026));
  await writeFile(join(home.home, "m1.txt"), text);
  await writeFile(join(study, "codebook.toml"), codebook());
  const cli = commandLine(home, study);
  cli.run("import", join(home.home, "m1.txt"));
  const found = cli.suggestions().slice(0, codings).map((one) => one.id);
  for (const [place, coder] of ["eva", "daan"].entries()) cli.run("accept", ...found.filter((_, number) => number % 2 === place), "--coder", coder);
  return { study, cli, characters: text.length, codings: found.length, codes };
}
