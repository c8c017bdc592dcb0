// The text on screen: one paragraph with one text node for each turn, and the way between the page and the reading.

import type { Turn } from "../api";
import type { Reading } from "./reading";
import type { Span } from "./span";

// Small enough that what is rendered stays near the window, large enough that the browser has few sections to watch.
const TURNS = 8;
const LINE_HEIGHT = 29;
const GAP = 14.5;
const CHARACTER = 8.6;
const MEASURE = 630;
// So many letters of a name fit beside the text; of an interviewer the letter will do.
const NAME = 7;

export class Text {
  readonly element = document.createElement("div");
  readonly sections: HTMLElement[] = [];
  readonly turns: HTMLElement[] = [];
  readonly #nodes: globalThis.Text[] = [];
  readonly #places = new Map<Node, number>();

  constructor(readonly reading: Reading) {
    this.element.className = "reader-text";
    reading.turns.forEach((turn, place) => {
      if (place % TURNS === 0) this.#addSection();
      this.#addTurn(turn);
    });
    this.element.append(...this.sections);
  }

  #addSection(): void {
    this.sections.push(document.createElement("section"));
  }

  #addTurn(turn: Turn): void {
    const paragraph = document.createElement("p");
    const node = document.createTextNode(this.reading.text.slice(turn.start, turn.end));
    paragraph.append(node);
    this.sections.at(-1)?.append(paragraph);
    this.turns.push(paragraph);
    this.#places.set(node, this.#nodes.push(node) - 1);
    describe(paragraph, turn);
  }

  /** Speakers, roles and times anew, when the words are the same. */
  describe(turns: readonly Turn[]): void {
    turns.forEach((turn, place) => {
      const paragraph = this.turns[place];
      if (paragraph !== undefined) describe(paragraph, turn);
    });
  }

  /** Tells the browser how high the sections are that it has not laid out, so that the scroll bar is right. */
  estimate(width: number): void {
    const perLine = Math.max(20, Math.min(MEASURE, width) / CHARACTER);
    for (const [section, element] of this.sections.entries()) {
      let height = 0;
      for (const turn of this.turnsOf(section)) {
        height += Math.max(1, Math.ceil((turn.end - turn.start) / perLine)) * LINE_HEIGHT + GAP;
      }
      element.style.setProperty("contain-intrinsic-block-size", `auto ${Math.round(height)}px`);
    }
  }

  turnsOf(section: number): readonly Turn[] {
    return this.reading.turns.slice(section * TURNS, (section + 1) * TURNS);
  }

  firstTurn(section: number): number {
    return section * TURNS;
  }

  sectionOf(turn: number): number {
    return Math.floor(turn / TURNS);
  }

  /** The part of the reading that each section shows, with what stands before the next one. */
  spans(): Span[] {
    return this.sections.map((_, section) => ({
      start: section === 0 ? 0 : (this.turnsOf(section)[0]?.start ?? 0),
      end: this.turnsOf(section + 1)[0]?.start ?? this.reading.text.length,
    }));
  }

  /** Where a span begins and ends in the page; null when the transcript has no turns. */
  range(span: Span): StaticRange | null {
    const start = this.#point(span.start, "start");
    const end = this.#point(span.end, "end");
    if (start === null || end === null) return null;
    return new StaticRange({ startContainer: start[0], startOffset: start[1], endContainer: end[0], endOffset: end[1] });
  }

  #point(position: number, edge: "start" | "end"): [globalThis.Text, number] | null {
    let place = this.reading.turnAt(edge === "start" ? position : position - 1);
    const turns = this.reading.turns;
    if (edge === "start" && position >= (turns[place]?.end ?? 0) && place + 1 < turns.length) place += 1;
    const turn = turns[place];
    const node = this.#nodes[place];
    if (turn === undefined || node === undefined) return null;
    return [node, Math.min(Math.max(position - turn.start, 0), node.length)];
  }

  /** The position in the reading of a place in the page, wherever the browser put it. */
  position(node: Node, offset: number): number {
    const turn = this.reading.turns[this.#places.get(node) ?? -1];
    return turn === undefined ? this.#nearest(node, offset) : turn.start + offset;
  }

  #nearest(node: Node, offset: number): number {
    const point = document.createRange();
    point.setStart(node, offset);
    let low = 0;
    let high = this.#nodes.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const text = this.#nodes[middle];
      if (text !== undefined && point.comparePoint(text, 0) >= 0) high = middle;
      else low = middle + 1;
    }
    return this.reading.turns[low]?.start ?? this.reading.text.length;
  }
}

function describe(paragraph: HTMLElement, turn: Turn): void {
  paragraph.dataset["line"] = String(turn.line);
  paragraph.dataset["role"] = turn.role;
  paragraph.toggleAttribute("data-withheld", turn.withheld);
  const time = turn.at === null ? [] : [clock(turn.at)];
  paragraph.dataset["who"] = [nameOf(turn), ...time].join("\n");
}

function nameOf({ role, respondent, label }: Turn): string {
  const name = respondent ?? label ?? "";
  return role === "interviewer" && name.length > NAME ? "I" : name;
}

function clock(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  const two = (number: number) => String(number).padStart(2, "0");
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}
