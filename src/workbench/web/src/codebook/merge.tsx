// The dialog that merges a code into another: into which, what will happen, and why.

import { useSignal } from "@preact/signals";
import type { Act } from "../api";
import { closeDialog } from "../frame/asking";
import { Modal } from "../frame/modal";
import { rank } from "../read/rank";
import { codes, perform, shown, study, themes } from "../store";
import { say } from "../words";
import { Ahead, usePreview } from "./ahead";

export function MergeDialog({ from, into }: { from: string; into: string | null }) {
  const typed = useSignal("");
  const chosen = useSignal(into ?? "");
  const reason = useSignal("");
  const others = (study.value?.codes ?? []).filter((code) => code.id !== from);
  const fitting = rank(others, typed.value, themes.value, { recent: [], pins: [] });
  const act: Act | null = chosen.value === "" ? null : { act: "merge", from: [`code:${from}`], into: `code:${chosen.value}` };
  const ahead = usePreview(act);
  const save = async () => {
    if (act === null) return;
    const why = reason.value.trim();
    if ((await perform(why === "" ? act : { ...act, reason: why })) === null) return;
    shown.value = `code:${chosen.value}`;
    closeDialog();
  };
  return (
    <Modal title={say("workbench-merge-title", { name: codes.value.get(from)?.label ?? from })} act={say("workbench-merge-do")} disabled={ahead.told === null} onAct={() => void save()}>
      {into === null && (
        <input type="text" class="wide" autofocus aria-label={say("workbench-filter")} placeholder={say("workbench-filter")} value={typed.value} onInput={(event) => { typed.value = event.currentTarget.value; }} />
      )}
      <select class="wide" size={into === null ? 7 : 1} aria-label={say("workbench-merge-into")} value={chosen.value} onChange={(event) => { chosen.value = event.currentTarget.value; }}>
        {fitting.map((code) => <option key={code.id} value={code.id}>{code.label} ({code.segments})</option>)}
      </select>
      <Ahead {...ahead} />
      <label>{say("workbench-reason")}
        <textarea rows={2} value={reason.value} onInput={(event) => { reason.value = event.currentTarget.value; }} />
      </label>
    </Modal>
  );
}
