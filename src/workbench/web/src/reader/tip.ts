// The note beside a stripe under the pointer: code, coder, and whether the segment supports or opposes.

import { say } from "../words";
import type { Looks } from "./look";
import type { Mark } from "./marks";
import { sign } from "./twin";

// As many as can be taken in at a glance; the number on the stripe tells how many there are.
const MOST = 8;

export class Tip {
  readonly element = document.createElement("div");

  constructor(readonly looks: Looks) {
    this.element.className = "reader-tip";
    this.element.ariaHidden = "true";
    // In the top layer, so that no box around the pane cuts it off.
    this.element.popover = "manual";
  }

  show(marks: readonly Mark[], x: number, y: number): void {
    this.element.replaceChildren(...marks.slice(0, MOST).map((mark) => this.#row(mark)));
    this.element.showPopover();
    const left = Math.min(x + 16, innerWidth - this.element.offsetWidth - 8);
    const top = Math.min(y + 12, innerHeight - this.element.offsetHeight - 8);
    this.element.style.setProperty("translate", `${left}px ${top}px`);
  }

  hide(): void {
    if (this.element.matches(":popover-open")) this.element.hidePopover();
  }

  #row(mark: Mark): HTMLElement {
    const look = this.looks.of(mark.code);
    const row = document.createElement("div");
    const swatch = document.createElement("span");
    swatch.className = "swatch";
    swatch.dataset["colour"] = String(look.colour);
    swatch.dataset["pattern"] = look.pattern;
    const code = document.createElement("span");
    code.textContent = look.label;
    const by = document.createElement("span");
    by.className = "quiet";
    by.textContent = mark.coding === null ? say("reader-suggested") : `${mark.coding.coder}  ${sign(mark)}`;
    row.append(swatch, code, by);
    return row;
  }
}
