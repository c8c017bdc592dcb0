// The dialog that takes a code or theme out of use: what will happen, and why.

import { useSignal } from "@preact/signals";
import type { Act } from "../api";
import { closeDialog } from "../frame/asking";
import { Modal } from "../frame/modal";
import { codes, perform, shownCode, themes } from "../store";
import { say } from "../words";
import { Ahead, usePreview } from "./ahead";

export function RetireDialog({ id }: { id: string }) {
  const reason = useSignal("");
  const act: Act = { act: "retire", name: id };
  const ahead = usePreview(act);
  const save = async () => {
    const why = reason.value.trim();
    if ((await perform(why === "" ? act : { ...act, reason: why })) === null) return;
    if (shownCode.value === id) shownCode.value = null;
    closeDialog();
  };
  const name = (codes.value.get(id) ?? themes.value.get(id))?.label ?? id;
  return (
    <Modal title={say("workbench-retire-title", { name })} act={say("workbench-retire-do")} danger disabled={ahead.told === null} onAct={() => void save()}>
      <Ahead {...ahead} />
      <label>{say("workbench-reason")}
        <textarea rows={2} autofocus value={reason.value} onInput={(event) => { reason.value = event.currentTarget.value; }} />
      </label>
    </Modal>
  );
}
