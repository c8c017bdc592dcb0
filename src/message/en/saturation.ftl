# Saturation.
