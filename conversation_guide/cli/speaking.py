"""The language that a conversation is held in: the guide's own, or one that it is translated into.

A family reads the guide, the questions of ours and its own page in that language. What a command
says about itself, and what goes to the record, stays in the practitioner's.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from conversation_guide.errors import GuideHasErrors, UnknownLanguage
from conversation_guide.words import load_words

from .desk import WORDS, complain, library
from .reading import errors_in, read_guide, walkable

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from conversation_guide.document.problems import Problem
    from conversation_guide.guide.model import Guide
    from conversation_guide.storage.library import GuideFile
    from conversation_guide.storage.settings import OwnStory
    from conversation_guide.words import Words


@dataclass(frozen=True)
class Spoken:
    """A guide as it was written (`original`) and as the family hears it, with words that fit.

    `data` and `translation` are the files as they are kept with a conversation; `stories` are the
    resources of one's own that are shared in it.
    """

    data: bytes
    original: Guide
    guide: Guide
    translation: bytes | None = None
    stories: tuple[OwnStory, ...] = ()

    def sharing(self, stories: Sequence[OwnStory]) -> Spoken:
        """Give it with the resources of `stories` in place of the guide's own."""
        from .stories import with_own

        mine = tuple(story for story in stories if story.guide == self.original.id)
        return replace(
            self,
            original=with_own(self.original, mine),
            guide=with_own(self.guide, mine),
            stories=mine,
        )

    @property
    def words(self) -> Words:
        """The words of ours that the family reads."""
        return load_words(self.guide.language)

    @property
    def own_words(self) -> Words:
        """The words of ours for the record: in the language that the guide was written in."""
        return load_words(self.original.language)


def speak(wanted: str, language: str | None, preferred: str = "") -> Spoken:
    """Find a guide, and read it in `language`, else in the one that the settings prefer.

    A preferred language that the guide does not have is said, and the guide's own is taken.

    Raises UnknownGuide, CannotRead; GuideHasErrors, also for a translation; UnknownLanguage.
    """
    file = library().find(wanted)
    original = walkable(file.data, wanted)
    asked_for = language or preferred
    translation = None
    if asked_for and asked_for.casefold() != original.language.casefold():
        translation = library().translation(file, asked_for)
        if translation is None and _base(asked_for) != _base(original.language):
            if language:
                raise UnknownLanguage(language, _languages(file, original))
            complain(WORDS("cli.not-translated", wanted=preferred, language=original.language))
    if translation is None:
        return Spoken(file.data, original, original)
    guide, problems = _translated(translation.data, original)
    errors = errors_in(problems)
    if guide is None or errors:
        raise GuideHasErrors(str(translation.path), max(1, errors))
    return Spoken(file.data, original, guide, translation.data)


def speak_again(
    data: bytes, translation: bytes | None, folder: Path, *, to_walk: bool = False
) -> Spoken:
    """Read the guide of a conversation that is kept, in the language it was held in.

    To be read, a guide may have errors; `to_walk` it must have none. A copy of a translation that
    does not read any more costs nothing but itself.

    Raises GuideHasErrors.
    """
    from .stories import kept_own

    original, problems, _ = read_guide(data)
    errors = errors_in(problems)
    if original is None or (to_walk and errors):
        raise GuideHasErrors(str(folder / "guide.yaml"), max(1, errors))
    guide = None if translation is None else _translated(translation, original)[0]
    return Spoken(data, original, guide or original, translation).sharing(kept_own(folder))


def _translated(data: bytes, original: Guide) -> tuple[Guide | None, list[Problem]]:
    from conversation_guide.document.decode import decode
    from conversation_guide.guide.translation import parse_translation

    text, undecoded = decode(data)
    guide, problems = parse_translation(text, original)
    return guide, [*undecoded, *problems]


def _languages(file: GuideFile, original: Guide) -> tuple[str, ...]:
    return tuple(dict.fromkeys((original.language, *library().languages(file))))


def _base(language: str) -> str:
    return language.casefold().partition("-")[0]
