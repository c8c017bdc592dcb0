// Choosing another code for a suggestion: type a part of its name, choose with the arrows and Enter.

import { useSignal } from "@preact/signals";
import { useLayoutEffect, useRef } from "preact/hooks";
import { Swatch } from "../codebook/swatch";
import { recentCodes } from "../codings";
import { rank } from "../read/rank";
import { home, study, themes } from "../store";
import { say } from "../words";

/** So many fit without scrolling. */
const SHOWN = 8;

interface Choosing {
  /** The code that was suggested. */
  not: string;
  choose: (code: string) => void;
  cancel: () => void;
}

export function CodeChoice({ not, choose, cancel }: Choosing) {
  const typed = useSignal("");
  const at = useSignal(0);
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => field.current?.focus(), []);
  const others = (study.value?.codes ?? []).filter((code) => code.id !== not);
  const found = rank(others, typed.value, themes.value, { recent: recentCodes.value, pins: home.value?.preferences.pins ?? [] }).slice(0, SHOWN);
  const active = found[at.value];

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") cancel();
    else if (event.key === "Enter" && active !== undefined) choose(active.id);
    else if (event.key === "ArrowDown") at.value = Math.min(at.value + 1, found.length - 1);
    else if (event.key === "ArrowUp") at.value = Math.max(at.value - 1, 0);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div class="code-choice">
      <div class="field-row">
        <input ref={field} type="text" role="combobox" aria-label={say("workbench-box-field")} placeholder={say("workbench-box-field")} aria-expanded="true" aria-controls="choice-list" aria-autocomplete="list"
          aria-activedescendant={active === undefined ? undefined : `choice-${active.id}`} value={typed.value} onKeyDown={onKeyDown}
          onInput={(event) => { typed.value = event.currentTarget.value; at.value = 0; }} />
        <button type="button" class="plain" onClick={cancel}>{say("workbench-cancel")} <kbd>Esc</kbd></button>
      </div>
      <ul id="choice-list" role="listbox" aria-label={say("workbench-codes")}>
        {found.map((code) => (
          <li key={code.id} id={`choice-${code.id}`} role="option" class="choice" aria-selected={code === active} onClick={() => choose(code.id)}><Swatch code={code} /> {code.label}</li>
        ))}
      </ul>
      {found.length === 0 && <p class="quiet">{say("workbench-box-nothing")}</p>}
    </div>
  );
}
