# Beschrijvende statistiek van respondenten.
