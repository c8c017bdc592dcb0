// The codings and suggestions of a transcript, kept by section so that an act looks only at the sections it touches.

import type { Coding, Suggestion } from "../api";
import { freeLane, lanes } from "./lanes";
import { type Span, overlaps } from "./span";

export interface Mark extends Span {
  id: string;
  code: string;
  /** Null for a suggestion. */
  coding: Coding | null;
  /** Up to where its stripe keeps others out of its lane. */
  reach: number;
  lane: number;
}

export class Marks {
  readonly #marks = new Map<string, Mark>();
  readonly #inSection: Mark[][];

  constructor(
    readonly sections: readonly Span[],
    readonly reach: (end: number) => number,
  ) {
    this.#inSection = sections.map(() => []);
  }

  /** Takes in all at once. */
  fill(codings: readonly Coding[], suggestions: readonly Suggestion[]): void {
    const marks = [...codings.map((one) => this.#mark(one, one)), ...suggestions.map((one) => this.#mark(one, null))];
    marks.sort((one, other) => one.start - other.start || other.end - one.end);
    const lane = lanes(marks);
    for (const [place, mark] of marks.entries()) {
      mark.lane = lane[place] ?? 0;
      this.#place(mark);
    }
  }

  /** Takes in a coding that is new or changed; the sections that are to be painted again. */
  add(coding: Coding): number[] {
    const before = this.#marks.get(coding.id);
    const touched = before === undefined ? [] : this.remove(coding.id);
    const mark = this.#mark(coding, coding);
    const near = this.touched(mark).flatMap((section) => this.in(section));
    const stays = before !== undefined && before.start === mark.start && before.end === mark.end;
    mark.lane = stays ? before.lane : freeLane(mark, near);
    this.#place(mark);
    return [...touched, ...this.touched(mark)];
  }

  remove(id: string): number[] {
    const mark = this.#marks.get(id);
    if (mark === undefined) return [];
    this.#marks.delete(id);
    const touched = this.touched(mark);
    for (const section of touched) {
      const list = this.in(section);
      list.splice(list.indexOf(mark), 1);
    }
    return touched;
  }

  get(id: string): Mark | null {
    return this.#marks.get(id) ?? null;
  }

  in(section: number): Mark[] {
    return this.#inSection[section] ?? [];
  }

  /** The marks that lie over a span, in order of start, the longest first. */
  over(span: Span): Mark[] {
    const found = new Set(this.touched(span).flatMap((section) => this.in(section).filter((mark) => overlaps(mark, span))));
    return [...found].sort((one, other) => one.start - other.start || other.end - one.end || (one.id < other.id ? -1 : 1));
  }

  /** The sections that a span lies in. */
  touched(span: Span): number[] {
    let low = 0;
    let high = this.sections.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.sections[middle]?.end ?? 0) <= span.start) low = middle + 1;
      else high = middle;
    }
    const touched: number[] = [];
    for (let place = low; (this.sections[place]?.start ?? Infinity) < span.end; place += 1) touched.push(place);
    return touched;
  }

  #mark(of: Coding | Suggestion, coding: Coding | null): Mark {
    return { id: of.id, start: of.start, end: of.end, code: of.code, coding, reach: this.reach(of.end), lane: 0 };
  }

  #place(mark: Mark): void {
    this.#marks.set(mark.id, mark);
    for (const section of this.touched(mark)) this.in(section).push(mark);
  }
}
