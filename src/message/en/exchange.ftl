# exchange
exchange-codebook-title = Codebook
exchange-decoded = Read as { $encoding }. Check that accented letters came across well.
exchange-unreadable = The file cannot be read as a table: { $reason }.
exchange-empty = The file is empty.
exchange-no-names = No column with names of codes found. The first row is: { $found }.
exchange-no-names-hint = Put the word code, tag or name above the column with the codes. Other columns that are recognised: theme, parent, definition, include, exclude, example, origin, questions.
exchange-above-header = The column headings are on line { $line }; what stands above them was skipped.
exchange-columns-left-out = Left out, because the heading means nothing to Codeboom or comes twice: { $columns }.
exchange-sheets-left-out = Only the first sheet with codes was read. Not read: { $sheets }.
exchange-ragged-row = This row has { $found ->
        [one] 1 cell
       *[other] { $found } cells
    }; there are { $expected } column headings. What stands under a heading was taken.
exchange-row-without-name = This row has no name for a code and was skipped.
exchange-duplicate-name = The name ‘{ $name }’ is also on line { $line }; the first counts, this row was skipped.
exchange-code-exists = The codebook already has the code ‘{ $name }’ (as { $id }); this row was skipped.
exchange-id-in-use = The id ‘{ $found }’ is in use already; this code got { $id }.
exchange-theme-exists = The codebook already has the theme ‘{ $name }’; this row was skipped.
exchange-parent-as-theme = There is no code ‘{ $name }’ for this code to stand under; ‘{ $name }’ was taken for a theme.
exchange-ring = These codes stand under each other in a ring: { $names }. The first now stands under none.
exchange-unknown-origin = The origin ‘{ $found }’ is not known; deductive was taken. Known are deductive, inductive and in vivo.
exchange-unknown-question = The question ‘{ $found }’ was left out; write its number in the guide, such as q3.
exchange-paths-read = Most names are paths with { $separator }; the last part was read as the code and what stands before it as themes.
exchange-odd-quotes = The number of quotation marks (") in this file is odd; one may be missing.
exchange-odd-quotes-hint = Check that the last codes came across well; if not, save the file as xlsx and read that.
exchange-too-many-rows = This file has more than { $limit } rows; that is not a codebook.
exchange-too-large = This file holds more than { $limit } MB of text; that is not a codebook.
exchange-too-large-hint = Keep only the list of codes in a file of its own, without segments, and read that.
exchange-cell-too-long = This cell has more than { $limit } characters.
exchange-cell-too-long-hint = A quotation mark (") is probably missing here, so that the rest of the file looks like one cell. Add it, or save the file as xlsx.
exchange-old-excel = This is an old Excel file (.xls), or a workbook with a password.
exchange-old-excel-hint = Open it in Excel or LibreOffice and save it as .xlsx, without a password.
exchange-not-xlsx = This file cannot be read as an Excel workbook (.xlsx): { $reason }.
exchange-not-xlsx-hint = Open it in Excel or LibreOffice and save it as .xlsx or as csv.
exchange-guide-no-questions = No question was found in this guide: no paragraph ends in a question mark.
exchange-guide-no-questions-hint = Put each question in a paragraph of its own that ends in a question mark, with probes below it after a dash.
exchange-column = { $column ->
   *[kind] Kind
    [id] Id
    [label] Name
    [aliases] Other names
    [themes] Themes
    [parent] Parent
    [stage] Stage
    [origin] Origin
    [questions] Questions
    [definition] Definition
    [concept] Central organising concept
    [include] Include
    [exclude] Exclude
    [example] Example
    [reason] Reason
    [answers] Answers
}
exchange-column-in = { exchange-column } ({ $language })
