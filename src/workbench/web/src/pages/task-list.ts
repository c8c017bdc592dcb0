// The five tasks of the sample study, and what ticks each of them: doing it, on whatever page.

import { effect, signal, untracked } from "@preact/signals";
import type { Study } from "../api";
import { prefer } from "../frame/prefer";
import { home, onDone, selection, study } from "../store";
import { made } from "./outputs";

export const tasks = ["select", "code", "accept", "theme", "export"] as const;
export type Task = (typeof tasks)[number];

const ticked = signal<ReadonlySet<Task>>(new Set());

export function isDone(task: Task): boolean {
  return ticked.value.has(task) || home.value?.preferences.tasks?.includes(task) === true;
}

function tick(task: Task): void {
  untracked(() => {
    const kept = home.value?.preferences.tasks;
    if (kept == null || study.value?.sample !== true || isDone(task)) return;
    ticked.value = new Set([...ticked.value, task]);
    void prefer({ tasks: tasks.filter((one) => kept.includes(one) || ticked.value.has(one)) });
  });
}

/** The themes of every code, to see that one was moved. */
let themesOf = new Map<string, string>();
function noteThemes(known: Study): void {
  const now = new Map(known.codes.map((code) => [code.id, code.themes.join(" ")]));
  const moved = [...now].some(([code, themes]) => themes !== "" && themesOf.has(code) && themesOf.get(code) !== themes);
  themesOf = now;
  if (moved) tick("theme");
}

/** Looks on from the start of the program: tasks are done on other pages than the one that lists them. */
effect(() => {
  if (selection.value !== null) tick("select");
});
effect(() => {
  if (study.value !== null) noteThemes(study.value);
});
effect(() => {
  if (made.value !== null) tick("export");
});
onDone((done) => {
  const mine = done.codings.filter((coding) => coding.mine);
  if (mine.some((coding) => coding.via === "hand")) tick("code");
  if (done.decided.length > 0 && mine.some((coding) => coding.via !== "hand")) tick("accept");
});
