// What the coding starts from: an interview guide or a codebook that is there already, or nothing.

import { useState } from "preact/hooks";
import * as api from "../api";
import { complain, readStudy, study } from "../store";
import { say } from "../words";
import { FileButton } from "./file-button";
import { Problem } from "../frame/problem";

interface CameIn {
  file: string;
  problems: api.Said[];
}

export function Beginning() {
  const [busy, setBusy] = useState(false);
  const [cameIn, setCameIn] = useState<CameIn[]>([]);
  const codes = study.value?.codes.length ?? 0;
  const themes = study.value?.themes.length ?? 0;

  const takeIn = async (files: File[]) => {
    setBusy(true);
    for (const file of files) {
      const problems = await read(file);
      setCameIn((before) => [...before, { file: file.name, problems }]);
    }
    await readStudy().catch(complain);
    setBusy(false);
  };
  const drop = (event: DragEvent) => {
    // Here a file is a codebook, elsewhere on the page an interview.
    event.preventDefault();
    void takeIn([...(event.dataTransfer?.files ?? [])]);
  };

  return (
    <>
      <p class={codes > 0 ? undefined : "quiet"}>{codes + themes > 0 ? say("pages-beginning-has", { codes, themes }) : say("pages-beginning-empty")}</p>
      <div class="drop" onDrop={drop}>
        <p>{say("pages-beginning-drop")}</p>
        <FileButton multiple label={say("pages-beginning-choose")} accept=".docx,.odt,.txt,.md,.csv,.xlsx,.toml" onFiles={(files) => void takeIn(files)} />
        <p class="quiet">{say("pages-beginning-about")}</p>
      </div>
      <p class="quiet" role="status">
        {busy && say("pages-beginning-reading")}
      </p>
      <ul class="arrivals">
        {cameIn.map((one, place) => (
          <li key={place}>
            <span class="arrival-file">{one.file}</span>
            {one.problems.map((said) => (
              <Problem key={said.message} said={said} />
            ))}
          </li>
        ))}
      </ul>
    </>
  );
}

async function read(file: File): Promise<api.Said[]> {
  try {
    return (await api.importCodebook(file)).problems;
  } catch (error) {
    if (error instanceof api.Refused) return [error.said];
    return [{ severity: "error", message: String(error), hint: null, place: null }];
  }
}
