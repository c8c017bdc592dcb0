// The words of a suggestion in what is said around them, with what the rules found in it emphasised.

import type { Queued } from "../api";
import { closedUp } from "./closed-up";
import type { Span } from "./edges";

/** How much is shown around the segment when its edges are being moved. */
const AROUND = 220;

interface Shown {
  card: Queued;
  span: Span;
  /** The whole reading, when it was fetched to move the edges. */
  reading: string | null;
}

export function SuggestedText({ card, span, reading }: Shown) {
  const from = reading === null ? card.start - card.before.length : Math.max(0, span.start - AROUND);
  const text = reading === null ? card.before + card.text + card.after : reading.slice(from, span.end + AROUND);
  const words = (start: number, end: number) => closedUp(text.slice(Math.max(0, start - from), Math.max(0, end - from)));
  const end = from + text.length;
  return (
    <blockquote class="excerpt">
      <span class="quiet">{words(from, span.start)}</span>
      <mark>{emphasised(card.hits, span).map((piece) => (piece.hit ? <strong key={piece.start}>{words(piece.start, piece.end)}</strong> : words(piece.start, piece.end)))}</mark>
      <span class="quiet">{words(span.end, end)}</span>
    </blockquote>
  );
}

/** The span cut in pieces that were found and pieces that were not. A hit that is all of it needs no emphasis. */
function emphasised(hits: Span[], span: Span): (Span & { hit: boolean })[] {
  const pieces: (Span & { hit: boolean })[] = [];
  let at = span.start;
  for (const hit of [...hits].sort((a, b) => a.start - b.start)) {
    const start = Math.max(at, hit.start);
    const end = Math.min(span.end, hit.end);
    if (start >= end || end - start === span.end - span.start) continue;
    pieces.push({ start: at, end: start, hit: false }, { start, end, hit: true });
    at = end;
  }
  return [...pieces, { start: at, end: span.end, hit: false }].filter((piece) => piece.start < piece.end);
}
