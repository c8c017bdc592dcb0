# Waarom een getal niet bestaat; de id is "undefined-" en de naam die programma's krijgen.
undefined-no-units = niets om te vergelijken
undefined-one-coder = maar één codeur
undefined-no-pairs = geen eenheid is door twee gecodeerd
undefined-no-variation = geen variatie: iedereen koos steeds hetzelfde
undefined-not-numbers = de waarden zijn geen getallen
undefined-too-few = te weinig waarden
undefined-no-coded = niemand codeerde hier iets
undefined-not-binary = er zijn niet precies twee categorieën
undefined-not-ordered = de categorieën hebben geen volgorde (--scale ordinal)
undefined-not-two-coders = het is een maat van twee codeurs; zie de paren
undefined-uneven-coders = niet elke eenheid is door evenveel codeurs gecodeerd
undefined-one-category = er is maar één categorie; noem de andere met --categories
undefined-many-categories = er zijn te veel categorieën of codeurs
undefined-empty-group = een groep van niemand (n = 0)
undefined-one-outcome = iedereen of niemand noemt het: er is geen verhouding
undefined-odds-unbounded = iedereen in de ene groep, of niemand in de andere: de verhouding heeft geen eindige waarde
undefined-no-upper-end = geen bovengrens: de verhouding kan elke grootte hebben
undefined-too-many-outcomes = de groepen zijn te groot om elke uitkomst na te gaan; vergelijk ze twee aan twee (--pairwise)
undefined-groups-too-large = een groep van meer dan 500 is te groot voor deze toets; neem die van Fisher
undefined-too-few-for-runs = te weinig eenheden voor een basis en een run
undefined-base-without-codes = in de basis is geen code genoemd
undefined-empty-margin = een randtotaal is 0
undefined-all-equal = alle waarden zijn gelijk
undefined-neither = geen van beide komt voor
undefined-no-difference = n van beide samen is niet groter dan hun overlappingen
