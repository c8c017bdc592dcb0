# exchange
exchange-codebook-title = Codeboek
exchange-decoded = Gelezen als { $encoding }. Kijk of letters met accenten goed zijn overgekomen.
exchange-unreadable = Het bestand is niet te lezen als tabel: { $reason }.
exchange-empty = Het bestand is leeg.
exchange-no-names = Geen kolom met namen van codes gevonden. De eerste rij is: { $found }.
exchange-no-names-hint = Zet boven de kolom met de codes het woord code, tag of naam. Andere kolommen die herkend worden: thema, hoort bij, definitie, wel, niet, voorbeeld, herkomst, vragen.
exchange-above-header = De kolomkoppen staan op regel { $line }; wat erboven staat is overgeslagen.
exchange-columns-left-out = Niet overgenomen, want de kolomkop zegt Codeboom niets of komt dubbel voor: { $columns }.
exchange-sheets-left-out = Alleen het eerste blad met codes is gelezen. Niet gelezen: { $sheets }.
exchange-ragged-row = Deze rij heeft { $found ->
        [one] 1 cel
       *[other] { $found } cellen
    }; er zijn { $expected } kolomkoppen. Wat onder een kop staat is overgenomen.
exchange-row-without-name = Deze rij heeft geen naam voor een code en is overgeslagen.
exchange-duplicate-name = De naam ‘{ $name }’ staat ook op regel { $line }; de eerste telt, deze rij is overgeslagen.
exchange-code-exists = Het codeboek heeft de code ‘{ $name }’ al (als { $id }); deze rij is overgeslagen.
exchange-id-in-use = De id ‘{ $found }’ is al in gebruik; deze code kreeg { $id }.
exchange-theme-exists = Het codeboek heeft het thema ‘{ $name }’ al; deze rij is overgeslagen.
exchange-parent-as-theme = Er is geen code ‘{ $name }’ waar deze code onder kan hangen; ‘{ $name }’ is als thema opgevat.
exchange-ring = Deze codes hangen in een kring onder elkaar: { $names }. De eerste hangt nu nergens meer onder.
exchange-unknown-origin = De herkomst ‘{ $found }’ is onbekend; deductief is aangehouden. Bekend zijn deductief, inductief en in vivo.
exchange-unknown-question = De vraag ‘{ $found }’ is niet overgenomen; schrijf het nummer uit de leidraad, zoals q3.
exchange-paths-read = De meeste namen zijn paden met { $separator }; het laatste deel is als code gelezen en wat ervoor staat als thema.
exchange-odd-quotes = Het aantal aanhalingstekens (") in dit bestand is oneven; er kan er een ontbreken.
exchange-odd-quotes-hint = Kijk of de laatste codes goed zijn overgekomen; zo niet, sla het bestand op als xlsx en lees dat in.
exchange-too-many-rows = Dit bestand heeft meer dan { $limit } rijen; dat is geen codeboek.
exchange-too-large = Dit bestand bevat meer dan { $limit } MB aan tekst; dat is geen codeboek.
exchange-too-large-hint = Bewaar alleen de lijst met codes in een eigen bestand, zonder fragmenten, en lees dat in.
exchange-cell-too-long = Deze cel heeft meer dan { $limit } tekens.
exchange-cell-too-long-hint = Waarschijnlijk ontbreekt hier een aanhalingsteken ("), zodat de rest van het bestand één cel lijkt. Zet het erbij, of sla het bestand op als xlsx.
exchange-old-excel = Dit is een oud Excel-bestand (.xls), of een werkmap met een wachtwoord.
exchange-old-excel-hint = Open het in Excel of LibreOffice en sla het op als .xlsx, zonder wachtwoord.
exchange-not-xlsx = Dit bestand is niet te lezen als Excel-werkmap (.xlsx): { $reason }.
exchange-not-xlsx-hint = Open het in Excel of LibreOffice en sla het op als .xlsx of als csv.
exchange-guide-no-questions = In deze leidraad is geen vraag gevonden: geen alinea eindigt op een vraagteken.
exchange-guide-no-questions-hint = Zet elke vraag in een eigen alinea die eindigt op een vraagteken, met doorvragen eronder na een streepje.
exchange-column = { $column ->
   *[kind] Soort
    [id] Id
    [label] Naam
    [aliases] Andere namen
    [themes] Thema's
    [parent] Hoort bij
    [stage] Stadium
    [origin] Herkomst
    [questions] Vragen
    [definition] Definitie
    [concept] Kernidee
    [include] Wel
    [exclude] Niet
    [example] Voorbeeld
    [reason] Reden
    [answers] Beantwoordt
}
exchange-column-in = { exchange-column } ({ $language })
