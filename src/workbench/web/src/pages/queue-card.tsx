// One suggestion in its surroundings, why it was made, and a key and a button for each thing that can be done with it.

import { useLayoutEffect, useRef, useState } from "preact/hooks";
import * as api from "../api";
import { codes, complain, home, transcript } from "../store";
import { say } from "../words";
import { address } from "../frame/route";
import { Swatch } from "../codebook/swatch";
import { whoAndWhere } from "../interview";
import { Reading } from "../reader/reading";
import type { Span } from "../reader/span";
import { CardActs, type CardKey, type Edge, EdgeActs, edgeKeys } from "./card-acts";
import { CodeChoice } from "./code-choice";
import { decide, goBack, putOff, type Sign } from "./queue";
import { SuggestedText } from "./suggested-text";

/** What is being done with a card. Of that card only: the next one comes while an answer may be under way. */
interface Work {
  card: string;
  mode: "deciding" | "edges" | "other-code";
  /** Other edges than were suggested, and the reading that they are places in. */
  moved: (Span & { reading: api.Transcript }) | null;
}
const fresh = (card: string): Work => ({ card, mode: "deciding", moved: null });

export function QueueCard({ card }: { card: api.Queued }) {
  const region = useRef<HTMLDivElement>(null);
  const [work, setWork] = useState(fresh(card.id));
  const { mode, moved } = work.card === card.id ? work : fresh(card.id);
  useLayoutEffect(() => {
    // Who is choosing a filter with the arrows stays there.
    if (!(document.activeElement instanceof HTMLSelectElement)) region.current?.focus();
  }, [card.id]);

  const toMode = (next: Work["mode"], edges = moved) => setWork({ card: card.id, mode: next, moved: edges });
  const leave = () => {
    toMode("deciding", mode === "edges" ? null : moved);
    region.current?.focus();
  };
  const place = moved === null ? null : placeOf(moved.reading, moved);
  const settle = (sign: Sign, act: api.Act) => {
    // A card that comes back is looked at anew.
    setWork(fresh(card.id));
    decide([card], sign, act);
  };
  const acts: Record<CardKey, () => void> = {
    a: () => settle("accepted", place === null ? { act: "accept", suggestions: [card.id] } : { act: "accept-as", suggestion: card.id, place }),
    x: () => settle("rejected", { act: "reject", suggestions: [card.id] }),
    e: () => (mode === "edges" ? leave() : toMode("edges")),
    c: () => toMode("other-code"),
    " ": () => putOff(card),
    Backspace: goBack,
    o: () => (location.hash = address("read", card.transcript, moved ?? card)),
  };
  const recode = (code: string) => settle("other", { act: "accept-as", suggestion: card.id, code, ...(place !== null && { place }) });
  const move = async (edge: Edge, by: 1 | -1) => {
    try {
      const reading = moved?.reading ?? (await readingOf(card.transcript));
      const words = new Reading(reading.text, reading.turns, document.documentElement.lang);
      const span = (before: Work) => (before.card === card.id ? (before.moved ?? card) : card);
      setWork((before) => ({ card: card.id, mode: "edges", moved: { reading, ...words.moved(span(before), edge, by) } }));
    } catch (error) {
      complain(error);
    }
  };
  const press = (act: () => void) => {
    region.current?.focus();
    act();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || !mayActOn(event)) return;
    const edge = edgeKeys[event.key];
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    if (key === "Escape" && mode !== "deciding") leave();
    else if (edge !== undefined) void move(...edge);
    else if (!isCardKey(acts, key)) return;
    // A key that is held down decides once: what is decided on has to be seen.
    else if (!event.repeat) acts[key]();
    event.preventDefault();
    event.stopPropagation();
  };

  const code = codes.value.get(card.code);
  return (
    <div class="card" ref={region} tabIndex={0} role="group" aria-label={say("pages-card-label", { code: code?.label ?? card.code })} onKeyDown={onKeyDown}>
      <h2 class="card-code">
        <Swatch code={code ?? { colour: 0 }} /> {code?.label ?? card.code}
      </h2>
      {code?.definition != null && <p class="quiet card-definition">{code.definition}</p>}
      <p class="quiet card-place">{[...whoAndWhere(card), say("workbench-line", { line: card.line })].join(" · ")}</p>
      <SuggestedText card={card} span={moved ?? card} reading={moved?.reading.text ?? null} />
      <Why card={card} />
      {mode === "other-code" ? (
        <CodeChoice not={card.code} choose={recode} cancel={leave} />
      ) : (
        <CardActs press={(key) => press(acts[key])} moved={moved !== null} edges={mode === "edges"} />
      )}
      {mode === "edges" && <EdgeActs move={(edge, by) => press(() => void move(edge, by))} cancel={leave} />}
    </div>
  );
}

function Why({ card }: { card: api.Queued }) {
  const { accepted, rejected } = card;
  return (
    <p>
      <span class="quiet">{say("pages-card-why")}</span> {card.rules.join("; ")}
      {accepted + rejected > 0 && <span class="quiet"> · {say("pages-card-before", { accepted, rejected })}</span>}
    </p>
  );
}

const isCardKey = (acts: Record<CardKey, () => void>, key: string): key is CardKey => Object.hasOwn(acts, key);

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

const placeOf = (reading: api.Transcript, { start, end }: Span): api.Place => ({
  transcript: reading.id,
  revision: reading.revision,
  start,
  end,
  quote: reading.text.slice(start, end),
});
