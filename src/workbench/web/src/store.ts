// What every part of the screen knows: the study, the open transcript, where the user is, and whether all is saved.

import { batch, computed, signal } from "@preact/signals";
import * as api from "./api";
import type { Name } from "./codebook/entry";
import { changeCodings, countCodings, openCodings } from "./codings";
import { say } from "./words";

export type Page = "read" | "suggestions" | "matrix" | "interviews" | "tables" | "start";

export const home = signal<api.Home | null>(null);
export const study = signal<api.Study | null>(null);
export const transcript = signal<api.Transcript | null>(null);
export const page = signal<Page>("start");
/** Its suggestions that are open. */
export const suggested = signal<api.Suggestion[]>([]);
/** The coding that the user is on. */
export const focused = signal<string | null>(null);
/** What is selected in the reader. */
export const selection = signal<{ start: number; end: number } | null>(null);
/** The code or theme that the codebook shows. */
export const shown = signal<Name | null>(null);
/** Acts under way. */
export const saving = signal(0);
export const connected = signal(true);
/** Sentences to be read: the newest last. */
export const told = signal<{ id: number; said: api.Said; undo: boolean }[]>([]);

export const codes = computed(() => new Map(study.value?.codes.map((code) => [code.id, code]) ?? []));
export const themes = computed(() => new Map(study.value?.themes.map((theme) => [theme.id, theme]) ?? []));
/** Whether a study is open: it changes on every act, that there is one hardly ever. */
export const hasStudy = computed(() => study.value !== null);
export const transcriptInfos = computed(() => new Map(study.value?.transcripts.map((one) => [one.id, one]) ?? []));

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
    openCodings(read.codings);
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

/** Acts of which the page itself shows what they did. */
const plain = new Set<api.Act["act"]>(["accept", "accept-as", "reject"]);

/**
 * Does an act; when this returns it is on disk and the store shows it. Null when it was refused, which was said.
 * `landed` is called in between, however it ended: what was shown early makes way for what is.
 */
export async function perform(act: api.Act, landed = () => {}): Promise<api.Done | null> {
  saving.value += 1;
  try {
    const done = await api.act(act).finally(landed);
    // Undo turns back the last act: a sentence about an earlier one cannot offer it any more.
    told.value = told.value.filter((one) => !one.undo);
    await takeIn(done);
    const turnedBack = act.act === "undo" || act.act === "redo";
    if (done.said !== "" && !plain.has(act.act)) tell({ severity: "note", message: done.said, hint: null, place: null }, !turnedBack);
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
  if (done.restudy) await readStudy();
  const open = transcript.value;
  const reread = open !== null && done.reread && done.transcripts.includes(open.id);
  batch(() => {
    if (!done.restudy) takeCounts(known, done);
    if (open !== null && !reread) takeCodings(open.id, done);
  });
  if (reread) await openTranscript(open.id);
  for (const listener of listeners) listener(done);
}

/** New counts. What did not change stays the same object, so that it is not drawn again. */
function takeCounts(known: api.Study, done: api.Done): void {
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

function takeCodings(open: string, done: api.Done): void {
  if (done.decided.length > 0) suggested.value = suggested.value.filter((one) => !done.decided.includes(one.id));
  const before = countCodings();
  changeCodings(done.codings.filter((coding) => coding.transcript === open), done.removed);
  const known = study.value;
  const now = countCodings();
  if (known === null || now === before) return;
  study.value = { ...known, transcripts: known.transcripts.map((one) => (one.id === open ? { ...one, codings: now } : one)) };
}
