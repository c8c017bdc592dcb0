# Merging studies, conflict copies, and where coders differ.

# Merging.
cli-merge-about = Merge another copy of this study, or another study, into this one; without a folder: look at conflict copies
cli-merge-arg-other = Folder of the other study; nothing is changed in it
cli-merge-arg-preview = Show what would happen and change nothing
cli-merge-arg-coder = Who merges (default: CODEBOOM_CODER, else your user name)
cli-merge-example =
    Examples:
      codeboom merge my-study --study corpora/sag-pmto --preview
      codeboom merge my-study --study corpora/sag-pmto
      codeboom merge --study corpora/sag-pmto
merge-itself = { $folder } is this study itself.
merge-itself-hint = Name the folder of the other copy, or of the other study.
merge-damaged = The log in { $folder } has a line that cannot be read; it cannot be merged like this.
merge-damaged-hint = Put the log there back from a copy (git, synchronisation or backup) and try again.
merge-two-of-one-id = “{ $id }” is another text in one copy than in the other.
merge-two-of-one-id-hint = In one of the two copies undo the import (codeboom undo), import the file under another name, and then merge.
merge-taken-in = { $folder } took this study in already, under the names used there.
merge-taken-in-hint = Merge once more over there (codeboom merge { $here } --study { $there }) and go on in a copy of that study.
merge-unrecorded = { $count ->
    [one] In the other study one edit by hand was
   *[other] In the other study { $count } edits by hand were
  } not recorded yet; { $count ->
    [one] it was
   *[other] they were
  } not brought along.
merge-unrecorded-hint = Run a command in the other study (codeboom status { $folder }) and merge once more.
merge-nothing-new = There is nothing new: everything in the other study is here already.
merge-previewed = Nothing was changed; without --preview this is really done.
merge-done-copy = The two copies are merged and saved.
merge-done-other = The other study was brought in and saved; codeboom undo turns that back.
merge-title = Merged
merge-title-preview = What merging would do
merge-there = There
merge-here = Here
merge-how = How
merge-log = Log
merge-codings = Codings
merge-memos = Memos
merge-question = Question
merge-relation = Relation
merge-tags = Tags
merge-findings = Accepted findings
merge-phase = Phase
merge-log-longer = goes on where the one here ended: { $count ->
    [one] one event
   *[other] { $count } events
  }
merge-log-beside = went on by itself and now stands beside it: { $count ->
    [one] one event of its own
   *[other] { $count } events of its own
  }
merge-log-new = new: { $count ->
    [one] one event
   *[other] { $count } events
  }
merge-by-content = the same: equal text
merge-by-source = the same: equal file, but read otherwise
merge-by-id = the same: id
merge-by-name = the same: name
merge-by-alias = the same: alias
merge-new = new
merge-new-name = new; the id was something else's here
merge-came = { $count } new
merge-both-ours = { $field } differs: “{ $ours }” from here stays; there “{ $theirs }”
merge-both-theirs = { $field } differs: “{ $theirs }” from there holds; here “{ $ours }”
merge-both = { $field } differs: some of each; here “{ $ours }”, there “{ $theirs }”
merge-left-transcript = left out: the reading is missing there, or was changed after it was frozen
merge-left-codings = { $count ->
    [one] one coding does not fit the reading here and counts
   *[other] { $count } codings do not fit the reading here and count
  } nowhere
merge-left-relation = left out: there is another relation of this id here
merge-left-theirs = left out ({ $count }): says something of the other study
merge-note-copy = This is a copy of the same study: the logs are joined, and everything counts once.
merge-note-other = This is another study: what was here already stays as it is and is only filled in.

# Conflict copies.
merge-copies = { $count ->
    [one] The log of { $writer } is there twice: { $files } went on by itself
   *[other] There are copies of logs that went on by themselves: { $files }
  } ({ $own ->
    [one] one event of its own
   *[other] { $own } events of their own
  }). All of it counts, once.
merge-copies-hint = Leave the files there. codeboom merge explains what each is; as soon as the writer records something again, this note is gone.
merge-title-copies = Copies that a synchroniser or a merge put beside a file
merge-beside = Beside
merge-made-by = Made by
merge-advice = What to do
merge-copy-same = pure copy: can go
merge-copy-behind = older copy, all of it is in the other file too: can go
merge-copy-ahead = has everything and { $own ->
    [one] one event
   *[other] { $own } events
  } more: leave it
merge-copy-forked = went on by itself with { $own ->
    [one] one event, which counts
   *[other] { $own } events, which count
  }: leave it; what should not stay, { $writer } undoes (codeboom undo)
merge-copy-another = another history of { $writer }, with { $own ->
    [one] one event
   *[other] { $own } events
  }: leave it
merge-stray-same = says what the study says: can go
merge-stray-differs = says something else, and does not count: copy what should stay into { $file }, then delete it
merge-note-copies = Nothing is deleted; you do that yourself.
merge-no-copies = There are no conflict copies.

# Where coders differ.
agree-title = Where coders differ ({ $count })
agree-id = Id
agree-coded-by = Coded by
agree-not-by = Not coded by
agree-decided = Decided
agree-is-coded = belongs
agree-is-not-coded = does not belong
agree-note = { $count ->
    [0] No transcript was finished by two coders yet (codeboom done).
    [one] One transcript was finished by two or more coders.
   *[other] { $count } transcripts were finished by two or more coders.
  } A coding differs when another coder who is done has nothing with the same code there.
agree-note-settled = { $count ->
    [one] One other difference was decided on already
   *[other] { $count } other differences were decided on already
  } (--all shows these too).
cli-adjudicate-about = Record what coders who differed decided together; their own codings stay as they are
cli-adjudicate-arg-id = Id of the difference, or its beginning (codeboom agree --disagreements)
cli-adjudicate-arg-coded = The code belongs on the segment
cli-adjudicate-arg-not_coded = The code does not belong on the segment
cli-adjudicate-arg-reason = Why
cli-adjudicate-arg-span = Another segment than that of the coders together: ID:START-END or ID:"words"
cli-adjudicate-arg-coder = Who records it (default: CODEBOOM_CODER, else your user name)
cli-adjudicate-example =
    Examples:
      codeboom adjudicate 40ba3086d68b --coded --reason "Money worries come first: that makes attuning hard" --study corpora/sag-pmto
      codeboom adjudicate 40ba --not-coded --reason "About money worries, not about attuning" --study corpora/sag-pmto
adjudicate-reason = No reason was given.
adjudicate-reason-hint = Say in --reason why you decided this together; a reader of the study will want to know.
adjudicate-several = More than one difference begins with “{ $id }”.
adjudicate-unknown = There is no difference “{ $id }”.
adjudicate-unknown-hint = codeboom agree --disagreements shows the differences with their ids.
adjudicate-elsewhere = This segment does not touch the difference { $id }.
adjudicate-elsewhere-hint = Choose a segment in the same transcript that overlaps the words of the difference.
adjudicate-done-coded = Saved: “{ $words }” belongs to { $code }. This counts with --coder consensus.
adjudicate-done-not-coded = Saved: “{ $words }” does not belong to { $code }. This counts with --coder consensus.
merge-meanwhile = Another program recorded something in this study meanwhile; nothing was merged.
merge-meanwhile-hint = Give the command again.
