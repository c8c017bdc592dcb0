# table

## Woorden die het tonen van een tabel zelf nodig heeft.
table-note = Noot.
table-count = { $k } van { $n }
table-of = { $heading } (van)
table-empty = Er is niets te tonen.
table-ragged = De tabel { $table } kan niet worden weggeschreven: rij { $row } telt { $found } van de { $expected } cellen.
table-not-written = De tabel { $table } kan niet worden weggeschreven: { $reason }.
table-not-written-hint = Kies csv in plaats van een werkmap; csv kent geen grens aan rijen of aan de lengte van een cel.
