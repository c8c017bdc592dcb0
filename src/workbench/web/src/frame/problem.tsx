// One thing that went wrong or is worth knowing, with what to do about it.

import type { Said } from "../api";
import { say } from "../words";

export function Sentence({ said }: { said: Said }) {
  return (
    <>
      {said.severity !== "note" && <strong>{say(`workbench-${said.severity}`)} </strong>}
      {said.message}
      {said.hint !== null && <span class="quiet"> {said.hint}</span>}
    </>
  );
}

export function Problem({ said }: { said: Said }) {
  return <p class="problem" data-severity={said.severity} role={said.severity === "error" ? "alert" : undefined}><Sentence said={said} /></p>;
}
