// The pointer over the stripes and in the lists of codings: shows what is there, and picks it.

import type { Sheet } from "./sheet";
import type { Tip } from "./tip";

export class Pointing {
  constructor(
    readonly host: HTMLElement,
    readonly tip: Tip,
    readonly sheet: () => Sheet | null,
    readonly pick: (id: string) => void,
  ) {
    host.addEventListener("pointermove", this.#move);
    host.addEventListener("pointerleave", this.#leave);
    host.addEventListener("click", this.#click);
  }

  destroy(): void {
    this.host.removeEventListener("pointermove", this.#move);
    this.host.removeEventListener("pointerleave", this.#leave);
    this.host.removeEventListener("click", this.#click);
  }

  readonly #move = (event: PointerEvent): void => {
    const sheet = this.sheet();
    if (sheet === null) return;
    const found = event.target === sheet.stripes.canvas ? sheet.stripes.at(event.clientX, event.clientY) : null;
    sheet.hover = found?.marks.length === 1 ? (found.marks[0]?.id ?? null) : null;
    sheet.stripes.canvas.toggleAttribute("data-over", found !== null);
    if (found === null) this.tip.hide();
    else this.tip.show(found.marks, event.clientX, event.clientY);
  };

  readonly #leave = (): void => {
    this.tip.hide();
    const sheet = this.sheet();
    if (sheet !== null) sheet.hover = null;
  };

  readonly #click = (event: MouseEvent): void => {
    const sheet = this.sheet();
    if (sheet === null || !(event.target instanceof HTMLElement)) return;
    const listed = event.target.dataset["mark"];
    if (listed !== undefined) this.pick(listed);
    if (event.target !== sheet.stripes.canvas) return;
    const marks = sheet.stripes.at(event.clientX, event.clientY)?.marks ?? [];
    const next = marks[(marks.findIndex((mark) => mark.id === sheet.focus) + 1) % marks.length];
    if (next !== undefined) this.pick(next.id);
  };
}
