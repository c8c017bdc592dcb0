// Files that are dropped in the window, on whatever page: they are interviews, unless a part of the page takes them.

import { signal } from "@preact/signals";
import { bringIn } from "../pages/arrivals";
import { study } from "../store";
import { go } from "./route";

/** Whether files are held above the window. */
export const held = signal(false);

function over(event: DragEvent): void {
  if (event.dataTransfer?.types.includes("Files") !== true) return;
  event.preventDefault();
  held.value = true;
}

function leave(event: DragEvent): void {
  if (event.relatedTarget === null) held.value = false;
}

function drop(event: DragEvent): void {
  held.value = false;
  const files = [...(event.dataTransfer?.files ?? [])];
  if (files.length === 0 || event.defaultPrevented) return;
  // Else the browser would leave the program and show the file.
  event.preventDefault();
  if (study.value === null) return;
  go("interviews");
  void bringIn(files);
}

/** Listens. Returns the way to stop. */
export function takeDropped(): () => void {
  const listening = new AbortController();
  const { signal: ended } = listening;
  window.addEventListener("dragover", over, { signal: ended });
  window.addEventListener("dragleave", leave, { signal: ended });
  window.addEventListener("drop", drop, { signal: ended });
  return () => listening.abort();
}
