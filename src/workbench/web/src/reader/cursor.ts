// Where the user is: a turn, or a word or sentence in it.

import { isVisible, scrollTo, topTurn } from "./scrolling";
import type { Sheet } from "./sheet";
import type { Span } from "./span";

export class Cursor {
  span: Span = { start: 0, end: 0 };
  turn = -1;

  constructor(
    readonly sheet: Sheet,
    readonly selection: () => Span | null,
    readonly moved: (turn: number) => void,
  ) {}

  place({ start, end }: Span): void {
    this.span = { start, end };
    const turn = this.sheet.reading.turnAt(start);
    if (turn !== this.turn) {
      this.sheet.text.turns[this.turn]?.removeAttribute("data-at");
      this.sheet.text.turns[turn]?.setAttribute("data-at", "");
      this.turn = turn;
      this.moved(turn);
    }
    this.mark();
  }

  /** The turn has a bar beside it; a place within the turn is marked where nothing is selected. */
  mark(): void {
    const { reading, tints } = this.sheet;
    const turn = reading.turn(this.turn);
    const whole = turn?.start === this.span.start && turn.end === this.span.end;
    tints.one("cursor", whole || this.selection() !== null ? null : reading.from("word", this.span.start));
  }

  /** Another width of the window must not lose the place. */
  stay(): void {
    if (!isVisible(this.sheet, this.span)) scrollTo(this.sheet, this.span.start);
  }

  /** Who scrolls on by wheel reads on: the cursor comes along, unless something is selected. */
  followWindow(): void {
    if (this.selection() !== null || isVisible(this.sheet, this.span)) return;
    const turn = this.sheet.reading.turn(topTurn(this.sheet) ?? -1);
    if (turn !== null) this.place(turn);
  }
}
