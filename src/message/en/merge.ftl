# Merging studies; where coders differ.
