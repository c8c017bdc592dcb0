# Codebook and guide.
codebook-cycle = These stand under each other in a ring: { $ring } (found at { $id }).
codebook-cycle-hint = Remove parent from one of them.
codebook-duplicate-id = The id “{ $id }” occurs twice.
codebook-duplicate-id-hint = Give one of the two another id; ids are unique.
codebook-export-xlsx = An xlsx file cannot be shown on the screen.
codebook-export-xlsx-hint = Give --output codebook.xlsx.
codebook-guide-present = This study has an interview guide already.
codebook-guide-present-hint = Edit guide.toml by hand, or empty it (format = 1 only) and import the guide again.
codebook-import-format = { $file } is not a codebook or guide that can be read.
codebook-import-format-hint = A codebook is toml, csv or xlsx; a guide is docx, odt, txt, md or toml.
codebook-import-known = { $id } is in the codebook already and was left as it was.
codebook-imported = Read: { $themes ->
    [one] 1 theme
   *[other] { $themes } themes
 }, { $codes ->
    [one] 1 code
   *[other] { $codes } codes
 } and { $questions ->
    [one] 1 question
   *[other] { $questions } questions
 }; { $known } were there already.
codebook-no-label = { $id } has no name.
codebook-no-label-hint = Fill in label, for instance label = "Decision moments".
codebook-odd-id = “{ $id }” cannot be an id.
codebook-odd-id-hint = An id has letters, digits and hyphens, for instance choices-treatment.
codebook-rule-hint = A rule is for instance { "{" } phrase = "together with parents" { "}" } or { "{" } near = ["parents", "wish*"], within = 5 { "}" }.
codebook-rule-needs-within = near needs within: the largest distance in words.
codebook-rule-none = This rule does not say what it looks for: word, stem, phrase, regex, near or question was expected.
codebook-rule-several = This rule looks for more than one thing; one of word, stem, phrase, regex, near or question was expected.
codebook-rule-variants-without-word = variants belongs with word.
codebook-rule-within-without-near = within belongs with near.
codebook-unknown-code = { $id } refers to the code “{ $names }”, which does not exist.
codebook-unknown-theme = { $id } refers to the theme “{ $names }”, which does not exist.
codebook-unknown-hint = Correct the name, or make what it names first.
