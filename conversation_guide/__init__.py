"""Guided conversations with families, and the ecomap that grows from them.

This file holds the version and nothing else, so that `--version` pays for no import.
"""

__version__ = "0.1.0"
