# Rules of the codebook.
explore-term-empty = Rule { $rule } of code { $code } looks for nothing: there is no word in “{ $term }”. Fill in a word or remove the rule.
explore-term-only-star = Rule { $rule } of code { $code } only looks for “{ $term }”, which is every word. Add at least one real word.
explore-term-star = In rule { $rule } of code { $code } an asterisk stands where it means nothing: “{ $term }”. Put it at the end of a word (decid*) or between spaces (what * needs).
explore-stem-one-word = Rule { $rule } of code { $code } looks for the stem of “{ $term }”, which must be one word without an asterisk. Otherwise use “phrase”, or “word” with “variants”.
explore-near-zero = Rule { $rule } of code { $code } has “within” 0, but two words are at least 1 apart. Fill in 1 for words next to each other, or a higher number.
explore-regex-invalid = The regular expression of rule { $rule } of code { $code } is not valid: { $regex } ({ $reason }). Check brackets and backslashes.
explore-regex-too-big = The regular expression of rule { $rule } of code { $code } becomes too large: { $regex }. Use smaller repetitions, or divide it over several rules.
explore-question-unknown = Rule { $rule } of code { $code } refers to question { $question }, which is not in the interview guide. Check the id in guide.toml.
explore-question-no-patterns = Rule { $rule } of code { $code } refers to question { $question }, which has no patterns to recognise it by in a transcript. Fill in “patterns” for that question in guide.toml.
explore-question-pattern = Rule { $rule } of code { $code } refers to question { $question }, whose pattern “{ $pattern }” cannot be used. Write one or more words, with an asterisk only by itself or at the end of a word.
