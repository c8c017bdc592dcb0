// The sheet with all keys, made from the table that binds them.

import { table, wheres } from "../keys";
import { home } from "../store";
import { say } from "../words";
import { keyNames } from "./keycap";
import { Modal } from "./modal";
import { prefer } from "./topbar";

export function KeySheet() {
  const on = home.value?.preferences.keys ?? true;
  return (
    <Modal title={say("workbench-keys")}>
      <label class="check">
        <input type="checkbox" checked={on} onChange={(event) => void prefer({ keys: event.currentTarget.checked })} />
        {say("workbench-keys-on")}
      </label>
      <div class="key-sheet">
        {wheres.map((where) => (
          <section key={where}>
            <h3>{say(`workbench-where-${where}`)}</h3>
            <dl>
              {table.filter((key) => key.where === where).map((key) => (
                <div key={key.id}>
                  <dt>{keyNames(key.id).map((name) => <kbd key={name}>{name}</kbd>)}</dt>
                  <dd>{say(`workbench-key-${key.id}`)}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  );
}
