// The dialog that moves a code to other themes or under another code: the keyboard's twin of dragging.

import { useSignal } from "@preact/signals";
import { closeDialog } from "../frame/asking";
import { Modal } from "../frame/modal";
import { perform, study } from "../store";
import { say } from "../words";
import { codeOf, labelOf, parts, themeOf, type Name } from "./entry";

/** Puts a code in one theme, out of all others. */
export async function moveToTheme(code: string, theme: string): Promise<void> {
  await perform({ act: "move", name: `code:${code}`, themes: [theme] });
}

/** Everything under an entry, which it cannot come under itself. */
function below(id: string, all: readonly { id: string; parent: string | null }[]): Set<string> {
  const found = new Set([id]);
  for (let before = 0; before < found.size; ) {
    before = found.size;
    for (const one of all) if (one.parent !== null && found.has(one.parent)) found.add(one.id);
  }
  return found;
}

export function MoveDialog({ name }: { name: Name }) {
  const code = codeOf(name);
  const theme = themeOf(name);
  const chosen = useSignal<readonly string[]>(code?.themes ?? []);
  const parent = useSignal((code ?? theme)?.parent ?? "");
  const all = code === undefined ? study.value?.themes ?? [] : study.value?.codes ?? [];
  const under = below(parts(name).id, all);
  const save = async () => {
    const moved = await perform({ act: "move", name, themes: [...chosen.value], ...(parent.value === "" ? {} : { parent: parent.value }) });
    if (moved !== null) closeDialog();
  };
  const toggle = (one: string) => {
    chosen.value = chosen.value.includes(one) ? chosen.value.filter((other) => other !== one) : [...chosen.value, one];
  };
  return (
    <Modal title={say("workbench-move-title", { name: labelOf(name) })} act={say("workbench-move-do")} onAct={() => void save()}>
      {code !== undefined && (
        <fieldset>
          <legend>{say("workbench-themes")}</legend>
          {(study.value?.themes ?? []).map((one, place) => (
            <label key={one.id} class="check">
              <input type="checkbox" autofocus={place === 0} checked={chosen.value.includes(one.id)} onChange={() => toggle(one.id)} /> {one.label}
            </label>
          ))}
          {(study.value?.themes.length ?? 0) === 0 && <p class="quiet">{say("workbench-no-themes")}</p>}
        </fieldset>
      )}
      <label>{say(code === undefined ? "workbench-under-theme" : "workbench-under-code")}
        <select class="wide" value={parent.value} onChange={(event) => { parent.value = event.currentTarget.value; }}>
          <option value="">{say("workbench-under-none")}</option>
          {all.filter((one) => !under.has(one.id)).map((one) => <option key={one.id} value={one.id}>{one.label}</option>)}
        </select>
      </label>
    </Modal>
  );
}
