// The respondents and what is known of them: a row for each, a column for each attribute, filled in as in a spreadsheet.

import { useState } from "preact/hooks";
import type { Respondent } from "../api";
import { perform, study } from "../store";
import { say } from "../words";
import { AttributeCell } from "./attribute-cell";
import { fillDown } from "./attributes";

/** Columns of the file of respondents that are no attributes. */
const reserved = ["id", "case", "consent", "withdrawn"];

interface Column {
  id: string;
  label: string;
}

export function Respondents() {
  const [added, setAdded] = useState<string[]>([]);
  const known = study.value;
  if (known === null || known.respondents.length === 0) return <p class="quiet">{say("pages-respondents-none")}</p>;
  const empty = added.filter((id) => !known.attributes.some((one) => same(one.id, id)));
  const columns = [...known.attributes, ...empty.map((id) => ({ id, label: id }))];
  return (
    <>
      <p class="quiet">{say("pages-respondents-about")}</p>
      <Table respondents={known.respondents} columns={columns} />
      {columns.map((column) => (
        <datalist id={`values-${column.id}`} key={column.id}>
          {[...new Set(known.respondents.map((one) => one.attributes[column.id]))].map((value) => value !== undefined && <option key={value} value={value} />)}
        </datalist>
      ))}
      <div class="field-line">
        <NewColumn taken={columns.map((one) => one.id)} add={(id) => setAdded([...added, id])} />
        {known.attributes.length > 0 && <Groups columns={known.attributes} />}
      </div>
    </>
  );
}

function Table({ respondents, columns }: { respondents: Respondent[]; columns: Column[] }) {
  const cases = respondents.some((one) => one.case !== null);
  return (
    <div class="table-scroll">
      <table class="list respondents" onKeyDown={moveInColumn}>
        <thead>
          <tr>
            <th scope="col">{say("pages-respondents-id")}</th>
            {cases && <th scope="col">{say("pages-respondents-case")}</th>}
            {columns.map((column) => (
              <th scope="col" key={column.id}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {respondents.map((one, row) => (
            <tr key={one.id}>
              <th scope="row">
                {one.id}
                {one.withdrawn && <span class="mark">{say("pages-respondents-withdrawn")}</span>}
              </th>
              {cases && <td>{one.case}</td>}
              {columns.map((column) => (
                <td key={column.id}>
                  <AttributeCell respondent={one} column={column} onPaste={(values) => void fillDown(respondents.slice(row), column.id, values)} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const same = (one: string, other: string) => one.toLocaleLowerCase() === other.toLocaleLowerCase();

/** Enter and the arrows go up and down a column. */
function moveInColumn(event: KeyboardEvent): void {
  const by = { Enter: 1, ArrowDown: 1, ArrowUp: -1 }[event.key];
  const cell = event.target instanceof HTMLInputElement ? event.target.closest("td") : null;
  const row = cell?.closest("tr");
  if (by === undefined || cell == null || row == null || event.altKey) return;
  const rows = [...(row.parentElement?.children ?? [])];
  const field = rows[rows.indexOf(row) + by]?.children[cell.cellIndex]?.querySelector("input");
  event.preventDefault();
  field?.select();
  field?.focus();
}

function NewColumn({ taken, add }: { taken: string[]; add: (id: string) => void }) {
  const [name, setName] = useState("");
  const id = name.trim();
  const wrong = [...taken, ...reserved].some((one) => same(one, id));
  const submit = (event: Event) => {
    event.preventDefault();
    if (id === "" || wrong) return;
    add(id);
    setName("");
  };
  return (
    <form class="field" onSubmit={submit}>
      <label for="new-column">{say("pages-respondents-column")}</label>
      <div class="field-row">
        <input
          id="new-column"
          type="text"
          value={name}
          placeholder={say("pages-respondents-column-example")}
          aria-invalid={wrong}
          aria-describedby="new-column-wrong"
          onInput={(event) => setName(event.currentTarget.value)}
        />
        <button type="submit" disabled={id === "" || wrong}>
          {say("pages-respondents-column-add")}
        </button>
      </div>
      <span id="new-column-wrong" class="quiet" role="status">
        {wrong && say("pages-respondents-column-taken", { name: id })}
      </span>
    </form>
  );
}

function Groups({ columns }: { columns: Column[] }) {
  return (
    <label class="field">
      {say("pages-respondents-groups")}
      <select value={study.value?.groups ?? ""} onChange={(event) => void perform({ act: "groups", attribute: event.currentTarget.value || null })}>
        <option value="">{say("pages-respondents-no-groups")}</option>
        {columns.map((column) => (
          <option key={column.id} value={column.id}>
            {column.label}
          </option>
        ))}
      </select>
    </label>
  );
}
