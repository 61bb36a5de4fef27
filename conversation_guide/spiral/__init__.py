"""The spiral: small steps of a partnership, loop by loop. Pure: conversations in, map out."""
