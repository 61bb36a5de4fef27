"""The ecomap drawn for a terminal, in braille and box characters."""
