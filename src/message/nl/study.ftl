# Het onderzoek, het logboek en de werkkopieën.
study-untitled = Naamloos onderzoek
study-created = Er is een onderzoek gemaakt in { $folder }. Neem nu transcripten op: codeboom import BESTANDEN --study { $folder }
study-exists = In { $folder } is al een onderzoek.
study-exists-hint = Kies een andere map, of ga verder met dit onderzoek.
study-not-one = { $folder } is geen onderzoek: er is geen codeboom.toml.
study-none-around = Hier is geen onderzoek: { $folder } en de mappen erboven hebben geen codeboom.toml.
study-not-one-hint = Ga naar de map van het onderzoek, geef --study MAP, of maak een nieuw onderzoek met codeboom init MAP.
    .screen = Kies een map waarin codeboom.toml staat, of maak een nieuw onderzoek.
study-newer = Dit is gemaakt met een nieuwere versie van Codeboom (formaat { $found }; deze versie kent { $known }). Er is niets gewijzigd.
study-newer-hint = Installeer de nieuwste versie van Codeboom.
study-toml-fault = Dit bestand kan niet gelezen worden: { $reason }.
study-toml-fault-hint = Verbeter de regel en doe het opnieuw. Tekst staat tussen aanhalingstekens: label = "Naam".
study-attribute-two-waves = Een kenmerk dat twee keer is gemeten, noemt bij waves twee verschillende kolommen.
study-attribute-sum-and-parts = Bij een verdeeld totaal horen sum en parts samen.
study-attribute-several-parts = Een totaal wordt verdeeld over ten minste twee verschillende kolommen.
study-attribute-positive-sum = Een totaal dat verdeeld wordt, is groter dan 0.
study-attribute-waves-or-sum = Een kenmerk is twee keer gemeten (waves) of verdeeld (sum en parts), niet allebei.
study-attribute-hint = Schrijf waves = ["stress_toen", "stress_nu"], of sum = 100 en parts = ["cliënt", "relatie"], met kolommen van respondents.csv.
study-not-utf8 = { $file } is niet in UTF-8 bewaard.
study-not-utf8-hint = Bewaar het bestand opnieuw als UTF-8 (in Excel: CSV UTF-8).
study-settings-comment = Instellingen van dit onderzoek; u mag dit bestand bewerken.
study-settings-approach = Het soort thematische analyse (Braun & Clarke).
study-settings-blind = Codeurs zien elkaars coderingen niet voordat ze een transcript hebben afgerond (codeboom klaar).
study-settings-groups = Het kenmerk in respondents.csv waarop tabellen en grafieken gesplitst worden.
study-settings-coder = de naam van een codeur
study-codebook-comment = Codeboek. Werkkopie van het logboek: wat u hier wijzigt, wordt bij het volgende commando vastgelegd.
study-guide-comment = Interviewleidraad: onderwerpen, vragen, doorvragen, en patronen waaraan een vraag herkend wordt.
study-edits-recorded = { $count ->
    [one] Eén wijziging met de hand is vastgelegd
   *[other] { $count } wijzigingen met de hand zijn vastgelegd
 } op naam van { $coder }.
study-edits-not-recorded = { $count ->
    [one] Eén wijziging met de hand geldt nu wel, maar kon
   *[other] { $count } wijzigingen met de hand gelden nu wel, maar konden
 } niet worden vastgelegd.
study-log-torn = De laatste regel van dit logboek is niet af ({ $bytes } bytes); hij was nooit als opgeslagen gemeld en telt niet mee.
study-log-torn-hint = Er hoeft niets te gebeuren: de volgende handeling legt de rest apart in een bestand naast het logboek.
study-log-malformed = Deze regel van het logboek kan niet gelezen worden en telt niet mee: { $reason }.
study-log-malformed-hint = Zet het bestand terug uit een kopie (git, synchronisatie of back-up); bewerk logboeken nooit met de hand. Tot dan volgen codebook.toml en de andere werkkopieën het logboek niet.
study-log-unreadable-end = Het einde van dit logboek kan niet gelezen worden; er is niets toegevoegd.
study-log-unwritable = Deze handeling kan niet worden opgeschreven: { $reason }.
study-reading-changed = Deze lezing is gewijzigd nadat zij was vastgelegd; coderingen kunnen verschoven zijn.
study-frozen-hint = Zet het bestand terug uit een kopie; een lezing wordt nooit met de hand bewerkt.
study-reading-missing-hint = Zet de map van dit transcript terug uit een kopie; tot dan tellen zijn coderingen niet mee.
study-turns-unreadable = Deze regel van de beurten past niet bij de lezing.
study-codings-misplaced = { $count ->
    [one] Eén codering in { $transcript } staat niet op de tekst die het logboek noemt en telt
   *[other] { $count } coderingen in { $transcript } staan niet op de tekst die het logboek noemt en tellen
 } niet mee.
study-speaker-role = Bij “{ $label }” staat een respondent, maar de rol is niet respondent.
study-import-duplicate = Dit bestand zit al in het onderzoek, als { $as } ({ $file }). Er is niets gewijzigd.
study-import-same-text = De tekst is gelijk aan die van { $as } ({ $file }). Er is niets gewijzigd.
study-import-duplicate-hint = Is dit een ander interview? Controleer of u het juiste bestand koos.
study-respondents-unreadable = Dit bestand is geen leesbare tabel: { $reason }.
study-respondents-no-id = De eerste regel heeft geen kolom id; gevonden: { $columns }.
study-respondents-no-id-hint = Noem de kolom met R1, R2, … “id”.
study-respondents-missing-id = Deze regel heeft geen id en is overgeslagen.
study-respondents-missing-id-hint = Vul in de kolom id de respondent in, bijvoorbeeld R4.
study-respondents-ragged = Deze regel heeft { $found } cellen en de kop { $expected }; hij is overgeslagen.
study-respondents-ragged-hint = Een cel met een komma erin staat tussen aanhalingstekens; ontbrekende waarden blijven leeg.
study-respondents-twice = { $id } staat twee keer in de lijst; de eerste telt.
study-respondents-twice-hint = Voeg de twee regels samen, of geef een ander id.
