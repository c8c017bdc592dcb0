// The buttons of a suggestion, each with the key that does the same.

import { say } from "../words";
import { canGoBack } from "./queue";

export type Edge = "start" | "end";
export type CardKey = "a" | "x" | "e" | "c" | " " | "Backspace" | "o";
export const edgeKeys: Record<string, [Edge, 1 | -1]> = { "[": ["start", -1], "]": ["start", 1], "{": ["end", -1], "}": ["end", 1] };

interface Acts {
  press: (key: CardKey) => void;
  /** Whether other edges were chosen than suggested. */
  moved: boolean;
  /** Whether the edges are being moved. */
  edges: boolean;
}

export function CardActs({ press, moved, edges }: Acts) {
  const button = (key: CardKey, shown: string, label: string) => (
    <button type="button" onClick={() => press(key)}>
      {label} <kbd>{shown}</kbd>
    </button>
  );
  return (
    <div class="card-acts" role="group" aria-label={say("pages-card-acts")}>
      <button type="button" class="primary" onClick={() => press("a")}>
        {say(moved ? "pages-card-accept-edges" : "pages-card-accept")} <kbd>A</kbd>
      </button>
      {button("x", "X", say("pages-card-reject"))}
      <button type="button" aria-pressed={edges} onClick={() => press("e")}>
        {say("pages-card-edges")} <kbd>E</kbd>
      </button>
      {button("c", "C", say("pages-card-other"))}
      {button(" ", say("pages-key-space"), say("pages-card-later"))}
      <button type="button" disabled={!canGoBack.value} onClick={() => press("Backspace")}>
        {say("pages-card-back")} <kbd>⌫</kbd>
      </button>
      {button("o", "O", say("pages-card-context"))}
    </div>
  );
}

export function EdgeActs({ move, cancel }: { move: (edge: Edge, by: 1 | -1) => void; cancel: () => void }) {
  return (
    <div class="card-acts" role="group" aria-label={say("pages-card-edges")}>
      {Object.entries(edgeKeys).map(([key, [edge, by]]) => (
        <button type="button" key={key} onClick={() => move(edge, by)}>
          {say(`pages-edge-${edge}-${by === 1 ? "forward" : "back"}`)} <kbd>{key}</kbd>
        </button>
      ))}
      <button type="button" onClick={cancel}>
        {say("pages-edge-cancel")} <kbd>Esc</kbd>
      </button>
    </div>
  );
}
