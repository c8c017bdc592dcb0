// The codebook as a tree: arrows go through it, Enter shows a line's card, a drag moves a code to a theme.

import { computed, untracked, useSignal } from "@preact/signals";
import { useRef } from "preact/hooks";
import { asking } from "../frame/asking";
import { is } from "../keys";
import { home, shown, study } from "../store";
import { say } from "../words";
import { showCard } from "../read/desk";
import { fold } from "../read/rank";
import { codeOf, labelOf, type Name } from "./entry";
import { outline, type Line } from "./outline";
import { Row } from "./row";

/** What the outline follows from: counts change with every act, this hardly ever. */
const structure = computed(() => {
  const known = study.value;
  const all = [...(known?.themes ?? []).map((one) => ["theme", one.id, one.parent, one.label]), ...(known?.codes ?? []).map((one) => ["code", one.id, one.parent, one.label, one.aliases, one.themes])];
  return JSON.stringify(all);
});
const language = computed(() => study.value?.language);

/** Keeps the lines of which the name, another name or the theme has the words. */
function keeper(typed: string): ((name: Name) => boolean) | null {
  const words = fold(typed);
  if (words === "") return null;
  return (name) => {
    const names = untracked(() => [labelOf(name), ...(codeOf(name)?.aliases ?? [])]);
    return names.some((one) => fold(one).includes(words));
  };
}

export function Tree({ filter }: { filter: string }) {
  const tree = useRef<HTMLDivElement>(null);
  const folded = useSignal<ReadonlySet<string>>(new Set());
  const at = useSignal("");
  const over = useSignal("");
  void structure.value;
  const known = study.peek();
  const lines = outline(known?.themes ?? [], known?.codes ?? [], folded.value, keeper(filter));
  const current = lines.find((line) => line.path === at.value) ?? lines[0];

  const goTo = (line: Line | undefined) => {
    if (line === undefined) return;
    at.value = line.path;
    tree.current?.querySelector<HTMLElement>(`[data-path="${CSS.escape(line.path)}"]`)?.focus();
  };
  const turn = (line: Line, open: boolean) => {
    const next = new Set(folded.value);
    if (open) next.delete(line.path);
    else next.add(line.path);
    folded.value = next;
  };
  const onKey = (event: KeyboardEvent) => {
    const place = lines.findIndex((line) => line === current);
    if (current === undefined || event.altKey) return;
    const above = () => lines.slice(0, place).findLast((line) => line.level < current.level);
    if (event.key === "ArrowDown") goTo(lines[place + 1]);
    else if (event.key === "ArrowUp") goTo(lines[place - 1]);
    else if (event.key === "Home") goTo(lines[0]);
    else if (event.key === "End") goTo(lines[lines.length - 1]);
    else if (event.key === "ArrowRight") current.open === false ? turn(current, true) : current.open === true && goTo(lines[place + 1]);
    else if (event.key === "ArrowLeft") current.open === true ? turn(current, false) : goTo(above());
    else if (is(event, "tree-open")) showCard(current.name);
    else if (event.key === "Escape" && shown.value !== null) shown.value = null;
    else if (is(event, "tree-fold")) current.open !== null && turn(current, !current.open);
    else if (is(event, "tree-rename")) asking.value = { ask: "rename", name: current.name };
    else if (home.value?.preferences.keys !== false && is(event, "tree-move")) asking.value = { ask: "move", name: current.name };
    else if (home.value?.preferences.keys !== false && is(event, "tree-memo")) {
      asking.value = { ask: "memo", about: current.kind === "code" ? { code: current.id } : { theme: current.id }, name: labelOf(current.name) };
    } else return;
    event.preventDefault();
  };
  return (
    <div ref={tree} class="tree" role="tree" aria-label={say("workbench-codes")} data-keys="tree" lang={language.value} onKeyDown={onKey}>
      {lines.map((line) => (
        <Row key={line.path} line={line} current={line === current} dropped={over.value === line.path} onFocus={() => { at.value = line.path; }}
          onFold={() => line.open !== null && turn(line, !line.open)} onOver={(on) => { over.value = on ? line.path : ""; }} />
      ))}
    </div>
  );
}
