// The dialog for a name: of a new code, a new theme, or another name for what exists.

import { useSignal } from "@preact/signals";
import type { Act } from "../api";
import { closeDialog } from "../frame/asking";
import { Modal } from "../frame/modal";
import { resembling } from "../read/rank";
import { perform, shown, study } from "../store";
import { say } from "../words";
import { labelOf, parts, themeOf, type Name } from "./entry";

interface NameProps {
  kind: "new-code" | "new-theme" | "rename";
  /** What is renamed; for a new code the theme that it comes in. */
  name: Name | null;
}

function actOf({ kind, name }: NameProps, label: string): Act {
  if (kind === "rename") return { act: "rename", name: name ?? "", label };
  if (kind === "new-theme") return { act: "new-theme", label };
  return { act: "new-code", label, ...(name === null ? {} : { theme: parts(name).id }) };
}

export function NameDialog({ kind, name }: NameProps) {
  const before = kind === "rename" && name !== null ? labelOf(name) : "";
  const label = useSignal(before);
  const theme = kind === "new-code" ? themeOf(name)?.label : undefined;
  const others = (study.value?.codes ?? []).filter((code) => name !== `code:${code.id}`);
  const near = kind === "new-theme" ? null : resembling(label.value, others);
  const typed = label.value.trim();
  const save = async () => {
    const done = await perform(actOf({ kind, name }, typed));
    if (done === null) return;
    if (done.made !== null) shown.value = `${kind === "new-theme" ? "theme" : "code"}:${done.made}`;
    closeDialog();
  };
  return (
    <Modal title={say(`workbench-${kind}-title`, { name: before })} act={say(kind === "rename" ? "workbench-rename" : "workbench-make")} disabled={typed === "" || typed === before} onAct={() => void save()}>
      {theme !== undefined && <p>{say("workbench-in-theme", { theme })}</p>}
      <label>{say("workbench-name")}
        <input type="text" class="wide" autofocus autocomplete="off" value={label.value} onInput={(event) => { label.value = event.currentTarget.value; }} />
      </label>
      <p class="hint" role="status">{near !== null && typed !== before ? say("workbench-resembles", { code: near.label }) : ""}</p>
    </Modal>
  );
}
