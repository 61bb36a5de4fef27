"""Names and other cells at the door: cleaned, and compared.

What makes a cell harmless for a spreadsheet (`cells`) is taken off here again.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from conversation_guide.text import NAME_AT_MOST, clean_line, same_name

from .cells import may_be_guarded, unguarded

# Letters whose folded form is their small form: the common case, without the long way round.
_LETTERS = re.compile("[\n -~À-ÖØ-öø-įĴ-ľŁ-ňŊ-ž]*")


def clean_name(raw: str) -> str:
    """Give a name as it is kept: our own apostrophes taken off, one cleaned line."""
    return clean_line(unguarded(raw))


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
        and not may_be_guarded(lines)
        and max(map(len, lines.split("\n"))) <= NAME_AT_MOST
    )


def _folded(plain: str) -> str:
    return plain.casefold().replace("`", "'")


def heading(cell: str) -> str:
    """Fold a column's name: case, spaces, hyphens and underscores make no difference."""
    return re.sub(r"[\s_\-]+", "", same_name(clean_name(cell)))
