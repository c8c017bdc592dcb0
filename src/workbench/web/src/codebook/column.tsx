// The right column: the codebook, and under it the card of the coding or the code that the user is on.

import { useSignal } from "@preact/signals";
import { asking, listed, sheetOpen } from "../frame/asking";
import { Icon } from "../frame/icons";
import { Tasks } from "../pages/tasks";
import { CodingCard, Layers } from "../read/coding";
import { focusedCoding } from "../read/desk";
import { home, shown, study } from "../store";
import { say } from "../words";
import { codeOf, themeOf } from "./entry";
import { CodeCard, ThemeCard } from "./card";
import { SegmentList } from "./segments";
import { Tree } from "./tree";

function Card() {
  const coding = focusedCoding.value;
  if (coding !== null) return <CodingCard coding={coding} />;
  if (listed.value !== null) return null;
  const code = codeOf(shown.value);
  if (code !== undefined) return <CodeCard code={code} />;
  const theme = themeOf(shown.value);
  return theme === undefined ? null : <ThemeCard theme={theme} />;
}

function Codebook() {
  const filter = useSignal("");
  const none = (study.value?.codes.length ?? 0) + (study.value?.themes.length ?? 0) === 0;
  return (
    <>
      <div class="codebook-head">
        <input type="text" aria-label={say("workbench-filter")} placeholder={say("workbench-filter")} value={filter.value}
          onInput={(event) => { filter.value = event.currentTarget.value; }}
          onKeyDown={(event) => { if (event.key === "Escape") filter.value = ""; }} />
        <button onClick={() => { asking.value = { ask: "new-code" }; }}>+ {say("workbench-code-lower")}</button>
        <button onClick={() => { asking.value = { ask: "new-theme" }; }}>+ {say("workbench-theme-lower")}</button>
      </div>
      {none ? <div class="no-codes"><p>{say("workbench-no-codes")}</p></div> : (
        <>
          <p class="tree-head quiet" aria-hidden="true"><span>{say("workbench-respondents")}</span><span>{say("workbench-fragments")}</span></p>
          <Tree filter={filter.value} />
        </>
      )}
    </>
  );
}

export function Column() {
  const preferences = home.value?.preferences;
  return (
    <aside class="codebook" aria-label={say("workbench-codes")}>
      <button class="plain icon-button sheet-close" aria-label={say("workbench-close")} onClick={() => { sheetOpen.value = false; }}><Icon name="close" /></button>
      <div class="codebook-list">
        {preferences?.tasks != null && study.value?.sample === true && <Tasks />}
        {listed.value === null ? <Codebook /> : <SegmentList of={listed.value} />}
      </div>
      <div class="codebook-card">
        <Layers />
        <Card />
      </div>
    </aside>
  );
}
