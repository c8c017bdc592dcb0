# Codes en thema’s hernoemen, samenvoegen en splitsen; coderingen veranderen.

# Wat vaker gezegd wordt.
reshape-undo = { $on ->
    [screen] { "" }
   *[terminal] Terugdraaien kan met codeboom undo.
  }
reshape-count = { $codings ->
    [0] geen coderingen
    [one] 1 codering van 1 codeur
   *[other] { $codings } coderingen van { $coders ->
        [one] 1 codeur
       *[other] { $coders } codeurs
    }
 }
reshape-nothing = Er verandert niets aan “{ $name }”; zo stond het er al.

# Namen.
reshape-unknown = Er is geen code of thema “{ $name }”.
reshape-both = “{ $name }” is zowel een code als een thema.
reshape-both-hint = Schrijf code:{ $code } of theme:{ $theme }.
reshape-is-theme = “{ $name }” is een thema; hier hoort een code.
reshape-is-code = “{ $name }” is een code; hier hoort een thema.
reshape-several = { $count } codes of thema's heten “{ $name }”.
reshape-several-hint = Noem er een bij zijn id: { $ids }.
reshape-taken = “{ $label }” is al een naam van { $id }, nu of vroeger.
reshape-taken-hint = Kies een andere naam, of voeg samen met { $id } (codeboom codebook merge).
reshape-label = Een naam is niet leeg en staat op één regel.
reshape-other-name = De naam in de andere taal blijft “{ $name }”; verander die met --lang { $language }.
    .screen = De naam in de andere taal blijft “{ $name }”; wissel van taal om die te veranderen.

# Benoemen en omschrijven.
reshape-renamed = “{ $old }” heet nu “{ $new }”, met { reshape-count }; de oude naam blijft bekend. { reshape-undo }
reshape-defined = De omschrijving van “{ $name }” is vastgelegd; aan coderingen verandert niets. { reshape-undo }
reshape-define-what = Er is niet gezegd wat er omschreven wordt: geef een definitie, of --include, --exclude, --example of --concept.
reshape-define-code-only = “{ $name }” is een thema; --include, --exclude en --example zijn voor codes.
reshape-define-theme-only = “{ $name }” is een code; --concept is voor thema's.
reshape-staged = Het thema “{ $name }” is nu { $stage ->
    [candidate] kandidaat
    [reviewed] herzien
   *[defined] gedefinieerd
 }; aan coderingen verandert niets. { reshape-undo }
reshape-stage-bare = Het thema “{ $name }” heeft nog geen definitie en geen centraal begrip.
reshape-stage-bare-hint = Geef ze met codeboom codebook define theme:{ $id } "definitie" --concept "centraal begrip".
reshape-linked = Het thema “{ $name }” beantwoordt nu ook { $count ->
    [one] onderzoeksvraag
   *[other] de onderzoeksvragen
 } { $questions }; aan coderingen verandert niets. { reshape-undo }
reshape-unlinked = Het thema “{ $name }” beantwoordt { $count ->
    [one] onderzoeksvraag
   *[other] de onderzoeksvragen
 } { $questions } niet meer; aan coderingen verandert niets. { reshape-undo }
reshape-question-unknown = Er is geen onderzoeksvraag “{ $question }”.
reshape-question-unknown-hint = { $count ->
    [0] Er zijn er nog geen; zet ze als [[question]] met id en text in codeboom.toml.
   *[other] Er zijn: { $questions }.
 }

# Verplaatsen.
reshape-moved-themes = De code “{ $name }” staat nu in { $count ->
    [one] het thema
   *[other] de thema's
 } { $themes }, met { reshape-count }. { reshape-undo }
reshape-moved-under = De code “{ $name }” is nu een onderdeel van “{ $parent }”, met { reshape-count }. { reshape-undo }
reshape-moved-both = De code “{ $name }” is nu een onderdeel van “{ $parent }” en staat in { $count ->
    [one] het thema
   *[other] de thema's
 } { $themes }, met { reshape-count }. { reshape-undo }
reshape-moved-out = De code “{ $name }” staat nu los, in geen thema en onder geen code, met { reshape-count }. { reshape-undo }
reshape-theme-moved-under = Het thema “{ $name }” is nu een deel van “{ $parent }”, met { reshape-count }. { reshape-undo }
reshape-theme-moved-out = Het thema “{ $name }” staat nu los, met { reshape-count }. { reshape-undo }
reshape-theme-one-parent = Het thema “{ $name }” kan maar onder één ander thema staan.
reshape-move-where = Er is niet gezegd waarheen: geef --theme, --under of --out.
reshape-under-itself = “{ $name }” kan geen deel van zichzelf zijn.
reshape-under-part = “{ $part }” is zelf een deel van “{ $name }”; de een kan niet onder de ander staan en andersom.
reshape-under-part-hint = Haal eerst “{ $part }” eruit (codeboom codebook move … --out).
    .screen = Verplaats eerst “{ $part }” naar buiten.

# Samenvoegen.
reshape-codes-merged = { $from } { $count ->
    [one] is
   *[other] zijn
 } samengevoegd met “{ $into }”, die { reshape-count } overneemt. { reshape-undo }
reshape-themes-merged = { $from } { $count ->
    [one] is
   *[other] zijn
 } samengevoegd met “{ $into }”, dat { $codes ->
    [one] 1 code
   *[other] { $codes } codes
 } overneemt met { reshape-count }. { reshape-undo }
reshape-merged-left-themes = “{ $into }” staat niet in { $count ->
    [one] het thema
   *[other] de thema's
 } { $themes }; wat samengevoegd is, telt daar niet meer mee.
reshape-merged-left-themes-hint = Moet dat wel, noem dan alle thema's: codeboom codebook move code:{ $id } --theme … --theme …
    .screen = Moet dat wel, verplaats de code dan naar alle bedoelde thema’s.
reshape-merge-itself = “{ $name }” kan niet met zichzelf worden samengevoegd.
reshape-merge-itself-hint = De laatste naam is waarin wordt samengevoegd; daarvoor staan andere.
reshape-merge-part = “{ $part }” is een deel van “{ $name }”; een geheel kan niet in zijn eigen deel opgaan.
reshape-merge-part-hint = Voeg andersom samen (codeboom codebook merge { $part } { $id }) en hernoem daarna zo nodig.

# Splitsen.
reshape-code-split = “{ $new }” is afgesplitst van “{ $name }” en neemt { reshape-count } over; in “{ $name }” { $left ->
    [one] blijft er 1
   *[other] blijven er { $left }
 }. { reshape-undo }
reshape-theme-split = “{ $new }” is afgesplitst van “{ $name }” met { $count ->
    [one] de code
   *[other] de codes
 } { $codes }: { reshape-count }. { reshape-undo }
reshape-split-what = Er is niet gezegd wat er naar “{ $new }” gaat.
reshape-split-what-hint = Geef coderingen (--codings) om een code te splitsen, of codes (--codes) om een thema te splitsen.
reshape-split-none = “{ $name }” heeft geen coderingen om te splitsen.
reshape-split-all = Zo blijft er in “{ $name }” niets over.
reshape-split-all-hint = Bedoelt u een andere naam: codeboom codebook rename { $id } "{ $new }".
reshape-split-other = Codering { $coding } heeft de code “{ $has }”, niet “{ $name }”.
reshape-split-not-in = De code “{ $code }” staat niet zelf in het thema “{ $name }”.
reshape-codings-hint = codeboom quotes --code { $id } toont de coderingen; hun id's staan onder Gebeurtenis.
    .screen = De kaart van de code toont haar fragmenten.

# Uit gebruik nemen.
reshape-code-retired = De code “{ $name }” is uit gebruik; { reshape-count } { $codings ->
    [one] telt
   *[other] tellen
 } niet meer mee en { $codings ->
    [one] blijft
   *[other] blijven
 } in het logboek. { reshape-undo }
reshape-whole-retired = De code “{ $name }” is uit gebruik; { reshape-count } { $codings ->
    [one] telt
   *[other] tellen
 } niet meer mee en { $codings ->
    [one] blijft
   *[other] blijven
 } in het logboek. { $count ->
    [one] Haar onderdeel
   *[other] Haar onderdelen
 } { $parts } { $count ->
    [one] komt
   *[other] komen
 } op haar plaats. { reshape-undo }
reshape-theme-retired = Het thema “{ $name }” is opgeheven; { $codes ->
    [0] het had geen codes
    [one] zijn ene code houdt { reshape-count }
   *[other] zijn { $codes } codes houden { reshape-count }
 }{ $loose ->
    [0] {""}
    [one] , en 1 code staat nu in geen thema
   *[other] , en { $loose } codes staan nu in geen thema
 }. { reshape-undo }

# Relaties.
reshape-related = “{ $from }” – { $label } → “{ $to }” staat in het codeboek als relatie { $id }; aan coderingen verandert niets. { reshape-undo }
reshape-unrelated = “{ $from }” – { $label } → “{ $to }” is uit het codeboek; aan coderingen verandert niets. { reshape-undo }
reshape-relate-itself = “{ $name }” kan geen relatie met zichzelf hebben.
reshape-relate-known = Deze relatie staat er al, als { $id }.
reshape-relate-known-hint = Moet zij anders zijn, haal haar dan eerst weg: codeboom codebook unrelate { $id }.
reshape-relation-unknown = Er is geen relatie “{ $id }”.

# Coderingen.
reshape-recoded = Codering { $coding } is nu: “{ $words }” in { $transcript }, code “{ $code }”, { $polarity ->
    [supports] voor
    [opposes] tegen
   *[mixed] voor en tegen
 }{ $prompting ->
    [prompted] , op een vraag ernaar
    [spontaneous] , uit zichzelf
   *[unsaid] {""}
 }. { reshape-undo }
reshape-uncoded = { $count ->
    [one] 1 codering van u is weggehaald
   *[other] { $count } coderingen van u zijn weggehaald
 }. { reshape-undo }
reshape-recode-what = Er is niet gezegd wat er verandert: geef --to, --span, --polarity, --prompted of --spontaneous.
reshape-recode-nothing = Er verandert niets; zo stond de codering er al.
reshape-recode-repeated-hint = Is deze codering te veel, haal haar dan weg: codeboom uncode { $coding }.
reshape-recode-elsewhere = Deze codering staat in { $transcript }, niet in { $other }.
reshape-recode-elsewhere-hint = Haal haar weg (codeboom uncode) en codeer in het andere transcript opnieuw (codeboom code).
reshape-coding-unknown = Er is geen codering “{ $id }”.
reshape-coding-unknown-hint = codeboom quotes toont de coderingen; hun id's staan onder Gebeurtenis. Vier tekens of meer zijn genoeg.
reshape-coding-others = Deze codering is van { $coder }; u bent { $me } en kunt alleen uw eigen coderingen veranderen.
reshape-coding-others-hint = Vraag { $coder } haar te veranderen, of leg vast wat u samen besluit met codeboom adjudicate.
reshape-code-withdrawn = Hierin staan woorden van iemand die zich heeft teruggetrokken; die tellen niet mee en worden nergens getoond.

# Wie wat doet.
reshape-assigned = { $count ->
    [0] Dit was al aan { $coder } toegewezen.
    [one] Eén transcript is aan { $coder } toegewezen. { reshape-undo }
   *[other] { $count } transcripten zijn aan { $coder } toegewezen. { reshape-undo }
 }
reshape-assigned-new = { $coder } heeft in dit onderzoek nog niets gedaan; controleer de naam als u die kende.
reshape-unassigned = { $count ->
    [0] Dit was niet aan { $coder } toegewezen.
    [one] Eén transcript is niet meer aan { $coder } toegewezen. { reshape-undo }
   *[other] { $count } transcripten zijn niet meer aan { $coder } toegewezen. { reshape-undo }
 }
reshape-assign-nobody = Er is niet gezegd aan wie.
table-assigned = Toegewezen
table-assigned-open = Toegewezen aan { $coder } en klaar (nog open: { $open })
table-assigned-done = Toegewezen aan { $coder } en klaar

# Teruggetrokken respondenten.
reshape-withdrawn = { $id } heeft zich teruggetrokken ({ $on }) en is uit alle aantallen en citaten, met { $codings ->
    [0] geen coderingen
    [one] 1 codering
   *[other] { $codings } coderingen
 }. De woorden staan nog in het onderzoek. { reshape-undo }
reshape-withdrawn-already = { $id } heeft zich al teruggetrokken ({ $on }).
reshape-withdrawn-already-hint = Geef met --on een andere dag als deze niet klopt.
table-withdrawn = (teruggetrokken)

# Bevindingen aanvaarden.
reshape-accepted = Aanvaard: { $finding } De bevinding staat voortaan onderaan en telt niet mee voor de uitslag. { reshape-undo }
reshape-accepted-already = { $coder } heeft deze bevinding al aanvaard.
reshape-accept-why = Zeg met --reason waarom de bevinding zo kan blijven.
reshape-reopened = Bevinding { $id } staat weer tussen de andere. { reshape-undo }
reshape-finding-several = Meer dan één bevinding begint met “{ $id }”.
reshape-finding-several-hint = Geef meer tekens van het id.
reshape-finding-unknown = Er is geen bevinding “{ $id }”.
reshape-finding-not-accepted = Er is geen aanvaarde bevinding “{ $id }”.
reshape-finding-unknown-hint = codeboom check toont de bevindingen met hun id's.
table-finding-id = Id
table-accepted = Aanvaard
review-code-retired = De code “{ $code }” is uit gebruik; { $count ->
    [one] 1 codering telt
   *[other] { $count } coderingen tellen
 } niet mee: { $coders }.
review-code-retired-unaware = De code “{ $code }” is uit gebruik; { $count ->
    [one] 1 codering telt
   *[other] { $count } coderingen tellen
 } niet mee: { $coders }. { $unaware ->
    [one] Eén daarvan was
   *[other] { $unaware } daarvan waren
 } toen nog niet bekend; geef ze een andere code (codeboom recode) of aanvaard dit.
review-example-withdrawn = Het voorbeeld bij de code “{ $code }” is letterlijk van { $respondent }, die zich heeft teruggetrokken; kies een ander.

# Hulpteksten.
cli-arg-reason = Waarom; komt bij het besluit in het logboek
cli-arg-decider = Wie dit besluit (standaard: CODEBOOM_CODER, anders uw gebruikersnaam)
cli-codebook-rename-about = Hernoem een code of thema; de oude naam blijft bekend
cli-codebook-rename-arg-name = Code of thema (naam of id)
cli-codebook-rename-arg-label = Nieuwe naam
cli-codebook-rename-example =
    Voorbeeld:
      codeboom codebook rename monitoring "Voortgang volgen" --reason "dichter bij hun woorden" --study mijn-onderzoek
cli-codebook-define-about = Omschrijf een code of thema
cli-codebook-define-arg-name = Code of thema (naam of id)
cli-codebook-define-arg-text = Definitie; een lege tekst haalt haar weg
cli-codebook-define-arg-include = Wat bij de code hoort
cli-codebook-define-arg-exclude = Wat er niet bij hoort, en waar dat dan staat
cli-codebook-define-arg-example = Ankervoorbeeld van de code
cli-codebook-define-arg-concept = Centraal begrip van het thema
cli-codebook-define-example =
    Voorbeelden:
      codeboom codebook define monitoring "Hoe iemand volgt of de hulp nog werkt." --exclude "Kiezen -> beslismomenten" --study mijn-onderzoek
      codeboom codebook define maatwerk --concept "Ruimte binnen het kader" --study mijn-onderzoek
cli-codebook-move-about = Verplaats een code of thema; zij staat daarna alleen waar u haar zet
cli-codebook-move-arg-name = Code of thema (naam of id)
cli-codebook-move-arg-theme = Thema waarin de code komt te staan; mag vaker
cli-codebook-move-arg-under = Code of thema waarvan het een onderdeel wordt
cli-codebook-move-arg-out = Zet los: in geen thema, onder geen code
cli-codebook-move-example =
    Voorbeelden:
      codeboom codebook move monitoring --theme besluitvorming --study mijn-onderzoek
      codeboom codebook move monitoring --under beslismomenten --study mijn-onderzoek
cli-codebook-merge-about = Voeg codes of thema's samen; alle coderingen gaan mee
cli-codebook-merge-arg-from = Codes of thema's die opgaan in de laatste
cli-codebook-merge-arg-into = Code of thema waarin ze opgaan
cli-codebook-merge-example =
    Voorbeeld:
      codeboom codebook merge keuzes-onderdelen keuzes-behandeling --reason "niet uit elkaar te houden" --study mijn-onderzoek
cli-codebook-split-about = Splits een code of thema; wat genoemd wordt, gaat naar het nieuwe
cli-codebook-split-arg-name = Code of thema (naam of id)
cli-codebook-split-arg-label = Naam van de nieuwe code of het nieuwe thema
cli-codebook-split-arg-codings = Coderingen voor de nieuwe code, met de eerste tekens van hun id
cli-codebook-split-arg-codes = Codes voor het nieuwe thema (naam of id)
cli-codebook-split-example =
    Voorbeelden:
      codeboom codebook split monitoring "Meten" --codings 786f2cc34d,fd95c101b1 --study mijn-onderzoek
      codeboom codebook split besluitvorming "Momenten" --codes beslismomenten --study mijn-onderzoek
cli-codebook-retire-about = Neem een code uit gebruik, of hef een thema op
cli-codebook-retire-arg-name = Code of thema (naam of id)
cli-codebook-retire-example =
    Voorbeeld:
      codeboom codebook retire keuzes-onderdelen --reason "te zelden" --study mijn-onderzoek
cli-codebook-relate-about = Verbind thema's, codes of respondenten met een benoemde relatie
cli-codebook-relate-arg-from = Thema, code of respondent waar de relatie begint
cli-codebook-relate-arg-to = Thema, code of respondent waar zij heen wijst
cli-codebook-relate-arg-label = Wat de relatie zegt
cli-codebook-relate-arg-sign = Of zij versterkt, verzwakt, of geen van beide
cli-codebook-relate-example =
    Voorbeeld:
      codeboom codebook relate maatwerk afstemming "maakt mogelijk" --sign positive --study mijn-onderzoek
cli-codebook-unrelate-about = Haal een relatie weg
cli-codebook-unrelate-arg-id = Id van de relatie
cli-codebook-unrelate-example =
    Voorbeeld:
      codeboom codebook relate maatwerk afstemming raakt --study mijn-onderzoek && codeboom codebook unrelate maatwerk-afstemming --study mijn-onderzoek
cli-codebook-stage-about = Zeg hoe ver een thema is
cli-codebook-stage-arg-name = Thema (naam of id)
cli-codebook-stage-arg-stage = Stadium: kandidaat, herzien of gedefinieerd
cli-codebook-stage-example =
    Voorbeeld:
      codeboom codebook stage maatwerk reviewed --study mijn-onderzoek
cli-codebook-link-about = Zeg welke onderzoeksvragen een thema beantwoordt
cli-codebook-link-arg-name = Thema (naam of id)
cli-codebook-link-arg-questions = Id's van onderzoeksvragen in codeboom.toml
cli-codebook-link-example =
    Voorbeeld:
      codeboom codebook link maatwerk rq1 --study mijn-onderzoek
cli-codebook-unlink-about = Zeg welke onderzoeksvragen een thema toch niet beantwoordt
cli-codebook-unlink-arg-name = Thema (naam of id)
cli-codebook-unlink-arg-questions = Id's van onderzoeksvragen
cli-codebook-unlink-example =
    Voorbeeld:
      codeboom codebook unlink maatwerk rq2 --study mijn-onderzoek
cli-codebook-check-arg-accept = Aanvaard de bevinding met dit id; vraagt om --reason
cli-codebook-check-arg-reopen = Zet de bevinding met dit id weer tussen de andere
cli-check-arg-accept = Aanvaard de bevinding met dit id; vraagt om --reason
cli-check-arg-reopen = Zet de bevinding met dit id weer tussen de andere
cli-recode-about = Verander een eigen codering
cli-recode-arg-coding = Codering, met de eerste tekens van haar id
cli-recode-arg-to = Andere code (naam of id)
cli-recode-arg-span = Andere woorden: "woorden" of BEGIN-EIND, met of zonder ID: ervoor
cli-recode-arg-polarity = Of de woorden voor of tegen de code spreken, of beide
cli-recode-arg-prompted = De respondent zei dit op een vraag ernaar
cli-recode-arg-spontaneous = De respondent begon er zelf over
cli-recode-example =
    Voorbeeld:
      codeboom recode 786f2cc34d --to beslismomenten --coder eva --study mijn-onderzoek
cli-uncode-about = Haal eigen coderingen weg
cli-uncode-arg-codings = Coderingen, met de eerste tekens van hun id
cli-uncode-example =
    Voorbeeld:
      codeboom uncode 786f2cc34d --coder eva --reason "toch niet" --study mijn-onderzoek
cli-transcripts-assign-about = Wijs transcripten toe aan een codeur
cli-transcripts-assign-arg-transcripts = Id's van de transcripten
cli-transcripts-assign-arg-to = Wie ze codeert
cli-transcripts-assign-example =
    Voorbeeld:
      codeboom transcripts assign r1 r2 --to daan --study mijn-onderzoek
cli-transcripts-unassign-about = Neem een toewijzing terug
cli-transcripts-unassign-arg-transcripts = Id's van de transcripten
cli-transcripts-unassign-arg-to = Wie ze niet meer hoeft te coderen
cli-transcripts-unassign-example =
    Voorbeeld:
      codeboom transcripts unassign r1 --to daan --study mijn-onderzoek
cli-respondents-withdraw-about = Leg vast dat een respondent zich terugtrekt
cli-respondents-withdraw-arg-id = Id van de respondent
cli-respondents-withdraw-arg-on = Dag waarop (standaard: vandaag)
cli-respondents-withdraw-example =
    Voorbeeld:
      codeboom respondents withdraw R4 --on 2026-03-14 --study mijn-onderzoek
reshape-code-made = Code “{ $name }” gemaakt.
reshape-theme-made = Thema “{ $name }” gemaakt.
