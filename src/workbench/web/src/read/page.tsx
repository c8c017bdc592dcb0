// The page for reading and coding: the transcript, and the codebook beside it.

import { computed, useSignalEffect } from "@preact/signals";
import { Column } from "../codebook/column";
import { sheetOpen } from "../frame/asking";
import { Icon } from "../frame/icons";
import { Keycap, keyNames } from "../frame/keycap";
import { go } from "../frame/route";
import { alsoByKey, useKeys } from "../keys";
import { focused, perform, selection, study, transcript } from "../store";
import { say } from "../words";
import { CodeBox } from "./box";
import { memo, nextPolarity, nextPrompting, recode, remove, toggleQuotation } from "./changing";
import { box, focusCoding, openBox, reader } from "./desk";
import { moveEdge, selected } from "./edges";
import { Find } from "./find";
import { assignInVivo, assignLast, assignPinned } from "./giving";
import { Pane, turn } from "./pane";
import { Switcher } from "./switcher";
import { SelectionBar } from "./toolbar";

/** Closes the smallest thing that is open, then drops the selection. */
function close(): false | void {
  if (sheetOpen.value) sheetOpen.value = false;
  else if (focused.value !== null) focusCoding(null);
  else if (selection.value !== null) {
    reader.value?.select(null);
    selected(null);
  } else return false;
}

function useDeskKeys(): void {
  useKeys({
    "next-turn": () => reader.value?.nextTurn(),
    "previous-turn": () => reader.value?.previousTurn(),
    sentence: () => reader.value?.selectSentence(),
    word: () => reader.value?.selectWord(),
    "next-coding": () => reader.value?.nextCoding(),
    "start-back": () => moveEdge("start", -1),
    "start-forward": () => moveEdge("start", 1),
    "end-back": () => moveEdge("end", -1),
    "end-forward": () => moveEdge("end", 1),
    code: () => openBox(),
    "last-code": assignLast,
    pinned: assignPinned,
    "in-vivo": assignInVivo,
    polarity: nextPolarity,
    prompting: nextPrompting,
    quotation: toggleQuotation,
    recode, remove, memo, close,
  });
}

function Done() {
  const open = transcript.value?.id;
  const info = study.value?.transcripts.find((one) => one.id === open);
  if (info === undefined) return null;
  const done = info.done.includes(study.value?.coder ?? "");
  return (
    <button class="done" data-done={done ? "" : undefined} title={say(done ? "workbench-done-undo" : "workbench-done-about")} onClick={() => void perform({ act: "done", transcript: info.id, done: !done })}>
      {done ? <><span aria-hidden="true">✓ </span>{say("workbench-done")}</> : say("workbench-done-do")}
    </button>
  );
}

const hints = ["next-turn", "sentence", "code", "last-code", "pinned", "next-coding"] as const;

const none = computed(() => study.value?.transcripts.length === 0);

export function ReadPage() {
  useDeskKeys();
  useSignalEffect(() => {
    if (transcript.value !== null) box.value = null;
  });
  const open = transcript.value;
  const also = alsoByKey.value;
  if (none.value) {
    return (
      <div class="desk-empty">
        <h1 class="hidden-label">{say("workbench-page-read")}</h1>
        <p>{say("workbench-no-transcripts")}</p>
        <button class="primary" onClick={() => go("interviews")}>{say("workbench-add-interviews")}</button>
      </div>
    );
  }
  return (
    <div class="desk" data-sheet={sheetOpen.value ? "open" : undefined}>
      <h1 class="hidden-label">{say("workbench-page-read")}{open !== null && `: ${open.id}`}</h1>
      <div class="desk-head">
        <Switcher />
        {open !== null && <span class="quiet turn-count">{say("workbench-turn", { at: turn.value + 1, count: open.turns.length })}</span>}
        <Done />
        <Find />
        <button class="sheet-button" aria-expanded={sheetOpen.value} onClick={() => { sheetOpen.value = !sheetOpen.value; }}><Icon name="codebook" /> {say("workbench-codes")}</button>
      </div>
      <Pane />
      <Column />
      <p class="key-line quiet">
        <span role="status">{also !== null && <strong>{say("workbench-also", { key: keyNames(also)[0] ?? "" })}</strong>}</span>
        {hints.map((id) => <span key={id}><Keycap id={id} /> {say(`workbench-key-${id}`)}</span>)}
        <span><Keycap id="keys" /> {say("workbench-keys")}</span>
      </p>
      <SelectionBar />
      <CodeBox />
    </div>
  );
}
