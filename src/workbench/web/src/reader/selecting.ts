// What is selected: the browser's own selection, told in positions of the reading.

import type { Reading } from "./reading";
import { type Span, same } from "./span";
import type { Text } from "./text";

export interface SelectingEvents {
  changed(span: Span | null): void;
  /** What the pointer would select if it were let go here. */
  dragged(span: Span | null): void;
  /** A click that selects nothing. */
  clicked(position: number): void;
  /** The third and fourth click at one place. */
  clickedAgain(times: number, position: number): void;
}

const STEPS: Record<string, ["forward" | "backward", "character" | "line" | "lineboundary"]> = {
  ArrowLeft: ["backward", "character"],
  ArrowRight: ["forward", "character"],
  ArrowUp: ["backward", "line"],
  ArrowDown: ["forward", "line"],
  Home: ["backward", "lineboundary"],
  End: ["forward", "lineboundary"],
};

export class Selecting {
  #span: Span | null = null;
  #pressed = false;
  /** Alt keeps single characters; else the pointer selects whole words. */
  #characters = false;

  constructor(
    readonly host: HTMLElement,
    readonly text: Text,
    readonly reading: Reading,
    readonly events: SelectingEvents,
  ) {
    document.addEventListener("selectionchange", this.#read);
    document.addEventListener("pointerup", this.#released);
    document.addEventListener("pointercancel", this.#released);
    document.addEventListener("pointermove", this.#moved);
    text.element.addEventListener("pointerdown", this.#press);
    text.element.addEventListener("mousedown", this.#pressMouse);
    host.addEventListener("focus", this.#restore);
    host.addEventListener("keydown", this.#begin);
  }

  get span(): Span | null {
    return this.#span;
  }

  set(span: Span | null): void {
    const tidied = span === null ? null : this.reading.tidy(span);
    if (this.#free) this.#put(tidied);
    this.#tell(tidied);
  }

  /** Puts the caret somewhere, from where the platform's own keys select. */
  caret(position: number): void {
    if (this.#free) this.#put({ start: position, end: position });
    this.#tell(null);
  }

  destroy(): void {
    document.removeEventListener("selectionchange", this.#read);
    document.removeEventListener("pointerup", this.#released);
    document.removeEventListener("pointercancel", this.#released);
    document.removeEventListener("pointermove", this.#moved);
    this.host.removeEventListener("focus", this.#restore);
    this.host.removeEventListener("keydown", this.#begin);
  }

  /** Whether the page's one selection is ours to set: while somebody types in a field it is not. */
  get #free(): boolean {
    const active = document.activeElement;
    return active === null || active === document.body || this.host.contains(active);
  }

  #put(span: Span | null): void {
    const selection = getSelection();
    if (selection === null) return;
    if (span === null) {
      if (this.#inside(selection) !== null) selection.removeAllRanges();
      return;
    }
    const end = this.text.range({ start: span.start, end: Math.max(span.end, span.start + 1) });
    if (end === null) return;
    const collapsed = span.start === span.end;
    selection.setBaseAndExtent(
      end.startContainer,
      end.startOffset,
      collapsed ? end.startContainer : end.endContainer,
      collapsed ? end.startOffset : end.endOffset,
    );
  }

  #inside(selection: Selection): Range | null {
    if (selection.rangeCount === 0) return null;
    const range = selection.getRangeAt(0);
    return range.intersectsNode(this.text.element) ? range : null;
  }

  #tell(span: Span | null): void {
    if (same(span, this.#span)) return;
    this.#span = span;
    this.events.changed(span);
  }

  readonly #read = (): void => {
    const selection = getSelection();
    if (selection === null || !this.#free) return;
    const range = this.#inside(selection);
    if (range === null) return;
    const span = range.collapsed ? null : this.#spanOf(range);
    if (this.#pressed) this.events.dragged(span);
    else this.#tell(span);
  };

  #spanOf(range: Range): Span | null {
    const start = this.text.position(range.startContainer, range.startOffset);
    const end = this.text.position(range.endContainer, range.endOffset);
    return this.#pressed && !this.#characters ? this.reading.words({ start, end }) : this.reading.tidy({ start, end });
  }

  readonly #press = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    this.#pressed = true;
    this.#characters = event.altKey;
  };

  readonly #moved = (event: PointerEvent): void => {
    if (this.#pressed) this.#characters = event.altKey;
  };

  readonly #released = (): void => {
    if (!this.#pressed) return;
    // The browser collapses a selection that was clicked upon only after this event.
    setTimeout(() => {
      this.#take();
      this.#pressed = false;
      const position = this.#caretPosition();
      if (position !== null) this.events.clicked(position);
    });
  };

  /** Makes what the pointer chose the selection, also the browser's own. */
  #take(): void {
    const selection = getSelection();
    const range = selection === null || !this.#free ? null : this.#inside(selection);
    if (range === null) return;
    const span = range.collapsed ? null : this.#spanOf(range);
    if (span !== null) this.#put(span);
    this.events.dragged(span);
    this.#tell(span);
  }

  readonly #pressMouse = (event: MouseEvent): void => {
    if (event.button !== 0) return;
    // Pressing on what is selected would drag the words away instead of selecting anew.
    if (event.detail === 1 && !event.shiftKey) getSelection()?.removeAllRanges();
    if (event.detail < 3) return;
    event.preventDefault();
    this.#pressed = false;
    if (this.#span !== null) this.events.clickedAgain(event.detail, this.#span.start);
  };

  #caretPosition(): number | null {
    const selection = getSelection();
    const range = selection === null ? null : this.#inside(selection);
    return range?.collapsed === true ? this.text.position(range.startContainer, range.startOffset) : null;
  }

  /** Browsers extend a selection by Shift and arrows, but begin none at a caret in text that is not a field. */
  readonly #begin = (event: KeyboardEvent): void => {
    const step = STEPS[event.key];
    const selection = getSelection();
    if (step === undefined || !event.shiftKey || selection?.isCollapsed !== true || this.#inside(selection) === null) return;
    event.preventDefault();
    const byWord = (event.ctrlKey || event.altKey) && step[1] === "character";
    selection.modify("extend", step[0], byWord ? "word" : step[1]);
  };

  /** A field had the page's one selection; back in the pane it is what it was. */
  readonly #restore = (): void => {
    if (!this.#pressed && this.#span !== null) this.#put(this.#span);
  };
}
