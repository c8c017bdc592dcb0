# Bevindingen van de controles.
review-code-undeclared = De code “{ $code }” is { $count } keer gebruikt en staat niet in het codeboek; deze coderingen tellen nergens mee.
review-code-unused = De code “{ $code }” is nergens gebruikt.
review-code-without-theme = De code “{ $code }” staat in geen thema.
review-codings-for-nobody = { $count ->
    [one] Eén codering in { $transcript } bevat geen woorden van een respondent en telt
   *[other] { $count } coderingen in { $transcript } bevatten geen woorden van een respondent en tellen
 } voor niemand.
review-definition-missing = De code “{ $code }” heeft geen definitie.
review-names-alike = De namen “{ $code }” en “{ $other }” lijken erg op elkaar; zijn het twee codes?
review-nobody-speaks = In { $transcript } spreekt geen respondent; niets in dit transcript telt.
review-not-done = { $transcript } is nog niet als klaar gemeld.
review-respondent-unheard = { $id } staat in respondents.csv maar spreekt in geen transcript, en telt in geen enkele n.
review-rule-without-hits = Deze regel van “{ $code }” vindt niets in de transcripten.
review-theme-empty = Het thema “{ $theme }” heeft geen codes.
review-group-missing = { $id } heeft geen waarde voor { $attribute } en staat in de tabellen onder een streepje.
review-group-varies = De respondenten van casus { $case } verschillen in { $attribute } ({ $values }); als casus staan zij in geen groep.
review-question-unknown = De code “{ $code }” noemt vraag { $question }, die niet in de leidraad staat; met --of asked is zij aan niemand gevraagd.
review-question-mute = De code “{ $code }” noemt vraag { $question }, die geen patronen heeft; met --of asked is zij aan niemand gevraagd.
