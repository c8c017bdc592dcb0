# De bladzijden van de werkbank: begin, interviews, voorstellen, matrix, tabellen, taken.
pages-number = { $number }
pages-k-of-n = { $k } van { $n }
pages-role-interviewer = Interviewer
pages-role-respondent = Respondent
pages-role-other = Anders
pages-start-purpose = Van interviews naar codes, thema’s en tabellen, met achter elk getal de woorden zelf. Alles blijft op deze computer.
pages-start-new = Nieuw onderzoek
pages-start-new-about = Met eigen interviews beginnen
pages-start-sample = Voorbeeld bekijken
pages-start-sample-about = Acht interviews om mee te oefenen, tien minuten
pages-start-open = Onderzoek openen
pages-start-open-about = Verdergaan waar u was
pages-start-opening = Het onderzoek wordt geopend…
pages-new-title = Titel
pages-new-title-example = bijv. Samen beslissen in de jeugdzorg
pages-new-coder = Uw naam
pages-new-coder-about = Staat bij elke codering, zodat te zien is wie wat besloot.
pages-new-folder = Map
pages-new-other-folder = Andere map…
pages-new-folder-about = Hierin komt alles van het onderzoek te staan, als gewone bestanden.
pages-new-make = Onderzoek maken
pages-open-recent = Onlangs geopend
pages-open-browse = In een map op deze computer
pages-folders-up = Map omhoog
pages-folders-path = Pad van de map
pages-folders-go = Ga
pages-folders-list = Mappen in { $path }
pages-folders-study = onderzoek
pages-folders-none = Hier zijn geen mappen.
pages-interviews-title = Interviews
pages-interviews-add = Interviews toevoegen
pages-interviews-begin = Begin met coderen
pages-arrivals-drop = Sleep hier interviews naartoe
pages-arrivals-choose = Bestanden kiezen…
pages-arrivals-about = Word (docx), OpenDocument (odt), tekst (txt, md) of ondertitels (vtt, srt). De bestanden zelf blijven zoals ze zijn.
pages-arrivals-progress = Bestand { $at } van { $total }…
pages-arrivals-finished = { $refused ->
    [0] { $taken } opgenomen.
   *[other] { $taken } opgenomen, { $refused } niet.
}
pages-arrivals-list = Wat er binnenkwam
pages-arrival-waiting = wacht
pages-arrival-reading = wordt gelezen…
pages-arrival-in = opgenomen
pages-arrival-refused = niet opgenomen
pages-list-file = Bestand
pages-list-respondents = Respondenten
pages-list-words = Woorden
pages-list-codings = Coderingen
pages-list-done = Klaar volgens
pages-list-not-done = nog niemand
pages-speakers-title = Wie is wie?
pages-speakers-none = Wie er spreekt, staat hier zodra er een interview is.
pages-speakers-about = { $unsure ->
    [0] Alleen woorden van respondenten tellen mee.
    [one] Alleen woorden van respondenten tellen mee. Eén spreker is respondent noch interviewer: klopt dat?
   *[other] Alleen woorden van respondenten tellen mee. { $unsure } sprekers zijn respondent noch interviewer: klopt dat?
}
pages-speakers-unsure = klopt dit?
pages-speakers-unlabelled = zonder naam
pages-speakers-said = { $turns ->
    [one] 1 beurt
   *[other] { $turns } beurten
}, { $words ->
    [one] 1 woord
   *[other] { $words } woorden
}
pages-speakers-role = Rol van { $label }
pages-speakers-respondent = Respondent achter { $label }
pages-respondents-title = Respondenten en groepen
pages-respondents-none = Respondenten staan hier zodra bij stap 2 iemand respondent is.
pages-respondents-about = Voeg een kolom toe voor wat tabellen moeten onderscheiden, zoals groep of functie. Een kolom uit een spreadsheet kan in één keer worden geplakt.
pages-respondents-id = Respondent
pages-respondents-case = Casus
pages-respondents-withdrawn = teruggetrokken
pages-respondents-cell = { $attribute } van { $respondent }
pages-respondents-column = Kolom toevoegen
pages-respondents-column-example = bijv. groep
pages-respondents-column-add = Toevoegen
pages-respondents-column-taken = De naam “{ $name }” is al in gebruik.
pages-respondents-groups = Tabellen splitsen naar
pages-respondents-no-groups = niet splitsen
pages-beginning-title = Waarmee begint u?
pages-beginning-has = In het codeboek: { $codes ->
    [one] 1 code
   *[other] { $codes } codes
} en { $themes ->
    [one] 1 thema
   *[other] { $themes } thema’s
}.
pages-beginning-empty = Zonder codes beginnen kan ook: selecteer tekst en typ een naam.
pages-beginning-drop = Sleep hier een leidraad of codeboek naartoe
pages-beginning-choose = Bestand kiezen…
pages-beginning-about = Een interviewleidraad (docx, odt, txt, md, toml) of een codeboek (csv, xlsx, toml).
pages-beginning-reading = Wordt gelezen…
pages-queue-title = Voorstellen
pages-queue-bulk = Alle { $count } van deze code…
pages-queue-at = Voorstel { $at } van { $total }
pages-queue-progress = Voortgang
pages-queue-code = Code
pages-queue-all-codes = alle codes
pages-queue-transcript = Interview
pages-queue-all-transcripts = alle interviews
pages-queue-none = Er zijn geen voorstellen.
pages-queue-from = Voorstellen komen uit een interviewleidraad of uit een codeboek met regels.
pages-queue-none-here = Geen voorstellen voor deze keuze.
pages-queue-ready = Alle voorstellen zijn beoordeeld.
pages-queue-show-all = Alles tonen
pages-queue-to-codebook = Leidraad of codeboek toevoegen
pages-queue-history = Laatste tien
pages-sign-accepted = Aangenomen
pages-sign-rejected = Afgewezen
pages-sign-other = Andere code
pages-sign-later = Later
pages-card-label = Voorstel voor { $code }
pages-card-why = Waarom:
pages-card-before = eerder { $accepted } × aangenomen, { $rejected } × afgewezen
pages-card-acts = Besluiten
pages-card-accept = Aannemen
pages-card-accept-edges = Zo aannemen
pages-card-reject = Afwijzen
pages-card-edges = Grenzen verschuiven
pages-card-other = Andere code
pages-card-later = Later
pages-card-back = Terug
pages-card-context = In de tekst
pages-key-space = Spatie
pages-edge-start-back = Begin eerder
pages-edge-start-forward = Begin later
pages-edge-end-back = Einde eerder
pages-edge-end-forward = Einde later
pages-edge-cancel = Grenzen herstellen
pages-bulk-title = { $count ->
    [one] 1 voorstel
   *[other] { $count } voorstellen
} voor { $code }
pages-bulk-about = Wat aangevinkt is, wordt een codering. De rest blijft een voorstel.
pages-bulk-list = Voorstellen
pages-bulk-accept = { $count ->
    [one] 1 voorstel aannemen
   *[other] { $count } voorstellen aannemen
}
pages-matrix-title = Wie noemt wat
pages-matrix-unit = Geteld worden
pages-unit-respondents = respondenten
pages-unit-cases = casussen
pages-unit-transcripts = interviews
pages-matrix-by = Groepen
pages-matrix-ungrouped = geen groepen
pages-matrix-none = Hier komt te staan wie wat noemt, zodra er tekst gecodeerd is.
pages-matrix-to-reading = Naar het lezen
pages-matrix-no-group = zonder groep
pages-matrix-counts = Hoeveel
pages-matrix-code = Thema of code
pages-matrix-total = Totaal
pages-matrix-against = { $count } tegen
pages-matrix-signs = ● steunt · ⊖ weerlegt · ± allebei · het getal is het aantal fragmenten. Klik op een cel, of druk op Enter, om ze te lezen.
pages-cell-none = { $unit }: niets
pages-cell-supports = { $unit }: { $count ->
    [one] 1 fragment
   *[other] { $count } fragmenten
}, steunt
pages-cell-opposes = { $unit }: { $count ->
    [one] 1 fragment
   *[other] { $count } fragmenten
}, weerlegt
pages-cell-mixed = { $unit }: { $count ->
    [one] 1 fragment
   *[other] { $count } fragmenten
}, gemengd
pages-tables-title = Tabellen en grafieken
pages-tables-about = Alle tabellen en grafieken in één keer, uit wat nu besloten is. Opnieuw maken kan altijd.
pages-tables-make = Maak tabellen en grafieken
pages-tables-making = Wordt gemaakt…
pages-tables-made = Gemaakt om { $time }.
pages-tables-stale = Gemaakt om { $time }; daarna is er iets veranderd.
pages-tables-notes = { $count } opmerkingen
pages-tables-tables = Tabellen
pages-tables-workbook = Alle tabellen in één Excel-bestand
pages-tables-charts = Grafieken
pages-tables-provisional = Voorlopig
pages-tables-provisional-about = Hierin tellen voorstellen mee waarover nog niemand heeft besloten. Niet voor in een verslag.
pages-tables-checks = Controle
pages-tables-folder = Alles staat in de map
pages-tables-download = { $name } als { $ending }
pages-output-tally = Thema’s en codes
pages-output-tally-by = Thema’s en codes naar { $attribute }
pages-output-compare = Vergelijking naar { $attribute }
pages-output-matrix = Wie noemt wat
pages-output-quotes = Citaten
pages-output-themes = Thema’s
pages-output-origin = Herkomst van de codes
pages-output-codebook = Codeboek
pages-output-respondents = Respondenten
pages-output-descriptives = Kenmerken van de respondenten
pages-output-suggestions = Voorstellen
pages-output-check = Bevindingen
pages-output-codes = Codes
pages-output-codes-by = Codes naar { $attribute }
pages-output-saturation = Verzadiging: nieuwe codes per interview
pages-output-saturation-runs = Verzadiging: runs
pages-output-saturation-estimates = Verzadiging: hoeveel codes er kunnen zijn
pages-output-agreement = Overeenstemming van codeurs
pages-output-agreement-transcripts = Overeenstemming per transcript
pages-output-agreement-pairs = Overeenstemming per codeurspaar
pages-output-waves = Twee keer gemeten
pages-output-shares = Verdeelde totalen
pages-output-sums = Totalen die niet kloppen
pages-output-manifest = Waaruit dit gemaakt is
pages-tasks-title = Oefenen
pages-tasks-at = { $ready } van { $total } gedaan
pages-tasks-ready = Alles gedaan. Een eigen onderzoek werkt net zo.
pages-task-done = gedaan
pages-task-select = Selecteer een zin
pages-task-select-how = Met de muis, of druk op S in de tekst.
pages-task-code = Geef de zin een code
pages-task-code-how = Druk op C en typ een deel van de naam.
pages-task-accept = Neem een voorstel aan
pages-task-accept-how = Onder Voorstellen, met A.
pages-task-theme = Zet een code onder een thema
pages-task-theme-how = Sleep de code, of druk op M in het codeboek.
pages-task-export = Maak de tabellen
pages-task-export-how = Onder Tabellen, met één knop.
pages-tasks-hide = Verberg deze lijst
