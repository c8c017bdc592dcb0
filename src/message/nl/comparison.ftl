# Groepen vergelijken.
