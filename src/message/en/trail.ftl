# The trail: log, differences, tags, undoing, memos and phases.

moment-unknown = “{ $moment }” is no tag, event, day or time of this study.
moment-unknown-hint = Name a tag (codeboom tag), a day (2025-03-14), a time in UTC (2025-03-14T10:30) or the beginning of an event's id (codeboom log).
moment-past = Nothing can be decided in the past.
moment-past-hint = Leave out --at to work on the study of today.
event-unknown = No event begins with “{ $id }”.
event-unknown-hint = codeboom log names the ids; four characters or more will do.
event-several = More than one event begins with “{ $id }”.
event-several-hint = Give more characters of the id.
undo-nothing = There is nothing of { $writer } to undo.
undo-already = This act is undone already.
undo-never = This act cannot be undone.
undo-never-hint = Erased words do not come back; undoing itself is turned back with codeboom redo.
undo-not-yours = This act is { $writer }'s; you are { $me }.
undo-not-yours-hint = Who did it can undo it, on the same device. You can decide something new that changes it.
undo-built-on = This cannot be undone: { $count ->
    [one] a coding or completion by { $by } rests
   *[other] { $count } codings or completions by { $by } rest
  } on “{ $on }”, which would no longer be there.
undo-built-on-entry = This cannot be undone: { $count ->
    [one] an entry of the codebook hangs
   *[other] { $count } entries of the codebook hang
  } on “{ $on }”, which would no longer be there.
undo-built-on-hint = First undo what rests on it, or merge codes (codeboom codebook merge) instead of undoing how they came about.
redo-nothing = There is nothing of { $writer } to redo.
redo-stands = This act is not undone.
trail-many-act-undone = undid { $count } acts
trail-many-act-redone = redid { $count } acts

## The sentences of the log: the subject is whoever did it.
trail-coding-added = coded { $place } as ‘{ $code }’
trail-suggestion-accepted = accepted a suggestion for ‘{ $code }’ ({ $place })
trail-coding-imported = took over the coding ‘{ $code }’ of { $place } from another program
trail-coding-removed = took ‘{ $code }’ off { $place }
trail-coding-recoded = recoded { $place } from ‘{ $old }’ to ‘{ $new }’
trail-coding-moved = moved ‘{ $code }’ from { $place } to { $new }
trail-coding-judged = judged ‘{ $code }’ at { $place } anew: { $judgement }
trail-judged-prompted = prompted
trail-judged-spontaneous = spontaneous
trail-judged-unsaid = not said whether it was asked about
trail-coding-anchored = carried ‘{ $code }’ of { $place } over to reading { $revision }
trail-coding-lost = did not find ‘{ $code }’ of { $place } back in reading { $revision }
trail-coding-agreed = recorded that the coders agree: ‘{ $code }’ belongs on { $place }
trail-coding-agreed-not = recorded that the coders agree: ‘{ $code }’ does not belong on { $place }
trail-quote-chosen = chose { $place } (‘{ $code }’) as a quotation
trail-quote-dropped = dropped { $place } (‘{ $code }’) as a quotation
trail-suggestion-rejected = rejected a suggestion for ‘{ $code }’ ({ $place })
trail-theme-created = made theme ‘{ $name }’
trail-theme-renamed = renamed theme ‘{ $old }’ to ‘{ $new }’
trail-theme-merged = merged theme ‘{ $name }’ into ‘{ $into }’
trail-theme-split = split { $parts } off theme ‘{ $name }’
trail-theme-removed = took theme ‘{ $name }’ out of the codebook
trail-code-created = made code ‘{ $name }’
trail-code-renamed = renamed code ‘{ $old }’ to ‘{ $new }’
trail-code-merged = merged ‘{ $name }’ into ‘{ $into }’
trail-code-split = split { $parts } off code ‘{ $name }’
trail-code-retired = took code ‘{ $name }’ out of use
trail-code-removed = took code ‘{ $name }’ out of the codebook
trail-code-moved = moved { $entry } from { $old } to { $new }
trail-code-into-theme = put { $entry } in { $themes }
trail-code-out-of-theme = took { $entry } out of { $themes }
trail-parent-set = put { $entry } under ‘{ $parent }’
trail-parent-cleared = took { $entry } from under ‘{ $parent }’
trail-origin-set = gave { $entry } the origin { $origin }
trail-stage-set = set { $entry } to { $stage }
trail-answer-tied = tied { $entry } to research { $count ->
    [one] question
   *[other] questions
 } { $questions }
trail-answer-untied = untied { $entry } from research { $count ->
    [one] question
   *[other] questions
 } { $questions }
trail-question-tied = tied { $entry } to { $count ->
    [one] question
   *[other] questions
 } { $questions } of the guide
trail-question-untied = untied { $entry } from { $count ->
    [one] question
   *[other] questions
 } { $questions } of the guide
trail-field-written = wrote { $field } of { $entry }
trail-field-rewritten = rewrote { $field } of { $entry }
trail-field-cleared = took away { $field } of { $entry }
trail-changed-fields = changed of { $entry }: { $fields }
trail-field-label = the name
trail-field-themes = the themes
trail-field-parent = the place
trail-field-origin = the origin
trail-field-stage = the stage
trail-field-questions = the questions
trail-field-answers = the research questions
trail-field-definition = the definition
trail-field-include = what belongs to it
trail-field-exclude = what does not belong to it
trail-field-example = the example
trail-field-reason = the reason
trail-field-rules = the rules
trail-field-aliases = the other names
trail-field-concept = the central concept
trail-field-sign = the sign
trail-relation-created = made a relation from ‘{ $from }’ to ‘{ $to }’: { $label }
trail-relation-changed = changed the relation from ‘{ $from }’ to ‘{ $to }’: { $label }
trail-relation-removed = took away the relation from ‘{ $from }’ to ‘{ $to }’: { $label }
trail-codebook-titled = gave the codebook the title ‘{ $name }’
trail-codebook-arranged = put the codebook in another order
trail-guide-changed = changed the interview guide
trail-respondent-created = added respondent { $name }
trail-respondent-changed = changed of respondent { $name }: { $fields }
trail-respondent-withdrawn = recorded that respondent { $name } withdrew
trail-respondent-returned = recorded that respondent { $name } takes part again
trail-respondent-removed = took respondent { $name } off the list
trail-respondents-arranged = put the respondents in another order
trail-transcript-imported = imported transcript { $name } ({ $file })
trail-transcript-revised = imported a corrected version of transcript { $name } ({ $file })
trail-transcript-speakers = changed who speak in { $name }
trail-transcript-about = changed what is known of { $name }
trail-transcript-assigned = gave { $name } to { $coder } to code
trail-transcript-unassigned = took { $name } back from { $coder }
trail-transcript-done = finished { $name }
trail-transcript-reopened = opened { $name } again
trail-memo-analytic = wrote an analytic memo on { $subject }
trail-memo-methodological = wrote a methodological memo on { $subject }
trail-memo-reflexive = wrote a reflexive memo on { $subject }
trail-memo-comment = wrote a comment on { $subject }
trail-memo-changed = rewrote a memo on { $subject }
trail-memo-removed = took away a memo on { $subject }
trail-subject-study = the study
trail-subject-transcript = transcript { $name }
trail-subject-respondent = respondent { $name }
trail-subject-code = code ‘{ $name }’
trail-subject-theme = theme ‘{ $name }’
trail-subject-relation = relation ‘{ $name }’
trail-subject-coding = ‘{ $code }’ at { $place }
trail-subject-memo = a memo on { $subject }
trail-subject-unknown = something that is no longer there
trail-finding-accepted = accepted finding { $rule } as it is ({ $finding })
trail-finding-reopened = opened finding { $rule } again ({ $finding })
trail-phase-marked = put the study in phase { $phase }, { $name }
trail-phase-1 = familiarising with the data
trail-phase-2 = coding
trail-phase-3 = searching for themes
trail-phase-4 = reviewing themes
trail-phase-5 = defining and naming themes
trail-phase-6 = reporting
trail-phase-other = unknown
trail-tag-set = tagged this moment ‘{ $name }’
trail-act-undone = undid: { $act }
trail-act-redone = redid: { $act }
trail-act-unknown = an act that is not known here
trail-study-merged = brought in another study ({ $count ->
    [one] one log
   *[other] { $count } logs
 })
trail-words-erased = erased the words of respondent { $name }
trail-unknown = decided something that this version does not know ({ $kind })
trail-nothing = changed nothing
trail-act = { $clauses }
trail-clauses = { $clauses }

## Acts of many events.
trail-many-accepted-of = accepted { $count } suggestions for ‘{ $on }’
trail-many-accepted = accepted { $count } suggestions for { $codes } codes
trail-many-imported = took over { $count } codings from another program
trail-many-coded-as = coded { $count } segments as ‘{ $on }’
trail-many-coded = coded { $count } segments with { $codes } codes
trail-many-coding-removed = took away { $count } codings
trail-many-recoded-to = recoded { $count } segments to ‘{ $on }’
trail-many-recoded = recoded { $count } segments
trail-many-coding-moved = moved { $count } codings
trail-many-coding-judged = judged { $count } codings anew
trail-many-coding-anchored = carried { $count } codings over to a new reading
trail-many-coding-lost = did not find { $count } codings back
trail-many-coding-agreed = recorded what the coders agree on in { $count } places
trail-many-quote-chosen = chose { $count } quotations
trail-many-quote-dropped = dropped { $count } quotations
trail-many-rejected-of = rejected { $count } suggestions for ‘{ $on }’
trail-many-rejected = rejected { $count } suggestions for { $codes } codes
trail-many-theme-created = made { $count } themes: { $names }
trail-many-theme-changed = changed { $count } themes: { $names }
trail-many-theme-merged = merged the themes { $names } into ‘{ $on }’
trail-many-theme-removed = took { $count } themes out of the codebook: { $names }
trail-many-code-created = made { $count } codes: { $names }
trail-many-code-changed = changed { $count } codes: { $names }
trail-many-code-merged = merged { $names } into ‘{ $on }’
trail-many-code-retired = took { $count } codes out of use: { $names }
trail-many-code-removed = took { $count } codes out of the codebook: { $names }
trail-many-relation-created = made { $count } relations
trail-many-relation-changed = changed { $count } relations
trail-many-relation-removed = took away { $count } relations
trail-many-respondent-created = added { $count } respondents: { $names }
trail-many-respondent-changed = changed what is known of { $count } respondents: { $names }
trail-many-respondent-removed = took { $count } respondents off the list: { $names }
trail-many-transcript-imported = imported { $count } transcripts: { $names }
trail-many-transcript-speakers = changed who speak in { $names }
trail-many-transcript-about = changed what is known of { $names }
trail-again-theme = changed theme ‘{ $name }’ { $count } times
trail-again-code = changed code ‘{ $name }’ { $count } times
trail-many-transcript-assigned = gave { $count } transcripts to { $coders } to code: { $names }
trail-many-transcript-unassigned = took { $count } transcripts back from { $coders }: { $names }
trail-many-transcript-done = finished { $count } transcripts: { $names }
trail-many-transcript-reopened = opened { $count } transcripts again: { $names }
trail-many-memo-written = wrote { $count } memos
trail-many-finding-accepted = accepted { $count } findings as they are

## Tables.
trail-log = Log ({ $count ->
    [one] one act
   *[other] { $count } acts
 })
trail-when = When
trail-who = Who
trail-what = What
trail-why = Why
trail-undone = Now
trail-is-undone = undone
trail-note-log = Times are in UTC. Each act stands with the beginning of the id of its first event, by which it can be undone (codeboom undo) or looked back at (--at).
trail-note-at-tag = The study as it was known at ‘{ $moment }’.
trail-note-at-event = The study up to and including the act of event { $moment }.
trail-note-at-time = The study as it was up to and including { $moment } (UTC).
trail-diff-codebook = What changed in the codebook
trail-diff-codings = Codings that came, went or changed
trail-diff-counts = Counts that changed
trail-note-diff = From { $from } to { $to }.
trail-now = now
trail-entry = Entry
trail-change = Change
trail-acts = Because
trail-fate-made = new
trail-fate-renamed = renamed
trail-fate-moved = moved
trail-fate-changed = changed ({ $fields })
trail-fate-merged = merged into ‘{ $into }’
trail-fate-retired = out of use
trail-fate-removed = out of the codebook
trail-added = Added
trail-removed = Removed
trail-recoded-from = Recoded here
trail-recoded-to = Recoded away
trail-changed = Changed
trail-before = Was
trail-after = Is
trail-segments-before = Segments
trail-segments-after = Now
trail-came = Came
trail-went = Went
trail-because = { $coder } { $what } ({ $event }{ $more ->
    [0] {""}
   *[other] {" "}and { $more } more
 })
trail-note-chosen = Only the segments chosen as quotations.

## What the commands say.
log-no-phase = No phase was ever marked in this study.
log-no-phase-hint = Mark the phase you are in, for instance codeboom phase 2; what you decide after that belongs to that phase.
log-unknown-coder = “{ $name }” decided nothing in this study.
log-unknown-kind = “{ $kind }” is no kind of event.
diff-backwards = The second moment is before the first.
diff-backwards-hint = Name the earliest moment first: codeboom diff FROM TO.
tag-taken = There is a moment called “{ $name }” already.
tag-taken-hint = Choose another name; a name belongs to one moment for good. codeboom tag shows the names there are.
tag-spoken-for = “{ $name }” cannot be a name: it looks like a time or the id of an event.
tag-unnamed = “{ $name }” cannot be a name.
tag-name-hint = Choose a name with a word in it, for instance submission-1.
tag-nothing = Nothing was decided yet that can be tagged.
tag-nothing-hint = First import a transcript or make a code.
tag-done = This moment is now called “{ $name }”; --at { $name } shows it again later. Keep the table above outside the study, in an e-mail for instance: with it, anybody can see later whether something was cut off or rewritten.
table-tag = The end of every log at ‘{ $name }’
table-tags = Tagged moments
table-note-heads = The id of the last event of every log, and which line that is.
table-writer = Writer
table-seq = Line
table-name = Name
table-events = Events
undo-done = Undone: { $coder } { $what } ({ $when }). codeboom redo does it again.
redo-done = Done again: { $coder } { $what } ({ $when }).
phase-done = The study is now in phase { $phase }: { $name }.
phase-already = The study was in phase { $phase } already: { $name }. Nothing was changed.
choose-done = { $count ->
    [0] These segments were chosen already; nothing was changed.
    [one] One segment is chosen as a quotation.
   *[other] { $count } segments are chosen as quotations.
 }
choose-dropped = { $count ->
    [0] These segments were not chosen; nothing was changed.
    [one] One segment is no longer chosen as a quotation.
   *[other] { $count } segments are no longer chosen as quotations.
 }
memo-written = The memo is saved as { $id }.
memo-changed = The memo has new words; the old ones stay in the log.
memo-removed = The memo is taken away; codeboom undo brings it back.
memo-empty = The memo has no words.
memo-empty-hint = Give the text in quotation marks: codeboom memo monitoring "What stands out?"
memo-unknown = There is no memo that begins with “{ $id }”.
memo-unknown-hint = codeboom memo shows the memos with the beginning of their ids.
memo-several = More than one memo begins with “{ $id }”.
memo-not-yours = This memo is { $author }'s; you are { $me }.
memo-not-yours-hint = You can answer it: codeboom memo ID "your comment".
memo-subject-unknown = Nothing is called “{ $name }” that a memo can be about.
memo-subject-unknown-hint = Name study, a code, theme, transcript or respondent, or the beginning of the id of a coding or memo.
memo-subject-several = “{ $name }” can be more than one thing.
memo-subject-several-hint = Say which one you mean: { $ways }.
memo-title = Memos ({ $count })
memo-about = About
memo-kind = Kind
memo-text = Text
memo-erased = (erased)
memo-analytic = analytic
memo-methodological = methodological
memo-reflexive = reflexive
memo-comment = comment
status-chosen = Chosen quotations
status-memos = Memos and comments
status-open-comments = Open comments
status-phase = Phase { $phase }: { $name }.
status-no-phase = No phase marked yet (codeboom phase N).

## Help texts.
cli-arg-at = As it was at a moment: a tag, day, time in UTC or the beginning of an event's id
cli-quotes-arg-chosen = Only the segments chosen as quotations
cli-log-about = Tell what was decided: who did what, when, and why
cli-log-arg-coder = Only acts of this coder
cli-log-arg-code = Only acts that touch this code (name or id, also a former one)
cli-log-arg-transcript = Only acts that touch this transcript
cli-log-arg-phase = Only acts of this phase (1 to 6)
cli-log-arg-since = From this day or time on, or after this tag or event
cli-log-arg-until = Up to and including this moment
cli-log-arg-kind = Only this kind of event, such as coding.added, or all of coding, code, theme or memo
cli-log-example =
    Examples:
      codeboom log corpora/sag-pmto --code monitoring --coder eva
      codeboom log corpora/sag-pmto --since 2025-04-22 --kind transcript
cli-diff-about = Show what changed between two moments, with the acts that explain it
cli-diff-arg-from = The first moment: a tag, day, time in UTC or the beginning of an event's id
cli-diff-arg-to = The second moment (default: now)
cli-diff-example =
    Examples:
      codeboom diff 2025-04-21 --study corpora/sag-pmto
      codeboom diff 2025-04-21 2025-04-22 --study corpora/sag-pmto --format json
cli-tag-about = Give the study as it is now a name, or show the names there are
cli-tag-arg-name = Name of this moment
cli-tag-arg-coder = Who tags (default: CODEBOOM_CODER, else your user name)
cli-tag-arg-output = File for the end of every log, as JSON; or for the list of names
cli-tag-example =
    Examples:
      codeboom tag submission-1 --reason "First version sent to the journal" --study my-study
      codeboom tag submission-1 --output heads.json --study my-study
      codeboom tag --study my-study
cli-undo-about = Undo your last act, or the act with an event
cli-undo-arg-event = Beginning of the id of an event of the act (default: your last)
cli-undo-arg-coder = Whose act (default: CODEBOOM_CODER, else your user name)
cli-undo-example =
    Examples:
      codeboom undo --study my-study
      codeboom undo --reason "Wrong line" --study my-study
cli-redo-about = Do again what you undid last, or the act with an event
cli-redo-arg-event = Beginning of the id of an event of the act (default: the one undone last)
cli-redo-arg-coder = Whose act (default: CODEBOOM_CODER, else your user name)
cli-redo-example =
    Example:
      codeboom redo --study my-study
cli-phase-about = Record which phase of the analysis the study is in
cli-phase-arg-phase = The phase, 1 to 6 (Braun & Clarke): familiarise, code, search for themes, review, define, report
cli-phase-arg-coder = Who records it (default: CODEBOOM_CODER, else your user name)
cli-phase-example =
    Example:
      codeboom phase 3 --reason "All transcripts are coded" --study my-study
cli-memo-about = Write a memo or comment on anything in the study, or show what was written
cli-memo-arg-subject = On what: study, a code, theme, transcript or respondent, or the beginning of the id of a coding or memo; code:x or theme:x when a name is of both
cli-memo-arg-text = The words (without: show the memos)
cli-memo-arg-kind = Kind of memo (default: analytic; on a memo a comment)
cli-memo-arg-change = Give this memo of yours other words
cli-memo-arg-remove = Take away this memo of yours
cli-memo-arg-coder = Who writes (default: CODEBOOM_CODER, else your user name)
cli-memo-example =
    Examples:
      codeboom memo monitoring "Does this overlap with the coats on the rack?" --study my-study
      codeboom memo R4 "Spoke freely; the recording went on." --kind methodological --study my-study
      codeboom memo --study my-study
cli-choose-about = Choose coded segments as quotations for the report
cli-choose-arg-codings = Codings, by the first characters of their ids (codeboom quotes shows them)
cli-choose-arg-drop = Drop the segments as quotations
cli-choose-arg-coder = Who chooses (default: CODEBOOM_CODER, else your user name)
cli-choose-example =
    Examples:
      codeboom choose dc5bd50a36 e03101497f --study my-study
      codeboom choose dc5bd50a36 --drop --study my-study
