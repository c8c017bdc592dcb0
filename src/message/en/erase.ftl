# Withdrawal and erasure.

cli-erase-about = Erase a respondent's words from the whole study
cli-erase-arg-respondent = Id of the respondent
cli-erase-arg-reason = Why words are erased; goes into the log
cli-erase-arg-yes = Really erase; without this option you only see what would be erased
cli-erase-arg-coder = Who erases (default: CODEBOOM_CODER, else your user name)
cli-erase-example =
    Examples:
      codeboom erase R4 --study my-study
      codeboom erase R4 --reason "withdrew at their own request" --yes --study my-study
erase-previewed = Nothing was erased. With --yes and --reason this is erased; it cannot be undone.{ $count ->
    [0] {""}
    [one] { " " }One place cannot be erased by Codeboom.
   *[other] { " " }{ $count } places cannot be erased by Codeboom.
 }
erase-done = The words of { $id } were erased, and { $id } no longer counts anywhere. Other copies of this folder are erased once Codeboom opens them with this log; backups and files you sent you must erase yourself.{ $count ->
    [0] {""}
    [one] { " " }One place cannot be erased by Codeboom: change it yourself if you need to.
   *[other] { " " }{ $count } places cannot be erased by Codeboom: change them yourself if you need to.
 }
erase-nothing = No words of { $id } are left in readings and log; whether they are elsewhere can no longer be told.{ $count ->
    [0] {""}
    [one] { " " }One place cannot be erased by Codeboom.
   *[other] { " " }{ $count } places cannot be erased by Codeboom.
 }
erase-again = Words that had been erased were back, or there still, and were erased again: { $lines ->
    [one] one line
   *[other] { $lines } lines
 } of the log, { $readings ->
    [one] one reading
   *[other] { $readings } readings
 } and { $files ->
    [one] one file as received
   *[other] { $files } files as received
 }.
erase-not-done = Erased words are still on this disk. Make sure that the folder of the study can be written and run any command, such as codeboom status.
erase-comes-back = This file has words of { $id }, and these were erased from the study. Nothing was changed.
erase-comes-back-hint = Take this respondent's words out of the file and import it then.
table-erase = Erasing the words of { $id }
table-erase-what = What is erased
table-erase-turns = turns in a reading
table-erase-characters = characters in a reading
table-erase-lines = lines of the log lose their text
table-erase-memos = of which have a note
table-erase-kept = notes on other people's words, which stay
table-erase-source = the file as received
table-erase-derived = derived or unfinished; removed
table-erase-left = What stays
table-erase-remains = What Codeboom cannot erase
table-erase-left-file = five or more words in a row, in a file that people write
table-erase-left-chained = five or more words in a row, in the chained part of the log
table-erase-left-name = the name of the file as received, in the chained part of the log
table-erase-left-history = earlier versions in git
