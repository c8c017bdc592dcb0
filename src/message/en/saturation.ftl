# Saturation: whether further interviews still bring new codes.
saturation-units-respondents = respondents
saturation-units-cases = cases
saturation-units-transcripts = transcripts
saturation-unit-respondents = respondent
saturation-unit-cases = case
saturation-unit-transcripts = transcript
saturation-title = New codes by { $one }
saturation-title-provisional = New codes by { $one } (provisional)
saturation-title-of = New codes by { $one }: { $group }, { $order }
saturation-runs-title = Saturation by base, run and threshold
saturation-estimates-title = Estimated number of codes
saturation-order = Order
saturation-order-collection = order of collection
saturation-order-import = order of import
saturation-order-coding = order of coding
saturation-position = #
saturation-date = Held
saturation-first-coded = Coded
saturation-new = New
saturation-cumulative = Together
saturation-expected = Expected
saturation-random-mean = Random M
saturation-random-low = 2.5 %
saturation-random-high = 97.5 %
saturation-new-codes = New codes
saturation-run = Run
saturation-base-codes = Codes in base
saturation-ratio = Share new
saturation-reached = At or below threshold
saturation-yes = yes
saturation-no = no
saturation-measure = Measure
saturation-value = Value
saturation-se = SE
saturation-ci-low = 95% CI from
saturation-ci-high = to
saturation-observed = Codes mentioned (S)
saturation-once = Mentioned by one unit (Q1)
saturation-twice = Mentioned by two units (Q2)
saturation-chao2 = Chao2, with (m − 1)/m
saturation-chao2-classic = Chao2, classic
saturation-chao2-bias-corrected = Chao2, bias-corrected
saturation-jackknife1 = Jackknife, first order
saturation-jackknife2 = Jackknife, second order
saturation-bootstrap = Bootstrap

saturation-note-unit = Unit: { $units } that were coded (n = { $n }). A code is new at the first that mentions it; each code counts by itself, so a part of a code does not count for the code above it.
saturation-note-collection = Order of collection: the day in about.toml; in numbers the day stands before the month; on one day the order of import holds.
saturation-note-import = No transcript has a day that can be read in about.toml; the order is that of import. Add date for the order of collection.
saturation-note-undated = Without a day that can be read, and so placed after the transcript imported just before: { $transcripts }.
saturation-note-coding = Order of coding: the moment of the first coding that counts; what was imported at once has one moment and stands in the order of collection.
saturation-note-as-coded = In the order of coding the number of new codes is: { $units } (--order coding shows that order).
saturation-note-expected = Expected and SD: the exact mean over all orders (Mao tau) with its standard deviation, as specaccum in vegan.
saturation-note-band = Random M, 2.5 % and 97.5 %: mean and percentiles over { $orders } random orders (seed { $seed }).
saturation-note-not-coded = Left out because nothing is coded there yet: { $units }.
saturation-note-meaning = This is about codes that come back. Whether they are understood as well (meaning saturation; Hennink, Kaiser & Marconi, 2017) does not follow from counts and is not computed here.
saturation-note-estimates = Chao2 estimates from Q1 and Q2 how many codes there are; without a code that exactly two mention, the corrected form holds. The interval is log-normal (Chao, 1987). Values and standard errors are those of specpool in vegan; the standard error of the corrected form is that of EstimateS.
saturation-note-lower-bound = These estimates suppose that units are independent and that a code is as likely to be mentioned in one as in the next; with a handful of interviews Chao2 is a lower bound at best.

saturation-method = Code saturation was assessed after Guest et al. (2020), with a base of { $base } { $units }, runs of { $run }{ $step ->
    [1] {""}
   *[other] {" "}that each begin { $step } further on
 } and a threshold of { $threshold } %, in the { $order }.
saturation-everyone = Everyone
saturation-method-of = { $group }: { $outcome }
saturation-method-of-order = { $group }, { $order }: { $outcome }
saturation-method-reached = The base brought { $codes ->
    [one] one code
   *[other] { $codes } codes
 }; in { $one } { $run } ({ $names }) { $new ->
    [0] no new code came up
    [one] one new code came up
   *[other] { $new } new codes came up
 } ({ $ratio } %), so that the threshold is reached there{ $after ->
    [0] .
   *[other] ; after that { $later ->
        [0] no new code came up.
        [one] one more new code came up.
       *[other] { $later } more new codes came up.
     }
 }
saturation-method-not-reached = The base brought { $codes ->
    [one] one code
   *[other] { $codes } codes
 }; the threshold of { $threshold } % is not reached: the last run brought { $last } % new codes.
saturation-method-too-few = With { $n } { $units } saturation cannot be assessed like this: it takes a base and at least one run.
saturation-method-no-base = Saturation cannot be assessed like this: no code is mentioned in the base.
saturation-method-chao2 = Over everyone { $codes } codes were mentioned; Chao2, with (m − 1)/m, estimates { $value } (95% CI { $low } to { $high }, log-normal), a lower bound at best.
saturation-method-chao2-none = Over everyone { $codes } codes were mentioned, none of them by one unit alone; Chao2 then estimates as many ({ $value }).
saturation-reference-guest = Guest, G., Namey, E., & Chen, M. (2020). A simple method to assess and report thematic saturation in qualitative research. PLoS ONE, 15(5), e0232076.
saturation-reference-colwell = Colwell, R. K., Mao, C. X., & Chang, J. (2004). Interpolating, extrapolating, and comparing incidence-based species accumulation curves. Ecology, 85(10), 2717–2727.
saturation-reference-chao = Chao, A. (1987). Estimating the population size for capture-recapture data with unequal catchability. Biometrics, 43(4), 783–791.
saturation-reference-hennink = Hennink, M. M., Kaiser, B. N., & Marconi, V. C. (2017). Code saturation versus meaning saturation: How many interviews are enough? Qualitative Health Research, 27(4), 591–608.
saturation-references = References: { $references }

saturation-reflexive = This study is reflexive; saturation as ‘nothing new comes up’ does not fit that approach (Braun & Clarke, 2021, To saturate or not to saturate?, Qualitative Research in Sport, Exercise and Health, 13(2), 201–216).
saturation-reflexive-hint = Instead, argue from the richness of the material and the purpose of the analysis that there is enough; the numbers follow below.
saturation-threshold = ‘{ $found }’ is no threshold.
saturation-threshold-hint = Give a share between 0 and 1, such as 0.05, or a percentage, such as 5%.
saturation-size = A run has at least one interview, and the next begins at least one further on.
saturation-size-hint = Choose --run and --step larger than 0.
saturation-no-moments = Nobody placed suggestions, and so they have no order of coding.
saturation-no-moments-hint = Choose --order collection, or leave --provisional out.
saturation-walking = orders

saturation-chart-title = New codes in the { $order }
saturation-chart-axis = Codes
saturation-chart-cumulative = codes together
saturation-chart-new = new codes by { $one }
saturation-chart-expected = expected in a random order
saturation-chart-band = 95% of { $orders } random orders
