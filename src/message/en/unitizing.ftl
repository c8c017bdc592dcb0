# Agreement on boundaries.
