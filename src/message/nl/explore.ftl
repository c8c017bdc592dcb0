# Regels van het codeboek.
explore-term-empty = Regel { $rule } van code { $code } zoekt nergens naar: in “{ $term }” staat geen woord. Vul een woord in of haal de regel weg.
explore-term-only-star = Regel { $rule } van code { $code } zoekt alleen naar “{ $term }”, en dat is elk woord. Zet er minstens één echt woord bij.
explore-term-star = In regel { $rule } van code { $code } staat een sterretje op een plaats waar het niets betekent: “{ $term }”. Zet het aan het eind van een woord (kind*) of los tussen spaties (wat er * speelt).
explore-stem-one-word = Regel { $rule } van code { $code } zoekt op de stam van “{ $term }”; dat moet één woord zonder sterretje zijn. Gebruik anders “phrase”, of “word” met “variants”.
explore-near-zero = Regel { $rule } van code { $code } heeft “within” 0, maar twee woorden liggen minstens 1 uit elkaar. Vul 1 in voor woorden die naast elkaar staan, of een hoger getal.
explore-regex-invalid = De reguliere expressie van regel { $rule } van code { $code } klopt niet: { $regex } ({ $reason }). Controleer haakjes en backslashes.
explore-regex-too-big = De reguliere expressie van regel { $rule } van code { $code } wordt te groot: { $regex }. Gebruik kleinere herhalingen, of verdeel haar over meer regels.
explore-question-unknown = Regel { $rule } van code { $code } verwijst naar vraag { $question }, maar die staat niet in de leidraad. Controleer het id in guide.toml.
explore-question-no-patterns = Regel { $rule } van code { $code } verwijst naar vraag { $question }, maar die heeft geen patronen om haar in een transcript te herkennen. Vul in guide.toml bij die vraag “patterns” in.
explore-question-pattern = Regel { $rule } van code { $code } verwijst naar vraag { $question }, maar daarvan is het patroon “{ $pattern }” niet te gebruiken. Schrijf één of meer woorden, met een sterretje alleen los of aan het eind van een woord.
