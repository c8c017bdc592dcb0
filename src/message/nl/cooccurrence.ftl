# Codes samen.
