# Waarom een getal niet bestaat; de id is "undefined-" en de naam die programma's krijgen.
undefined-no-units = niets om te vergelijken
undefined-one-coder = maar één codeur
undefined-no-pairs = geen eenheid is door twee gecodeerd
undefined-no-variation = geen variatie: iedereen koos steeds hetzelfde
undefined-not-numbers = de waarden zijn geen getallen
undefined-too-few = te weinig waarden
undefined-too-few-for-runs = te weinig eenheden voor een basis en een run
undefined-base-without-codes = in de basis is geen code genoemd
