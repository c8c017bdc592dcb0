# Overeenstemming tussen codeurs.
agreement-title = Overeenstemming van { $coders }, code voor code
agreement-transcripts-title = Transcript voor transcript, alle codes samen
agreement-pairs-title = Codeurs twee aan twee, alle codes samen
agreement-ratings-title = Overeenstemming van { $coders ->
    [one] één codeur
   *[other] { $coders } codeurs
 } over { $units ->
    [one] één eenheid
   *[other] { $units } eenheden
 }
agreement-categories-title = Wat er gekozen is
agreement-measures-title = Alle maten
agreement-units = Eenheden
agreement-decisions = Beslissingen
agreement-both = Beiden
agreement-only = Alleen { $coder }
agreement-neither = Geen van beiden
agreement-coders = Codeurs
agreement-pooled = Alle codes samen
agreement-measure = Maat
agreement-value = Waarde
agreement-se = Standaardfout
agreement-alpha-low = Alfa: 95% van
agreement-alpha-high = tot
agreement-coder = { $coder }
agreement-from = Interval uit
agreement-from-formula = formule
agreement-from-bootstrap = trekkingen
agreement-category = Categorie
agreement-chosen = Gekozen
agreement-of = Van
agreement-name = Naam
agreement-low = 95% van
agreement-high = tot
agreement-because = Bestaat niet omdat

agreement-percent = Gelijk (aandeel)
agreement-cohen-kappa = Cohens kappa
agreement-cohen-kappa-max = Maximale kappa
agreement-weighted-kappa = Gewogen kappa
agreement-scott-pi = Scotts pi
agreement-fleiss-kappa = Fleiss’ kappa
agreement-light-kappa = Lights kappa
agreement-conger-kappa = Congers kappa
agreement-brennan-prediger = Brennan-Prediger
agreement-gwet-ac1 = Gwets AC1
agreement-pabak = PABAK
agreement-prevalence-index = Prevalentie-index
agreement-bias-index = Bias-index
agreement-holsti = Holsti
agreement-krippendorff-alpha = Krippendorffs alfa

agreement-note-transcripts = { $count ->
    [0] Geen transcript is door twee van hen afgerond.
    [one] Over het ene transcript dat { $coders ->
        [2] beide codeurs
       *[other] minstens twee van de { $coders } codeurs
    } afrondden.
   *[other] Over de { $count } transcripten die { $coders ->
        [2] beide codeurs
       *[other] minstens twee van de { $coders } codeurs
    } afrondden.
 }
agreement-note-respondents = Eenheid: een respondent; een code is er als zij ergens in de woorden van die respondent staat.
agreement-note-turns = Eenheid: een beurt van een respondent; een code is er als een codering er een teken mee deelt.
agreement-note-sentences = Eenheid: een zin van een respondent; een code is er als een codering er een teken mee deelt.
agreement-note-segments = Eenheid: een fragment, dat zijn coderingen die elkaar overlappen, van welke code en codeur ook; tekst die niemand codeerde telt niet mee, ook niet in de overeenstemming bij toeval.
agreement-note-characters = Eenheid: een teken in de woorden van respondenten; tekens naast elkaar zijn niet onafhankelijk.
agreement-note-all = Ze tellen allemaal mee, ook die door niemand zijn gecodeerd.
agreement-note-touched = Alleen die tellen mee waarop een van deze codeurs een code zette.
agreement-note-outside = { $count ->
    [one] Eén codering ligt op geen eenheid (op woorden van een interviewer, bijvoorbeeld) en telt niet mee.
   *[other] { $count } coderingen liggen op geen eenheid (op woorden van een interviewer, bijvoorbeeld) en tellen niet mee.
 }
agreement-note-unused = { $count ->
    [one] Eén code is daar door geen van hen gebruikt, en heeft geen rij.
   *[other] { $count } codes zijn daar door geen van hen gebruikt, en hebben geen rij.
 }
agreement-note-suggested = { $suggested ->
    [0] Geen codering kwam uit een voorstel.
   *[other] { $suggested } van de { $codings } coderingen kwamen uit een voorstel{ $left ->
        [yes] ; eenheden met zo’n codering van de code zijn weggelaten.
       *[no] : twee mensen die hetzelfde voorstel aanvaarden, zijn niet onafhankelijk (--without-suggestions laat die eenheden weg).
    }
 }
agreement-note-by-transcript = Intervallen van 95%: percentielen van { $resamples } trekkingen van de { $transcripts } transcripten (seed { $seed }), omdat eenheden binnen één transcript niet onafhankelijk zijn; { $transcripts ->
    [0] er is geen.
    [1] met één transcript is er geen.
    [2] met twee transcripten zijn er geen.
   *[other] met weinig transcripten zijn ze ruw.
 }
agreement-note-by-unit = Intervallen van 95%: uit de formules voor kappa, AC1 en Brennan-Prediger (met PABAK), voor de andere maten percentielen van { $resamples } trekkingen van de eenheden (seed { $seed }). Beide gelden voor eenheden die vooraf zijn afgebakend en onafhankelijk zijn; zinnen uit één interview zijn dat niet.
agreement-note-blind = Codeurs zagen elkaars coderingen niet voordat ze een transcript hadden afgerond (blind, codeboom.toml).
agreement-note-pooled = Een beslissing is één eenheid bij één code; zeldzame codes wegen even zwaar als andere.
agreement-note-reading = Grenzen als 0,67 en 0,80 zijn afspraken, geen toetsen: kijk naar het interval, en naar waar codeurs verschillen (--disagreements).
agreement-note-ratings = { $units ->
    [one] Eén eenheid
   *[other] { $units } eenheden
 }, { $pairable } door minstens twee gecodeerd; leeg is ontbrekend. { $categories ->
    [one] Eén categorie.
   *[other] { $categories } categorieën.
 }
agreement-note-scale = Meetniveau van alfa: { $scale ->
    [ordinal] ordinaal
    [interval] interval
    [ratio] ratio
   *[nominal] nominaal
 }.
agreement-coders-asked = { $count ->
    [one] Er is één codeur genoemd; overeenstemming is van twee of meer.
   *[other] Er zijn { $count } codeurs genoemd; hoogstens { $most } kunnen worden vergeleken.
 }
agreement-reflexive = Dit onderzoek is reflexief, en overeenstemmingsmaten passen niet bij die aanpak: coderen is interpreteren, en twee codeurs die het eens zijn, zijn op dezelfde manier getraind (Braun & Clarke, 2021, One size fits all?, Qualitative Research in Psychology 18, 328-352).
agreement-reflexive-hint = De getallen staan hieronder. Waar codeurs verschillen, is het gesprek waard: codeboom agree --disagreements.
agreement-characters = Tekens worden niet één voor één getrokken: ze zijn niet onafhankelijk van hun buren.
agreement-characters-hint = Laat --resample weg (dan worden transcripten getrokken), of kies --units sentences.
agreement-nothing = Er valt niets te vergelijken: geen transcript is door twee codeurs afgerond.
agreement-nothing-hint = Een codeur die klaar is met een interview zegt dat met codeboom klaar; pas dan is ook wat ongecodeerd bleef een beslissing.
agreement-two = Dit vergelijkt twee codeurs, en er zijn er niet precies twee die dezelfde transcripten afrondden.
agreement-two-hint = Noem ze: --coders anna,bram.

agreement-written = { $value }
agreement-written-interval = { $value } (95%-interval { $low } tot { $high })
agreement-written-undefined = niet bepaald ({ $because })
agreement-methods-follow = Voor de methodeparagraaf: { $methods }
agreement-methods = { $coders ->
    [one] Eén codeur codeerde
    [2] Twee codeurs codeerden
   *[other] { $coders } codeurs codeerden
 } { $transcripts ->
    [one] hetzelfde transcript
   *[other] dezelfde { $transcripts } transcripten
 }. De overeenstemming is berekend voor { $codes ->
    [one] één code
   *[other] { $codes } codes
 }, met { $unit ->
    [respondents] respondenten
    [turns] beurten van respondenten
    [sentences] zinnen van respondenten
    [segments] fragmenten
   *[characters] tekens in de woorden van respondenten
 } als eenheid, { $universe ->
    [touched] voor zover minstens één codeur ze codeerde
   *[all] ook die door niemand zijn gecodeerd
 }, als aandeel gelijke beslissingen en als Krippendorffs alfa voor nominale gegevens (Krippendorff, 2019). Over alle codes samen was het aandeel { $percent } en alfa { $alpha }. { $intervals }
agreement-methods-ratings = { $coders ->
    [one] Eén codeur codeerde
    [2] Twee codeurs codeerden
   *[other] { $coders } codeurs codeerden
 } { $units ->
    [one] één eenheid
   *[other] { $units } eenheden
 }, waarvan { $pairable } door minstens twee. Het aandeel gelijke paren was { $percent }; Krippendorffs alfa voor { $scale ->
    [ordinal] ordinale
    [interval] interval-
    [ratio] ratio-
   *[nominal] nominale
 } gegevens (Krippendorff, 2019) was { $alpha }. { $intervals }
agreement-methods-by-transcript = De intervallen zijn percentielen van { $resamples } bootstraptrekkingen van transcripten.
agreement-methods-by-unit = De intervallen van alfa en het aandeel zijn percentielen van { $resamples } bootstraptrekkingen van eenheden.
agreement-methods-no-intervals = {""}

agreement-qualcoder-title = Wat QualCoder afdrukt voor { $coders }
agreement-qualcoder-agree = Agree %
agreement-qualcoder-both = A and B %
agreement-qualcoder-neither = Not A Not B %
agreement-qualcoder-disagree = Disagree %
agreement-qualcoder-coded = Agree coded only %
agreement-qualcoder-kappa = ‘Kappa’
agreement-qualcoder-why = De kolom ‘Kappa’ is niet Cohens kappa. Als toeval neemt zij het deel dat beiden bij toeval zouden coderen maal het deel dat geen van beiden zou coderen, waar Cohen (1960) die twee optelt; en zij kijkt alleen naar tekens die iemand codeerde. Voor twee codeurs die in het wilde weg coderen is zij niet 0.
agreement-qualcoder-characters = Elk teken van de transcripten telt mee, ook van interviewers en labels; een teken in twee coderingen van dezelfde codeur geldt als door beiden gecodeerd, zoals daar.
agreement-qualcoder-source = Gevormd naar de broncode van QualCoder 4.0 (reports.py, augustus 2026). Cohens kappa is over alle tekens.
agreement-maxqda-title = Wat de hulptekst van MAXQDA beschrijft voor { $coders }
agreement-maxqda-agreements = Overeenkomsten
agreement-maxqda-disagreements = Verschillen
agreement-maxqda-percent = Procent
agreement-maxqda-kappa = Kappa naar Brennan & Prediger (1981): { $kappa }, uit { $observed } waargenomen en { $expected } bij toeval, namelijk één gedeeld door het aantal codes.
agreement-maxqda-match = Elk fragment van een van beide codeurs komt overeen als de ander een fragment van dezelfde code heeft dat minstens { $overlap }% deelt van wat ze samen beslaan (--overlap). Wat niemand codeerde, doet niet mee.
agreement-maxqda-source = Zoals beschreven: gevormd naar de hulptekst van het programma, en niet vergeleken met het programma zelf.

agree-file-large = Het bestand is groter dan { $most } MB.
agree-file-empty = Het bestand is leeg.
agree-file-coders = { $found ->
    [0] Er is geen kolom met wat een codeur koos.
   *[other] Er zijn { $found } kolommen van codeurs, meer dan er vergeleken kunnen worden.
 }
agree-file-hint = Verwacht: een kopregel, een kolom met de eenheid, en een kolom per codeur (unit,anna,bram); of de kolommen unit,coder,value. Leeg is ontbrekend.
agree-file-twice = De eenheid { $unit } staat hier nog eens (eerst op regel { $line }); beide tellen als eigen eenheid.
agree-file-more-cells = Deze rij heeft { $found } cellen; verwacht werden er { $expected }, en de rest telt niet mee.
agree-file-no-unit = Deze rij noemt geen eenheid of geen codeur, en telt niet mee.
agree-file-decided-twice = { $coder } besliste al over { $unit }; de eerste waarde geldt.
agree-file-undeclared = De waarde ‘{ $value }’ is geen van de opgegeven categorieën.
agree-file-undeclared-hint = Opgegeven zijn { $categories }. Verbeter het bestand, of voeg de waarde toe aan --categories.
agree-file-not-ordered = Het meetniveau { $scale } vraagt een volgorde of getallen, en ‘{ $value }’ is geen getal.
agree-file-order-hint = Betekent ‘{ $value }’ ontbrekend: --missing { $value }. Geef anders de categorieën van laag naar hoog: --categories laag,midden,hoog.
agree-file-number-hint = Betekent ‘{ $value }’ ontbrekend: --missing { $value }. Gebruik anders getallen, of een ander meetniveau (--scale nominal, --scale ordinal).
agree-file-placeholder = ‘{ $value }’ wordt als categorie opgevat.
agree-file-placeholder-hint = Betekent het dat een waarde ontbreekt: --missing { $value }.

cli-agree-about = Laat zien hoezeer codeurs overeenstemmen, en waar ze verschillen
cli-agree-arg-units = Wat er vergeleken wordt: respondents, turns (beurten), sentences (zinnen), segments (fragmenten) of characters (tekens)
cli-agree-arg-universe = Alle eenheden, of alleen die een codeur codeerde (touched)
cli-agree-arg-coders = De codeurs om te vergelijken (anders allen die dezelfde transcripten afrondden)
cli-agree-arg-without_suggestions = Laat eenheden weg waar een codering uit een voorstel kwam
cli-agree-arg-resample = Waaruit voor intervallen getrokken wordt: transcripts, units of none (anders transcripts; bij --ratings units)
cli-agree-arg-resamples = Het aantal trekkingen
cli-agree-arg-seed = Het startgetal van het toeval; hetzelfde getal geeft dezelfde intervallen
cli-agree-arg-program = Laat zien wat een ander programma voor deze coderingen afdrukt, en waarom
cli-agree-arg-overlap = Bij maxqda: hoeveel twee fragmenten moeten delen, in procent van beide samen
cli-agree-arg-disagreements = Laat elk fragment zien waarover ze verschillen
cli-agree-arg-all = Ook de fragmenten waarover samen beslist is
cli-agree-arg-ratings = Een csv-bestand met elders gemaakte oordelen: unit en een kolom per codeur, of unit,coder,value
cli-agree-arg-scale = Het meetniveau van de waarden
cli-agree-arg-weights = De gewichten van gewogen kappa
cli-agree-arg-categories = De categorieën in hun volgorde, ook die niemand koos
cli-agree-arg-missing = Waarden die ontbrekend betekenen, behalve leeg
cli-agree-example =
    Voorbeelden:
      codeboom overeenstemming corpora/sag-pmto --units sentences
      codeboom overeenstemming corpora/sag-pmto --units turns --format csv
      codeboom overeenstemming corpora/sag-pmto --disagreements
      codeboom overeenstemming corpora/sag-pmto --as qualcoder
      codeboom overeenstemming --ratings oordelen.csv --scale ordinal

cli-blind = { $count ->
    [one] Eén codering van een ander wordt niet getoond, omdat dit onderzoek blind gecodeerd wordt.
   *[other] { $count } coderingen van anderen worden niet getoond, omdat dit onderzoek blind gecodeerd wordt.
 }
cli-blind-hint = Rond het transcript af (codeboom klaar), en wat anderen erin codeerden wordt ook getoond.

agreement-segments = Fragmenten
agreement-boundaries-title = Waar fragmenten beginnen en eindigen
agreement-note-segments-of = Fragmenten van { $coders }, in die volgorde.
agreement-note-boundaries = Over { $characters } tekens van de woorden van respondenten; een fragment over twee antwoorden is er één.
agreement-defined = { $name }: { $is }
agreement-note-near = Grenzen worden in zinnen geteld; minder dan { $near } uit elkaar is bijna raak.
agreement-note-gamma = Gamma met gelijke gewichten voor plaats en code; toeval uit verschoven codeurs, op { $precision }% nauwkeurig (seed { $seed }).
agreement-gamma = Gamma gaat over waar fragmenten beginnen en eindigen.
agreement-gamma-hint = Vraag erom met --units characters.
agreement-gamma-progress = Gamma
cli-agree-arg-gamma = Bij --units characters: ook gamma, wat even duurt
cli-run-reflexive = Verzadiging en overeenstemming staan niet bij de tabellen: ze passen niet bij de reflexieve aanpak van dit onderzoek. De opdrachten verzadiging en overeenstemming tonen ze.
agree-file-alike = ‘{ $value }’ en ‘{ $other }’ worden als twee categorieën opgevat.
agree-file-coder-twice = { $coder } staat twee keer in de kopregel; beide kolommen worden als eigen codeur opgevat.
agree-file-nearly-long = De kopregel begint met unit, coder, value en heeft meer kolommen; daarom wordt elke kolom als codeur opgevat. Laat de andere kolommen weg voor één rij per beslissing.
agree-file-no-units = Onder de kopregel staan geen eenheden.
agreement-no-transcripts = Oordelen uit een bestand zeggen niet bij welk transcript een eenheid hoort.
agreement-no-transcripts-hint = Laat --resample weg, of kies --resample units.
agreement-from-none = geen: te vaak onbepaald
agreement-note-no-interval = Geen interval waar meer dan één op de twintig trekkingen geen waarde had.
agreement-ratings-pairs-title = Codeurs twee aan twee
