# De controle van het logboek.
verify-on-opening = Vanaf deze regel klopt de keten van dit logboek niet: er is iets weg, verplaatst, tussengevoegd of gewijzigd.
verify-on-opening-hint = codeboom verify zegt precies wat; zet het bestand terug uit een kopie.
verify-not-here = Het logboek van { $writer } is hier niet compleet: { $by } zag er gebeurtenissen in die er hier niet zijn.
verify-not-here-hint = Wacht tot de map gesynchroniseerd is, of haal het logboek van { $writer } op; tot dan tellen de laatste besluiten van { $writer } niet mee.
verify-folder-unknown = { $count ->
    [one] De map { $folders } bij de transcripten staat niet in het logboek
   *[other] De mappen { $folders } bij de transcripten staan niet in het logboek
 }; wat erin staat, telt niet mee: het opnemen is onderbroken, of het logboek is hier niet compleet.
verify-folder-unknown-hint = Wacht tot de map gesynchroniseerd is. Is het opnemen onderbroken, haal de map dan weg en neem het bestand opnieuw op.

# Wat er mis kan zijn met een regel.
verify-torn = De laatste regel is niet af ({ $bytes } bytes): het programma of het apparaat stopte tijdens het schrijven, of het bestand is afgekapt. Wat er stond, telt niet mee.
verify-torn-hint = Stopte er iets, dan hoeft er niets te gebeuren: de volgende handeling legt de rest apart. Was deze regel als opgeslagen gemeld, zet het bestand dan terug uit een kopie.
verify-no-end = De laatste regel is heel, maar mist zijn regeleinde.
verify-no-end-hint = Er hoeft niets te gebeuren: de volgende handeling zet het erachter.
verify-unreadable = Deze regel kan niet gelezen worden en telt niet mee: { $reason }.
verify-newer = Deze regel is geschreven door een nieuwere versie van Codeboom (formaat { $found }; deze versie kent { $known }) en is niet gecontroleerd.
verify-form = Deze regel heeft niet de vorm waarin Codeboom schrijft: er staat iets bij dat in geen kenmerk is vastgelegd, of de regel is leeg. Iemand of een ander programma heeft het bestand bewerkt.
verify-ends = De regels van dit bestand eindigen op CR LF. De inhoud is er niet door veranderd, het bestand wel.
verify-ends-hint = Vaak doet git of een tekstverwerker dit; het bestand .gitattributes van het onderzoek (“* -text”) houdt het tegen. Zet het bestand terug uit een kopie.
verify-event-changed = De gebeurtenis past niet bij haar kenmerk: het besluit, de codeur, het tijdstip of het kenmerk zelf is gewijzigd nadat het was vastgelegd.
verify-words-changed = De woorden op deze regel (citaat, memo of reden) zijn niet de woorden die zijn vastgelegd: zij zijn later gewijzigd.
verify-words-added = Op deze regel staan woorden waar de gebeurtenis niet van weet: zij zijn later toegevoegd.
verify-restore-hint = Zet het bestand terug uit een kopie (git, synchronisatie of back-up) en vergelijk; bewerk logboeken en lezingen nooit met de hand.
verify-words-missing = De woorden van deze gebeurtenis (citaat, memo of reden) zijn weg, en geen enkele handeling heeft ze gewist.
verify-words-missing-hint = Zet het bestand terug uit een kopie. Moesten de woorden weg, leg dat dan vast door ze met Codeboom te wissen.
verify-words-present = Deze woorden zijn volgens het logboek gewist, maar staan hier nog: waarschijnlijk is dit een oude kopie.
verify-words-present-hint = Vervang dit bestand door het exemplaar waarin het gewist is, en verwijder oude kopieën.

# Wat er mis kan zijn met de volgorde.
verify-missing = { $count ->
    [one] Vóór deze regel ontbreekt één gebeurtenis
   *[other] Vóór deze regel ontbreken { $count } gebeurtenissen
 }: verwijderd, of verplaatst.
verify-moved = Deze gebeurtenis is de { $found }e van haar schrijver en staat waar de { $expected }e hoort: er zijn regels verplaatst of tussengevoegd.
verify-twice = Deze gebeurtenis staat al op regel { $line }; zij telt één keer.
verify-chain = Deze gebeurtenis volgde op een andere dan die op de regel ervoor: die regel is vervangen, of er is hier iets verwijderd en hernummerd.
verify-writer = Deze gebeurtenis is van { $found }, en dit bestand van { $expected }: zij is hier tussengevoegd.
verify-act = Deze gebeurtenis zegt bij de handeling te horen die op plaats { $act } begint, maar de gebeurtenis ervoor hoort daar niet bij.
verify-time = De logische tijd { $found } is niet later dan { $before }, de tijd van een gebeurtenis die haar schrijver al kende.

# Wat schrijvers van elkaar zagen.
verify-seen = Toen { $writer } dit besloot, stond { $id } al in het logboek van { $other }. Die gebeurtenis is er niet meer: het logboek van { $other } is afgekapt, herschreven of niet compleet.
verify-seen-other = { $writer } zag dit als een gebeurtenis van { $other }, maar het is er een van { $found }.
verify-tag = De tag “{ $tag }” noemt { $id } als gebeurtenis { $seq } van { $writer }, en die staat daar niet: het logboek van { $writer } is afgekapt, herschreven of niet compleet.
verify-head = Hier is { $id } genoteerd als gebeurtenis { $seq } van { $writer }, en die staat daar niet: het logboek van { $writer } is afgekapt, herschreven of niet compleet.
verify-other-hint = Vraag de schrijver om het eigen exemplaar van dat logboek en leg het ernaast; een ouder of half gekopieerd bestand vult u zo aan.
verify-copy = Dit exemplaar van het logboek van { $writer } en { $file } zijn tot hier gelijk en gingen daarna elk apart verder. Alles telt mee.
verify-copy-other = Dit logboek en { $file } zijn van dezelfde schrijver, { $writer }, maar hebben geen gebeurtenis gemeen. Alles telt mee.
verify-copy-hint = Vraag de schrijver of het beide eigen werk is. De eerstvolgende handeling van deze schrijver legt vast dat beide er waren.
verify-heads-unreadable = Dit is geen bestand met genoteerde gebeurtenissen: { $reason }.
verify-heads-unreadable-hint = Geef het bestand dat codeboom tag NAAM --output BESTAND schreef.
verify-heads-none = In dit bestand staat geen enkele genoteerde gebeurtenis.

# Wat er mis kan zijn in de map.
verify-piece = Dit is een onaffe regel die na een storing apart is gelegd; hij was nooit als opgeslagen gemeld.
verify-piece-hint = U mag dit bestand verwijderen.
verify-stranger = Dit bestand hoort niet in de map van het logboek; Codeboom leest het niet.
verify-stranger-hint = Haal het weg, of geef een logboek zijn naam terug: SCHRIJVER.jsonl.
verify-reading-missing = Deze lezing is er niet; de coderingen erop tellen niet mee.
verify-reading-changed = Deze lezing is niet meer zoals zij is vastgelegd: de tekst of de beurten zijn later gewijzigd.
verify-source-missing = Het ontvangen bestand is er niet meer, en geen enkele handeling heeft het gewist.
verify-source-missing-hint = Zet het bestand terug uit een kopie. Moest het weg, leg dat dan vast door het met Codeboom te wissen.
verify-source-changed = Het ontvangen bestand is niet meer zoals het binnenkwam.
verify-source-present = Dit bestand is volgens het logboek gewist, maar staat hier nog.
verify-quote = De woorden van deze codering staan niet op haar plaats in { $reading } ({ $start }-{ $end }): de lezing of de codering is gewijzigd.
verify-quote-hint = Zet de lezing terug uit een kopie; tot dan telt de codering niet mee.
verify-transcript-unknown = Geen enkele gebeurtenis noemt dit transcript: het opnemen is onderbroken, of iemand heeft de map hier gezet.
verify-working-copy = { $count ->
    [one] Eén wijziging in deze werkkopie is
   *[other] { $count } wijzigingen in deze werkkopie zijn
 } nog niet vastgelegd.
verify-working-copy-hint = De eerstvolgende opdracht legt dit vast, op naam van wie haar geeft. Is het niet van u, zet het bestand dan eerst terug.

# Waar de controle ophoudt.
verify-done = { $count ->
    [0] Het logboek en wat ernaar verwijst klopt.
    [one] Er is één ding dat niet klopt.
   *[other] Er zijn { $count } dingen die niet kloppen.
 }
verify-table = Logboeken
verify-table-file = Bestand
verify-table-writer = Schrijver
verify-table-events = Gebeurtenissen
verify-table-head = Laatste
verify-table-unvouched = Niet door anderen bevestigd
verify-advice = Wat te doen
verify-limits = Waar deze controle ophoudt
verify-cannot = Niet te weten
verify-cannot-end = { $count ->
    [one] De laatste gebeurtenis van { $writer } is door niemand anders genoemd; of zij herschreven is,
   *[other] De laatste { $count } gebeurtenissen van { $writer } zijn door niemand anders genoemd; of zij herschreven zijn,
 } is niet te zien.
verify-cannot-cut = Of er aan het eind van een logboek iets is afgeknipt, is alleen te zien als een ander het genoemd had.
verify-cannot-rewrite = Zijn alle logboeken in hun geheel herschreven, passend op elkaar, dan is dat niet te zien. Daartegen helpt een tag die buiten het onderzoek bewaard wordt (codeboom tag NAAM --output BESTAND, en later codeboom verify --heads BESTAND).
verify-cannot-rewrite-noted = Tot en met wat in { $file } genoteerd is, zou herschrijven gezien zijn, als dat bestand zelf te vertrouwen is; van wat daarna kwam is het niet te zien.
verify-cannot-who = Wie er achter het toetsenbord zat en of de klok goed stond, weet niemand: naam, apparaat en tijd zijn wat het apparaat opgaf.
verify-cannot-settings = De instellingen in codeboom.toml staan niet in het logboek; wijzigingen daarin zijn niet te zien.
verify-cannot-erased = { $count ->
    [one] Van één gebeurtenis zijn
   *[other] Van { $count } gebeurtenissen zijn
 } de woorden gewist; wat er stond, is niet meer na te gaan.

# Hulp.
cli-verify-about = Controleer of het logboek klopt, en zeg wat niet te controleren is
cli-verify-arg-heads = Bestand met gebeurtenissen die elders genoteerd zijn (codeboom tag --output)
cli-verify-example =
    Voorbeelden:
      codeboom verify corpora/sag-pmto
      codeboom verify mijn-onderzoek --heads genoteerd.json
