# The pages of the workbench: start, interviews, suggestions, matrix, tables, tasks.
pages-number = { $number }
pages-k-of-n = { $k } of { $n }
pages-role-interviewer = Interviewer
pages-role-respondent = Respondent
pages-role-other = Other
pages-start-purpose = From interviews to codes, themes and tables, with the words themselves behind every number. Everything stays on this computer.
pages-start-new = New study
pages-start-new-about = Begin with your own interviews
pages-start-sample = Try the sample
pages-start-sample-about = Eight interviews to practise on, ten minutes
pages-start-open = Open study
pages-start-open-about = Go on where you were
pages-start-opening = Opening the study…
pages-new-title = Title
pages-new-title-example = e.g. Deciding together in youth care
pages-new-coder = Your name
pages-new-coder-about = Kept with every coding, so that it is clear who decided what.
pages-new-folder = Folder
pages-new-other-folder = Other folder…
pages-new-folder-about = Everything of the study is kept here, as ordinary files.
pages-new-make = Make study
pages-open-recent = Opened recently
pages-open-browse = In a folder on this computer
pages-folders-up = Folder up
pages-folders-path = Path of the folder
pages-folders-go = Go
pages-folders-list = Folders in { $path }
pages-folders-study = study
pages-folders-none = There are no folders here.
pages-interviews-title = Interviews
pages-interviews-add = Add interviews
pages-interviews-begin = Begin coding
pages-arrivals-drop = Drop interviews here
pages-arrivals-choose = Choose files…
pages-arrivals-about = Word (docx), OpenDocument (odt), text (txt, md) or subtitles (vtt, srt). The files themselves stay as they are.
pages-arrivals-progress = File { $at } of { $total }…
pages-arrivals-finished = { $refused ->
    [0] { $taken } added.
   *[other] { $taken } added, { $refused } not.
}
pages-arrivals-list = What came in
pages-arrival-waiting = waiting
pages-arrival-reading = being read…
pages-arrival-in = added
pages-arrival-refused = not added
pages-list-file = File
pages-list-respondents = Respondents
pages-list-words = Words
pages-list-codings = Codings
pages-list-done = Done according to
pages-list-not-done = nobody yet
pages-speakers-title = Who is who?
pages-speakers-none = The speakers appear here as soon as there is an interview.
pages-speakers-about = { $unsure ->
    [0] Only words of respondents count.
    [one] Only words of respondents count. One speaker is neither respondent nor interviewer: is that right?
   *[other] Only words of respondents count. { $unsure } speakers are neither respondent nor interviewer: is that right?
}
pages-speakers-unsure = is this right?
pages-speakers-unlabelled = without a name
pages-speakers-said = { $turns ->
    [one] 1 turn
   *[other] { $turns } turns
}, { $words ->
    [one] 1 word
   *[other] { $words } words
}
pages-speakers-role = Role of { $label }
pages-speakers-respondent = Respondent behind { $label }
pages-respondents-title = Respondents and groups
pages-respondents-none = Respondents appear here as soon as somebody is one in step 2.
pages-respondents-about = Add a column for what tables should tell apart, such as group or job. A column of a spreadsheet can be pasted at once.
pages-respondents-id = Respondent
pages-respondents-case = Case
pages-respondents-withdrawn = withdrawn
pages-respondents-cell = { $attribute } of { $respondent }
pages-respondents-column = Add a column
pages-respondents-column-example = e.g. group
pages-respondents-column-add = Add
pages-respondents-column-taken = The name “{ $name }” is in use.
pages-respondents-groups = Split tables by
pages-respondents-no-groups = do not split
pages-beginning-title = What do you start from?
pages-beginning-has = In the codebook: { $codes ->
    [one] 1 code
   *[other] { $codes } codes
} and { $themes ->
    [one] 1 theme
   *[other] { $themes } themes
}.
pages-beginning-empty = Starting without codes is fine too: select text and type a name.
pages-beginning-drop = Drop an interview guide or codebook here
pages-beginning-choose = Choose a file…
pages-beginning-about = An interview guide (docx, odt, txt, md, toml) or a codebook (csv, xlsx, toml).
pages-beginning-reading = Being read…
pages-queue-title = Suggestions
pages-queue-bulk = All { $count } of this code…
pages-queue-at = Suggestion { $at } of { $total }
pages-queue-progress = Progress
pages-queue-code = Code
pages-queue-all-codes = all codes
pages-queue-transcript = Interview
pages-queue-all-transcripts = all interviews
pages-queue-none = There are no suggestions.
pages-queue-from = Suggestions come from an interview guide or from a codebook with rules.
pages-queue-none-here = No suggestions for this choice.
pages-queue-ready = Every suggestion has been decided on.
pages-queue-show-all = Show all
pages-queue-to-codebook = Add a guide or codebook
pages-queue-history = Last ten
pages-sign-accepted = Accepted
pages-sign-rejected = Rejected
pages-sign-other = Other code
pages-sign-later = Later
pages-card-label = Suggestion for { $code }
pages-card-why = Why:
pages-card-before = before: { $accepted } × accepted, { $rejected } × rejected
pages-card-acts = Decisions
pages-card-accept = Accept
pages-card-accept-edges = Accept like this
pages-card-reject = Reject
pages-card-edges = Move edges
pages-card-other = Other code
pages-card-later = Later
pages-card-back = Back
pages-card-context = In the text
pages-key-space = Space
pages-edge-start-back = Start earlier
pages-edge-start-forward = Start later
pages-edge-end-back = End earlier
pages-edge-end-forward = End later
pages-edge-cancel = Restore edges
pages-bulk-title = { $count ->
    [one] 1 suggestion
   *[other] { $count } suggestions
} for { $code }
pages-bulk-about = What is ticked becomes a coding. The rest stays a suggestion.
pages-bulk-list = Suggestions
pages-bulk-accept = { $count ->
    [one] Accept 1 suggestion
   *[other] Accept { $count } suggestions
}
pages-matrix-title = Who mentions what
pages-matrix-unit = Count
pages-unit-respondents = respondents
pages-unit-cases = cases
pages-unit-transcripts = interviews
pages-matrix-by = Groups
pages-matrix-ungrouped = no groups
pages-matrix-none = Who mentions what appears here as soon as text is coded.
pages-matrix-to-reading = To reading
pages-matrix-no-group = without a group
pages-matrix-counts = How many
pages-matrix-code = Theme or code
pages-matrix-total = Total
pages-matrix-against = { $count } against
pages-matrix-signs = ● supports · ⊖ opposes · ± both · the number is how many segments. Click a cell, or press Enter, to read them.
pages-cell-none = { $unit }: nothing
pages-cell-supports = { $unit }: { $count ->
    [one] 1 segment
   *[other] { $count } segments
}, supports
pages-cell-opposes = { $unit }: { $count ->
    [one] 1 segment
   *[other] { $count } segments
}, opposes
pages-cell-mixed = { $unit }: { $count ->
    [one] 1 segment
   *[other] { $count } segments
}, mixed
pages-tables-title = Tables and charts
pages-tables-about = Every table and chart at once, from what is decided now. They can be made again at any time.
pages-tables-make = Make tables and charts
pages-tables-making = Being made…
pages-tables-made = Made at { $time }.
pages-tables-stale = Made at { $time }; something changed since.
pages-tables-notes = { $count } remarks
pages-tables-tables = Tables
pages-tables-workbook = All tables in one Excel file
pages-tables-charts = Charts
pages-tables-provisional = Provisional
pages-tables-provisional-about = These count suggestions on which nobody has decided yet. Not for a report.
pages-tables-checks = Checks
pages-tables-folder = Everything is in the folder
pages-tables-download = { $name } as { $ending }
pages-output-tally = Themes and codes
pages-output-tally-by = Themes and codes by { $attribute }
pages-output-compare = Comparison by { $attribute }
pages-output-matrix = Who mentions what
pages-output-quotes = Quotations
pages-output-themes = Themes
pages-output-origin = Origin of the codes
pages-output-codebook = Codebook
pages-output-respondents = Respondents
pages-output-descriptives = Attributes of the respondents
pages-output-suggestions = Suggestions
pages-output-check = Findings
pages-output-codes = Codes
pages-output-codes-by = Codes by { $attribute }
pages-output-saturation = Saturation: new codes by interview
pages-output-saturation-runs = Saturation: runs
pages-output-saturation-estimates = Saturation: how many codes there may be
pages-output-agreement = Agreement of coders
pages-output-agreement-transcripts = Agreement by transcript
pages-output-agreement-pairs = Agreement by pair of coders
pages-output-waves = Measured twice
pages-output-shares = Divided totals
pages-output-sums = Totals that do not add up
pages-output-manifest = What this was made from
pages-tasks-title = Practise
pages-tasks-at = { $ready } of { $total } done
pages-tasks-ready = All done. A study of your own works the same way.
pages-task-done = done
pages-task-select = Select a sentence
pages-task-select-how = With the mouse, or press S in the text.
pages-task-code = Give the sentence a code
pages-task-code-how = Press C and type a part of its name.
pages-task-accept = Accept a suggestion
pages-task-accept-how = Under Suggestions, with A.
pages-task-theme = Put a code under a theme
pages-task-theme-how = Drag the code, or press M in the codebook.
pages-task-export = Make the tables
pages-task-export-how = Under Tables, with one button.
pages-tasks-hide = Hide this list
