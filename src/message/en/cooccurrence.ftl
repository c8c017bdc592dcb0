# Codes together.

## What was counted.
cooccurrence-counted-segment = Together is the number of pairs of overlapping segments, one of each code; one segment with both codes is one pair. n A and n B are numbers of segments. Overlapping segments with the same code, by one coder or by several, are one segment here. An overlap counts when words of a respondent are in it. Segments in all: { $n }.
cooccurrence-counted-sentence = Together is the number of sentences of respondents in which both codes stand: a segment with the code touches at least one character of the sentence. Sentences in all: { $n }.
cooccurrence-counted-turn = Together is the number of turns of respondents in which both codes stand: a segment with the code touches at least one character of the turn. Turns in all: { $n }.
cooccurrence-counted-window = Together is the number of windows in which both codes stand. A window is { $words } consecutive words of respondents in a transcript, and goes on in their next turn; windows follow each other without overlap. Windows in all: { $n }.
cooccurrence-counted-respondent = Together is the number of respondents with both codes, anywhere in what they say (n = { $n }).
cooccurrence-counted-case = Together is the number of cases with both codes, anywhere in what their respondents say (n = { $n }).
cooccurrence-counted-transcript = Together is the number of transcripts with both codes, anywhere in what respondents say (n = { $n }).
cooccurrence-units-segment = coded segments
cooccurrence-units-sentence = sentences of respondents
cooccurrence-units-turn = turns of respondents
cooccurrence-units-window = windows of { $words } words
cooccurrence-units-respondent = respondents
cooccurrence-units-case = cases
cooccurrence-units-transcript = transcripts
cooccurrence-whose-any = codings of all coders
cooccurrence-whose-consensus = codings on which the coders agree
cooccurrence-whose-coder = codings of { $coder }
cooccurrence-whose-suggestions = suggestions that nobody has judged yet

## What the measures are.
cooccurrence-definition-jaccard = Jaccard (1901): units with both codes, divided by units with at least one of them; 0 to 1.
cooccurrence-definition-dice = Dice (1945): twice the units with both codes, divided by the sum of those with A and those with B; 0 to 1.
cooccurrence-definition-lift = Lift (Brin et al., 1997): how often both codes stand together, divided by how often they would by chance; 1 is chance.
cooccurrence-definition-phi = Phi (Yule, 1912): the correlation of two codes that stand in a unit or do not; −1 to 1, and never 1 when the margins differ.
cooccurrence-definition-c = c is the coefficient of ATLAS.ti: together / (n A + n B − together), over segments.
cooccurrence-definition-units = Jaccard, Dice, lift and phi rest on the { $n } distinct coded segments: in a segment with A, B stands too when a segment with B overlaps it.

## What stands under the tables.
cooccurrence-note-found = Pairs of codes that occur together: { $found } of { $possible } possible.
cooccurrence-note-measures = Jaccard and Dice: the part of the units with A or B in which both stand (Dice counts those with both twice). Lift: times as often as by chance. Phi: correlation.
cooccurrence-note-out-of-range = In { $count ->
    [one] one pair
   *[other] { $count } pairs
 } c lies outside 0 to 1: c takes segments to be apart, and here one segment overlaps several of the other code. Use Jaccard there.
cooccurrence-note-distorted = In { $count ->
    [one] one pair
   *[other] { $count } pairs
 } one code has more than five times as many segments as the other: c is then low, however often the rare code stands with it.
cooccurrence-note-saturated = With so few units (n = { $n }) most codes share most of them: occurring together is then nearly saturated and says little. Count by segment, sentence or turn instead.
cooccurrence-note-few = This rests on who mentions what (n = { $n }), anywhere in the interview: with so few units codes soon share most of them, and one more or less can change the picture.
cooccurrence-note-parts = Every code counts by itself, without its parts.
cooccurrence-note-unused = Used nowhere, and so left out: { $names }.
cooccurrence-note-diagonal = The diagonal has how often the code itself occurs.
cooccurrence-note-either = For each respondent who has both, these are all segments with either code.
cooccurrence-note-withheld = { $count ->
    [one] One place is
   *[other] { $count } places are
 } left out because somebody who withdrew speaks there too.
cooccurrence-note-clusters = A code cluster is a topic, not yet a theme; it becomes one only when you find a central concept in it.
cooccurrence-note-average = Distance: 1 − Jaccard; clusters are joined by the mean distance between their codes (UPGMA).
cooccurrence-note-ward = Distance: Euclidean, over who mentions each code (yes or no); clusters are joined by Ward’s method (ward.D2).
cooccurrence-note-cophenetic = Cophenetic correlation: { $value }. The closer to 1, the better the tree renders the distances.
cooccurrence-note-no-cophenetic = There is no cophenetic correlation: { $because }.
cooccurrence-note-ties = Some distances are equal, so that another tree is possible too; this one follows the order of the codes’ ids.
cooccurrence-note-correspondence = Codes mentioned by the same people lie together, and so do people who mention the same codes (symmetric map). The distance between a code and a person cannot be read, only the direction from the origin. What or who is rare easily ends up far from the origin.
cooccurrence-note-mds = The closer codes lie, the more they occur together (distance: 1 − Jaccard; classical scaling). The axes mean nothing in themselves.
cooccurrence-note-inertia = The two axes show { $both }% of the inertia ({ $first }% and { $second }%; total { $total }).
cooccurrence-note-eigenvalues = The two axes show { $both }% of all eigenvalues regardless of sign ({ $first }% and { $second }%; total { $total }).
cooccurrence-note-negative = { $count ->
    [one] One eigenvalue is
   *[other] { $count } eigenvalues are
 } negative (to { $largest }): no points have exactly these distances.
cooccurrence-note-not-mapped = Not on the map, with nothing in common: { $names }.
cooccurrence-none-together = No two codes occur together, so there is nothing to join or to map.
cooccurrence-none-together-hint = Look wider: --within window or --within respondent; or count everybody’s codings with --coder any.
cooccurrence-note-wider = Look wider: --within turn, --within window or --within respondent.
cooccurrence-note-method = For the method section: { $sentence }
cooccurrence-of-step = step { $step } ({ $codes } codes)

## Sentences for a method section.
cooccurrence-method-segments = For every two codes we counted how many coded segments overlap ({ $codings }; { $n } segments), with the measures of Jaccard (1901) and Dice (1945), lift (Brin et al., 1997), phi (Yule, 1912) and the c-coefficient of ATLAS.ti, computed with Codeboom.
cooccurrence-method-units = For every two codes we counted in how many { $units } both occur ({ $codings }; n = { $n }), with the measures of Jaccard (1901) and Dice (1945), lift (Brin et al., 1997) and phi (Yule, 1912), computed with Codeboom.
cooccurrence-method-average = The { $codes } codes were clustered hierarchically by average linkage (UPGMA; Sokal & Michener, 1958) on 1 minus Jaccard’s measure over { $units } ({ $codings }){ $clusters ->
    [0] {""}
   *[other] , and the tree was cut into { $clusters } clusters
 }; the cophenetic correlation (Sokal & Rohlf, 1962) says how well the tree renders the distances. Computed with Codeboom.
cooccurrence-method-ward = The { $codes } codes were clustered hierarchically by Ward’s method (1963; ward.D2, Murtagh & Legendre, 2014) on the Euclidean distance over who mentions each code (n = { $n }; { $codings }){ $clusters ->
    [0] {""}
   *[other] , and the tree was cut into { $clusters } clusters
 }; the cophenetic correlation (Sokal & Rohlf, 1962) says how well the tree renders the distances. Computed with Codeboom.
cooccurrence-method-correspondence = Who mentions which code (n = { $n }, { $codes } codes; { $codings }) is shown by correspondence analysis (Greenacre, 2017; symmetric map); the first two axes show { $shown }% of the inertia. Computed with Codeboom.
cooccurrence-method-mds = The { $codes } codes are shown by classical multidimensional scaling (Torgerson, 1952; Gower, 1966) of 1 minus Jaccard’s measure over { $units } ({ $codings }); the first two axes show { $shown }% of the eigenvalues regardless of sign. Computed with Codeboom.

## Titles and headings.
cooccurrence-title = Codes that occur together
cooccurrence-title-provisional = Codes that occur together (provisional)
cooccurrence-title-quotes = { $codes }: where both stand
cooccurrence-title-clusters = Code clusters
cooccurrence-title-joins = How the codes were joined
cooccurrence-title-correspondence = Who mentions what, as a map
cooccurrence-title-mds = Codes by how often they occur together, as a map
cooccurrence-title-axes = Axes
cooccurrence-code-a = Code A
cooccurrence-code-b = Code B
cooccurrence-together = Together
cooccurrence-n-a = n A
cooccurrence-n-b = n B
cooccurrence-jaccard = Jaccard
cooccurrence-dice = Dice
cooccurrence-lift = Lift
cooccurrence-phi = Phi
cooccurrence-c = c
cooccurrence-flag = Mind
cooccurrence-flag-out-of-range = c out of range
cooccurrence-flag-distorted = n uneven
cooccurrence-flag-both = c out of range, n uneven
cooccurrence-number = No.
cooccurrence-cluster = Cluster
cooccurrence-joined-at = Joined at
cooccurrence-step = Step
cooccurrence-height = Distance
cooccurrence-one = With
cooccurrence-other = and
cooccurrence-point = Point
cooccurrence-kind = Kind
cooccurrence-axis = Axis
cooccurrence-axis-1 = Axis 1
cooccurrence-axis-2 = Axis 2
cooccurrence-quality = Quality
cooccurrence-inertia = Inertia
cooccurrence-eigenvalue = Eigenvalue
cooccurrence-share = %

## What cannot be done.
cooccurrence-window = A number of words goes with windows only.
cooccurrence-window-hint = Leave out --within, or choose --within window.
cooccurrence-same-code = This is the same code twice.
cooccurrence-same-code-hint = Name two different codes.
cooccurrence-too-few-codes = { $codes ->
    [0] No code is in use
   *[other] Only one code is in use
 }: there is nothing to cluster.
cooccurrence-too-few-codes-hint = Code more first, or ask less of --coder, --origin or --polarity; with --provisional the open suggestions count.
cooccurrence-too-many-clusters = { $clusters } clusters cannot be made: { $codes ->
    [one] one code is
   *[other] { $codes } codes are
 } in use.
cooccurrence-too-many-clusters-hint = Choose a number from 1 to { $codes }.
cooccurrence-map-too-few = A map takes at least two codes, and who mentions what also takes at least two respondents who mention one.
cooccurrence-map-no-differences = There are no differences to map: everyone mentions the same codes.
cooccurrence-map-hint = Try --map mds with --within segment.
