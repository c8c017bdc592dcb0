// Getting to a place in the text, and where a box beside it should stand.

import type { Sheet } from "./sheet";
import type { Span } from "./span";

// What is looked for stands here from the top of the pane, so that what led up to it can be read.
const ABOVE = 0.25;
const EDGE = 8;
// Sections above take their real height only once they are near: the place is looked up again in the next frames.
const CORRECTIONS = 3;

/** Whether the beginning of a span, and the end if it is not too long, is in the window. */
export function isVisible(sheet: Sheet, span: Span): boolean {
  const pane = sheet.host.getBoundingClientRect();
  const first = sheet.geometry.character(span.start);
  const last = sheet.geometry.character(Math.max(span.start, span.end - 1));
  if (first === null || last === null || first.top < pane.top + EDGE || first.bottom > pane.bottom - EDGE) return false;
  return last.bottom <= pane.bottom - EDGE || last.bottom - first.top > pane.height * (1 - ABOVE);
}

export function scrollTo(sheet: Sheet, position: number): void {
  const wanted = sheet.host.clientHeight * ABOVE;
  const step = (left: number): void => {
    const found = sheet.geometry.character(position);
    if (found === null || !sheet.text.element.isConnected) return;
    const off = found.top - sheet.host.getBoundingClientRect().top - wanted;
    if (Math.abs(off) > 1) sheet.host.scrollTop += off;
    if (left > 0) requestAnimationFrame(() => step(left - 1));
  };
  step(CORRECTIONS);
}

/** The last line of a span that is in the window, or the first; the top of the pane when neither is. */
export function boxFor(sheet: Sheet, span: Span): DOMRect | null {
  const pane = sheet.host.getBoundingClientRect();
  const first = sheet.geometry.character(span.start);
  const last = sheet.geometry.character(span.end - 1);
  if (first === null || last === null) return null;
  const shows = (rect: DOMRect): boolean => rect.bottom > pane.top && rect.top < pane.bottom;
  const turn = sheet.reading.turn(sheet.reading.turnAt(span.end - 1)) ?? span;
  const left = sheet.geometry.character(turn.start)?.left ?? pane.left;
  if (shows(last)) {
    const from = Math.abs(first.top - last.top) < last.height / 2 ? first.left : left;
    return new DOMRect(from, last.top, last.right - from, last.height);
  }
  return shows(first) ? first : new DOMRect(left, pane.top + pane.height * ABOVE, 0, 0);
}

/** The first turn that begins in the window, by its place. */
export function topTurn({ host, near, text, geometry }: Sheet): number | null {
  const top = host.getBoundingClientRect().top;
  for (const section of [...near.sections].sort((one, other) => one - other)) {
    const from = (text.sections[section]?.getBoundingClientRect().top ?? 0) - top;
    const first = text.firstTurn(section);
    const inside = text.turnsOf(section).findIndex((_, place) => from + (geometry.turn(first + place)?.top ?? -Infinity) >= 0);
    if (inside >= 0) return first + inside;
  }
  return null;
}
