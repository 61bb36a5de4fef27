"""Walls: people, adults, and the dots where there is a genuine connection.

Here rows are read, dots counted, names divided and filled sheets gathered. Everything is values:
bytes and rows come in, walls, counts and problems go out. No file is opened, nothing is shown,
and names leave only in the rows that are handed back.
"""
