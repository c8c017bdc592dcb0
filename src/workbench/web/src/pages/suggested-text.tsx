// The words of a suggestion in what is said around them, with what the rules found in it emphasised.

import type { Queued } from "../api";
import { closedUp } from "../codebook/closed-up";
import { Excerpt } from "../codebook/excerpt";
import { type Span, overlaps } from "../reader/span";

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
  const words = (start: number, end: number) => text.slice(Math.max(0, start - from), Math.max(0, end - from));
  return (
    <Excerpt before={words(from, span.start)} after={words(span.end, from + text.length)}>
      {emphasised(card.hits, span).map((piece) => {
        const said = closedUp(words(piece.start, piece.end));
        return piece.hit ? <strong key={piece.start}>{said}</strong> : said;
      })}
    </Excerpt>
  );
}

/** The span cut in pieces that were found and pieces that were not. A hit that is all of it needs no emphasis. */
function emphasised(hits: readonly Span[], span: Span): (Span & { hit: boolean })[] {
  const pieces: (Span & { hit: boolean })[] = [];
  let at = span.start;
  for (const hit of [...hits].sort((a, b) => a.start - b.start)) {
    if (!overlaps(hit, { start: at, end: span.end })) continue;
    const start = Math.max(at, hit.start);
    const end = Math.min(span.end, hit.end);
    if (end - start === span.end - span.start) continue;
    pieces.push({ start: at, end: start, hit: false }, { start, end, hit: true });
    at = end;
  }
  return [...pieces, { start: at, end: span.end, hit: false }].filter((piece) => piece.start < piece.end);
}
