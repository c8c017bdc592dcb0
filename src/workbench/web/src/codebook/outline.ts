// The codebook as the lines of a tree: themes with their codes and the codes under those, then codes without a theme.

import type { Code, Theme } from "../api";
import type { Name } from "./entry";

export interface Line {
  /** Where it stands in the tree; a code in two themes has two lines. */
  path: string;
  kind: "theme" | "code";
  id: string;
  name: Name;
  level: number;
  /** Its place among its equals, from 1, and how many these are. */
  place: number;
  of: number;
  /** Null for a line with nothing under it. */
  open: boolean | null;
}

interface Branch {
  kind: "theme" | "code";
  id: string;
  under: () => Branch[];
}

function branches(themes: readonly Theme[], codes: readonly Code[]): Branch[] {
  const known = new Set(themes.map((theme) => theme.id));
  const ids = new Set(codes.map((code) => code.id));
  const top = (code: Code) => code.parent === null || !ids.has(code.parent);
  const ofCode = (code: Code): Branch => ({
    kind: "code", id: code.id,
    under: () => codes.filter((other) => other.parent === code.id && other.id !== code.id).map(ofCode),
  });
  const ofTheme = (theme: Theme): Branch => ({
    kind: "theme", id: theme.id,
    under: () => [
      ...themes.filter((other) => other.parent === theme.id && other.id !== theme.id).map(ofTheme),
      ...codes.filter((code) => top(code) && code.themes.includes(theme.id)).map(ofCode),
    ],
  });
  const roots = themes.filter((theme) => theme.parent === null || !known.has(theme.parent));
  const free = codes.filter((code) => top(code) && !code.themes.some((theme) => known.has(theme)));
  return [...roots.map(ofTheme), ...free.map(ofCode)];
}

/** The lines to show: those that are kept, with all above them, without what is folded. */
export function outline(themes: readonly Theme[], codes: readonly Code[], folded: ReadonlySet<string>, keep: ((name: Name) => boolean) | null): Line[] {
  const lines: Line[] = [];
  const add = (all: Branch[], above: string, level: number, whole: boolean): boolean => {
    const shown = keep === null || whole ? all : all.filter((one) => reaches(one, keep));
    shown.forEach((one, place) => {
      const name: Name = `${one.kind}:${one.id}`;
      const path = `${above}/${name}`;
      const under = one.under();
      const open = under.length === 0 ? null : keep !== null || !folded.has(path);
      lines.push({ path, kind: one.kind, id: one.id, name, level, place: place + 1, of: shown.length, open });
      if (open === true && !above.split("/").includes(name)) add(under, path, level + 1, whole || (keep?.(name) ?? true));
    });
    return shown.length > 0;
  };
  add(branches(themes, codes), "", 1, keep === null);
  return lines;
}

function reaches(branch: Branch, keep: (name: Name) => boolean, depth = 0): boolean {
  return keep(`${branch.kind}:${branch.id}`) || (depth < 8 && branch.under().some((one) => reaches(one, keep, depth + 1)));
}
