"""Lasting ids: taken as written, or derived once from the text where none was written."""

from __future__ import annotations

import re

from conversation_guide.document.problems import LocatedText

_WORD = re.compile(r"[a-z0-9]+")
_APOSTROPHE = re.compile("['’ʼ]")
_MOST_WORDS = 5
_MOST_CHARACTERS = 40


def slug(text: str) -> str:
    """Give the first words of `text` in kebab-case, accents dropped; "" if none can be used."""
    plain = _APOSTROPHE.sub("", text[:300]).casefold()
    if not plain.isascii():
        import unicodedata

        plain = unicodedata.normalize("NFKD", plain).casefold()
        plain = "".join(sign for sign in plain if not unicodedata.combining(sign))
    out = ""
    for count, word in enumerate(_WORD.findall(plain)):
        if count == _MOST_WORDS or len(out) + len(word) >= _MOST_CHARACTERS:
            break
        out = f"{out}-{word}" if out else word
    return out


class Ids:
    """The ids of one kind of thing within one guide: written ones first, then derived ones."""

    def __init__(self, reserved: tuple[str, ...] = ()) -> None:
        """Begin with none; derived ids keep off the `reserved` ones."""
        self._first: dict[str, LocatedText] = {}
        self._taken: set[str] = set(reserved)
        self._next: dict[str, int] = {}

    def write(self, id: LocatedText) -> LocatedText | None:
        """Take a written id in; gives the one that was there first, if it was."""
        first = self._first.get(id)
        if first is None:
            self._first[id] = id
            self._taken.add(id)
        return first

    def derive(self, text: str, otherwise: str) -> str:
        """Give a free id made from `text`, or from the word `otherwise` where it has none."""
        stem = slug(text) or otherwise
        if stem not in self._taken:
            self._taken.add(stem)
            return stem
        number = self._next.get(stem, 2)
        while f"{stem}-{number}" in self._taken:
            number += 1
        self._next[stem] = number + 1
        id = f"{stem}-{number}"
        self._taken.add(id)
        return id
