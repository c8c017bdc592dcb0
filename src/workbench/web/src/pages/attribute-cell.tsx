// One cell of the table of respondents: recorded when it is left, and pasting a column fills the cells below.

import type { Respondent } from "../api";
import { say } from "../words";
import { record } from "./attributes";

interface Cell {
  respondent: Respondent;
  column: { id: string; label: string };
  onPaste: (values: string[]) => void;
}

export function AttributeCell({ respondent, column, onPaste }: Cell) {
  const value = respondent.attributes[column.id] ?? "";
  const leave = async (field: HTMLInputElement) => {
    const recorded = await record(respondent.id, column.id, field.value.trim());
    if (!recorded) field.value = value;
  };
  const paste = (event: ClipboardEvent) => {
    const lines = (event.clipboardData?.getData("text/plain") ?? "").replace(/\r?\n$/, "").split(/\r?\n/);
    if (lines.length < 2) return;
    event.preventDefault();
    onPaste(lines.map((line) => (line.split("\t")[0] ?? "").trim()));
  };
  const keep = (event: KeyboardEvent & { currentTarget: HTMLInputElement }) => {
    if (event.key === "Escape") event.currentTarget.value = value;
  };
  return (
    <input
      type="text"
      class="cell"
      list={`values-${column.id}`}
      aria-label={say("pages-respondents-cell", { attribute: column.label, respondent: respondent.id })}
      value={value}
      disabled={respondent.withdrawn}
      onChange={(event) => void leave(event.currentTarget)}
      onKeyDown={keep}
      onPaste={paste}
    />
  );
}
