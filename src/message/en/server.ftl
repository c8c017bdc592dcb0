server-no-study = No study is open.
server-transcript-unknown = There is no transcript “{ $id }” in this study.
server-place-moved = Other words stand at that place in { $transcript } now.
server-place-moved-hint = The transcript is read again; select the words once more.
server-place-inside = The selection in { $transcript } starts or ends inside a character.
server-suggestion-decided = This suggestion was decided already.
server-suggestion-decided-hint = Somebody else, or another window, was first.
server-no-rules = No code has a rule that makes suggestions yet.
server-title-empty = A study needs a title.
server-folder-relative = “{ $folder }” is not a full folder name.
server-sample-folder = Codeboom-sample
server-respondent-empty = A respondent needs a name or number.
server-port = Port { $port } cannot be used: { $reason }
server-port-hint = Leave out --port; a free port is then chosen.
server-no-random = This system gives no random numbers; without them the workbench cannot be secured.
server-rule-word = word: { $words }
server-rule-stem = stem of “{ $word }”
server-rule-phrase = words in a row: “{ $words }”
server-rule-regex = regular expression: { $regex }
server-rule-near = “{ $one }” and “{ $other }” within { $within } { $within ->
        [one] word
       *[other] words
    } of each other
server-rule-question = answer to the question “{ $question }”
server-open = The workbench is open at { $address }
server-open-hint = Keep this window open; Ctrl+C closes the workbench. Everything that was saved stays.
server-uncounted = In this study only codings by { $coder } count.
server-uncounted-hint = Whose codings count can be chosen at Matrix and at Tables.
