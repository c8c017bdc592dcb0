# Waarom een getal niet bestaat; de id is "undefined-" en de naam die programma's krijgen.
undefined-no-units = niets om te vergelijken
undefined-one-coder = maar één codeur
undefined-no-pairs = geen eenheid is door twee gecodeerd
undefined-no-variation = geen variatie: iedereen koos steeds hetzelfde
undefined-not-numbers = de waarden zijn geen getallen
undefined-too-few = te weinig waarden
undefined-empty-margin = een randtotaal is 0
undefined-all-equal = alle waarden zijn gelijk
undefined-neither = geen van beide komt voor
undefined-no-difference = n van beide samen is niet groter dan hun overlappingen
