# Codes together.
