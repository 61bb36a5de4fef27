"""Every word of ours that a person sees, one keyed catalogue per language.

A catalogue is a plain table in a package of its own (`en`, `es`): key to sentence, with `{named}`
places. Wording lives here and nowhere else; who needs words is handed a `Words`. Keys
are grouped by who speaks: `ask.` (at a question), `map.` (an ecomap in words), `error.`,
`problem.` (what `guide check` says), `cli.` and so on. Where a number decides, `key.one` stands
beside `key`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

LANGUAGES: Final = ("en", "es")
"""The languages of which there is a catalogue."""

_SOUNDS: Final = {
    "i": re.compile(r"h?[ií](?![aeo])", re.IGNORECASE),
    "o": re.compile(r"h?[oó]", re.IGNORECASE),
}
"""How a name begins before which a joining word sounds different ("Ana e Inés", not "y Inés")."""


class Words:
    """One language's catalogue. `words("key", name=…)` gives the sentence."""

    def __init__(
        self, language: str, table: Mapping[str, str], fallback: Words | None = None
    ) -> None:
        """Hold `table`; keys that it lacks are looked up in `fallback`."""
        self.language = language
        self._table = table
        self._fallback = fallback
        self._found: dict[str, str] = {}  # a picture of many people says the same things often

    def __contains__(self, key: str) -> bool:
        """Say whether there is a sentence for `key`."""
        return key in self._table or (self._fallback is not None and key in self._fallback)

    def template(self, key: str) -> str:
        """Give the sentence with its places unfilled. Raises KeyError for an unknown key."""
        found = self._found.get(key)
        if found is None:
            elsewhere = self._fallback if key not in self._table else None
            found = elsewhere.template(key) if elsewhere else self._table[key]
            self._found[key] = found
        return found

    def __call__(self, key: str, /, **values: object) -> str:
        """Give the sentence for `key`, its places filled; `n=1` prefers `key.one`."""
        if values.get("n") == 1 and f"{key}.one" in (self._table if key in self._table else self):
            key = f"{key}.one"
        return self.template(key).format_map(values)

    def joined(self, items: list[str] | tuple[str, ...], last: str = "join.and") -> str:
        """Join names as a sentence does: "a, b and c"."""
        if len(items) < 2:
            return "".join(items)
        for sound, begins in _SOUNDS.items():
            if f"{last}.before-{sound}" in self and begins.match(items[-1]):
                last = f"{last}.before-{sound}"
        return self(last, first=", ".join(items[:-1]), last=items[-1])


def load_words(language: str = "en") -> Words:
    """Give the catalogue of `language` ("es", "es-MX"); what it lacks is said in English.

    A language of which there is no catalogue gives English.
    """
    from . import en

    english = Words("en", en.TABLE)
    if language.casefold().partition("-")[0] == "es":
        from . import es

        return Words("es", es.TABLE, english)
    return english
