// The sheet with all keys, made from the table that binds them.

import { table, wheres } from "../keys";
import { say } from "../words";
import { keyNames } from "./keycap";
import { Modal } from "./modal";
import { KeysSwitch } from "./settings";

export function KeySheet() {
  return (
    <Modal title={say("workbench-keys")}>
      <KeysSwitch />
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
