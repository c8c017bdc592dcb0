# De werkbank: het raam, de leestafel, het codeboek en de toetsen.
workbench-add-interviews = Interviews toevoegen
workbench-ahead = Wat er gebeurt
workbench-also = { $key } doet dit ook
workbench-assign = Geef deze code
workbench-box = Code geven
workbench-box-field = Zoek of typ een code
workbench-box-given = staat hier al
workbench-box-in-vivo = In vivo: “{ $label }”
workbench-box-in-vivo-means = De woorden zelf worden een nieuwe code, die dit fragment meteen krijgt.
workbench-box-memo = Memo bij deze codering
workbench-box-new = Nieuwe code: “{ $label }”
workbench-box-new-means = Een nieuwe code, die dit fragment meteen krijgt.
workbench-box-nothing = Geen code past hierbij.
workbench-box-recode = Andere code, zelfde fragment
workbench-by = Door { $coder }
workbench-by-you = Door u
workbench-cancel = Annuleren
workbench-close = Sluiten
workbench-code = Code
workbench-code-lower = code
workbench-codes = Codes
workbench-codings = { $count ->
    [one] 1 codering
   *[other] { $count } coderingen
 }
workbench-codings-here = { $count ->
    [one] 1 codering hier
   *[other] { $count } coderingen hier
 }
workbench-concept = Kernidee
workbench-connection-lost = Verbinding weg; niets verloren
workbench-counted = { $k } van { $n } respondenten, { $segments ->
    [one] 1 fragment
   *[other] { $segments } fragmenten
 }
workbench-define = Omschrijven…
workbench-define-title = { $name } omschrijven
workbench-definition = Definitie
workbench-done = Klaar
workbench-done-about = Alles in dit interview is gecodeerd
workbench-done-do = Klaar melden
workbench-done-undo = Toch niet klaar
workbench-end-edge = Einde
workbench-error = Dat ging niet.
workbench-example = Anker
workbench-exclude = Niet
workbench-filter = Zoek een code
workbench-find = Zoek in dit interview
workbench-find-at = { $at } van { $count }
workbench-find-next = Volgende plaats
workbench-find-previous = Vorige plaats
workbench-fragments = fragm.
workbench-in-theme = In het thema { $theme }.
workbench-in-vivo = In vivo
workbench-include = Wel
workbench-key-box-assign = code geven
workbench-key-box-new = nieuwe code
workbench-key-box-stay = geven en nog een kiezen
workbench-key-close = sluiten; selectie loslaten
workbench-key-code = code geven
workbench-key-end-back = einde een woord terug
workbench-key-end-forward = einde een woord verder
workbench-key-find = zoeken in dit interview
workbench-key-go-interviews = naar Interviews
workbench-key-go-matrix = naar Matrix
workbench-key-go-read = naar Lezen
workbench-key-go-suggestions = naar Voorstellen
workbench-key-go-tables = naar Tabellen
workbench-key-in-vivo = in vivo: de woorden als code
workbench-key-keys = alle toetsen
workbench-key-last-code = laatste code opnieuw
workbench-key-memo = memo
workbench-key-next-coding = volgende codering hier
workbench-key-next-turn = volgende beurt
workbench-key-pinned = vaste code
workbench-key-polarity = steunt, weerlegt, gemengd
workbench-key-previous-turn = vorige beurt
workbench-key-prompting = na een vraag, uit zichzelf
workbench-key-queue-accept = aannemen
workbench-key-queue-back = terug
workbench-key-queue-context = in de tekst bekijken
workbench-key-queue-edges = grenzen verschuiven
workbench-key-queue-later = later
workbench-key-queue-other = andere code
workbench-key-queue-reject = afwijzen
workbench-key-quotation = citaat
workbench-key-recode = andere code, zelfde fragment
workbench-key-redo = opnieuw
workbench-key-remove = codering verwijderen
workbench-key-search = zoeken in het onderzoek
workbench-key-sentence = zin selecteren, volgende zin
workbench-key-start-back = begin een woord terug
workbench-key-start-forward = begin een woord verder
workbench-key-tree-fold = in- en uitklappen
workbench-key-tree-memo = memo
workbench-key-tree-move = verplaatsen
workbench-key-tree-open = kaart tonen
workbench-key-tree-rename = hernoemen
workbench-key-undo = ongedaan maken
workbench-key-word = woord selecteren, volgend woord
workbench-keys = Toetsen
workbench-keys-on = Letters en tekens werken als toets, behalve in een veld
workbench-language = Taal
workbench-line = regel { $line }
workbench-make = Maken
workbench-memo = Memo
workbench-memo-about = Memo bij { $name }
workbench-memo-analytic = Analytisch
workbench-memo-kind = Soort memo
workbench-memo-methodological = Methodisch
workbench-memo-reflexive = Reflexief
workbench-memo-save = Memo bewaren
workbench-memo-saved = De memo is bewaard.
workbench-memos = { $count ->
    [one] 1 memo
   *[other] { $count } memo’s
 }
workbench-merge = Voeg samen…
workbench-merge-do = Samenvoegen
workbench-merge-into = Samenvoegen met
workbench-merge-title = Voeg { $name } samen met een andere code
workbench-messages = Meldingen
workbench-mixed = Gemengd
workbench-move = Verplaats…
workbench-move-do = Verplaatsen
workbench-move-title = Verplaats { $name } naar…
workbench-name = Naam
workbench-new-code = Nieuwe code
workbench-new-code-title = Nieuwe code
workbench-new-theme-title = Nieuw thema
workbench-next-transcript = Volgend interview
workbench-no-codes = Selecteer tekst, kies Code en typ een naam.
workbench-no-concept = Dit thema heeft nog geen kernidee.
workbench-no-definition = Deze code heeft nog geen definitie.
workbench-no-last-code = Er is nog geen laatste code.
workbench-no-pin = Op toets { $key } staat geen code; zet er een vast op de kaart van die code.
workbench-no-themes = Er zijn nog geen thema’s.
workbench-no-transcripts = Sleep hier interviews naartoe
workbench-not-yours = Deze codering is van { $coder }: u kunt er een memo bij schrijven, niet wijzigen.
workbench-opposes = Weerlegt
workbench-origin-deductive = Deductief
workbench-origin-in-vivo = In vivo
workbench-origin-inductive = Inductief
workbench-other-study = Ander onderzoek openen
workbench-page-interviews = Interviews
workbench-page-matrix = Matrix
workbench-page-read = Lezen
workbench-page-start = Begin
workbench-page-suggestions = Voorstellen
workbench-page-tables = Tabellen
workbench-pages = Pagina’s
workbench-pin = Vastzetten op toets
workbench-pin-none = geen
workbench-pinned = Toets { $key }
workbench-polarity = Wat het fragment over de code zegt
workbench-previous-transcript = Vorig interview
workbench-prompted = Na een vraag
workbench-prompting = Gevraagd of niet
workbench-quotation = Citaat
workbench-reading = Lezen
workbench-reason = Reden
workbench-recode = Andere code
workbench-redo-nothing = Niets om opnieuw te doen
workbench-redo-what = Opnieuw: { $what }
workbench-remove = Verwijder
workbench-rename = Hernoemen
workbench-rename-title = { $name } hernoemen
workbench-resembles = Lijkt op “{ $code }”. Is het dezelfde code?
workbench-respondents = resp.
workbench-retire = Uit gebruik…
workbench-retire-do = Uit gebruik nemen
workbench-retire-title = { $name } uit gebruik nemen
workbench-rules = { $count ->
    [one] 1 regel
   *[other] { $count } regels
 }
workbench-save = Bewaren
workbench-saved = Opgeslagen om { $time }
workbench-saving = Opslaan…
workbench-search = Zoek in het onderzoek
workbench-search-found = { $count ->
    [0] Niets gevonden.
    [one] 1 plaats
   *[other] { $count } plaatsen, { $shown } getoond
 }
workbench-search-places = Gevonden plaatsen
workbench-segments = { $count ->
    [one] 1 fragment
   *[other] { $count } fragmenten
 }
workbench-selection = Selectie
workbench-settings = Instellingen
workbench-show-code = code bekijken
workbench-skip = Naar de inhoud
workbench-space = spatie
workbench-spontaneous = Uit zichzelf
workbench-stage-candidate = Kandidaat
workbench-stage-defined = Gedefinieerd
workbench-stage-reviewed = Beoordeeld
workbench-start-edge = Begin
workbench-suggestions-open = { $count ->
    [one] 1 open voorstel
   *[other] { $count } open voorstellen
 }
workbench-supports = Steunt
workbench-theme = Licht of donker
workbench-theme-auto = Zoals het systeem
workbench-theme-dark = Donker
workbench-theme-light = Licht
workbench-theme-lower = thema
workbench-themes = Thema’s
workbench-turn = Beurt { $at } van { $count }
workbench-under-code = Onder de code
workbench-under-none = geen
workbench-under-theme = Onder het thema
workbench-undo = Ongedaan maken
workbench-undo-nothing = Niets om ongedaan te maken
workbench-undo-what = Ongedaan maken: { $what }
workbench-unreachable = Codeboom antwoordt niet; dit is niet opgeslagen.
workbench-unreachable-hint = Staat het programma nog open? Wat eerder is opgeslagen, blijft.
workbench-via-bulk = in één keer gecodeerd
workbench-via-hand = met de hand gecodeerd
workbench-via-import = uit een ander programma
workbench-via-suggestion = op voorstel
workbench-warning = Let op.
workbench-where-all = Overal
workbench-where-box = In het codevenster
workbench-where-coding = Op een codering
workbench-where-queue = Bij de voorstellen
workbench-where-reader = In de tekst
workbench-where-selection = Met een selectie
workbench-where-tree = In de codelijst
workbench-whole = Hele tekst in één keer
workbench-whole-about = Voor schermlezers die anders alleen lezen wat in beeld is. Een lang interview opent dan iets trager.
workbench-whose = Wiens coderingen tellen
workbench-whose-any = van iedereen
workbench-whose-consensus = waarover iedereen het eens is
workbench-whose-counted-consensus = Alleen wat iedereen gelijk codeerde telt.
workbench-whose-counted-one = Alleen coderingen van { $coder } tellen.
