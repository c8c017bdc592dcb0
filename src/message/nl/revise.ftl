# Verbeterde transcripten en coderingen die meegaan.
