// The codebook as a tree: arrows go through it, Enter shows a line's card, a drag moves a code to a theme.

import { useSignal } from "@preact/signals";
import { useRef } from "preact/hooks";
import { asking } from "../frame/asking";
import { is } from "../keys";
import { home, shown, study } from "../store";
import { say } from "../words";
import { showCard } from "../read/desk";
import { fold } from "../read/rank";
import { codeOf, labelOf, themeOf, type Name } from "./entry";
import { moveToTheme } from "./move";
import { outline, type Line } from "./outline";
import { Swatch } from "./swatch";

interface RowProps {
  line: Line;
  current: boolean;
  dropped: boolean;
  onFocus: () => void;
  onFold: () => void;
  onOver: (over: boolean) => void;
}

const carried = "application/x-codeboom-code";

/** Takes what was dropped: a code onto a theme moves it, onto a code with Alt asks to merge. */
function drop(event: DragEvent, line: Line): void {
  const code = event.dataTransfer?.getData(carried) ?? "";
  if (code === "" || code === line.id) return;
  event.preventDefault();
  if (line.kind === "theme") void moveToTheme(code, line.id);
  else if (event.altKey) asking.value = { ask: "merge", from: code, into: line.id };
}

function Row({ line, current, dropped, onFocus, onFold, onOver }: RowProps) {
  const code = codeOf(line.name);
  const entry = code ?? themeOf(line.name);
  if (entry === undefined) return null;
  const pin = code === undefined ? -1 : home.value?.preferences.pins.indexOf(line.id) ?? -1;
  const counted = say("workbench-counted", { k: entry.k, n: entry.n, segments: entry.segments });
  return (
    <div role="treeitem" class="row" data-path={line.path} data-kind={line.kind} data-drop={dropped ? "" : undefined} tabIndex={current ? 0 : -1}
      aria-level={line.level} aria-posinset={line.place} aria-setsize={line.of} aria-expanded={line.open ?? undefined} aria-selected={shown.value === line.name}
      style={{ paddingInlineStart: `${(line.level - 1) * 16}px` }} draggable={line.kind === "code"}
      onFocus={onFocus} onClick={() => showCard(line.name)}
      onDragStart={(event) => { event.dataTransfer?.setData(carried, line.id); }}
      onDragOver={(event) => {
        if (event.dataTransfer?.types.includes(carried) === true && (line.kind === "theme" || event.altKey)) {
          event.preventDefault();
          onOver(true);
        }
      }}
      onDragLeave={() => onOver(false)} onDrop={(event) => { onOver(false); drop(event, line); }}>
      <span class="twist" aria-hidden="true" onClick={(event) => { event.stopPropagation(); onFold(); }}>{line.open === null ? "" : line.open ? "▾" : "▸"}</span>
      {code !== undefined && <Swatch code={code} />}
      <span class="row-label">{entry.label}</span>
      {pin >= 0 && <kbd title={say("workbench-pinned", { key: pin + 1 })}>{pin + 1}</kbd>}
      <span class="row-k" aria-hidden="true">{entry.k}/{entry.n}</span>
      <span class="row-segments quiet" aria-hidden="true">{entry.segments}</span>
      <span class="hidden-label">{counted}</span>
    </div>
  );
}

/** Keeps the lines of which the name, another name or the theme has the words. */
function keeper(typed: string): ((name: Name) => boolean) | null {
  const words = fold(typed);
  if (words === "") return null;
  return (name) => {
    const names = [labelOf(name), ...(codeOf(name)?.aliases ?? [])];
    return names.some((one) => fold(one).includes(words));
  };
}

export function Tree({ filter }: { filter: string }) {
  const tree = useRef<HTMLDivElement>(null);
  const folded = useSignal<ReadonlySet<string>>(new Set());
  const at = useSignal("");
  const over = useSignal("");
  const lines = outline(study.value?.themes ?? [], study.value?.codes ?? [], folded.value, keeper(filter));
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
    <div ref={tree} class="tree" role="tree" aria-label={say("workbench-codes")} data-keys="tree" lang={study.value?.language} onKeyDown={onKey}>
      {lines.map((line) => (
        <Row key={line.path} line={line} current={line === current} dropped={over.value === line.path} onFocus={() => { at.value = line.path; }}
          onFold={() => line.open !== null && turn(line, !line.open)} onOver={(on) => { over.value = on ? line.path : ""; }} />
      ))}
    </div>
  );
}
