// The right column: the codebook, and under it the card of the coding or the code that the user is on.

import { computed, useSignal } from "@preact/signals";
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
import { whoseCounts } from "./whose";

function Card() {
  const coding = focusedCoding.value;
  if (coding !== null) return <CodingCard coding={coding} />;
  if (listed.value !== null) return null;
  const code = codeOf(shown.value);
  if (code !== undefined) return <CodeCard code={code} />;
  const theme = themeOf(shown.value);
  return theme === undefined ? null : <ThemeCard theme={theme} />;
}

// Of the whole study only what is shown here: it changes with every act, these hardly ever.
const empty = computed(() => (study.value?.codes.length ?? 0) + (study.value?.themes.length ?? 0) === 0);
const practising = computed(() => study.value?.sample === true && home.value?.preferences.tasks != null);
const whose = computed(() => study.value?.whose ?? "any");

function Codebook() {
  const filter = useSignal("");
  return (
    <>
      <div class="codebook-head">
        <input type="text" aria-label={say("workbench-filter")} placeholder={say("workbench-filter")} value={filter.value}
          onInput={(event) => { filter.value = event.currentTarget.value; }}
          onKeyDown={(event) => { if (event.key === "Escape") filter.value = ""; }} />
        <button onClick={() => { asking.value = { ask: "new-code" }; }}>+ {say("workbench-code-lower")}</button>
        <button onClick={() => { asking.value = { ask: "new-theme" }; }}>+ {say("workbench-theme-lower")}</button>
      </div>
      {empty.value ? <div class="no-codes"><p>{say("workbench-no-codes")}</p></div> : (
        <>
          <p class="tree-head quiet">
            <span class="counted-of">{whoseCounts(whose.value)}</span>
            <span aria-hidden="true">{say("workbench-respondents")}</span>
            <span aria-hidden="true">{say("workbench-fragments")}</span>
          </p>
          <Tree filter={filter.value} />
        </>
      )}
    </>
  );
}

export function Column() {
  return (
    <aside class="codebook" aria-label={say("workbench-codes")}>
      <button class="plain icon-button sheet-close" aria-label={say("workbench-close")} onClick={() => { sheetOpen.value = false; }}><Icon name="close" /></button>
      <div class="codebook-list">
        {practising.value && <Tasks />}
        {listed.value === null ? <Codebook /> : <SegmentList of={listed.value} />}
      </div>
      <div class="codebook-card">
        <Layers />
        <Card />
      </div>
    </aside>
  );
}
