// The reading desk: the reader on screen, the place in it that one is at, and the box in which a code is chosen.

import { computed, signal } from "@preact/signals";
import type { Coding, Place } from "../api";
import type { Name } from "../codebook/entry";
import { codingOf, codingsOver } from "../codings";
import type { Reader } from "../reader/reader";
import type { Span } from "../reader/span";
import { focused, selection, shown, tell, transcript } from "../store";

/** The reader on screen; null while there is none. */
export const reader = signal<Reader | null>(null);

/** The box in which a code is chosen: for a span, or to replace the code of a coding. */
export interface Box {
  span: Span;
  recode: string | null;
  memo: boolean;
}
export const box = signal<Box | null>(null);

export const focusedCoding = computed<Coding | null>(() => codingOf(focused.value));

/** The codings that share words with where the user is. */
export const here = computed<Coding[]>(() => {
  const span = focusedCoding.value ?? selection.value;
  return span === null ? [] : codingsOver(span);
});

/** The span that a code would be given to. */
export function target(): Span | null {
  const chosen = selection.value ?? focusedCoding.value;
  return chosen === null ? null : { start: chosen.start, end: chosen.end };
}

export function quote(span: Span): string {
  return transcript.value?.text.slice(span.start, span.end) ?? "";
}

export function placeOf(span: Span): Place | null {
  const open = transcript.value;
  return open === null ? null : { transcript: open.id, revision: open.revision, start: span.start, end: span.end, quote: quote(span) };
}

export function note(message: string): void {
  tell({ severity: "note", message, hint: null, place: null });
}

export function focusCoding(id: string | null): void {
  reader.value?.focus(id);
  focused.value = id;
}

/** Shows the card of a code or theme in place of that of a coding. */
export function showCard(name: Name): void {
  focusCoding(null);
  shown.value = name;
}

export function openBox(memo = false): void {
  if (target() === null) reader.value?.selectSentence();
  const span = target();
  if (span !== null) box.value = { span, recode: null, memo };
}

export function closeBox(): void {
  const open = box.value;
  box.value = null;
  if (open === null) return;
  if (open.recode === null) reader.value?.select(open.span);
  reader.value?.reveal(open.span, true);
}
