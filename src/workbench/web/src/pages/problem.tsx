// One thing that went wrong or is worth knowing, with what to do about it.

import type { Said } from "../api";
import { say } from "../words";

export function Problem({ said }: { said: Said }) {
  return (
    <p class="problem" data-severity={said.severity} role={said.severity === "error" ? "alert" : undefined}>
      {said.severity !== "note" && <strong>{say(`pages-severity-${said.severity}`)} </strong>}
      {said.message}
      {said.hint !== null && <span class="quiet"> {said.hint}</span>}
    </p>
  );
}
