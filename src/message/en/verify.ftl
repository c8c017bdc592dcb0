# Verifying the log.
verify-on-opening = From this line on the chain of this log does not hold: something was removed, moved, put in between or changed.
verify-on-opening-hint = codeboom verify says exactly what; put the file back from a copy.
verify-not-here = The log of { $writer } is not complete here: { $by } saw events in it that are not here.
verify-not-here-hint = Wait until the folder is synchronised, or fetch the log of { $writer }; until then the last decisions of { $writer } do not count.
verify-folder-unknown = { $count ->
    [one] The folder { $folders } among the transcripts is not in the log
   *[other] The folders { $folders } among the transcripts are not in the log
 }; what is in there does not count: importing was interrupted, or the log is not complete here.
verify-folder-unknown-hint = Wait until the folder is synchronised. If importing was interrupted, take the folder away and import the file again.

# What can be wrong with a line.
verify-torn = The last line is unfinished ({ $bytes } bytes): the program or the device stopped while writing, or the file was cut. What stood there does not count.
verify-torn-hint = If something stopped, nothing needs to be done: the next act sets the rest aside. If this line was reported as saved, put the file back from a copy.
verify-no-end = The last line is whole, but lacks its line end.
verify-no-end-hint = Nothing needs to be done: the next act adds it.
verify-unreadable = This line cannot be read and does not count: { $reason }.
verify-newer = This line was written by a newer version of Codeboom (format { $found }; this version knows { $known }) and was not verified.
verify-form = This line does not have the form that Codeboom writes: something stands on it that no hash covers, or it is empty. Somebody, or another program, edited the file.
verify-ends = The lines of this file end in CR LF. That does not change the content, but it does change the file.
verify-ends-hint = Often git or an editor does this; the study's file .gitattributes (“* -text”) prevents it. Put the file back from a copy.
verify-event-changed = The event does not fit its id: the decision, the coder, the time or the id itself was changed after it was recorded.
verify-words-changed = The words on this line (quotation, memo or reason) are not those that were recorded: they were changed later.
verify-words-added = There are words on this line that the event does not know of: they were added later.
verify-restore-hint = Put the file back from a copy (git, synchronisation or backup) and compare; never edit logs and readings by hand.
verify-words-missing = The words of this event (quotation, memo or reason) are gone, and no act erased them.
verify-words-missing-hint = Put the file back from a copy. If the words had to go, record that by erasing them with Codeboom.
verify-words-present = According to the log these words were erased, but they are still here: this is probably an old copy.
verify-words-present-hint = Replace this file by the one in which it was erased, and remove old copies.

# What can be wrong with the order.
verify-missing = { $count ->
    [one] Before this line one event is
   *[other] Before this line { $count } events are
 } missing: removed, or moved.
verify-moved = This is event { $found } of its writer, in the place of event { $expected }: lines were moved or put in between.
verify-twice = This event stands on line { $line } already; it counts once.
verify-chain = This event followed another one than that on the line before: that line was replaced, or something was removed here and the rest renumbered.
verify-writer = This event is { $found }'s, and this file is { $expected }'s: it was put in between.
verify-act = This event says that it belongs to the act that begins at place { $act }, but the event before it does not belong to that act.
verify-time = The logical time { $found } is not later than { $before }, the time of an event that its writer knew already.

# What writers saw of each other.
verify-seen = When { $writer } decided this, { $id } stood in the log of { $other }. That event is no longer there: the log of { $other } was cut, rewritten or is incomplete.
verify-seen-other = { $writer } saw this as an event of { $other }, but it is one of { $found }.
verify-tag = The tag “{ $tag }” names { $id } as event { $seq } of { $writer }, which is not there: the log of { $writer } was cut, rewritten or is incomplete.
verify-head = Here { $id } is noted as event { $seq } of { $writer }, which is not there: the log of { $writer } was cut, rewritten or is incomplete.
verify-other-hint = Ask the writer for their own copy of that log and compare; an older or half-copied file is completed that way.
verify-copy = This copy of the log of { $writer } and { $file } are the same up to here and then went on separately. All of it counts.
verify-copy-other = This log and { $file } are of the same writer, { $writer }, but have no event in common. All of it counts.
verify-copy-hint = Ask the writer whether both are theirs. The next act of this writer records that both were there.
verify-heads-unreadable = This is no file with noted events: { $reason }.
verify-heads-unreadable-hint = Give the file that codeboom tag NAME --output FILE wrote.
verify-heads-none = There is no noted event in this file.

# What can be wrong in the folder.
verify-piece = This is an unfinished line that was set aside after a failure; it was never reported as saved.
verify-piece-hint = You may remove this file.
verify-stranger = This file does not belong in the folder of the log; Codeboom does not read it.
verify-stranger-hint = Take it away, or give a log its name back: WRITER.jsonl.
verify-reading-missing = This reading is not there; the codings on it do not count.
verify-reading-changed = This reading is no longer as it was recorded: the text or the turns were changed later.
verify-source-missing = The file as received is no longer there, and no act erased it.
verify-source-missing-hint = Put the file back from a copy. If it had to go, record that by erasing it with Codeboom.
verify-source-changed = The file as received is no longer as it came in.
verify-source-present = According to the log this file was erased, but it is still here.
verify-quote = The words of this coding do not stand at its place in { $reading } ({ $start }-{ $end }): the reading or the coding was changed.
verify-quote-hint = Put the reading back from a copy; until then the coding does not count.
verify-transcript-unknown = No event speaks of this transcript: importing it was interrupted, or somebody put the folder here.
verify-working-copy = { $count ->
    [one] One change in this working copy is
   *[other] { $count } changes in this working copy are
 } not recorded yet.
verify-working-copy-hint = The next command records this in the name of whoever gives it. If it is not yours, put the file back first.

# Where verifying ends.
verify-done = { $count ->
    [0] The log and what refers to it holds.
    [one] There is one thing that does not hold.
   *[other] There are { $count } things that do not hold.
 }
verify-table = Logs
verify-table-file = File
verify-table-writer = Writer
verify-table-events = Events
verify-table-head = Last
verify-table-unvouched = Not confirmed by others
verify-advice = What to do
verify-limits = Where this check ends
verify-cannot = Cannot be known
verify-cannot-end = { $count ->
    [one] Nobody else names the last event of { $writer }; whether it was
   *[other] Nobody else names the last { $count } events of { $writer }; whether they were
 } rewritten cannot be seen.
verify-cannot-cut = Whether something was cut off at the end of a log can be seen only if somebody else had named it.
verify-cannot-rewrite = If all logs were rewritten as a whole, fitting each other, it cannot be seen. A tag that is kept outside the study helps against that (codeboom tag NAME --output FILE, and later codeboom verify --heads FILE).
verify-cannot-rewrite-noted = Up to what is noted in { $file } a rewrite would have been seen, if that file itself can be trusted; of what came after, it cannot be seen.
verify-cannot-who = Who sat at the keyboard and whether the clock was right, nobody knows: name, device and time are what the device said.
verify-cannot-settings = The settings in codeboom.toml are not in the log; changes to them cannot be seen.
verify-cannot-erased = { $count ->
    [one] The words of one event were
   *[other] The words of { $count } events were
 } erased; what they said can no longer be established.

# Help.
cli-verify-about = Verify that the log holds, and say what cannot be verified
cli-verify-arg-heads = File with events noted elsewhere (codeboom tag --output)
cli-verify-example =
    Examples:
      codeboom verify corpora/sag-pmto
      codeboom verify my-study --heads noted.json
