# The reader pane of the workbench.
reader-pane = Transcript { $transcript }
reader-codings = { $count ->
    [one] { $count } coding
   *[other] { $count } codings
  }
reader-coding-button = { $code }, { $coder }, { $polarity ->
    [opposes] opposes
    [mixed] mixed
   *[supports] supports
  }: “{ $quote }”
reader-suggestion-button = Suggestion { $code }: “{ $quote }”
reader-suggested = suggestion
reader-empty = There is no text in this transcript.
reader-no-highlights = This browser cannot show codings in the text. Use Chrome or Edge 125, Firefox 147, Safari 26, or later.
