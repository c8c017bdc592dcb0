// Giving codes: one that exists, the last one, one on a key, a new one, or the words themselves.

import type { Act, Coding, Done, Place, Polarity, Prompting } from "../api";
import { recentCodes, remember } from "../codings";
import { type Span, same } from "../reader/span";
import { codes, focused, home, perform } from "../store";
import { say } from "../words";
import { focusCoding, note, placeOf, quote, reader, target } from "./desk";

export interface Judgement {
  polarity: Polarity;
  prompting: Prompting;
  memo: string;
}
export const plainly: Judgement = { polarity: "supports", prompting: null, memo: "" };

let sketches = 0;
/** Shows a coding before it is on disk: the eye need not wait for that. Returns the way to take it away. */
function sketch(place: Place, code: string, judged: Judgement): () => void {
  const { transcript: of, start, end } = place;
  const id = `sketch-${(sketches += 1)}`;
  reader.value?.update([{
    id, transcript: of, start, end, code, coder: "", mine: true, polarity: judged.polarity, prompting: judged.prompting,
    via: "hand", memo: null, memos: [], chosen: false, at: "",
  }], []);
  return () => reader.value?.update([], [id]);
}

/** Puts the user on a coding that was just made, so that the keys for codings act on it. */
function arrive(done: Done, span: Span): Coding | null {
  const made = done.codings.find((one) => one.mine && same(one, span)) ?? done.codings[0];
  if (made === undefined) return null;
  remember(made.code);
  focusCoding(made.id);
  return made;
}

/** Gives a code to a span. */
export async function assign(code: string, span: Span, judged: Judgement = plainly): Promise<void> {
  const place = placeOf(span);
  if (place === null) return;
  const act: Act = {
    act: "code", place, code, polarity: judged.polarity,
    ...(judged.prompting === null ? {} : { prompting: judged.prompting }),
    ...(judged.memo.trim() === "" ? {} : { memo: judged.memo.trim() }),
  };
  // At once: the key for the last code may be pressed before this one is on disk.
  remember(code);
  const done = await perform(act, sketch(place, code, judged));
  if (done !== null) arrive(done, span);
}

/** Makes a code and gives it to a span in one act. */
export async function assignNew(label: string, span: Span, inVivo: boolean, judged: Judgement = plainly): Promise<void> {
  const place = placeOf(span);
  if (place === null || label.trim() === "") return;
  const done = await perform({ act: "new-code", place, label: label.trim(), in_vivo: inVivo }, sketch(place, label.trim(), judged));
  if (done === null) return;
  const made = arrive(done, span);
  if (made !== null && (judged.polarity !== "supports" || judged.prompting !== null)) {
    const judgement = await perform({ act: "judge", coding: made.id, polarity: judged.polarity, prompting: judged.prompting });
    if (judgement !== null) arrive(judgement, span);
  }
  const about = focused.value;
  if (about !== null && judged.memo.trim() !== "") await perform({ act: "memo", about: { coding: about }, text: judged.memo.trim() });
}

export function assignLast(): false | void {
  const code = recentCodes.value.find((id) => codes.value.has(id));
  const span = target();
  if (span === null) return false;
  if (code === undefined) note(say("workbench-no-last-code"));
  else void assign(code, span);
}

export function assignPinned(key: string): false | void {
  const span = target();
  if (span === null) return false;
  const code = home.value?.preferences.pins[Number(key) - 1];
  if (code == null || !codes.value.has(code)) note(say("workbench-no-pin", { key }));
  else void assign(code, span);
}

export function assignInVivo(): false | void {
  const span = target();
  if (span === null) return false;
  void assignNew(quote(span).replace(/\s+/g, " "), span, true);
}
