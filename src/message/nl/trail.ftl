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
