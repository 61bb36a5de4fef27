"""What a guide is once it has been read: its key points, its reflections, where it comes from.

All values are frozen; the steps that they hold live in `steps`. Nothing here reads text or knows
how a guide is written down (that is `format` and `parse`) or how it is walked (that is
`interview`). Texts that came from a file are `LocatedText` and remember their place.
"""

from __future__ import annotations

from dataclasses import dataclass

from conversation_guide.document.problems import START, Place

from .kinds import Audience, MapKind
from .steps import Category, Names, Step


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyPoint:
    """What must be covered: a title and its steps in order."""

    id: str
    title: str
    place: Place = START
    cues: tuple[str, ...] = ()
    steps: tuple[Step, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Reflection:
    """A reflection question."""

    id: str
    text: str
    place: Place = START


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """The published practice that a guide carries out."""

    title: str
    publisher: str = ""
    url: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Guide:
    """One guide. Every step and reflection has an id of its own within it."""

    id: str
    title: str
    language: str = "en"
    audience: Audience = Audience.FAMILY
    map: MapKind = MapKind.NONE
    minutes: int = 30
    version: str = "1"
    about: str = ""
    source: Source | None = None
    key_points: tuple[KeyPoint, ...] = ()
    family_reflections: tuple[Reflection, ...] = ()
    own_reflections: tuple[Reflection, ...] = ()
    afterwards: tuple[Step, ...] = ()
    """Steps for the practitioner alone, walked before the questions for yourself."""

    @property
    def steps(self) -> tuple[Step, ...]:
        """All steps of all key points, in order."""
        return tuple(step for point in self.key_points for step in point.steps)

    @property
    def categories(self) -> tuple[Category, ...]:
        """The categories of every `people` and `groups` step, in order, each id once."""
        found: dict[str, Category] = {}
        for step in self.steps:
            if isinstance(step, Names):
                for category in step.categories:
                    found.setdefault(category.id, category)
        return tuple(found.values())
