// The segments behind a cell or a row of the matrix.

import { useEffect, useRef } from "preact/hooks";
import * as api from "../api";
import { Segments, useSegments } from "../codebook/segments";
import { study } from "../store";
import { say } from "../words";

/** A row of the matrix, and the unit (respondent, case or transcript) when it is one cell. */
export interface Asked {
  row: api.MatrixRow;
  name: string | null;
  unit: string;
}

export function Evidence({ asked, close }: { asked: Asked; close: () => void }) {
  const segments = useSegments(() => segmentsOf(asked), asked);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [asked]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    close();
  };
  return (
    <aside class="evidence" aria-labelledby="evidence-title" onKeyDown={onKeyDown}>
      <div class="evidence-head">
        <h2 id="evidence-title" ref={heading} tabIndex={-1}>
          {asked.name === null ? asked.row.label : `${asked.row.label} · ${asked.name}`}
        </h2>
        <button type="button" class="plain" onClick={close}>
          {say("workbench-close")} <kbd>Esc</kbd>
        </button>
      </div>
      <Segments segments={segments} named={asked.row.kind === "theme"} />
    </aside>
  );
}

async function segmentsOf({ row, name, unit }: Asked): Promise<api.Segment[]> {
  const of = row.kind === "theme" ? { theme: row.id } : { code: row.id };
  if (name === null) return (await api.segments(of)).segments;
  if (unit === "respondents") return (await api.segments({ ...of, respondent: name })).segments;
  if (unit === "transcripts") return (await api.segments({ ...of, transcript: name })).segments;
  const members = new Set(study.value?.respondents.filter((one) => (one.case ?? one.id) === name).map((one) => one.id));
  return (await api.segments(of)).segments.filter((segment) => segment.respondents.some((id) => members.has(id)));
}
