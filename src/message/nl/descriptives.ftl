# Beschrijvende statistiek van respondenten.
descriptives-wave = Meting
descriptives-then = toen
descriptives-now = nu
descriptives-difference = verschil
descriptives-waves = Twee metingen per respondent
descriptives-part = Deel
descriptives-people = n personen
descriptives-mean-people = M per persoon
descriptives-cases = n casussen
descriptives-mean-cases = M per casus
descriptives-shares = Verdeelde totalen
descriptives-sums = Verdelingen die niet optellen
descriptives-found = Opgeteld
descriptives-expected = Verwacht
descriptives-without = Zonder getal
descriptives-word = ‘{ $found }’ in { $column } bij { $respondent }
descriptives-note-words = Geen getal: { $words }. In een kolom van twee metingen of van een verdeling telt dit als ontbrekend; een andere kolom met tekst wordt niet beschreven.
descriptives-note-absent = Genoemd in codeboom.toml, maar bij niemand ingevuld: { $columns }.
descriptives-note-difference = Verschil is nu min toen, bij wie beide heeft; toen en nu gaan over iedereen die die meting heeft.
descriptives-note-pairs = { $attribute }: { $pairs ->
    [one] één volledig paar
   *[other] { $pairs } volledige paren
 } van { $then } (ontbreekt bij { $missing_then }) en { $now } (ontbreekt bij { $missing_now }); verschil is nu min toen.
descriptives-note-shares = M per persoon is het gemiddelde over respondenten; M per casus is het gemiddelde van de gemiddelden per casus, zodat bijvoorbeeld een ouderpaar één keer telt. SD is gedeeld door n − 1. Een leeg deel is 0 als de andere delen het totaal vormen.
descriptives-note-complete = { $attribute }: { $n ->
    [one] één respondent
   *[other] { $n } respondenten
 } met delen die samen { $total } zijn; weggelaten: { $off } bij wie het niet optelt, { $missing } zonder antwoord.
descriptives-note-varying = In geen groep als casus, omdat hun leden verschillen: { $cases }.
descriptives-note-sums = Deze respondenten tellen niet mee in de gemiddelden. Verbeter respondents.csv, of laat hen weg en meld dat.
descriptives-none = Deze tabel is er niet: er is niets om erin te zetten.
descriptives-none-hint = Zet getallen in respondents.csv; twee metingen (waves) en verdelingen (sum en parts) staan bij [[attribute]] in codeboom.toml.
