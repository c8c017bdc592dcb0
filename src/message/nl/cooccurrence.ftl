# Codes die samen voorkomen.

## Wat geteld is.
cooccurrence-counted-segment = Samen is het aantal paren van overlappende fragmenten, van elke code een; een fragment met beide codes is één paar. n A en n B zijn aantallen fragmenten. Overlappende fragmenten met dezelfde code, van één codeur of van meer, zijn hier één fragment. Een overlapping telt als er woorden van een respondent in zijn. Fragmenten in totaal: { $n }.
cooccurrence-counted-sentence = Samen is het aantal zinnen van respondenten waarin beide codes voorkomen: een fragment met de code raakt minstens één teken van de zin. Zinnen in totaal: { $n }.
cooccurrence-counted-turn = Samen is het aantal beurten van respondenten waarin beide codes voorkomen: een fragment met de code raakt minstens één teken van de beurt. Beurten in totaal: { $n }.
cooccurrence-counted-window = Samen is het aantal vensters waarin beide codes voorkomen. Een venster is { $words } opeenvolgende woorden van respondenten in een transcript, en loopt door in hun volgende beurt; vensters sluiten op elkaar aan en overlappen niet. Vensters in totaal: { $n }.
cooccurrence-counted-respondent = Samen is het aantal respondenten bij wie beide codes voorkomen, waar ook in wat zij zeggen (n = { $n }).
cooccurrence-counted-case = Samen is het aantal casussen waarin beide codes voorkomen, waar ook in wat de respondenten ervan zeggen (n = { $n }).
cooccurrence-counted-transcript = Samen is het aantal transcripten waarin beide codes voorkomen, waar ook in wat de respondenten zeggen (n = { $n }).
cooccurrence-units-segment = gecodeerde fragmenten
cooccurrence-units-sentence = zinnen van respondenten
cooccurrence-units-turn = beurten van respondenten
cooccurrence-units-window = vensters van { $words } woorden
cooccurrence-units-respondent = respondenten
cooccurrence-units-case = casussen
cooccurrence-units-transcript = transcripten
cooccurrence-whose-any = coderingen van alle codeurs
cooccurrence-whose-consensus = coderingen waarover de codeurs het eens zijn
cooccurrence-whose-coder = coderingen van { $coder }
cooccurrence-whose-suggestions = voorstellen die nog niemand heeft beoordeeld

## Wat de maten zijn.
cooccurrence-definition-jaccard = Jaccard (1901): eenheden met beide codes, gedeeld door eenheden met minstens één van beide; 0 tot 1.
cooccurrence-definition-dice = Dice (1945): tweemaal de eenheden met beide codes, gedeeld door de som van de eenheden met A en die met B; 0 tot 1.
cooccurrence-definition-lift = Lift (Brin e.a., 1997): hoe vaak beide codes samen voorkomen, gedeeld door hoe vaak dat bij toeval zou zijn; 1 is toeval.
cooccurrence-definition-phi = Phi (Yule, 1912): de correlatie van twee codes die er in een eenheid wel of niet zijn; −1 tot 1, en bij ongelijke randtotalen nooit 1.
cooccurrence-definition-c = c is de coëfficiënt van ATLAS.ti: samen / (n A + n B − samen), over fragmenten.
cooccurrence-definition-units = Jaccard, Dice, lift en phi rusten op de { $n } verschillende gecodeerde fragmenten: in een fragment met A staat ook B als er een fragment met B mee overlapt.

## Wat er onder de tabellen staat.
cooccurrence-note-found = Paren van codes die samen voorkomen: { $found } van { $possible } mogelijke.
cooccurrence-note-measures = Jaccard en Dice: het deel van de eenheden met A of B waarin beide staan (Dice telt die met beide dubbel). Lift: maal zo vaak als bij toeval. Phi: correlatie.
cooccurrence-note-out-of-range = Bij { $count ->
    [one] één paar
   *[other] { $count } paren
 } ligt c buiten 0 tot 1: c gaat ervan uit dat fragmenten los van elkaar staan, en hier overlapt een fragment er meer dan één van de andere code. Gebruik daar Jaccard.
cooccurrence-note-distorted = Bij { $count ->
    [one] één paar
   *[other] { $count } paren
 } heeft de ene code meer dan vijf keer zoveel fragmenten als de andere: c is dan laag, hoe vaak de zeldzame code er ook bij staat.
cooccurrence-note-saturated = Met zo weinig eenheden (n = { $n }) delen de meeste codes de meeste ervan: samen voorkomen is dan bijna verzadigd en zegt weinig. Tel liever per fragment, zin of beurt.
cooccurrence-note-few = Dit rust op wie wat noemt (n = { $n }), waar ook in het gesprek: met zo weinig eenheden delen codes er al gauw de meeste, en kan één meer of minder het beeld veranderen.
cooccurrence-note-parts = Elke code telt op zichzelf, zonder haar deelcodes.
cooccurrence-note-unused = Nergens gebruikt, en dus niet meegenomen: { $names }.
cooccurrence-note-diagonal = Op de diagonaal staat hoe vaak de code zelf voorkomt.
cooccurrence-note-either = Per respondent staan hier alle fragmenten met een van beide codes, van wie beide heeft.
cooccurrence-note-withheld = { $count ->
    [one] Eén plaats is
   *[other] { $count } plaatsen zijn
 } weggelaten, omdat daar ook iemand spreekt die zich heeft teruggetrokken.
cooccurrence-note-clusters = Een codecluster is een onderwerp en nog geen thema; dat wordt het pas als u er een centraal begrip in vindt.
cooccurrence-note-average = Afstand: 1 − Jaccard; clusters worden samengevoegd naar de gemiddelde afstand tussen hun codes (UPGMA).
cooccurrence-note-ward = Afstand: euclidisch, over wie elke code noemt (ja of nee); clusters worden samengevoegd volgens Ward (ward.D2).
cooccurrence-note-cophenetic = Cofenetische correlatie: { $value }. Hoe dichter bij 1, hoe beter de boom de afstanden weergeeft.
cooccurrence-note-no-cophenetic = Een cofenetische correlatie is er niet: { $because }.
cooccurrence-note-ties = Er zijn gelijke afstanden, zodat ook een andere boom mogelijk is; hier is de volgorde van de code-id’s gevolgd.
cooccurrence-note-correspondence = Codes die door dezelfde mensen genoemd worden, liggen bij elkaar, en mensen die dezelfde codes noemen ook (symmetrische kaart). De afstand tussen een code en een mens is niet te lezen, alleen de richting vanuit de oorsprong. Wat zeldzaam is, ligt al snel ver van de oorsprong.
cooccurrence-note-mds = Hoe dichter codes bij elkaar liggen, hoe meer zij samen voorkomen (afstand: 1 − Jaccard; klassieke schaling). De assen hebben zelf geen betekenis.
cooccurrence-note-inertia = De twee assen tonen { $both } % van de inertie ({ $first } % en { $second } %; totaal { $total }).
cooccurrence-note-eigenvalues = De twee assen tonen { $both } % van alle eigenwaarden zonder teken ({ $first } % en { $second } %; totaal { $total }).
cooccurrence-note-negative = { $count ->
    [one] Eén eigenwaarde is
   *[other] { $count } eigenwaarden zijn
 } negatief (tot { $largest }): er zijn geen punten met precies deze afstanden.
cooccurrence-note-not-mapped = Niet op de kaart, want zonder iets gemeenschappelijks: { $names }.
cooccurrence-none-together = Geen twee codes komen samen voor; er valt niets te clusteren of in kaart te brengen.
cooccurrence-none-together-hint = Kijk ruimer: --within window of --within respondent; of tel ieders coderingen met --coder any.
cooccurrence-note-wider = Zoek ruimer: --within turn, --within window of --within respondent.
cooccurrence-note-method = Voor de methodeparagraaf: { $sentence }
cooccurrence-of-step = stap { $step } ({ $codes } codes)

## Zinnen voor de methodeparagraaf.
cooccurrence-method-segments = Voor elk tweetal codes is geteld hoeveel gecodeerde fragmenten elkaar overlappen ({ $codings }; { $n } fragmenten), met als maten Jaccard (1901), Dice (1945), lift (Brin et al., 1997), phi (Yule, 1912) en de c-coëfficiënt van ATLAS.ti, berekend met Codeboom.
cooccurrence-method-units = Voor elk tweetal codes is geteld in hoeveel { $units } beide voorkomen ({ $codings }; n = { $n }), met als maten Jaccard (1901), Dice (1945), lift (Brin et al., 1997) en phi (Yule, 1912), berekend met Codeboom.
cooccurrence-method-average = De { $codes } codes zijn hiërarchisch geclusterd met gemiddelde koppeling (UPGMA; Sokal & Michener, 1958) op 1 min de Jaccard-maat over { $units } ({ $codings }){ $clusters ->
    [0] {""}
   *[other] , en de boom is doorgesneden bij { $clusters } clusters
 }; de cofenetische correlatie (Sokal & Rohlf, 1962) geeft aan hoe goed de boom de afstanden weergeeft. Berekend met Codeboom.
cooccurrence-method-ward = De { $codes } codes zijn hiërarchisch geclusterd volgens Ward (1963; ward.D2, Murtagh & Legendre, 2014) op de euclidische afstand over wie elke code noemt (n = { $n }; { $codings }){ $clusters ->
    [0] {""}
   *[other] , en de boom is doorgesneden bij { $clusters } clusters
 }; de cofenetische correlatie (Sokal & Rohlf, 1962) geeft aan hoe goed de boom de afstanden weergeeft. Berekend met Codeboom.
cooccurrence-method-correspondence = Wie welke code noemt (n = { $n }, { $codes } codes; { $codings }) is weergegeven met correspondentieanalyse (Greenacre, 2017; symmetrische kaart); de eerste twee assen tonen { $shown } % van de inertie. Berekend met Codeboom.
cooccurrence-method-mds = De { $codes } codes zijn met klassieke multidimensionale schaling (Torgerson, 1952; Gower, 1966) weergegeven op 1 min de Jaccard-maat over { $units } ({ $codings }); de eerste twee assen tonen { $shown } % van de eigenwaarden zonder teken. Berekend met Codeboom.

## Titels en koppen.
cooccurrence-title = Codes die samen voorkomen
cooccurrence-title-provisional = Codes die samen voorkomen (voorlopig)
cooccurrence-title-quotes = { $codes }: waar beide voorkomen
cooccurrence-title-clusters = Codeclusters
cooccurrence-title-joins = Hoe de codes zijn samengevoegd
cooccurrence-title-correspondence = Wie wat noemt, als kaart
cooccurrence-title-mds = Codes naar hoe vaak zij samen voorkomen, als kaart
cooccurrence-title-axes = Assen
cooccurrence-code-a = Code A
cooccurrence-code-b = Code B
cooccurrence-together = Samen
cooccurrence-n-a = n A
cooccurrence-n-b = n B
cooccurrence-jaccard = Jaccard
cooccurrence-dice = Dice
cooccurrence-lift = Lift
cooccurrence-phi = Phi
cooccurrence-c = c
cooccurrence-flag = Let op
cooccurrence-flag-out-of-range = c buiten bereik
cooccurrence-flag-distorted = n ongelijk
cooccurrence-flag-both = c buiten bereik, n ongelijk
cooccurrence-number = Nr
cooccurrence-cluster = Cluster
cooccurrence-joined-at = Samengevoegd bij
cooccurrence-step = Stap
cooccurrence-height = Afstand
cooccurrence-one = Met
cooccurrence-other = en
cooccurrence-point = Punt
cooccurrence-kind = Soort
cooccurrence-axis = As
cooccurrence-axis-1 = As 1
cooccurrence-axis-2 = As 2
cooccurrence-quality = Kwaliteit
cooccurrence-inertia = Inertie
cooccurrence-eigenvalue = Eigenwaarde
cooccurrence-share = %

## Wat niet kan.
cooccurrence-window = Een aantal woorden past alleen bij vensters.
cooccurrence-window-hint = Laat --within weg, of kies --within window.
cooccurrence-same-code = Dit is tweemaal dezelfde code.
cooccurrence-same-code-hint = Noem twee verschillende codes.
cooccurrence-too-few-codes = { $codes ->
    [0] Er is geen code in gebruik
   *[other] Er is maar één code in gebruik
 }: er valt niets te clusteren.
cooccurrence-too-few-codes-hint = Codeer eerst meer, of kies met --coder, --origin of --polarity minder streng; met --provisional tellen de open voorstellen.
cooccurrence-too-many-clusters = { $clusters } clusters kan niet: er { $codes ->
    [one] is één code
   *[other] zijn { $codes } codes
 } in gebruik.
cooccurrence-too-many-clusters-hint = Kies een aantal van 1 tot { $codes }.
cooccurrence-map-too-few = Voor een kaart zijn minstens twee codes nodig, en wie noemt wat vraagt ook minstens twee respondenten die er een noemen.
cooccurrence-map-no-differences = Er zijn geen verschillen om in kaart te brengen: iedereen noemt dezelfde codes.
cooccurrence-map-hint = Probeer --map mds met --within segment.
