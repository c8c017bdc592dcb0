// One transcript on screen: text, tints, stripes and lists, kept in step for the sections near the window.

import type { Coding, Suggestion, Transcript } from "../api";
import { Geometry } from "./geometry";
import type { Looks } from "./look";
import { type Mark, Marks } from "./marks";
import type { Colours } from "./palette";
import type { Reading } from "./reading";
import type { Span } from "./span";
import { Stripes } from "./stripes";
import { Text } from "./text";
import { Tints } from "./tints";
import { Twin } from "./twin";

const NEAR = "300px 0px";
// Stripes, gutter and margins.
const BESIDE = 250;
// The lists for screen readers may come after the paint that the eye waits for.
const LATER = 100;

export class Sheet {
  readonly text: Text;
  readonly geometry: Geometry;
  readonly stripes: Stripes;
  readonly tints: Tints;
  marks: Marks;
  readonly #twin: Twin;
  readonly #spans: Span[];
  readonly #near = new Set<number>();
  readonly #untold = new Set<number>();
  readonly #entering: IntersectionObserver;
  readonly #sizing: ResizeObserver;
  #codings = new Map<string, Coding>();
  #suggestions: Suggestion[] = [];
  #keep: ((coding: Coding) => boolean) | null = null;
  #focus: string | null = null;
  #hover: string | null = null;
  #width = 0;
  #frame = 0;
  #timer = 0;

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
    this.#twin = new Twin(this.text, looks);
    this.#spans = this.text.spans();
    this.marks = this.#emptyMarks();
    this.#entering = new IntersectionObserver((entries) => this.#entered(entries), { root: host, rootMargin: NEAR });
    this.#sizing = new ResizeObserver(() => this.#sized());
    this.text.element.prepend(this.stripes.canvas);
    // Before the text is laid out for the first time: else the browser would lay out all of it to tell its width.
    this.text.estimate(host.clientWidth - BESIDE);
    host.append(this.text.element);
    for (const section of this.text.sections) this.#entering.observe(section);
    this.#sizing.observe(this.text.element);
    this.#sizing.observe(host);
    document.fonts.addEventListener("loadingdone", this.#remeasure);
    addEventListener("beforeprint", this.#paintAll);
    addEventListener("afterprint", this.#unpaintFar);
  }

  /** Takes the codings and suggestions of a transcript for those that there are. */
  fill(transcript: Transcript): void {
    this.#codings = new Map(transcript.codings.map((coding) => [coding.id, coding]));
    this.#suggestions = transcript.suggestions;
    this.#refill();
  }

  filter(keep: ((coding: Coding) => boolean) | null): void {
    this.#keep = keep;
    this.#refill();
  }

  update(codings: readonly Coding[], removed: readonly string[]): void {
    const touched = new Set<number>();
    const touch = (sections: readonly number[]) => sections.forEach((section) => touched.add(section));
    for (const id of removed) {
      this.#codings.delete(id);
      touch(this.marks.remove(id));
    }
    for (const coding of codings) {
      this.#codings.set(coding.id, coding);
      touch(this.#keep?.(coding) === false ? this.marks.remove(coding.id) : this.marks.add(coding));
    }
    // The coding that the user is on may have moved, or be gone.
    this.#showFocus();
    this.#changed(touched);
  }

  decided(suggestions: readonly string[]): void {
    this.#suggestions = this.#suggestions.filter((one) => !suggestions.includes(one.id));
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
    for (const section of this.#near) this.#tint(section);
  }

  /** Draws again with other looks or colours. */
  repaint(): void {
    this.#showFocus();
    this.#changed(this.#near);
  }

  /** After scrolling. */
  scrolled(): void {
    if (this.stripes.outrun) this.#draw();
  }

  /** The first turn that begins in the window, by its place. */
  topTurn(): number | null {
    const top = this.host.getBoundingClientRect().top;
    for (const section of [...this.#near].sort((one, other) => one - other)) {
      const from = (this.text.sections[section]?.getBoundingClientRect().top ?? 0) - top;
      const first = this.text.firstTurn(section);
      const inside = this.text.turnsOf(section).findIndex((_, place) => from + (this.geometry.turn(first + place)?.top ?? -Infinity) >= 0);
      if (inside >= 0) return first + inside;
    }
    return null;
  }

  destroy(): void {
    this.#entering.disconnect();
    this.#sizing.disconnect();
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#timer);
    document.fonts.removeEventListener("loadingdone", this.#remeasure);
    removeEventListener("beforeprint", this.#paintAll);
    removeEventListener("afterprint", this.#unpaintFar);
    this.tints.destroy();
    this.text.element.remove();
  }

  #emptyMarks(): Marks {
    return new Marks(this.#spans, (end) => this.reading.reach(end));
  }

  #refill(): void {
    const keep = this.#keep;
    const codings = [...this.#codings.values()];
    this.marks = this.#emptyMarks();
    this.marks.fill(keep === null ? codings : codings.filter(keep), this.#suggestions);
    this.repaint();
  }

  #entered(entries: readonly IntersectionObserverEntry[]): void {
    const entered = new Set<number>();
    for (const entry of entries) {
      const section = this.text.sections.indexOf(entry.target as HTMLElement);
      if (entry.isIntersecting) {
        this.#near.add(section);
        entered.add(section);
      } else if (this.#near.delete(section)) {
        this.tints.clear(section);
        this.#tellLater([section]);
      }
    }
    if (entered.size > 0) this.#changed(entered);
  }

  #changed(sections: ReadonlySet<number>): void {
    const near = [...sections].filter((section) => this.#near.has(section));
    for (const section of near) this.#tint(section);
    this.#tellLater(near);
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
    this.stripes.draw({ near: this.#near, marks, focus: this.#hover ?? this.#focus });
  }

  #tellLater(sections: readonly number[]): void {
    for (const section of sections) this.#untold.add(section);
    if (this.#timer !== 0 || this.#untold.size === 0) return;
    this.#timer = setTimeout(() => {
      this.#timer = 0;
      for (const section of this.#untold) this.#twin.put(section, this.#near.has(section) ? this.marks.in(section) : []);
      this.#untold.clear();
    }, LATER);
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
    for (const section of this.text.sections.keys()) if (!this.#near.has(section)) this.tints.clear(section);
  };
}
