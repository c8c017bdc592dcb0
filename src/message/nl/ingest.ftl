# Transcripten inlezen: wat een bestand is, en wie erin spreekt.

# Bestanden die geen transcript zijn
ingest-empty = Het bestand is leeg: er staat geen enkel woord in.
ingest-empty-hint = Controleer of u het goede bestand hebt gekozen, en of de transcriptie is opgeslagen.
ingest-binary = Dit bestand bevat geen leesbare tekst.
ingest-expected = Een transcript is een docx-, odt-, txt-, md-, vtt- of srt-bestand. Open het in het programma waarin het gemaakt is en sla het in een van die formaten op.
ingest-foreign =
    Dit bestand is { $kind ->
        [image] een afbeelding
        [recording] een geluids- of beeldopname
        [spreadsheet] een spreadsheet
        [presentation] een presentatie
        [book] een e-boek
        [project] een REFI-QDA-project uit een ander analyseprogramma
        [pages] een Pages-document
        [web-page] een webpagina
        [data] een gegevensbestand (json of xml)
        [database] een database
       *[archive] een gecomprimeerd archief
    }, geen transcript.
ingest-transcribe-first = Zet de opname eerst om in tekst, bijvoorbeeld met Teams, f4 of aTrain, en lees daarna de tekst in.
ingest-save-as-docx = Open het bestand in Word of LibreOffice, kies Opslaan als, en sla het op als docx.
ingest-old-word = Dit is een document van een oude Word-versie (doc); er werd een docx verwacht.
ingest-locked = Dit document is met een wachtwoord beveiligd.
ingest-locked-hint = Open het in Word of LibreOffice, haal het wachtwoord eraf en sla het opnieuw op.
ingest-pdf = Dit is een pdf; daarin is niet betrouwbaar te zien waar een alinea of een beurt begint.
ingest-pdf-hint = Lees het oorspronkelijke document in. Hebt u alleen de pdf, open die dan in Word, controleer de tekst en sla die op als docx.
ingest-rtf = Dit is een rtf-bestand; er werd een docx verwacht.
ingest-broken = Dit document is beschadigd of niet volledig: het laat zich niet uitpakken.
ingest-broken-hint = Open het in Word of LibreOffice; als dat lukt, sla het dan opnieuw op als docx. Anders hebt u een eerdere kopie nodig.
ingest-too-large = Uitgepakt is dit document groter dan een transcript kan zijn (de grens is { $megabytes } MB).
ingest-too-large-hint = Kopieer de tekst naar een nieuw document en sla dat op als docx.

# Tekens
ingest-encoding-guessed = Het bestand is niet in UTF-8 opgeslagen; het is gelezen als Windows-1252.
ingest-encoding-guessed-hint = Controleer woorden met accenten, zoals één en cliënt. Kloppen ze niet, sla het bestand dan op als UTF-8.
ingest-encoding-mixed =
    { $count ->
        [one] Eén plaats in het bestand is
       *[other] { $count } plaatsen in het bestand zijn
    } niet in UTF-8 geschreven; die tekens zijn gelezen als Windows-1252.
ingest-encoding-damaged = Sommige tekens in dit bestand zijn beschadigd; ze zijn vervangen door �.

# De optie --speaker
ingest-speaker-form = Schrijf LABEL=ROL of LABEL=respondent:ID, bijvoorbeeld --speaker "Eva=interviewer" of --speaker "Vera=respondent:R4".
ingest-speaker-no-role = In ‘{ $given }’ staat geen rol: er ontbreekt een isgelijkteken.
ingest-speaker-unknown-role = In ‘{ $given }’ staat geen bekende rol; verwacht werd interviewer, respondent of other.
ingest-speaker-bad-id = Bij ‘{ $given }’ kan deze id niet: alleen een respondent heeft een id, van één woord, zoals R4.
ingest-speaker-not-found = Er is een rol opgegeven voor de spreker ‘{ $label }’, maar die komt in dit bestand niet voor.
ingest-speaker-labels =
    { $count ->
        [0] In dit bestand heeft geen enkele spreker een label.
        [one] De enige spreker in dit bestand is { $names }.
       *[other] De sprekers in dit bestand zijn { $names }.
    }

# Wie spreekt
ingest-unknown-speakers =
    Onbekende sprekers: { $count ->
        [one] er is één alinea
       *[other] er zijn { $count } alinea's
    } zonder sprekerlabel, te beginnen met ‘{ $line }’. De woorden tellen nu voor niemand.
ingest-unknown-speakers-hint = Is alles door één respondent gezegd of geschreven, geef dan --respondent ID, bijvoorbeeld --respondent R4. Zet anders voor elke beurt een label, zoals I: en R:.
    .screen = Zet het zo nodig recht bij stap 2, “Wie is wie?”.
ingest-moderated =
    Alleen de interviewer heeft een label; { $count ->
        [one] de ene beurt
       *[other] de { $count } beurten
    } zonder label { $count ->
        [one] is
       *[other] zijn
    } aan { $id } toegeschreven.
ingest-moderated-hint = Klopt dit niet, zet dan ook labels voor de antwoorden, of geef --speaker "=other".
    .screen = Zet het zo nodig recht bij stap 2, “Wie is wie?”.
ingest-questions =
    { $count ->
        [one] Eén genummerde regel is
       *[other] { $count } genummerde regels zijn
    } als vraag uit de leidraad gelezen en aan niemand toegeschreven.
ingest-guessed-interviewer = ‘{ $label }’ stelt naar verhouding de meeste vragen en is als interviewer aangemerkt.
ingest-guessed-interviewer-hint = Klopt dit niet, geef dan voor elke spreker de rol op, bijvoorbeeld --speaker "{ $label }=respondent".
    .screen = Zet het zo nodig recht bij stap 2, “Wie is wie?”.
ingest-no-interviewer = Er is geen interviewer herkend; alle woorden zijn aan de andere sprekers toegeschreven.
ingest-no-interviewer-hint = Staan de vragen wel in het bestand, zet er dan een label voor, zoals I:, of geef --speaker LABEL=interviewer.
    .screen = Zet het zo nodig recht bij stap 2, “Wie is wie?”.
ingest-doubtful-labels =
    { $count ->
        [one] Er begint één alinea met iets dat op een spreker lijkt maar slechts één keer voorkomt: { $names }. De woorden zijn
       *[other] Er beginnen { $count } alinea's met iets dat op een spreker lijkt maar slechts één keer voorkomt: { $names }. De woorden zijn
    } aan de spreker ervoor toegeschreven.
ingest-doubtful-labels-hint = Is het wel een spreker, geef dan bijvoorbeeld --speaker "{ $label }=other".
    .screen = Zet het zo nodig recht bij stap 2, “Wie is wie?”.
ingest-other-speaker =
    ‘{ $label }’ ({ $turns ->
        [one] één beurt
       *[other] { $turns } beurten
    }) is niet als respondent aangemerkt: die woorden tellen voor niemand.
ingest-other-speaker-hint = Is dit wel een respondent, geef dan --speaker "{ $label }=respondent:ID".
    .screen = Zet het zo nodig recht bij stap 2, “Wie is wie?”.
ingest-next-free = ‘{ $label }’ heeft geen nummer in het label of in de bestandsnaam en heet nu { $id }.
ingest-next-free-unlabelled = De respondent heeft geen label en geen nummer in de bestandsnaam, en heet nu { $id }.
ingest-next-free-hint = Wilt u een andere id, geef dan --respondent ID.
    .screen = Zet het zo nodig recht bij stap 2, “Wie is wie?”.
ingest-respondent-unused = De id { $id } is niet gebruikt: elke respondent in dit bestand heeft in het label al een nummer.
ingest-respondent-unused-hint = Wilt u van het label afwijken, geef dan --speaker LABEL=respondent:{ $id }.
    .screen = Zet het zo nodig recht bij stap 2, “Wie is wie?”.
ingest-two-ids = In het label staat { $label }, in de bestandsnaam { $file-id }; aangehouden is { $label }.
ingest-two-ids-hint = Klopt de bestandsnaam, geef dan --speaker LABEL=respondent:{ $file-id }.
    .screen = Zet het zo nodig recht bij stap 2, “Wie is wie?”.
ingest-respondent-shared = { $id } komt ook in een ander transcript voor; de woorden tellen samen voor één respondent.
ingest-respondent-shared-hint = Is het iemand anders, geef dan --speaker LABEL=respondent:ID met een andere id.
    .screen = Zet het zo nodig recht bij stap 2, “Wie is wie?”.
