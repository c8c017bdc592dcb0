// Which codes fit what is typed, and whether a new name resembles one that exists.

import type { Code, Theme } from "../api";

/** Letters without their accents, in lower case. */
export function fold(words: string): string {
  return words.normalize("NFD").replace(/\p{Mn}/gu, "").toLowerCase().trim();
}

const none = 9;
const loose = 8;

function fit(name: string, typed: string): number {
  const folded = fold(name);
  const at = folded.indexOf(typed);
  if (at === 0) return folded.length === typed.length ? 0 : 1;
  if (at > 0) return /[\p{L}\p{N}]/u.test(folded.charAt(at - 1)) ? 3 : 2;
  return none;
}

/** Whether the letters stand in the name in this order. */
function scattered(name: string, typed: string): boolean {
  let from = 0;
  for (const letter of typed) {
    from = name.indexOf(letter, from) + 1;
    if (from === 0) return false;
  }
  return true;
}

function score(code: Code, typed: string, themes: ReadonlyMap<string, Theme>): number {
  const own = fit(code.label, typed);
  const aliases = Math.min(none, ...code.aliases.map((alias) => fit(alias, typed) + 0.5));
  const under = Math.min(none, ...code.themes.map((id) => fit(themes.get(id)?.label ?? "", typed) + 4));
  const best = Math.min(own, aliases, under);
  return best < none ? best : typed.length > 1 && scattered(fold(code.label), typed) ? loose : none;
}

interface Habits {
  recent: readonly string[];
  pins: readonly (string | null)[];
}

/** The place of a code among those used lately and those on keys; codes of neither come after. */
function habit(id: string, habits: Habits): number {
  const recent = habits.recent.slice(0, 5).indexOf(id);
  if (recent >= 0) return recent;
  const pin = habits.pins.indexOf(id);
  return pin >= 0 ? 5 + pin : 99;
}

/** Codes that fit, the best first; all of them when nothing is typed. */
export function rank(codes: readonly Code[], typed: string, themes: ReadonlyMap<string, Theme>, habits: Habits): Code[] {
  const folded = fold(typed);
  const fitting = codes
    .map((code) => ({ code, fit: folded === "" ? 0 : score(code, folded, themes), habit: habit(code.id, habits) }))
    .filter((one) => one.fit < none)
    .sort((a, b) => a.fit - b.fit || a.habit - b.habit || b.code.segments - a.code.segments || a.code.label.localeCompare(b.code.label));
  // Letters that merely stand in order are a last resort.
  const sure = fitting.filter((one) => one.fit < loose);
  return (sure.length > 0 ? sure : fitting).map((one) => one.code);
}

/** How many letters differ, as far as that is at most `limit`. */
function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let row = Array.from({ length: b.length + 1 }, (_, place) => place);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (let j = 1; j <= b.length; j += 1) {
      const swap = (row[j - 1] ?? 0) + (letter === b.charAt(j - 1) ? 0 : 1);
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? limit + 1;
}

/** A code whose name is nearly this one; null when the name stands apart. */
export function resembling(name: string, codes: readonly Code[]): Code | null {
  const asked = fold(name);
  if (asked.length < 4) return codes.find((code) => fold(code.label) === asked) ?? null;
  const limit = asked.length < 8 ? 1 : 2;
  const near = (other: string) => {
    const folded = fold(other);
    const longer = folded.length >= 5 && (asked.startsWith(folded) || folded.startsWith(asked)) && Math.abs(asked.length - folded.length) <= 3;
    return longer || distance(asked, folded, limit) <= limit;
  };
  return codes.find((code) => [code.label, ...code.aliases].some(near)) ?? null;
}
