// The card of a code or a theme: what it means, how many stand behind it, and what can be done with it.

import type { Code, Count, Theme } from "../api";
import { asking, listed } from "../frame/asking";
import { Icon } from "../frame/icons";
import { Keycap } from "../frame/keycap";
import { prefer } from "../frame/prefer";
import { target } from "../read/desk";
import { assign } from "../read/giving";
import { Memos } from "../read/memos";
import { codes, home, shown, themes } from "../store";
import { say } from "../words";
import { Definition } from "./definition";
import { Swatch } from "./swatch";

const places = [0, 1, 2, 3, 4, 5, 6, 7, 8];

/** Puts a code on a key; a code has one key, a key has one code. */
function pin(code: string, place: number): void {
  const pins = home.value?.preferences.pins ?? [];
  void prefer({ pins: places.map((one) => (one === place ? code : pins[one] === code ? null : pins[one] ?? null)) });
}

function Head({ code, label, id }: { code: { colour: number } | null; label: string; id: string }) {
  return (
    <div class="about-head">
      <h2 id={id}>{code !== null && <Swatch code={code} />} {label}</h2>
      <button class="plain icon-button" aria-label={say("workbench-close")} onClick={() => { shown.value = null; }}><Icon name="close" /></button>
    </div>
  );
}

function Counted({ of }: { of: Count }) {
  return (
    <p>
      {say("workbench-counted", { k: of.k, n: of.n, segments: of.segments })}
      {of.respondents.length > 0 && <span class="quiet"> {of.respondents.join(", ")}</span>}
    </p>
  );
}

function PinChoice({ code }: { code: Code }) {
  const pins = home.value?.preferences.pins ?? [];
  return (
    <label class="pin-choice">
      {say("workbench-pin")}
      <select value={String(pins.indexOf(code.id))} onChange={(event) => pin(code.id, Number(event.currentTarget.value))}>
        <option value="-1">{say("workbench-pin-none")}</option>
        {places.map((place) => {
          const other = codes.value.get(pins[place] ?? "");
          return <option key={place} value={String(place)}>{place + 1}{other !== undefined && other.id !== code.id ? ` (${other.label})` : ""}</option>;
        })}
      </select>
    </label>
  );
}

export function CodeCard({ code }: { code: Code }) {
  const span = target();
  const about = [say(`workbench-origin-${code.origin}`), ...(code.rules > 0 ? [say("workbench-rules", { count: code.rules })] : []), ...code.aliases.map((alias) => `“${alias}”`)];
  return (
    <section class="about" aria-labelledby="card-title">
      <Head id="card-title" code={code} label={code.label} />
      <Definition code={code} />
      <Counted of={code} />
      <p class="quiet">{about.join(" · ")}</p>
      <div class="acts">
        {span !== null && <button class="primary" onClick={() => void assign(code.id, span)}>{say("workbench-assign")}</button>}
        <button disabled={code.segments === 0} onClick={() => { listed.value = { code: code.id, title: code.label }; }}>{say("workbench-segments", { count: code.segments })}</button>
        <button onClick={() => { asking.value = { ask: "define", name: `code:${code.id}` }; }}>{say("workbench-define")}</button>
        <button onClick={() => { asking.value = { ask: "memo", about: { code: code.id }, name: code.label }; }}>{say("workbench-memo")}</button>
        <button onClick={() => { asking.value = { ask: "rename", name: `code:${code.id}` }; }}>{say("workbench-rename")} <Keycap id="tree-rename" /></button>
        <button onClick={() => { asking.value = { ask: "move", name: `code:${code.id}` }; }}>{say("workbench-move")} <Keycap id="tree-move" /></button>
        <button onClick={() => { asking.value = { ask: "merge", from: code.id }; }}>{say("workbench-merge")}</button>
        <button onClick={() => { asking.value = { ask: "retire", name: `code:${code.id}` }; }}>{say("workbench-retire")}</button>
      </div>
      <PinChoice code={code} />
      <Memos notes={code.memos} />
    </section>
  );
}

export function ThemeCard({ theme }: { theme: Theme }) {
  return (
    <section class="about" aria-labelledby="card-title">
      <Head id="card-title" code={theme} label={theme.label} />
      {theme.concept !== null && <p>{theme.concept}</p>}
      {theme.definition !== null && <p>{theme.definition}</p>}
      {theme.concept === null && theme.definition === null && <p class="quiet">{say("workbench-no-concept")}</p>}
      <Counted of={theme} />
      <p class="quiet">{say(`workbench-stage-${theme.stage}`)}{theme.parent !== null && ` · ${themes.value.get(theme.parent)?.label ?? theme.parent}`}</p>
      <div class="acts">
        <button disabled={theme.segments === 0} onClick={() => { listed.value = { theme: theme.id, title: theme.label }; }}>{say("workbench-segments", { count: theme.segments })}</button>
        <button onClick={() => { asking.value = { ask: "new-code", theme: theme.id }; }}>{say("workbench-new-code")}</button>
        <button onClick={() => { asking.value = { ask: "define", name: `theme:${theme.id}` }; }}>{say("workbench-define")}</button>
        <button onClick={() => { asking.value = { ask: "memo", about: { theme: theme.id }, name: theme.label }; }}>{say("workbench-memo")}</button>
        <button onClick={() => { asking.value = { ask: "rename", name: `theme:${theme.id}` }; }}>{say("workbench-rename")} <Keycap id="tree-rename" /></button>
        <button onClick={() => { asking.value = { ask: "move", name: `theme:${theme.id}` }; }}>{say("workbench-move")} <Keycap id="tree-move" /></button>
        <button onClick={() => { asking.value = { ask: "retire", name: `theme:${theme.id}` }; }}>{say("workbench-retire")}</button>
      </div>
    </section>
  );
}
