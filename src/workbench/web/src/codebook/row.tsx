// A line of the codebook: drawn anew when its own code or theme changes, not with every act.

import { useComputed } from "@preact/signals";
import { asking } from "../frame/asking";
import { focusedCoding, showCard } from "../read/desk";
import { home, shown } from "../store";
import { say } from "../words";
import { codeOf, themeOf } from "./entry";
import { moveToTheme } from "./move";
import type { Line } from "./outline";
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

export function Row({ line, current, dropped, onFocus, onFold, onOver }: RowProps) {
  const { name, id, kind, level } = line;
  const entry = useComputed(() => codeOf(name) ?? themeOf(name)).value;
  const selected = useComputed(() => shown.value === name).value;
  const here = useComputed(() => kind === "code" && focusedCoding.value?.code === id).value;
  const pin = useComputed(() => (kind === "code" ? home.value?.preferences.pins.indexOf(id) ?? -1 : -1)).value;
  if (entry === undefined) return null;
  const counted = say("workbench-counted", { k: entry.k, n: entry.n, segments: entry.segments });
  return (
    <div role="treeitem" class="row" data-path={line.path} data-kind={kind} data-drop={dropped ? "" : undefined} data-here={here ? "" : undefined} tabIndex={current ? 0 : -1}
      aria-level={level} aria-posinset={line.place} aria-setsize={line.of} aria-expanded={line.open ?? undefined} aria-selected={selected}
      style={{ paddingInlineStart: `${(level - 1) * 10}px` }} draggable={kind === "code"} title={counted}
      onFocus={onFocus} onClick={() => showCard(name)}
      onDragStart={(event) => { event.dataTransfer?.setData(carried, id); }}
      onDragOver={(event) => {
        if (event.dataTransfer?.types.includes(carried) === true && (kind === "theme" || event.altKey)) {
          event.preventDefault();
          onOver(true);
        }
      }}
      onDragLeave={() => onOver(false)} onDrop={(event) => { onOver(false); drop(event, line); }}>
      {line.open === null ? (kind === "theme" && <span class="twist" />) : (
        <span class="twist" aria-hidden="true" onClick={(event) => { event.stopPropagation(); onFold(); }}>{line.open ? "▾" : "▸"}</span>
      )}
      {kind === "code" && <Swatch code={entry} />}
      <span class="row-label">{entry.label}</span>
      {pin >= 0 && <kbd title={say("workbench-pinned", { key: pin + 1 })}>{pin + 1}</kbd>}
      <span class="row-k" aria-hidden="true">{entry.k}/{entry.n}</span>
      <span class="row-segments quiet" aria-hidden="true">{entry.segments}</span>
      <span class="hidden-label">{counted}</span>
    </div>
  );
}
