"""What no single value shows: whether the parts of a guide agree with one another.

Each check is a generator over one step or the whole guide. With none of these errors a guide can
be walked to its end: every list can be ended, every choice can be made.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from conversation_guide.document.notes import Fields, nearest
from conversation_guide.document.problems import Problem, Severity, place_of

from .kinds import MapKind
from .lists import Lists, field_problems
from .model import Guide
from .questions import at_key, question_problems, repeated
from .steps import (
    Ask,
    Category,
    Choose,
    Each,
    Entries,
    Link,
    Names,
    Round,
    Show,
    SmallSteps,
    Step,
    Support,
)

_PLACE_FOR_NAME = re.compile(r"\{([^{}\n:,]*)\}")
_FILLS = {
    MapKind.ECOMAP: "people",
    MapKind.SPIRAL: "small_steps",
    MapKind.WALL: "link",
}
"""The kind of step that puts something on each map."""


def inconsistencies(guide: Guide, data: Fields, text: str) -> list[Problem]:
    """Give all problems between the parts of `guide`, which was read from `data` and `text`."""
    problems = list(_points(guide, data))
    steps = _Steps(guide, "map" in data.broken)
    for point_data, point in zip(data.get("key_points", ()), guide.key_points, strict=True):
        for step_data, step in zip(point_data.get("steps", ()), point.steps, strict=True):
            problems += steps.check(step_data, step)
    for step_data, step in zip(data.get("afterwards", ()), guide.afterwards, strict=True):
        problems += steps.check(step_data, step)
    if "{" in text:
        problems += _unknown_names(guide)
    return problems


class _Steps:
    """Looks at step after step, in the order of the walk, and remembers what went before."""

    def __init__(self, guide: Guide, map_is_broken: bool) -> None:
        self._map = guide.map
        self._map_is_broken = map_is_broken
        self._filled: set[MapKind] = set()
        self._centre: Fields | None = None
        self._labels: dict[str, Category] = {}
        self._lists = Lists(guide)

    def check(self, data: Fields, step: Step) -> Iterable[Problem]:
        """Give what does not agree with the step itself or with those before it."""
        match step:
            case Ask():
                return self._ask(data, step)
            case Names():
                self._filled.add(MapKind.ECOMAP)
                self._lists.add(step)
                return _names(data, step, self._labels)
            case Entries():
                self._lists.add(step)
                return self._entries(data, step)
            case Support():
                return self._on_map(data, MapKind.ECOMAP)
            case Show():
                return self._on_map(data, self._map)
            case Each() | Round() | Choose() | Link():
                return self._about_lists(data, step)
        return ()

    def _ask(self, data: Fields, step: Ask) -> Iterator[Problem]:
        yield from question_problems(data, step)
        if step.centre:
            if self._centre is not None:
                yield _second_centre(data, self._centre)
            self._centre = self._centre or data

    def _entries(self, data: Fields, step: Entries) -> Iterator[Problem]:
        yield from _crossed_bounds(data, step)
        if "fields" in data:
            yield from field_problems(data["fields"], step)
        if isinstance(step, SmallSteps):
            self._filled.add(MapKind.SPIRAL)
            yield from self._on_map(data, MapKind.SPIRAL)

    def _about_lists(self, data: Fields, step: Step) -> Iterator[Problem]:
        yield from self._lists.check(data)
        if isinstance(step, Each):
            yield from question_problems(data, step.question)
        elif isinstance(step, Round):
            self._lists.add(step)
        elif isinstance(step, Link):
            self._filled.add(MapKind.WALL)
            self._lists.add(step)

    def _on_map(self, data: Fields, map: MapKind) -> Iterator[Problem]:
        """Say that a step needs `map`, or something on it."""
        kind = data.kind
        if self._map_is_broken:
            return
        if map is MapKind.NONE or self._map is not map:
            wanted = MapKind.ECOMAP if map is MapKind.NONE else map
            yield at_key(data, kind, "needs-map", kind=kind, map=wanted.value)
        elif map not in self._filled:
            severity = Severity.WARNING if kind == "show" else Severity.ERROR
            rule = "nobody-named-yet" if map is MapKind.ECOMAP else "nothing-on-map-yet"
            facts = {"kind": kind, "first": _FILLS[map]}
            yield Problem(rule=rule, severity=severity, place=data.place, facts=facts)


def _points(guide: Guide, data: Fields) -> Iterator[Problem]:
    points = data.get("key_points", ())
    if not points and "key_points" in data and not data["key_points"]:
        yield Problem(rule="no-key-points", place=data.place_at("key_points"))
    for point in points:
        if "steps" in point and not point["steps"]:
            yield Problem(
                rule="empty-key-point",
                severity=Severity.WARNING,
                place=point.place,
                facts={"title": point.get("title", "")},
            )


def _names(data: Fields, step: Names, labels: dict[str, Category]) -> Iterator[Problem]:
    yield from _crossed_bounds(data, step)
    if "categories" not in data:
        return
    yield from repeated(data["categories"], "repeated-category")
    for category in step.categories:
        known = labels.setdefault(category.id, category)
        if known is not category and known.label != category.label:
            yield Problem(
                rule="category-differs",
                place=place_of(category.label),
                length=len(category.label),
                facts={
                    "id": str(category.id),
                    "label": str(known.label),
                    "line": place_of(known.label).line,
                },
                related=place_of(known.label),
            )


def _crossed_bounds(data: Fields, step: Names | Entries) -> Iterator[Problem]:
    low, high = step.at_least, step.at_most
    if low > high:
        key = "min" if "min" in data else "max"
        yield at_key(data, key, "crossed-bounds", low_key="min", low=low, high_key="max", high=high)


def _second_centre(data: Fields, first: Fields) -> Problem:
    place = data.place_at("centre")
    related = first.place_at("centre")
    return Problem(rule="second-centre", place=place, facts={"line": related.line}, related=related)


# ── {names} in texts ─────────────────────────────────────────────────────────


def _unknown_names(guide: Guide) -> Iterator[Problem]:
    anywhere, about_one = ("centre",), ("centre", "name")
    for point in guide.key_points:
        yield from _braces((point.title,), ())
        yield from _braces(point.cues, anywhere)
    for step in (*guide.steps, *guide.afterwards):
        one = isinstance(step, Support | Each | Round | Link)
        yield from _braces((step.text, *step.cues, *step.prompts), about_one if one else anywhere)
        if isinstance(step, Entries):
            yield from _braces(tuple(field.text for field in step.fields), ())
    for reflection in (*guide.family_reflections, *guide.own_reflections):
        yield from _braces((reflection.text,), anywhere)


def _braces(texts: tuple[str, ...], known: tuple[str, ...]) -> Iterator[Problem]:
    for text in texts:
        if "{" not in text:
            continue
        for found in _PLACE_FOR_NAME.finditer(text):
            name = found[1]
            if name in known:
                continue
            yield Problem(
                rule="unknown-name",
                place=place_of(text),
                length=len(text) if "\n" not in text else 1,
                suggestion=nearest(name.strip(), known),
                facts={
                    "name": name[:60],
                    "known": tuple(f"{{{one}}}" for one in known),
                },
            )
