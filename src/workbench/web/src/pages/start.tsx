// The start: no study is open yet. Make one, look at the sample, or open one.

import { useState } from "preact/hooks";
import * as api from "../api";
import { languages, speakFromNow } from "../frame/prefer";
import { home } from "../store";
import { say } from "../words";
import { enter } from "./enter";
import { Problem } from "../frame/problem";
import { NewStudy } from "./start-new";
import { OpenStudy } from "./start-open";

type Choice = "new" | "sample" | "open";
const choices: Choice[] = ["new", "sample", "open"];

export function Start() {
  const [choice, setChoice] = useState<Choice | null>(null);
  const [problem, setProblem] = useState<api.Said | null>(null);
  const [opening, setOpening] = useState(false);

  const open = async (study: () => Promise<api.Home>) => {
    if (opening) return;
    setOpening(true);
    setProblem(await enter(study()));
    setOpening(false);
  };
  const choose = (chosen: Choice) => {
    setProblem(null);
    setChoice(chosen);
    if (chosen === "sample") void open(api.sampleStudy);
  };

  return (
    <div class="start">
      <Languages />
      <h1>Codeboom</h1>
      <p class="start-purpose">{say("pages-start-purpose")}</p>
      <div class="start-choices">
        {choices.map((one) => (
          <button
            type="button"
            key={one}
            class="start-choice"
            aria-expanded={one === "sample" ? undefined : choice === one}
            disabled={opening}
            onClick={() => choose(one)}
          >
            <strong>{say(`pages-start-${one}`)}</strong>
            <span class="quiet">{say(`pages-start-${one}-about`)}</span>
          </button>
        ))}
      </div>
      {problem !== null && <Problem said={problem} />}
      {choice === "new" && <NewStudy opening={opening} open={open} />}
      {choice === "open" && <OpenStudy opening={opening} open={open} />}
      <p class="quiet" role="status">{opening ? say("pages-start-opening") : ""}</p>
    </div>
  );
}

function Languages() {
  const spoken = home.value?.preferences.language;
  return (
    <div class="start-languages" role="group" aria-label={say("workbench-language")}>
      {(["nl", "en"] as const).map((language) => (
        <button type="button" class="plain" key={language} lang={language} aria-pressed={spoken === language} onClick={() => void speakFromNow(language)}>
          {languages[language]}
        </button>
      ))}
    </div>
  );
}
