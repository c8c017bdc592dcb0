# The study, the log and the working copies.
study-untitled = Untitled study
study-created = A study was made in { $folder }. Now import transcripts: codeboom import FILES --study { $folder }
study-exists = There is a study in { $folder } already.
study-exists-hint = Choose another folder, or go on with this study.
study-not-one = { $folder } is not a study: there is no codeboom.toml.
study-none-around = There is no study here: neither { $folder } nor a folder above it has a codeboom.toml.
study-not-one-hint = Go to the folder of the study, give --study DIR, or make a new one with codeboom init DIR.
    .screen = Choose a folder that holds codeboom.toml, or make a new study.
study-newer = This was made with a newer version of Codeboom (format { $found }; this version knows { $known }). Nothing was changed.
study-newer-hint = Install the newest version of Codeboom.
study-toml-fault = This file cannot be read: { $reason }.
study-toml-fault-hint = Correct the line and try again. Text stands between quotation marks: label = "Name".
study-attribute-two-waves = An attribute that was measured twice names two different columns at waves.
study-attribute-sum-and-parts = A divided total needs both sum and parts.
study-attribute-several-parts = A total is divided over at least two different columns.
study-attribute-positive-sum = A total that is divided is larger than 0.
study-attribute-waves-or-sum = An attribute was measured twice (waves) or divided (sum and parts), not both.
study-attribute-hint = Write waves = ["stress_then", "stress_now"], or sum = 100 and parts = ["client", "relation"], with columns of respondents.csv.
study-not-utf8 = { $file } was not saved as UTF-8.
study-not-utf8-hint = Save the file again as UTF-8 (in Excel: CSV UTF-8).
study-settings-comment = Settings of this study; you may edit this file.
study-settings-approach = The kind of thematic analysis (Braun & Clarke).
study-settings-blind = Coders do not see each other's codings before they have finished a transcript (codeboom done).
study-settings-groups = The attribute in respondents.csv by which tables and charts are split.
study-settings-coder = the name of a coder
study-codebook-comment = Codebook. Working copy of the log: what you change here is recorded by the next command.
study-guide-comment = Interview guide: topics, questions, probes, and patterns by which a question is recognised.
study-edits-recorded = { $count ->
    [one] One edit by hand was recorded
   *[other] { $count } edits by hand were recorded
 } in the name of { $coder }.
study-edits-not-recorded = { $count ->
    [one] One edit by hand holds now, but could
   *[other] { $count } edits by hand hold now, but could
 } not be recorded.
study-log-torn = The last line of this log is unfinished ({ $bytes } bytes); it was never reported as saved and does not count.
study-log-torn-hint = Nothing needs to be done: the next act sets the rest aside in a file beside the log.
study-log-malformed = This line of the log cannot be read and does not count: { $reason }.
study-log-malformed-hint = Put the file back from a copy (git, synchronisation or backup); never edit logs by hand. Until then codebook.toml and the other working copies do not follow the log.
study-log-unreadable-end = The end of this log cannot be read; nothing was added.
study-log-unwritable = This act cannot be written down: { $reason }.
study-reading-changed = This reading was changed after it was frozen; codings may have shifted.
study-frozen-hint = Put the file back from a copy; a reading is never edited by hand.
study-reading-missing-hint = Put the folder of this transcript back from a copy; until then its codings do not count.
study-turns-unreadable = This line of the turns does not fit the reading.
study-codings-misplaced = { $count ->
    [one] One coding in { $transcript } does
   *[other] { $count } codings in { $transcript } do
 } not stand on the text that the log names; not counted.
study-speaker-role = “{ $label }” names a respondent, but the role is not respondent.
study-import-duplicate = This file is in the study already, as { $as } ({ $file }). Nothing was changed.
study-import-same-text = The text is the same as that of { $as } ({ $file }). Nothing was changed.
study-import-duplicate-hint = Is this another interview? Check that you chose the right file.
study-respondents-unreadable = This file is not a readable table: { $reason }.
study-respondents-no-id = The first line has no column id; found: { $columns }.
study-respondents-no-id-hint = Call the column with R1, R2, … “id”.
study-respondents-missing-id = This row has no id and was skipped.
study-respondents-missing-id-hint = Fill in the respondent in the column id, for instance R4.
study-respondents-ragged = This row has { $found } cells and the heading { $expected }; it was skipped.
study-respondents-ragged-hint = A cell with a comma in it stands between quotation marks; missing values stay empty.
study-respondents-twice = { $id } is in the list twice; the first counts.
study-respondents-twice-hint = Join the two rows, or give another id.
