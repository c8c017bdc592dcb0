// The segments behind a cell: what was said, in its surroundings, with the way to the place.

import { useEffect, useRef, useState } from "preact/hooks";
import * as api from "../api";
import { codes, complain, onDone, study } from "../store";
import { say } from "../words";
import { address } from "../frame/route";
import { closedUp } from "./closed-up";
import { polaritySigns } from "./matrix-grid";

/** A row of the matrix, and the unit (respondent, case or transcript) when it is one cell. */
export interface Asked {
  row: api.MatrixRow;
  name: string | null;
  unit: string;
}

export function Evidence({ asked, close }: { asked: Asked; close: () => void }) {
  const [segments, setSegments] = useState<api.Segment[] | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    let wanted = true;
    const read = () =>
      void segmentsOf(asked)
        .then((found) => wanted && setSegments(found))
        .catch(complain);
    read();
    heading.current?.focus();
    const stop = onDone(read);
    return () => {
      wanted = false;
      stop();
    };
  }, [asked]);
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
          {say("pages-evidence-close")} <kbd>Esc</kbd>
        </button>
      </div>
      <p class="quiet" role="status">
        {segments !== null && say("pages-evidence-count", { count: segments.length })}
      </p>
      <ul>
        {segments?.map((segment) => (
          <OneSegment key={segment.id} segment={segment} withCode={asked.row.kind === "theme"} />
        ))}
      </ul>
    </aside>
  );
}

function OneSegment({ segment, withCode }: { segment: api.Segment; withCode: boolean }) {
  const code = codes.value.get(segment.code);
  const where = [segment.respondents.join(", ") || segment.speaker, segment.transcript, say("pages-line", { line: segment.line })];
  return (
    <li>
      {withCode && (
        <p>
          <span class="swatch" data-colour={code?.colour ?? 0} data-pattern={code?.pattern ?? "solid"} /> {code?.label ?? segment.code}
        </p>
      )}
      <blockquote class="excerpt">
        <span class="quiet">{closedUp(segment.before)}</span>
        <mark>{closedUp(segment.text)}</mark>
        <span class="quiet">{closedUp(segment.after)}</span>
      </blockquote>
      <p class="quiet">
        <a href={address("read", segment.transcript, segment)}>{where.filter(Boolean).join(" · ")}</a> · {segment.coder}
        {segment.polarity !== "supports" && ` · ${polaritySigns[segment.polarity]} ${say(`pages-polarity-${segment.polarity}`)}`}
        {segment.chosen && ` · ${say("pages-evidence-chosen")}`}
      </p>
      {segment.memo !== null && <p class="quiet">{say("pages-evidence-memo", { memo: segment.memo })}</p>}
    </li>
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
