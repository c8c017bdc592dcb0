// What the program has to say, at the bottom of the screen.

import { forget, perform, told } from "../store";
import { say } from "../words";
import { Icon } from "./icons";
import { Sentence } from "./problem";

export function Toasts() {
  return (
    <div class="toasts" role="log" aria-live="polite" aria-label={say("workbench-messages")}>
      {told.value.map(({ id, said, undo }) => (
        <div key={id} class="toast floating" data-severity={said.severity}>
          <div>
            <p><Sentence said={said} /></p>
          </div>
          {undo && (
            <button onClick={() => { forget(id); void perform({ act: "undo" }); }}>{say("workbench-undo")}</button>
          )}
          <button class="plain icon-button" aria-label={say("workbench-close")} onClick={() => forget(id)}><Icon name="close" /></button>
        </div>
      ))}
    </div>
  );
}
