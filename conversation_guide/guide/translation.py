"""A guide in another language: what a translation lacks, and the guide in its words.

Texts are matched by id, and those in a list of cues or prompts by the original beside each. A text
whose original has changed since is still used, and said; what is missing stays in the original
language. Nothing that is stored changes with the language: ids are the guide's own.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from conversation_guide.document.located import read_yaml
from conversation_guide.document.notes import nearest, shortened
from conversation_guide.document.problems import START, Place, Problem, Severity

from .model import Guide
from .parse import parse_guide
from .steps import Category, Names
from .translated_texts import Path, replaced, texts_of
from .translation_reading import (
    Translated,
    Translation,
    plain,
    problem,
    read_translation,
    shown,
    value_at,
)

_NAME = re.compile(r"\{([^{}\n:,]*)\}")
_FIRST_KEY = re.compile(r"[\"']?translation[\"']?\s*:", re.IGNORECASE)
_WITHOUT_CENTRE = ("title", "about", "source_note")


def is_translation(text: str) -> bool:
    """Say whether a file is a translation: `translation:` is its first key."""
    for line in text.removeprefix("\ufeff").splitlines():
        if line.strip() and not line.startswith(("#", "---", "%")):
            return _FIRST_KEY.match(line) is not None
    return False


def check_text(text: str, original: Callable[[str], Guide | None]) -> list[Problem]:
    """Check a file that is a guide or a translation, whichever its first key says.

    `original` gives the guide with an id, to compare a translation with; None where there is no
    such guide that can be read.
    """
    if not is_translation(text):
        return parse_guide(text)[1]
    node, problems = read_yaml(text)
    if node is None:
        return problems
    of = value_at(node, "of")
    if of is None:
        return [problem("missing-key", START, key="of", inside="translation")]
    guide = original(of.value.strip())
    if guide is None:
        return [problem("translation-no-guide", of.place, len(of.value), of=shortened(of.value))]
    return parse_translation(text, guide)[1]


def parse_translation(text: str, guide: Guide) -> tuple[Guide | None, list[Problem]]:
    """Read a translation of `guide`: the guide in its words, and all problems sorted by place.

    None where `text` is no translation of this guide at all. With a problem of severity error a
    translation is not to be used; missing and changed texts are warnings.
    """
    translation, problems = read_translation(text, guide)
    if translation is not None:
        problems += _differences(guide, translation)
    problems.sort(key=lambda one: one.sort_key)
    return None if translation is None else translate(guide, translation), problems


def translate(guide: Guide, translation: Translation) -> Guide:
    """Give `guide` with every text that `translation` has; the rest stays as it is."""

    def say(path: Path, originals: tuple[str, ...]) -> tuple[str, ...]:
        found = matched(originals, translation.texts.get(path, ()))
        return tuple(
            match.text if match is not None and match.text else original
            for original, match in zip(originals, found, strict=True)
        )

    def words_in(step: str, category: Category) -> tuple[str, ...]:
        return translation.words.get((step, category.id)) or category.words

    return replace(replaced(guide, say, words_in), language=translation.language)


def matched(
    originals: tuple[str, ...], entries: tuple[Translated, ...]
) -> tuple[Translated | None, ...]:
    """Find the entry for each original: the one made from it, else one left at its place."""
    left = dict(enumerate(entries))
    made_from: dict[str, list[int]] = {}
    for number, entry in reversed(left.items()):
        if entry.original is not None:
            made_from.setdefault(plain(entry.original), []).append(number)
    found: list[Translated | None] = []
    for original in originals:
        numbers = made_from.get(plain(original))
        found.append(left.pop(numbers.pop()) if numbers else None)
    return tuple(left.pop(at, None) if one is None else one for at, one in enumerate(found))


def _differences(guide: Guide, translation: Translation) -> Iterator[Problem]:
    """Say what is missing, what has changed, what is left over, and which names do not fit."""
    for path, originals in texts_of(guide).items():
        entries = translation.texts.get(path, ())
        found = matched(originals, entries)
        for original, match in zip(originals, found, strict=True):
            if match is None:
                where, text = ", ".join(path), shown(original)
                place = _nearest_place(translation, path)
                yield _warning("translation-not-there", place, where=where, text=text)
                continue
            if match.original is not None and plain(match.original) != plain(original):
                yield _warning("translation-changed", match.place, text=shown(original))
            if match.text:
                yield from _names(path, original, match)
        used = {id(match) for match in found}
        for entry in entries:
            if id(entry) not in used:
                text = shown(entry.original or entry.text)
                yield _warning("translation-left-over", entry.place, text=text)
    for step in guide.steps:
        for category in step.categories if isinstance(step, Names) else ():
            at = translation.places.get(("steps", step.id, "categories", category.id))
            told = (step.id, category.id) in translation.words
            if at is not None and category.words and not told:
                facts = {"id": str(category.id), "language": translation.language}
                yield problem("translation-words", at, 1, Severity.ADVICE, None, **facts)


def _nearest_place(translation: Translation, path: Path) -> Place:
    """Where the nearest part of the file begins that `path` leads through."""
    while path and path not in translation.places:
        path = path[:-1]
    return translation.places.get(path, START)


def _names(path: Path, original: str, match: Translated) -> Iterator[Problem]:
    """Compare the {names} that are filled in."""
    wanted, used = _NAME.findall(original), _NAME.findall(match.text)
    anywhere = () if path[-1] in _WITHOUT_CENTRE else ("centre",)
    known = tuple(dict.fromkeys((*wanted, *anywhere)))
    for name in dict.fromkeys(used):
        if name not in known:
            facts = {"name": name[:60], "known": tuple(f"{{{one}}}" for one in known)}
            near = nearest(name, known)
            yield problem("unknown-name", match.place, 1, Severity.ERROR, near, **facts)
    for name in dict.fromkeys(wanted):
        if name not in used:
            yield _warning("translation-name-lost", match.place, name=name[:60])


def _warning(rule: str, place: Place, **facts: object) -> Problem:
    return problem(rule, place, 1, Severity.WARNING, None, **facts)
