// Whose codings count, in words, and the choice of it.

import { perform, study } from "../store";
import { say } from "../words";

/** What is counted, when it is not everybody's. */
export function whoseCounts(whose: string): string {
  if (whose === "any") return "";
  return whose === "consensus" ? say("workbench-whose-counted-consensus") : say("workbench-whose-counted-one", { coder: whose });
}

/** A coder's name is shown as it is; the two others are words. */
export function WhoseChoice() {
  const known = study.value;
  if (known === null || (known.coders.length < 2 && known.whose === "any")) return null;
  const coders = new Set(["any", "consensus", ...known.coders, known.whose]);
  return (
    <label class="field">
      {say("workbench-whose")}
      <select value={known.whose} onChange={(event) => void perform({ act: "whose", whose: event.currentTarget.value })}>
        {[...coders].map((one) => (
          <option key={one} value={one}>{one === "any" || one === "consensus" ? say(`workbench-whose-${one}`) : one}</option>
        ))}
      </select>
    </label>
  );
}
