# Wat een grafiek zelf zegt.
chart-of = { $k } van { $n }
chart-axis-all = Aantal { $unit }, van { $n }
chart-axis-groups = Aantal { $unit }, van { $n } per groep
chart-axis-uneven = Aantal { $unit }; de grijze balk is iedereen
chart-axis-themes = Aantal { $unit } per thema en per code; de grijze balk is iedereen
chart-no-theme = Zonder thema
chart-theme-detail = { $stage } · { $segments ->
    [one] 1 fragment
   *[other] { $segments } fragmenten
}
chart-total = aantal
chart-provisional = Voorlopig: hierin tellen voorstellen mee die nog niemand heeft beoordeeld.
chart-empty = Er is nog niets om te tekenen.
chart-said = genoemd
chart-opposed = weersproken
chart-mixed = deels genoemd, deels weersproken
chart-asked-not-said = gevraagd, niet genoemd
chart-not-said = niet genoemd
chart-not-asked = niet gevraagd
chart-cell-number = aantal fragmenten, bij meer dan één
chart-cluster = Codecluster { $number }
chart-axis-jaccard = Afstand bij het samenvoegen (1 − Jaccard: 0 is altijd samen, 1 nooit)
chart-axis-ward = Afstand bij het samenvoegen (Ward)
chart-axis-map = as { $number } ({ $share } %)
chart-unnamed = Zonder plaats voor hun naam: { $names }.

# Wat er mis kan gaan.
chart-more-than-n = Bij ‘{ $label }’ is het aantal { $k } van { $n }: meer dan er zijn.
chart-uneven = Bij ‘{ $label }’ staan { $found } waarden, terwijl er { $expected } kolommen zijn.
chart-too-large = Deze grafiek wordt te groot om te lezen.
chart-too-large-hint = Kies minder codes, groepen of respondenten, bijvoorbeeld één thema per grafiek.
chart-not-drawn = De grafiek kon niet worden getekend: { $reason }.
chart-report-hint = Dit is een fout in het programma. Meld haar met deze tekst erbij.
