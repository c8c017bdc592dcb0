// The reader pane: a transcript to read, select in and code. It owns its DOM; a virtual one over a thousand turns is too slow.

import type { Coding, Transcript } from "../api";
import { say } from "../words";
import { Cursor } from "./cursor";
import { type Look, Looks } from "./look";
import { Colours } from "./palette";
import { canPaint } from "./paint";
import { Pointing } from "./pointing";
import { Reading } from "./reading";
import { boxFor, isVisible, scrollTo } from "./scrolling";
import { Selecting } from "./selecting";
import { Sheet } from "./sheet";
import { type Span, same } from "./span";
import { Tip } from "./tip";
import type { Unit } from "./units";

export type { Look } from "./look";
export type { Span } from "./span";

export interface ReaderEvents {
  /** What is selected, in UTF-16 units of the reading, at grapheme boundaries; null when nothing is. */
  selected(selection: Span | null): void;
  /** The coding that the user clicked, or reached with the keyboard. */
  focused(coding: string | null): void;
  /** The turn that the user is at, by its place in the list (for "turn 41 of 220"). */
  at(turn: number): void;
  /** A suggestion that was clicked: it is shown, never decided by a click. */
  suggestion(id: string): void;
}

/** What is there while a transcript is shown. */
interface Open {
  transcript: Transcript;
  sheet: Sheet;
  selecting: Selecting;
  cursor: Cursor;
}

export class Reader {
  readonly #looks: Looks;
  readonly #colours: Colours;
  readonly #tip: Tip;
  readonly #pointing: Pointing;
  #open: Open | null = null;
  #scrolling = 0;

  constructor(
    readonly host: HTMLElement,
    readonly events: ReaderEvents,
    look: (code: string) => Look,
  ) {
    host.classList.add("reader");
    host.tabIndex = 0;
    host.role = "region";
    this.#looks = new Looks(look);
    this.#tip = new Tip(this.#looks);
    this.#colours = new Colours(host, () => this.#open?.sheet.repaint());
    this.#pointing = new Pointing(host, this.#tip, () => this.#open?.sheet ?? null, (id) => this.#pick(id));
    host.addEventListener("scroll", this.#scrolled, { passive: true });
  }

  show(transcript: Transcript): void {
    const before = this.#open;
    const again = before?.transcript.id === transcript.id;
    this.host.ariaLabel = say("reader-pane", { transcript: transcript.id });
    if (before !== null && again && sameWords(before.transcript, transcript)) {
      before.transcript = transcript;
      before.sheet.text.describe(transcript.turns);
      before.sheet.fill(transcript);
      return;
    }
    const [turn, top] = before !== null && again ? [before.cursor.turn, this.host.scrollTop] : [0, 0];
    this.#close();
    if (canPaint()) this.#build(transcript, turn, top);
    else this.#say("reader-no-highlights");
  }

  update(codings: Coding[], removed: string[]): void {
    const open = this.#open;
    open?.sheet.update(codings.filter((coding) => coding.transcript === open.transcript.id), removed);
  }
  decided(suggestions: string[]): void {
    this.#open?.sheet.decided(suggestions);
  }
  repaint(): void {
    this.#looks.forget();
    this.#open?.sheet.repaint();
  }
  filter(keep: ((coding: Coding) => boolean) | null): void {
    this.#open?.sheet.filter(keep);
  }
  hits(spans: Span[], current: number): void {
    this.#open?.sheet.hits(spans, current);
  }
  focus(coding: string | null): void {
    if (this.#open !== null) this.#open.sheet.focus = coding;
  }

  selection(): Span | null {
    return this.#open?.selecting.span ?? null;
  }
  select(span: Span | null): void {
    this.#open?.selecting.set(span);
  }
  selectWord(): void {
    this.#selectNext("word");
  }
  selectSentence(): void {
    this.#selectNext("sentence");
  }
  selectTurn(): void {
    const open = this.#open;
    if (open === null) return;
    const { reading } = open.sheet;
    const selected = this.selection();
    const turn = reading.turn(reading.turnAt((selected ?? open.cursor.span).start));
    const whole = turn === null ? null : reading.tidy(turn);
    const again = selected !== null && whole !== null && selected.start <= whole.start && selected.end >= whole.end;
    this.#selectAndShow(again ? reading.turn(reading.turnAt(selected.end) + 1) : whole);
  }
  moveEdge(edge: "start" | "end", by: 1 | -1): void {
    const selected = this.selection();
    if (selected !== null && this.#open !== null) this.select(this.#open.sheet.reading.moved(selected, edge, by));
  }

  nextTurn(): void {
    this.#goBy(1);
  }
  previousTurn(): void {
    this.#goBy(-1);
  }

  nextCoding(): void {
    const open = this.#open;
    if (open === null) return;
    const { sheet, cursor } = open;
    const here = sheet.marks.over(this.selection() ?? cursor.span).filter((mark) => mark.coding !== null);
    const next = here[(here.findIndex((mark) => mark.id === sheet.focus) + 1) % here.length];
    if (next !== undefined) this.#pick(next.id);
  }

  reveal(span: Span, focusPane = false): void {
    const open = this.#open;
    if (open === null) return;
    open.cursor.place(span);
    if (!isVisible(open.sheet, span)) scrollTo(open.sheet, span.start);
    if (focusPane) this.host.focus({ preventScroll: true });
  }

  anchor(): DOMRect | null {
    const sheet = this.#open?.sheet;
    if (sheet === undefined) return null;
    const span = this.selection() ?? sheet.marks.get(sheet.focus ?? "");
    return span === null ? null : boxFor(sheet, span);
  }

  destroy(): void {
    this.#close();
    this.#pointing.destroy();
    this.#colours.destroy();
    this.host.removeEventListener("scroll", this.#scrolled);
    this.host.replaceChildren();
  }

  #build(transcript: Transcript, turn: number, top: number): void {
    if (transcript.turns.length === 0) return this.#say("reader-empty");
    const reading = new Reading(transcript.text, transcript.turns, document.documentElement.lang || "nl");
    const sheet = new Sheet(this.host, reading, this.#looks, this.#colours, () => this.#open?.cursor.stay());
    const selecting = new Selecting(this.host, sheet.text, reading, {
      changed: (span) => this.#selected(span),
      clicked: (position) => this.#clicked(position),
      clickedAgain: (times, position) => this.#clickedAgain(times, position),
    });
    const cursor = new Cursor(sheet, () => selecting.span, (turn) => this.events.at(turn));
    this.#open = { transcript, sheet, selecting, cursor };
    sheet.fill(transcript);
    this.host.append(this.#tip.element);
    this.host.scrollTop = top;
    const here = reading.turn(turn) ?? reading.turn(0);
    if (here !== null) cursor.place(here);
  }

  #close(): void {
    this.#tip.hide();
    this.#open?.selecting.set(null);
    this.#open?.selecting.destroy();
    this.#open?.sheet.destroy();
    this.#open = null;
    this.host.replaceChildren();
  }

  #say(id: string): void {
    const sentence = document.createElement("p");
    sentence.className = "reader-said";
    sentence.textContent = say(id);
    this.host.append(sentence);
  }

  #selected(span: Span | null): void {
    if (span !== null) this.#open?.cursor.place(span);
    this.#open?.sheet.tints.one("selected", span);
    this.#open?.cursor.mark();
    this.events.selected(span);
  }

  #selectNext(unit: Unit): void {
    const open = this.#open;
    if (open !== null) this.#selectAndShow(open.sheet.reading.next(unit, this.selection(), open.cursor.span));
  }
  #selectAndShow(span: Span | null): void {
    if (span === null) return;
    this.select(span);
    this.reveal(span);
  }

  #goBy(turns: 1 | -1): void {
    const open = this.#open;
    const turn = open?.sheet.reading.turn(open.cursor.turn + turns) ?? null;
    if (open === null || turn === null) return;
    open.selecting.caret(turn.start);
    this.reveal(turn);
  }

  #clicked(position: number): void {
    const open = this.#open;
    if (open === null) return;
    const { sheet, cursor } = open;
    cursor.place({ start: position, end: position + 1 });
    const here = sheet.marks.over(cursor.span).sort((one, other) => one.end - one.start - (other.end - other.start));
    // The shortest is the hardest to reach otherwise; clicking again reaches the others.
    const next = here[(here.findIndex((mark) => mark.id === sheet.focus) + 1) % here.length];
    this.#pick(next?.id ?? null);
  }

  #clickedAgain(times: number, position: number): void {
    const reading = this.#open?.sheet.reading;
    if (reading === undefined) return;
    this.select(times === 3 ? reading.from("sentence", position) : reading.turn(reading.turnAt(position)));
  }

  #pick(id: string | null): void {
    const sheet = this.#open?.sheet;
    if (sheet === undefined || (id === null && sheet.focus === null)) return;
    const mark = sheet.marks.get(id ?? "");
    sheet.focus = mark?.id ?? null;
    if (mark !== null && mark.coding === null) this.events.suggestion(mark.id);
    else this.events.focused(mark?.id ?? null);
  }

  readonly #scrolled = (): void => {
    if (this.#scrolling !== 0) return;
    this.#scrolling = requestAnimationFrame(() => {
      this.#scrolling = 0;
      this.#open?.sheet.scrolled();
      this.#open?.cursor.followWindow();
    });
  };
}

function sameWords(one: Transcript, other: Transcript): boolean {
  if (one.text !== other.text || one.turns.length !== other.turns.length) return false;
  return one.turns.every((turn, place) => same(turn, other.turns[place] ?? null));
}
