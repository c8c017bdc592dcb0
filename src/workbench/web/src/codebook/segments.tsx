// Every segment of a code or a theme, each with a way to its place.

import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import * as api from "../api";
import { listed } from "../frame/asking";
import { go } from "../frame/route";
import { signs } from "../read/judgement";
import { codes, complain, onDone } from "../store";
import { say } from "../words";
import { Swatch } from "./swatch";

const pause = 300;

function Line({ segment, named }: { segment: api.Segment; named: boolean }) {
  const code = codes.value.get(segment.code);
  return (
    <li>
      <button class="plain segment" onClick={() => go("read", segment.transcript, { start: segment.start, end: segment.end })}>
        <span class="quiet">
          {segment.transcript} · {segment.respondents.join(", ") || segment.speaker} · {segment.line} · {segment.coder}
          {segment.polarity !== "supports" && <> · <span aria-hidden="true">{signs[segment.polarity]}</span> {say(`workbench-${segment.polarity}`)}</>}
        </span>
        {named && code !== undefined && <span><Swatch code={code} /> {code.label}</span>}
        <span class="serif"><span class="quiet">{segment.before}</span>{segment.text}<span class="quiet">{segment.after}</span></span>
      </button>
    </li>
  );
}

export function SegmentList({ of }: { of: { code?: string; theme?: string; title: string } }) {
  const found = useSignal<api.Segment[] | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const { title: _, ...filter } = of;
    const read = () => {
      api.segments(filter).then((answer) => { found.value = answer.segments; }, complain);
    };
    read();
    const stop = onDone(() => {
      clearTimeout(timer);
      timer = setTimeout(read, pause);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [of]);
  return (
    <div onKeyDown={(event) => { if (event.key === "Escape") listed.value = null; }}>
      <div class="codebook-head">
        <button onClick={() => { listed.value = null; }}>‹ {say("workbench-codes")}</button>
        <h2>{of.title}</h2>
      </div>
      <p class="quiet segment-count" role="status">{found.value === null ? "" : say("workbench-segments", { count: found.value.length })}</p>
      <ul class="segments">
        {(found.value ?? []).map((segment) => <Line key={segment.id} segment={segment} named={of.theme !== undefined} />)}
      </ul>
    </div>
  );
}
