"""Text to guide: `parse_guide` gives the guide, if one can be made at all, and every problem.

Reading follows the declaration in `format`; here the data becomes the model and gets its ids.
What no single value shows (an id twice, a condition on a later step) is found in `consistency`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from conversation_guide.document.located import read_yaml
from conversation_guide.document.notes import MISSING, Fields
from conversation_guide.document.problems import Problem, Severity
from conversation_guide.document.reading import read

from .consistency import inconsistencies
from .filling import ANSWERING, KINDS
from .format import CONDITION_WORDS, FORMAT, GUIDE
from .ids import Ids
from .kinds import Audience, MapKind
from .model import Guide, KeyPoint, Reflection, Source
from .only_if import Conditions
from .steps import Step


def parse_guide(text: str) -> tuple[Guide | None, list[Problem]]:
    """Read a guide.

    Returns the guide whenever one can be made at all, and all problems sorted by place. A guide
    with a problem of severity error is not to be walked.
    """
    node, problems = read_yaml(text)
    if node is None:
        return None, problems
    data, more = read(GUIDE, node, text)
    if data is MISSING:
        return None, sorted(problems + more, key=_order)
    version = data.get("format")
    if version is not None and version != FORMAT:
        place = data.place_at("format")
        facts = {"version": version, "supported": FORMAT}
        return None, [Problem(rule="unsupported-format", place=place, facts=facts)]
    builder = _Builder()
    guide = builder.guide(data)
    problems += more + builder.problems
    problems += inconsistencies(guide, data, text)
    problems.sort(key=_order)
    return guide, problems


def _order(problem: Problem) -> tuple[Any, str]:
    return problem.sort_key


class _Builder:
    """Makes the model from what was read; notes what concerns ids."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []
        self._ids = Ids(reserved=CONDITION_WORDS)
        self._point_ids = Ids()
        self._conditions = Conditions(self.problems)

    def guide(self, data: Fields) -> Guide:
        points: tuple[Fields, ...] = data.get("key_points", ())
        reflections: Mapping[str, tuple[Fields, ...]] = data.get("reflection_questions", {})
        family, yourself = reflections.get("family", ()), reflections.get("yourself", ())
        alone: tuple[Fields, ...] = data.get("afterwards", ())
        self._write_ids(points, alone, (*family, *yourself))
        built = tuple(self._key_point(point) for point in points)
        afterwards = tuple(self._step(step) for step in alone)
        title = data.get("title", "")
        audience = Audience(data.get("audience", "family"))
        self._conditions.finish(audience)
        return Guide(
            id=data.get("id") or "guide",
            title=title,
            language=data.get("language", "en"),
            audience=audience,
            map=MapKind(data.get("map", "none")),
            minutes=data.get("minutes", 30),
            version=data.get("version", "1"),
            about=data.get("about", ""),
            source=_source(data.get("source")),
            key_points=built,
            family_reflections=tuple(self._reflection(one) for one in family),
            own_reflections=tuple(self._reflection(one) for one in yourself),
            afterwards=afterwards,
        )

    # ── ids ──

    def _write_ids(
        self,
        points: tuple[Fields, ...],
        afterwards: tuple[Fields, ...],
        reflections: tuple[Fields, ...],
    ) -> None:
        """Take every written id in before any is derived: a written one never gives way."""
        for point in points:
            self._write_id(self._point_ids, point)
            for step in point.get("steps", ()):
                self._write_id(self._ids, step)
        for one in (*afterwards, *reflections):
            self._write_id(self._ids, one)

    def _write_id(self, ids: Ids, data: Fields) -> None:
        id = data.get("id")
        if id is None:
            return
        if id in CONDITION_WORDS:
            self.problems.append(
                Problem(rule="reserved-id", place=id.place, length=len(id), facts={"id": str(id)})
            )
        first = ids.write(id)
        if first is not None:
            self.problems.append(
                Problem(
                    rule="repeated-id",
                    place=id.place,
                    length=len(id),
                    facts={"id": str(id), "line": first.place.line, "column": first.place.column},
                    related=first.place,
                )
            )

    def _id(self, data: Fields, text: str, kind: str, lasting: bool) -> str:
        written = data.get("id")
        if written is not None:
            return str(written)
        id = self._ids.derive(text, kind)
        if lasting and "id" not in data.broken:
            self.problems.append(
                Problem(
                    rule="derived-id",
                    severity=Severity.ADVICE,
                    place=data.place,
                    facts={"id": id},
                )
            )
        return id

    # ── parts ──

    def _key_point(self, data: Fields) -> KeyPoint:
        title = data.get("title", "")
        return KeyPoint(
            id=data.get("id") or self._point_ids.derive(title, "key-point"),
            title=title,
            place=data.place,
            cues=data.get("cues", ()),
            steps=tuple(self._step(step) for step in data.get("steps", ())),
        )

    def _reflection(self, data: Fields) -> Reflection:
        text = data.get("ask", "")
        id = self._id(data, text, "reflection", lasting=True)
        return Reflection(id=id, text=text, place=data.place)

    def _step(self, data: Fields) -> Step:
        kind = data.kind
        step_class, fill = KINDS[kind]
        text = "" if kind == "show" else data.get(kind, "")
        get = data.get
        only_if = data.get("only_if")
        step = step_class(
            id=self._id(data, text or get(kind, ""), kind, issubclass(step_class, ANSWERING)),
            text=text,
            place=data.place,
            cues=get("cues", ()),
            prompts=get("prompts", ()),
            only_if=None if only_if is None else self._conditions.resolve(only_if),
            optional=get("optional", False),
            sensitive=get("sensitive", False),
            private=get("private", False),
            **(fill(data) if fill is not None else {}),
        )
        self._conditions.passed(step)
        return step


def _source(data: Fields | None) -> Source | None:
    if data is None:
        return None
    return Source(
        title=data.get("title", ""),
        publisher=data.get("publisher", ""),
        url=data.get("url", ""),
        note=data.get("note", ""),
    )
