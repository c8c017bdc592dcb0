// What the server tells and what it is asked: the types of every answer, and one function for each request.
//
// Positions are UTF-16 units of the whole reading, the units of a JavaScript string. The log counts code points; the
// server converts, and refuses a span whose words are not those of the reading.

export type Language = "nl" | "en";
export type Role = "interviewer" | "respondent" | "other";
export type Polarity = "supports" | "opposes" | "mixed";
export type Prompting = "prompted" | "spontaneous" | null;
export type Origin = "deductive" | "inductive" | "in-vivo";
export type Stage = "candidate" | "reviewed" | "defined";
export type Pattern = "solid" | "dots" | "double" | "dash";
export type ThemeChoice = "auto" | "light" | "dark";

/** A sentence for the user, with what to do about it. */
export interface Said {
  severity: "error" | "warning" | "note";
  message: string;
  hint: string | null;
  place: string | null;
}

/** What is known before a study is open, and what the user prefers. */
export interface Home {
  program: string;
  study: string | null;
  title: string | null;
  recent: { folder: string; title: string }[];
  /** The folder that new studies are offered to be made in. */
  folder: string;
  coder: string;
  device: string;
  preferences: Preferences;
}

export interface Preferences {
  language: Language;
  theme: ThemeChoice;
  /** Whether plain letters are keys. */
  keys: boolean;
  /** Whether the whole text is in the page at once, for screen readers. */
  whole: boolean;
  /** Codes pinned to 1-9, by place; null for a free key. Of the open study. */
  pins: (string | null)[];
  /** The tasks of the sample that are ticked; null when the list was put away. */
  tasks: string[] | null;
}

export interface Study {
  /** Grows with every act, also those of others. */
  version: number;
  title: string;
  language: Language;
  folder: string;
  coder: string;
  /** Whether this is a copy of the sample study. */
  sample: boolean;
  phase: number | null;
  /** The attribute that tables split by. */
  groups: string | null;
  /** Whose codings count: "any", "consensus" or a coder. */
  whose: string;
  /** Everyone who ever decided something. */
  coders: string[];
  attributes: { id: string; label: string }[];
  transcripts: TranscriptInfo[];
  respondents: Respondent[];
  themes: Theme[];
  codes: Code[];
  /** How many respondents can be counted. */
  n: number;
  /** Suggestions that nobody decided on. */
  suggestions: number;
  /** What undoing and redoing would turn back, in a sentence; null when there is nothing. */
  undo: string | null;
  redo: string | null;
  /** When the last act of this coder was synced to disk, ISO 8601. */
  saved: string | null;
  problems: Said[];
}

export interface TranscriptInfo {
  id: string;
  file: string;
  date: string | null;
  respondents: string[];
  /** Values of the attribute that tables split by. */
  groups: string[];
  turns: number;
  words: number;
  codings: number;
  suggestions: number;
  /** The coders who finished it. */
  done: string[];
  speakers: Speaker[];
}

export interface Speaker {
  /** As written in the source; empty for words without a label. */
  label: string;
  role: Role;
  respondent: string | null;
  turns: number;
  words: number;
  /** Something they say, to know them by. */
  sample: string;
}

export interface Respondent {
  id: string;
  case: string | null;
  attributes: Record<string, string>;
  withdrawn: boolean;
}

/** How many stand behind a code or theme. */
export interface Count {
  k: number;
  n: number;
  segments: number;
  respondents: string[];
}

export interface Theme extends Count {
  id: string;
  label: string;
  parent: string | null;
  stage: Stage;
  concept: string | null;
  definition: string | null;
  /** 1-12. */
  colour: number;
}

export interface Code extends Count {
  id: string;
  label: string;
  aliases: string[];
  themes: string[];
  parent: string | null;
  origin: Origin;
  definition: string | null;
  include: string | null;
  exclude: string | null;
  example: string | null;
  reason: string | null;
  /** How many rules propose codings. */
  rules: number;
  /** 1-12, that of its first theme; 0 (grey) without one. */
  colour: number;
  pattern: Pattern;
  memos: MemoNote[];
}

export interface MemoNote {
  id: string;
  coder: string;
  at: string;
  kind: string;
  text: string;
}

export interface Transcript {
  id: string;
  file: string;
  revision: number;
  date: string | null;
  place: string | null;
  wave: string | null;
  text: string;
  turns: Turn[];
  codings: Coding[];
  suggestions: Suggestion[];
  done: string[];
  version: number;
}

export interface Turn {
  start: number;
  end: number;
  /** The line of the reading at which it starts, from 1. */
  line: number;
  label: string | null;
  role: Role;
  respondent: string | null;
  /** Milliseconds into the recording. */
  at: number | null;
  /** Spoken by somebody who withdrew: its words are blocks. */
  withheld: boolean;
}

export interface Coding {
  /** The beginning of the id of the event that added it; enough to name it. */
  id: string;
  transcript: string;
  start: number;
  end: number;
  code: string;
  coder: string;
  /** Whether the coder at work made it: only those can be changed. */
  mine: boolean;
  polarity: Polarity;
  prompting: Prompting;
  via: "hand" | "suggestion" | "bulk" | "import";
  /** The note written with it. */
  memo: string | null;
  /** Notes written about it later. */
  memos: MemoNote[];
  /** Chosen as a quotation. */
  chosen: boolean;
  at: string;
}

export interface Suggestion {
  id: string;
  transcript: string;
  start: number;
  end: number;
  code: string;
  /** What the rules found, inside the segment. */
  hits: { start: number; end: number }[];
  /** The rules that proposed it, in words. */
  rules: string[];
}

/** Who speaks at a place, and the words around it. */
export interface Context {
  respondents: string[];
  speaker: string | null;
  line: number;
  before: string;
  text: string;
  after: string;
}

/** A suggestion with its surroundings, for the queue. */
export interface Queued extends Suggestion, Context {
  /** What was decided before about suggestions of this code. */
  accepted: number;
  rejected: number;
}

/** A coded segment with its surroundings, for evidence. */
export interface Segment extends Coding, Context {}

export interface Hit extends Context {
  transcript: string;
  start: number;
  end: number;
}

export interface Matrix {
  /** k of n, and what counts, in a sentence. */
  counting: string;
  unit: string;
  n: number;
  groups: { name: string; n: number }[];
  columns: { unit: string; group: string | null }[];
  rows: MatrixRow[];
}

export interface MatrixRow {
  kind: "theme" | "code";
  id: string;
  label: string;
  colour: number;
  pattern: Pattern;
  k: number;
  n: number;
  segments: number;
  opposes: number;
  /** One for each column: null where nothing was said. */
  cells: ({ segments: number; polarity: Polarity } | null)[];
  groups: { k: number; n: number }[];
}

/** What an act did. By the time this arrives it is on disk. */
export interface Done {
  version: number;
  /** ISO 8601. */
  saved: string;
  /** What was done, in a sentence; empty for acts that show for themselves. */
  said: string;
  notes: Said[];
  /** Codings that are new or changed, and the ids of those that are gone, in the transcripts touched. */
  codings: Coding[];
  removed: string[];
  /** Suggestions that are open no more. */
  decided: string[];
  transcripts: string[];
  /** Whether codings changed beyond those listed (undo, merge): read the transcript again. */
  reread: boolean;
  /** Whether the codebook, the respondents or the speakers changed: read the study again. */
  restudy: boolean;
  /** Counts of the codes and themes touched. */
  counts: (Count & { kind: "theme" | "code"; id: string })[];
  undo: string | null;
  redo: string | null;
  /** The id of a code or theme that was made. */
  made: string | null;
}

/** A place in a reading, with the words that are there. */
export interface Place {
  transcript: string;
  revision: number;
  start: number;
  end: number;
  quote: string;
}

/** Everything that can be decided. */
export type Act =
  | { act: "code"; place: Place; code: string; polarity?: Polarity; prompting?: Prompting; memo?: string }
  | { act: "new-code"; place?: Place; label: string; in_vivo?: boolean; theme?: string; parent?: string }
  | { act: "new-theme"; label: string }
  | { act: "recode"; coding: string; code: string }
  | { act: "move-span"; coding: string; place: Place }
  | { act: "judge"; coding: string; polarity: Polarity; prompting: Prompting }
  | { act: "uncode"; codings: string[] }
  | { act: "choose"; coding: string; chosen: boolean }
  | { act: "memo"; about: { coding?: string; code?: string; theme?: string; transcript?: string }; text: string; kind?: "analytic" | "methodological" | "reflexive" }
  | { act: "accept"; suggestions: string[] }
  | { act: "accept-as"; suggestion: string; place?: Place; code?: string }
  | { act: "reject"; suggestions: string[] }
  | { act: "rename"; name: string; label: string }
  | { act: "define"; name: string; definition?: string; include?: string; exclude?: string; example?: string; concept?: string }
  | { act: "move"; name: string; themes: string[]; parent?: string }
  | { act: "merge"; from: string[]; into: string; reason?: string }
  | { act: "retire"; name: string; reason?: string }
  | { act: "done"; transcript: string; done: boolean }
  | { act: "speakers"; transcript: string; speakers: { label: string; role: Role; respondent: string | null }[] }
  | { act: "respondent"; id: string; attributes: Record<string, string> }
  | { act: "groups"; attribute: string | null }
  | { act: "whose"; whose: string }
  | { act: "undo" }
  | { act: "redo" };

/** Acts on the codebook that can be looked at before they are done: nothing is recorded. */
export interface Preview {
  said: string;
  notes: Said[];
}

/** What came in. */
export interface Imported {
  file: string;
  transcript: string | null;
  /** Why not, or what is worth knowing. */
  problems: Said[];
}

export interface Output {
  path: string;
  bytes: number;
}

/** A change that another window, another program or another person made. */
export interface Change {
  version: number;
  /** The window that made it; empty when it came from outside. */
  window: string;
  /** As in Done; null when everything is to be read again. */
  done: Done | null;
}

export class Refused extends Error {
  constructor(readonly said: Said, readonly status: number) {
    super(said.message);
  }
}

/** This window, so that it can tell its own acts from those of others. */
export const windowId = crypto.randomUUID();

async function ask<T>(method: string, path: string, body?: BodyInit, type?: string): Promise<T> {
  const headers: Record<string, string> = { "X-Codeboom-Window": windowId };
  if (type !== undefined) headers["Content-Type"] = type;
  const answer = await fetch(path, { method, headers, body: body ?? null });
  if (answer.ok) return (await answer.json()) as T;
  let said: Said = { severity: "error", message: `${answer.status} ${answer.statusText}`, hint: null, place: null };
  if (answer.headers.get("Content-Type")?.startsWith("application/json")) said = (await answer.json()) as Said;
  throw new Refused(said, answer.status);
}

const get = <T>(path: string, query: Record<string, string | null | undefined> = {}): Promise<T> => {
  const given = Object.entries(query).filter((pair): pair is [string, string] => pair[1] != null);
  return ask<T>("GET", given.length > 0 ? `${path}?${new URLSearchParams(given)}` : path);
};
const post = <T>(path: string, body: unknown): Promise<T> =>
  ask<T>("POST", path, JSON.stringify(body), "application/json");

export const home = () => get<Home>("/api/home");
export const prefer = (preferences: Partial<Preferences> & { coder?: string }) => post<Home>("/api/preferences", preferences);
/** The folders inside a folder, for choosing one. `study` marks those that hold a study. */
export const folders = (path: string | null) =>
  get<{ path: string; parent: string | null; folders: { name: string; study: boolean }[] }>("/api/folders", { path });
export const newStudy = (folder: string, title: string) => post<Home>("/api/studies/new", { folder, title });
export const sampleStudy = () => post<Home>("/api/studies/sample", {});
export const openStudy = (folder: string) => post<Home>("/api/studies/open", { folder });

export const study = () => get<Study>("/api/study");
export const transcript = (id: string) => get<Transcript>(`/api/transcripts/${encodeURIComponent(id)}`);
export const suggestions = (filter: { code?: string; transcript?: string } = {}) =>
  get<{ queue: Queued[]; hint: string | null }>("/api/suggestions", filter);
export const segments = (filter: { code?: string; theme?: string; respondent?: string; transcript?: string }) =>
  get<{ segments: Segment[] }>("/api/segments", filter);
export const search = (words: string, transcript?: string) =>
  get<{ hits: Hit[]; total: number }>("/api/search", { words, transcript });
export const matrix = (unit: string, by: string | null) => get<Matrix>("/api/matrix", { unit, by });
export const act = (act: Act) => post<Done>("/api/act", act);
export const preview = (act: Act) => post<Preview>("/api/preview", act);
/** Brings a transcript in; the file's name goes along, its folder does not. */
export const importTranscript = (file: File) =>
  ask<Imported>("POST", `/api/import/transcript?${new URLSearchParams({ name: file.name })}`, file, "application/octet-stream");
/** Takes in a codebook or an interview guide. */
export const importCodebook = (file: File) =>
  ask<Imported>("POST", `/api/import/codebook?${new URLSearchParams({ name: file.name })}`, file, "application/octet-stream");
/** Makes every table and chart, as `codeboom run` does. */
export const makeOutputs = () => post<{ folder: string; files: Output[]; notes: Said[] }>("/api/run", {});

/** Follows what others do; the version that the changes come after is told first. Returns the way to stop. */
export function follow(onVersion: (version: number) => void, onChange: (change: Change) => void, onLine: (connected: boolean) => void): () => void {
  const source = new EventSource("/api/changes");
  source.addEventListener("version", (event) => onVersion(Number((event as MessageEvent<string>).data)));
  source.addEventListener("change", (event) => onChange(JSON.parse((event as MessageEvent<string>).data) as Change));
  source.addEventListener("open", () => onLine(true));
  source.addEventListener("error", () => onLine(false));
  return () => source.close();
}
