// Search in the whole study: words in, places out, Enter goes there.

import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import * as api from "../api";
import { closedUp } from "../codebook/closed-up";
import { whoAndWhere } from "../interview";
import { useKeys } from "../keys";
import { complain, study } from "../store";
import { say } from "../words";
import { Icon } from "./icons";
import { Keycap } from "./keycap";
import { go } from "./route";

const pause = 120;

function HitLine({ hit, id, active, onPick }: { hit: api.Hit; id: string; active: boolean; onPick: () => void }) {
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (active) line.current?.scrollIntoView({ block: "nearest" });
  }, [active]);
  return (
    <div ref={line} id={id} role="option" aria-selected={active} class="hit" onPointerDown={(event) => event.preventDefault()} onClick={onPick}>
      <span class="quiet hit-place">{[...whoAndWhere(hit), say("workbench-line", { line: hit.line })].join(" · ")}</span>
      <span class="serif">…{closedUp(hit.before)}<mark>{hit.text}</mark>{closedUp(hit.after)}…</span>
    </div>
  );
}

export function Search() {
  const field = useRef<HTMLInputElement>(null);
  const words = useSignal("");
  const found = useSignal<{ hits: api.Hit[]; total: number } | null>(null);
  const at = useSignal(0);
  const open = useSignal(false);
  useKeys({ search: () => field.current?.focus() });

  useEffect(() => {
    const asked = words.value.trim();
    if (asked === "") {
      found.value = null;
      return;
    }
    const timer = setTimeout(() => {
      api.search(asked).then((answer) => {
        if (words.value.trim() !== asked) return;
        found.value = answer;
        at.value = 0;
      }, complain);
    }, pause);
    return () => clearTimeout(timer);
  }, [words.value]);

  const hits = found.value?.hits ?? [];
  const shown = open.value && found.value !== null;
  const pick = (hit: api.Hit | undefined) => {
    if (hit === undefined) return;
    open.value = false;
    go("read", hit.transcript, { start: hit.start, end: hit.end });
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      open.value = true;
      const step = event.key === "ArrowDown" ? 1 : -1;
      if (hits.length > 0) at.value = (at.value + step + hits.length) % hits.length;
    } else if (event.key === "Enter") pick(hits[at.value]);
    else if (event.key === "Escape") {
      if (words.value === "") field.current?.blur();
      words.value = "";
      open.value = false;
    } else return;
    event.preventDefault();
  };
  return (
    <div class="search" role="search">
      <Icon name="search" />
      <input ref={field} type="text" role="combobox" aria-expanded={shown} aria-controls="search-hits" aria-autocomplete="list"
        aria-activedescendant={shown && hits.length > 0 ? `hit-${at.value}` : undefined} aria-label={say("workbench-search")}
        placeholder={say("workbench-search")} value={words.value} disabled={study.value === null}
        onInput={(event) => { words.value = event.currentTarget.value; open.value = true; }}
        onFocus={() => { open.value = true; }} onBlur={() => { open.value = false; }} onKeyDown={onKey} />
      <Keycap id="search" />
      <div class="search-panel floating" hidden={!shown}>
        <p class="quiet" role="status">{shown ? say("workbench-search-found", { count: found.value?.total ?? 0, shown: hits.length }) : ""}</p>
        <div id="search-hits" role="listbox" aria-label={say("workbench-search-places")}>
          {shown && hits.map((hit, place) => (
            <HitLine key={`${hit.transcript}-${hit.start}`} hit={hit} id={`hit-${place}`} active={place === at.value} onPick={() => pick(hit)} />
          ))}
        </div>
      </div>
    </div>
  );
}
