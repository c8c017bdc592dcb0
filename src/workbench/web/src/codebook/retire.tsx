// The dialog that takes a code or theme out of use: what will happen, and why.

import { useSignal } from "@preact/signals";
import type { Act } from "../api";
import { closeDialog } from "../frame/asking";
import { Modal } from "../frame/modal";
import { perform, shown } from "../store";
import { say } from "../words";
import { Ahead, usePreview } from "./ahead";
import { labelOf, type Name } from "./entry";

export function RetireDialog({ name }: { name: Name }) {
  const reason = useSignal("");
  const act: Act = { act: "retire", name };
  const ahead = usePreview(act);
  const save = async () => {
    const why = reason.value.trim();
    if ((await perform(why === "" ? act : { ...act, reason: why })) === null) return;
    if (shown.value === name) shown.value = null;
    closeDialog();
  };
  return (
    <Modal title={say("workbench-retire-title", { name: labelOf(name) })} act={say("workbench-retire-do")} danger disabled={ahead.told === null} onAct={() => void save()}>
      <Ahead {...ahead} />
      <label>{say("workbench-reason")}
        <textarea rows={2} autofocus value={reason.value} onInput={(event) => { reason.value = event.currentTarget.value; }} />
      </label>
    </Modal>
  );
}
