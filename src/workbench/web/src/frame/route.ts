// Where the user is, in the address, so that reload and back work: `#/read/int03/120-160`, `#/matrix`.

import { signal } from "@preact/signals";
import type { Span } from "../reader/span";
import { complain, home, openTranscript, page, study, transcript, type Page } from "../store";

const pages: readonly Page[] = ["read", "suggestions", "matrix", "interviews", "tables", "start"];

/** The place that the reader is to show next. */
export const wanted = signal<Span | null>(null);

interface Route {
  page: Page;
  transcript: string | null;
  span: Span | null;
}

function parse(hash: string): Route {
  const [name = "", id, span] = hash.replace(/^#\//, "").split("/");
  const found = pages.find((one) => one === name) ?? "read";
  const ends = /^(\d+)-(\d+)$/.exec(span ?? "");
  return {
    page: found,
    transcript: id === undefined || id === "" ? null : decodeURIComponent(id),
    span: ends === null ? null : { start: Number(ends[1]), end: Number(ends[2]) },
  };
}

/** The address of a page, a transcript, a place in it. */
export function address(to: Page, id?: string, span?: Span): string {
  return ["#", to, ...(id === undefined ? [] : [encodeURIComponent(id)]), ...(span === undefined ? [] : [`${span.start}-${span.end}`])].join("/");
}

export function go(to: Page, id?: string, span?: Span): void {
  const hash = address(to, id, span);
  if (hash === location.hash) void follow();
  else location.hash = hash;
}

/** The transcript that reading starts with: the first that is not finished. */
function firstOpen(): string | null {
  const all = study.value?.transcripts ?? [];
  const coder = study.value?.coder ?? "";
  return (all.find((one) => !one.done.includes(coder)) ?? all[0])?.id ?? null;
}

/** Brings the screen in step with the address. */
export async function follow(): Promise<void> {
  const route = parse(location.hash);
  if (home.value?.study == null || study.value === null) {
    page.value = "start";
    return;
  }
  page.value = route.page;
  if (route.page !== "read") return;
  const known = study.value.transcripts.some((one) => one.id === route.transcript);
  const id = known ? route.transcript : transcript.value?.id ?? firstOpen();
  if (id === null) return;
  if (id !== route.transcript) history.replaceState(null, "", `#/read/${encodeURIComponent(id)}`);
  try {
    if (transcript.value?.id !== id) await openTranscript(id);
    wanted.value = route.span;
  } catch (error) {
    complain(error);
  }
}
