# Corrected transcripts and the codings that go along.
