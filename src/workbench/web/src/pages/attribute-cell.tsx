// One cell of the table of respondents: recorded when it is left, and pasting a column fills the cells below.

import type { Respondent } from "../api";
import { say } from "../words";
import { record } from "./attributes";
import { KeptField } from "./kept-field";

interface Cell {
  respondent: Respondent;
  column: { id: string; label: string };
  onPaste: (values: string[]) => void;
}

export function AttributeCell({ respondent, column, onPaste }: Cell) {
  const paste = (event: ClipboardEvent) => {
    const lines = (event.clipboardData?.getData("text/plain") ?? "").replace(/\r?\n$/, "").split(/\r?\n/);
    if (lines.length < 2) return;
    event.preventDefault();
    onPaste(lines.map((line) => (line.split("\t")[0] ?? "").trim()));
  };
  return (
    <KeptField
      className="cell"
      list={`values-${column.id}`}
      label={say("pages-respondents-cell", { attribute: column.label, respondent: respondent.id })}
      value={respondent.attributes[column.id] ?? ""}
      disabled={respondent.withdrawn}
      record={(typed) => record(respondent.id, column.id, typed)}
      onPaste={paste}
    />
  );
}
