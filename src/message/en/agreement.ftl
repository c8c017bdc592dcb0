# Agreement between coders.
agreement-title = Agreement of { $coders }, code by code
agreement-transcripts-title = Transcript by transcript, all codes together
agreement-pairs-title = Pairs of coders, all codes together
agreement-ratings-title = Agreement of { $coders ->
    [one] one coder
   *[other] { $coders } coders
 } on { $units ->
    [one] one unit
   *[other] { $units } units
 }
agreement-categories-title = What was chosen
agreement-measures-title = All measures
agreement-units = Units
agreement-decisions = Decisions
agreement-both = Both
agreement-only = Only { $coder }
agreement-neither = Neither
agreement-coders = Coders
agreement-pooled = All codes together
agreement-measure = Measure
agreement-value = Value
agreement-se = Standard error
agreement-alpha-low = Alpha: 95% from
agreement-alpha-high = to
agreement-coder = { $coder }
agreement-from = Interval from
agreement-from-formula = formula
agreement-from-bootstrap = resampling
agreement-category = Category
agreement-chosen = Chosen
agreement-of = Of
agreement-name = Name
agreement-low = 95% from
agreement-high = to
agreement-because = Undefined because

agreement-percent = Same (share)
agreement-cohen-kappa = Cohen’s kappa
agreement-cohen-kappa-max = Maximum kappa
agreement-weighted-kappa = Weighted kappa
agreement-scott-pi = Scott’s pi
agreement-fleiss-kappa = Fleiss’ kappa
agreement-light-kappa = Light’s kappa
agreement-conger-kappa = Conger’s kappa
agreement-brennan-prediger = Brennan-Prediger
agreement-gwet-ac1 = Gwet’s AC1
agreement-pabak = PABAK
agreement-prevalence-index = Prevalence index
agreement-bias-index = Bias index
agreement-holsti = Holsti
agreement-krippendorff-alpha = Krippendorff’s alpha

agreement-note-transcripts = { $count ->
    [0] No transcript was finished by two of them.
    [one] Based on the one transcript that { $coders ->
        [2] both coders
       *[other] at least two of the { $coders } coders
    } finished.
   *[other] Based on the { $count } transcripts that { $coders ->
        [2] both coders
       *[other] at least two of the { $coders } coders
    } finished.
 }
agreement-note-respondents = Unit: a respondent; a code is there when it is anywhere in what they said.
agreement-note-turns = Unit: a turn of a respondent; a code is there when a coding shares a character with it.
agreement-note-sentences = Unit: a sentence of a respondent; a code is there when a coding shares a character with it.
agreement-note-segments = Unit: a segment, that is overlapping codings of whatever code and coder; text that nobody coded is left out, also from chance agreement.
agreement-note-characters = Unit: a character of respondents’ words; neighbouring characters are not independent.
agreement-note-all = All of them count, also those that nobody coded.
agreement-note-touched = Only those count on which one of these coders put any code.
agreement-note-outside = { $count ->
    [one] One coding lies on no unit (words of an interviewer, say) and is left out.
   *[other] { $count } codings lie on no unit (words of an interviewer, say) and are left out.
 }
agreement-note-unused = { $count ->
    [one] One code was used by none of them there, and has no row.
   *[other] { $count } codes were used by none of them there, and have no row.
 }
agreement-note-suggested = { $suggested ->
    [0] No coding came through a suggestion.
   *[other] { $suggested } of { $codings } codings came through a suggestion{ $left ->
        [yes] ; units with such a coding of the code are left out.
       *[no] : two people who accept the same suggestion are not independent (--without-suggestions leaves those units out).
    }
 }
agreement-note-by-transcript = Intervals of 95%: percentiles of { $resamples } resamples of the { $transcripts } transcripts (seed { $seed }), because units inside one are not independent; { $transcripts ->
    [0] there is none.
    [1] with one transcript there is none.
    [2] with two transcripts there are none.
   *[other] with few transcripts they are rough.
 }
agreement-note-by-unit = Intervals of 95%: from the formulas for kappa, AC1 and Brennan-Prediger (with PABAK), for the others percentiles of { $resamples } resamples of the units (seed { $seed }). Both hold for units that were cut beforehand and are independent; sentences of one interview are not.
agreement-note-blind = Coders did not see each other’s codings before they had finished a transcript (blind, codeboom.toml).
agreement-note-pooled = A decision is one unit by one code; codes that are rare weigh as much as others.
agreement-note-reading = Cut-offs such as 0.67 and 0.80 are conventions, not tests: look at the interval, and at where coders differ (--disagreements).
agreement-note-ratings = { $units ->
    [one] One unit
   *[other] { $units } units
 }, { $pairable } coded by at least two; a blank is a missing value. { $categories ->
    [one] One category.
   *[other] { $categories } categories.
 }
agreement-note-scale = Scale of alpha: { $scale ->
    [ordinal] ordinal
    [interval] interval
    [ratio] ratio
   *[nominal] nominal
 }.
agreement-coders-asked = { $count ->
    [one] One coder was named; agreement is of two or more.
   *[other] { $count } coders were named; at most { $most } can be compared.
 }
agreement-reflexive = This study is reflexive, and agreement coefficients do not fit that approach: coding is interpretation, and two coders who agree were trained alike (Braun & Clarke, 2021, One size fits all?, Qualitative Research in Psychology 18, 328-352).
agreement-reflexive-hint = The numbers are below. Where coders differ is worth talking about: codeboom agree --disagreements.
agreement-characters = Characters are not drawn one by one: they are not independent of their neighbours.
agreement-characters-hint = Leave --resample out (transcripts are drawn), or choose --units sentences.
agreement-nothing = There is nothing to compare: no transcript was finished by two coders.
agreement-nothing-hint = A coder who has finished an interview says so with codeboom done; only then is what they left uncoded a decision too.
agreement-two = This compares two coders, and there are not exactly two who finished the same transcripts.
agreement-two-hint = Name them: --coders anna,bram.

agreement-written = { $value }
agreement-written-interval = { $value } (95% interval { $low } to { $high })
agreement-written-undefined = undefined ({ $because })
agreement-methods-follow = For the method section: { $methods }
agreement-methods = { $coders ->
    [one] One coder
    [2] Two coders
   *[other] { $coders } coders
 } coded { $transcripts ->
    [one] the same transcript
   *[other] the same { $transcripts } transcripts
 }. Agreement was computed for { $codes ->
    [one] one code
   *[other] { $codes } codes
 }, with { $unit ->
    [respondents] respondents
    [turns] turns of respondents
    [sentences] sentences of respondents
    [segments] segments
   *[characters] characters of respondents’ words
 } as the unit, { $universe ->
    [touched] those that at least one coder coded
   *[all] including those that nobody coded
 }, as the share of equal decisions and as Krippendorff’s alpha for nominal data (Krippendorff, 2019). Over all codes together the share was { $percent } and alpha was { $alpha }. { $intervals }
agreement-methods-ratings = { $coders ->
    [one] One coder
    [2] Two coders
   *[other] { $coders } coders
 } coded { $units ->
    [one] one unit
   *[other] { $units } units
 }, { $pairable } of them by at least two. The share of equal pairs was { $percent }; Krippendorff’s alpha for { $scale ->
    [ordinal] ordinal
    [interval] interval
    [ratio] ratio
   *[nominal] nominal
 } data (Krippendorff, 2019) was { $alpha }. { $intervals }
agreement-methods-by-transcript = Intervals are percentiles of { $resamples } bootstrap resamples of transcripts.
agreement-methods-by-unit = Intervals of alpha and the share are percentiles of { $resamples } bootstrap resamples of units.
agreement-methods-no-intervals = {""}

agreement-qualcoder-title = What QualCoder prints for { $coders }
agreement-qualcoder-agree = Agree %
agreement-qualcoder-both = A and B %
agreement-qualcoder-neither = Not A Not B %
agreement-qualcoder-disagree = Disagree %
agreement-qualcoder-coded = Agree coded only %
agreement-qualcoder-kappa = “Kappa”
agreement-qualcoder-why = The column “Kappa” is not Cohen’s kappa. It takes for chance the share that both would code by chance times the share that neither would, where Cohen (1960) adds these two; and it looks only at characters that somebody coded. For two coders who code at random it is not 0.
agreement-qualcoder-characters = Every character of the transcripts counts, also of interviewers and labels; a character in two codings of the same coder counts as coded by both, as it does there.
agreement-qualcoder-source = Formed after the source of QualCoder 4.0 (reports.py, August 2026). Cohen’s kappa is over all characters.
agreement-maxqda-title = What MAXQDA’s help documents for { $coders }
agreement-maxqda-agreements = Agreements
agreement-maxqda-disagreements = Disagreements
agreement-maxqda-percent = Percent
agreement-maxqda-kappa = Kappa after Brennan & Prediger (1981): { $kappa }, from { $observed } observed and { $expected } by chance, which is one over the number of codes.
agreement-maxqda-match = Each segment of either coder agrees when the other has a segment of the same code that shares at least { $overlap }% of both together (--overlap). What nobody coded is not there.
agreement-maxqda-source = As documented: reproduced from the help of the program, not checked against the program.

agree-file-large = The file is larger than { $most } MB.
agree-file-empty = The file is empty.
agree-file-coders = { $found ->
    [0] There is no column with what a coder chose.
   *[other] There are { $found } columns of coders, more than can be compared.
 }
agree-file-hint = Expected: a header, a column with the unit, and a column for each coder (unit,anna,bram); or the columns unit,coder,value. A blank is a missing value.
agree-file-twice = The unit { $unit } stands here again (first in line { $line }); both are kept as units of their own.
agree-file-more-cells = This row has { $found } cells; { $expected } were expected, and the rest is left out.
agree-file-no-unit = This row names no unit or no coder, and is left out.
agree-file-decided-twice = { $coder } decided on { $unit } before; the first value is kept.
agree-file-undeclared = The value “{ $value }” is none of the categories that were given.
agree-file-undeclared-hint = Given were { $categories }. Correct the file, or add it to --categories.
agree-file-not-ordered = The scale { $scale } needs an order or numbers, and “{ $value }” is not a number.
agree-file-order-hint = If “{ $value }” means missing: --missing { $value }. Else give the categories from low to high: --categories low,middle,high.
agree-file-number-hint = If “{ $value }” means missing: --missing { $value }. Else use numbers, or another scale (--scale nominal, --scale ordinal).
agree-file-placeholder = “{ $value }” is taken for a category.
agree-file-placeholder-hint = If it means that a value is missing: --missing { $value }.

cli-agree-about = Show how much coders agree, and where they differ
cli-agree-arg-units = What is compared: respondents, turns, sentences, segments or characters
cli-agree-arg-universe = All units, or only those that a coder touched
cli-agree-arg-coders = The coders to compare (default: all who finished the same transcripts)
cli-agree-arg-without_suggestions = Leave out units where a coding came through a suggestion
cli-agree-arg-resample = What intervals are drawn from: transcripts, units or none (default: transcripts; units for --ratings)
cli-agree-arg-resamples = How many resamples
cli-agree-arg-seed = The seed of the random numbers; the same seed gives the same intervals
cli-agree-arg-program = Show what another program prints for these codings, and why
cli-agree-arg-overlap = For maxqda: how much two segments must share, in percent of both together
cli-agree-arg-disagreements = Show every segment on which they differ
cli-agree-arg-all = Also the segments that were decided on together
cli-agree-arg-ratings = A csv file with ratings made elsewhere: unit and a column a coder, or unit,coder,value
cli-agree-arg-scale = The scale of the values
cli-agree-arg-weights = The weights of weighted kappa
cli-agree-arg-categories = The categories in their order, also those that nobody chose
cli-agree-arg-missing = Values that mean missing, besides a blank
cli-agree-example =
    Examples:
      codeboom agree corpora/sag-pmto --units sentences
      codeboom agree corpora/sag-pmto --units turns --format csv
      codeboom agree corpora/sag-pmto --disagreements
      codeboom agree corpora/sag-pmto --as qualcoder
      codeboom agree --ratings ratings.csv --scale ordinal

cli-blind = { $count ->
    [one] One coding of somebody else is not shown, because the study is coded blind.
   *[other] { $count } codings of others are not shown, because the study is coded blind.
 }
cli-blind-hint = Finish the transcript (codeboom done), and what others coded in it is shown too.

agreement-segments = Segments
agreement-boundaries-title = Where segments begin and end
agreement-note-segments-of = Segments of { $coders }, in that order.
agreement-note-boundaries = Over { $characters } characters of respondents’ words; a segment over two answers is one.
agreement-defined = { $name }: { $is }
agreement-note-near = Boundaries are counted in sentences; fewer than { $near } apart is a near miss.
agreement-note-gamma = Gamma with equal weights for place and code; chance from shifted annotations, precise to { $precision }% (seed { $seed }).
agreement-gamma = Gamma is about where segments begin and end.
agreement-gamma-hint = Ask for it with --units characters.
agreement-gamma-progress = Gamma
cli-agree-arg-gamma = With --units characters: gamma too, which takes a while
cli-run-reflexive = Saturation and agreement are not among the tables: they do not fit the reflexive approach of this study. The commands saturation and agree show them.
agree-file-alike = “{ $value }” and “{ $other }” are taken for two categories.
agree-file-coder-twice = The header has { $coder } twice; both columns are taken for coders of their own.
agree-file-nearly-long = The header begins with unit, coder, value and has more columns, so each column is taken for a coder. For a row a decision, leave the other columns out.
agree-file-no-units = There are no units below the header.
agreement-no-transcripts = Ratings from a file do not say which transcript a unit is of.
agreement-no-transcripts-hint = Leave --resample out, or choose --resample units.
agreement-from-none = none: too often undefined
agreement-note-no-interval = No interval where more than one in twenty resamples had no value.
agreement-ratings-pairs-title = Pairs of coders
