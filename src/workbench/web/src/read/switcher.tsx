// Which transcript is read: the one before, the one after, or any from a list.

import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import type { TranscriptInfo } from "../api";
import { Icon } from "../frame/icons";
import { go } from "../frame/route";
import { nameOfFile } from "../interview";
import { study, transcript } from "../store";
import { say } from "../words";

/** Whose it is, unless the name tells that already, and of which groups. */
function aboutOf(info: TranscriptInfo): string {
  const who = info.respondents.join(", ");
  const told = who.toLowerCase() === nameOfFile(info.file).toLowerCase();
  return [told ? "" : who, info.groups.join(", ")].filter((part) => part !== "").join(" · ");
}

function List({ all, open, onClose }: { all: readonly TranscriptInfo[]; open: string; onClose: () => void }) {
  const list = useRef<HTMLUListElement>(null);
  const coder = study.value?.coder ?? "";
  useEffect(() => {
    list.current?.querySelector<HTMLElement>("[aria-current]")?.focus();
    const away = (event: PointerEvent) => {
      if (event.target instanceof Node && list.current?.parentElement?.contains(event.target) === false) onClose();
    };
    document.addEventListener("pointerdown", away, true);
    return () => document.removeEventListener("pointerdown", away, true);
  }, []);
  const onKey = (event: KeyboardEvent) => {
    const links = [...(list.current?.querySelectorAll<HTMLElement>("a") ?? [])];
    const at = links.findIndex((link) => link === document.activeElement);
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (event.key === "Escape") onClose();
    else if (step !== 0) links[(at + step + links.length) % links.length]?.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <ul ref={list} class="transcripts floating" onKeyDown={onKey}>
      {all.map((info) => (
        <li key={info.id}>
          <a href={`#/read/${encodeURIComponent(info.id)}`} aria-current={info.id === open ? "true" : undefined} onClick={onClose}>
            <span class="done-mark">{info.done.includes(coder) && <><span aria-hidden="true">✓</span><span class="hidden-label">{say("workbench-done")}</span></>}</span>
            <span>{nameOfFile(info.file)} <span class="quiet">{aboutOf(info)}</span></span>
            <span class="quiet">{say("workbench-codings", { count: info.codings })}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}

export function Switcher() {
  const listed = useSignal(false);
  const button = useRef<HTMLButtonElement>(null);
  const all = study.value?.transcripts ?? [];
  const at = all.findIndex((info) => info.id === transcript.value?.id);
  const now = all[at];
  if (now === undefined) return null;
  const step = (by: number, id: "previous" | "next") => {
    const other = all[at + by];
    const title = other === undefined ? say(`workbench-${id}-transcript`) : `${say(`workbench-${id}-transcript`)}: ${nameOfFile(other.file)}`;
    return (
      <button class="plain icon-button" disabled={other === undefined} title={title} aria-label={title} onClick={() => other !== undefined && go("read", other.id)}>
        <Icon name={id} />
      </button>
    );
  };
  return (
    <div class="switcher">
      {step(-1, "previous")}
      <button ref={button} class="plain switch" aria-expanded={listed.value} onClick={() => { listed.value = !listed.value; }}>
        <strong>{nameOfFile(now.file)}</strong> <span class="quiet">{aboutOf(now)}</span> <Icon name="down" />
      </button>
      {step(1, "next")}
      {listed.value && <List all={all} open={now.id} onClose={() => { listed.value = false; button.current?.focus(); }} />}
    </div>
  );
}
