"""Lists: whether steps about the entries of a list name one that comes before them; their fields.

A list is what earlier steps gathered: names, entries, what was said in a round.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from conversation_guide.document.notes import Fields, nearest
from conversation_guide.document.problems import Problem, Severity, place_of

from .filling import PARTS_OF_ENTRIES
from .model import Guide
from .questions import at_key, question_problems, repeated
from .small_steps import BY_ID
from .steps import Ask, Entries, Link, SmallSteps, Step

_NAMING = {"each": ("over",), "round": ("over",), "choose": ("among",), "link": ("down", "across")}
"""The keys that name lists, by kind of step."""

_MOST_SUGGESTIONS = 50
_MOST_SHOWN = 12


class Lists:
    """The lists of a guide, as far as the walk has come."""

    def __init__(self, guide: Guide) -> None:
        """Know no list yet."""
        self._guide = guide
        self._earlier: dict[str, Step] = {}
        self._links: dict[str, Link] = {}
        self._suggested = 0

    def add(self, step: Step) -> None:
        """Later steps may name this one."""
        if isinstance(step, Link):
            self._links.setdefault(step.id, step)
        else:
            self._earlier.setdefault(step.id, step)

    def check(self, data: Fields) -> Iterator[Problem]:
        """Say which of the lists that a step names do not come before it, or are none."""
        for key in _NAMING[data.kind]:
            named = data.get(key, ())
            for id in (named,) if isinstance(named, str) else named:
                if id not in self._earlier:
                    yield self._problem(data, id, "not-a-list", self._earlier)
        across = data.get("across", "")
        for id in data.get("without", ()):
            link = self._links.get(id)
            if link is None:
                yield self._problem(data, id, "not-a-link", self._links)
            elif across in self._earlier and across not in (link.down, link.across):
                facts = {"id": str(id), "across": str(across)}
                yield Problem(
                    rule="link-of-others", place=place_of(id), length=len(id), facts=facts
                )

    def _problem(
        self, data: Fields, written: str, wrong_kind: str, known: Mapping[str, Step]
    ) -> Problem:
        """Say why `written`, which is no id of those `known`, cannot be named here."""
        id = str(written)
        before, after = self._around(data)
        near: str | None = None
        if id in after:
            rule = "later-step"
        elif id in before:
            rule = wrong_kind
        else:
            rule = "unknown-step"
            self._suggested += 1
            near = nearest(id, known) if self._suggested <= _MOST_SUGGESTIONS else None
        shown = () if rule == "later-step" else tuple(known)[:_MOST_SHOWN]
        return Problem(
            rule=rule,
            place=place_of(written),
            length=max(len(id), 1),
            suggestion=near,
            facts={"id": id, "values": shown},
        )

    def _around(self, data: Fields) -> tuple[set[str], set[str]]:
        """Give the ids of the steps before the one that was read from `data`, and of the others."""
        before: set[str] = set()
        after: set[str] = set()
        ids = before
        for step in (*self._guide.steps, *self._guide.afterwards):
            if step.place == data.place:
                ids = after
            ids.add(step.id)
        return before, after


def field_problems(fields: tuple[Fields, ...], step: Entries) -> Iterator[Problem]:
    """Give what is wrong with the fields of a list, which were read from `fields`."""
    yield from repeated(fields, "repeated-field", ("id", "ask"))
    for data, field in zip(fields, step.fields, strict=False):
        id = data.get("id")
        if id is None and "id" not in data.broken:
            yield Problem(
                rule="derived-id",
                severity=Severity.ADVICE,
                place=data.place,
                facts={"id": field.id},
            )
        elif id in PARTS_OF_ENTRIES:
            yield Problem(
                rule="reserved-id", place=place_of(id), length=len(id), facts={"id": str(id)}
            )
        if isinstance(step, SmallSteps) and field.id in BY_ID:
            yield from _fixed(data, BY_ID[field.id])
        else:
            yield from question_problems(data, field)


def _fixed(data: Fields, built_in: Ask) -> Iterator[Problem]:
    """A field that every spiral has may be asked in other words; what is answered stays."""
    changeable = {"id", "ask", "answer"} | ({"choices"} if built_in.choices else set())
    for key in data:
        if key not in changeable or (key == "answer" and data[key] != built_in.answer):
            yield at_key(data, key, "fixed-field", field=built_in.id)
    known = tuple(option.id for option in built_in.choices)
    choices = data.get("choices", ()) if known else ()
    for choice in choices:
        id = choice.get("id")
        if id not in known and "id" not in choice.broken:
            yield Problem(
                rule="fixed-choices",
                place=choice.place if id is None else place_of(id),
                length=len(id or "1"),
                facts={"field": built_in.id, "values": known},
            )
    yield from repeated(choices, "repeated-choice")
