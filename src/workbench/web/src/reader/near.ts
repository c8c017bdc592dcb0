// The sections near the window: only those have tints, stripes and lists.

import type { Text } from "./text";

const NEAR = "300px 0px";

export class Near {
  readonly sections = new Set<number>();
  readonly #entering: IntersectionObserver;

  constructor(
    host: HTMLElement,
    readonly text: Text,
    readonly entered: (sections: ReadonlySet<number>) => void,
    readonly left: (section: number) => void,
  ) {
    this.#entering = new IntersectionObserver((entries) => this.#seen(entries), { root: host, rootMargin: NEAR });
  }

  /** Begins to look, once the text is on the page. */
  watch(): void {
    for (const section of this.text.sections) this.#entering.observe(section);
  }

  has(section: number): boolean {
    return this.sections.has(section);
  }

  destroy(): void {
    this.#entering.disconnect();
  }

  #seen(entries: readonly IntersectionObserverEntry[]): void {
    const entered = new Set<number>();
    for (const entry of entries) {
      const section = this.text.sections.indexOf(entry.target as HTMLElement);
      if (entry.isIntersecting) {
        this.sections.add(section);
        entered.add(section);
      } else if (this.sections.delete(section)) this.left(section);
    }
    if (entered.size > 0) this.entered(entered);
  }
}
