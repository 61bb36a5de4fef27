"""Entries to a wall: spellings of one name joined, doubles told, each view's dots counted.

Both readers end here, so that they cannot differ in anything but how they read cells.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import compress
from operator import add, not_

from conversation_guide.document.problems import Place, Problem, Severity

from .cells import begins_like_a_formula
from .model import By, Layer, Wall
from .names import clean_name, settled


@dataclass(slots=True)
class Entries:
    """What a file says, column by column, one entry for each row (or cell of a sheet).

    `people` and `adults` hold the texts as written, number 0 being the empty one; `person` holds
    for each entry the number of its person, `adult` that of its adult times `stride` (greater
    than any person's number). `own` says which entries are the person's own view (None: none).
    `marks` says which have a dot (None: each entry with an adult has).
    """

    people: list[str]
    adults: list[str]
    stride: int
    person: list[int]
    adult: list[int]
    rows: Sequence[int]
    own: list[int] | None = None
    marks: bytearray | None = None
    columns: Sequence[int] | None = None
    person_column: int = 1
    adult_column: int = 2
    one_row_a_person: bool = False
    head_row: int = 1
    further: tuple[str, ...] = ()
    details: Mapping[int, tuple[str, ...]] = field(default_factory=dict)


def build(entries: Entries) -> tuple[Wall, list[Problem]]:
    """Make the wall, and tell what is wrong with its names and dots."""
    problems: list[Problem] = []
    people, person_of, texts = _joined(entries.people)
    _tell_names(entries, texts, person_of, problems)
    adults, adult_of, texts = _joined(entries.adults)
    _tell_names(entries, texts, adult_of, problems, adults=True)
    if person_of is not None:
        entries.person = [person_of[number] for number in entries.person]
    if adult_of is not None:
        stride = entries.stride
        entries.adult = [adult_of[number // stride] * stride for number in entries.adult]
    if person_of is not None and 0 in entries.person:
        _pass_over_nobody(entries, problems)
    if entries.marks is not None:
        _tell_doubled_statements(entries, problems)
    layers: dict[By, Layer] = {}
    count = len(people), len(adults)
    if entries.own is None:
        layers[By.ADULT] = _layer(entries, count, None, problems)
    else:
        own = entries.own
        if not all(own):
            layers[By.ADULT] = _layer(entries, count, lambda: map(not_, own), problems)
        layers[By.PERSON] = _layer(entries, count, lambda: own, problems)
    if By.ADULT in layers:
        view = layers[By.ADULT]
        everyone = frozenset(range(count[0]))
        layers[By.ADULT] = Layer(view.dots, view.per_person, view.per_adult, everyone)
    details: dict[int, tuple[str, ...]] = {}
    for number, values in entries.details.items():
        index = (number if person_of is None else person_of[number]) - 1
        cleaned = tuple(clean_name(value) for value in values)
        before = details.get(index, ("",) * len(cleaned))
        details[index] = tuple(a or b for a, b in zip(before, cleaned, strict=True))
    further = tuple(clean_name(name) for name in entries.further)
    wall = Wall(tuple(people), tuple(adults), entries.stride, layers, further, details)
    return wall, problems


def _pass_over_nobody(entries: Entries, problems: list[Problem]) -> None:
    """Leave out the rows whose person is nothing once it is cleaned, and say so, once a row."""
    kept = [i for i, person in enumerate(entries.person) if person]
    empty = {entries.rows[i]: None for i, person in enumerate(entries.person) if not person}
    for row in empty:
        problems.append(Problem(rule="wall-no-person", place=Place(row, entries.person_column)))
    entries.person = [entries.person[i] for i in kept]
    entries.adult = [entries.adult[i] for i in kept]
    entries.rows = [entries.rows[i] for i in kept]
    if entries.own is not None:
        entries.own = [entries.own[i] for i in kept]
    if entries.marks is not None:
        entries.marks = bytearray(entries.marks[i] for i in kept)
    if entries.columns is not None:
        entries.columns = [entries.columns[i] for i in kept]


def _joined(texts: list[str]) -> tuple[list[str], list[int] | None, list[str]]:
    """Clean names and join spellings.

    Gives the names without the empty one; for each text its new number, or None where every
    number stays as it is; and for each text the name it is read as.
    """
    names, keys = settled(texts)
    if len(set(keys)) == len(keys):
        return names[1:], None, names
    numbers: dict[str, int] = {"": 0}
    kept: list[str] = []
    moved = []
    for name, key in zip(names, keys, strict=True):
        if key not in numbers:
            numbers[key] = len(kept) + 1
            kept.append(name)
        moved.append(numbers[key])
    return kept, moved, names


def _tell_names(
    entries: Entries,
    names: list[str],
    moved: list[int] | None,
    problems: list[Problem],
    *,
    adults: bool = False,
) -> None:
    """Tell of names like formulas, and of names that are written in two ways, where first met."""
    told = {
        number: "wall-formula-name"
        for number, name in enumerate(names)
        if begins_like_a_formula(name)
    }
    if moved is not None:
        first: dict[int, str] = {}
        for number, name in enumerate(names):
            if first.setdefault(moved[number], name) != name:
                told[number] = "wall-two-spellings"
    if not told:
        return
    numbers, step = (entries.adult, entries.stride) if adults else (entries.person, 1)
    for i, number in enumerate(numbers):
        rule = told.pop(number // step, None)
        if rule is None:
            continue
        row, column = entries.rows[i], entries.person_column
        if adults:
            column = entries.columns[i] if entries.columns else entries.adult_column
            row = entries.head_row if entries.one_row_a_person else row
        place = Place(row, column)
        problems.append(Problem(rule=rule, place=place, severity=Severity.ADVICE))
        if not told:
            return


def _tell_doubled_statements(entries: Entries, problems: list[Problem]) -> None:
    """Tell what a file with marks says twice of one person and adult; keep one of each."""
    assert entries.marks is not None
    marks, own = entries.marks, entries.own
    seen: dict[tuple[int, int], int] = {}
    told: set[tuple[int, int]] = set()
    for i, (person, adult) in enumerate(zip(entries.person, entries.adult, strict=True)):
        key = (adult + person, 0 if own is None else own[i])
        first = seen.setdefault(key, i)
        if first != i:
            row = (entries.rows[i], person)
            if row not in told:
                told.add(row)
                rule = "wall-person-twice"
                if not entries.one_row_a_person and (marks[first] or marks[i]):
                    rule = "wall-dot-twice" if marks[first] == marks[i] else "wall-contradicts"
                problems.append(_doubled(rule, entries, first, i))
    for i, marked in enumerate(marks):
        if not marked:
            entries.adult[i] = 0


def _doubled(rule: str, entries: Entries, first: int, again: int) -> Problem:
    column = entries.person_column
    severity = Severity.ERROR if rule == "wall-person-twice" else Severity.WARNING
    return Problem(
        rule=rule,
        place=Place(entries.rows[again], column),
        severity=severity,
        facts={"first": entries.rows[first]},
        related=Place(entries.rows[first], column),
    )


def _layer(
    entries: Entries,
    count: tuple[int, int],
    which: Callable[[], Iterable[object]] | None,
    problems: list[Problem],
) -> Layer:
    """Count one view: the entries that `which` picks."""
    person, adult, stride = entries.person, entries.adult, entries.stride
    if which is not None:
        person, adult = list(compress(person, which())), list(compress(adult, which()))
    codes = list(map(add, adult, person))  # a list first: half the time of a set from a map
    dots = set(codes)
    if len(dots) != len(person):
        if entries.marks is None:
            _tell_doubled_dots(entries, which, problems)
        person = [dot % stride for dot in dots]
        adult = [dot - dot % stride for dot in dots]
    per_person = [0] * (count[0] + 1)
    for number in person:
        per_person[number] += 1
    alone = dots.intersection(range(count[0] + 1))
    for number in alone:
        per_person[number] -= 1
    dots -= alone
    loads = Counter(adult)
    per_adult = [loads[number * stride] for number in range(1, count[1] + 1)]
    asked = frozenset() if which is None else frozenset(number - 1 for number in person)
    return Layer(dots, per_person[1:], per_adult, asked)


def _tell_doubled_dots(
    entries: Entries, which: Callable[[], Iterable[object]] | None, problems: list[Problem]
) -> None:
    numbers: Iterable[int] = range(len(entries.person))
    if which is not None:
        numbers = compress(numbers, which())
    seen: dict[int, int] = {}
    for i in numbers:
        dot = entries.adult[i] + entries.person[i]
        if dot in seen:
            rule = "wall-dot-twice" if entries.adult[i] else "wall-person-twice"
            problems.append(_doubled(rule, entries, seen[dot], i))
        else:
            seen[dot] = i
