// Changing the coding that one is on: its code, what it says, a note with it, or taking it away.

import type { Act, Coding, Polarity, Prompting } from "../api";
import { remember } from "../codings";
import { asking } from "../frame/asking";
import { interviewName } from "../interview";
import { codes, perform, selection, transcript } from "../store";
import { say } from "../words";
import { box, focusCoding, focusedCoding, note, openBox } from "./desk";

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
  remember(code);
  await replace({ act: "recode", coding, code });
}

/** A note: about the coding that one is on, else with a new code, else about the transcript. */
export function memo(): void {
  const coding = focusedCoding.value;
  const open = transcript.value;
  if (coding !== null) asking.value = { ask: "memo", about: { coding: coding.id }, name: codes.value.get(coding.code)?.label ?? coding.code };
  else if (selection.value !== null) openBox(true);
  else if (open !== null) asking.value = { ask: "memo", about: { transcript: open.id }, name: interviewName(open.id) };
}
