// The text of a transcript and its turns: where a position is, and which word or sentence is next.

import type { Turn } from "../api";
import { type Span, same, tidy } from "./span";
import { type Unit, Units } from "./units";

// More characters than fit on a line of the measure: two stripes of one lane never stand beside the same line.
const LINE = 100;

export class Reading {
  readonly #units: Units;

  constructor(
    readonly text: string,
    readonly turns: readonly Turn[],
    language: string,
  ) {
    this.#units = new Units(language);
  }

  /** The place of the last turn that starts at a position or before it. */
  turnAt(position: number): number {
    let low = 0;
    let high = this.turns.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.turns[middle]?.start ?? 0) <= position) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  turn(place: number): Span | null {
    return this.turns[place] ?? null;
  }

  /** Where a stripe that ends here frees its lane: past the line, but not past the turn. */
  reach(end: number): number {
    const turn = this.turns[this.turnAt(end - 1)];
    return Math.max(end, Math.min(turn?.end ?? end, end + LINE));
  }

  /** Whole graphemes of turns: neither white space nor what stands between turns is at the edges. */
  tidy(span: Span): Span | null {
    const first = this.turns[this.turnAt(span.start)];
    const last = this.turns[this.turnAt(span.end - 1)];
    if (first === undefined || last === undefined) return null;
    const next = this.turns[this.turnAt(span.start) + 1];
    const start = span.start < first.end ? Math.max(span.start, first.start) : (next?.start ?? span.start);
    return tidy(this.text, { start, end: Math.min(span.end, last.end) });
  }

  /** The same, with an edge that falls inside a word moved out of it. */
  words(span: Span): Span | null {
    const tidied = this.tidy(span);
    if (tidied === null) return null;
    return { start: this.#around(tidied.start)?.start ?? tidied.start, end: this.#around(tidied.end)?.end ?? tidied.end };
  }

  /** The first unit that ends after a position. */
  from(unit: Unit, position: number): Span | null {
    for (let place = this.turnAt(position); place < this.turns.length; place += 1) {
      const found = this.#of(unit, place).find((one) => one.end > position);
      if (found !== undefined) return found;
    }
    return null;
  }

  /** The last unit that starts before a position. */
  before(unit: Unit, position: number): Span | null {
    for (let place = this.turnAt(position); place >= 0; place -= 1) {
      const found = this.#of(unit, place).findLast((one) => one.start < position);
      if (found !== undefined) return found;
    }
    return null;
  }

  /** The unit at the cursor, or the next one when that is selected already. */
  next(unit: Unit, selected: Span | null, cursor: Span): Span | null {
    const here = this.from(unit, (selected ?? cursor).start);
    return selected !== null && same(here, selected) ? this.from(unit, selected.end) : here;
  }

  /** A span with one edge moved by a word; the same span when there is no further word. */
  moved(span: Span, edge: "start" | "end", by: 1 | -1): Span {
    const at = edge === "start" ? this.#start(span, by) : this.#end(span, by);
    const moved = at === undefined ? span : { ...span, [edge]: at };
    return moved.start < moved.end ? moved : span;
  }

  /** The word that a position falls inside. */
  #around(position: number): Span | undefined {
    return this.#of("word", this.turnAt(position)).find((word) => word.start < position && position < word.end);
  }

  #start(span: Span, by: 1 | -1): number | undefined {
    if (by === -1) return this.before("word", span.start)?.start;
    const word = this.from("word", span.start);
    return word !== null && word.start <= span.start ? this.from("word", word.end)?.start : word?.start;
  }

  #end(span: Span, by: 1 | -1): number | undefined {
    if (by === 1) return this.from("word", span.end)?.end;
    const word = this.before("word", span.end);
    return word !== null && word.end >= span.end ? this.before("word", word.start)?.end : word?.end;
  }

  #of(unit: Unit, place: number): Span[] {
    const turn = this.turns[place];
    if (turn === undefined) return [];
    const found = this.#units.of(this.text.slice(turn.start, turn.end), unit);
    return found.map(({ start, end }) => ({ start: turn.start + start, end: turn.start + end }));
  }
}
