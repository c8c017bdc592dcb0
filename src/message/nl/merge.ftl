# Onderzoeken samenvoegen, conflictkopieën, en waar codeurs verschillen.

# Samenvoegen.
cli-merge-about = Voeg een andere kopie van dit onderzoek of een ander onderzoek samen met dit; zonder map: bekijk conflictkopieën
cli-merge-arg-other = Map van het andere onderzoek; daarin wordt niets gewijzigd
cli-merge-arg-preview = Toon wat er zou gebeuren, zonder iets te wijzigen
cli-merge-arg-coder = Wie samenvoegt (standaard: CODEBOOM_CODER, anders uw gebruikersnaam)
cli-merge-example =
    Voorbeelden:
      codeboom merge mijn-onderzoek --study corpora/sag-pmto --preview
      codeboom merge mijn-onderzoek --study corpora/sag-pmto
      codeboom merge --study corpora/sag-pmto
merge-itself = { $folder } is dit onderzoek zelf.
merge-itself-hint = Noem de map van de andere kopie of van het andere onderzoek.
merge-damaged = Het logboek in { $folder } heeft een regel die niet gelezen kan worden; zo kan er niet worden samengevoegd.
merge-damaged-hint = Zet het logboek daar terug uit een kopie (git, synchronisatie of back-up), en doe het opnieuw.
merge-two-of-one-id = “{ $id }” is in de ene kopie een andere tekst dan in de andere.
merge-two-of-one-id-hint = Maak in een van de twee kopieën het opnemen ongedaan (codeboom undo), neem het bestand op onder een andere naam, en voeg dan samen.
merge-taken-in = { $folder } heeft dit onderzoek al opgenomen, onder de namen van daar.
merge-taken-in-hint = Voeg daar nog eens samen (codeboom merge { $here } --study { $there }) en ga verder in een kopie van dat onderzoek.
merge-unrecorded = { $count ->
    [one] In het andere onderzoek is één wijziging met de hand
   *[other] In het andere onderzoek zijn { $count } wijzigingen met de hand
  } nog niet vastgelegd; die { $count ->
    [one] is
   *[other] zijn
  } niet meegekomen.
merge-unrecorded-hint = Laat een opdracht lopen in het andere onderzoek (codeboom status { $folder }) en voeg daarna nog eens samen.
merge-nothing-new = Er is niets nieuws: alles uit het andere onderzoek is hier al.
merge-previewed = Er is niets gewijzigd; zonder --preview gebeurt dit werkelijk.
merge-done-copy = De twee kopieën zijn samengevoegd en opgeslagen.
merge-done-other = Het andere onderzoek is opgenomen en opgeslagen; codeboom undo draait dat terug.
merge-title = Samengevoegd
merge-title-preview = Wat samenvoegen zou doen
merge-there = Daar
merge-here = Hier
merge-how = Hoe
merge-log = Logboek
merge-codings = Coderingen
merge-memos = Memo's
merge-question = Vraag
merge-relation = Relatie
merge-tags = Labels van versies
merge-findings = Aanvaarde bevindingen
merge-phase = Fase
merge-log-longer = gaat verder waar dat van hier ophield: { $count ->
    [one] één gebeurtenis
   *[other] { $count } gebeurtenissen
  }
merge-log-beside = ging zelfstandig verder en staat er nu naast: { $count ->
    [one] één eigen gebeurtenis
   *[other] { $count } eigen gebeurtenissen
  }
merge-log-new = nieuw: { $count ->
    [one] één gebeurtenis
   *[other] { $count } gebeurtenissen
  }
merge-by-content = hetzelfde: de tekst is gelijk
merge-by-source = hetzelfde: het bestand is gelijk, maar anders gelezen
merge-by-id = hetzelfde: id
merge-by-name = hetzelfde: naam
merge-by-alias = hetzelfde: andere naam
merge-new = nieuw
merge-new-name = nieuw; het id was hier al van iets anders
merge-came = { $count } nieuw
merge-both-ours = { $field } verschilt: “{ $ours }” van hier blijft; daar “{ $theirs }”
merge-both-theirs = { $field } verschilt: “{ $theirs }” van daar geldt; hier “{ $ours }”
merge-both = { $field } verschilt: van elk iets; hier “{ $ours }”, daar “{ $theirs }”
merge-left-transcript = weggelaten: de lezing ontbreekt daar of is gewijzigd nadat zij was vastgelegd
merge-left-codings = { $count ->
    [one] één codering past
   *[other] { $count } coderingen passen
  } niet op de lezing van hier en { $count ->
    [one] telt
   *[other] tellen
  } niet mee
merge-left-relation = weggelaten: hier is een andere relatie met dit id
merge-left-theirs = weggelaten ({ $count }): zegt iets over het andere onderzoek
merge-note-copy = Dit is een kopie van hetzelfde onderzoek: de logboeken zijn samengevoegd, en alles telt één keer.
merge-note-other = Dit is een ander onderzoek: wat hier al was, blijft zoals het is en wordt alleen aangevuld.

# Conflictkopieën.
merge-copies = { $count ->
    [one] Het logboek van { $writer } staat er twee keer: { $files } ging zelfstandig verder
   *[other] Van logboeken zijn er kopieën die zelfstandig verdergingen: { $files }
  } ({ $own ->
    [one] één eigen gebeurtenis
   *[other] { $own } eigen gebeurtenissen
  }). Alles telt mee, één keer.
merge-copies-hint = Laat de bestanden staan. codeboom merge legt uit wat elk is; zodra de schrijver weer iets vastlegt, verdwijnt deze melding.
merge-title-copies = Kopieën die een synchronisatieprogramma of een samenvoeging naast een bestand zette
merge-beside = Naast
merge-made-by = Gemaakt door
merge-advice = Wat ermee te doen
merge-copy-same = zuivere kopie: kan weg
merge-copy-behind = oudere kopie, alles staat ook in het andere bestand: kan weg
merge-copy-ahead = heeft alles en { $own ->
    [one] één gebeurtenis
   *[other] { $own } gebeurtenissen
  } meer: laat staan
merge-copy-forked = ging zelfstandig verder met { $own ->
    [one] één gebeurtenis, die meetelt
   *[other] { $own } gebeurtenissen, die meetellen
  }: laat staan; wat niet moet blijven, maakt { $writer } ongedaan (codeboom undo)
merge-copy-another = een andere geschiedenis van { $writer }, met { $own ->
    [one] één gebeurtenis
   *[other] { $own } gebeurtenissen
  }: laat staan
merge-stray-same = zegt hetzelfde als het onderzoek: kan weg
merge-stray-differs = zegt iets anders, en telt niet mee: neem over wat moet blijven in { $file }, en gooi het dan weg
merge-note-copies = Er wordt niets gewist; dat doet u zelf.
merge-no-copies = Er zijn geen conflictkopieën.

# Waar codeurs verschillen.
agree-title = Waar codeurs verschillen ({ $count })
agree-id = Id
agree-coded-by = Wel gecodeerd
agree-not-by = Niet gecodeerd
agree-decided = Besluit
agree-is-coded = hoort erbij
agree-is-not-coded = hoort er niet bij
agree-note = { $count ->
    [0] Nog geen transcript is door twee codeurs afgerond (codeboom done).
    [one] Eén transcript is door twee of meer codeurs afgerond.
   *[other] { $count } transcripten zijn door twee of meer codeurs afgerond.
  } Een codering verschilt als een andere codeur die klaar is, daar niets met dezelfde code heeft.
agree-note-settled = { $count ->
    [one] Over één ander verschil is al besloten
   *[other] Over { $count } andere verschillen is al besloten
  } (--all toont ook die).
cli-adjudicate-about = Leg vast wat codeurs die verschilden samen besloten; hun eigen coderingen blijven zoals ze zijn
cli-adjudicate-arg-id = Id van het verschil, of het begin ervan (codeboom agree --disagreements)
cli-adjudicate-arg-coded = De code hoort bij het fragment
cli-adjudicate-arg-not_coded = De code hoort niet bij het fragment
cli-adjudicate-arg-reason = Waarom
cli-adjudicate-arg-span = Een ander fragment dan dat van de codeurs samen: ID:BEGIN-EIND of ID:"woorden"
cli-adjudicate-arg-coder = Wie het vastlegt (standaard: CODEBOOM_CODER, anders uw gebruikersnaam)
cli-adjudicate-example =
    Voorbeelden:
      codeboom adjudicate 40ba3086d68b --coded --reason "Zorgen om geld gaan voor: dat maakt afstemmen lastig" --study corpora/sag-pmto
      codeboom adjudicate 40ba --not-coded --reason "Gaat over geldzorgen, niet over afstemmen" --study corpora/sag-pmto
adjudicate-reason = Er is geen reden gegeven.
adjudicate-reason-hint = Schrijf in --reason waarom u dit samen besloot; een lezer van het onderzoek wil dat weten.
adjudicate-several = Meer dan één verschil begint met “{ $id }”.
adjudicate-unknown = Er is geen verschil “{ $id }”.
adjudicate-unknown-hint = codeboom agree --disagreements toont de verschillen met hun id.
adjudicate-elsewhere = Dit fragment raakt het verschil { $id } niet.
adjudicate-elsewhere-hint = Kies een fragment in hetzelfde transcript dat de woorden van het verschil overlapt.
adjudicate-done-coded = Opgeslagen: “{ $words }” hoort bij { $code }. Dit telt bij --coder consensus.
adjudicate-done-not-coded = Opgeslagen: “{ $words }” hoort niet bij { $code }. Dit telt bij --coder consensus.
merge-meanwhile = Een ander programma legde intussen iets vast in dit onderzoek; er is niets samengevoegd.
merge-meanwhile-hint = Geef de opdracht opnieuw.
