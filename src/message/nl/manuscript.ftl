# Manuscripten lezen: een scriptie, artikel of rapport.

manuscript-too-large = Dit bestand is groter dan { $megabytes } MB; zo groot is geen manuscript.
manuscript-too-large-hint = Sla de tekst zonder de afbeeldingen op als docx, of kopieer die naar een nieuw document.
manuscript-pdf-without-text = In deze pdf staat geen tekst die te lezen is, alleen afbeeldingen van bladzijden.
manuscript-pdf-without-text-hint = Gebruik het document waaruit de pdf is gemaakt, of laat eerst tekstherkenning (ocr) op de pdf los.
manuscript-pdf-unreadable = De tekst van deze pdf is niet te lezen.
manuscript-pdf-unreadable-hint = Gebruik het document waaruit de pdf is gemaakt, of open de pdf, kopieer de tekst en sla die op als txt of docx.
manuscript-not-followed = Het bestand { $name } wordt hier ingevoegd, maar is niet meegelezen.
manuscript-not-followed-hint = Noem dat bestand ook: u kunt meerdere manuscripten tegelijk laten controleren.
manuscript-expected = Een manuscript is een docx-, odt-, pdf-, txt-, md- of tex-bestand. Open het in het programma waarin het gemaakt is en sla het in een van die formaten op.
manuscript-empty-hint = Controleer of u het goede bestand hebt gekozen, en of het is opgeslagen.
