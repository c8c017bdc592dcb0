# Why a number does not exist; the id is "undefined-" and the name that programs get.
undefined-no-units = nothing to compare
undefined-one-coder = one coder only
undefined-no-pairs = no unit was coded by two
undefined-no-variation = no variation: everyone always chose the same
undefined-not-numbers = the values are not numbers
undefined-too-few = too few values
undefined-no-coded = nobody coded anything here
undefined-not-binary = there are not exactly two categories
undefined-not-ordered = the categories have no order (--scale ordinal)
undefined-not-two-coders = it is of two coders; see the pairs
undefined-uneven-coders = not every unit was coded by as many
undefined-one-category = there is only one category; name the others with --categories
undefined-many-categories = there are too many categories or coders
undefined-empty-group = a group of nobody (n = 0)
undefined-one-outcome = everybody or nobody mentions it: there is no ratio
undefined-odds-unbounded = everybody in one group, or nobody in the other: the ratio has no finite value
undefined-no-upper-end = no upper end: the ratio can be of any size
undefined-too-many-outcomes = the groups are too large to list every outcome; compare them two by two (--pairwise)
undefined-groups-too-large = a group of more than 500 is too large for this test; take Fisher's
undefined-too-few-for-runs = too few units for a base and a run
undefined-base-without-codes = no code is mentioned in the base
undefined-empty-margin = a margin is 0
undefined-all-equal = all values are equal
undefined-neither = neither occurs
undefined-no-difference = the two n together are no more than their overlaps
