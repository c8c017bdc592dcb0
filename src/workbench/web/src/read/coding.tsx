// The coding that the user is on: its code, who made it, and what can be changed.

import type { Coding } from "../api";
import { Swatch } from "../codebook/swatch";
import { Icon } from "../frame/icons";
import { Keycap } from "../frame/keycap";
import { codes } from "../store";
import { say } from "../words";
import { judge, memo, recode, remove, toggleQuotation } from "./changing";
import { focusCoding, here, quote, reader, showCard } from "./desk";
import { moveEdge } from "./edges";
import { JudgementChoice } from "./judgement";
import { Memos } from "./memos";

const shortest = 160;

function Edges() {
  const button = (id: string, edge: "start" | "end", by: 1 | -1) => (
    <button class="plain icon-button" title={say(`workbench-key-${id}`)} aria-label={say(`workbench-key-${id}`)} onClick={() => moveEdge(edge, by)}>
      <Icon name={by === 1 ? "next" : "previous"} /><Keycap id={id} />
    </button>
  );
  return (
    <div class="edges">
      <span>{say("workbench-start-edge")} {button("start-back", "start", -1)}{button("start-forward", "start", 1)}</span>
      <span>{say("workbench-end-edge")} {button("end-back", "end", -1)}{button("end-forward", "end", 1)}</span>
    </div>
  );
}

function Acts({ coding }: { coding: Coding }) {
  return (
    <>
      <JudgementChoice polarity={coding.polarity} prompting={coding.prompting} keys onChange={judge} />
      <Edges />
      <div class="acts">
        <button onClick={() => recode()}>{say("workbench-recode")} <Keycap id="recode" /></button>
        <button aria-pressed={coding.chosen} onClick={() => toggleQuotation()}>{say("workbench-quotation")} <Keycap id="quotation" /></button>
        <button onClick={memo}>{say("workbench-memo")} <Keycap id="memo" /></button>
        <button class="danger" onClick={() => remove()}>{say("workbench-remove")} <Keycap id="remove" /></button>
      </div>
    </>
  );
}

/** Of somebody else: to be looked at and noted on, not to be changed. */
function Others({ coding }: { coding: Coding }) {
  return (
    <>
      <p>{say(`workbench-${coding.polarity}`)}{coding.prompting !== null && `, ${say(`workbench-${coding.prompting}`)}`}</p>
      <p class="quiet">{say("workbench-not-yours", { coder: coding.coder })}</p>
      <div class="acts"><button onClick={memo}>{say("workbench-memo")} <Keycap id="memo" /></button></div>
    </>
  );
}

export function CodingCard({ coding }: { coding: Coding }) {
  const code = codes.value.get(coding.code);
  const words = quote(coding);
  return (
    <section class="about" aria-labelledby="coding-title">
      <div class="about-head">
        <h2 id="coding-title">{code !== undefined && <Swatch code={code} />} {code?.label ?? coding.code}</h2>
        <button class="plain icon-button" aria-label={say("workbench-close")} onClick={() => focusCoding(null)}><Icon name="close" /></button>
      </div>
      <blockquote class="serif">{words.length > shortest ? `${words.slice(0, shortest)}…` : words}</blockquote>
      <p class="quiet">
        {coding.mine ? say("workbench-by-you") : say("workbench-by", { coder: coding.coder })} · {say(`workbench-via-${coding.via}`)}
        {code !== undefined && <> · <button class="link" onClick={() => showCard(`code:${code.id}`)}>{say("workbench-show-code")}</button></>}
      </p>
      {coding.memo !== null && <p class="memo-with">{coding.memo}</p>}
      <Memos notes={coding.memos} />
      {coding.mine ? <Acts coding={coding} /> : <Others coding={coding} />}
    </section>
  );
}

/** How many codings share these words, and the way through them. */
export function Layers() {
  const count = here.value.length;
  if (count === 0) return null;
  return (
    <p class="layers quiet">
      {say("workbench-codings-here", { count })}
      {count > 1 && <button class="plain" onClick={() => reader.value?.nextCoding()}>{say("workbench-key-next-coding")} <Keycap id="next-coding" /></button>}
    </p>
  );
}
