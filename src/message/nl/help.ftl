# Hulpteksten van de opdrachtregel.

# De opties die veel opdrachten delen.
cli-about = Analyseer interviews thematisch, met elk aantal herleidbaar tot de woorden erachter
cli-arg-study = Map van het onderzoek (standaard: het onderzoek waar u in bent)
cli-arg-here = Map van het onderzoek (standaard: het onderzoek waar u in bent)
cli-arg-lang = Taal van de uitvoer; bij init die van het onderzoek (standaard: die van het onderzoek, anders van de computer)
cli-arg-quiet = Meld alleen fouten en waarschuwingen
cli-arg-help = Toon deze uitleg
cli-arg-version = Toon de versie
cli-arg-format = Vorm van de tabel
cli-arg-output = Bestand om naar te schrijven (standaard: het scherm)
cli-arg-by = Kenmerk van respondenten waarop gesplitst wordt
cli-arg-unit = Wat N telt (standaard: als in het onderzoek)
cli-arg-of = Wat n is: iedereen, of wie ernaar gevraagd is (standaard: als in het onderzoek)
cli-arg-coder = Wiens coderingen tellen: any (allemaal), consensus of een naam (standaard: als in het onderzoek)
cli-arg-origin = Alleen codes van deze herkomst
cli-arg-polarity = Alleen coderingen van deze richting: voor, tegen of gemengd
cli-arg-provisional = Tel open voorstellen in plaats van besluiten
cli-arg-code = Alleen deze code (naam of id)
cli-arg-transcript = Alleen dit transcript
cli-arg-ids = Voorstellen, met de eerste tekens van hun id
cli-arg-within = Wat twee codes moeten delen: segment (overlappende fragmenten), sentence (een zin), turn (een beurt), window (een venster van woorden) of respondent (wat --unit telt) (standaard: segment)
cli-arg-window = Vensters van zoveel woorden (standaard: 50)
cli-arg-clusters = Voeg codes samen tot clusters, en snijd de boom door bij zoveel
cli-arg-linkage = Hoe clusters worden samengevoegd: average (gemiddelde Jaccard-afstand) of ward (over wie wat noemt) (standaard: average)
cli-arg-map = Breng codes in kaart: correspondence (wie noemt wat) of mds (hoe vaak samen) (standaard: correspondence)

# Een onderzoek beginnen en transcripten opnemen.
cli-init-about = Maak een nieuw onderzoek
cli-init-arg-dir = Map die gemaakt wordt
cli-init-arg-title = Titel van het onderzoek (standaard: de naam van de map)
cli-init-arg-approach = Soort thematische analyse (Braun & Clarke)
cli-init-example =
    Voorbeeld:
      codeboom init mijn-onderzoek --lang nl --title "Keuzes in de hulpverlening"
cli-import-about = Neem transcripten op in het onderzoek
cli-import-arg-files = Transcripten: docx, odt, txt, md, vtt of srt
cli-import-arg-respondent = Id van de respondent in dit bestand, als label en bestandsnaam die niet geven
cli-import-arg-speakers = Wie een label is, zoals I=interviewer of R=respondent:R9; mag vaker
cli-import-arg-preview = Toon wat er gelezen wordt, zonder iets op te nemen
cli-import-arg-coder = Wie opneemt (standaard: CODEBOOM_CODER, anders uw gebruikersnaam)
cli-import-example =
    Voorbeelden:
      codeboom import interviews/nieuw.txt --preview --study mijn-onderzoek
      codeboom import interviews/nieuw.txt --respondent R9 --speaker I=interviewer --study mijn-onderzoek
      codeboom import --revise r1 interviews/nieuw.txt --preview --study mijn-onderzoek
cli-transcripts-about = Toon de transcripten met hun sprekers
cli-transcripts-example =
    Voorbeeld:
      codeboom transcripts corpora/sag-pmto
cli-transcripts-show-about = Toon één transcript, beurt voor beurt en met de posities
cli-transcripts-show-arg-id = Id van het transcript
cli-transcripts-show-example =
    Voorbeeld:
      codeboom transcripts show r1 --study corpora/sag-pmto
cli-respondents-about = Toon de respondenten en beschrijf hun kenmerken
cli-respondents-arg-table = Alleen deze tabel: lijst (list), getallen (statistics), twee metingen (waves), verdelingen (shares) of wat niet optelt (sums); csv bevat er één
cli-respondents-example =
    Voorbeeld:
      codeboom respondents corpora/sag-pmto --by intervention

# Coderen.
cli-codebook-about = Toon het codeboek, of neem er een op, schrijf het weg of controleer het
cli-codebook-example =
    Voorbeelden:
      codeboom codebook corpora/sag-pmto
      codeboom codebook corpora/sag-pmto --format md
cli-codebook-import-about = Neem een codeboek of interviewleidraad op in het onderzoek
cli-codebook-import-arg-file = Codeboek (csv, xlsx, toml) of leidraad (docx, odt, txt, md, toml)
cli-codebook-import-arg-coder = Wie opneemt (standaard: CODEBOOM_CODER, anders uw gebruikersnaam)
cli-codebook-import-example =
    Voorbeeld:
      codeboom codebook import codeboek.csv --study mijn-onderzoek
cli-codebook-export-about = Schrijf het codeboek naar een bestand
cli-codebook-export-arg-format = Vorm van het bestand (standaard: naar de bestandsnaam, anders csv)
cli-codebook-export-example =
    Voorbeeld:
      codeboom codebook export --study corpora/sag-pmto --output codeboek.xlsx
cli-codebook-check-about = Controleer het codeboek en toon de bevindingen
cli-codebook-check-example =
    Voorbeeld:
      codeboom codebook check corpora/sag-pmto
cli-code-about = Zet een code op woorden in een transcript
cli-code-arg-span = De woorden: ID:"woorden" of ID:BEGIN-EIND (tekens)
cli-code-arg-code = Code voor deze woorden (naam of id)
cli-code-arg-new = Maak de code als zij nog niet bestaat
cli-code-arg-in_vivo = Noteer dat de nieuwe code in woorden van de respondent is (in vivo)
cli-code-arg-polarity = Of de woorden voor of tegen de code spreken, of beide
cli-code-arg-prompted = De respondent zei dit op een vraag ernaar
cli-code-arg-spontaneous = De respondent begon er zelf over
cli-code-arg-memo = Aantekening bij de codering
cli-code-arg-coder = Wie codeert (standaard: CODEBOOM_CODER, anders uw gebruikersnaam)
cli-code-example =
    Voorbeelden:
      codeboom code r1:"kijk ik meer naar de jassen" monitoring --spontaneous --study mijn-onderzoek
      codeboom code r1:"op de mat" "op de mat" --new --in-vivo --coder eva --study mijn-onderzoek
cli-suggest-about = Toon de coderingen die de regels van het codeboek voorstellen
cli-suggest-example =
    Voorbeeld:
      codeboom suggest corpora/sag-pmto --code monitoring
cli-accept-about = Aanvaard voorstellen, zodat ze coderingen worden
cli-accept-arg-code = Alle open voorstellen van deze code (naam of id)
cli-accept-arg-all = Alle open voorstellen
cli-accept-arg-coder = Wie aanvaardt (standaard: CODEBOOM_CODER, anders uw gebruikersnaam)
cli-accept-example =
    Voorbeelden:
      codeboom accept 6fef5ced --study mijn-onderzoek
      codeboom accept --code monitoring --coder eva --study mijn-onderzoek
cli-reject-about = Wijs voorstellen af, zodat ze niet terugkomen
cli-reject-arg-code = Alle open voorstellen van deze code (naam of id)
cli-reject-arg-all = Alle open voorstellen
cli-reject-arg-coder = Wie afwijst (standaard: CODEBOOM_CODER, anders uw gebruikersnaam)
cli-reject-example =
    Voorbeeld:
      codeboom reject c9ffd5f1 --study mijn-onderzoek
cli-done-about = Leg vast dat het coderen van transcripten klaar is
cli-done-arg-transcripts = Id's van de transcripten
cli-done-arg-reopen = Zet de transcripten weer open
cli-done-arg-coder = Wie klaar is (standaard: CODEBOOM_CODER, anders uw gebruikersnaam)
cli-done-example =
    Voorbeelden:
      codeboom done r1 r2 --study mijn-onderzoek
      codeboom done r1 --reopen --coder eva --study mijn-onderzoek

# Tellen, vergelijken, tonen.
cli-tally-about = Tel hoeveel respondenten achter elk thema en elke code staan
cli-tally-example =
    Voorbeelden:
      codeboom tally corpora/sag-pmto --by intervention
      codeboom tally corpora/sag-pmto --of asked --coder consensus
cli-matrix-about = Toon welke respondent wat noemt
cli-matrix-arg-by = Kenmerk waarop de respondenten geordend worden (standaard: groups in codeboom.toml)
cli-matrix-example =
    Voorbeeld:
      codeboom matrix corpora/sag-pmto --by intervention
cli-compare-about = Vergelijk groepen respondenten op wat zij noemen
cli-compare-arg-by = Kenmerk dat de groepen maakt (standaard: groups in codeboom.toml)
cli-compare-arg-quotes = Citaten per code en groep; 0 voor geen (standaard: twee gekozen citaten, anders één van wie het minst geciteerd is)
cli-compare-arg-percentages = Toon percentages, ook van groepen onder de 20
cli-compare-arg-intervals = Toon aandelen, verschillen en odds ratio's met 95%-intervallen
cli-compare-arg-difference = Interval van verschillen (standaard: newcombe)
cli-compare-arg-test = Toets elke code, en toon wat groepen van deze omvang hoogstens kunnen laten zien
cli-compare-arg-against = Zet de andere groepen alleen tegenover deze groep
cli-compare-arg-pairwise = Toets meer dan twee groepen twee aan twee, in plaats van alle samen
cli-compare-arg-only = Toon alleen dit onderdeel
cli-compare-example =
    Voorbeelden:
      codeboom compare corpora/sag-pmto --by intervention
      codeboom compare corpora/sag-pmto --intervals --only differences --format csv
      codeboom compare corpora/sag-pmto --test barnard
cli-saturation-about = Laat zien of verdere interviews nog nieuwe codes brengen
cli-saturation-arg-by = Kenmerk waarvan elke groep een eigen verloop krijgt
cli-saturation-arg-unit = Wat op een rij wordt gezet: transcripts, respondents of cases
cli-saturation-arg-order = Volgorde: van afname (dag in about.toml), van coderen, of beide
cli-saturation-arg-base = Omvang van de basis
cli-saturation-arg-run = Lengte van een run
cli-saturation-arg-step = Hoeveel verder elke volgende run begint
cli-saturation-arg-threshold = Aandeel nieuwe codes waarbij verzadiging is bereikt, zoals 0.05 of 5%
cli-saturation-arg-orders = Aantal willekeurige volgordes voor de band; 0 voor geen
cli-saturation-arg-seed = Seed van die volgordes
cli-saturation-arg-table = Alleen deze tabel: verloop (curve), runs of schattingen (estimates); csv bevat er één
cli-saturation-example =
    Voorbeelden:
      codeboom saturation corpora/sag-pmto --order both
      codeboom saturation corpora/sag-pmto --by intervention --base 2 --run 1
      codeboom chart saturation --study corpora/sag-pmto --output verzadiging.png
cli-quotes-about = Toon de citaten achter de codes, elk met zijn plaats
cli-quotes-arg-theme = Alleen codes van dit thema (naam of id)
cli-quotes-arg-respondent = Alleen deze respondent
cli-quotes-example =
    Voorbeelden:
      codeboom quotes --study corpora/sag-pmto --code monitoring --respondent R4
      codeboom quotes corpora/sag-pmto --theme besluitvorming --polarity opposes
cli-cooccur-about = Toon welke codes samen voorkomen: als paren, clusters of kaart
cli-cooccur-arg-all = Toon ook paren die nooit samen voorkomen
cli-cooccur-arg-matrix = Toon alle codes tegen alle codes
cli-cooccur-arg-quotes = Toon de woorden waar deze twee codes samen staan
cli-cooccur-arg-by = Kenmerk dat de groepen op een kaart maakt (standaard: groups in codeboom.toml)
cli-cooccur-example =
    Voorbeelden:
      codeboom cooccur corpora/sag-pmto
      codeboom cooccur --within turn --matrix --format csv --study corpora/sag-pmto
      codeboom cooccur --quotes monitoring heroverwegen --study corpora/sag-pmto
      codeboom cooccur --clusters 4 --within window --study corpora/sag-pmto
      codeboom cooccur --map correspondence --study corpora/sag-pmto
cli-chart-about = Teken een grafiek, als svg of png
cli-chart-arg-chart = Aantallen per code, wie noemt wat, thema's met hun codes, aandelen van groepen met intervallen (compare), nieuwe codes per interview (saturation), codeclusters als boom (dendrogram), of een kaart van codes en respondenten (map)
cli-chart-arg-output = Bestand dat eindigt op .svg of .png (standaard: svg op het scherm)
cli-chart-arg-by = Kenmerk waarop gesplitst wordt (standaard: groups in codeboom.toml, behalve bij themes, saturation en dendrogram)
cli-chart-example =
    Voorbeelden:
      codeboom chart codes --study corpora/sag-pmto --output codes.svg
      codeboom chart matrix --study corpora/sag-pmto --output matrix.png
      codeboom chart compare --study corpora/sag-pmto --output intervallen.svg
      codeboom chart dendrogram --clusters 4 --within window --study corpora/sag-pmto --output clusters.svg
      codeboom chart map --study corpora/sag-pmto --output kaart.png

# Het hele onderzoek.
cli-check-about = Controleer het onderzoek en toon de bevindingen
cli-check-example =
    Voorbeeld:
      codeboom check corpora/sag-pmto
cli-status-about = Toon hoe ver het onderzoek is en wat de volgende stap is
cli-status-example =
    Voorbeeld:
      codeboom status corpora/sag-pmto
cli-run-about = Maak alle tabellen, grafieken en controles in één keer, in de map output
cli-run-arg-by = Kenmerk waarop gesplitst wordt (standaard: groups in codeboom.toml)
cli-run-example =
    Voorbeelden:
      codeboom run mijn-onderzoek
      codeboom run mijn-onderzoek --by intervention --coder any
cli-completions-about = Geef het script waarmee een shell opdrachten aanvult
cli-completions-arg-shell = Shell die aanvult
cli-completions-example =
    Voorbeeld:
      codeboom completions bash
cli-man-about = Schrijf een manpagina per opdracht in een map
cli-man-arg-dir = Map voor de pagina's
cli-man-example =
    Voorbeeld:
      codeboom man man-paginas
cli-codebook-forms-about = Toon welke woorden elke regel werkelijk vond
cli-codebook-forms-arg-code = Alleen de regels van deze code (naam of id)
cli-codebook-forms-example =
    Voorbeeld:
      codeboom codebook forms corpora/sag-pmto --code monitoring
cli-open-about = Open het onderzoek in de browser, op deze computer alleen
cli-open-arg-here = Map van het onderzoek (standaard: het onderzoek om deze map heen; anders kies je in de browser)
cli-open-arg-port = Poort op deze computer; 0 is een vrije poort
cli-open-arg-no_browser = Open geen browser; het adres staat op het scherm
cli-open-example =
    Voorbeelden:
      codeboom open mijn-onderzoek
      codeboom open corpora/sag-pmto --coder eva --no-browser
