# Agreement between coders.
