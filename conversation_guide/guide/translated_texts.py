"""The texts of a guide that a translation puts in other words, each with its path.

A path is the keys that lead to a text in a translation's file: ("steps", "people", "cues"). This
is the one place that knows which texts those are: for finding them and for replacing them.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from .model import Guide, KeyPoint, Reflection
from .steps import Ask, Category, Each, Entries, Names, Step, Story

Path = tuple[str, ...]

Texts = dict[Path, tuple[str, ...]]
"""Texts by path, in the order of the guide; a list of cues is one path with several texts."""

Say = Callable[[Path, tuple[str, ...]], tuple[str, ...]]
"""Gives the texts that stand in the place of those at a path, one for one."""

WordsIn = Callable[[str, Category], tuple[str, ...]]
"""Gives the words that tell a category, for a step's id and the category."""


def is_listed(path: Path) -> bool:
    """Say whether there may be several texts at a path: the cues or prompts of one thing."""
    within = len(path) == 3 or (len(path) == 5 and path[2] == "fields")
    return within and path[-1] in ("cues", "prompts")


def tells_words(path: Path) -> bool:
    """Say whether a path is that of a category's label: words that tell it stand beside it."""
    return len(path) == 5 and path[2] == "categories"


def texts_of(guide: Guide) -> Texts:
    """Give every text of `guide` that a person reads."""
    found: Texts = {}

    def note(path: Path, texts: tuple[str, ...]) -> tuple[str, ...]:
        found[path] = texts
        return texts

    replaced(guide, note, lambda _, category: category.words)
    return found


def replaced(guide: Guide, say: Say, words_in: WordsIn) -> Guide:
    """Give `guide` with other texts; ids, conditions and everything that is stored stay."""
    return _Replacing(say, words_in).guide(guide)


class _Replacing:
    """Walks a guide, every text in the order of reading."""

    def __init__(self, say: Say, words_in: WordsIn) -> None:
        self._say = say
        self._words_in = words_in

    def guide(self, guide: Guide) -> Guide:
        title, about = self._one(guide.title, "title"), self._one(guide.about, "about")
        source = guide.source
        if source is not None:
            source = replace(source, note=self._one(source.note, "source_note"))
        return replace(
            guide,
            title=title,
            about=about,
            source=source,
            key_points=tuple(self._point(point) for point in guide.key_points),
            family_reflections=tuple(self._reflection(r) for r in guide.family_reflections),
            own_reflections=tuple(self._reflection(r) for r in guide.own_reflections),
            afterwards=tuple(self._step(step) for step in guide.afterwards),
        )

    def _one(self, text: str, *path: str) -> str:
        return self._say(path, (text,))[0] if text else text

    def _several(self, texts: tuple[str, ...], *path: str) -> tuple[str, ...]:
        return self._say(path, texts) if texts else texts

    def _point(self, point: KeyPoint) -> KeyPoint:
        return replace(
            point,
            title=self._one(point.title, "key_points", point.id, "title"),
            cues=self._several(point.cues, "key_points", point.id, "cues"),
            steps=tuple(self._step(step) for step in point.steps),
        )

    def _reflection(self, reflection: Reflection) -> Reflection:
        return replace(
            reflection, text=self._one(reflection.text, "reflection_questions", reflection.id)
        )

    def _step(self, step: Step) -> Step:
        at = ("steps", step.id)
        changed = self._said(step, *at)
        match step:
            case Ask():
                changed |= self._answers(step, *at)
            case Names():
                changed["categories"] = tuple(self._category(step, c) for c in step.categories)
            case Entries():
                changed["fields"] = tuple(self._field(f, *at, "fields", f.id) for f in step.fields)
            case Each():
                changed["question"] = self._field(step.question, *at)
            case Story():
                about = self._one(step.resource.about, *at, "about")
                changed["resource"] = replace(step.resource, about=about)
        return replace(step, **changed)

    def _said(self, step: Step, *path: str) -> dict[str, Any]:
        return {
            "text": self._one(step.text, *path, "text"),
            "cues": self._several(step.cues, *path, "cues"),
            "prompts": self._several(step.prompts, *path, "prompts"),
        }

    def _answers(self, ask: Ask, *path: str) -> dict[str, Any]:
        return {
            "choices": tuple(
                replace(option, label=self._one(option.label, *path, "choices", option.id))
                for option in ask.choices
            ),
            "low_label": self._one(ask.low_label, *path, "from_label"),
            "high_label": self._one(ask.high_label, *path, "to_label"),
        }

    def _field(self, ask: Ask, *path: str) -> Ask:
        """Put a question within a step in other words; the step's own text may be its text."""
        return replace(ask, **self._said(ask, *path), **self._answers(ask, *path))

    def _category(self, step: Names, category: Category) -> Category:
        path = ("steps", step.id, "categories", category.id, "label")
        return replace(
            category,
            label=self._one(category.label, *path),
            words=self._words_in(step.id, category),
        )
