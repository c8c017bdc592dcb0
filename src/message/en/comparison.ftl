# Comparing groups.
