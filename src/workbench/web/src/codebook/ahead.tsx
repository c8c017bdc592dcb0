// What an act on the codebook would do, told before it is done.

import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import * as api from "../api";
import { Problem } from "../frame/problem";
import { say } from "../words";

/** The answer of the server: what would happen, or why it cannot. */
export function usePreview(act: api.Act | null): { told: api.Preview | null; refused: string | null } {
  const told = useSignal<api.Preview | null>(null);
  const refused = useSignal<string | null>(null);
  const asked = act === null ? "" : JSON.stringify(act);
  useEffect(() => {
    told.value = null;
    refused.value = null;
    if (act === null) return;
    let late = false;
    api.preview(act).then(
      (answer) => { if (!late) told.value = answer; },
      (error: unknown) => { if (!late) refused.value = error instanceof Error ? error.message : String(error); },
    );
    return () => { late = true; };
  }, [asked]);
  return { told: told.value, refused: refused.value };
}

export function Ahead({ told, refused }: { told: api.Preview | null; refused: string | null }) {
  return (
    <div class="ahead" role="status">
      {refused !== null && <p class="hint">{refused}</p>}
      {told !== null && (
        <>
          <h3>{say("workbench-ahead")}</h3>
          {told.said.split("\n").map((line) => <p key={line}>{line}</p>)}
          {told.notes.map((note) => <Problem key={note.message} said={note} />)}
        </>
      )}
    </div>
  );
}
