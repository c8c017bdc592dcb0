# Renaming, merging and splitting codes and themes; changing codings.
