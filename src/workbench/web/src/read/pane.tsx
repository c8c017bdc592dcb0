// Mounts the reader, which owns its own elements, and keeps it in step with the store.

import { effect, signal, untracked } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import type { Transcript } from "../api";
import { allCodings, codingsOver } from "../codings";
import { listed } from "../frame/asking";
import { go, wanted } from "../frame/route";
import { Reader, type Look } from "../reader/reader";
import { type Span, same } from "../reader/span";
import { codes, focused, home, onDone, study, suggested, transcript } from "../store";
import { focusCoding, reader } from "./desk";
import { selected } from "./edges";

/** The turn that the user is at, by its place in the transcript. */
export const turn = signal(0);
/** Whether the last selection was made by hand. */
export const byPointer = signal(false);

const left = new Map<string, number>();

function look(code: string): Look {
  const known = codes.value.get(code);
  return { label: known?.label ?? code, colour: known?.colour ?? 0, pattern: known?.pattern ?? "solid" };
}

/** Shows the open transcript where the user left it. */
function keepShown(pane: Reader): () => void {
  let shown: string | null = null;
  const show = (open: Transcript) => {
    pane.show({ ...open, codings: [...allCodings()], suggestions: suggested.value });
    if (shown === open.id) return;
    shown = open.id;
    // Who comes to read can use the keys at once.
    if (document.activeElement === document.body) pane.host.focus({ preventScroll: true });
    focused.value = null;
    selected(null);
    const start = open.turns[left.get(open.id) ?? 0]?.start;
    if (wanted.value === null && start !== undefined && left.has(open.id)) pane.reveal({ start, end: start });
  };
  return effect(() => {
    const open = transcript.value;
    if (open !== null) untracked(() => show(open));
  });
}

/** The coding of exactly these words, first of all one of the code that is listed. */
function codingAt(span: Span): string | null {
  const there = codingsOver(span).filter((coding) => same(coding, span));
  const code = listed.value?.code;
  return (there.find((coding) => coding.code === code) ?? there[0])?.id ?? null;
}

/** Goes to the place that is wanted. */
function keepPlace(pane: Reader): () => void {
  const goTo = (span: Span) => {
    const there = codingAt(span);
    wanted.value = null;
    pane.reveal(span, true);
    pane.select(there === null ? span : null);
    if (there !== null) focusCoding(there);
  };
  return effect(() => {
    const span = wanted.value;
    if (span !== null && transcript.value !== null) untracked(() => goTo(span));
  });
}

function keepLooks(pane: Reader): () => void {
  let before = "";
  return effect(() => {
    const now = (study.value?.codes ?? []).map((code) => `${code.id} ${code.label} ${code.colour} ${code.pattern}`).join("\n");
    if (before !== "" && now !== before) untracked(() => pane.repaint());
    before = now;
  });
}

/** All of the text at once, or only what is near the window. */
function keepWhole(host: HTMLElement): () => void {
  return effect(() => { host.toggleAttribute("data-whole", home.value?.preferences.whole === true); });
}

export function Pane() {
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (host.current === null) return;
    const pane = new Reader(host.current, {
      selected,
      focused: (coding) => { focused.value = coding; },
      at: (place) => {
        turn.value = place;
        const open = transcript.value;
        if (open !== null) left.set(open.id, place);
      },
      suggestion: () => { go("suggestions"); },
    }, look);
    reader.value = pane;
    const stops = [keepShown(pane), keepPlace(pane), keepLooks(pane), keepWhole(host.current), onDone((done) => {
      const open = transcript.value?.id ?? "";
      if (done.reread && done.transcripts.includes(open)) return;
      pane.update(done.codings.filter((coding) => coding.transcript === open), done.removed);
      if (done.decided.length > 0) pane.decided(done.decided);
    })];
    return () => {
      for (const stop of stops) stop();
      reader.value = null;
      pane.destroy();
    };
  }, []);
  return (
    <div class="pane" data-keys="reader" onPointerUpCapture={() => { byPointer.value = true; }} onKeyDownCapture={() => { byPointer.value = false; }}>
      <div ref={host} />
    </div>
  );
}
