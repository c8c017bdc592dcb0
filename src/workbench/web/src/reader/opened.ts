// A transcript that is open in the pane: its sheet, what is selected in it and where the cursor is, moved together.

import type { Transcript } from "../api";
import { Cursor } from "./cursor";
import type { Looks } from "./look";
import type { Colours } from "./palette";
import { Reading } from "./reading";
import { boxFor, isVisible, scrollTo } from "./scrolling";
import { Selecting } from "./selecting";
import { Sheet } from "./sheet";
import { type Span, same } from "./span";
import type { Unit } from "./units";

export interface OpenedEvents {
  selected(span: Span | null): void;
  at(turn: number): void;
  /** A coding or suggestion was clicked or reached; null when the click was beside all. */
  picked(id: string | null): void;
}

export class Opened {
  readonly sheet: Sheet;
  readonly cursor: Cursor;
  readonly #reading: Reading;
  readonly #selecting: Selecting;

  constructor(
    readonly host: HTMLElement,
    public transcript: Transcript,
    looks: Looks,
    colours: Colours,
    readonly events: OpenedEvents,
  ) {
    this.#reading = new Reading(transcript.text, transcript.turns, document.documentElement.lang || "nl");
    this.sheet = new Sheet(host, this.#reading, looks, colours, () => this.cursor.stay());
    this.#selecting = new Selecting(host, this.sheet.text, this.#reading, {
      changed: (span) => this.#selected(span),
      dragged: (span) => this.sheet.tints.one("selected", span),
      clicked: (position) => this.#clicked(position),
      clickedAgain: (times, position) => this.#clickedAgain(times, position),
    });
    this.cursor = new Cursor(this.sheet, () => this.selection, events.at);
    this.sheet.fill(transcript);
  }

  get selection(): Span | null {
    return this.#selecting.span;
  }

  /** The same words with other speakers or codings. */
  renew(transcript: Transcript): void {
    this.transcript = transcript;
    this.sheet.text.describe(transcript.turns);
    this.sheet.fill(transcript);
  }

  /** Begins at a turn; at the first one when there are fewer. */
  beginAt(turn: number): void {
    const here = this.#reading.turn(turn) ?? this.#reading.turn(0);
    if (here !== null) this.cursor.place(here);
  }

  select(span: Span | null): void {
    this.#selecting.set(span);
  }

  selectNext(unit: Unit): void {
    const next = this.#reading.next(unit, this.selection, this.cursor.span);
    if (next === null) return;
    this.select(next);
    this.reveal(next);
  }

  moveEdge(edge: "start" | "end", by: 1 | -1): void {
    if (this.selection !== null) this.select(this.#reading.moved(this.selection, edge, by));
  }

  goBy(turns: 1 | -1): void {
    const turn = this.#reading.turn(this.cursor.turn + turns);
    if (turn === null) return;
    this.#selecting.caret(turn.start);
    this.reveal(turn);
  }

  /** The coding after the one that the user is on, of those over this place. */
  nextCoding(): void {
    const here = this.sheet.marks.over(this.selection ?? this.cursor.span).filter((mark) => mark.coding !== null);
    const next = here[(here.findIndex((mark) => mark.id === this.sheet.focus) + 1) % here.length];
    if (next !== undefined) this.events.picked(next.id);
  }

  reveal(span: Span): void {
    this.cursor.place(span);
    if (!isVisible(this.sheet, span)) scrollTo(this.sheet, span.start);
  }

  anchor(): DOMRect | null {
    const span = this.selection ?? this.sheet.marks.get(this.sheet.focus ?? "");
    return span === null ? null : boxFor(this.sheet, span);
  }

  holds(transcript: Transcript): boolean {
    const { text, turns } = this.transcript;
    if (text !== transcript.text || turns.length !== transcript.turns.length) return false;
    return turns.every((turn, place) => same(turn, transcript.turns[place] ?? null));
  }

  destroy(): void {
    this.#selecting.set(null);
    this.#selecting.destroy();
    this.sheet.destroy();
  }

  #selected(span: Span | null): void {
    if (span !== null) this.cursor.place(span);
    this.sheet.tints.one("selected", span);
    this.cursor.mark();
    this.events.selected(span);
  }

  #clicked(position: number): void {
    this.cursor.place({ start: position, end: position + 1 });
    const here = this.sheet.marks.over(this.cursor.span).sort((one, other) => one.end - one.start - (other.end - other.start));
    // The shortest is the hardest to reach otherwise; clicking again reaches the others.
    const next = here[(here.findIndex((mark) => mark.id === this.sheet.focus) + 1) % here.length];
    this.events.picked(next?.id ?? null);
  }

  #clickedAgain(times: number, position: number): void {
    this.select(times === 3 ? this.#reading.from("sentence", position) : this.#reading.turn(this.#reading.turnAt(position)));
  }
}
