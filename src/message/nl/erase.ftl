# Terugtrekken en wissen.
