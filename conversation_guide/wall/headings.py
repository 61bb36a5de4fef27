"""What columns, views and marks may be called: the plain synonyms, listed in docs/wall.md."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from .model import By
from .names import heading

PERSON = frozenset(
    [
        "person",
        "people",
        "name",
        "student",
        "pupil",
        "child",
        "learner",
        "youngperson",
        "youth",
        "participant",
        "fullname",
        "studentname",
        "pupilname",
        "childname",
    ]
)
ADULT = frozenset(
    [
        "adult",
        "staff",
        "staffmember",
        "teacher",
        "trustedadult",
        "grownup",
        "worker",
        "mentor",
        "adultname",
        "staffname",
        "teachername",
    ]
)
VIEW = frozenset(["by", "saidby", "whosays", "view", "toldby"])
DOT = frozenset(["dot", "dots", "mark", "connection", "genuineconnection", "connected"])
CAP = frozenset(["cap", "atmost", "most", "limit", "maximum", "max", "places"])
WISHES = frozenset(["wishes", "wish", "wouldliketotake", "wouldlike", "prefers", "preferred"])
KEPT = frozenset(
    [
        "id",
        "number",
        "grade",
        "year",
        "yeargroup",
        "class",
        "form",
        "group",
        "team",
        "tutor",
        "homeroom",
        "house",
        "school",
        "site",
        "building",
        "room",
        "age",
        "date",
        "note",
        "notes",
        "comment",
        "comments",
        "pronouns",
        "sheet",
    ]
)
"""Columns that are never an adult in a sheet with one column an adult."""

_VIEWS = {
    **dict.fromkeys(["adult", "adults", "staff", "teacher", "teachers", "grownup"], By.ADULT),
    **dict.fromkeys(
        [
            "person",
            "people",
            "student",
            "pupil",
            "child",
            "self",
            "own",
            "themselves",
            "youngperson",
            "youth",
        ],
        By.PERSON,
    ),
}
_MARKS = {
    **dict.fromkeys(["", "0", "no", "n", "-", "–", "—", "false", "none"], False),
    **dict.fromkeys(["x", "✓", "✔", "•", "●", "⬤", "*", "y", "yes", "true", "dot"], True),
}


@dataclass(frozen=True, slots=True)
class Head:
    """Which column (from 0) holds what. `adults` are the columns of a sheet with one an adult."""

    names: tuple[str, ...]
    person: int | None
    adult: int | None
    by: int | None
    dot: int | None
    adults: tuple[int, ...]
    further: tuple[int, ...]


def known(cell: str) -> bool:
    """Say whether a heading is one of those that rows of a wall may have."""
    return heading(cell) in PERSON | ADULT | VIEW | DOT


def head_of(names: Sequence[str]) -> Head:
    """Say which column holds what; of two that could be the same, the first is."""
    folded = [heading(name) for name in names]

    def find(synonyms: frozenset[str]) -> int | None:
        return next((i for i, name in enumerate(folded) if name in synonyms), None)

    person, adult, by, dot = find(PERSON), find(ADULT), find(VIEW), find(DOT)
    taken = {person, adult, by, dot}
    rest = [i for i, name in enumerate(folded) if i not in taken and name]
    adults: tuple[int, ...] = ()
    if person is not None and adult is None and dot is None:
        adults = tuple(i for i in rest if folded[i] not in KEPT)
    further = tuple(i for i in rest if i not in adults)
    return Head(tuple(names), person, adult, by, dot, adults, further)


def view_of(cell: str) -> By | None:
    """Read whose view a row tells; empty is the adults'; None for what nobody knows."""
    folded = heading(cell)
    return _VIEWS.get(folded) if folded else By.ADULT


def mark_of(cell: str) -> bool | None:
    """Read a mark: a dot, none, or None for what could be either."""
    folded = cell.strip().casefold()
    if folded in _MARKS:
        return _MARKS[folded]
    return True if folded.isdigit() else None
