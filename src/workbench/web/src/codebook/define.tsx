// The dialog in which the meaning of a code or theme is written.

import { useSignal } from "@preact/signals";
import { closeDialog } from "../frame/asking";
import { Modal } from "../frame/modal";
import { perform } from "../store";
import { say } from "../words";
import { codeOf, labelOf, themeOf, type Name } from "./entry";

const ofCode = ["definition", "include", "exclude", "example"] as const;
const ofTheme = ["concept", "definition"] as const;
type Part = (typeof ofCode)[number] | (typeof ofTheme)[number];

/** What is written now. */
function written(name: Name): [Part, string][] {
  const code = codeOf(name);
  const theme = themeOf(name);
  if (code !== undefined) return ofCode.map((part) => [part, code[part] ?? ""]);
  return theme === undefined ? [] : ofTheme.map((part) => [part, theme[part] ?? ""]);
}

export function DefineDialog({ name }: { name: Name }) {
  const before = written(name);
  const now = useSignal<Partial<Record<Part, string>>>(Object.fromEntries(before));
  const changed = Object.fromEntries(before.filter(([part, text]) => now.value[part] !== text).map(([part]) => [part, now.value[part] ?? ""]));
  const save = async () => {
    if ((await perform({ act: "define", name, ...changed })) !== null) closeDialog();
  };
  return (
    <Modal title={say("workbench-define-title", { name: labelOf(name) })} act={say("workbench-save")} disabled={Object.keys(changed).length === 0} onAct={() => void save()}>
      {before.map(([part], place) => (
        <label key={part}>{say(`workbench-${part}`)}
          <textarea rows={part === "definition" ? 3 : 2} autofocus={place === 0} value={now.value[part] ?? ""}
            onInput={(event) => { now.value = { ...now.value, [part]: event.currentTarget.value }; }} />
        </label>
      ))}
    </Modal>
  );
}
