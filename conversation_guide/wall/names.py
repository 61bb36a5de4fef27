"""Names and other cells at the door: cleaned, compared, and made harmless for spreadsheets.

A cell that begins like a formula is kept as data. In every file that we write an apostrophe
stands before it, which spreadsheets take as "this is text"; reading takes that apostrophe off
again, so that a name is the same after any number of rounds.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from conversation_guide.text import NAME_AT_MOST, clean_line, same_name

FORMULA_SIGNS = "=+-@\uff1d\uff0b\uff0d\uff20"
"""What makes a spreadsheet compute: the ASCII signs, and their full-width twins."""

# Letters whose folded form is their small form: the common case, without the long way round.
_LETTERS = re.compile("[\n -~À-ÖØ-öø-įĴ-ľŁ-ňŊ-ž]*")


def clean_name(raw: str) -> str:
    """Give a name as it is kept: one cleaned line, our own apostrophe taken off."""
    name = clean_line(raw)
    if name[:1] == "'" and begins_like_a_formula(name[1:]):
        return name[1:]
    return name


def begins_like_a_formula(cell: str) -> bool:
    """Say whether a spreadsheet might take a cell for a formula."""
    return cell[:1] in FORMULA_SIGNS and cell[:1] != ""


def harmless(cell: str) -> str:
    """Give a cell as it is written: what begins like a formula gets an apostrophe before it."""
    return "'" + cell if cell[:1] in ("\t", "\r") or begins_like_a_formula(cell.lstrip()) else cell


def settled(raw: Sequence[str]) -> tuple[list[str], list[str]]:
    """Clean many names. Gives the names, and for each the form in which spellings are equal."""
    together = "\n".join(raw)
    if together.count("\n") == len(raw) - 1 and _plain(together):
        return list(raw), _folded(together).split("\n")
    names, keys = [], []
    for text in raw:
        if "\n" not in text and _plain(text):
            names.append(text)
            keys.append(_folded(text))
        else:
            name = clean_name(text)
            names.append(name)
            keys.append(same_name(name))
    return names, keys


def _plain(lines: str) -> bool:
    """Say whether every line is a clean name that needs no more than small letters to compare."""
    return (
        _LETTERS.fullmatch(lines) is not None
        and "  " not in lines
        and lines[:1] not in (" ", "'")
        and lines[-1:] != " "
        and " \n" not in lines
        and "\n " not in lines
        and "\n'" not in lines
        and max(map(len, lines.split("\n"))) <= NAME_AT_MOST
    )


def _folded(plain: str) -> str:
    return plain.casefold().replace("`", "'")


def heading(cell: str) -> str:
    """Fold a column's name: case, spaces, hyphens and underscores make no difference."""
    return re.sub(r"[\s_\-]+", "", same_name(clean_name(cell)))
