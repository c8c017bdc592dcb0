// The reader pane: a transcript to read, select in and code. It owns its DOM; a virtual one over a thousand turns is too slow.

import type { Coding, Transcript } from "../api";
import { say } from "../words";
import { type Look, Looks } from "./look";
import { Opened } from "./opened";
import { canPaint } from "./paint";
import { Colours } from "./palette";
import { Pointing } from "./pointing";
import type { Span } from "./span";
import { Tip } from "./tip";

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

export class Reader {
  readonly #looks: Looks;
  readonly #colours: Colours;
  readonly #tip: Tip;
  readonly #pointing: Pointing;
  #open: Opened | null = null;
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
    if (before !== null && again && before.holds(transcript)) return before.renew(transcript);
    const [turn, top] = before !== null && again ? [before.cursor.turn, this.host.scrollTop] : [0, 0];
    this.#close();
    if (!canPaint()) this.#say("reader-no-highlights");
    else if (transcript.turns.length === 0) this.#say("reader-empty");
    else this.#build(transcript, turn, top);
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
  hits(spans: Span[], current: number): void {
    this.#open?.sheet.hits(spans, current);
  }
  focus(coding: string | null): void {
    if (this.#open !== null) this.#open.sheet.focus = coding;
  }

  selection(): Span | null {
    return this.#open?.selection ?? null;
  }
  select(span: Span | null): void {
    this.#open?.select(span);
  }
  selectWord(): void {
    this.#open?.selectNext("word");
  }
  selectSentence(): void {
    this.#open?.selectNext("sentence");
  }
  moveEdge(edge: "start" | "end", by: 1 | -1): void {
    this.#open?.moveEdge(edge, by);
  }

  nextTurn(): void {
    this.#open?.goBy(1);
  }
  previousTurn(): void {
    this.#open?.goBy(-1);
  }
  nextCoding(): void {
    this.#open?.nextCoding();
  }

  reveal(span: Span, focusPane = false): void {
    this.#open?.reveal(span);
    if (focusPane) this.host.focus({ preventScroll: true });
  }

  anchor(): DOMRect | null {
    return this.#open?.anchor() ?? null;
  }

  destroy(): void {
    this.#close();
    this.#pointing.destroy();
    this.#colours.destroy();
    this.host.removeEventListener("scroll", this.#scrolled);
    this.host.replaceChildren();
  }

  #build(transcript: Transcript, turn: number, top: number): void {
    this.#open = new Opened(this.host, transcript, this.#looks, this.#colours, {
      selected: (span) => this.events.selected(span),
      at: (place) => this.events.at(place),
      picked: (id) => this.#pick(id),
    });
    this.host.append(this.#tip.element);
    this.host.scrollTop = top;
    this.#open.beginAt(turn);
  }

  #close(): void {
    this.#tip.hide();
    this.#open?.destroy();
    this.#open = null;
    this.host.replaceChildren();
  }

  #say(id: string): void {
    const sentence = document.createElement("p");
    sentence.className = "reader-said";
    sentence.textContent = say(id);
    this.host.append(sentence);
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
