// The stripes beside the text, on one canvas that scrolls along with it: which codes lie where.

import type { Pattern } from "../api";
import type { Extent, Geometry } from "./geometry";
import type { Looks } from "./look";
import type { Mark } from "./marks";
import type { Colours, Palette } from "./palette";
import { drawStripe } from "./stripe";

const LANE = 9;
const MOST = 8;
const MORE = 28;
// How far the canvas reaches beyond the pane: scrolling this far needs no drawing, and stripes never lag behind the text.
const MARGIN = 300;

export interface Drawn {
  marks: Mark[];
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** By turn, those that there is no lane for. */
type Beyond = Map<number, Extent & { marks: Mark[] }>;

export interface Shown {
  near: Iterable<number>;
  marks(section: number): Mark[];
  /** The coding that the user is on. */
  focus: string | null;
}

export class Stripes {
  readonly canvas = document.createElement("canvas");
  readonly #context: CanvasRenderingContext2D | null;
  #drawn: Drawn[] = [];
  #top = 0;
  #height = 0;

  constructor(
    readonly host: HTMLElement,
    readonly geometry: Geometry,
    readonly looks: Looks,
    readonly colours: Colours,
  ) {
    this.canvas.className = "reader-stripes";
    this.canvas.ariaHidden = "true";
    this.#context = this.canvas.getContext("2d");
  }

  /** Whether the pane shows a part that the canvas does not cover. */
  get outrun(): boolean {
    const { scrollTop, clientHeight } = this.host;
    return scrollTop < this.#top || scrollTop + clientHeight > this.#top + this.#height;
  }

  draw(shown: Shown): void {
    const context = this.#context;
    const width = this.canvas.clientWidth;
    if (context === null || width === 0) return;
    this.#stand(width);
    const origin = this.geometry.text.element.getBoundingClientRect().top + this.#top;
    context.clearRect(0, 0, width, this.#height);
    const lanes = Math.max(1, Math.min(MOST, Math.floor((width - MORE) / LANE)));
    const { stripes, beyond } = this.#placed(shown, origin, lanes);
    const palette = this.colours.palette;
    this.#drawn = [];
    for (const [mark, { top, bottom }] of stripes) {
      const left = width - (mark.lane + 1) * LANE;
      const look = this.looks.of(mark.code);
      const pattern: Pattern | "suggested" = mark.coding === null ? "suggested" : look.pattern;
      const colour = palette.codes[look.colour] ?? palette.quiet;
      drawStripe(context, { left, top, height: bottom - top, colour, pattern, page: palette.page, focus: mark.id === shown.focus, ink: palette.ink });
      this.#drawn.push({ marks: [mark], left, right: left + LANE, top, bottom });
    }
    this.#count(context, beyond, width - lanes * LANE, palette);
  }

  /** What was drawn at a place on screen. */
  at(x: number, y: number): Drawn | null {
    const box = this.canvas.getBoundingClientRect();
    const [left, top] = [x - box.left, y - box.top];
    return this.#drawn.find((one) => one.left <= left && left < one.right && one.top <= top && top < one.bottom) ?? null;
  }

  /** Moves and sizes the canvas so that it covers the pane and a margin. */
  #stand(width: number): void {
    const { scrollTop, clientHeight } = this.host;
    const full = this.geometry.text.element.offsetHeight;
    this.#top = Math.max(0, scrollTop - MARGIN);
    this.#height = Math.max(0, Math.min(full, scrollTop + clientHeight + MARGIN) - this.#top);
    const scale = devicePixelRatio;
    const [wide, high] = [Math.round(width * scale), Math.round((clientHeight + 2 * MARGIN) * scale)];
    if (this.canvas.width !== wide || this.canvas.height !== high) {
      this.canvas.width = wide;
      this.canvas.height = high;
      this.canvas.style.setProperty("height", `${clientHeight + 2 * MARGIN}px`);
    }
    this.canvas.style.setProperty("transform", `translateY(${this.#top}px)`);
    this.#context?.setTransform(scale, 0, 0, scale, 0, 0);
  }

  /** The stripes from the top of the canvas, and for each turn those that there is no lane for. */
  #placed(shown: Shown, origin: number, lanes: number): { stripes: Map<Mark, Extent>; beyond: Beyond } {
    const stripes = new Map<Mark, Extent>();
    const beyond: Beyond = new Map();
    for (const section of shown.near) {
      const element = this.geometry.text.sections[section];
      if (element === undefined) continue;
      const from = element.getBoundingClientRect().top - origin;
      for (const mark of shown.marks(section)) {
        const extent = this.geometry.extent(mark, section);
        if (extent === null) continue;
        const [top, bottom] = [from + extent.top, from + extent.bottom];
        const known = stripes.get(mark);
        if (mark.lane >= lanes) this.#beyond(beyond, mark, section, { top, bottom });
        else if (known === undefined) stripes.set(mark, { top, bottom });
        else {
          known.top = Math.min(known.top, top);
          known.bottom = Math.max(known.bottom, bottom);
        }
      }
    }
    return { stripes, beyond };
  }

  #beyond(beyond: Beyond, mark: Mark, section: number, at: Extent): void {
    const place = Math.max(this.geometry.text.firstTurn(section), this.geometry.text.reading.turnAt(mark.start));
    const known = beyond.get(place);
    if (known === undefined) beyond.set(place, { ...at, marks: [mark] });
    else {
      known.top = Math.min(known.top, at.top);
      known.marks.push(mark);
    }
  }

  #count(context: CanvasRenderingContext2D, beyond: Beyond, right: number, palette: Palette): void {
    context.fillStyle = palette.quiet;
    context.font = `12px ${palette.sans}`;
    context.textAlign = "right";
    context.textBaseline = "middle";
    for (const { top, marks } of beyond.values()) {
      context.fillText(`+${marks.length}`, right - 5, top + 13);
      this.#drawn.push({ marks, left: right - MORE, right, top, bottom: top + 26 });
    }
  }
}
