# Groepen vergelijken.
compare-unknown-group = Er is geen groep { $group } om mee te vergelijken.
compare-one-group = Voor een toets zijn twee groepen nodig; er is er { $groups ->
    [0] geen
   *[other] maar één
}.
compare-one-group-hint = Kies met --by een kenmerk waarop respondenten verschillende waarden hebben.
compare-nothing-against = Er is maar één groep, dus niets om die mee te vergelijken.
compare-only-missing = Dit onderdeel wordt alleen gemaakt als erom gevraagd is.
compare-only-test-hint = Voeg --test fisher of --test barnard toe.
compare-only-quotes-hint = Laat --quotes 0 weg.
compare-only-intervals-hint = Voeg --intervals toe.
compare-csv = In een csv-bestand past één tabel: in dit bestand staan de aantallen.
compare-csv-hint = Een andere tabel krijgt u met --only: quotes, shares, differences, possible, test of method.
compare-approach-reflexive = Dit onderzoek noemt zich reflexief. Intervallen en toetsen behandelen codes als metingen van iets wat er al is; in reflexieve thematische analyse is een thema een interpretatie, en hoeveel mensen het verwoorden bepaalt niet wat het waard is (Braun & Clarke, 2022, Thematic analysis: A practical guide).
compare-approach-reflexive-hint = Laat intervallen en toetsen weg, of zet in codeboom.toml welke aanpak het onderzoek wel heeft.

# Titels en kolommen.
compare-title-quotes = Wat zij zeiden, naar { $attribute }
compare-title-shares = Aandeel van elke groep, naar { $attribute }
compare-title-differences = Verschillen tussen groepen, naar { $attribute }
compare-title-possible = Wat een toets bij groepen van deze omvang kan vinden, naar { $attribute }
compare-title-test = Toets per code, naar { $attribute }
compare-title-method = Voor de methodeparagraaf
compare-column-count = Aantal
compare-column-share = Aandeel
compare-column-low = van
compare-column-high = tot
compare-column-against = Tegenover
compare-column-difference = Verschil
compare-column-odds-ratio = Odds ratio
compare-column-sizes = Groepen van
compare-column-outcomes = Uitkomst
compare-column-p = p
compare-column-holm = p (Holm)
compare-column-benjamini-hochberg = p (BH)
compare-column-smallest = Kleinst mogelijke p
compare-column-holm-at-best = p (Holm) op zijn best
compare-column-method = Tekst en literatuur
compare-size = { $n }
compare-sizes = { $sizes }
compare-outcome-apart = iedereen in de ene groep, niemand in de andere
compare-outcome-most-apart = de groepen zo ver uiteen als mogelijk is

# Noten.
compare-note-percentages = Eén persoon in { $group } (n = { $n }) is { $points } procentpunt: bij zo weinig mensen zeggen aantallen meer dan percentages.
compare-note-quotes = Eén citaat per code en groep: van de gekozen citaten (codeboom choose) hoogstens twee, anders het eerste van wie tot dan toe het minst is geciteerd. Met --quotes N ziet u er meer, met codeboom quotes allemaal.
compare-note-shares = Aandelen zijn delen van 1, met 95%-intervallen (Wilson, 1927).
compare-note-no-sample = Zo'n interval geldt voor mensen die aselect uit een veel grotere groep zijn getrokken; dat zijn deze niet. De breedte laat zien hoe weinig er uit zo weinig mensen valt af te leiden.
compare-note-difference = Het verschil is het aandeel van de groep min dat van de groep ertegenover, in delen van 1; alle intervallen zijn 95%-intervallen.
compare-note-newcombe = Verschillen: hybride score-intervallen zonder continuïteitscorrectie (Newcombe, 1998, methode 10).
compare-note-agresti-caffo = Verschillen: intervallen met in elke groep één iemand erbij die het wel noemt en één die het niet noemt (Agresti & Caffo, 2000), afgekapt bij −1 en 1.
compare-note-odds-ratio = Odds ratio's: 0,5 opgeteld bij alle vier de cellen (Haldane-Anscombe-correctie), interval van de logaritme.
compare-note-odds-ratio-conditional = Odds ratio's: conditionele maximumlikelihood, met exacte intervallen, zoals die bij de toets van Fisher horen.
compare-note-without-value = Wie geen waarde heeft ({ $n }) wordt met niemand vergeleken.
compare-note-smallest = Bij groepen van { $sizes } kan { $test ->
    [fisher] de exacte toets van Fisher
    [fisher-mid] de toets van Fisher met mid-p
    [freeman-halton] de exacte toets van Freeman en Halton
    [barnard] de exacte toets van Barnard
   *[boschloo] de exacte toets van Boschloo
} geen p onder { $smallest } geven, ongeacht wat mensen zeggen; na Holm over { $tests ->
    [one] de ene toets
   *[other] de { $tests } toetsen
} hier ({ $codes ->
    [one] één code
   *[other] { $codes } codes
}) wordt dat { $holm }.
compare-note-power = Zouden 90 van de 100 mensen zoals die in de eerste groep een code noemen en 30 van de 100 zoals die in de andere, dan kregen van 100 onderzoeken met groepen van { $sizes } er maar { $chance } een p van 0,05 of minder.
compare-note-test = { $test ->
    [fisher] Exacte toets van Fisher, tweezijdig: alle uitkomsten die even waarschijnlijk zijn als deze of minder.
    [fisher-mid] Exacte toets van Fisher, tweezijdig, met mid-p: uitkomsten die even waarschijnlijk zijn als deze tellen voor de helft.
    [freeman-halton] Exacte toets van alle groepen samen (Freeman & Halton, 1951): alle uitkomsten die even waarschijnlijk zijn als deze of minder.
    [barnard] Exacte toets van Barnard, tweezijdig, met de gepoolde Wald-grootheid en de omvang van de groepen als gegeven.
   *[boschloo] Exacte toets van Boschloo, twee keer de kleinste eenzijdige p, met de omvang van de groepen als gegeven.
} { $codes ->
    [one] Er is één code getoetst,
   *[other] Er zijn { $codes } codes getoetst,
} thema's niet; p is gecorrigeerd voor { $tests ->
    [one] één toets
   *[other] { $tests } toetsen
} (Holm; Benjamini-Hochberg, BH).
compare-note-why = Waarom deze getallen waarschijnlijk niets betekenen: de respondenten zijn geen aselecte steekproef, dus er is geen populatie waar p over gaat; iets niet noemen in een interview is niet hetzelfde als dat het er niet is; en bij zo weinig mensen blijft een echt verschil meestal onopgemerkt, dus een grote p laat ook niet zien dat groepen op elkaar lijken. Schrijf wie wat zei, en citeer hen.

# De tekst voor een methodeparagraaf.
compare-method-group = { $group } (n = { $n })
compare-method-counts = Per code is geteld bij hoeveel { $unit ->
    [cases] casussen
    [transcripts] transcripten
   *[respondents] respondenten
} van { $groups } die voorkomt; de aantallen zijn gelezen samen met de namen en de citaten erachter (vgl. Maxwell, 2010).
compare-method-newcombe = Aandelen hebben 95%-intervallen volgens Wilson (1927). Verschillen tussen twee aandelen hebben hybride 95%-score-intervallen zonder continuïteitscorrectie (Newcombe, 1998, methode 10). Odds ratio's zijn berekend met 0,5 opgeteld bij alle vier de cellen (Haldane-Anscombe-correctie; Anscombe, 1956).
compare-method-agresti-caffo = Aandelen hebben 95%-intervallen volgens Wilson (1927). Verschillen tussen twee aandelen hebben 95%-intervallen volgens Agresti en Caffo (2000), afgekapt bij −1 en 1. Odds ratio's zijn berekend met 0,5 opgeteld bij alle vier de cellen (Haldane-Anscombe-correctie; Anscombe, 1956).
compare-method-test = { $test ->
    [fisher] De groepen zijn vergeleken met de exacte toets van Fisher (Fisher, 1935; tweezijdig: alle uitkomsten die even waarschijnlijk zijn als de gevonden uitkomst of minder), met conditionele odds ratio's en exacte intervallen (Cornfield, 1956).
    [fisher-mid] De groepen zijn vergeleken met de exacte toets van Fisher (Fisher, 1935; tweezijdig) met mid-p (Lancaster, 1961), met conditionele odds ratio's en exacte intervallen (Cornfield, 1956).
    [freeman-halton] De groepen zijn samen tegenover elkaar gezet met de exacte toets van Freeman en Halton (1951; alle uitkomsten die even waarschijnlijk zijn als de gevonden uitkomst of minder).
    [barnard] De groepen zijn vergeleken met de exacte toets van Barnard (Barnard, 1945; tweezijdig, gepoolde Wald-grootheid, grootste p over het onbekende aandeel; Suissa & Shuster, 1985), met de omvang van de groepen als gegeven.
   *[boschloo] De groepen zijn vergeleken met de exacte toets van Boschloo (Boschloo, 1970; twee keer de kleinste eenzijdige p), met de omvang van de groepen als gegeven.
} { $codes ->
    [one] Er is één code getoetst
   *[other] Er zijn { $codes } codes getoetst
}; de p-waarden zijn gecorrigeerd voor { $tests ->
    [one] één toets
   *[other] { $tests } toetsen
} volgens Holm (1979) en volgens Benjamini en Hochberg (1995).
compare-method-at-best = Bij groepen van { $sizes } is de kleinste p die gevonden kan worden { $smallest }, na Holm { $holm }.
compare-method-no-sample = De respondenten zijn geen aselecte steekproef; de getallen beschrijven de gehouden interviews. Berekend met Codeboom { $version }.

# Literatuur.
compare-reference-agresti-caffo = Agresti, A., & Caffo, B. (2000). Simple and effective confidence intervals for proportions and differences of proportions result from adding two successes and two failures. The American Statistician, 54(4), 280–288.
compare-reference-anscombe = Anscombe, F. J. (1956). On estimating binomial response relations. Biometrika, 43(3/4), 461–464.
compare-reference-barnard = Barnard, G. A. (1945). A new test for 2 × 2 tables. Nature, 156, 177.
compare-reference-benjamini-hochberg = Benjamini, Y., & Hochberg, Y. (1995). Controlling the false discovery rate: A practical and powerful approach to multiple testing. Journal of the Royal Statistical Society, Series B, 57(1), 289–300.
compare-reference-boschloo = Boschloo, R. D. (1970). Raised conditional level of significance for the 2 × 2-table when testing the equality of two probabilities. Statistica Neerlandica, 24(1), 1–9.
compare-reference-cornfield = Cornfield, J. (1956). A statistical problem arising from retrospective studies. Proceedings of the Third Berkeley Symposium on Mathematical Statistics and Probability, 4, 135–148.
compare-reference-fisher = Fisher, R. A. (1935). The logic of inductive inference. Journal of the Royal Statistical Society, 98(1), 39–82.
compare-reference-freeman-halton = Freeman, G. H., & Halton, J. H. (1951). Note on an exact treatment of contingency, goodness of fit and other problems of significance. Biometrika, 38(1/2), 141–149.
compare-reference-holm = Holm, S. (1979). A simple sequentially rejective multiple test procedure. Scandinavian Journal of Statistics, 6(2), 65–70.
compare-reference-lancaster = Lancaster, H. O. (1961). Significance tests in discrete distributions. Journal of the American Statistical Association, 56(294), 223–234.
compare-reference-maxwell = Maxwell, J. A. (2010). Using numbers in qualitative research. Qualitative Inquiry, 16(6), 475–482.
compare-reference-newcombe = Newcombe, R. G. (1998). Interval estimation for the difference between independent proportions: Comparison of eleven methods. Statistics in Medicine, 17(8), 873–890.
compare-reference-suissa-shuster = Suissa, S., & Shuster, J. J. (1985). Exact unconditional sample sizes for the 2 × 2 binomial trial. Journal of the Royal Statistical Society, Series A, 148(4), 317–327.
compare-reference-wilson = Wilson, E. B. (1927). Probable inference, the law of succession, and statistical inference. Journal of the American Statistical Association, 22(158), 209–212.

# De grafiek van aandelen.
chart-title-shares = Aandeel van elke groep dat een code noemt, met 95%-intervallen
chart-axis-shares = Aandeel van de groep dat het noemt, met het 95%-interval
