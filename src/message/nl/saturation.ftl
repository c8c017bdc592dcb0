# Verzadiging: of verdere interviews nog nieuwe codes brengen.
saturation-units-respondents = respondenten
saturation-units-cases = casussen
saturation-units-transcripts = transcripten
saturation-unit-respondents = respondent
saturation-unit-cases = casus
saturation-unit-transcripts = transcript
saturation-title = Nieuwe codes per { $one }
saturation-title-provisional = Nieuwe codes per { $one } (voorlopig)
saturation-title-of = Nieuwe codes per { $one }: { $group }, { $order }
saturation-runs-title = Verzadiging volgens basis, run en drempel
saturation-estimates-title = Geschat aantal codes
saturation-order = Volgorde
saturation-order-collection = volgorde van afname
saturation-order-import = volgorde van importeren
saturation-order-coding = volgorde van coderen
saturation-position = #
saturation-date = Afgenomen
saturation-first-coded = Gecodeerd
saturation-new = Nieuw
saturation-cumulative = Samen
saturation-expected = Verwacht
saturation-random-mean = Toeval M
saturation-random-low = 2,5 %
saturation-random-high = 97,5 %
saturation-new-codes = Nieuwe codes
saturation-run = Run
saturation-base-codes = Codes in basis
saturation-ratio = Aandeel nieuw
saturation-reached = Op of onder drempel
saturation-yes = ja
saturation-no = nee
saturation-measure = Maat
saturation-value = Waarde
saturation-se = SE
saturation-ci-low = 95%-BI van
saturation-ci-high = tot
saturation-observed = Genoemde codes (S)
saturation-once = Door één eenheid genoemd (Q1)
saturation-twice = Door twee eenheden genoemd (Q2)
saturation-chao2 = Chao2, met (m − 1)/m
saturation-chao2-classic = Chao2, klassiek
saturation-chao2-bias-corrected = Chao2, gecorrigeerd voor vertekening
saturation-jackknife1 = Jackknife, eerste orde
saturation-jackknife2 = Jackknife, tweede orde
saturation-bootstrap = Bootstrap

saturation-note-unit = Eenheid: { $units } waarin is gecodeerd (n = { $n }). Een code is nieuw in het eerste transcript waarin zij voorkomt; elke code telt op zichzelf, dus een deelcode telt niet voor de code erboven.
saturation-note-collection = Volgorde van afname: de dag in about.toml; in getallen staat de dag vóór de maand; op dezelfde dag geldt de volgorde van importeren.
saturation-note-import = Van geen enkel transcript staat een leesbare dag in about.toml; de volgorde is die van importeren. Zet er date bij voor de volgorde van afname.
saturation-note-undated = Zonder leesbare dag, en daarom geplaatst na het transcript dat er bij het importeren aan voorafging: { $transcripts }.
saturation-note-coding = Volgorde van coderen: het moment van de eerste codering die telt; wat in één keer is geïmporteerd, heeft één moment en staat in de volgorde van afname.
saturation-note-as-coded = In de volgorde van coderen is het aantal nieuwe codes: { $units } (--order coding toont die volgorde).
saturation-note-expected = Verwacht en SD: exact gemiddelde over alle volgordes (Mao tau) met zijn standaarddeviatie, zoals specaccum in vegan.
saturation-note-band = Toeval M, 2,5 % en 97,5 %: gemiddelde en percentielen over { $orders } willekeurige volgordes (seed { $seed }).
saturation-note-not-coded = Weggelaten omdat daarin nog niet is gecodeerd: { $units }.
saturation-note-meaning = Dit gaat over codes die terugkomen. Of zij ook begrepen zijn (verzadiging van betekenis; Hennink, Kaiser & Marconi, 2017) blijkt niet uit aantallen en wordt hier niet berekend.
saturation-note-estimates = Chao2 schat uit Q1 en Q2 hoeveel codes er zijn; zonder code die door precies twee wordt genoemd, geldt de gecorrigeerde vorm. Het interval is log-normaal (Chao, 1987). Waarden en standaardfouten zijn die van specpool in vegan; de standaardfout van de gecorrigeerde vorm is die van EstimateS.
saturation-note-lower-bound = Deze schattingen veronderstellen dat eenheden onafhankelijk zijn en dat een code overal evenveel kans heeft genoemd te worden; bij een handvol interviews is Chao2 hooguit een ondergrens.

saturation-method = Codeverzadiging is beoordeeld volgens Guest et al. (2020), met een basis van { $base } { $units }, runs van { $run }{ $step ->
    [1] {""}
   *[other] {" "}die telkens { $step } verder beginnen
 } en een drempel van { $threshold } %, in de { $order }.
saturation-everyone = Iedereen
saturation-method-of = { $group }: { $outcome }
saturation-method-of-order = { $group }, { $order }: { $outcome }
saturation-method-reached = De basis bracht { $codes ->
    [one] één code
   *[other] { $codes } codes
 }; in { $one } { $run } ({ $names }) { $new ->
    [0] kwam geen nieuwe code voor
    [one] kwam één nieuwe code voor
   *[other] kwamen { $new } nieuwe codes voor
 } ({ $ratio } %), zodat de drempel daar is bereikt{ $after ->
    [0] .
   *[other] ; daarna { $later ->
        [0] kwam geen nieuwe code meer voor.
        [one] kwam nog één nieuwe code voor.
       *[other] kwamen nog { $later } nieuwe codes voor.
     }
 }
saturation-method-not-reached = De basis bracht { $codes ->
    [one] één code
   *[other] { $codes } codes
 }; de drempel van { $threshold } % is niet bereikt: de laatste run bracht { $last } % nieuwe codes.
saturation-method-too-few = Met { $n } { $units } is verzadiging zo niet te beoordelen: daarvoor zijn een basis en ten minste één run nodig.
saturation-method-no-base = Verzadiging is zo niet te beoordelen: in de basis is geen code genoemd.
saturation-method-chao2 = Over iedereen zijn { $codes } codes genoemd; Chao2, met (m − 1)/m, schat er { $value } (95%-BI { $low } tot { $high }, log-normaal), hooguit een ondergrens.
saturation-method-chao2-none = Over iedereen zijn { $codes } codes genoemd, geen daarvan door één eenheid alleen; Chao2 schat dan evenveel ({ $value }).
saturation-reference-guest = Guest, G., Namey, E., & Chen, M. (2020). A simple method to assess and report thematic saturation in qualitative research. PLoS ONE, 15(5), e0232076.
saturation-reference-colwell = Colwell, R. K., Mao, C. X., & Chang, J. (2004). Interpolating, extrapolating, and comparing incidence-based species accumulation curves. Ecology, 85(10), 2717–2727.
saturation-reference-chao = Chao, A. (1987). Estimating the population size for capture-recapture data with unequal catchability. Biometrics, 43(4), 783–791.
saturation-reference-hennink = Hennink, M. M., Kaiser, B. N., & Marconi, V. C. (2017). Code saturation versus meaning saturation: How many interviews are enough? Qualitative Health Research, 27(4), 591–608.
saturation-references = Bronnen: { $references }

saturation-reflexive = Dit onderzoek is reflexief; verzadiging als ‘er komt niets nieuws meer bij’ past niet bij die benadering (Braun & Clarke, 2021, To saturate or not to saturate?, Qualitative Research in Sport, Exercise and Health, 13(2), 201–216).
saturation-reflexive-hint = Onderbouw liever met de rijkdom van het materiaal en het doel van de analyse dat het genoeg is; de aantallen volgen hieronder.
saturation-threshold = ‘{ $found }’ is geen drempel.
saturation-threshold-hint = Geef een aandeel tussen 0 en 1, zoals 0.05, of een percentage, zoals 5%.
saturation-size = Een run heeft ten minste één interview, en de volgende begint ten minste één verder.
saturation-size-hint = Kies --run en --step groter dan 0.
saturation-no-moments = Voorstellen zijn door niemand geplaatst en hebben dus geen volgorde van coderen.
saturation-no-moments-hint = Kies --order collection, of laat --provisional weg.
saturation-walking = volgordes

saturation-chart-title = Nieuwe codes in de { $order }
saturation-chart-axis = Codes
saturation-chart-cumulative = codes samen
saturation-chart-new = nieuwe codes per { $one }
saturation-chart-expected = verwacht bij een willekeurige volgorde
saturation-chart-band = 95% van { $orders } willekeurige volgordes
