# Renaming, merging and splitting codes and themes; changing codings.

# Said more than once.
reshape-undo = { $on ->
    [screen] { "" }
   *[terminal] codeboom undo takes this back.
  }
reshape-count = { $codings ->
    [0] no codings
    [one] 1 coding of 1 coder
   *[other] { $codings } codings of { $coders ->
        [one] 1 coder
       *[other] { $coders } coders
    }
 }
reshape-nothing = Nothing changes about “{ $name }”; it was like that already.

# Names.
reshape-unknown = There is no code or theme “{ $name }”.
reshape-both = “{ $name }” is both a code and a theme.
reshape-both-hint = Write code:{ $code } or theme:{ $theme }.
reshape-is-theme = “{ $name }” is a theme; a code belongs here.
reshape-is-code = “{ $name }” is a code; a theme belongs here.
reshape-several = { $count } codes or themes are called “{ $name }”.
reshape-several-hint = Name one by its id: { $ids }.
reshape-taken = “{ $label }” is a name of { $id } already, now or before.
reshape-taken-hint = Choose another name, or merge with { $id } (codeboom codebook merge).
reshape-label = A name is not empty and stands on one line.
reshape-other-name = The name in the other language stays “{ $name }”; change it with --lang { $language }.
    .screen = The name in the other language stays “{ $name }”; switch language to change that.

# Naming and defining.
reshape-renamed = “{ $old }” is now called “{ $new }”, with { reshape-count }; the old name stays known. { reshape-undo }
reshape-defined = What “{ $name }” means is recorded; no coding changes. { reshape-undo }
reshape-define-what = Nothing is said to define: give a definition, or --include, --exclude, --example or --concept.
reshape-define-code-only = “{ $name }” is a theme; --include, --exclude and --example are for codes.
reshape-define-theme-only = “{ $name }” is a code; --concept is for themes.
reshape-staged = The theme “{ $name }” is now { $stage ->
    [candidate] a candidate
    [reviewed] reviewed
   *[defined] defined
 }; no coding changes. { reshape-undo }
reshape-stage-bare = The theme “{ $name }” has no definition and no central concept yet.
reshape-stage-bare-hint = Give them with codeboom codebook define theme:{ $id } "definition" --concept "central concept".
reshape-linked = The theme “{ $name }” now also answers { $count ->
    [one] research question
   *[other] research questions
 } { $questions }; no coding changes. { reshape-undo }
reshape-unlinked = The theme “{ $name }” no longer answers { $count ->
    [one] research question
   *[other] research questions
 } { $questions }; no coding changes. { reshape-undo }
reshape-question-unknown = There is no research question “{ $question }”.
reshape-question-unknown-hint = { $count ->
    [0] There are none yet; put them in codeboom.toml as [[question]] with an id and a text.
   *[other] There are: { $questions }.
 }

# Moving.
reshape-moved-themes = The code “{ $name }” is now in the { $count ->
    [one] theme
   *[other] themes
 } { $themes }, with { reshape-count }. { reshape-undo }
reshape-moved-under = The code “{ $name }” is now a part of “{ $parent }”, with { reshape-count }. { reshape-undo }
reshape-moved-both = The code “{ $name }” is now a part of “{ $parent }” and in the { $count ->
    [one] theme
   *[other] themes
 } { $themes }, with { reshape-count }. { reshape-undo }
reshape-moved-out = The code “{ $name }” now stands by itself, in no theme and under no code, with { reshape-count }. { reshape-undo }
reshape-theme-moved-under = The theme “{ $name }” is now a part of “{ $parent }”, with { reshape-count }. { reshape-undo }
reshape-theme-moved-out = The theme “{ $name }” now stands by itself, with { reshape-count }. { reshape-undo }
reshape-theme-one-parent = The theme “{ $name }” can be under one other theme only.
reshape-move-where = It is not said where to: give --theme, --under or --out.
reshape-under-itself = “{ $name }” cannot be a part of itself.
reshape-under-part = “{ $part }” is itself a part of “{ $name }”; the two cannot each be under the other.
reshape-under-part-hint = Take “{ $part }” out first (codeboom codebook move … --out).
    .screen = Move “{ $part }” out first.

# Merging.
reshape-codes-merged = { $from } { $count ->
    [one] is
   *[other] are
 } merged into “{ $into }”, which takes over { reshape-count }. { reshape-undo }
reshape-themes-merged = { $from } { $count ->
    [one] is
   *[other] are
 } merged into “{ $into }”, which takes over { $codes ->
    [one] 1 code
   *[other] { $codes } codes
 } with { reshape-count }. { reshape-undo }
reshape-merged-left-themes = “{ $into }” is not in the { $count ->
    [one] theme
   *[other] themes
 } { $themes }; what was merged no longer counts there.
reshape-merged-left-themes-hint = If it should, name all themes: codeboom codebook move code:{ $id } --theme … --theme …
    .screen = If it should, move the code to all the themes meant.
reshape-merge-itself = “{ $name }” cannot be merged into itself.
reshape-merge-itself-hint = The last name is what is merged into; others stand before it.
reshape-merge-part = “{ $part }” is a part of “{ $name }”; a whole cannot become its own part.
reshape-merge-part-hint = Merge the other way (codeboom codebook merge { $part } { $id }), and rename it if you like.

# Splitting.
reshape-code-split = “{ $new }” is split from “{ $name }” and takes over { reshape-count }; “{ $name }” keeps { $left }. { reshape-undo }
reshape-theme-split = “{ $new }” is split from “{ $name }” with the { $count ->
    [one] code
   *[other] codes
 } { $codes }: { reshape-count }. { reshape-undo }
reshape-split-what = It is not said what goes to “{ $new }”.
reshape-split-what-hint = Give codings (--codings) to split a code, or codes (--codes) to split a theme.
reshape-split-none = “{ $name }” has no codings to split.
reshape-split-all = This would leave nothing in “{ $name }”.
reshape-split-all-hint = If you mean another name: codeboom codebook rename { $id } "{ $new }".
reshape-split-other = Coding { $coding } has the code “{ $has }”, not “{ $name }”.
reshape-split-not-in = The code “{ $code }” is not itself in the theme “{ $name }”.
reshape-codings-hint = codeboom quotes --code { $id } shows the codings; their ids stand under Event.
    .screen = The card of the code shows its segments.

# Retiring.
reshape-code-retired = The code “{ $name }” is out of use; { reshape-count } no longer { $codings ->
    [one] counts and stays
   *[other] count and stay
 } in the log. { reshape-undo }
reshape-whole-retired = The code “{ $name }” is out of use; { reshape-count } no longer { $codings ->
    [one] counts and stays
   *[other] count and stay
 } in the log. Its { $count ->
    [one] part
   *[other] parts
 } { $parts } { $count ->
    [one] takes
   *[other] take
 } its place. { reshape-undo }
reshape-theme-retired = The theme “{ $name }” is given up; { $codes ->
    [0] it had no codes
    [one] its one code keeps { reshape-count }
   *[other] its { $codes } codes keep { reshape-count }
 }{ $loose ->
    [0] {""}
    [one] , and 1 code is now in no theme
   *[other] , and { $loose } codes are now in no theme
 }. { reshape-undo }

# Relations.
reshape-related = “{ $from }” – { $label } → “{ $to }” is in the codebook as relation { $id }; no coding changes. { reshape-undo }
reshape-unrelated = “{ $from }” – { $label } → “{ $to }” is out of the codebook; no coding changes. { reshape-undo }
reshape-relate-itself = “{ $name }” cannot be related to itself.
reshape-relate-known = This relation is there already, as { $id }.
reshape-relate-known-hint = If it should be different, take it out first: codeboom codebook unrelate { $id }.
reshape-relation-unknown = There is no relation “{ $id }”.

# Codings.
reshape-recoded = Coding { $coding } is now: “{ $words }” in { $transcript }, code “{ $code }”, { $polarity ->
    [supports] for
    [opposes] against
   *[mixed] for and against
 }{ $prompting ->
    [prompted] , asked about it
    [spontaneous] , unasked
   *[unsaid] {""}
 }. { reshape-undo }
reshape-uncoded = { $count ->
    [one] 1 coding of yours is taken away
   *[other] { $count } codings of yours are taken away
 }. { reshape-undo }
reshape-recode-what = It is not said what changes: give --to, --span, --polarity, --prompted or --spontaneous.
reshape-recode-nothing = Nothing changes; the coding was like that already.
reshape-recode-repeated-hint = If this coding is one too many, take it away: codeboom uncode { $coding }.
reshape-recode-elsewhere = This coding is in { $transcript }, not in { $other }.
reshape-recode-elsewhere-hint = Take it away (codeboom uncode) and code in the other transcript (codeboom code).
reshape-coding-unknown = There is no coding “{ $id }”.
reshape-coding-unknown-hint = codeboom quotes shows the codings; their ids stand under Event. Four characters or more will do.
reshape-coding-others = This coding is { $coder }'s; you are { $me } and can change your own codings only.
reshape-coding-others-hint = Ask { $coder } to change it, or record what you decide together with codeboom adjudicate.
reshape-code-withdrawn = This holds words of somebody who withdrew; they do not count and are shown nowhere.

# Who does what.
reshape-assigned = { $count ->
    [0] This was assigned to { $coder } already.
    [one] One transcript is assigned to { $coder }. { reshape-undo }
   *[other] { $count } transcripts are assigned to { $coder }. { reshape-undo }
 }
reshape-assigned-new = { $coder } did nothing in this study yet; check the name if you know them.
reshape-unassigned = { $count ->
    [0] This was not assigned to { $coder }.
    [one] One transcript is no longer assigned to { $coder }. { reshape-undo }
   *[other] { $count } transcripts are no longer assigned to { $coder }. { reshape-undo }
 }
reshape-assign-nobody = It is not said to whom.
table-assigned = Assigned
table-assigned-open = Assigned to { $coder } and done (still open: { $open })
table-assigned-done = Assigned to { $coder } and done

# Withdrawn respondents.
reshape-withdrawn = { $id } withdrew ({ $on }) and is out of every count and quotation, with { $codings ->
    [0] no codings
    [one] 1 coding
   *[other] { $codings } codings
 }. The words are still in the study. { reshape-undo }
reshape-withdrawn-already = { $id } withdrew already ({ $on }).
reshape-withdrawn-already-hint = Give another day with --on if this one is not right.
table-withdrawn = (withdrawn)

# Accepting findings.
reshape-accepted = Accepted: { $finding } From now on it stands at the bottom and does not decide the outcome. { reshape-undo }
reshape-accepted-already = { $coder } accepted this finding already.
reshape-accept-why = Say with --reason why the finding can stay as it is.
reshape-reopened = Finding { $id } is among the others again. { reshape-undo }
reshape-finding-several = More than one finding begins with “{ $id }”.
reshape-finding-several-hint = Give more characters of the id.
reshape-finding-unknown = There is no finding “{ $id }”.
reshape-finding-not-accepted = There is no accepted finding “{ $id }”.
reshape-finding-unknown-hint = codeboom check shows the findings with their ids.
table-finding-id = Id
table-accepted = Accepted
review-code-retired = The code “{ $code }” is out of use; { $count ->
    [one] 1 coding does
   *[other] { $count } codings do
 } not count: { $coders }.
review-code-retired-unaware = The code “{ $code }” is out of use; { $count ->
    [one] 1 coding does
   *[other] { $count } codings do
 } not count: { $coders }. { $unaware ->
    [one] One of them was
   *[other] { $unaware } of them were
 } not known yet then; give them another code (codeboom recode) or accept this.
review-example-withdrawn = The example of the code “{ $code }” is literally by { $respondent }, who withdrew; choose another.

# Help.
cli-arg-reason = Why; goes into the log with the decision
cli-arg-decider = Who decides (default: CODEBOOM_CODER, else your user name)
cli-codebook-rename-about = Rename a code or theme; the old name stays known
cli-codebook-rename-arg-name = Code or theme (name or id)
cli-codebook-rename-arg-label = New name
cli-codebook-rename-example =
    Example:
      codeboom codebook rename monitoring "Following progress" --reason "closer to their words" --study my-study
cli-codebook-define-about = Say what a code or theme means
cli-codebook-define-arg-name = Code or theme (name or id)
cli-codebook-define-arg-text = Definition; an empty text takes it out
cli-codebook-define-arg-include = What belongs to the code
cli-codebook-define-arg-exclude = What does not, and where that goes instead
cli-codebook-define-arg-example = Anchor example of the code
cli-codebook-define-arg-concept = Central organising concept of the theme
cli-codebook-define-example =
    Examples:
      codeboom codebook define monitoring "How somebody follows whether the help still works." --exclude "Choosing -> beslismomenten" --study my-study
      codeboom codebook define maatwerk --concept "Room within the framework" --study my-study
cli-codebook-move-about = Move a code or theme; afterwards it stands only where you put it
cli-codebook-move-arg-name = Code or theme (name or id)
cli-codebook-move-arg-theme = Theme that the code is to stand in; may be repeated
cli-codebook-move-arg-under = Code or theme that it is to be a part of
cli-codebook-move-arg-out = Let it stand by itself: in no theme, under no code
cli-codebook-move-example =
    Examples:
      codeboom codebook move monitoring --theme besluitvorming --study my-study
      codeboom codebook move monitoring --under beslismomenten --study my-study
cli-codebook-merge-about = Merge codes or themes; all codings go along
cli-codebook-merge-arg-from = Codes or themes that become part of the last
cli-codebook-merge-arg-into = Code or theme that they become part of
cli-codebook-merge-example =
    Example:
      codeboom codebook merge keuzes-onderdelen keuzes-behandeling --reason "cannot be told apart" --study my-study
cli-codebook-split-about = Split a code or theme; what is named goes to the new one
cli-codebook-split-arg-name = Code or theme (name or id)
cli-codebook-split-arg-label = Name of the new code or theme
cli-codebook-split-arg-codings = Codings for the new code, by the first characters of their ids
cli-codebook-split-arg-codes = Codes for the new theme (name or id)
cli-codebook-split-example =
    Examples:
      codeboom codebook split monitoring "Measuring" --codings 786f2cc34d,fd95c101b1 --study my-study
      codeboom codebook split besluitvorming "Moments" --codes beslismomenten --study my-study
cli-codebook-retire-about = Take a code out of use, or give a theme up
cli-codebook-retire-arg-name = Code or theme (name or id)
cli-codebook-retire-example =
    Example:
      codeboom codebook retire keuzes-onderdelen --reason "too rare" --study my-study
cli-codebook-relate-about = Tie themes, codes or respondents by a relation with a name
cli-codebook-relate-arg-from = Theme, code or respondent where the relation starts
cli-codebook-relate-arg-to = Theme, code or respondent it points to
cli-codebook-relate-arg-label = What the relation says
cli-codebook-relate-arg-sign = Whether it strengthens, weakens, or neither
cli-codebook-relate-example =
    Example:
      codeboom codebook relate maatwerk afstemming "makes possible" --sign positive --study my-study
cli-codebook-unrelate-about = Take a relation out
cli-codebook-unrelate-arg-id = Id of the relation
cli-codebook-unrelate-example =
    Example:
      codeboom codebook relate maatwerk afstemming touches --study my-study && codeboom codebook unrelate maatwerk-afstemming --study my-study
cli-codebook-stage-about = Say how far a theme has come
cli-codebook-stage-arg-name = Theme (name or id)
cli-codebook-stage-arg-stage = Stage: candidate, reviewed or defined
cli-codebook-stage-example =
    Example:
      codeboom codebook stage maatwerk reviewed --study my-study
cli-codebook-link-about = Say which research questions a theme answers
cli-codebook-link-arg-name = Theme (name or id)
cli-codebook-link-arg-questions = Ids of research questions in codeboom.toml
cli-codebook-link-example =
    Example:
      codeboom codebook link maatwerk rq1 --study my-study
cli-codebook-unlink-about = Say which research questions a theme does not answer after all
cli-codebook-unlink-arg-name = Theme (name or id)
cli-codebook-unlink-arg-questions = Ids of research questions
cli-codebook-unlink-example =
    Example:
      codeboom codebook unlink maatwerk rq2 --study my-study
cli-codebook-check-arg-accept = Accept the finding with this id; needs --reason
cli-codebook-check-arg-reopen = Put the finding with this id among the others again
cli-check-arg-accept = Accept the finding with this id; needs --reason
cli-check-arg-reopen = Put the finding with this id among the others again
cli-recode-about = Change a coding of your own
cli-recode-arg-coding = Coding, by the first characters of its id
cli-recode-arg-to = Another code (name or id)
cli-recode-arg-span = Other words: "words" or START-END, with or without ID: before them
cli-recode-arg-polarity = Whether the words speak for the code, against it, or both
cli-recode-arg-prompted = The respondent was asked about this
cli-recode-arg-spontaneous = The respondent brought this up
cli-recode-example =
    Example:
      codeboom recode 786f2cc34d --to beslismomenten --coder eva --study my-study
cli-uncode-about = Take codings of your own away
cli-uncode-arg-codings = Codings, by the first characters of their ids
cli-uncode-example =
    Example:
      codeboom uncode 786f2cc34d --coder eva --reason "not this after all" --study my-study
cli-transcripts-assign-about = Assign transcripts to a coder
cli-transcripts-assign-arg-transcripts = Ids of the transcripts
cli-transcripts-assign-arg-to = Who codes them
cli-transcripts-assign-example =
    Example:
      codeboom transcripts assign r1 r2 --to daan --study my-study
cli-transcripts-unassign-about = Take an assignment back
cli-transcripts-unassign-arg-transcripts = Ids of the transcripts
cli-transcripts-unassign-arg-to = Who need not code them any more
cli-transcripts-unassign-example =
    Example:
      codeboom transcripts unassign r1 --to daan --study my-study
cli-respondents-withdraw-about = Record that a respondent withdraws
cli-respondents-withdraw-arg-id = Id of the respondent
cli-respondents-withdraw-arg-on = The day (default: today)
cli-respondents-withdraw-example =
    Example:
      codeboom respondents withdraw R4 --on 2026-03-14 --study my-study
reshape-code-made = Made code “{ $name }”.
reshape-theme-made = Made theme “{ $name }”.
