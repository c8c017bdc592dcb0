// Who is who: what each label in a transcript stands for. Every change is recorded at once.

import { signal } from "@preact/signals";
import { useState } from "preact/hooks";
import type { Role, Speaker, TranscriptInfo } from "../api";
import { perform, study } from "../store";
import { say } from "../words";
import { arrivals } from "./arrivals";
import { inTurn } from "./attributes";
import { KeptField } from "./kept-field";

const roles: Role[] = ["interviewer", "respondent", "other"];
/** Up to so many transcripts are shown unfolded. */
const FEW = 3;

export function Speakers() {
  const transcripts = study.value?.transcripts ?? [];
  const respondents = study.value?.respondents ?? [];
  if (transcripts.length === 0) return <p class="quiet">{say("pages-speakers-none")}</p>;
  const unsure = transcripts.flatMap((one) => one.speakers.filter((speaker) => isUnsure(one, speaker))).length;
  return (
    <>
      <p class={unsure > 0 ? undefined : "quiet"}>{say("pages-speakers-about", { unsure })}</p>
      <datalist id="respondents">
        {respondents.map((one) => (
          <option key={one.id} value={one.id} />
        ))}
      </datalist>
      {transcripts.map((one) => (
        <OfTranscript key={one.id} transcript={one} few={transcripts.length <= FEW} />
      ))}
    </>
  );
}

/** Speakers of whom something was decided in this visit: they are asked about no more. */
const decided = signal<ReadonlySet<string>>(new Set());
const nameIn = (transcript: TranscriptInfo, speaker: Speaker) => `${transcript.id} ${speaker.label}`;

/** Who speaks is asked until somebody decided on it, or coded the interview to its end. */
function isUnsure(transcript: TranscriptInfo, speaker: Speaker): boolean {
  return speaker.role === "other" && transcript.done.length === 0 && !decided.value.has(nameIn(transcript, speaker));
}

function OfTranscript({ transcript, few }: { transcript: TranscriptInfo; few: boolean }) {
  const unsure = transcript.speakers.some((one) => isUnsure(transcript, one));
  // Decided once: a list that folds while it is being filled in takes the work out of one's hands.
  const [unfolded] = useState(() => few || unsure || arrivals.value.some((one) => one.transcript === transcript.id));
  return (
    <details class="who" open={unfolded}>
      <summary>
        <strong>{transcript.file}</strong>{" "}
        <span class="quiet">{transcript.speakers.map(inShort).join(" · ")}</span>
        {unsure && <span class="mark">{say("pages-speakers-unsure")}</span>}
      </summary>
      <ul>
        {transcript.speakers.map((one) => (
          <OneSpeaker key={one.label} speaker={one} transcript={transcript} />
        ))}
      </ul>
    </details>
  );
}

/** The label and who it is, once when they are the same. */
function inShort(speaker: Speaker): string {
  const label = labelOf(speaker);
  const who = speaker.respondent ?? say(`pages-role-${speaker.role}`);
  return label === who ? label : `${label}: ${who}`;
}

const labelOf = (speaker: Speaker) => (speaker.label === "" ? say("pages-speakers-unlabelled") : speaker.label);

function OneSpeaker({ speaker, transcript }: { speaker: Speaker; transcript: TranscriptInfo }) {
  const change = (role: Role, respondent: string | null) => {
    decided.value = new Set([...decided.value, nameIn(transcript, speaker)]);
    return inTurn(() => recordSpeaker(transcript.id, speaker.label, role, respondent));
  };
  const label = labelOf(speaker);
  return (
    <li class="speaker">
      <div class="speaker-words">
        <span class="speaker-label">{label}</span>{" "}
        <span class="quiet">{say("pages-speakers-said", { turns: speaker.turns, words: speaker.words })}</span>
        {isUnsure(transcript, speaker) && <span class="mark">{say("pages-speakers-unsure")}</span>}
        {speaker.sample !== "" && <q class="sample">{speaker.sample}</q>}
      </div>
      <div class="speaker-role">
        <select
          aria-label={say("pages-speakers-role", { label })}
          value={speaker.role}
          onChange={(event) => {
            const role = roles.find((one) => one === event.currentTarget.value) ?? "other";
            void change(role, role === "respondent" ? proposedId(speaker.label) : null);
          }}
        >
          {roles.map((role) => (
            <option key={role} value={role}>
              {say(`pages-role-${role}`)}
            </option>
          ))}
        </select>
        {speaker.role === "respondent" && (
          <KeptField
            list="respondents"
            label={say("pages-speakers-respondent", { label })}
            value={speaker.respondent ?? ""}
            record={(typed) => (typed === "" ? Promise.resolve(false) : change("respondent", typed))}
          />
        )}
      </div>
    </li>
  );
}

/** Records who a label stands for; the other labels stay as they are at that moment. */
async function recordSpeaker(id: string, label: string, role: Role, respondent: string | null): Promise<boolean> {
  const now = study.value?.transcripts.find((one) => one.id === id)?.speakers ?? [];
  if (now.some((one) => one.label === label && one.role === role && one.respondent === respondent)) return true;
  const speakers = now.map((one) => (one.label === label ? { label, role, respondent } : { label: one.label, role: one.role, respondent: one.respondent }));
  return (await perform({ act: "speakers", transcript: id, speakers })) !== null;
}

/** The label itself when it names a respondent ("R3", "Respondent 3"), else the next one that is free. */
function proposedId(label: string): string {
  const named = /^(?:r|resp|respondent)[\s.]*(\d+)$/i.exec(label.trim());
  if (named !== null) return `R${named[1]}`;
  const taken = new Set(study.value?.respondents.map((one) => one.id));
  let number = 1;
  while (taken.has(`R${number}`)) number += 1;
  return `R${number}`;
}
