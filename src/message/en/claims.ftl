# What is the matter with claims in a manuscript.

claims-count-list = It says { $stated }, but { $found ->
    [one] one respondent is
   *[other] { $found } respondents are
} named: { $who }.
claims-count-list-hint = Change the number or the list.
claims-listed-here = named

claims-count-above = { $stated } of { $of } cannot be: the part is larger than the whole.
claims-count-beyond = It says “of { $of }”, but { $size ->
    [one] one respondent
   *[other] { $size } respondents
} took part.
claims-count-whole-hint = Check the part and the whole.

claims-count-group = It says “{ $words }”, but { $group } has { $size } respondents: { $who }.
claims-count-group-all = It says “{ $words }”, but { $group } has { $size } respondents: { $who }.
claims-count-everyone = It is said of everyone (“{ $words }”), but { $size } respondents took part.
claims-count-group-hint = Say whom you mean, or change the number.

claims-count-parts = The parts add up to { $sum } ({ $parts }), the whole is { $whole }.
claims-count-parts-hint = Check the parts and the whole.

claims-count-repeated = For “{ $code }” it says { $stated } in one place and { $found } in another.
claims-count-repeated-hint = Make the numbers agree; the places are listed.
claims-stated-here = also here

claims-section-fewer = “{ $code }” has N = { $stated }, but the section names { $found ->
    [one] one respondent
   *[other] { $found } respondents
}: { $who }.{ $known ->
    [one] {" "}Not named: { $missing }.
   *[other] {""}
}
claims-section-fewer-hint = Lower the number, or name who is missing.
claims-section-more = “{ $code }” has N = { $stated }, but the section names { $found } respondents: { $who }.
claims-section-more-hint = Raise the number, or find out who does not belong.
claims-named-here = named

claims-count-all = It is said of everyone, but under “{ $code }” there is no evidence of their own for { $who }.
claims-count-all-hint = Name where it can be found, or say how many respondents it is about.
claims-said-again = said again

claims-count-unclear = It is not clear what this number counts.
claims-count-vague = “{ $word }” stands for { $found ->
    [one] one respondent
   *[other] { $found } respondents
}; the agreement is { $from } to { $to }.
claims-count-vague-hint = Choose the word that goes with this number, or write the number.

claims-list-unknown = { $who } { $many ->
    [one] is
   *[other] are
} not among the { $size } respondents.
claims-list-unknown-hint = Who took part: { $known }.
claims-list-twice = { $who } is in one list twice.
claims-list-twice-hint = Take the second away, or write who is meant.
claims-list-form = “{ $found }” looks like a number, but is a respondent.
claims-list-form-hint = Write ({ $id }).
claims-list-group = { $who } { $many ->
    [one] does
   *[other] do
} not belong to { $group }. Its members are { $members }.
claims-list-group-hint = Change the list, or the name of the group.

claims-quote-speaker = The quotation is by { $who }, but the claim before it is about { $listed }.
claims-quote-speaker-hint = Name the speaker in the claim, or choose another quotation.
claims-claimed-here = the claim
claims-quote-differs = { $who } did not say this in these words.
claims-quote-nowhere = This is not in what { $who } said.
claims-quote-verbatim-hint = Take the words from the transcript; what you leave out becomes (…).
claims-nearest = the nearest passage
claims-quote-nobody = This quotation does not say whose it is; { $named } others do.
claims-quote-nobody-hint = Add the respondent, as with the others.
claims-quote-share = { $who } has { $many } of the { $all } quotations ({ $shares }).
claims-quote-share-hint = Let others speak too, or explain why this respondent is quoted so often.

claims-name-drift = “{ $name }” has another name elsewhere: { $others }.
claims-name-drift-hint = Use the name of the codebook everywhere.
claims-called-here = called

claims-study-count = “{ $code }” has N = { $stated }; in the codings it is { $found } of { $n }: { $who }.{ $missing_many ->
    [0] {""}
   *[other] {" "}Coded and not named: { $missing }.
}{ $extra_many ->
    [0] {""}
   *[other] {" "}Named and not coded: { $extra }.
}
claims-study-count-hint = Change the number, or the codings when one is missing.
claims-study-list = Under “{ $code }”, { $who } { $many ->
    [one] is
   *[other] are
} coded but not named.
claims-study-list-hint = Name who is missing, or check the codings.
claims-study-evidence = Under “{ $code }”, { $who } { $many ->
    [one] is
   *[other] are
} named without a coded segment.
claims-study-evidence-hint = Code the segment that this rests on, or take the name out.
claims-unreported-codes = { $many ->
    [one] This code has codings but is not in the manuscript: { $who }.
   *[other] These codes have codings but are not in the manuscript: { $who }.
}
claims-unreported-people = { $many ->
    [one] This respondent is named nowhere: { $who }.
   *[other] These respondents are named nowhere: { $who }.
}
