# Het spoor: logboek, verschillen, tags, ongedaan maken, memo’s en fasen.

moment-unknown = “{ $moment }” is geen tag, gebeurtenis, dag of tijdstip van dit onderzoek.
moment-unknown-hint = Noem een tag (codeboom tag), een dag (2025-03-14), een tijdstip in UTC (2025-03-14T10:30) of het begin van het kenmerk van een gebeurtenis (codeboom log).
moment-past = In het verleden kan niets besloten worden.
moment-past-hint = Laat --at weg om aan het onderzoek van nu te werken.
event-unknown = Er is geen gebeurtenis die met “{ $id }” begint.
event-unknown-hint = codeboom log noemt de kenmerken; vier tekens of meer volstaan.
event-several = Meer dan één gebeurtenis begint met “{ $id }”.
event-several-hint = Geef meer tekens van het kenmerk.
undo-nothing = Er is niets van { $writer } om ongedaan te maken.
undo-already = Deze handeling is al ongedaan gemaakt.
undo-never = Deze handeling kan niet ongedaan gemaakt worden.
undo-never-hint = Gewiste woorden komen niet terug; ongedaan maken zelf draait u terug met codeboom redo.
undo-not-yours = Deze handeling is van { $writer }; u bent { $me }.
undo-not-yours-hint = Wie haar deed, kan haar ongedaan maken, op hetzelfde apparaat. Zelf kunt u iets nieuws besluiten dat haar verandert.
undo-built-on = Dit kan niet ongedaan: { $count ->
    [one] een codering of afronding van { $by } rust
   *[other] { $count } coderingen of afrondingen van { $by } rusten
  } op “{ $on }”, dat er dan niet meer zou zijn.
undo-built-on-entry = Dit kan niet ongedaan: { $count ->
    [one] een ingang van het codeboek hangt
   *[other] { $count } ingangen van het codeboek hangen
  } aan “{ $on }”, dat er dan niet meer zou zijn.
undo-built-on-hint = Maak eerst ongedaan wat erop rust, of voeg codes samen (codeboom codebook merge) in plaats van hun ontstaan terug te draaien.
redo-nothing = Er is niets van { $writer } om opnieuw te doen.
redo-stands = Deze handeling is niet ongedaan gemaakt.

## De zinnen van het logboek: het onderwerp is wie het deed.
trail-coding-added = codeerde { $place } als ‘{ $code }’
trail-suggestion-accepted = nam een voorstel aan voor ‘{ $code }’ ({ $place })
trail-coding-imported = nam de codering ‘{ $code }’ van { $place } over uit een ander programma
trail-coding-removed = haalde ‘{ $code }’ weg van { $place }
trail-coding-recoded = hercodeerde { $place } van ‘{ $old }’ naar ‘{ $new }’
trail-coding-moved = verschoof ‘{ $code }’ van { $place } naar { $new }
trail-coding-judged = beoordeelde ‘{ $code }’ op { $place } opnieuw: { $judgement }
trail-judged-prompted = gevraagd
trail-judged-spontaneous = spontaan
trail-judged-unsaid = niet gezegd of ernaar gevraagd was
trail-coding-anchored = bracht ‘{ $code }’ van { $place } over naar lezing { $revision }
trail-coding-lost = vond ‘{ $code }’ van { $place } niet terug in lezing { $revision }
trail-coding-agreed = legde vast dat de codeurs het eens zijn: ‘{ $code }’ hoort op { $place }
trail-coding-agreed-not = legde vast dat de codeurs het eens zijn: ‘{ $code }’ hoort niet op { $place }
trail-quote-chosen = koos { $place } (‘{ $code }’) als citaat
trail-quote-dropped = liet { $place } (‘{ $code }’) als citaat vallen
trail-suggestion-rejected = wees een voorstel af voor ‘{ $code }’ ({ $place })
trail-theme-created = maakte thema ‘{ $name }’
trail-theme-renamed = hernoemde thema ‘{ $old }’ tot ‘{ $new }’
trail-theme-merged = voegde thema ‘{ $name }’ samen met ‘{ $into }’
trail-theme-split = splitste { $parts } af van thema ‘{ $name }’
trail-theme-removed = haalde thema ‘{ $name }’ uit het codeboek
trail-code-created = maakte code ‘{ $name }’
trail-code-renamed = hernoemde code ‘{ $old }’ tot ‘{ $new }’
trail-code-merged = voegde ‘{ $name }’ samen met ‘{ $into }’
trail-code-split = splitste { $parts } af van code ‘{ $name }’
trail-code-retired = nam code ‘{ $name }’ uit gebruik
trail-code-removed = haalde code ‘{ $name }’ uit het codeboek
trail-code-moved = verplaatste { $entry } van { $old } naar { $new }
trail-code-into-theme = zette { $entry } in { $themes }
trail-code-out-of-theme = haalde { $entry } uit { $themes }
trail-parent-set = bracht { $entry } onder bij ‘{ $parent }’
trail-parent-cleared = maakte { $entry } los van ‘{ $parent }’
trail-origin-set = gaf { $entry } de herkomst { $origin }
trail-stage-set = zette { $entry } op { $stage }
trail-answer-tied = koppelde { $entry } aan { $count ->
    [one] onderzoeksvraag
   *[other] onderzoeksvragen
 } { $questions }
trail-answer-untied = maakte { $entry } los van { $count ->
    [one] onderzoeksvraag
   *[other] onderzoeksvragen
 } { $questions }
trail-question-tied = koppelde { $entry } aan { $count ->
    [one] vraag
   *[other] vragen
 } { $questions } van de leidraad
trail-question-untied = maakte { $entry } los van { $count ->
    [one] vraag
   *[other] vragen
 } { $questions } van de leidraad
trail-field-written = schreef { $field } van { $entry }
trail-field-rewritten = herschreef { $field } van { $entry }
trail-field-cleared = haalde { $field } van { $entry } weg
trail-changed-fields = veranderde van { $entry }: { $fields }
trail-field-label = de naam
trail-field-themes = de thema’s
trail-field-parent = de plaats
trail-field-origin = de herkomst
trail-field-stage = het stadium
trail-field-questions = de vragen
trail-field-answers = de onderzoeksvragen
trail-field-definition = de definitie
trail-field-include = wat erbij hoort
trail-field-exclude = wat er niet bij hoort
trail-field-example = het voorbeeld
trail-field-reason = de reden
trail-field-rules = de regels
trail-field-aliases = de andere namen
trail-field-concept = het centrale begrip
trail-field-sign = de richting
trail-relation-created = legde een verband van ‘{ $from }’ naar ‘{ $to }’: { $label }
trail-relation-changed = veranderde het verband van ‘{ $from }’ naar ‘{ $to }’: { $label }
trail-relation-removed = haalde het verband van ‘{ $from }’ naar ‘{ $to }’ weg: { $label }
trail-codebook-titled = gaf het codeboek de titel ‘{ $name }’
trail-codebook-arranged = zette het codeboek in een andere volgorde
trail-guide-changed = veranderde de interviewleidraad
trail-respondent-created = voegde respondent { $name } toe
trail-respondent-changed = veranderde van respondent { $name }: { $fields }
trail-respondent-withdrawn = legde vast dat respondent { $name } zich terugtrok
trail-respondent-returned = legde vast dat respondent { $name } weer meedoet
trail-respondent-removed = haalde respondent { $name } van de lijst
trail-respondents-arranged = zette de respondenten in een andere volgorde
trail-transcript-imported = nam transcript { $name } op ({ $file })
trail-transcript-revised = nam een verbeterde versie op van transcript { $name } ({ $file })
trail-transcript-speakers = veranderde wie er spreken in { $name }
trail-transcript-about = veranderde wat er van { $name } bekend is
trail-transcript-assigned = gaf { $name } te coderen aan { $coder }
trail-transcript-unassigned = nam { $name } terug van { $coder }
trail-transcript-done = rondde { $name } af
trail-transcript-reopened = zette { $name } weer open
trail-memo-analytic = schreef een analytisch memo bij { $subject }
trail-memo-methodological = schreef een methodologisch memo bij { $subject }
trail-memo-reflexive = schreef een reflexief memo bij { $subject }
trail-memo-comment = schreef een opmerking bij { $subject }
trail-memo-changed = herschreef een memo bij { $subject }
trail-memo-removed = haalde een memo bij { $subject } weg
trail-subject-study = het onderzoek
trail-subject-transcript = transcript { $name }
trail-subject-respondent = respondent { $name }
trail-subject-code = code ‘{ $name }’
trail-subject-theme = thema ‘{ $name }’
trail-subject-relation = verband ‘{ $name }’
trail-subject-coding = ‘{ $code }’ op { $place }
trail-subject-memo = een memo bij { $subject }
trail-subject-unknown = iets dat er niet meer is
trail-finding-accepted = aanvaardde bevinding { $rule } zoals zij is ({ $finding })
trail-finding-reopened = zette bevinding { $rule } weer open ({ $finding })
trail-phase-marked = zette het onderzoek in fase { $phase }, { $name }
trail-phase-1 = vertrouwd raken met de gegevens
trail-phase-2 = coderen
trail-phase-3 = thema’s zoeken
trail-phase-4 = thema’s herzien
trail-phase-5 = thema’s definiëren en benoemen
trail-phase-6 = rapporteren
trail-phase-other = onbekend
trail-tag-set = markeerde dit moment als ‘{ $name }’
trail-act-undone = maakte ongedaan: { $act }
trail-act-redone = deed opnieuw: { $act }
trail-act-unknown = een handeling die hier niet bekend is
trail-study-merged = bracht een ander onderzoek in ({ $count ->
    [one] één logboek
   *[other] { $count } logboeken
 })
trail-words-erased = wiste de woorden van respondent { $name }
trail-unknown = besloot iets dat deze versie niet kent ({ $kind })
trail-nothing = veranderde niets
trail-act = { $clauses }
trail-clauses = { $clauses }

## Handelingen van veel gebeurtenissen.
trail-many-accepted-of = nam { $count } voorstellen aan voor ‘{ $on }’
trail-many-accepted = nam { $count } voorstellen aan voor { $codes } codes
trail-many-imported = nam { $count } coderingen over uit een ander programma
trail-many-coded-as = codeerde { $count } fragmenten als ‘{ $on }’
trail-many-coded = codeerde { $count } fragmenten met { $codes } codes
trail-many-coding-removed = haalde { $count } coderingen weg
trail-many-recoded-to = hercodeerde { $count } fragmenten naar ‘{ $on }’
trail-many-recoded = hercodeerde { $count } fragmenten
trail-many-coding-moved = verschoof { $count } coderingen
trail-many-coding-judged = beoordeelde { $count } coderingen opnieuw
trail-many-coding-anchored = bracht { $count } coderingen over naar een nieuwe lezing
trail-many-coding-lost = vond { $count } coderingen niet terug
trail-many-coding-agreed = legde vast waarover de codeurs het op { $count } plaatsen eens zijn
trail-many-quote-chosen = koos { $count } citaten
trail-many-quote-dropped = liet { $count } citaten vallen
trail-many-rejected-of = wees { $count } voorstellen af voor ‘{ $on }’
trail-many-rejected = wees { $count } voorstellen af voor { $codes } codes
trail-many-theme-created = maakte { $count } thema’s: { $names }
trail-many-theme-changed = veranderde { $count } thema’s: { $names }
trail-many-theme-merged = voegde de thema’s { $names } samen met ‘{ $on }’
trail-many-theme-removed = haalde { $count } thema’s uit het codeboek: { $names }
trail-many-code-created = maakte { $count } codes: { $names }
trail-many-code-changed = veranderde { $count } codes: { $names }
trail-many-code-merged = voegde { $names } samen met ‘{ $on }’
trail-many-code-retired = nam { $count } codes uit gebruik: { $names }
trail-many-code-removed = haalde { $count } codes uit het codeboek: { $names }
trail-many-relation-created = legde { $count } verbanden
trail-many-relation-changed = veranderde { $count } verbanden
trail-many-relation-removed = haalde { $count } verbanden weg
trail-many-respondent-created = voegde { $count } respondenten toe: { $names }
trail-many-respondent-changed = veranderde wat er van { $count } respondenten bekend is: { $names }
trail-many-respondent-removed = haalde { $count } respondenten van de lijst: { $names }
trail-many-transcript-imported = nam { $count } transcripten op: { $names }
trail-many-transcript-speakers = veranderde wie er spreken in { $names }
trail-many-transcript-about = veranderde wat er bekend is van { $names }
trail-again-theme = veranderde thema ‘{ $name }’ { $count } keer
trail-again-code = veranderde code ‘{ $name }’ { $count } keer
trail-many-transcript-assigned = gaf { $count } transcripten te coderen aan { $coders }: { $names }
trail-many-transcript-unassigned = nam { $count } transcripten terug van { $coders }: { $names }
trail-many-transcript-done = rondde { $count } transcripten af: { $names }
trail-many-transcript-reopened = zette { $count } transcripten weer open: { $names }
trail-many-memo-written = schreef { $count } memo’s
trail-many-finding-accepted = aanvaardde { $count } bevindingen zoals ze zijn
trail-many-act-undone = maakte { $count } handelingen ongedaan
trail-many-act-redone = deed { $count } handelingen opnieuw

## Tabellen.
trail-log = Logboek ({ $count ->
    [one] één handeling
   *[other] { $count } handelingen
 })
trail-when = Wanneer
trail-who = Wie
trail-what = Wat
trail-why = Waarom
trail-undone = Nu
trail-is-undone = ongedaan
trail-note-log = Tijden zijn in UTC. Elke handeling staat met het begin van het kenmerk van haar eerste gebeurtenis; daarmee kan zij ongedaan gemaakt worden (codeboom undo) of bekeken (--at).
trail-note-at-tag = Het onderzoek zoals het bekend was bij ‘{ $moment }’.
trail-note-at-event = Het onderzoek tot en met de handeling van gebeurtenis { $moment }.
trail-note-at-time = Het onderzoek zoals het was tot en met { $moment } (UTC).
trail-diff-codebook = Wat er in het codeboek veranderde
trail-diff-codings = Coderingen die erbij kwamen, verdwenen of veranderden
trail-diff-counts = Aantallen die veranderden
trail-note-diff = Van { $from } tot { $to }.
trail-now = nu
trail-entry = Ingang
trail-change = Verandering
trail-acts = Door
trail-fate-made = nieuw
trail-fate-renamed = hernoemd
trail-fate-moved = verplaatst
trail-fate-changed = gewijzigd ({ $fields })
trail-fate-merged = samengevoegd met ‘{ $into }’
trail-fate-retired = uit gebruik
trail-fate-removed = uit het codeboek
trail-added = Erbij
trail-removed = Weg
trail-recoded-from = Hierheen
trail-recoded-to = Hiervandaan
trail-changed = Gewijzigd
trail-before = Was
trail-after = Is
trail-segments-before = Fragmenten
trail-segments-after = Nu
trail-came = Erbij
trail-went = Weg
trail-because = { $coder } { $what } ({ $event }{ $more ->
    [0] {""}
   *[other] {" "}en nog { $more }
 })
trail-note-chosen = Alleen de fragmenten die als citaat gekozen zijn.

## Wat de opdrachten zeggen.
log-no-phase = In dit onderzoek is nog nooit een fase gemarkeerd.
log-no-phase-hint = Markeer de fase waarin u bent, bijvoorbeeld codeboom phase 2; wat u daarna besluit, hoort bij die fase.
log-unknown-coder = “{ $name }” heeft in dit onderzoek niets besloten.
log-unknown-kind = “{ $kind }” is geen soort gebeurtenis.
diff-backwards = Het tweede moment ligt vóór het eerste.
diff-backwards-hint = Noem eerst het vroegste moment: codeboom diff VAN TOT.
tag-taken = Er is al een moment dat “{ $name }” heet.
tag-taken-hint = Kies een andere naam; een naam hoort voorgoed bij één moment. codeboom tag toont de namen die er zijn.
tag-spoken-for = “{ $name }” kan geen naam zijn: het lijkt een tijdstip of het kenmerk van een gebeurtenis.
tag-unnamed = “{ $name }” kan geen naam zijn.
tag-name-hint = Kies een naam met een woord erin, bijvoorbeeld inzending-1.
tag-nothing = Er is nog niets besloten om te markeren.
tag-nothing-hint = Neem eerst een transcript op of maak een code.
tag-done = Dit moment heet nu “{ $name }”; --at { $name } laat het later weer zien. Bewaar de tabel hierboven buiten het onderzoek, bijvoorbeeld in een e-mail: daarmee is later te zien of er iets is afgehaald of herschreven.
table-tag = Het einde van elk logboek bij ‘{ $name }’
table-tags = Gemarkeerde momenten
table-note-heads = Het kenmerk van de laatste gebeurtenis van elk logboek, en de hoeveelste regel dat is.
table-writer = Schrijver
table-seq = Regel
table-name = Naam
table-events = Gebeurtenissen
undo-done = Ongedaan gemaakt: { $coder } { $what } ({ $when }). Opnieuw doen kan met codeboom redo.
redo-done = Opnieuw gedaan: { $coder } { $what } ({ $when }).
phase-done = Het onderzoek is nu in fase { $phase }: { $name }.
phase-already = Het onderzoek was al in fase { $phase }: { $name }. Er is niets gewijzigd.
choose-done = { $count ->
    [0] Deze fragmenten waren al gekozen; er is niets gewijzigd.
    [one] Eén fragment is als citaat gekozen.
   *[other] { $count } fragmenten zijn als citaat gekozen.
 }
choose-dropped = { $count ->
    [0] Deze fragmenten waren niet gekozen; er is niets gewijzigd.
    [one] Eén fragment is niet langer als citaat gekozen.
   *[other] { $count } fragmenten zijn niet langer als citaat gekozen.
 }
memo-written = Het memo is opgeslagen als { $id }.
memo-changed = Het memo is herschreven; de oude woorden blijven in het logboek.
memo-removed = Het memo is weggehaald; codeboom undo brengt het terug.
memo-empty = Het memo heeft geen woorden.
memo-empty-hint = Geef de tekst tussen aanhalingstekens: codeboom memo monitoring "Wat valt op?"
memo-unknown = Er is geen memo dat met “{ $id }” begint.
memo-unknown-hint = codeboom memo toont de memo’s met het begin van hun kenmerk.
memo-several = Meer dan één memo begint met “{ $id }”.
memo-not-yours = Dit memo is van { $author }; u bent { $me }.
memo-not-yours-hint = U kunt erop reageren: codeboom memo KENMERK "uw opmerking".
memo-subject-unknown = Er is niets dat “{ $name }” heet om een memo bij te schrijven.
memo-subject-unknown-hint = Noem study (het onderzoek), een code, thema, transcript of respondent, of het begin van het kenmerk van een codering of memo.
memo-subject-several = “{ $name }” kan meer dan één ding zijn.
memo-subject-several-hint = Zeg welk u bedoelt: { $ways }.
memo-title = Memo’s ({ $count })
memo-about = Bij
memo-kind = Soort
memo-text = Tekst
memo-erased = (gewist)
memo-analytic = analytisch
memo-methodological = methodologisch
memo-reflexive = reflexief
memo-comment = opmerking
status-chosen = Gekozen citaten
status-memos = Memo’s en opmerkingen
status-open-comments = Open opmerkingen
status-phase = Fase { $phase }: { $name }.
status-no-phase = Nog geen fase gemarkeerd (codeboom phase N).

## Hulpteksten.
cli-arg-at = Zoals het was op een moment: een tag, dag, tijdstip in UTC of het begin van het kenmerk van een gebeurtenis
cli-quotes-arg-chosen = Alleen de fragmenten die als citaat gekozen zijn
cli-log-about = Vertel wat er besloten is: wie deed wanneer wat, en waarom
cli-log-arg-coder = Alleen handelingen van deze codeur
cli-log-arg-code = Alleen handelingen die deze code raken (naam of id, ook een vroegere)
cli-log-arg-transcript = Alleen handelingen die dit transcript raken
cli-log-arg-phase = Alleen handelingen uit deze fase (1 tot 6)
cli-log-arg-since = Vanaf deze dag of dit tijdstip, of na deze tag of gebeurtenis
cli-log-arg-until = Tot en met dit moment
cli-log-arg-kind = Alleen deze soort gebeurtenis, zoals coding.added, of alles van coding, code, theme of memo
cli-log-example =
    Voorbeelden:
      codeboom log corpora/sag-pmto --code monitoring --coder eva
      codeboom log corpora/sag-pmto --since 2025-04-22 --kind transcript
cli-diff-about = Toon wat er tussen twee momenten veranderde, met de handelingen die het verklaren
cli-diff-arg-from = Het eerste moment: een tag, dag, tijdstip in UTC of het begin van het kenmerk van een gebeurtenis
cli-diff-arg-to = Het tweede moment (standaard: nu)
cli-diff-example =
    Voorbeelden:
      codeboom diff 2025-04-21 --study corpora/sag-pmto
      codeboom diff 2025-04-21 2025-04-22 --study corpora/sag-pmto --format json
cli-tag-about = Geef het onderzoek zoals het nu is een naam, of toon de namen die er zijn
cli-tag-arg-name = Naam van dit moment
cli-tag-arg-coder = Wie markeert (standaard: CODEBOOM_CODER, anders uw gebruikersnaam)
cli-tag-arg-output = Bestand voor het einde van elk logboek, als JSON; of voor de lijst van namen
cli-tag-example =
    Voorbeelden:
      codeboom tag inzending-1 --reason "Eerste versie naar het tijdschrift" --study mijn-onderzoek
      codeboom tag inzending-1 --output einden.json --study mijn-onderzoek
      codeboom tag --study mijn-onderzoek
cli-undo-about = Maak uw laatste handeling ongedaan, of de handeling met een gebeurtenis
cli-undo-arg-event = Begin van het kenmerk van een gebeurtenis van de handeling (standaard: uw laatste)
cli-undo-arg-coder = Wiens handeling (standaard: CODEBOOM_CODER, anders uw gebruikersnaam)
cli-undo-example =
    Voorbeelden:
      codeboom undo --study mijn-onderzoek
      codeboom undo --reason "Verkeerde regel" --study mijn-onderzoek
cli-redo-about = Doe opnieuw wat u het laatst ongedaan maakte, of de handeling met een gebeurtenis
cli-redo-arg-event = Begin van het kenmerk van een gebeurtenis van de handeling (standaard: de laatst ongedaan gemaakte)
cli-redo-arg-coder = Wiens handeling (standaard: CODEBOOM_CODER, anders uw gebruikersnaam)
cli-redo-example =
    Voorbeeld:
      codeboom redo --study mijn-onderzoek
cli-phase-about = Leg vast in welke fase van de analyse het onderzoek is
cli-phase-arg-phase = De fase, 1 tot 6 (Braun & Clarke): vertrouwd raken, coderen, thema’s zoeken, herzien, definiëren, rapporteren
cli-phase-arg-coder = Wie dit vastlegt (standaard: CODEBOOM_CODER, anders uw gebruikersnaam)
cli-phase-example =
    Voorbeeld:
      codeboom phase 3 --reason "Alle transcripten zijn gecodeerd" --study mijn-onderzoek
cli-memo-about = Schrijf een memo of opmerking bij iets in het onderzoek, of toon wat er geschreven is
cli-memo-arg-subject = Waarbij: study, een code, thema, transcript of respondent, of het begin van het kenmerk van een codering of memo; code:x of theme:x als een naam van beide is
cli-memo-arg-text = De woorden (zonder: toon de memo’s)
cli-memo-arg-kind = Soort memo (standaard: analytisch; bij een memo een opmerking)
cli-memo-arg-change = Geef dit eigen memo andere woorden
cli-memo-arg-remove = Haal dit eigen memo weg
cli-memo-arg-coder = Wie schrijft (standaard: CODEBOOM_CODER, anders uw gebruikersnaam)
cli-memo-example =
    Voorbeelden:
      codeboom memo monitoring "Overlapt dit met de jassen op de kapstok?" --study mijn-onderzoek
      codeboom memo R4 "Sprak vrijuit; de opname liep door." --kind methodological --study mijn-onderzoek
      codeboom memo --study mijn-onderzoek
cli-choose-about = Kies gecodeerde fragmenten als citaat voor het verslag
cli-choose-arg-codings = Coderingen, met de eerste tekens van hun kenmerk (codeboom quotes toont ze)
cli-choose-arg-drop = Laat de fragmenten als citaat vallen
cli-choose-arg-coder = Wie kiest (standaard: CODEBOOM_CODER, anders uw gebruikersnaam)
cli-choose-example =
    Voorbeelden:
      codeboom choose dc5bd50a36 e03101497f --study mijn-onderzoek
      codeboom choose dc5bd50a36 --drop --study mijn-onderzoek
