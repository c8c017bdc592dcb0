// How a code looks, in the stripes and in the list for screen readers.

import type { Pattern } from "../api";

export interface Look {
  label: string;
  colour: number;
  pattern: Pattern;
}

/** Remembers the looks until they change. */
export class Looks {
  readonly #known = new Map<string, Look>();

  constructor(readonly ask: (code: string) => Look) {}

  of(code: string): Look {
    const known = this.#known.get(code);
    if (known !== undefined) return known;
    const look = this.ask(code);
    this.#known.set(code, look);
    return look;
  }

  forget(): void {
    this.#known.clear();
  }
}
