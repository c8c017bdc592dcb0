// Moving the edges of a span by whole words.

export interface Span {
  start: number;
  end: number;
}
export type Edge = "start" | "end";

/** How far around a span is looked for the next word. */
const AROUND = 400;

/** The span with one edge a word back or forward; the same span where there is no such word. */
export function moveEdge(text: string, span: Span, edge: Edge, by: 1 | -1): Span {
  const words = wordsAround(text, span);
  const places = words.map((word) => word[edge]);
  const at = span[edge];
  const to = by === 1 ? places.find((place) => place > at) : places.findLast((place) => place < at);
  const moved = { ...span, [edge]: to ?? at };
  return words.some((word) => word.start >= moved.start && word.end <= moved.end) ? moved : span;
}

function wordsAround(text: string, span: Span): Span[] {
  const from = Math.max(0, span.start - AROUND);
  const segmenter = new Intl.Segmenter(document.documentElement.lang, { granularity: "word" });
  const words = [...segmenter.segment(text.slice(from, span.end + AROUND))].filter((one) => one.isWordLike);
  return words.map((one) => ({ start: from + one.index, end: from + one.index + one.segment.length }));
}
