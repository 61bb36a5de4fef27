"""Showing things: a value in, a text or a rich renderable out. One file a format; no Console."""
