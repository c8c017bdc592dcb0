# Verbeterde transcripten en coderingen die meegaan.

cli-import-arg-revise = Transcript waarvan dit bestand de verbeterde versie is (id); coderingen gaan mee
cli-import-arg-reason = Waarom het transcript verbeterd is; komt in het logboek
revise-one-file = --revise geldt voor één bestand tegelijk.
revise-one-file-hint = Verbeter de transcripten één voor één: codeboom import --revise ID BESTAND
revise-same = Dit is al de huidige lezing van { $as } ({ $file }). Er is niets gewijzigd.
revise-not-readable = De huidige lezing van { $transcript } kan niet gelezen worden; daarom is niets gewijzigd.
revise-done = { $transcript } heeft nu lezing { $revision }. { $count ->
    [0] Er waren geen coderingen om mee te nemen.
    [one] Eén codering is nagelopen: { $exact } ongewijzigd, { $moved } verschoven, { $changed } op andere woorden, { $lost } niet teruggevonden.
   *[other] { $count } coderingen zijn nagelopen: { $exact } ongewijzigd, { $moved } verschoven, { $changed } op andere woorden, { $lost } niet teruggevonden.
 }{ $lost ->
    [0] {""}
   *[other] { " " }Wat niet is teruggevonden, telt niet mee tot iemand besluit; codeboom check noemt het.
 }
revise-previewed = Er is niets gewijzigd. { $transcript } zou lezing { $revision } krijgen. { $count ->
    [0] Er zijn geen coderingen om mee te nemen.
    [one] Eén codering: { $exact } ongewijzigd, { $moved } verschoven, { $changed } op andere woorden, { $lost } niet teruggevonden.
   *[other] { $count } coderingen: { $exact } ongewijzigd, { $moved } verschoven, { $changed } op andere woorden, { $lost } niet teruggevonden.
 }
revise-straggled = { $count ->
    [one] Eén codering van { $coder } stond
   *[other] { $count } coderingen van { $coder } stonden
 } nog op een eerdere lezing van { $transcript } en { $count ->
    [one] is
   *[other] zijn
 } meegenomen naar de huidige: { $exact } ongewijzigd, { $moved } verschoven, { $changed } op andere woorden, { $lost } niet teruggevonden.
table-revised = Coderingen van { $transcript } in lezing { $revision }
table-outcome = Uitkomst
table-outcome-exact = ongewijzigd
table-outcome-moved = verschoven
table-outcome-changed = andere woorden
table-outcome-lost = niet teruggevonden
table-old-place = Was op
table-old-words = Woorden
table-new-place = Is op
table-new-words = Nieuwe woorden
table-note-revised = { $turns } beurten. Sprekers: { $speakers }.
table-note-same-words = { $count ->
    [one] Eén codering staat op dezelfde woorden als eerst en is hier weggelaten.
   *[other] { $count } coderingen staan op dezelfde woorden als eerst en zijn hier weggelaten.
 }
table-lost = Coderingen niet teruggevonden
review-coding-lost = De codering { $code } van { $coder } in { $transcript } is niet teruggevonden in de verbeterde lezing en telt niet mee; zij stond op “{ $words }”; zet haar op andere woorden (codeboom recode { $id } --span …) of haal haar weg (codeboom uncode { $id }).
review-coding-lost-silent = De codering { $code } van { $coder } in { $transcript } is niet teruggevonden in de verbeterde lezing en telt niet mee. Zet haar op andere woorden (codeboom recode { $id } --span …) of haal haar weg (codeboom uncode { $id }).
