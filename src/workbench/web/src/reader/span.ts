// A stretch of the reading in UTF-16 units, and where a reader would put its edges.

export interface Span {
  start: number;
  end: number;
}

export const overlaps = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end;
export const same = (one: Span | null, other: Span | null): boolean =>
  one === other || (one !== null && other !== null && one.start === other.start && one.end === other.end);

const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });
// Cutting a whole transcript into graphemes for two edges would take milliseconds; no grapheme of any script is this long.
const AROUND = 256;

/** The grapheme that a position falls inside; null when it stands between two. */
function splitGrapheme(text: string, position: number): Span | null {
  if (position <= 0 || position >= text.length) return null;
  const from = Math.max(0, position - AROUND);
  const around = graphemes.segment(text.slice(from, position + AROUND)).containing(position - from);
  if (around === undefined || from + around.index === position) return null;
  return { start: from + around.index, end: from + around.index + around.segment.length };
}

const isSpace = (text: string, position: number): boolean => /\s/u.test(text.charAt(position));

/** Whole graphemes, without white space at the edges; null when nothing is left. */
export function tidy(text: string, span: Span): Span | null {
  let start = splitGrapheme(text, Math.max(0, span.start))?.start ?? Math.max(0, span.start);
  let end = splitGrapheme(text, Math.min(text.length, span.end))?.end ?? Math.min(text.length, span.end);
  while (start < end && isSpace(text, start)) start += 1;
  while (start < end && isSpace(text, end - 1)) end -= 1;
  return start < end ? { start, end } : null;
}
