# Why a number does not exist; the id is "undefined-" and the name that programs get.
undefined-no-units = nothing to compare
undefined-one-coder = one coder only
undefined-no-pairs = no unit was coded by two
undefined-no-variation = no variation: everyone always chose the same
undefined-not-numbers = the values are not numbers
undefined-too-few = too few values
undefined-empty-margin = a margin is 0
undefined-all-equal = all values are equal
undefined-neither = neither occurs
undefined-no-difference = the two n together are no more than their overlaps
