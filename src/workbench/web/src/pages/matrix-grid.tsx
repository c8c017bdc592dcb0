// The matrix as a grid: walked through with the arrows, a cell opened with Enter or a click.

import { type ReadonlySignal, useComputed, useSignal } from "@preact/signals";
import { useMemo, useRef } from "preact/hooks";
import type * as api from "../api";
import { Swatch } from "../codebook/swatch";
import { say } from "../words";

/** Opens the segments of a row: of one unit, or of all when there is no name. */
type Open = (row: api.MatrixRow, name: string | null) => void;
interface At {
  row: number;
  column: number;
}

const polaritySigns: Record<api.Polarity, string> = { supports: "●", opposes: "⊖", mixed: "±" };

export function MatrixGrid({ matrix, open }: { matrix: api.Matrix; open: Open }) {
  const at = useSignal<At>({ row: 0, column: 0 });
  const table = useRef<HTMLTableElement>(null);
  const width = 1 + matrix.columns.length + matrix.groups.length + 1;

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.metaKey) return;
    const to = moved(at.value, event, matrix.rows.length - 1, width - 1);
    if (to === null) return;
    event.preventDefault();
    at.value = to;
    table.current?.tBodies[0]?.rows[to.row]?.cells[to.column]?.focus();
  };
  // Rows keep to themselves: walking over the grid draws only the two rows that it touches.
  const rows = useMemo(
    () => matrix.rows.map((row, place) => <Row key={`${row.kind} ${row.id}`} row={row} place={place} matrix={matrix} at={at} open={open} />),
    [matrix],
  );
  return (
    <div class="matrix-scroll">
      <table ref={table} role="grid" aria-label={say("pages-matrix-title")} onKeyDown={onKeyDown}>
        <Head matrix={matrix} />
        <tbody>{rows}</tbody>
      </table>
    </div>
  );
}

function moved(at: At, event: KeyboardEvent, lastRow: number, lastColumn: number): At | null {
  const whole = event.ctrlKey;
  const to: Record<string, At> = {
    ArrowRight: { ...at, column: at.column + 1 },
    ArrowLeft: { ...at, column: at.column - 1 },
    ArrowDown: { ...at, row: at.row + 1 },
    ArrowUp: { ...at, row: at.row - 1 },
    Home: { row: whole ? 0 : at.row, column: 0 },
    End: { row: whole ? lastRow : at.row, column: lastColumn },
    PageDown: { ...at, row: at.row + 10 },
    PageUp: { ...at, row: at.row - 10 },
  };
  const wanted = to[event.key];
  if (wanted === undefined) return null;
  const within = (place: number, last: number) => Math.max(0, Math.min(place, last));
  return { row: within(wanted.row, lastRow), column: within(wanted.column, lastColumn) };
}

function Head({ matrix }: { matrix: api.Matrix }) {
  const runs = groupRuns(matrix.columns);
  const grouped = matrix.groups.length > 0;
  return (
    <thead>
      {grouped && (
        <tr>
          <td class="corner" />
          {runs.map((run) => (
            <th key={run.from} scope="colgroup" colSpan={run.length} class="group-start">
              {run.group ?? say("pages-matrix-no-group")}
            </th>
          ))}
          <th scope="colgroup" colSpan={matrix.groups.length + 1} class="group-start">
            {say("pages-matrix-counts")}
          </th>
        </tr>
      )}
      <tr>
        <th scope="col" class="corner">
          {say("pages-matrix-code")}
        </th>
        {matrix.columns.map((column, place) => (
          <th scope="col" key={column.unit} class={startsGroup(matrix.columns, place) ? "group-start" : undefined}>
            {column.unit}
          </th>
        ))}
        {matrix.groups.map((group, place) => (
          <th scope="col" key={group.name} class={place === 0 ? "group-start number" : "number"}>
            {group.name}
          </th>
        ))}
        <th scope="col" class={grouped ? "number" : "number group-start"}>
          {say("pages-matrix-total")}
        </th>
      </tr>
    </thead>
  );
}

const startsGroup = (columns: api.Matrix["columns"], place: number) => place === 0 || columns[place]?.group !== columns[place - 1]?.group;

function groupRuns(columns: api.Matrix["columns"]): { from: number; length: number; group: string | null }[] {
  const starts = columns.flatMap((_, place) => (startsGroup(columns, place) ? [place] : []));
  return starts.map((from, run) => ({ from, length: (starts[run + 1] ?? columns.length) - from, group: columns[from]?.group ?? null }));
}

interface RowShown {
  row: api.MatrixRow;
  place: number;
  matrix: api.Matrix;
  at: ReadonlySignal<At> & { value: At };
  open: Open;
}

function Row({ row, place, matrix, at, open }: RowShown) {
  const column = useComputed(() => (at.value.row === place ? at.value.column : null));
  const { columns, groups } = matrix;
  const reach = (cell: number, name: string | null) => ({
    tabIndex: column.value === cell ? 0 : -1,
    onFocus: () => (at.value = { row: place, column: cell }),
    onClick: () => open(row, name),
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== "Enter") return;
      event.preventDefault();
      open(row, name);
    },
  });
  return (
    <tr data-kind={row.kind}>
      <th scope="row" role="rowheader" title={row.label} {...reach(0, null)}>
        <Swatch code={row} /> {row.label}
      </th>
      {columns.map((unit, number) => {
        const cell = row.cells[number] ?? null;
        return (
          <td
            key={unit.unit}
            role="gridcell"
            class={startsGroup(columns, number) ? "cell group-start" : "cell"}
            data-polarity={cell?.polarity}
            aria-label={cell === null ? say("pages-cell-none", { unit: unit.unit }) : say(`pages-cell-${cell.polarity}`, { unit: unit.unit, count: cell.segments })}
            {...reach(1 + number, unit.unit)}
          >
            {cell === null ? (
              "·"
            ) : (
              <>
                <span class="sign">{polaritySigns[cell.polarity]}</span> {cell.segments}
              </>
            )}
          </td>
        );
      })}
      {groups.map((group, number) => (
        <td key={group.name} role="gridcell" class={number === 0 ? "number group-start" : "number"} {...reach(1 + columns.length + number, null)}>
          {row.groups[number]?.k ?? 0}/{row.groups[number]?.n ?? 0}
        </td>
      ))}
      <td role="gridcell" class={groups.length === 0 ? "number group-start" : "number"} {...reach(1 + columns.length + groups.length, null)}>
        {say("pages-k-of-n", { k: row.k, n: row.n })}
        {row.opposes > 0 && <span class="quiet"> · {say("pages-matrix-against", { count: row.opposes })}</span>}
      </td>
    </tr>
  );
}
