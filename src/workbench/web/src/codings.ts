// The codings of the open transcript, changed in place: an act costs the same however many there are.

import { signal } from "@preact/signals";
import type { Coding } from "./api";
import type { Span } from "./reader/span";

const byId = new Map<string, Coding>();
/** In order of start. */
let sorted: Coding[] = [];
/** No coding is longer: where one that reaches a place may start at the earliest. */
let longest = 0;
/** Turns with every change, so that who looks is told. */
const turned = signal(0);

/** The codes of one's own codings, the one given last first. */
export const recentCodes = signal<readonly string[]>([]);

export function remember(code: string): void {
  if (recentCodes.value[0] !== code) recentCodes.value = [code, ...recentCodes.value.filter((one) => one !== code)];
}

/** Those of another transcript. */
export function openCodings(codings: readonly Coding[]): void {
  byId.clear();
  for (const coding of codings) byId.set(coding.id, coding);
  sorted = [...codings].sort((one, other) => one.start - other.start);
  longest = sorted.reduce((most, one) => Math.max(most, one.end - one.start), 0);
  const own = codings.filter((one) => one.mine).sort((one, other) => (one.at < other.at ? 1 : -1));
  recentCodes.value = [...new Set([...recentCodes.value.slice(0, 1), ...own.map((one) => one.code)])];
  turned.value += 1;
}

export function changeCodings(changed: readonly Coding[], removed: readonly string[]): void {
  if (changed.length === 0 && removed.length === 0) return;
  for (const id of [...removed, ...changed.map((one) => one.id)]) takeOut(id);
  for (const coding of changed) {
    byId.set(coding.id, coding);
    sorted.splice(firstFrom(coding.start), 0, coding);
    longest = Math.max(longest, coding.end - coding.start);
  }
  turned.value += 1;
}

function takeOut(id: string): void {
  const known = byId.get(id);
  if (known === undefined) return;
  byId.delete(id);
  sorted.splice(sorted.indexOf(known, firstFrom(known.start)), 1);
}

/** The place of the first coding that starts at a position or after it. */
function firstFrom(position: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.start ?? 0) < position) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function codingOf(id: string | null): Coding | null {
  void turned.value;
  return id === null ? null : byId.get(id) ?? null;
}

export function allCodings(): readonly Coding[] {
  void turned.value;
  return sorted;
}

export function countCodings(): number {
  void turned.value;
  return sorted.length;
}

/** The codings that share words with a span, the longest first of those that start together. */
export function codingsOver(span: Span): Coding[] {
  void turned.value;
  const from = firstFrom(span.start - longest);
  const near = sorted.slice(from, firstFrom(span.end));
  return near.filter((one) => span.start < one.end).sort((one, other) => one.start - other.start || other.end - one.end);
}
