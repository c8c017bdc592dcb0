# Wat de opdrachtregel zegt.
cli-error = fout
cli-warning = waarschuwing
cli-note = opmerking
cli-hint = wat te doen
cli-plain = { $text }
cli-written = { $file } is geschreven.
cli-accepted = { $count ->
    [one] Eén voorstel is aanvaard en opgeslagen.
   *[other] { $count } voorstellen zijn aanvaard en opgeslagen.
 }
cli-rejected = { $count ->
    [one] Eén voorstel is afgewezen; het komt niet terug.
   *[other] { $count } voorstellen zijn afgewezen; ze komen niet terug.
 }
cli-chart-format = { $file } eindigt niet op .svg of .png.
cli-chart-format-hint = Kies een naam zoals codes.svg (scherp op elk formaat) of codes.png (voor Word).
cli-check-summary = Gecontroleerd: { $errors ->
    [one] 1 fout
   *[other] { $errors } fouten
 }, { $warnings ->
    [one] 1 waarschuwing
   *[other] { $warnings } waarschuwingen
 } en { $notes ->
    [one] 1 opmerking
   *[other] { $notes } opmerkingen
 }; zie check.md.
cli-code-done = Opgeslagen: “{ $words }” in { $transcript } heeft nu de code { $code }.
cli-code-interviewer = Dit zijn woorden van de interviewer; ze tellen voor niemand.
cli-code-other = Dit zijn woorden van iemand die geen respondent is; ze tellen voor niemand.
cli-code-no-turn = Dit fragment bevat geen woorden van een spreker (een label, kop of tijd); het telt voor niemand.
cli-code-new-hint = Maak de code nu met --new, of zet haar in codebook.toml; dit maakt “{ $code }” als inductieve code.
cli-code-repeated = U hebt deze code al op precies dit fragment gezet.
cli-code-repeated-hint = Er hoeft niets te gebeuren; de codering staat er.
cli-compare-by = Er is niet gezegd welke groepen vergeleken worden.
cli-compare-by-hint = Geef --by KENMERK, of zet groups = "kenmerk" in codeboom.toml.
cli-done = { $count ->
    [0] { $coder } was hier al klaar mee.
    [one] { $coder } is klaar met één transcript; opgeslagen.
   *[other] { $coder } is klaar met { $count } transcripten; opgeslagen.
 }
cli-reopened = { $count ->
    [0] Er stond niets op klaar voor { $coder }.
    [one] Eén transcript staat weer open voor { $coder }.
   *[other] { $count } transcripten staan weer open voor { $coder }.
 }
cli-import-done = { $count ->
    [one] Eén transcript is opgenomen.
   *[other] { $count } transcripten zijn opgenomen.
 } Controleer de sprekers; verbeteren kan in transcripts/…/about.toml.
cli-import-one-respondent = --respondent geldt voor één bestand tegelijk.
cli-import-one-respondent-hint = Neem de bestanden één voor één op, of zet het nummer van de respondent in de bestandsnaam (R4.docx).
cli-known-names = { $count ->
    [0] Er zijn er nog geen.
   *[other] Er zijn: { $names }.
 }
cli-next-code = Volgende stap: lees een transcript (codeboom transcripts show ID) en codeer (codeboom code ID:"woorden" CODE).
cli-next-codebook = Volgende stap: maak een codeboek in codebook.toml, neem er een op (codeboom codebook import BESTAND), of codeer meteen met codeboom code … --new.
cli-next-import = Volgende stap: neem transcripten op (codeboom import BESTANDEN).
cli-next-run = Volgende stap: bekijk de tabellen (codeboom tally) of maak alles in één keer (codeboom run).
cli-next-suggest = Volgende stap: beoordeel de voorstellen van de regels (codeboom suggest, accept, reject).
cli-no-attributes-hint = respondents.csv heeft nog geen kolommen met kenmerken; voeg er een toe, bijvoorbeeld groep.
cli-unknown-attribute = Geen enkele respondent heeft het kenmerk “{ $name }”.
cli-unknown-attribute-hint = De kenmerken in respondents.csv zijn: { $names }.
cli-unknown-code = De code “{ $code }” staat niet in het codeboek.
cli-unknown-theme = Het thema “{ $theme }” staat niet in het codeboek.
cli-unknown-coder = “{ $name }” heeft in dit onderzoek niets gecodeerd.
cli-unknown-coder-hint = Kies any, consensus of een van: { $names }.
cli-unknown-respondent = Er is geen respondent “{ $id }”.
cli-unknown-transcript = Er is geen transcript “{ $id }”.
cli-run-done = { $count } bestanden staan in { $folder }: tabellen, grafieken en controles van { $transcripts } transcripten en { $codings } coderingen.
cli-span-form = Een fragment is ID:BEGIN-EIND of ID:"woorden".
cli-span-form-hint = Bijvoorbeeld: codeboom code int03:120-180 monitoring, of codeboom code 'int03:"dan overleg ik"' monitoring.
cli-span-outside = { $start }-{ $end } is geen fragment van { $transcript }; dat heeft { $length } tekens.
cli-span-outside-hint = Het begin is kleiner dan het eind; codeboom transcripts show toont bij elke beurt de posities.
cli-span-not-found = “{ $words }” staat niet in { $transcript }.
cli-span-not-found-hint = Kopieer de woorden uit het transcript; hoofdletters, aanhalingstekens en regeleinden doen er niet toe, andere tekens wel.
cli-span-several = “{ $words }” staat { $count } keer in { $transcript }.
cli-span-several-hint = Neem meer woorden, of kies een plaats: { $places }.
cli-suggestion-several = Meer dan één voorstel begint met “{ $id }”.
cli-suggestion-several-hint = Geef meer tekens van het voorstel.
cli-suggestion-unknown = Er is geen open voorstel “{ $id }”.
cli-suggestion-unknown-hint = codeboom suggest toont de open voorstellen; wat al besloten is, staat er niet meer bij.
cli-suggest-no-rules = Geen enkele code heeft regels, dus er is niets voor te stellen; zet regels bij codes in codebook.toml.
