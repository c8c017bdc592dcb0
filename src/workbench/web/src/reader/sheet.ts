// One transcript on screen: text, tints, stripes and lists, kept in step for the sections near the window.

import type { Coding, Transcript } from "../api";
import { Geometry } from "./geometry";
import type { Looks } from "./look";
import { type Mark, Marks } from "./marks";
import { Near } from "./near";
import type { Colours } from "./palette";
import type { Reading } from "./reading";
import type { Span } from "./span";
import { Stripes } from "./stripes";
import { Text } from "./text";
import { Tints } from "./tints";
import { Twin } from "./twin";

// Stripes, gutter and margins.
const BESIDE = 250;

export class Sheet {
  readonly text: Text;
  readonly geometry: Geometry;
  readonly stripes: Stripes;
  readonly tints: Tints;
  marks: Marks;
  readonly near: Near;
  readonly #twin: Twin;
  readonly #spans: Span[];
  readonly #sizing: ResizeObserver;
  #focus: string | null = null;
  #hover: string | null = null;
  #width = 0;
  #frame = 0;

  constructor(
    readonly host: HTMLElement,
    readonly reading: Reading,
    readonly looks: Looks,
    readonly colours: Colours,
    /** The lines are other ones than before. */
    readonly reflowed: () => void,
  ) {
    this.text = new Text(reading);
    this.geometry = new Geometry(this.text);
    this.stripes = new Stripes(host, this.geometry, looks, colours);
    this.tints = new Tints(host, looks, (span) => this.text.range(span));
    this.#twin = new Twin(this.text, looks, (section) => (this.near.has(section) ? this.marks.in(section) : []));
    this.#spans = this.text.spans();
    this.marks = this.#emptyMarks();
    this.near = new Near(host, this.text, (sections) => this.#changed(sections), (section) => this.#left(section));
    this.#sizing = new ResizeObserver(() => this.#sized());
    this.text.element.prepend(this.stripes.canvas);
    // Before the text is laid out for the first time: else the browser would lay out all of it to tell its width.
    this.text.estimate(host.clientWidth - BESIDE);
    host.append(this.text.element);
    this.near.watch();
    this.#sizing.observe(this.text.element);
    this.#sizing.observe(host);
    document.fonts.addEventListener("loadingdone", this.#remeasure);
    addEventListener("beforeprint", this.#paintAll);
    addEventListener("afterprint", this.#unpaintFar);
  }

  /** Takes the codings and suggestions of a transcript for those that there are. */
  fill(transcript: Transcript): void {
    this.marks = this.#emptyMarks();
    this.marks.fill(transcript.codings, transcript.suggestions);
    this.repaint();
  }

  update(codings: readonly Coding[], removed: readonly string[]): void {
    const gone = removed.flatMap((id) => this.marks.remove(id));
    const come = codings.flatMap((coding) => this.marks.add(coding));
    // The coding that the user is on may have moved, or be gone.
    this.#showFocus();
    this.#changed(new Set([...gone, ...come]));
  }

  decided(suggestions: readonly string[]): void {
    const touched = new Set(suggestions.flatMap((id) => this.marks.remove(id)));
    this.#showFocus();
    this.#changed(touched);
  }

  /** The coding that the user is on, in its own colour. */
  set focus(id: string | null) {
    this.#focus = id;
    this.#showFocus();
  }
  get focus(): string | null {
    return this.#focus;
  }
  /** The coding under the pointer goes before it for as long as it is there. */
  set hover(id: string | null) {
    if (this.#hover === id) return;
    this.#hover = id;
    this.#showFocus();
  }

  hits(spans: readonly Span[], current: number): void {
    this.tints.hits(spans, current);
    for (const section of this.near.sections) this.#tint(section);
  }

  /** Draws again with other looks or colours. */
  repaint(): void {
    this.#showFocus();
    this.#changed(this.near.sections);
  }

  /** After scrolling. */
  scrolled(): void {
    if (this.stripes.outrun) this.#draw();
  }

  destroy(): void {
    this.near.destroy();
    this.#twin.destroy();
    this.#sizing.disconnect();
    cancelAnimationFrame(this.#frame);
    document.fonts.removeEventListener("loadingdone", this.#remeasure);
    removeEventListener("beforeprint", this.#paintAll);
    removeEventListener("afterprint", this.#unpaintFar);
    this.tints.destroy();
    this.text.element.remove();
  }

  #emptyMarks(): Marks {
    return new Marks(this.#spans, (end) => this.reading.reach(end));
  }

  #left(section: number): void {
    this.tints.clear(section);
    this.#twin.tell([section]);
  }

  #changed(sections: ReadonlySet<number>): void {
    const near = [...sections].filter((section) => this.near.has(section));
    for (const section of near) this.#tint(section);
    this.#twin.tell(near);
    this.#drawSoon();
  }

  #tint(section: number): void {
    const within = this.#spans[section];
    if (within !== undefined) this.tints.section(section, within, this.marks.in(section));
  }

  #showFocus(): void {
    this.tints.focus(this.marks.get(this.#hover ?? this.#focus ?? ""));
    this.#drawSoon();
  }

  #drawSoon(): void {
    if (this.#frame !== 0) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      this.#draw();
    });
  }

  #draw(): void {
    const marks = (section: number): Mark[] => this.marks.in(section);
    this.stripes.draw({ near: this.near.sections, marks, focus: this.#hover ?? this.#focus });
  }

  #sized(): void {
    const width = this.text.element.clientWidth;
    if (width !== this.#width) {
      const first = this.#width === 0;
      this.#width = width;
      this.geometry.forget();
      this.text.estimate(this.host.clientWidth - BESIDE);
      if (!first) this.reflowed();
    }
    this.#draw();
  }

  readonly #remeasure = (): void => {
    this.geometry.forget();
    this.#draw();
  };
  readonly #paintAll = (): void => {
    for (const section of this.text.sections.keys()) this.#tint(section);
  };
  readonly #unpaintFar = (): void => {
    for (const section of this.text.sections.keys()) if (!this.near.has(section)) this.tints.clear(section);
  };
}
