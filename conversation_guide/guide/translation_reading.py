"""Reading a translation: text to its texts by path, each with its original beside it.

The guide says which languages stand side by side and which ids there are; whether its texts are
still those that were translated is `translation`'s business.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from conversation_guide.document.located import read_yaml
from conversation_guide.document.nodes import Mapping as Keys
from conversation_guide.document.nodes import Node, Scalar
from conversation_guide.document.notes import MISSING, Fields, folded, nearest, shortened
from conversation_guide.document.problems import (
    START,
    LocatedText,
    Place,
    Problem,
    Severity,
    place_of,
)
from conversation_guide.document.reading import read

from .model import Guide
from .translated_texts import Path, tells_words, texts_of
from .translation_format import FORMAT, translation_shape

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_HEAD = ("translation", "of", "language")
_BY_ID = ("key_points", "steps", "reflection_questions")
_MOST_SUGGESTIONS = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Translated:
    """One text: the original it was made from, and the translation; "" where there is none yet.

    `original` is None where it could not be read: then nobody can tell whether it has changed.
    """

    original: str | None
    text: str
    place: Place = START


@dataclass(frozen=True, slots=True, kw_only=True)
class Translation:
    """A translation of the guide `of` into `language`.

    `texts` are by path, `words` (which tell a category) by the ids of step and category; `places`
    say where the part of the file with a path begins.
    """

    of: str
    language: str
    texts: Mapping[Path, tuple[Translated, ...]] = field(default_factory=dict)
    words: Mapping[tuple[str, str], tuple[str, ...]] = field(default_factory=dict)
    places: Mapping[Path, Place] = field(default_factory=dict)


def read_translation(text: str, guide: Guide) -> tuple[Translation | None, list[Problem]]:
    """Read a translation of `guide`, without comparing its texts with those of the guide.

    None where `text` is no translation of this guide at all.
    """
    node, problems = read_yaml(text)
    if node is None:
        return None, problems
    written = value_at(node, "language")
    language = "language"  # so that a file without one is read on, and all is said at once
    if written is not None:
        language = written.value.strip()
        fault = _fault_of(language, guide)
        if fault:
            shown, length = shortened(language), len(language)
            return None, [*problems, problem(fault, written.place, length, language=shown)]
    data, more = read(translation_shape(guide.language, language), node, text)
    problems += more
    if data is MISSING:
        return None, problems
    version, of = data.get("translation", FORMAT), data.get("of", guide.id)
    if version != FORMAT:
        place = data.place_at("translation")
        facts = {"version": version, "supported": FORMAT}
        return None, [problem("translation-version", place, **facts)]
    if of != guide.id:
        facts = {"of": str(of), "guide": str(guide.id)}
        return None, [*problems, problem("translation-of-another", place_of(of), len(of), **facts)]
    if "language" not in data:
        return None, problems
    reader = _Reader(guide, language)
    reader.read(data)
    translation = Translation(
        of=guide.id,
        language=language,
        texts=reader.texts,
        words=reader.words,
        places=reader.places,
    )
    return translation, problems + reader.problems


def _fault_of(language: str, guide: Guide) -> str:
    """Give the rule that a language breaks; "" for none."""
    if not _LANGUAGE.fullmatch(language):
        return "translation-language"
    return "translation-same" if language.casefold() == guide.language.casefold() else ""


def value_at(node: Node | None, key: str) -> Scalar | None:
    """Give the value of a key at the top, before the file's shape is known."""
    for name, value in node.pairs if isinstance(node, Keys) else ():
        if folded(name.value) == key and isinstance(value, Scalar) and not value.empty:
            return value
    return None


def plain(text: str) -> str:
    """Give the form in which a text is the same however its lines were broken."""
    return " ".join(text.split())


def shown(text: str) -> str:
    """Give a text as a problem names it: on one line, not too long."""
    return shortened(plain(text))


def problem(
    rule: str,
    place: Place,
    length: int = 1,
    /,
    severity: Severity = Severity.ERROR,
    suggestion: str | None = None,
    **facts: object,
) -> Problem:
    """Give a problem with its facts."""
    return Problem(
        rule=rule,
        place=place,
        severity=severity,
        length=max(length, 1),
        suggestion=suggestion,
        facts=facts,
    )


class _Reader:
    """Takes what was read apart into texts by path; what the guide does not have is said."""

    def __init__(self, guide: Guide, language: str) -> None:
        self.texts: dict[Path, tuple[Translated, ...]] = {}
        self.words: dict[tuple[str, str], tuple[str, ...]] = {}
        self.places: dict[Path, Place] = {}
        self.problems: list[Problem] = []
        self._original, self._language = guide.language, language
        self._below: dict[Path, set[str]] = {(): {*_HEAD, *_BY_ID}}
        self._wanted = frozenset(texts_of(guide))
        self._suggested = 0
        for path in self._wanted:
            for depth, key in enumerate(path):
                self._below.setdefault(path[:depth], set()).add(key)
            if tells_words(path):
                self._below[path[:-1]].add("words")

    def read(self, data: Fields, *path: str) -> None:
        """Read what stands at `path`, and below it."""
        if path in self._wanted:
            self.texts[path] = (self._translated(data),)
            return
        for key, value in data.items():
            below = (*path, str(key))
            self.places[below] = key.place if isinstance(key, LocatedText) else data.place_at(key)
            if not self._is_in_guide(below, key):
                continue
            if isinstance(value, Fields):
                self.read(value, *below)
            elif tells_words(below):  # beside the label, and no text of its own
                self.words[below[1], below[3]] = value
            elif path:
                self.texts[below] = tuple(self._translated(one) for one in value)

    def _is_in_guide(self, path: Path, key: str) -> bool:
        known = self._below.get(path[:-1], set())
        if path[-1] in known:
            return True
        if isinstance(key, LocatedText):  # an id, not one of the format's own keys
            self._suggested += 1
            near = nearest(key, known) if self._suggested <= _MOST_SUGGESTIONS else None
            self._warn("translation-unknown-id", key.place, len(key), suggestion=near, id=str(key))
        else:
            self._warn("translation-left-over", self.places[path], text=key)
        return False

    def _translated(self, data: Fields) -> Translated:
        text = data.get(self._language, "")
        original = data.get(self._original)
        if not text and self._language not in data.broken:
            self._warn("translation-missing", data.place, text=shown(original or ""))
        return Translated(original=original, text=text, place=data.place_at(self._language))

    def _warn(self, rule: str, place: Place, length: int = 1, **facts: object) -> None:
        self.problems.append(
            problem(rule, place, length, Severity.WARNING, **facts)  # type: ignore[arg-type]
        )
