// Where the lines are: measured once for each turn, kept until the width or the type size changes.

import type { Span } from "./span";
import type { Text } from "./text";

/** From the top of the section. */
export interface Extent {
  top: number;
  bottom: number;
}
interface Lines extends Extent {
  height: number;
  single: boolean;
  lineOf: Map<number, Extent>;
}

export class Geometry {
  readonly #turns = new Map<number, Lines>();
  readonly #range = document.createRange();

  constructor(readonly text: Text) {}

  forget(): void {
    this.#turns.clear();
  }

  /** How far a span reaches down a section; null when it has no words there. */
  extent(span: Span, section: number): Extent | null {
    const first = this.text.firstTurn(section);
    const last = first + this.text.turnsOf(section).length - 1;
    const from = this.text.reading.turnAt(span.start);
    const to = this.text.reading.turnAt(span.end - 1);
    if (to < first || from > last) return null;
    const top = from < first ? this.#lines(first) : this.#line(from, span.start);
    const bottom = to > last ? this.#lines(last) : this.#line(to, span.end - 1);
    return top === null || bottom === null ? null : { top: top.top, bottom: bottom.bottom };
  }

  /** Where a turn is in its section. */
  turn(place: number): Extent | null {
    return this.#lines(place);
  }

  /** The rectangle of the character at a position, on screen. */
  character(position: number): DOMRect | null {
    const range = this.text.range({ start: position, end: position + 1 });
    if (range === null) return null;
    this.#range.setStart(range.startContainer, range.startOffset);
    this.#range.setEnd(range.endContainer, range.endOffset);
    return this.#range.getBoundingClientRect();
  }

  #lines(place: number): Lines | null {
    const known = this.#turns.get(place);
    if (known !== undefined) return known;
    const paragraph = this.text.turns[place];
    const section = this.text.sections[this.text.sectionOf(place)];
    if (paragraph === undefined || section === undefined) return null;
    this.#range.selectNodeContents(paragraph);
    const rects = this.#range.getClientRects();
    const from = section.getBoundingClientRect().top;
    const first = rects[0] ?? paragraph.getBoundingClientRect();
    const last = rects[rects.length - 1] ?? first;
    const lines = spread({ top: first.top - from, bottom: last.bottom - from });
    const found = { ...lines, height: first.height, single: last.top - first.top < first.height / 2, lineOf: new Map() };
    this.#turns.set(place, found);
    return found;
  }

  #line(place: number, position: number): Extent | null {
    const lines = this.#lines(place);
    if (lines === null || lines.single) return lines;
    const known = lines.lineOf.get(position);
    if (known !== undefined) return known;
    const section = this.text.sections[this.text.sectionOf(place)];
    const rect = this.character(position);
    if (section === undefined || rect === null || rect.height === 0) return lines;
    const from = section.getBoundingClientRect().top;
    const line = spread({ top: rect.top - from, bottom: rect.bottom - from });
    lines.lineOf.set(position, line);
    return line;
  }
}

// The box of the letters is lower than the line; a stripe is a little higher than the letters.
const spread = ({ top, bottom }: Extent): Extent => ({ top: top - 1, bottom: bottom + 1 });
