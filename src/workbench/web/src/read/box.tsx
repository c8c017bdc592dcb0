// The code box: what is typed finds codes; Enter gives the code to the words that are selected.

import { useSignal } from "@preact/signals";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import type { Code } from "../api";
import { Definition } from "../codebook/definition";
import { Swatch } from "../codebook/swatch";
import { Keycap } from "../frame/keycap";
import { is } from "../keys";
import { codingsOver, recentCodes } from "../codings";
import { same } from "../reader/span";
import { home, perform, study, themes } from "../store";
import { say } from "../words";
import { recodeAs } from "./changing";
import { box, closeBox, quote, type Box } from "./desk";
import { useFloat } from "./float";
import { assign, assignNew, plainly, type Judgement } from "./giving";
import { JudgementChoice } from "./judgement";
import { fold, rank, resembling } from "./rank";

const most = 60;

type Choice = { kind: "code"; code: Code } | { kind: "new"; label: string } | { kind: "in-vivo"; label: string };

/** What can be chosen: the codes that fit, a new one, and the words themselves as a name. */
function choices(typed: string, open: Box): Choice[] {
  const all = study.value?.codes ?? [];
  const habits = { recent: recentCodes.value, pins: home.value?.preferences.pins ?? [] };
  const fitting = rank(all, typed, themes.value, habits).slice(0, most).map((code): Choice => ({ kind: "code", code }));
  const label = typed.trim();
  const taken = all.some((code) => fold(code.label) === fold(label));
  const words = quote(open.span).replace(/\s+/g, " ");
  return [
    ...fitting,
    ...(label !== "" && !taken ? [{ kind: "new", label } as const] : []),
    ...(open.recode === null && words.length <= 80 ? [{ kind: "in-vivo", label: words } as const] : []),
  ];
}

/** The codes that the selected words have already, from oneself. */
function given(open: Box): Set<string> {
  return new Set(codingsOver(open.span).filter((one) => one.mine && same(one, open.span)).map((one) => one.code));
}

function Line({ choice, id, active, has, onPick }: { choice: Choice; id: string; active: boolean; has: boolean; onPick: () => void }) {
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (active) line.current?.scrollIntoView({ block: "nearest" });
  }, [active]);
  const pin = choice.kind === "code" ? home.value?.preferences.pins.indexOf(choice.code.id) ?? -1 : -1;
  return (
    <div ref={line} id={id} class="choice" role="option" aria-selected={active} data-kind={choice.kind} onPointerDown={(event) => event.preventDefault()} onClick={onPick}>
      <span class="pin">{choice.kind === "new" ? "+" : pin >= 0 ? pin + 1 : ""}</span>
      {choice.kind === "code" && <Swatch code={choice.code} />}
      <span class="choice-label">
        {choice.kind === "code" ? choice.code.label : choice.kind === "new" ? say("workbench-box-new", { label: choice.label }) : say("workbench-box-in-vivo", { label: choice.label })}
      </span>
      {has && <span class="quiet">{say("workbench-box-given")}</span>}
      {choice.kind === "code" && <span class="quiet">{choice.code.k}/{choice.code.n}</span>}
      {choice.kind === "new" && <Keycap id="box-new" />}
    </div>
  );
}

function Beside({ choice }: { choice: Choice | undefined }) {
  if (choice === undefined) return <p class="quiet">{say("workbench-box-nothing")}</p>;
  if (choice.kind === "code") return <><h2>{choice.code.label}</h2><Definition code={choice.code} /></>;
  const near = resembling(choice.label, study.value?.codes ?? []);
  return (
    <>
      <h2>{choice.label}</h2>
      <p>{say(choice.kind === "new" ? "workbench-box-new-means" : "workbench-box-in-vivo-means")}</p>
      {near !== null && <p class="hint">{say("workbench-resembles", { code: near.label })}</p>}
    </>
  );
}

function OpenBox({ open }: { open: Box }) {
  const element = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const notes = useRef<HTMLTextAreaElement>(null);
  const typed = useSignal("");
  const at = useSignal(0);
  const judged = useSignal<Judgement>(plainly);
  useFloat(element);
  // Before the next key is pressed: what is typed right after C belongs in the field.
  useLayoutEffect(() => {
    (open.memo ? notes.current : field.current)?.focus({ preventScroll: true });
    const away = (event: PointerEvent) => {
      if (event.target instanceof Node && element.current?.contains(event.target) === false) box.value = null;
    };
    document.addEventListener("pointerdown", away, true);
    return () => document.removeEventListener("pointerdown", away, true);
  }, []);

  const all = choices(typed.value, open);
  const active = all[Math.min(at.value, all.length - 1)];
  const has = given(open);
  const label = typed.value.trim();

  const take = async (choice: Choice | undefined, stay: boolean) => {
    if (choice === undefined) return;
    const judgement = judged.value;
    typed.value = "";
    at.value = 0;
    judged.value = plainly;
    if (!stay) closeBox();
    else field.current?.focus();
    if (open.recode !== null) {
      const made = choice.kind === "code" ? choice.code.id : (await perform({ act: "new-code", label: choice.label }))?.made ?? null;
      if (made !== null) await recodeAs(open.recode, made);
    } else if (choice.kind === "code") await assign(choice.code.id, open.span, judgement);
    else await assignNew(choice.label, open.span, choice.kind === "in-vivo", judgement);
  };
  const onKey = (event: KeyboardEvent) => {
    const onButton = event.target instanceof HTMLButtonElement;
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (event.key === "Escape") closeBox();
    else if (is(event, "box-stay") && open.recode === null) void take(active, true);
    else if (is(event, "box-new") && event.target === field.current) {
      void take(all.find((one) => one.kind === "new") ?? all.find((one) => one.kind === "code" && fold(one.code.label) === fold(label)), false);
    } else if (is(event, "box-assign") && !onButton) void take(active, false);
    else if (step !== 0 && event.target === field.current) at.value = (Math.min(at.value, all.length - 1) + step + all.length) % Math.max(1, all.length);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div ref={element} class="code-box floating" role="dialog" aria-label={say(open.recode === null ? "workbench-box" : "workbench-box-recode")} onKeyDown={onKey}>
      <div class="box-list">
        <input ref={field} type="text" role="combobox" aria-expanded="true" aria-controls="box-choices" aria-autocomplete="list" autocomplete="off" spellcheck={false}
          aria-activedescendant={active === undefined ? undefined : `choice-${Math.min(at.value, all.length - 1)}`} aria-label={say("workbench-box-field")} placeholder={say("workbench-box-field")}
          value={typed.value} onInput={(event) => { typed.value = event.currentTarget.value; at.value = 0; }} />
        <div id="box-choices" class="choices-list" role="listbox" aria-label={say("workbench-codes")}>
          {all.map((choice, place) => (
            <Line key={choice.kind === "code" ? choice.code.id : choice.kind} choice={choice} id={`choice-${place}`} active={choice === active}
              has={choice.kind === "code" && has.has(choice.code.id)} onPick={() => void take(choice, false)} />
          ))}
        </div>
      </div>
      <div class="box-beside" aria-live="polite" tabIndex={0}><Beside choice={active} /></div>
      {open.recode === null && (
        <div class="box-judge">
          <JudgementChoice polarity={judged.value.polarity} prompting={judged.value.prompting}
            onChange={(polarity, prompting) => { judged.value = { ...judged.value, polarity, prompting }; }} />
          <textarea ref={notes} rows={1} aria-label={say("workbench-box-memo")} placeholder={say("workbench-box-memo")} value={judged.value.memo}
            onInput={(event) => { judged.value = { ...judged.value, memo: event.currentTarget.value }; }} />
        </div>
      )}
      <div class="box-keys quiet">
        <span><Keycap id="box-assign" /> {say("workbench-key-box-assign")}</span>
        {open.recode === null && <span><Keycap id="box-stay" /> {say("workbench-key-box-stay")}</span>}
        <span><Keycap id="box-new" /> {say("workbench-key-box-new")}</span>
        <span><Keycap id="close" /> {say("workbench-close")}</span>
      </div>
    </div>
  );
}

export function CodeBox() {
  const open = box.value;
  return open === null ? null : <OpenBox key={`${open.span.start}-${open.span.end}-${open.recode}`} open={open} />;
}
