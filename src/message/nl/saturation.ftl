# Verzadiging.
