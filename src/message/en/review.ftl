# Findings of the checks.
review-code-undeclared = The code “{ $code }” was used { $count } times and is not in the codebook; these codings count nowhere.
review-code-unused = The code “{ $code }” is used nowhere.
review-code-without-theme = The code “{ $code }” is in no theme.
review-codings-for-nobody = { $count ->
    [one] One coding in { $transcript } has no words of a respondent and counts
   *[other] { $count } codings in { $transcript } have no words of a respondent and count
 } for nobody.
review-definition-missing = The code “{ $code }” has no definition.
review-names-alike = The names “{ $code }” and “{ $other }” are very much alike; are these two codes?
review-nobody-speaks = No respondent speaks in { $transcript }; nothing in it counts.
review-not-done = { $transcript } has not been marked as finished.
review-respondent-unheard = { $id } is in respondents.csv but speaks in no transcript, and is in no n.
review-rule-without-hits = This rule of “{ $code }” finds nothing in the transcripts.
review-theme-empty = The theme “{ $theme }” has no codes.
review-group-missing = { $id } has no value for { $attribute } and stands under a dash in the tables.
review-group-varies = The respondents of case { $case } differ in { $attribute } ({ $values }); as a case they are in no group.
review-question-unknown = The code “{ $code }” names question { $question }, which is not in the guide; with --of asked it was asked of nobody.
review-question-mute = The code “{ $code }” names question { $question }, which has no patterns; with --of asked it was asked of nobody.
