# Why a number does not exist; the id is "undefined-" and the name that programs get.
undefined-no-units = nothing to compare
undefined-one-coder = one coder only
undefined-no-pairs = no unit was coded by two
undefined-no-variation = no variation: everyone always chose the same
undefined-not-numbers = the values are not numbers
undefined-too-few = too few values
undefined-too-few-for-runs = too few units for a base and a run
undefined-base-without-codes = no code is mentioned in the base
