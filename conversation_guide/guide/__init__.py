"""Guides: what they hold (`model`), how they are written (`format`), and reading them (`parse`)."""
