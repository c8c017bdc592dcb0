// The dialog for a memo: what it is about, which kind, the text.

import { useSignal } from "@preact/signals";
import { Keycap } from "../frame/keycap";
import { closeDialog, type About } from "../frame/asking";
import { Modal } from "../frame/modal";
import { perform, tell } from "../store";
import { say } from "../words";

const kinds = ["analytic", "methodological", "reflexive"] as const;

export function MemoDialog({ about, name }: { about: About; name: string }) {
  const text = useSignal("");
  const kind = useSignal<(typeof kinds)[number]>("analytic");
  const save = async () => {
    if (text.value.trim() === "") return;
    const done = await perform({ act: "memo", about, text: text.value.trim(), kind: kind.value });
    if (done === null) return;
    if (done.said === "" && ("transcript" in about || "theme" in about)) tell({ severity: "note", message: say("workbench-memo-saved"), hint: null, place: null });
    closeDialog();
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void save();
  };
  return (
    <Modal title={say("workbench-memo-about", { name })} act={say("workbench-memo-save")} disabled={text.value.trim() === ""} onAct={() => void save()}>
      <div class="choices" role="group" aria-label={say("workbench-memo-kind")}>
        {kinds.map((one) => (
          <button key={one} type="button" aria-pressed={one === kind.value} onClick={() => { kind.value = one; }}>{say(`workbench-memo-${one}`)}</button>
        ))}
      </div>
      <textarea rows={7} autofocus aria-label={say("workbench-memo")} value={text.value} onInput={(event) => { text.value = event.currentTarget.value; }} onKeyDown={onKey} />
      <p class="quiet"><Keycap text="Ctrl+Enter" /> {say("workbench-memo-save")}</p>
    </Modal>
  );
}
