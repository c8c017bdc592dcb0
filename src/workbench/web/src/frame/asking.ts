// The dialog that is open, and what it is about.

import { signal } from "@preact/signals";
import type { Name } from "../codebook/entry";

export type About = { coding: string } | { code: string } | { theme: string } | { transcript: string };

export type Asking =
  | { ask: "keys" }
  | { ask: "memo"; about: About; name: string }
  | { ask: "new-code"; theme?: string }
  | { ask: "new-theme" }
  | { ask: "rename"; name: Name }
  | { ask: "define"; name: Name }
  | { ask: "move"; name: Name }
  /** Of codes, by their ids. */
  | { ask: "merge"; from: string; into?: string }
  | { ask: "retire"; name: Name };

export const asking = signal<Asking | null>(null);

export function closeDialog(): void {
  asking.value = null;
}

/** Whether the codebook is open where the window is too narrow to show it always. */
export const sheetOpen = signal(false);

/** The segments that the right column lists instead of the codebook. */
export const listed = signal<{ code?: string; theme?: string; title: string } | null>(null);
