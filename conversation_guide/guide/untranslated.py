"""A translation to be filled in: every text of a guide, with an empty place beside it."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator
from typing import Any

from .model import Guide
from .steps import Names
from .translated_texts import is_listed, texts_of
from .translation_format import FORMAT

_SHORT = re.compile(r"[¿¡]?[^\W\d_](?:[^\n:#]{0,68}[^\n:#\s])?")
"""A text that YAML takes as it is, on one line; any other stands in a block of its own."""

_TOP = ("title", "about", "source_note", "key_points", "steps", "reflection_questions")
_COLUMNS = 88


def to_fill_in(guide: Guide, language: str) -> str:
    """Give the file of a translation of `guide` into `language` in which nothing is translated.

    Every text of the guide stands in it once, in the order of the guide, and after it
    `<language>:` with nothing behind it yet.
    """
    tree: dict[str, Any] = {key: {} for key in _TOP}
    for path, originals in texts_of(guide).items():
        inside = tree
        for key in path[:-1]:
            inside = inside.setdefault(key, {})
        inside[path[-1]] = list(originals) if is_listed(path) else originals[0]
    for step in guide.steps:
        for category in step.categories if isinstance(step, Names) else ():
            if category.words:
                tree["steps"][step.id]["categories"][category.id]["words"] = []
    head = [f"translation: {FORMAT}", f"of: {guide.id}", f"language: {language}"]
    return "\n".join([*head, *_Writer(guide.language, language).lines(tree)]) + "\n"


class _Writer:
    def __init__(self, original: str, language: str) -> None:
        self._original, self._language = original, language

    def lines(self, tree: dict[str, Any], depth: int = 0) -> Iterator[str]:
        """Write what stands below; an empty line parts what a reader takes in at once."""
        margin = "  " * depth
        for key, value in tree.items():
            if value == {}:
                continue
            if depth < 2:
                yield ""
            if value == []:
                yield f"{margin}{key}: []"
                continue
            yield f"{margin}{key}:"
            if isinstance(value, dict):
                yield from self.lines(value, depth + 1)
            elif isinstance(value, list):
                for original in value:
                    first, *rest = self._entry(original, f"{margin}    ")
                    yield from (f"{margin}  - {first.lstrip()}", *rest)
            else:
                yield from self._entry(value, f"{margin}  ")

    def _entry(self, original: str, margin: str) -> Iterator[str]:
        yield from written(self._original, original, margin)
        yield f"{margin}{self._language}:"


def written(key: str, text: str, margin: str) -> list[str]:
    """Write a key and its text so that YAML reads the very same words back."""
    if _SHORT.fullmatch(text):
        return [f"{margin}{key}: {text}"]
    if "\n" in text:
        sign, lines = "|-", text.split("\n")
    else:  # a line may end only where there was a space: that is what YAML puts back
        whole = textwrap.TextWrapper(
            _COLUMNS - len(margin), break_long_words=False, break_on_hyphens=False
        )
        sign, lines = ">-", whole.wrap(text)
    return [f"{margin}{key}: {sign}", *(f"{margin}  {line}".rstrip() for line in lines)]
