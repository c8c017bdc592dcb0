// Moves the edges of what is selected, or of the coding that one is on.

import { codingOf } from "../codings";
import { type Span, same } from "../reader/span";
import { selection } from "../store";
import { replace, withMine } from "./changing";
import { box, focusCoding, focusedCoding, placeOf, reader } from "./desk";

const settle = 600;
let moving: { coding: string; timer: ReturnType<typeof setTimeout> } | null = null;

/** Moves an edge of the selection, or of one's own coding: that is recorded when the keys come to rest. */
export function moveEdge(edge: "start" | "end", by: 1 | -1): false | void {
  const desk = reader.value;
  const coding = focusedCoding.value;
  const span = selection.value;
  if (desk === null) return false;
  if (coding === null || (span !== null && moving === null && !same(span, coding))) {
    if (span === null) return false;
    desk.moveEdge(edge, by);
    return;
  }
  return withMine(() => {
    if (moving === null) desk.select({ start: coding.start, end: coding.end });
    else clearTimeout(moving.timer);
    desk.moveEdge(edge, by);
    moving = { coding: coding.id, timer: setTimeout(settled, settle) };
  });
}

function settled(): void {
  const coding = codingOf(moving?.coding ?? null);
  const span = reader.value?.selection() ?? null;
  moving = null;
  const place = span === null ? null : placeOf(span);
  if (coding === null || place === null || place.transcript !== coding.transcript || same(coding, place)) return;
  void replace({ act: "move-span", coding: coding.id, place });
}

/** The selection is another one. A coding that does not stand there is no longer the one that the user is on. */
export function selected(span: Span | null): void {
  if (box.value !== null) return;
  selection.value = span;
  const coding = focusedCoding.value;
  if (span !== null && coding !== null && moving === null && !same(span, coding)) focusCoding(null);
}
