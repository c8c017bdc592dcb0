// Find in the open transcript: all places at once, one after the other.

import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { Icon } from "../frame/icons";
import { Keycap } from "../frame/keycap";
import { useKeys } from "../keys";
import type { Span } from "../reader/span";
import { transcript } from "../store";
import { say } from "../words";
import { reader } from "./desk";

const most = 2000;

/** Where words stand in a text, in whatever case. */
function places(text: string, words: string): Span[] {
  const asked = words.trim();
  if (asked === "") return [];
  const pattern = new RegExp(asked.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/\s+/g, "\\s+"), "giu");
  const found: Span[] = [];
  for (const match of text.matchAll(pattern)) {
    found.push({ start: match.index, end: match.index + match[0].length });
    if (found.length === most) break;
  }
  return found;
}

export function Find() {
  const field = useRef<HTMLInputElement>(null);
  const words = useSignal("");
  const at = useSignal(0);
  const text = transcript.value?.text ?? "";
  const hits = places(text, words.value);
  const now = Math.min(at.value, Math.max(0, hits.length - 1));
  useKeys({ find: () => { field.current?.focus(); field.current?.select(); } });
  useEffect(() => {
    reader.value?.hits(hits, now);
    const hit = hits[now];
    if (hit !== undefined) reader.value?.reveal(hit);
  }, [words.value, at.value, text]);

  const step = (by: number) => {
    if (hits.length > 0) at.value = (now + by + hits.length) % hits.length;
  };
  const leave = () => {
    const hit = hits[now];
    words.value = "";
    if (hit !== undefined) reader.value?.reveal(hit, true);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === "Enter") step(event.shiftKey ? -1 : 1);
    else if (event.key === "ArrowDown") step(1);
    else if (event.key === "ArrowUp") step(-1);
    else if (event.key === "Escape") leave();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div class="find">
      <input ref={field} type="text" aria-label={say("workbench-find")} placeholder={say("workbench-find")} value={words.value}
        onInput={(event) => { words.value = event.currentTarget.value; at.value = 0; }} onKeyDown={onKey} />
      {words.value === "" ? <Keycap id="find" /> : (
        <>
          <span class="quiet" role="status">{say("workbench-find-at", { at: hits.length === 0 ? 0 : now + 1, count: hits.length })}</span>
          <button class="plain icon-button" disabled={hits.length === 0} aria-label={say("workbench-find-previous")} onClick={() => step(-1)}><Icon name="up" /></button>
          <button class="plain icon-button" disabled={hits.length === 0} aria-label={say("workbench-find-next")} onClick={() => step(1)}><Icon name="down" /></button>
        </>
      )}
    </div>
  );
}
