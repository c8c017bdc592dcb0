// Which words wear which tint: depth, suggestions and hits by section; the one coding and place that the user is on.

import { pieces } from "./depth";
import type { Looks } from "./look";
import type { Mark } from "./marks";
import { Paint, type Tint, type Tinted } from "./paint";
import { type Span, overlaps } from "./span";

const DEPTHS: readonly Tint[] = ["d1", "d2", "d3"];

export class Tints {
  readonly #paint: Paint;
  #hits: readonly Span[] = [];

  constructor(
    readonly host: HTMLElement,
    readonly looks: Looks,
    range: (span: Span) => StaticRange | null,
  ) {
    this.#paint = new Paint(range);
  }

  /** Tints a section anew. */
  section(section: number, within: Span, marks: readonly Mark[]): void {
    const codings = marks.filter((mark) => mark.coding !== null);
    const suggestions = marks.filter((mark) => mark.coding === null);
    const deep = pieces(codings, within, DEPTHS.length).map(
      ({ start, end, depth }): Tinted => ({ start, end, tint: DEPTHS[depth - 1] ?? "d1" }),
    );
    this.#paint.put(section, [...deep, ...inside("sugg", suggestions, within), ...inside("hit", this.#hits, within)]);
  }

  /** A section that is far away has no tints. */
  clear(section: number): void {
    this.#paint.put(section, []);
  }

  /** The hits of a search; those in sections show when the section is tinted anew. */
  hits(spans: readonly Span[], current: number): void {
    this.#hits = spans;
    this.one("hitcur", spans[current] ?? null);
  }

  /** The coding that the user is on, in its own colour. */
  focus(mark: Mark | null): void {
    if (mark !== null) this.host.style.setProperty("--focus-colour", `var(--c${this.looks.of(mark.code).colour})`);
    this.one("focus", mark);
  }

  /** A span with a tint of its own, of which there is one. */
  one(tint: Tint, span: Span | null): void {
    this.#paint.put(tint, span === null ? [] : [{ tint, start: span.start, end: span.end }]);
  }

  destroy(): void {
    this.#paint.destroy();
  }
}

const inside = (tint: Tint, spans: readonly Span[], within: Span): Tinted[] =>
  spans
    .filter((span) => overlaps(span, within))
    .map(({ start, end }) => ({ tint, start: Math.max(start, within.start), end: Math.min(end, within.end) }));
