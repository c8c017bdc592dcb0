// The wording of the screen, read from the same catalogue: tests find buttons by the names that people read.
import { FluentBundle, FluentResource } from "@fluent/bundle";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./program.mjs";

export function wording(language) {
  const bundle = new FluentBundle(language, { useIsolating: false });
  for (const part of ["workbench", "reader", "pages"]) {
    bundle.addResource(new FluentResource(readFileSync(join(root, "src/message", language, `${part}.ftl`), "utf8")));
  }
  return (id, data = {}) => {
    const entry = bundle.getMessage(id);
    if (entry?.value == null) throw new Error(`the catalogue has no ${id}`);
    return bundle.formatPattern(entry.value, data);
  };
}
