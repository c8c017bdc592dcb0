// The dialog for a name: of a new code, a new theme, or another name for what exists.

import { useSignal } from "@preact/signals";
import { closeDialog } from "../frame/asking";
import { Modal } from "../frame/modal";
import { resembling } from "../read/rank";
import { codes, perform, shownCode, study, themes } from "../store";
import { say } from "../words";
import type { Act } from "../api";

interface NameProps {
  kind: "new-code" | "new-theme" | "rename";
  /** What is renamed; for a new code the theme that it comes in. */
  id: string | null;
}

function actOf({ kind, id }: NameProps, label: string): Act {
  if (kind === "rename") return { act: "rename", name: id ?? "", label };
  if (kind === "new-theme") return { act: "new-theme", label };
  return { act: "new-code", label, ...(id === null ? {} : { theme: id }) };
}

export function NameDialog({ kind, id }: NameProps) {
  const before = kind === "rename" ? (codes.value.get(id ?? "") ?? themes.value.get(id ?? ""))?.label ?? "" : "";
  const label = useSignal(before);
  const theme = kind === "new-code" && id !== null ? themes.value.get(id)?.label : undefined;
  const others = (study.value?.codes ?? []).filter((code) => code.id !== id);
  const near = kind === "new-theme" ? null : resembling(label.value, others);
  const name = label.value.trim();
  const save = async () => {
    const done = await perform(actOf({ kind, id }, name));
    if (done === null) return;
    if (done.made !== null) shownCode.value = done.made;
    closeDialog();
  };
  return (
    <Modal title={say(`workbench-${kind}-title`, { name: before })} act={say(kind === "rename" ? "workbench-rename" : "workbench-make")} disabled={name === "" || name === before} onAct={() => void save()}>
      {theme !== undefined && <p>{say("workbench-in-theme", { theme })}</p>}
      <label>{say("workbench-name")}
        <input type="text" class="wide" autofocus autocomplete="off" value={label.value} onInput={(event) => { label.value = event.currentTarget.value; }} />
      </label>
      <p class="hint" role="status">{near !== null && name !== before ? say("workbench-resembles", { code: near.label }) : ""}</p>
    </Modal>
  );
}
