# table

## Words that showing a table itself needs.
table-note = Note.
table-count = { $k } of { $n }
table-of = { $heading } (of)
table-empty = There is nothing to show.
table-ragged = The table { $table } cannot be written: row { $row } has { $found } of { $expected } cells.
table-not-written = The table { $table } cannot be written: { $reason }.
table-not-written-hint = Choose csv instead of a workbook; csv has no limit to rows or to the length of a cell.
