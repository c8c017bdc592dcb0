# Reports on the claims in a manuscript.
claims-report-title = Claims in { $files }
claims-report-verdict = { $verdict ->
    [fine] holds
    [wrong] wrong
    [not_traceable] not traceable
   *[ambiguous] ambiguous
 }
claims-report-verdict-column = Verdict
claims-report-sentence = Sentence
claims-report-stated = Stated
claims-report-found = Found
claims-report-hint = What to do
claims-report-silenced-column = Silenced because
claims-report-paragraph = { $file }, paragraph { $paragraph }
claims-report-page = { $place } (page { $page })
claims-report-more = and { $count } more
claims-report-evidence = { $count ->
    [one] What it was held against
   *[other] What it was held against ({ $count } places)
 }

# What the check came to.
claims-report-checked = { $count ->
    [0] No claims were recognised, so nothing was checked.
    [one] One claim was recognised and checked; { $fine ->
        [0] it does not hold.
       *[other] it holds.
     }
   *[other] { $count } claims were recognised and checked; { $fine ->
        [one] one of them holds
       *[other] { $fine } of them hold
     }.
 }
claims-report-not-traceable = { $count ->
    [one] One claim was recognised, but there is nothing to compare it with.
   *[other] { $count } claims were recognised, but there is nothing to compare them with.
 }
claims-report-findings = { $found ->
    [0] Nothing was found that does not hold.
   *[other] Found: { $errors ->
        [one] 1 error
       *[other] { $errors } errors
     }, { $warnings ->
        [one] 1 warning
       *[other] { $warnings } warnings
     } and { $notes ->
        [one] 1 note
       *[other] { $notes } notes
     }.
 }
claims-report-silenced = { $count ->
    [one] One finding was silenced.
   *[other] { $count } findings were silenced.
 }
claims-report-silenced-list = Silenced, and why:
claims-report-not-understood = { $count ->
    [0] Every count that was recognised could be interpreted. What was not recognised was not checked.
    [one] One count could not be interpreted and was not checked; look at it yourself.
   *[other] { $count } counts could not be interpreted and were not checked; look at these yourself.
 }
claims-report-legend-errors = { $count ->
    [one] error
   *[other] errors
 }
claims-report-legend-warnings = { $count ->
    [one] warning
   *[other] warnings
 }
claims-report-legend-notes = { $count ->
    [one] note
   *[other] notes
 }
claims-report-legend-untraced = not traceable
claims-report-legend-unclear = not interpreted
claims-report-legend-silenced = silenced
claims-report-legend-fine = { $count ->
    [one] holds
   *[other] hold
 }
claims-report-unclear-title = Not interpreted, so not checked ({ $count })
claims-report-silenced-title = Silenced ({ $count })
claims-report-fine-title = Claims without a finding ({ $count })
claims-report-rules-title = The rules

# What a rule says.
claims-report-rule = { $rule ->
    [count-list] A count agrees with the list of respondents beside it.
    [count-section] The count of a code agrees with the respondents named in its section.
    [count-repeated] A code has the same count wherever it is stated.
    [count-whole] In “k of n”, k is not more than n, and n is the size of the sample or of the group.
    [count-parts] Parts add up to their whole.
    [count-all] “All” and “everyone” rest on evidence from each respondent.
    [count-group] “The two of a group” is said of a group of two.
    [count-vague] A vague quantifier such as “several” stands for as many respondents as was agreed.
    [count-unclear] A count of respondents can be interpreted; where it cannot, somebody has to look.
    [list-unknown] A respondent who is named belongs to the sample.
    [list-group] A respondent who is named under a group belongs to it.
    [list-twice] A respondent is named once in a list.
    [list-form] An id is written as an id.
    [quote-speaker] Who is quoted is among those of the claim that the quotation illustrates.
    [quote-verbatim] A quotation is literally in the transcript of its speaker.
    [quote-nobody] A quotation names its speaker where others do.
    [quote-share] Quotations are shared out over the respondents.
    [table-sum] A total is the sum of its row or column.
    [table-percentage] A percentage is that of its numbers.
    [stat-mean] A mean is the mean of the values in the table.
    [stat-deviation] A standard deviation is that of the values in the table, as a sample (n − 1) or as a population (n).
    [stat-range] A smallest and a largest value are those of the table.
    [reference-missing] A table, figure, appendix or section that is pointed at exists.
    [reference-twice] A number belongs to one table, figure, appendix or section.
    [name-drift] A code or theme has the same name everywhere.
    [mark-unbalanced] Quotation marks that open also close.
    [author-note] No notes of the author to themselves are left.
    [privacy-contact] No address, number or account of a person is in the text.
    [privacy-name] No name of a person stands with a respondent's id.
    [privacy-unique] No row of a table of participants has a combination of values that points at one person.
    [study-count] The count of a code or theme agrees with the codings of the study.
    [study-list] Who is named under a code are those whom the study has codings of.
    [study-evidence] Who is said to mention a code has a coded segment of it.
    [study-unreported] Every code and respondent of the study is reported somewhere.
   *[other] { $rule }
 }

# Silencing.
claims-silence-unknown = “{ $rule }” is not a rule of the claims checker; this silences nothing.
claims-silence-no-reason = { $rule } is to be silenced without a reason; so it is not.
claims-silence-no-reason-hint = Write the reason after the rule; it lands in the report.

# Comments in a Word file.
claims-report-comments-none = --comments puts findings into a copy of a Word file, and none of the manuscripts is one.
claims-report-comments-several = --comments is for one Word file at a time.
claims-report-comments-itself = --comments would write over the manuscript itself.
claims-report-comments-hint = Give one docx as the manuscript, and another name for the copy: --comments thesis-checked.docx.
claims-report-commented = { $count ->
    [0] There was nothing to comment on; { $file } is a copy of the manuscript.
    [one] { $file } was written: the manuscript with one comment.
   *[other] { $file } was written: the manuscript with { $count } comments.
 }
claims-report-unplaced = { $count ->
    [one] One comment stands at the first paragraph, because its own (such as a footnote) was not found in the document.
   *[other] { $count } comments stand at the first paragraph, because their own (such as footnotes) were not found in the document.
 }

# Help.
cli-claims-about = Check every count, list, quotation, statistic and reference in a manuscript
cli-claims-arg-files = Manuscript: docx, odt, txt, md, tex or pdf; several files are chapters of one
cli-claims-arg-study = Also hold it against this study (default: the manuscript against itself only)
cli-claims-arg-all = Show claims that hold too
cli-claims-arg-format = Form of the report (default: by the name of --output, else for the screen)
cli-claims-arg-comments = Write a copy of the Word manuscript with each finding as a comment
cli-claims-arg-policy = File with a part [claims]: vague words, cleaning rules, what is silenced (default: that of the study)
cli-claims-example =
    Examples:
      codeboom claims thesis.md
      codeboom claims thesis.md --study corpora/sag-pmto --output claims.html
