// Choosing another code for a suggestion: type a part of its name, choose with the arrows and Enter.

import { useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Code } from "../api";
import { study } from "../store";
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
  const [typed, setTyped] = useState("");
  const [active, setActive] = useState(0);
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => field.current?.focus(), []);
  const known = study.value?.codes ?? [];
  const found = useMemo(() => matching(known, typed).filter((code) => code.id !== not).slice(0, SHOWN), [known, typed, not]);

  const onKeyDown = (event: KeyboardEvent) => {
    const code = found[active];
    if (event.key === "Escape") cancel();
    else if (event.key === "Enter" && code !== undefined) choose(code.id);
    else if (event.key === "ArrowDown") setActive(Math.min(active + 1, found.length - 1));
    else if (event.key === "ArrowUp") setActive(Math.max(active - 1, 0));
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const optionId = (code: Code | undefined) => (code === undefined ? undefined : `choice-${code.id}`);

  return (
    <div class="code-choice">
      <div class="field-row">
        <input
          ref={field}
          type="text"
          role="combobox"
          aria-label={say("pages-choice-label")}
          placeholder={say("pages-choice-label")}
          aria-expanded="true"
          aria-controls="choice-list"
          aria-autocomplete="list"
          aria-activedescendant={optionId(found[active])}
          value={typed}
          onInput={(event) => {
            setTyped(event.currentTarget.value);
            setActive(0);
          }}
          onKeyDown={onKeyDown}
        />
        <button type="button" class="plain" onClick={cancel}>
          {say("pages-choice-cancel")} <kbd>Esc</kbd>
        </button>
      </div>
      <ul id="choice-list" role="listbox" aria-label={say("pages-choice-label")}>
        {found.map((code, place) => (
          <li key={code.id} id={optionId(code)} role="option" aria-selected={place === active} onClick={() => choose(code.id)}>
            <span class="swatch" data-colour={code.colour} data-pattern={code.pattern} /> {code.label}
          </li>
        ))}
      </ul>
      {found.length === 0 && <p class="quiet">{say("pages-choice-none")}</p>}
    </div>
  );
}

const folded = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLocaleLowerCase();

/** Codes whose name or alias has the letters: first those that begin with them, then those with a word that does. */
function matching(codes: Code[], typed: string): Code[] {
  const wanted = folded(typed.trim());
  const rank = (name: string) => {
    const at = folded(name).indexOf(wanted);
    if (at <= 0) return at === 0 ? 0 : 3;
    return /\s/.test(folded(name).charAt(at - 1)) ? 1 : 2;
  };
  const ranked = codes.map((code) => ({ code, rank: Math.min(...[code.label, ...code.aliases].map(rank)) }));
  return ranked.filter((one) => one.rank < 3).sort((a, b) => a.rank - b.rank).map((one) => one.code);
}
