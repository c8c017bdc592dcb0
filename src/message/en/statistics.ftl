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
undefined-many-categories = there are too many categories
