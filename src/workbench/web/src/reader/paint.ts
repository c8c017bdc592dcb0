// The tints over the text, by meaning and not by code: the browser's cost is the number of live ranges.

import type { Span } from "./span";

// In the order in which they are painted: a later one covers an earlier one.
const NAMES = ["sugg", "d1", "d2", "d3", "hit", "focus", "hitcur", "cursor", "selected"] as const;
export type Tint = (typeof NAMES)[number];
export type Tinted = Span & { tint: Tint };

export const canPaint = (): boolean => typeof Highlight === "function" && "highlights" in CSS;

export class Paint {
  readonly #highlights: Map<Tint, Highlight>;
  readonly #live = new Map<string | number, Map<string, { tint: Tint; range: StaticRange }>>();

  constructor(readonly range: (span: Span) => StaticRange | null) {
    this.#highlights = new Map(NAMES.map((name) => [name, new Highlight()]));
    for (const [priority, name] of NAMES.entries()) {
      const highlight = this.#highlights.get(name);
      if (highlight === undefined) continue;
      highlight.priority = priority;
      CSS.highlights.set(name, highlight);
    }
  }

  /** Makes these the tints of a section, or of a purpose of its own. What was there already is left alone. */
  put(place: string | number, tinted: readonly Tinted[]): void {
    const before = this.#live.get(place);
    const after = new Map<string, { tint: Tint; range: StaticRange }>();
    for (const one of tinted) {
      const key = `${one.tint} ${one.start} ${one.end}`;
      const known = before?.get(key);
      const range = known?.range ?? this.range(one);
      if (range === null) continue;
      if (known === undefined && !after.has(key)) this.#highlights.get(one.tint)?.add(range);
      after.set(key, { tint: one.tint, range });
    }
    for (const [key, { tint, range }] of before ?? []) {
      if (!after.has(key)) this.#highlights.get(tint)?.delete(range);
    }
    if (after.size > 0) this.#live.set(place, after);
    else this.#live.delete(place);
  }

  clear(): void {
    for (const highlight of this.#highlights.values()) highlight.clear();
    this.#live.clear();
  }

  destroy(): void {
    this.clear();
    for (const [name, highlight] of this.#highlights) {
      if (CSS.highlights.get(name) === highlight) CSS.highlights.delete(name);
    }
  }
}
