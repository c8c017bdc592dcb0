// Coded segments, each in its surroundings and with the way to its place: of a code or theme, or behind a cell of the matrix.

import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import * as api from "../api";
import { listed } from "../frame/asking";
import { address } from "../frame/route";
import { whoAndWhere } from "../interview";
import { signs } from "../reader/signs";
import { codes, complain, onDone } from "../store";
import { say } from "../words";
import { closedUp } from "./closed-up";
import { Excerpt } from "./excerpt";
import { Swatch } from "./swatch";

// Acts that follow each other closely are looked up once.
const SETTLED = 300;

/** The segments as they are now, read again after every act; null until they are there. */
export function useSegments(read: () => Promise<api.Segment[]>, of: object): readonly api.Segment[] | null {
  const found = useSignal<readonly api.Segment[] | null>(null);
  useEffect(() => {
    let timer = 0;
    let wanted = true;
    const again = () => {
      read().then((segments) => { if (wanted) found.value = segments; }, complain);
    };
    again();
    const stop = onDone(() => {
      clearTimeout(timer);
      timer = window.setTimeout(again, SETTLED);
    });
    return () => {
      wanted = false;
      clearTimeout(timer);
      stop();
    };
  }, [of]);
  return found.value;
}

function Segment({ segment, named }: { segment: api.Segment; named: boolean }) {
  const code = codes.value.get(segment.code);
  const where = [...whoAndWhere(segment), say("workbench-line", { line: segment.line })].join(" · ");
  return (
    <li>
      {named && code !== undefined && <p><Swatch code={code} /> {code.label}</p>}
      <Excerpt before={segment.before} after={segment.after}>{closedUp(segment.text)}</Excerpt>
      <p class="quiet">
        <a href={address("read", segment.transcript, segment)}>{where}</a> · {segment.coder}
        {segment.polarity !== "supports" && <> · <span aria-hidden="true">{signs[segment.polarity]}</span> {say(`workbench-${segment.polarity}`)}</>}
        {segment.chosen && ` · ${say("workbench-quotation")}`}
      </p>
      {segment.memo !== null && <p class="memo-with">{segment.memo}</p>}
    </li>
  );
}

/** A list of segments, with how many there are; `named` says of which code each is. */
export function Segments({ segments, named }: { segments: readonly api.Segment[] | null; named: boolean }) {
  return (
    <>
      <p class="quiet segment-count" role="status">{segments === null ? "" : say("workbench-segments", { count: segments.length })}</p>
      <ul class="segments">
        {segments?.map((segment) => <Segment key={segment.id} segment={segment} named={named} />)}
      </ul>
    </>
  );
}

export function SegmentList({ of }: { of: { code?: string; theme?: string; title: string } }) {
  const { title, ...filter } = of;
  const segments = useSegments(async () => (await api.segments(filter)).segments, of);
  return (
    <div onKeyDown={(event) => { if (event.key === "Escape") listed.value = null; }}>
      <div class="codebook-head">
        <button onClick={() => { listed.value = null; }}>‹ {say("workbench-codes")}</button>
        <h2>{title}</h2>
      </div>
      <Segments segments={segments} named={of.theme !== undefined} />
    </div>
  );
}
