"""Cells for spreadsheets: made harmless when they are written, given back when they are read.

A cell that could be taken for a formula is data like any other. In every file that we write, of a
wall or of another map, an apostrophe stands before what would begin one; reading takes that
apostrophe off again, so that a text is the same after any number of rounds.
"""

from __future__ import annotations

import re

FORMULA_SIGNS = "=+-@\uff1d\uff0b\uff0d\uff20"
"""What makes a spreadsheet compute: the ASCII signs, and their full-width twins."""

_SIGN = f"[{re.escape(FORMULA_SIGNS)}]"
_BLANK = "[\\s\u00ad\u200b-\u200f\u2060\ufeff]*"
_INSIDE = re.compile(f"(^|[,;|\"\t\r\n])({_BLANK})('*)(?={_SIGN})")
"""Where a formula may begin: also after what a program might take for the end of a cell."""

_AT_THE_START = re.compile("^('*)(?=[\t\r\n])")
_ENDS_A_CELL = re.compile('[,;|"\t\r\n]')
_BEGINS = re.compile(f"{_BLANK}'*{_SIGN}")
_GUARDED = re.compile(f"'{_SIGN}")


def begins_like_a_formula(cell: str) -> bool:
    """Say whether a spreadsheet might take a cell for a formula."""
    return cell[:1] in FORMULA_SIGNS and cell[:1] != ""


def guarded(cell: str) -> str:
    """Give a cell in which no spreadsheet finds a formula; `unguarded` gives it back.

    An apostrophe is put before a sign that stands where a formula may begin, with or without
    blanks between, and before a cell that begins with a tab or a line break. Apostrophes that
    stand there already get one more, so that taking one off always gives back what was there.
    """
    if _BEGINS.match(cell) is None and _ENDS_A_CELL.search(cell) is None:
        return cell  # nearly all are like this: hyphens inside names begin nothing
    return _AT_THE_START.sub(r"'\1", _INSIDE.sub(r"\1\2'\3", cell))


def unguarded(cell: str) -> str:
    """Give back what `guarded` was given; a cell that nobody guarded stays as it is."""
    if (start := _AT_THE_START.match(cell)) and start[1]:
        cell = cell[1:]
    if not may_be_guarded(cell):
        return cell
    return _INSIDE.sub(lambda found: found[1] + found[2] + found[3][1:], cell)


def may_be_guarded(text: str) -> bool:
    """Say whether an apostrophe stands before a sign in `text`, which may be lines of cells."""
    return _GUARDED.search(text) is not None
