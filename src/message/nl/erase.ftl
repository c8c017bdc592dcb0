# Terugtrekken en wissen.

cli-erase-about = Wis de woorden van een respondent uit het hele onderzoek
cli-erase-arg-respondent = Id van de respondent
cli-erase-arg-reason = Waarom gewist wordt; komt in het logboek
cli-erase-arg-yes = Wis echt; zonder deze optie ziet u alleen wat er gewist zou worden
cli-erase-arg-coder = Wie wist (standaard: CODEBOOM_CODER, anders uw gebruikersnaam)
cli-erase-example =
    Voorbeelden:
      codeboom erase R4 --study mijn-onderzoek
      codeboom erase R4 --reason "teruggetrokken op eigen verzoek" --yes --study mijn-onderzoek
erase-previewed = Er is niets gewist. Met --yes en --reason wordt dit gewist; het kan niet ongedaan gemaakt worden.{ $count ->
    [0] {""}
    [one] { " " }Eén plaats kan Codeboom niet wissen.
   *[other] { " " }{ $count } plaatsen kan Codeboom niet wissen.
 }
erase-done = De woorden van { $id } zijn gewist en { $id } telt nergens meer mee. Andere kopieën van deze map worden gewist zodra Codeboom ze met dit logboek opent; reservekopieën en verzonden bestanden moet u zelf wissen.{ $count ->
    [0] {""}
    [one] { " " }Eén plaats kan Codeboom niet wissen: pas die zelf aan als dat nodig is.
   *[other] { " " }{ $count } plaatsen kan Codeboom niet wissen: pas die zelf aan als dat nodig is.
 }
erase-nothing = In lezingen en logboek staan geen woorden van { $id } meer; of ze elders staan, is nu niet meer te herkennen.{ $count ->
    [0] {""}
    [one] { " " }Eén plaats kan Codeboom niet wissen.
   *[other] { " " }{ $count } plaatsen kan Codeboom niet wissen.
 }
erase-again = Woorden die gewist waren, stonden er weer of nog en zijn opnieuw gewist: { $lines ->
    [one] één regel
   *[other] { $lines } regels
 } van het logboek, { $readings ->
    [one] één lezing
   *[other] { $readings } lezingen
 } en { $files ->
    [one] één ontvangen bestand
   *[other] { $files } ontvangen bestanden
 }.
erase-not-done = Gewiste woorden staan nog op deze schijf. Zorg dat de map van het onderzoek te schrijven is en geef een willekeurige opdracht, zoals codeboom status.
erase-comes-back = In dit bestand staan woorden van { $id }, en die zijn uit het onderzoek gewist. Er is niets gewijzigd.
erase-comes-back-hint = Haal de woorden van deze respondent uit het bestand en neem het dan op.
table-erase = Wissen van de woorden van { $id }
table-erase-what = Wat gewist wordt
table-erase-turns = beurten in een lezing
table-erase-characters = tekens in een lezing
table-erase-lines = regels van het logboek verliezen hun tekst
table-erase-memos = daarvan met een aantekening
table-erase-kept = aantekeningen bij woorden van anderen, die blijven
table-erase-source = het bestand zoals ontvangen
table-erase-derived = afgeleid of onaf; wordt verwijderd
table-erase-left = Wat blijft staan
table-erase-remains = Wat Codeboom niet kan wissen
table-erase-left-file = vijf of meer woorden achter elkaar, in een bestand dat mensen schrijven
table-erase-left-chained = vijf of meer woorden achter elkaar, in het vaste deel van het logboek
table-erase-left-name = de naam van het ontvangen bestand, in het vaste deel van het logboek
table-erase-left-history = eerdere versies in git
