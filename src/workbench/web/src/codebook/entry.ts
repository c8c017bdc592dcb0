// What stands in the codebook under a name: a code and a theme may have the same id, so a name says which of the two.

import type { Code, Theme } from "../api";
import { codes, themes } from "../store";

export type Name = `code:${string}` | `theme:${string}`;

/** A name in its two parts. */
export function parts(name: Name): { kind: "code" | "theme"; id: string } {
  return name.startsWith("code:") ? { kind: "code", id: name.slice(5) } : { kind: "theme", id: name.slice(6) };
}

export function codeOf(name: Name | null): Code | undefined {
  return name === null || parts(name).kind === "theme" ? undefined : codes.value.get(parts(name).id);
}

export function themeOf(name: Name | null): Theme | undefined {
  return name === null || parts(name).kind === "code" ? undefined : themes.value.get(parts(name).id);
}

export function labelOf(name: Name): string {
  return (codeOf(name) ?? themeOf(name))?.label ?? parts(name).id;
}
