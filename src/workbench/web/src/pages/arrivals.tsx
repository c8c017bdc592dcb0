// Bringing interviews in: one file after another, each with what came of it. A bad file never stops the others.

import { signal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import * as api from "../api";
import { readStudy, study } from "../store";
import { say } from "../words";
import { FileButton } from "./file-button";
import { Problem } from "../frame/problem";

interface Arrival {
  number: number;
  file: File;
  state: "waiting" | "reading" | "in" | "refused";
  transcript: string | null;
  problems: api.Said[];
}

/** Of this visit, in the order they were given. */
export const arrivals = signal<Arrival[]>([]);
let number = 0;
let busy = false;

function note(number: number, news: Partial<Arrival>): void {
  arrivals.value = arrivals.value.map((one) => (one.number === number ? { ...one, ...news } : one));
}

/** Brings files in. More can be given meanwhile: they wait their turn. */
export async function bringIn(files: File[]): Promise<void> {
  const given = files.map((file): Arrival => ({ number: (number += 1), file, state: "waiting", transcript: null, problems: [] }));
  arrivals.value = [...arrivals.value, ...given];
  if (busy) return;
  busy = true;
  for (let next = waiting(); next !== undefined; next = waiting()) await bring(next);
  busy = false;
}

const waiting = () => arrivals.value.find((one) => one.state === "waiting");

async function bring({ number, file }: Arrival): Promise<void> {
  note(number, { state: "reading" });
  try {
    const imported = await api.importTranscript(file);
    note(number, { state: imported.transcript === null ? "refused" : "in", transcript: imported.transcript, problems: imported.problems });
    await readStudy();
  } catch (error) {
    const unknown: api.Said = { severity: "error", message: String(error), hint: null, place: null };
    note(number, { state: "refused", problems: [error instanceof api.Refused ? error.said : unknown] });
  }
}

const isFinished = (one: Arrival) => one.state === "in" || one.state === "refused";

export function Arrivals() {
  useEffect(() => () => void (arrivals.value = arrivals.value.filter((one) => !isFinished(one))), []);
  const given = arrivals.value;
  const taken = given.filter((one) => one.state === "in").length;
  const finished = given.filter(isFinished).length;
  const empty = study.value?.transcripts.length === 0;
  return (
    <>
      <div class="drop" data-large={empty}>
        <p>{say("pages-arrivals-drop")}</p>
        <FileButton multiple primary={empty} label={say("pages-arrivals-choose")} accept=".docx,.odt,.txt,.md,.vtt,.srt" onFiles={(files) => void bringIn(files)} />
        <p class="quiet">{say("pages-arrivals-about")}</p>
      </div>
      <p class="quiet" role="status">
        {finished < given.length && say("pages-arrivals-progress", { at: finished + 1, total: given.length })}
        {finished === given.length && finished > 0 && say("pages-arrivals-finished", { taken, refused: finished - taken })}
      </p>
      {finished < given.length && <progress aria-label={say("pages-arrivals-choose")} max={given.length} value={finished} />}
      {given.length > 0 && (
        <ul class="arrivals" aria-label={say("pages-arrivals-list")}>
          {given.map((one) => (
            <li key={one.number} data-state={one.state}>
              <span class="arrival-file">{one.file.name}</span> <span class="quiet">{say(`pages-arrival-${one.state}`)}</span>
              {one.problems.map((said) => (
                <Problem key={said.message} said={said} />
              ))}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
