# What the command line says.
cli-error = error
cli-warning = warning
cli-note = note
cli-hint = what to do
cli-plain = { $text }
cli-written = { $file } was written.
cli-accepted = { $count ->
    [one] One suggestion was accepted and saved.
   *[other] { $count } suggestions were accepted and saved.
 }
cli-rejected = { $count ->
    [one] One suggestion was rejected; it will not come back.
   *[other] { $count } suggestions were rejected; they will not come back.
 }
cli-chart-format = { $file } does not end in .svg or .png.
cli-chart-format-hint = Choose a name such as codes.svg (sharp at any size) or codes.png (for Word).
cli-check-summary = Checked: { $errors ->
    [one] 1 error
   *[other] { $errors } errors
 }, { $warnings ->
    [one] 1 warning
   *[other] { $warnings } warnings
 } and { $notes ->
    [one] 1 note
   *[other] { $notes } notes
 }; see check.md.
cli-code-done = Saved: “{ $words }” in { $transcript } now has the code { $code }.
cli-code-interviewer = These are words of the interviewer; they count for nobody.
cli-code-other = These are words of somebody who is not a respondent; they count for nobody.
cli-code-no-turn = This segment holds no words of a speaker (a label, heading or time); it counts for nobody.
cli-code-new-hint = Make the code now with --new, or put it in codebook.toml; --new makes “{ $code }” an inductive code.
cli-code-repeated = You have put this code on exactly this segment already.
cli-code-repeated-hint = Nothing needs to be done; the coding is there.
cli-compare-by = It was not said which groups to compare.
cli-compare-by-hint = Give --by ATTRIBUTE, or put groups = "attribute" in codeboom.toml.
cli-done = { $count ->
    [0] { $coder } had finished this already.
    [one] { $coder } has finished one transcript; saved.
   *[other] { $coder } has finished { $count } transcripts; saved.
 }
cli-reopened = { $count ->
    [0] Nothing was marked as finished for { $coder }.
    [one] One transcript is open again for { $coder }.
   *[other] { $count } transcripts are open again for { $coder }.
 }
cli-import-done = { $count ->
    [one] One transcript was imported.
   *[other] { $count } transcripts were imported.
 } Check the speakers; correct them in transcripts/…/about.toml.
cli-import-one-respondent = --respondent is for one file at a time.
cli-import-one-respondent-hint = Import the files one by one, or put the respondent's number in the file name (R4.docx).
cli-known-names = { $count ->
    [0] There are none yet.
   *[other] There are: { $names }.
 }
cli-next-code = Next step: read a transcript (codeboom transcripts show ID) and code it (codeboom code ID:"words" CODE).
cli-next-codebook = Next step: write a codebook in codebook.toml, import one (codeboom codebook import FILE), or code at once with codeboom code … --new.
cli-next-import = Next step: import transcripts (codeboom import FILES).
cli-next-run = Next step: look at the tables (codeboom tally) or make everything at once (codeboom run).
cli-next-suggest = Next step: judge what the rules suggest (codeboom suggest, accept, reject).
cli-no-attributes-hint = respondents.csv has no attribute columns yet; add one, for instance group.
cli-unknown-attribute = No respondent has the attribute “{ $name }”.
cli-unknown-attribute-hint = The attributes in respondents.csv are: { $names }.
cli-unknown-code = The code “{ $code }” is not in the codebook.
cli-unknown-theme = The theme “{ $theme }” is not in the codebook.
cli-unknown-coder = “{ $name }” has coded nothing in this study.
cli-unknown-coder-hint = Choose any, consensus or one of: { $names }.
cli-unknown-respondent = There is no respondent “{ $id }”.
cli-unknown-transcript = There is no transcript “{ $id }”.
cli-run-done = { $count } files are in { $folder }: tables, charts and checks of { $transcripts } transcripts and { $codings } codings.
cli-span-form = A segment is ID:START-END or ID:"words".
cli-span-form-hint = For instance: codeboom code int03:120-180 monitoring, or codeboom code 'int03:"then I consult"' monitoring.
cli-span-outside = { $start }-{ $end } is no segment of { $transcript }, which has { $length } characters.
cli-span-outside-hint = The start is smaller than the end; codeboom transcripts show gives the positions of every turn.
cli-span-not-found = “{ $words }” is not in { $transcript }.
cli-span-not-found-hint = Copy the words from the transcript; capitals, quotation marks and line breaks do not matter, other characters do.
cli-span-several = “{ $words }” is in { $transcript } { $count } times.
cli-span-several-hint = Take more words, or choose a place: { $places }.
cli-suggestion-several = More than one suggestion begins with “{ $id }”.
cli-suggestion-several-hint = Give more characters of the suggestion.
cli-suggestion-unknown = There is no open suggestion “{ $id }”.
cli-suggestion-unknown-hint = codeboom suggest lists the open suggestions; what was decided is no longer among them.
cli-suggest-no-rules = No code has rules, so there is nothing to suggest; add rules to codes in codebook.toml.
