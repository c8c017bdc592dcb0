# Overeenstemming tussen codeurs.
