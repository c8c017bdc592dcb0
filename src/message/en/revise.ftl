# Corrected transcripts and the codings that go along.

cli-import-arg-revise = Transcript that this file is the corrected version of (id); codings go along
cli-import-arg-reason = Why the transcript was corrected; goes into the log
revise-one-file = --revise is for one file at a time.
revise-one-file-hint = Correct transcripts one by one: codeboom import --revise ID FILE
revise-same = This is the current reading of { $as } already ({ $file }). Nothing was changed.
revise-not-readable = The current reading of { $transcript } cannot be read; so nothing was changed.
revise-done = { $transcript } now has reading { $revision }. { $count ->
    [0] There were no codings to carry over.
    [one] One coding was looked for: { $exact } unchanged, { $moved } moved, { $changed } on other words, { $lost } not found.
   *[other] { $count } codings were looked for: { $exact } unchanged, { $moved } moved, { $changed } on other words, { $lost } not found.
 }{ $lost ->
    [0] {""}
   *[other] { " " }What was not found does not count until somebody decides; codeboom check lists it.
 }
revise-previewed = Nothing was changed. { $transcript } would get reading { $revision }. { $count ->
    [0] There are no codings to carry over.
    [one] One coding: { $exact } unchanged, { $moved } moved, { $changed } on other words, { $lost } not found.
   *[other] { $count } codings: { $exact } unchanged, { $moved } moved, { $changed } on other words, { $lost } not found.
 }
revise-straggled = { $count ->
    [one] One coding by { $coder } was
   *[other] { $count } codings by { $coder } were
 } still on an earlier reading of { $transcript } and { $count ->
    [one] was
   *[other] were
 } carried over to the current one: { $exact } unchanged, { $moved } moved, { $changed } on other words, { $lost } not found.
table-revised = Codings of { $transcript } in reading { $revision }
table-outcome = Outcome
table-outcome-exact = unchanged
table-outcome-moved = moved
table-outcome-changed = other words
table-outcome-lost = not found
table-old-place = Was at
table-old-words = Words
table-new-place = Is at
table-new-words = New words
table-note-revised = { $turns } turns. Speakers: { $speakers }.
table-note-same-words = { $count ->
    [one] One coding is on the same words as before and is left out here.
   *[other] { $count } codings are on the same words as before and are left out here.
 }
table-lost = Codings not found
review-coding-lost = The coding { $code } by { $coder } in { $transcript } was not found in the corrected reading and does not count; it was on “{ $words }”; put it on other words (codeboom recode { $id } --span …) or take it away (codeboom uncode { $id }).
review-coding-lost-silent = The coding { $code } by { $coder } in { $transcript } was not found in the corrected reading and does not count. Put it on other words (codeboom recode { $id } --span …) or take it away (codeboom uncode { $id }).
