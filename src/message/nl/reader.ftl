# Het leesvenster van de werkbank.
reader-pane = Transcript { $transcript }
reader-codings = { $count ->
    [one] { $count } codering
   *[other] { $count } coderingen
  }
reader-coding-button = { $code }, { $coder }, { $polarity ->
    [opposes] weerlegt
    [mixed] gemengd
   *[supports] steunt
  }: “{ $quote }”
reader-suggestion-button = Voorstel { $code }: “{ $quote }”
reader-suggested = voorstel
reader-empty = Er staat geen tekst in dit transcript.
reader-no-highlights = Deze browser kan geen coderingen in de tekst tonen. Gebruik Chrome of Edge 125, Firefox 147, Safari 26, of nieuwer.
