# Codeboek en leidraad.
codebook-cycle = Deze staan in een kring onder elkaar: { $ring } (gevonden bij { $id }).
codebook-cycle-hint = Haal bij één van hen parent weg.
codebook-duplicate-id = Het id “{ $id }” komt twee keer voor.
codebook-duplicate-id-hint = Geef een van de twee een ander id; ids zijn eenmalig.
codebook-export-xlsx = Een xlsx-bestand kan niet op het scherm.
codebook-export-xlsx-hint = Geef --output codeboek.xlsx.
codebook-guide-present = Dit onderzoek heeft al een leidraad.
codebook-guide-present-hint = Pas guide.toml met de hand aan, of maak het leeg (alleen format = 1) en neem de leidraad opnieuw op.
codebook-import-format = { $file } is geen codeboek of leidraad die gelezen kan worden.
codebook-import-format-hint = Een codeboek is toml, csv of xlsx; een leidraad is docx, odt, txt, md of toml.
codebook-import-known = { $id } staat al in het codeboek en is gelaten zoals het was.
codebook-imported = Gelezen: { $themes ->
    [one] 1 thema
   *[other] { $themes } thema's
 }, { $codes ->
    [one] 1 code
   *[other] { $codes } codes
 } en { $questions ->
    [one] 1 vraag
   *[other] { $questions } vragen
 }; { $known } stonden er al.
codebook-no-label = { $id } heeft geen naam.
codebook-no-label-hint = Vul label in, bijvoorbeeld label = "Beslismomenten".
codebook-odd-id = “{ $id }” kan geen id zijn.
codebook-odd-id-hint = Een id heeft letters, cijfers en streepjes, bijvoorbeeld keuzes-behandeling.
codebook-rule-hint = Een regel is bijvoorbeeld { "{" } phrase = "samen met ouders" { "}" } of { "{" } near = ["ouders", "wens*"], within = 5 { "}" }.
codebook-rule-needs-within = Bij near hoort within: het grootste aantal woorden afstand.
codebook-rule-none = Deze regel zegt niet wat hij zoekt: er werd word, stem, phrase, regex, near of question verwacht.
codebook-rule-several = Deze regel zoekt meer dan één ding; één van word, stem, phrase, regex, near of question werd verwacht.
codebook-rule-variants-without-word = variants hoort bij word.
codebook-rule-within-without-near = within hoort bij near.
codebook-unknown-code = { $id } verwijst naar de code “{ $names }”, die er niet is.
codebook-unknown-theme = { $id } verwijst naar het thema “{ $names }”, dat er niet is.
codebook-unknown-hint = Verbeter de naam, of maak het genoemde eerst aan.
