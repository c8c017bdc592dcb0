// What every part of the screen knows: the study, the open transcript, where the user is, and whether all is saved.

import { batch, computed, signal } from "@preact/signals";
import * as api from "./api";
import type { Name } from "./codebook/entry";
import { say } from "./words";

export type Page = "read" | "suggestions" | "matrix" | "interviews" | "tables" | "start";

export const home = signal<api.Home | null>(null);
export const study = signal<api.Study | null>(null);
export const transcript = signal<api.Transcript | null>(null);
/** The codings of the open transcript as they are now. */
export const codings = signal<ReadonlyMap<string, api.Coding>>(new Map());
export const page = signal<Page>("start");
/** Its suggestions that are open. */
export const suggested = signal<api.Suggestion[]>([]);
/** The coding that the user is on. */
export const focused = signal<string | null>(null);
/** What is selected in the reader. */
export const selection = signal<{ start: number; end: number } | null>(null);
/** The code or theme that the codebook shows. */
export const shown = signal<Name | null>(null);
/** The code assigned last. */
export const lastCode = signal<string | null>(null);
/** Acts under way. */
export const saving = signal(0);
export const connected = signal(true);
/** Sentences to be read: the newest last. */
export const told = signal<{ id: number; said: api.Said; undo: boolean }[]>([]);

export const codes = computed(() => new Map(study.value?.codes.map((code) => [code.id, code]) ?? []));
export const themes = computed(() => new Map(study.value?.themes.map((theme) => [theme.id, theme]) ?? []));
/** Codes of one's own, the one assigned last first. */
export const recentCodes = computed(() => {
  const own = [...codings.value.values()].filter((coding) => coding.mine).sort((a, b) => (a.at < b.at ? 1 : -1));
  const recent = new Set(own.map((coding) => coding.code));
  return [...(lastCode.value === null ? [] : [lastCode.value]), ...[...recent].filter((code) => code !== lastCode.value)];
});

let number = 0;
/** Tells the user something. */
export function tell(said: api.Said, undo = false): void {
  const id = (number += 1);
  told.value = [...told.value.slice(-2), { id, said, undo }];
  if (said.severity !== "error") setTimeout(() => forget(id), said.severity === "note" ? 6000 : 15000);
}
export function forget(id: number): void {
  told.value = told.value.filter((one) => one.id !== id);
}

/** Says what went wrong, whatever it was. */
export function complain(error: unknown): void {
  if (error instanceof api.Refused) tell(error.said);
  else if (error instanceof TypeError) tell({ severity: "error", message: say("workbench-unreachable"), hint: say("workbench-unreachable-hint"), place: null });
  else tell({ severity: "error", message: String(error), hint: null, place: null });
}

/** Reads the study again. */
export async function readStudy(): Promise<void> {
  study.value = await api.study();
}

let asked = 0;
/** Opens a transcript; of several asked for in a hurry, the last. */
export async function openTranscript(id: string): Promise<void> {
  const mine = (asked += 1);
  const read = await api.transcript(id);
  if (mine !== asked) return;
  batch(() => {
    codings.value = new Map(read.codings.map((coding) => [coding.id, coding]));
    suggested.value = read.suggestions;
    transcript.value = read;
  });
}

/** Reads everything again, after a change of which nobody knows the extent. */
export async function readAgain(): Promise<void> {
  await readStudy();
  const open = transcript.value?.id;
  if (open !== undefined) await openTranscript(open);
  const now = study.value;
  if (now === null) return;
  const done: api.Done = {
    version: now.version, saved: now.saved ?? "", said: "", notes: [], codings: [], removed: [], decided: [], counts: [],
    transcripts: now.transcripts.map((one) => one.id), reread: true, restudy: true, undo: now.undo, redo: now.redo, made: null,
  };
  for (const listener of listeners) listener(done);
}

type Listener = (done: api.Done) => void;
const listeners = new Set<Listener>();
/** Calls a function for everything that is done, here or elsewhere. Returns the way to stop. */
export function onDone(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Does an act; when this returns it is on disk and the store shows it. Null when it was refused, which was said. */
export async function perform(act: api.Act): Promise<api.Done | null> {
  saving.value += 1;
  try {
    const done = await api.act(act);
    // Undo turns back the last act: a sentence about an earlier one cannot offer it any more.
    told.value = told.value.filter((one) => !one.undo);
    await takeIn(done);
    if (done.said !== "") tell({ severity: "note", message: done.said, hint: null, place: null }, act.act !== "undo" && act.act !== "redo");
    for (const note of done.notes) tell(note);
    return done;
  } catch (error) {
    complain(error);
    return null;
  } finally {
    saving.value -= 1;
  }
}

/** Brings the store in step with what was done. */
export async function takeIn(done: api.Done): Promise<void> {
  const known = study.value;
  if (known === null) return;
  if (done.restudy) {
    await readStudy();
  } else {
    const counts = new Map(done.counts.map((count) => [`${count.kind} ${count.id}`, count]));
    const counted = <T extends api.Count & { id: string }>(kind: string, entry: T): T => {
      const count = counts.get(`${kind} ${entry.id}`);
      return count === undefined ? entry : { ...entry, k: count.k, n: count.n, segments: count.segments, respondents: count.respondents };
    };
    study.value = {
      ...known,
      version: done.version,
      saved: done.saved,
      undo: done.undo,
      redo: done.redo,
      suggestions: Math.max(0, known.suggestions - done.decided.length),
      themes: counts.size > 0 ? known.themes.map((theme) => counted("theme", theme)) : known.themes,
      codes: counts.size > 0 ? known.codes.map((code) => counted("code", code)) : known.codes,
    };
  }
  const open = transcript.value;
  if (open !== null && done.reread && done.transcripts.includes(open.id)) await openTranscript(open.id);
  else if (open !== null) takeCodings(open.id, done);
  for (const listener of listeners) listener(done);
}

function takeCodings(open: string, done: api.Done): void {
  if (done.decided.length > 0) suggested.value = suggested.value.filter((one) => !done.decided.includes(one.id));
  const changed = done.codings.filter((coding) => coding.transcript === open);
  if (changed.length === 0 && done.removed.length === 0) return;
  const now = new Map(codings.value);
  for (const id of done.removed) now.delete(id);
  for (const coding of changed) now.set(coding.id, coding);
  codings.value = now;
  const known = study.value;
  if (known === null) return;
  const transcripts = known.transcripts.map((one) => (one.id === open ? { ...one, codings: now.size } : one));
  study.value = { ...known, transcripts };
}
