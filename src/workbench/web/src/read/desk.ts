// What is done at the reading desk: giving codes to what is selected, and changing the coding that one is on.

import { computed, signal } from "@preact/signals";
import type { Act, Coding, Done, Place, Polarity, Prompting } from "../api";
import type { Name } from "../codebook/entry";
import { asking } from "../frame/asking";
import type { Span } from "../frame/route";
import type { Reader } from "../reader/reader";
import { codes, codings, focused, home, lastCode, perform, recentCodes, selection, shown, tell, transcript } from "../store";
import { say } from "../words";

/** The reader on screen; null while there is none. */
export const reader = signal<Reader | null>(null);

/** The box in which a code is chosen: for a span, or to replace the code of a coding. */
export interface Box {
  span: Span;
  recode: string | null;
  memo: boolean;
}
export const box = signal<Box | null>(null);

export const focusedCoding = computed<Coding | null>(() => (focused.value === null ? null : codings.value.get(focused.value) ?? null));

export function same(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}

/** The codings that share words with where the user is. */
export const here = computed<Coding[]>(() => {
  const span = focusedCoding.value ?? selection.value;
  if (span === null) return [];
  return [...codings.value.values()].filter((one) => one.start < span.end && span.start < one.end).sort((a, b) => a.start - b.start || b.end - a.end);
});

/** The span that a code would be given to. */
export function target(): Span | null {
  const chosen = selection.value ?? focusedCoding.value;
  return chosen === null ? null : { start: chosen.start, end: chosen.end };
}

export function quote(span: Span): string {
  return transcript.value?.text.slice(span.start, span.end) ?? "";
}

export function placeOf(span: Span): Place | null {
  const open = transcript.value;
  return open === null ? null : { transcript: open.id, revision: open.revision, start: span.start, end: span.end, quote: quote(span) };
}

function note(message: string): void {
  tell({ severity: "note", message, hint: null, place: null });
}

export function focusCoding(id: string | null): void {
  reader.value?.focus(id);
  focused.value = id;
}

/** Puts the user on a coding that was just made, so that the keys for codings act on it. */
function arrive(done: Done, span: Span): Coding | null {
  const made = done.codings.find((one) => one.mine && same(one, span)) ?? done.codings[0];
  if (made === undefined) return null;
  lastCode.value = made.code;
  focusCoding(made.id);
  return made;
}

/** Shows the card of a code or theme in place of that of a coding. */
export function showCard(name: Name): void {
  focusCoding(null);
  shown.value = name;
}

export interface Judgement {
  polarity: Polarity;
  prompting: Prompting;
  memo: string;
}
export const plainly: Judgement = { polarity: "supports", prompting: null, memo: "" };

/** The id under which a coding is shown while it is being recorded. */
export const underway = "underway";

/** Shows a coding before it is on disk: the eye need not wait for that. */
function sketch(place: Place, code: string, judged: Judgement): void {
  const { transcript: of, start, end } = place;
  reader.value?.update([{
    id: underway, transcript: of, start, end, code, coder: "", mine: true, polarity: judged.polarity, prompting: judged.prompting,
    via: "hand", memo: null, memos: [], chosen: false, at: "",
  }], []);
}

/** Gives a code to a span. */
export async function assign(code: string, span: Span, judged: Judgement = plainly): Promise<boolean> {
  const place = placeOf(span);
  if (place === null) return false;
  const act: Act = {
    act: "code", place, code, polarity: judged.polarity,
    ...(judged.prompting === null ? {} : { prompting: judged.prompting }),
    ...(judged.memo.trim() === "" ? {} : { memo: judged.memo.trim() }),
  };
  sketch(place, code, judged);
  const done = await perform(act);
  if (done === null) reader.value?.update([], [underway]);
  else arrive(done, span);
  return done !== null;
}

/** Makes a code and gives it to a span in one act. */
export async function assignNew(label: string, span: Span, inVivo: boolean, judged: Judgement = plainly): Promise<boolean> {
  const place = placeOf(span);
  if (place === null || label.trim() === "") return false;
  const done = await perform({ act: "new-code", place, label: label.trim(), in_vivo: inVivo });
  if (done === null) return false;
  const made = arrive(done, span);
  if (made !== null && (judged.polarity !== "supports" || judged.prompting !== null)) {
    await perform({ act: "judge", coding: made.id, polarity: judged.polarity, prompting: judged.prompting });
  }
  const about = focused.value;
  if (about !== null && judged.memo.trim() !== "") await perform({ act: "memo", about: { coding: about }, text: judged.memo.trim() });
  return true;
}

export function openBox(memo = false): void {
  if (target() === null) reader.value?.selectSentence();
  const span = target();
  if (span !== null) box.value = { span, recode: null, memo };
}

export function closeBox(): void {
  const open = box.value;
  box.value = null;
  if (open === null) return;
  if (open.recode === null) reader.value?.select(open.span);
  reader.value?.reveal(open.span, true);
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

/** Does something with the focused coding, when it is one's own. */
export function withMine(change: (coding: Coding) => void): false | void {
  const coding = focusedCoding.value;
  if (coding === null) return false;
  if (coding.mine) change(coding);
  else note(say("workbench-not-yours", { coder: coding.coder }));
}

/** An act that replaces a coding: the user stays on what came in its place. */
export async function replace(act: Act): Promise<void> {
  const done = await perform(act);
  const now = done?.codings[0];
  if (now !== undefined) focusCoding(now.id);
}

export const remove = () => withMine((coding) => {
  focusCoding(null);
  void perform({ act: "uncode", codings: [coding.id] });
});

const polarities: readonly Polarity[] = ["supports", "opposes", "mixed"];
const promptings: readonly Prompting[] = [null, "prompted", "spontaneous"];
const after = <T>(all: readonly T[], now: T): T => all[(all.indexOf(now) + 1) % all.length] ?? now;

export const judge = (polarity: Polarity, prompting: Prompting) => withMine((coding) => {
  void replace({ act: "judge", coding: coding.id, polarity, prompting });
});
export const nextPolarity = () => withMine((coding) => judge(after(polarities, coding.polarity), coding.prompting));
export const nextPrompting = () => withMine((coding) => judge(coding.polarity, after(promptings, coding.prompting)));
export const toggleQuotation = () => withMine((coding) => {
  void replace({ act: "choose", coding: coding.id, chosen: !coding.chosen });
});
export const recode = () => withMine((coding) => {
  box.value = { span: { start: coding.start, end: coding.end }, recode: coding.id, memo: false };
});
export async function recodeAs(coding: string, code: string): Promise<void> {
  lastCode.value = code;
  await replace({ act: "recode", coding, code });
}

/** A note: about the coding that one is on, else with a new code, else about the transcript. */
export function memo(): void {
  const coding = focusedCoding.value;
  const open = transcript.value;
  if (coding !== null) asking.value = { ask: "memo", about: { coding: coding.id }, name: codes.value.get(coding.code)?.label ?? coding.code };
  else if (selection.value !== null) openBox(true);
  else if (open !== null) asking.value = { ask: "memo", about: { transcript: open.id }, name: open.id };
}
