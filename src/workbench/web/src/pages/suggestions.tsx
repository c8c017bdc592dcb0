// The suggestions, one at a time: every one is decided on with one key, and taken back with one.

import { useEffect, useState } from "preact/hooks";
import type { Done } from "../api";
import { address } from "../frame/route";
import { nameOfFile } from "../interview";
import { codes, onDone, study } from "../store";
import { say } from "../words";
import { BulkDialog } from "./bulk";
import { QueueCard } from "./queue-card";
import { deciding, filter, type Filter, hint, queue, readQueue, type Sign, steps, total } from "./queue";

export function Suggestions() {
  const [bulk, setBulk] = useState(false);
  useEffect(() => void readQueue(), [filter.value]);
  useEffect(() => onDone(follow), []);
  const waiting = queue.value;
  if (waiting === null) return null;
  const card = waiting[0];
  const alike = card === undefined ? [] : waiting.filter((one) => one.code === card.code);

  return (
    <div class="page queue">
      <h1>{say("pages-queue-title")}</h1>
      <div class="field-line">
        {(card !== undefined || isFiltered()) && <Filters />}
        {card !== undefined && alike.length > 1 && (
          <button type="button" onClick={() => setBulk(true)}>
            {say("pages-queue-bulk", { count: alike.length })}
          </button>
        )}
      </div>
      {card === undefined ? (
        <Empty />
      ) : (
        <>
          <div class="queue-progress">
            <span>{say("pages-queue-at", { at: Math.max(1, total.value - waiting.length + 1), total: Math.max(total.value, waiting.length) })}</span>
            <progress aria-label={say("pages-queue-progress")} max={Math.max(total.value, waiting.length)} value={total.value - waiting.length} />
          </div>
          <QueueCard card={card} />
        </>
      )}
      <History />
      {bulk && card !== undefined && <BulkDialog cards={alike} close={() => setBulk(false)} />}
    </div>
  );
}

/** What others decided leaves the queue; when rules or codings changed, it is read again. */
function follow(done: Done): void {
  if (deciding()) return;
  if (done.reread || done.restudy) void readQueue();
  else if (done.decided.length > 0) queue.value = (queue.value ?? []).filter((card) => !done.decided.includes(card.id));
}

function Filters() {
  const choose = (field: keyof Filter, value: string) => {
    const { [field]: _, ...others } = filter.value;
    filter.value = value === "" ? others : { ...others, [field]: value };
  };
  const withRules = (study.value?.codes ?? []).filter((code) => code.rules > 0);
  return (
    <>
      <label class="field">
        {say("pages-queue-code")}
        <select value={filter.value.code ?? ""} onChange={(event) => choose("code", event.currentTarget.value)}>
          <option value="">{say("pages-queue-all-codes")}</option>
          {withRules.map((code) => (
            <option key={code.id} value={code.id}>
              {code.label}
            </option>
          ))}
        </select>
      </label>
      <label class="field">
        {say("pages-queue-transcript")}
        <select value={filter.value.transcript ?? ""} onChange={(event) => choose("transcript", event.currentTarget.value)}>
          <option value="">{say("pages-queue-all-transcripts")}</option>
          {study.value?.transcripts.map((one) => (
            <option key={one.id} value={one.id}>
              {nameOfFile(one.file)}
            </option>
          ))}
        </select>
      </label>
    </>
  );
}

const isFiltered = () => filter.value.code !== undefined || filter.value.transcript !== undefined;

function Empty() {
  const filtered = isFiltered();
  const ready = steps.value.length > 0;
  return (
    <div class="empty">
      <p>{say(filtered ? "pages-queue-none-here" : ready ? "pages-queue-ready" : "pages-queue-none")}</p>
      {hint.value !== null && <p class="quiet">{hint.value} {say("pages-queue-from")}</p>}
      {filtered ? (
        <button type="button" onClick={() => (filter.value = {})}>
          {say("pages-queue-show-all")}
        </button>
      ) : (
        <a class="button" href={address(hint.value === null ? "read" : "interviews")}>
          {say(hint.value === null ? "pages-matrix-to-reading" : "pages-queue-to-codebook")}
        </a>
      )}
    </div>
  );
}

const signs: Record<Sign, string> = { accepted: "✓", rejected: "✗", other: "↔", later: "→" };

function History() {
  const last = steps.value.slice(-10);
  const newest = last.at(-1);
  if (newest === undefined) return null;
  const label = (code: string | undefined) => codes.value.get(code ?? "")?.label ?? "";
  return (
    <div class="queue-history">
      <span class="quiet">{say("pages-queue-history")}</span>
      <ol>
        {last.map((step) => (
          <li key={step.number} data-sign={step.sign} title={`${say(`pages-sign-${step.sign}`)}: ${label(step.cards[0]?.code)}`}>
            <span aria-hidden="true">{signs[step.sign]}</span>
            <span class="hidden-label">{say(`pages-sign-${step.sign}`)}</span>
            {step.cards.length > 1 && <small>{step.cards.length}</small>}
          </li>
        ))}
      </ol>
      <p class="hidden-label" role="status">
        {say(`pages-sign-${newest.sign}`)}: {label(newest.cards[0]?.code)}
      </p>
    </div>
  );
}
