# Overeenstemming over grenzen.
