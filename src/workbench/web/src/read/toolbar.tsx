// The small bar at a selection that was made by hand: what can be done with it, and by which key.

import { useRef } from "preact/hooks";
import { Keycap } from "../frame/keycap";
import { Swatch } from "../codebook/swatch";
import { recentCodes } from "../codings";
import { same } from "../reader/span";
import { codes, selection } from "../store";
import { say } from "../words";
import { memo } from "./changing";
import { box, focusedCoding, openBox } from "./desk";
import { useFloat } from "./float";
import { assignInVivo, assignLast } from "./giving";
import { byPointer } from "./pane";

function Bar() {
  const bar = useRef<HTMLDivElement>(null);
  useFloat(bar);
  const last = codes.value.get(recentCodes.value[0] ?? "");
  return (
    <div ref={bar} class="selection-bar floating" role="toolbar" aria-label={say("workbench-selection")} onPointerDown={(event) => event.preventDefault()}>
      <button class="plain" onClick={() => openBox()}>{say("workbench-code")} <Keycap id="code" /></button>
      {last !== undefined && (
        <button class="plain" onClick={() => assignLast()}><Swatch code={last} /> {last.label} <Keycap id="last-code" /></button>
      )}
      <button class="plain" title={say("workbench-key-in-vivo")} onClick={() => assignInVivo()}>{say("workbench-in-vivo")} <Keycap id="in-vivo" /></button>
      <button class="plain" onClick={() => memo()}>{say("workbench-memo")} <Keycap id="memo" /></button>
    </div>
  );
}

export function SelectionBar() {
  const span = selection.value;
  const coding = focusedCoding.value;
  const coded = span !== null && coding !== null && same(span, coding);
  return span === null || coded || box.value !== null || !byPointer.value ? null : <Bar key={`${span.start}-${span.end}`} />;
}
