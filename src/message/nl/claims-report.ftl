# Verslagen over de beweringen in een manuscript.
claims-report-title = Beweringen in { $files }
claims-report-verdict = { $verdict ->
    [fine] klopt
    [wrong] klopt niet
    [not_traceable] niet na te gaan
   *[ambiguous] meerduidig
 }
claims-report-verdict-column = Oordeel
claims-report-sentence = Zin
claims-report-stated = Vermeld
claims-report-found = Gevonden
claims-report-hint = Wat te doen
claims-report-silenced-column = Terzijde gelegd omdat
claims-report-paragraph = { $file }, alinea { $paragraph }
claims-report-page = { $place } (pagina { $page })
claims-report-more = en nog { $count }
claims-report-evidence = { $count ->
    [one] Waarmee het vergeleken is
   *[other] Waarmee het vergeleken is ({ $count } plaatsen)
 }

# Wat de controle opleverde.
claims-report-checked = { $count ->
    [0] Er zijn geen beweringen herkend; er is dus niets gecontroleerd.
    [one] Eén bewering is herkend en gecontroleerd; { $fine ->
        [0] zij klopt niet.
       *[other] zij klopt.
     }
   *[other] { $count } beweringen zijn herkend en gecontroleerd; daarvan { $fine ->
        [one] klopt er één
       *[other] kloppen er { $fine }
     }.
 }
claims-report-not-traceable = { $count ->
    [one] Eén bewering is herkend, maar er is niets om die mee te vergelijken.
   *[other] { $count } beweringen zijn herkend, maar er is niets om ze mee te vergelijken.
 }
claims-report-findings = { $found ->
    [0] Er is niets gevonden dat niet klopt.
   *[other] Gevonden: { $errors ->
        [one] 1 fout
       *[other] { $errors } fouten
     }, { $warnings ->
        [one] 1 waarschuwing
       *[other] { $warnings } waarschuwingen
     } en { $notes ->
        [one] 1 opmerking
       *[other] { $notes } opmerkingen
     }.
 }
claims-report-silenced = { $count ->
    [one] Eén bevinding is terzijde gelegd.
   *[other] { $count } bevindingen zijn terzijde gelegd.
 }
claims-report-silenced-list = Terzijde gelegd, en waarom:
claims-report-not-understood = { $count ->
    [0] Elk herkend aantal kon worden uitgelegd. Wat niet herkend is, is niet gecontroleerd.
    [one] Eén aantal kon niet worden uitgelegd en is niet gecontroleerd; bekijk het zelf.
   *[other] { $count } aantallen konden niet worden uitgelegd en zijn niet gecontroleerd; bekijk die zelf.
 }
claims-report-legend-errors = { $count ->
    [one] fout
   *[other] fouten
 }
claims-report-legend-warnings = { $count ->
    [one] waarschuwing
   *[other] waarschuwingen
 }
claims-report-legend-notes = { $count ->
    [one] opmerking
   *[other] opmerkingen
 }
claims-report-legend-untraced = niet te herleiden
claims-report-legend-unclear = niet uit te leggen
claims-report-legend-silenced = terzijde gelegd
claims-report-legend-fine = { $count ->
    [one] klopt
   *[other] kloppen
 }
claims-report-unclear-title = Niet uit te leggen, dus niet gecontroleerd ({ $count })
claims-report-silenced-title = Terzijde gelegd, en waarom ({ $count })
claims-report-fine-title = Beweringen zonder opmerking ({ $count })
claims-report-rules-title = De regels

# Wat een regel zegt.
claims-report-rule = { $rule ->
    [count-list] Een aantal komt overeen met de lijst respondenten die erbij staat.
    [count-section] Het aantal bij een code komt overeen met de respondenten die in die paragraaf genoemd worden.
    [count-repeated] Een code heeft overal waar het genoemd wordt hetzelfde aantal.
    [count-whole] In “k van de n” is k niet groter dan n, en is n de grootte van de steekproef of de groep.
    [count-parts] Delen tellen op tot hun geheel.
    [count-all] “Alle” en “iedereen” berusten op uitspraken van elke respondent.
    [count-group] “De twee” van een groep slaat op een groep van twee.
    [count-vague] Een vage hoeveelheid zoals “enkele” staat voor zoveel respondenten als is afgesproken.
    [count-unclear] Een aantal respondenten is uit te leggen; waar dat niet lukt, moet iemand kijken.
    [list-unknown] Een respondent die genoemd wordt, hoort bij de steekproef.
    [list-group] Een respondent die onder een groep genoemd wordt, hoort bij die groep.
    [list-twice] Een respondent staat één keer in een lijst.
    [list-form] Een respondentnummer is als respondentnummer geschreven.
    [quote-speaker] Wie geciteerd wordt, hoort bij degenen over wie de bewering gaat.
    [quote-verbatim] Een citaat staat letterlijk in het transcript van de spreker.
    [quote-nobody] Een citaat noemt de spreker, als andere citaten dat ook doen.
    [quote-share] De citaten zijn verdeeld over de respondenten.
    [table-sum] Een totaal is de som van de rij of kolom.
    [table-percentage] Een percentage hoort bij zijn aantallen.
    [stat-mean] Een gemiddelde is het gemiddelde van de waarden in de tabel.
    [stat-deviation] Een standaarddeviatie is die van de waarden in de tabel, als steekproef (n − 1) of als populatie (n).
    [stat-range] Een kleinste en grootste waarde zijn die van de tabel.
    [reference-missing] Een tabel, figuur, bijlage of paragraaf waarnaar verwezen wordt, bestaat.
    [reference-twice] Een nummer hoort bij één tabel, figuur, bijlage of paragraaf.
    [name-drift] Een code of thema heet overal hetzelfde.
    [mark-unbalanced] Aanhalingstekens die openen, sluiten ook.
    [author-note] Er staan geen notities van de auteur aan zichzelf meer in.
    [privacy-contact] Er staat geen adres, nummer of rekening van een persoon in de tekst.
    [privacy-name] Er staat geen naam van een persoon bij een respondentnummer.
    [privacy-unique] Geen rij van een tabel met deelnemers heeft een combinatie van waarden die naar één persoon wijst.
    [study-count] Het aantal bij een code of thema komt overeen met de coderingen van het onderzoek.
    [study-list] Wie bij een code genoemd worden, zijn degenen van wie het onderzoek coderingen heeft.
    [study-evidence] Wie volgens de tekst iets noemt, heeft een gecodeerd fragment daarvan.
    [study-unreported] Elke code en elke respondent van het onderzoek komt ergens aan bod.
   *[other] { $rule }
 }

# Bevindingen terzijde leggen.
claims-silence-unknown = “{ $rule }” is geen regel van de controle van beweringen; dit legt niets terzijde.
claims-silence-no-reason = { $rule } zou zonder reden terzijde gelegd worden; dat gebeurt dus niet.
claims-silence-no-reason-hint = Schrijf de reden achter de regel; zij komt in het verslag.

# Opmerkingen in een Word-bestand.
claims-report-comments-none = --comments zet bevindingen in een kopie van een Word-bestand, en geen van de manuscripten is dat.
claims-report-comments-several = --comments geldt voor één Word-bestand tegelijk.
claims-report-comments-itself = --comments zou over het manuscript zelf heen schrijven.
claims-report-comments-hint = Geef één docx als manuscript, en een andere naam voor de kopie: --comments scriptie-nagekeken.docx.
claims-report-commented = { $count ->
    [0] Er was niets op te merken; { $file } is een kopie van het manuscript.
    [one] { $file } is geschreven: het manuscript met één opmerking.
   *[other] { $file } is geschreven: het manuscript met { $count } opmerkingen.
 }
claims-report-unplaced = { $count ->
    [one] Eén opmerking staat bij de eerste alinea, omdat haar eigen alinea (bijvoorbeeld een voetnoot) niet in het document gevonden is.
   *[other] { $count } opmerkingen staan bij de eerste alinea, omdat hun eigen alinea's (bijvoorbeeld voetnoten) niet in het document gevonden zijn.
 }

# Hulp.
cli-claims-about = Controleer elk aantal, elke lijst, elk citaat, elke statistiek en elke verwijzing in een manuscript
cli-claims-arg-files = Manuscript: docx, odt, txt, md, tex of pdf; meer bestanden zijn hoofdstukken van één manuscript
cli-claims-arg-study = Vergelijk het ook met dit onderzoek (standaard: het manuscript alleen met zichzelf)
cli-claims-arg-all = Toon ook beweringen die kloppen
cli-claims-arg-format = Vorm van het verslag (standaard: naar de naam bij --output, anders voor het scherm)
cli-claims-arg-comments = Schrijf een kopie van het Word-manuscript met elke bevinding als opmerking
cli-claims-arg-policy = Bestand met een deel [claims]: vage woorden, opschoonregels, wat terzijde gelegd wordt (standaard: dat van het onderzoek)
cli-claims-example =
    Voorbeelden:
      codeboom beweringen scriptie.md
      codeboom beweringen scriptie.md --study corpora/sag-pmto --output beweringen.html
