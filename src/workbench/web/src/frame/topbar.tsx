// The bar on top: which study, search, undo, whether all is saved, settings, the keys.

import { useKeys } from "../keys";
import { connected, perform, saving, study } from "../store";
import { say } from "../words";
import { asking } from "./asking";
import { Icon } from "./icons";
import { keyNames } from "./keycap";
import { go } from "./route";
import { Search } from "./search";
import { Settings } from "./settings";

function undo(): void {
  if (study.value?.undo != null) void perform({ act: "undo" });
}
function redo(): void {
  if (study.value?.redo != null) void perform({ act: "redo" });
}

function Undo() {
  const known = study.value;
  const title = (id: string, what: string | null | undefined) => (what == null ? say(`workbench-${id}-nothing`) : say(`workbench-${id}-what`, { what }));
  return (
    <div class="group">
      <button class="plain icon-button" disabled={known?.undo == null} title={`${title("undo", known?.undo)} (${keyNames("undo")[0] ?? ""})`} aria-label={title("undo", known?.undo)} onClick={undo}>
        <Icon name="undo" />
      </button>
      <button class="plain icon-button" disabled={known?.redo == null} title={`${title("redo", known?.redo)} (${keyNames("redo")[0] ?? ""})`} aria-label={title("redo", known?.redo)} onClick={redo}>
        <Icon name="redo" />
      </button>
    </div>
  );
}

// Made once: to make it takes longer than all else that is drawn after an act.
const clock = new Intl.DateTimeFormat("nl", { hour: "2-digit", minute: "2-digit" });

function Saved() {
  const at = study.value?.saved;
  const time = at == null || at === "" ? null : clock.format(new Date(at));
  const words = !connected.value
    ? say("workbench-connection-lost")
    : saving.value > 0
      ? say("workbench-saving")
      : time === null ? "" : say("workbench-saved", { time });
  return <span class={connected.value ? "saved quiet" : "saved lost"} role="status">{words}</span>;
}

export function TopBar() {
  useKeys({ undo, redo, keys: () => { asking.value = { ask: "keys" }; } });
  return (
    <header class="topbar">
      <button class="plain study-title" title={`${study.value?.title ?? "Codeboom"} – ${say("workbench-other-study")}`} onClick={() => go("start")}>{study.value?.title ?? "Codeboom"}</button>
      <Search />
      <Undo />
      <Saved />
      <Settings />
      <button class="plain icon-button letters" title={say("workbench-keys")} aria-label={say("workbench-keys")} onClick={() => { asking.value = { ask: "keys" }; }}>?</button>
    </header>
  );
}
