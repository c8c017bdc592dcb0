// One suggestion in its surroundings, why it was made, and a key and a button for each thing that can be done with it.

import { useEffect, useRef, useState } from "preact/hooks";
import * as api from "../api";
import { codes, complain, home, transcript } from "../store";
import { say } from "../words";
import { placeAddress } from "./addresses";
import { CodeChoice } from "./code-choice";
import { type Edge, moveEdge } from "./edges";
import { canGoBack, decide, goBack, putOff } from "./queue";
import { SuggestedText } from "./suggested-text";

/** The card with other edges, and the reading that they are places in. */
interface Moved {
  reading: api.Transcript;
  start: number;
  end: number;
}
type Mode = "deciding" | "edges" | "other-code";

const edgeKeys: Record<string, [Edge, 1 | -1]> = { "[": ["start", -1], "]": ["start", 1], "{": ["end", -1], "}": ["end", 1] };

export function QueueCard({ card }: { card: api.Queued }) {
  const region = useRef<HTMLDivElement>(null);
  const [mode, setMode] = useState<Mode>("deciding");
  const [moved, setMoved] = useState<Moved | null>(null);
  useEffect(() => {
    setMode("deciding");
    setMoved(null);
    // Who is choosing a filter with the arrows stays there.
    if (!(document.activeElement instanceof HTMLSelectElement)) region.current?.focus();
  }, [card.id]);

  const span = moved ?? card;
  const code = codes.value.get(card.code);
  const place = moved === null ? undefined : placeOf(moved);
  const toMode = (next: Mode) => {
    setMode(next);
    if (next !== "other-code") region.current?.focus();
  };
  const acts: Record<string, () => void> = {
    a: () => decide([card], "accepted", place === undefined ? { act: "accept", suggestions: [card.id] } : { act: "accept-as", suggestion: card.id, place }),
    x: () => decide([card], "rejected", { act: "reject", suggestions: [card.id] }),
    e: () => toMode(mode === "edges" ? "deciding" : "edges"),
    c: () => toMode("other-code"),
    " ": () => putOff(card),
    Backspace: goBack,
    o: () => (location.hash = placeAddress({ ...span, transcript: card.transcript })),
  };
  const move = async (edge: Edge, by: 1 | -1) => {
    try {
      const reading = moved?.reading ?? (await readingOf(card.transcript));
      setMode("edges");
      setMoved((before) => ({ reading, ...moveEdge(reading.text, before ?? card, edge, by) }));
    } catch (error) {
      complain(error);
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || !mayActOn(event)) return;
    const edge = edgeKeys[event.key];
    const act = acts[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (event.key === "Escape" && mode !== "deciding") leaveEdges();
    else if (edge !== undefined) void move(...edge);
    else if (act === undefined) return;
    // A key that is held down decides once: what is decided on has to be seen.
    else if (!event.repeat) act();
    event.preventDefault();
    event.stopPropagation();
  };
  const leaveEdges = () => {
    setMoved(null);
    toMode("deciding");
  };
  const button = (key: string, shown: string, label: string, kind?: string) => (
    <button type="button" class={kind} disabled={key === "Backspace" && !canGoBack.value} aria-pressed={key === "e" ? mode === "edges" : undefined} onClick={() => press(acts[key])}>
      {say(label)} <kbd>{shown}</kbd>
    </button>
  );
  const press = (act: (() => void) | undefined) => {
    act?.();
    region.current?.focus();
  };

  return (
    <div class="card" ref={region} tabIndex={0} role="group" aria-label={say("pages-card-label", { code: code?.label ?? card.code })} onKeyDown={onKeyDown}>
      <h2 class="card-code">
        <span class="swatch" data-colour={code?.colour ?? 0} data-pattern={code?.pattern ?? "solid"} /> {code?.label ?? card.code}
      </h2>
      {code?.definition != null && <p class="quiet card-definition">{code.definition}</p>}
      <p class="quiet card-place">{[card.respondents.join(", ") || card.speaker, card.transcript, say("pages-line", { line: card.line })].filter(Boolean).join(" · ")}</p>
      <SuggestedText card={card} span={span} reading={moved?.reading.text ?? null} />
      <p class="card-why">
        <span class="quiet">{say("pages-card-why")}</span> {card.rules.join("; ")}
        {card.accepted + card.rejected > 0 && <span class="quiet"> · {say("pages-card-before", { accepted: card.accepted, rejected: card.rejected })}</span>}
      </p>
      {mode === "other-code" ? (
        <CodeChoice
          not={card.code}
          choose={(id) => decide([card], "other", { act: "accept-as", suggestion: card.id, code: id, ...(place !== undefined && { place }) })}
          cancel={() => toMode("deciding")}
        />
      ) : (
        <div class="card-acts" role="group" aria-label={say("pages-card-acts")}>
          {button("a", "A", moved === null ? "pages-card-accept" : "pages-card-accept-edges", "primary")}
          {button("x", "X", "pages-card-reject")}
          {button("e", "E", "pages-card-edges")}
          <button type="button" onClick={() => toMode("other-code")}>
            {say("pages-card-other")} <kbd>C</kbd>
          </button>
          {button(" ", say("pages-key-space"), "pages-card-later")}
          {button("Backspace", "⌫", "pages-card-back")}
          {button("o", "O", "pages-card-context")}
        </div>
      )}
      {mode === "edges" && (
        <div class="card-acts" role="group" aria-label={say("pages-card-edges")}>
          {Object.entries(edgeKeys).map(([key, [edge, by]]) => (
            <button type="button" key={key} onClick={() => press(() => void move(edge, by))}>
              {say(`pages-edge-${edge}-${by === 1 ? "forward" : "back"}`)} <kbd>{key}</kbd>
            </button>
          ))}
          <button type="button" onClick={leaveEdges}>
            {say("pages-edge-cancel")} <kbd>Esc</kbd>
          </button>
        </div>
      )}
    </div>
  );
}

/** Letters act on the card and its buttons, never in a field, and not when the user turned them off. */
function mayActOn(event: KeyboardEvent): boolean {
  if (!(event.target instanceof HTMLElement) || event.target instanceof HTMLInputElement) return false;
  const onButton = event.target !== event.currentTarget;
  if (onButton && (event.key === " " || event.key === "Enter")) return false;
  return event.key === "Escape" || home.value?.preferences.keys !== false;
}

async function readingOf(id: string): Promise<api.Transcript> {
  const open = transcript.value;
  return open?.id === id ? open : await api.transcript(id);
}

const placeOf = ({ reading, start, end }: Moved): api.Place => ({
  transcript: reading.id,
  revision: reading.revision,
  start,
  end,
  quote: reading.text.slice(start, end),
});
