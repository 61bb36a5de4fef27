"""How wide text is in the font that we ship: lengths in pixels, lines broken to a width. Pure."""
