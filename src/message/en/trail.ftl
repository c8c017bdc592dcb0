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
