"""Guides: what they hold (`model`, `steps`), how they are written (`format`), read (`parse`)."""
