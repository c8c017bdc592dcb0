// Words from an interview with what was said around them; the question before a turn stands on a line of its own.

import type { ComponentChildren } from "preact";
import { closedUp } from "./closed-up";

export function Excerpt({ before, after, children }: { before: string; after: string; children: ComponentChildren }) {
  const turn = before.lastIndexOf("\n") + 1;
  const question = before.slice(0, turn).trim().split("\n").at(-1) ?? "";
  return (
    <blockquote class="excerpt">
      {question !== "" && <span class="question">{question}</span>}
      <span class="quiet">{closedUp(before.slice(turn))}</span>
      <mark>{children}</mark>
      <span class="quiet">{closedUp(after)}</span>
    </blockquote>
  );
}
