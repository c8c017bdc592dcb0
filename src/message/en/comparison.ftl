# Comparing groups.
compare-unknown-group = There is no group { $group } to compare with.
compare-one-group = A test needs two groups; there { $groups ->
    [0] is none
   *[other] is one
}.
compare-one-group-hint = Choose with --by an attribute that two or more groups have different values of.
compare-nothing-against = There is only one group, so nothing to compare it with.
compare-only-missing = That section is not made without being asked for.
compare-only-test-hint = Add --test fisher or --test barnard.
compare-only-quotes-hint = Leave out --quotes 0.
compare-only-intervals-hint = Add --intervals.
compare-csv = A csv file holds one table: this one has the counts.
compare-csv-hint = Take another with --only: quotes, shares, differences, possible, test or method.
compare-approach-reflexive = This study calls itself reflexive. Intervals and tests treat codes as measurements that are there to be found; in reflexive thematic analysis a theme is an interpretation, and how many people express it does not decide what it is worth (Braun & Clarke, 2022, Thematic analysis: A practical guide).
compare-approach-reflexive-hint = Leave out intervals and tests, or, if the study has another approach, say so in codeboom.toml.

# Titles and columns.
compare-title-quotes = What they said, by { $attribute }
compare-title-shares = Share of each group, by { $attribute }
compare-title-differences = Differences between groups, by { $attribute }
compare-title-possible = What a test can find at all in groups of this size, by { $attribute }
compare-title-test = Test of each code, by { $attribute }
compare-title-method = For the method section
compare-column-count = Count
compare-column-share = Share
compare-column-low = from
compare-column-high = to
compare-column-against = Against
compare-column-difference = Difference
compare-column-odds-ratio = Odds ratio
compare-column-sizes = Groups of
compare-column-outcomes = Outcome
compare-column-p = p
compare-column-holm = p (Holm)
compare-column-benjamini-hochberg = p (BH)
compare-column-smallest = Smallest p possible
compare-column-holm-at-best = p (Holm) at best
compare-column-method = Text and references
compare-size = { $n }
compare-sizes = { $sizes }
compare-outcome-apart = everybody in one group, nobody in the other
compare-outcome-most-apart = the groups as far apart as they can be

# Notes.
compare-note-percentages = One person in { $group } (n = { $n }) is { $points } percentage points: with so few people, counts say more than percentages.
compare-note-quotes = One quotation for each code and group: of those chosen (codeboom choose) at most two, else the first of whoever was quoted least so far. --quotes N shows more; codeboom quotes shows all.
compare-note-shares = Shares are parts of 1, with 95% intervals (Wilson, 1927).
compare-note-no-sample = Such an interval holds for people drawn at random from many more; these were not. Its width shows how little so few people can tell us.
compare-note-difference = The difference is the share of the group minus that of the comparison group, in parts of 1; all intervals are 95%.
compare-note-newcombe = Differences: hybrid score intervals without continuity correction (Newcombe, 1998, method 10).
compare-note-agresti-caffo = Differences: intervals with one who did and one who did not added to each group (Agresti & Caffo, 2000), cut off at −1 and 1.
compare-note-odds-ratio = Odds ratios: 0.5 added to all four cells (Haldane-Anscombe correction), interval of the logarithm.
compare-note-odds-ratio-conditional = Odds ratios: conditional maximum likelihood, with exact intervals, as go with Fisher's test.
compare-note-without-value = Those without a value ({ $n }) are held against nobody.
compare-note-smallest = With groups of { $sizes }, { $test ->
    [fisher] Fisher's exact test
    [fisher-mid] Fisher's test with mid-p
    [freeman-halton] the exact test of Freeman and Halton
    [barnard] Barnard's exact test
   *[boschloo] Boschloo's exact test
} can give no p below { $smallest }, whatever people say; after Holm over { $tests ->
    [one] the one test
   *[other] the { $tests } tests
} here ({ $codes ->
    [one] one code
   *[other] { $codes } codes
}) that becomes { $holm }.
compare-note-power = Were a code mentioned by 90 in 100 of all people like the first group and by 30 in 100 of those like the other, then of 100 studies with groups of { $sizes } only { $chance } would get a p of 0.05 or less.
compare-note-test = { $test ->
    [fisher] Fisher's exact test, two-sided: all outcomes as likely as this one or less.
    [fisher-mid] Fisher's exact test, two-sided, with mid-p: outcomes as likely as this one count for half.
    [freeman-halton] Exact test of all groups together (Freeman & Halton, 1951): all outcomes as likely as this one or less.
    [barnard] Barnard's exact test, two-sided, with the pooled Wald statistic and the sizes of the groups as given.
   *[boschloo] Boschloo's exact test, twice the smaller one-sided p, with the sizes of the groups as given.
} { $codes ->
    [one] One code was tested,
   *[other] { $codes } codes were tested,
} themes were not; p was adjusted for { $tests ->
    [one] one test
   *[other] { $tests } tests
} (Holm; Benjamini-Hochberg, BH).
compare-note-why = Why these numbers probably mean nothing: the respondents are no random sample, so there is no population that p is about; not mentioning something in an interview is not the same as it not being so; and with so few people a real difference is usually missed, so a large p is no evidence of similarity either. Say who said what, and quote them.

# The text for a method section.
compare-method-group = { $group } (n = { $n })
compare-method-counts = For each code it was counted in how many { $unit ->
    [cases] cases
    [transcripts] transcripts
   *[respondents] respondents
} of { $groups } it occurs; the counts were read together with the names and the quotations behind them (cf. Maxwell, 2010).
compare-method-newcombe = Shares have 95% intervals after Wilson (1927). Differences between two shares have 95% hybrid score intervals without continuity correction (Newcombe, 1998, method 10). Odds ratios were computed with 0.5 added to all four cells (Haldane-Anscombe correction; Anscombe, 1956).
compare-method-agresti-caffo = Shares have 95% intervals after Wilson (1927). Differences between two shares have 95% intervals after Agresti and Caffo (2000), cut off at −1 and 1. Odds ratios were computed with 0.5 added to all four cells (Haldane-Anscombe correction; Anscombe, 1956).
compare-method-test = { $test ->
    [fisher] Groups were compared with Fisher's exact test (Fisher, 1935; two-sided: all outcomes as likely as the one found or less), with conditional odds ratios and exact intervals (Cornfield, 1956).
    [fisher-mid] Groups were compared with Fisher's exact test (Fisher, 1935; two-sided) with mid-p (Lancaster, 1961), with conditional odds ratios and exact intervals (Cornfield, 1956).
    [freeman-halton] Groups were compared together with the exact test of Freeman and Halton (1951; all outcomes as likely as the one found or less).
    [barnard] Groups were compared with Barnard's exact test (Barnard, 1945; two-sided, pooled Wald statistic, largest p over the unknown share; Suissa & Shuster, 1985), with the sizes of the groups as given.
   *[boschloo] Groups were compared with Boschloo's exact test (Boschloo, 1970; twice the smaller one-sided p), with the sizes of the groups as given.
} { $codes ->
    [one] One code was tested
   *[other] { $codes } codes were tested
}; the p-values were adjusted for { $tests ->
    [one] one test
   *[other] { $tests } tests
} after Holm (1979) and after Benjamini and Hochberg (1995).
compare-method-at-best = With groups of { $sizes } the smallest p that can be found is { $smallest }, after Holm { $holm }.
compare-method-no-sample = The respondents are no random sample; the numbers describe the interviews held. Computed with Codeboom { $version }.

# References.
compare-reference-agresti-caffo = Agresti, A., & Caffo, B. (2000). Simple and effective confidence intervals for proportions and differences of proportions result from adding two successes and two failures. The American Statistician, 54(4), 280–288.
compare-reference-anscombe = Anscombe, F. J. (1956). On estimating binomial response relations. Biometrika, 43(3/4), 461–464.
compare-reference-barnard = Barnard, G. A. (1945). A new test for 2 × 2 tables. Nature, 156, 177.
compare-reference-benjamini-hochberg = Benjamini, Y., & Hochberg, Y. (1995). Controlling the false discovery rate: A practical and powerful approach to multiple testing. Journal of the Royal Statistical Society, Series B, 57(1), 289–300.
compare-reference-boschloo = Boschloo, R. D. (1970). Raised conditional level of significance for the 2 × 2-table when testing the equality of two probabilities. Statistica Neerlandica, 24(1), 1–9.
compare-reference-cornfield = Cornfield, J. (1956). A statistical problem arising from retrospective studies. Proceedings of the Third Berkeley Symposium on Mathematical Statistics and Probability, 4, 135–148.
compare-reference-fisher = Fisher, R. A. (1935). The logic of inductive inference. Journal of the Royal Statistical Society, 98(1), 39–82.
compare-reference-freeman-halton = Freeman, G. H., & Halton, J. H. (1951). Note on an exact treatment of contingency, goodness of fit and other problems of significance. Biometrika, 38(1/2), 141–149.
compare-reference-holm = Holm, S. (1979). A simple sequentially rejective multiple test procedure. Scandinavian Journal of Statistics, 6(2), 65–70.
compare-reference-lancaster = Lancaster, H. O. (1961). Significance tests in discrete distributions. Journal of the American Statistical Association, 56(294), 223–234.
compare-reference-maxwell = Maxwell, J. A. (2010). Using numbers in qualitative research. Qualitative Inquiry, 16(6), 475–482.
compare-reference-newcombe = Newcombe, R. G. (1998). Interval estimation for the difference between independent proportions: Comparison of eleven methods. Statistics in Medicine, 17(8), 873–890.
compare-reference-suissa-shuster = Suissa, S., & Shuster, J. J. (1985). Exact unconditional sample sizes for the 2 × 2 binomial trial. Journal of the Royal Statistical Society, Series A, 148(4), 317–327.
compare-reference-wilson = Wilson, E. B. (1927). Probable inference, the law of succession, and statistical inference. Journal of the American Statistical Association, 22(158), 209–212.

# The chart of shares.
chart-title-shares = Share of each group that mentions a code, with 95% intervals
chart-axis-shares = Share of the group that mentions it, with its 95% interval
