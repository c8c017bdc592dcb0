// What the stripes tell, for screen readers: after each turn near the window a list of its codings.

import { say } from "../words";
import type { Looks } from "./look";
import type { Mark } from "./marks";
import { signs } from "./signs";
import { overlaps } from "./span";
import type { Text } from "./text";

const QUOTED = 60;
// The lists may come after the paint that the eye waits for.
const LATER = 100;

export const sign = (mark: Mark): string => (mark.coding === null ? "" : signs[mark.coding.polarity]);

export class Twin {
  readonly #untold = new Set<number>();
  #timer = 0;

  constructor(
    readonly text: Text,
    readonly looks: Looks,
    /** What is to be told of a section: nothing when it is far away. */
    readonly marks: (section: number) => readonly Mark[],
  ) {}

  /** Lists the marks of sections anew, soon. */
  tell(sections: readonly number[]): void {
    for (const section of sections) this.#untold.add(section);
    if (this.#timer !== 0 || this.#untold.size === 0) return;
    this.#timer = window.setTimeout(() => {
      this.#timer = 0;
      for (const section of this.#untold) this.#put(section, this.marks(section));
      this.#untold.clear();
    }, LATER);
  }

  destroy(): void {
    clearTimeout(this.#timer);
  }

  #put(section: number, marks: readonly Mark[]): void {
    const element = this.text.sections[section];
    if (element === undefined) return;
    const active = document.activeElement;
    const kept = active instanceof HTMLElement && element.contains(active) ? active.dataset["mark"] : undefined;
    for (const list of element.querySelectorAll("ul")) list.remove();
    for (const [place, turn] of this.text.turnsOf(section).entries()) {
      const here = marks.filter((mark) => overlaps(mark, turn)).sort((one, other) => one.start - other.start);
      if (here.length > 0) this.text.turns[this.text.firstTurn(section) + place]?.after(this.#list(here));
    }
    if (kept !== undefined) element.querySelector<HTMLElement>(`[data-mark="${CSS.escape(kept)}"]`)?.focus();
  }

  #list(marks: readonly Mark[]): HTMLElement {
    const list = document.createElement("ul");
    list.className = "hidden-label";
    list.ariaLabel = say("reader-codings", { count: marks.length });
    for (const mark of marks) {
      const item = document.createElement("li");
      item.append(this.#button(mark));
      list.append(item);
    }
    return list;
  }

  /** Its words are a label and not text: the browser's own search finds only the transcript. */
  #button(mark: Mark): HTMLElement {
    const button = document.createElement("button");
    button.type = "button";
    // Dozens stand on a screen: Tab passes them by, a screen reader and the key for the next coding reach them.
    button.tabIndex = -1;
    button.dataset["mark"] = mark.id;
    const words = this.text.reading.text.slice(mark.start, mark.end);
    const quote = words.length > QUOTED ? `${words.slice(0, words.lastIndexOf(" ", QUOTED))} …` : words;
    const code = this.looks.of(mark.code).label;
    button.ariaLabel =
      mark.coding === null
        ? say("reader-suggestion-button", { code, quote })
        : say("reader-coding-button", { code, coder: mark.coding.coder, quote, polarity: mark.coding.polarity });
    return button;
  }
}
