# Descriptive statistics of respondents.
descriptives-wave = Measured
descriptives-then = then
descriptives-now = now
descriptives-difference = difference
descriptives-waves = Measured twice, by respondent
descriptives-part = Part
descriptives-people = n persons
descriptives-mean-people = M by person
descriptives-cases = n cases
descriptives-mean-cases = M by case
descriptives-shares = Divided totals
descriptives-sums = Divisions that do not add up
descriptives-found = Adds up to
descriptives-expected = Expected
descriptives-without = Without a number
descriptives-word = ‘{ $found }’ in { $column } of { $respondent }
descriptives-note-words = No number: { $words }. In a column of two measurements or of a division it counts as missing; any other column with text is not described.
descriptives-note-absent = Named in codeboom.toml, but filled in for nobody: { $columns }.
descriptives-note-difference = Difference is now minus then, of those who have both; then and now are of everyone who has that measurement.
descriptives-note-pairs = { $attribute }: { $pairs ->
    [one] one complete pair
   *[other] { $pairs } complete pairs
 } of { $then } (missing for { $missing_then }) and { $now } (missing for { $missing_now }); difference is now minus then.
descriptives-note-shares = M by person is the mean over respondents; M by case is the mean of the means of the cases, so that two parents, say, count once. SD is divided by n − 1. An empty part is 0 when the other parts make up the total.
descriptives-note-complete = { $attribute }: { $n ->
    [one] one respondent
   *[other] { $n } respondents
 } with parts that add up to { $total }; left out: { $off } of whom they do not, { $missing } without an answer.
descriptives-note-varying = In no group as a case, because their members differ: { $cases }.
descriptives-note-sums = These respondents are not in the means. Correct respondents.csv, or leave them out and say so.
descriptives-none = There is no such table: there is nothing to put in it.
descriptives-none-hint = Put numbers in respondents.csv; two measurements (waves) and divisions (sum and parts) stand at [[attribute]] in codeboom.toml.
