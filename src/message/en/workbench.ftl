# The workbench: the frame, the reading desk, the codebook and the keys.
workbench-add-interviews = Add interviews
workbench-ahead = What will happen
workbench-also = { $key } does this too
workbench-assign = Give this code
workbench-box = Give a code
workbench-box-field = Find or type a code
workbench-box-given = here already
workbench-box-in-vivo = In vivo: “{ $label }”
workbench-box-in-vivo-means = The words themselves become a new code, which this segment gets at once.
workbench-box-memo = Memo with this coding
workbench-box-new = New code: “{ $label }”
workbench-box-new-means = A new code, which this segment gets at once.
workbench-box-nothing = No code fits.
workbench-box-recode = Other code, same segment
workbench-by = By { $coder }
workbench-by-you = By you
workbench-cancel = Cancel
workbench-close = Close
workbench-code = Code
workbench-code-lower = code
workbench-codes = Codes
workbench-codings = { $count ->
    [one] 1 coding
   *[other] { $count } codings
 }
workbench-codings-here = { $count ->
    [one] 1 coding here
   *[other] { $count } codings here
 }
workbench-concept = Central organising concept
workbench-connection-lost = Connection lost; nothing lost
workbench-counted = { $k } of { $n } respondents, { $segments ->
    [one] 1 segment
   *[other] { $segments } segments
 }
workbench-define = Define…
workbench-define-title = Define { $name }
workbench-definition = Definition
workbench-done = Done
workbench-done-about = Everything in this interview is coded
workbench-done-do = Mark as done
workbench-done-undo = Not done after all
workbench-end-edge = End
workbench-error = That did not work.
workbench-example = Anchor
workbench-exclude = Exclude
workbench-filter = Find a code
workbench-find = Find in this interview
workbench-find-at = { $at } of { $count }
workbench-find-next = Next place
workbench-find-previous = Previous place
workbench-fragments = segm.
workbench-in-theme = In the theme { $theme }.
workbench-in-vivo = In vivo
workbench-include = Include
workbench-key-box-assign = give the code
workbench-key-box-new = new code
workbench-key-box-stay = give and choose another
workbench-key-close = close; drop the selection
workbench-key-code = give a code
workbench-key-end-back = end back by a word
workbench-key-end-forward = end forward by a word
workbench-key-find = find in this interview
workbench-key-go-interviews = go to Interviews
workbench-key-go-matrix = go to Matrix
workbench-key-go-read = go to Read
workbench-key-go-suggestions = go to Suggestions
workbench-key-go-tables = go to Tables
workbench-key-in-vivo = in vivo: the words as a code
workbench-key-keys = all keys
workbench-key-last-code = last code again
workbench-key-memo = memo
workbench-key-next-coding = next coding here
workbench-key-next-turn = next turn
workbench-key-pinned = pinned code
workbench-key-polarity = supports, opposes, mixed
workbench-key-previous-turn = previous turn
workbench-key-prompting = prompted, spontaneous
workbench-key-queue-accept = accept
workbench-key-queue-back = back
workbench-key-queue-context = see it in the text
workbench-key-queue-edges = move the edges
workbench-key-queue-later = later
workbench-key-queue-other = other code
workbench-key-queue-reject = reject
workbench-key-quotation = quotation
workbench-key-recode = other code, same segment
workbench-key-redo = redo
workbench-key-remove = remove the coding
workbench-key-search = search in the study
workbench-key-sentence = select sentence, next sentence
workbench-key-start-back = start back by a word
workbench-key-start-forward = start forward by a word
workbench-key-tree-fold = fold and unfold
workbench-key-tree-memo = memo
workbench-key-tree-move = move
workbench-key-tree-open = show the card
workbench-key-tree-rename = rename
workbench-key-undo = undo
workbench-key-word = select word, next word
workbench-keys = Keys
workbench-keys-on = Letters and signs work as keys, except in a field
workbench-language = Language
workbench-line = line { $line }
workbench-make = Make
workbench-memo = Memo
workbench-memo-about = Memo about { $name }
workbench-memo-analytic = Analytic
workbench-memo-kind = Kind of memo
workbench-memo-methodological = Methodological
workbench-memo-reflexive = Reflexive
workbench-memo-save = Save memo
workbench-memo-saved = The memo is saved.
workbench-memos = { $count ->
    [one] 1 memo
   *[other] { $count } memos
 }
workbench-merge = Merge…
workbench-merge-do = Merge
workbench-merge-into = Merge into
workbench-merge-title = Merge { $name } into another code
workbench-messages = Messages
workbench-mixed = Mixed
workbench-move = Move…
workbench-move-do = Move
workbench-move-title = Move { $name } to…
workbench-name = Name
workbench-new-code = New code
workbench-new-code-title = New code
workbench-new-theme-title = New theme
workbench-next-transcript = Next interview
workbench-no-codes = Select text, choose Code and type a name.
workbench-no-concept = This theme has no central organising concept yet.
workbench-no-definition = This code has no definition yet.
workbench-no-last-code = There is no last code yet.
workbench-no-pin = No code is on key { $key }; pin one on the card of that code.
workbench-no-themes = There are no themes yet.
workbench-no-transcripts = Drop interviews here
workbench-not-yours = This coding is by { $coder }: you can write a memo about it, not change it.
workbench-opposes = Opposes
workbench-origin-deductive = Deductive
workbench-origin-in-vivo = In vivo
workbench-origin-inductive = Inductive
workbench-other-study = Open another study
workbench-page-interviews = Interviews
workbench-page-matrix = Matrix
workbench-page-read = Read
workbench-page-start = Start
workbench-page-suggestions = Suggestions
workbench-page-tables = Tables
workbench-pages = Pages
workbench-pin = Pin to key
workbench-pin-none = none
workbench-pinned = Key { $key }
workbench-polarity = What the segment says about the code
workbench-previous-transcript = Previous interview
workbench-prompted = Prompted
workbench-prompting = Asked for or not
workbench-quotation = Quotation
workbench-reading = Reading
workbench-reason = Reason
workbench-recode = Other code
workbench-redo-nothing = Nothing to redo
workbench-redo-what = Redo: { $what }
workbench-remove = Remove
workbench-rename = Rename
workbench-rename-title = Rename { $name }
workbench-resembles = Resembles “{ $code }”. Is it the same code?
workbench-respondents = resp.
workbench-retire = Retire…
workbench-retire-do = Retire
workbench-retire-title = Retire { $name }
workbench-rules = { $count ->
    [one] 1 rule
   *[other] { $count } rules
 }
workbench-save = Save
workbench-saved = Saved at { $time }
workbench-saving = Saving…
workbench-search = Search the study
workbench-search-found = { $count ->
    [0] Nothing found.
    [one] 1 place
   *[other] { $count } places, { $shown } shown
 }
workbench-search-places = Places found
workbench-segments = { $count ->
    [one] 1 segment
   *[other] { $count } segments
 }
workbench-selection = Selection
workbench-settings = Settings
workbench-show-code = show the code
workbench-skip = To the content
workbench-space = Space
workbench-spontaneous = Spontaneous
workbench-stage-candidate = Candidate
workbench-stage-defined = Defined
workbench-stage-reviewed = Reviewed
workbench-start-edge = Start
workbench-suggestions-open = { $count ->
    [one] 1 open suggestion
   *[other] { $count } open suggestions
 }
workbench-supports = Supports
workbench-theme = Light or dark
workbench-theme-auto = As the system
workbench-theme-dark = Dark
workbench-theme-light = Light
workbench-theme-lower = theme
workbench-themes = Themes
workbench-turn = Turn { $at } of { $count }
workbench-under-code = Under the code
workbench-under-none = none
workbench-under-theme = Under the theme
workbench-undo = Undo
workbench-undo-nothing = Nothing to undo
workbench-undo-what = Undo: { $what }
workbench-unreachable = Codeboom does not answer; this was not saved.
workbench-unreachable-hint = Is the program still open? What was saved before stays.
workbench-via-bulk = coded in bulk
workbench-via-hand = coded by hand
workbench-via-import = from another program
workbench-via-suggestion = from a suggestion
workbench-warning = Please note.
workbench-where-all = Everywhere
workbench-where-box = In the code box
workbench-where-coding = On a coding
workbench-where-queue = In the suggestions
workbench-where-reader = In the text
workbench-where-selection = With a selection
workbench-where-tree = In the code list
workbench-whole = Whole text at once
workbench-whole-about = For screen readers that would otherwise read only what is in view. A long interview then opens a little slower.
workbench-whose = Whose codings count
workbench-whose-any = everybody’s
workbench-whose-consensus = those that everybody agrees on
workbench-whose-counted-consensus = Only what everybody coded alike counts.
workbench-whose-counted-one = Only codings by { $coder } count.
