server-no-study = Er is geen onderzoek open.
server-transcript-unknown = Er is geen transcript “{ $id }” in dit onderzoek.
server-place-moved = Op die plek in { $transcript } staan nu andere woorden.
server-place-moved-hint = Het transcript wordt opnieuw gelezen; selecteer de woorden nog een keer.
server-place-inside = De selectie in { $transcript } begint of eindigt midden in een teken.
server-suggestion-decided = Over dit voorstel is al besloten.
server-suggestion-decided-hint = Iemand anders, of een ander venster, was eerder.
server-no-rules = Nog geen enkele code heeft een regel die voorstellen doet.
server-title-empty = Een onderzoek heeft een titel nodig.
server-folder-relative = “{ $folder }” is geen volledige mapnaam.
server-sample-folder = Codeboom-voorbeeld
server-respondent-empty = Een respondent heeft een naam of nummer nodig.
server-port = Poort { $port } kan niet worden gebruikt: { $reason }
server-port-hint = Laat --port weg; dan wordt een vrije poort gekozen.
server-no-random = Dit systeem geeft geen toevalsgetallen; zonder die kan de werkbank niet worden beveiligd.
server-rule-word = woord: { $words }
server-rule-stem = woordstam van “{ $word }”
server-rule-phrase = woorden achter elkaar: “{ $words }”
server-rule-regex = reguliere expressie: { $regex }
server-rule-near = “{ $one }” en “{ $other }” binnen { $within } { $within ->
        [one] woord
       *[other] woorden
    } van elkaar
server-rule-question = antwoord op de vraag “{ $question }”
server-open = De werkbank is open op { $address }
server-open-hint = Laat dit venster open staan; Ctrl+C sluit de werkbank. Alles wat is opgeslagen, blijft.
server-uncounted = In dit onderzoek tellen alleen coderingen van { $coder }.
server-uncounted-hint = Bij Matrix en bij Tabellen is te kiezen wiens coderingen tellen.
