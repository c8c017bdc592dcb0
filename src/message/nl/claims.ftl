# Wat er met beweringen in een manuscript is.

claims-count-list = Er staat { $stated }, maar er { $found ->
    [one] wordt één respondent genoemd
   *[other] worden { $found } respondenten genoemd
}: { $who }.
claims-count-list-hint = Pas het getal aan, of de lijst.
claims-listed-here = genoemd

claims-count-above = { $stated } van de { $of } kan niet: het deel is groter dan het geheel.
claims-count-beyond = Er staat “van de { $of }”, maar er { $size ->
    [one] deed één respondent mee
   *[other] deden { $size } respondenten mee
}.
claims-count-whole-hint = Controleer het deel en het geheel.

claims-count-group = Er staat “{ $words }”, maar { $group } telt { $size } respondenten: { $who }.
claims-count-group-all = Er staat “{ $words }”, maar { $group } telt { $size } respondenten: { $who }.
claims-count-everyone = Er staat dat het om iedereen gaat (“{ $words }”), maar er deden { $size } respondenten mee.
claims-count-group-hint = Schrijf wie u bedoelt, of pas het getal aan.

claims-count-parts = De delen zijn samen { $sum } ({ $parts }), het geheel is { $whole }.
claims-count-parts-hint = Controleer de delen en het geheel.

claims-count-repeated = Bij “{ $code }” staat op de ene plaats { $stated } en op de andere { $found }.
claims-count-repeated-hint = Maak de getallen gelijk; bij de vindplaatsen staat waar ze staan.
claims-stated-here = ook hier

claims-section-fewer = Bij “{ $code }” staat N = { $stated }, maar in de paragraaf { $found ->
    [one] wordt één respondent genoemd
   *[other] worden { $found } respondenten genoemd
}: { $who }.{ $known ->
    [one] {" "}Niet genoemd: { $missing }.
   *[other] {""}
}
claims-section-fewer-hint = Verlaag het getal, of noem wie er ontbreekt.
claims-section-more = Bij “{ $code }” staat N = { $stated }, maar in de paragraaf worden { $found } respondenten genoemd: { $who }.
claims-section-more-hint = Verhoog het getal, of ga na wie er niet bij hoort.
claims-named-here = genoemd

claims-count-all = Er staat dat het om iedereen gaat, maar bij “{ $code }” is er van { $who } geen eigen onderbouwing.
claims-count-all-hint = Noem bij wie het te vinden is, of schrijf om hoeveel respondenten het gaat.
claims-said-again = nog eens

claims-count-unclear = Van dit getal is niet duidelijk wat het telt.
claims-count-vague = “{ $word }” staat bij { $found ->
    [one] één respondent
   *[other] { $found } respondenten
}; afgesproken is { $from } tot { $to }.
claims-count-vague-hint = Kies het woord dat bij dit aantal hoort, of schrijf het getal.

claims-list-unknown = { $who } { $many ->
    [one] komt
   *[other] komen
} niet voor onder de { $size } respondenten.
claims-list-unknown-hint = Wie meededen: { $known }.
claims-list-twice = { $who } staat twee keer in één opsomming.
claims-list-twice-hint = Haal de dubbele weg, of schrijf wie er bedoeld is.
claims-list-form = “{ $found }” lijkt een getal, maar is een respondent.
claims-list-form-hint = Schrijf ({ $id }).
claims-list-group = { $who } { $many ->
    [one] hoort
   *[other] horen
} niet bij { $group }. Daarbij horen { $members }.
claims-list-group-hint = Pas de opsomming aan, of de naam van de groep.

claims-quote-speaker = Het citaat is van { $who }, maar de bewering ervoor gaat over { $listed }.
claims-quote-speaker-hint = Noem de spreker in de bewering, of kies een ander citaat.
claims-claimed-here = de bewering
claims-quote-differs = Dit heeft { $who } niet woordelijk zo gezegd.
claims-quote-nowhere = Dit staat niet in wat { $who } heeft gezegd.
claims-quote-verbatim-hint = Neem de woorden over uit de transcriptie; wat u weglaat, wordt (…).
claims-nearest = wat er het dichtst bij komt
claims-quote-nobody = Bij dit citaat staat niet van wie het is; bij { $named } andere wel.
claims-quote-nobody-hint = Zet de respondent erbij, zoals bij de andere.
claims-quote-share = { $who } levert { $many } van de { $all } citaten ({ $shares }).
claims-quote-share-hint = Laat ook anderen aan het woord, of leg uit waarom deze respondent zo vaak geciteerd wordt.

claims-name-drift = “{ $name }” heet elders anders: { $others }.
claims-name-drift-hint = Gebruik overal de naam uit het codeboek.
claims-called-here = heet hier

claims-study-count = Bij “{ $code }” staat N = { $stated }; in de coderingen zijn het er { $found } van de { $n }: { $who }.{ $missing_many ->
    [0] {""}
   *[other] {" "}Wel gecodeerd, niet genoemd: { $missing }.
}{ $extra_many ->
    [0] {""}
   *[other] {" "}Wel genoemd, niet gecodeerd: { $extra }.
}
claims-study-count-hint = Pas het getal aan, of de coderingen als er een ontbreekt.
claims-study-list = Bij “{ $code }” { $many ->
    [one] is { $who } wel gecodeerd, maar niet genoemd
   *[other] zijn { $who } wel gecodeerd, maar niet genoemd
}.
claims-study-list-hint = Noem wie er ontbreekt, of controleer de coderingen.
claims-study-evidence = Bij “{ $code }” { $many ->
    [one] wordt { $who } genoemd, zonder gecodeerd fragment
   *[other] worden { $who } genoemd, zonder gecodeerd fragment
}.
claims-study-evidence-hint = Codeer het fragment waarop dit rust, of haal de naam weg.
claims-unreported-codes = { $many ->
    [one] Deze code is wel gecodeerd, maar komt in het manuscript niet voor: { $who }.
   *[other] Deze codes zijn wel gecodeerd, maar komen in het manuscript niet voor: { $who }.
}
claims-unreported-people = { $many ->
    [one] Deze respondent wordt nergens genoemd: { $who }.
   *[other] Deze respondenten worden nergens genoemd: { $who }.
}
