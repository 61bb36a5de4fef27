"""Blank sheets to fill in, and filled ones gathered into rows; lists as rows of cells.

Rows are plain lists of texts, headings first; `storage` writes them, and makes every cell
harmless on the way.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass

from conversation_guide.document.problems import Place, Problem, Severity
from conversation_guide.text import same_name

from .divide import Given
from .model import By, Wall
from .names import clean_name
from .rows import open_sheet

Row = Sequence[str]


def blank_sheet(wall: Wall, adult: str) -> Iterator[Row]:
    """Give one adult's sheet: everybody on the wall, in order of name, no mark yet."""
    yield ("person", "dot", "adult", "by", *wall.further)
    for person in in_order(wall.people):
        name = wall.people[person]
        yield (name, "", adult, By.ADULT.value, *wall.details_of(person))


def own_sheet(wall: Wall, person: str) -> Iterator[Row]:
    """Give one person's own sheet: every adult, in order of name, no mark yet."""
    yield ("person", "dot", "adult", "by")
    for adult in in_order(wall.adults):
        yield (person, "", wall.adults[adult], By.PERSON.value)


def in_order(names: Sequence[str]) -> list[int]:
    """Give the places of `names` in the order in which lists show them."""
    return sorted(range(len(names)), key=lambda i: (same_name(names[i]), names[i]))


def people_rows(wall: Wall, people: Sequence[int]) -> Iterator[Row]:
    """List people with what further columns say of them."""
    yield ("person", *wall.further)
    for person in people:
        yield (wall.people[person], *wall.details_of(person))


def divided_rows(wall: Wall, given: Sequence[Given], follow_up: Sequence[str]) -> Iterator[Row]:
    """List who goes to whom, with an empty column for each look back."""
    place = {name: i for i, name in enumerate(wall.people)} if wall.details else {}
    yield ("person", "adult", "wished", *follow_up, *wall.further)
    for one in given:
        wished = "yes" if one.wished else ""
        details = wall.details_of(place.get(one.person, -1))
        yield (one.person, one.adult, wished, *("" for _ in follow_up), *details)


@dataclass(frozen=True, slots=True)
class Gathered:
    """What filled sheets say together.

    `rows` are ready to be written. `unmarked` names the files in which nothing was filled in;
    `problems` are by file.
    """

    rows: list[Row]
    dots: int
    people: int
    unmarked: tuple[str, ...]
    problems: dict[str, list[Problem]]


def gather(files: Mapping[str, bytes]) -> Gathered:
    """Gather filled sheets.

    What was written twice is kept once. A dot that one file has and another leaves open is kept,
    and told. Everybody who has no dot stays on the wall with a row of their own; whose own sheet
    is the only one, and empty, is on no wall yet.
    """
    gathering = _Gathering()
    for name, data in files.items():
        gathering.add(name, data)
    return gathering.ended()


class _Gathering:
    """The state of gathering: what was said first, where, and by which file."""

    def __init__(self) -> None:
        self.people: dict[str, str] = {}
        self.adults: dict[str, str] = {}
        self.further: list[str] = []
        self.details: dict[str, dict[str, str]] = {}
        self.said: dict[tuple[str, str, By], tuple[bool, str, int]] = {}
        self.asked: set[str] = set()  # people with a row that is their own view
        self.views: set[By] = set()
        self.unmarked: list[str] = []
        self.problems: dict[str, list[Problem]] = {}

    def add(self, name: str, data: bytes) -> None:
        sheet, problems = open_sheet(data)
        self.problems[name] = problems
        if sheet is None:
            return
        head = sheet.head
        columns = [clean_name(head.names[i]) for i in head.further]
        self.further += [one for one in columns if one not in self.further]
        filled = False
        for said in sheet.statements():
            person, adult = clean_name(said.person), clean_name(said.adult)
            if not person:
                continue
            key = same_name(person)
            self.people.setdefault(key, person)
            self.views.add(said.by)
            if said.by is By.PERSON and not said.asks_nobody:
                self.asked.add(key)
            self._detail(key, columns, said.further, said.row, problems)
            if adult:
                filled = filled or said.marked or (head.dot is not None and not said.open)
                self.adults.setdefault(same_name(adult), adult)
                what = (key, same_name(adult), said.by)
                self._say(what, said.marked, name, said.row, problems)
        if not filled:
            self.unmarked.append(name)

    def _say(
        self,
        what: tuple[str, str, By],
        dot: bool,
        file: str,
        row: int,
        problems: list[Problem],
    ) -> None:
        before = self.said.setdefault(what, (dot, file, row))
        if before == (dot, file, row):
            return
        was, first_file, first = before
        rule = "wall-merge-twice" if was == dot else "wall-merge-contradicts"
        if was or dot:
            self.said[what] = (True, first_file, first)
        facts = {"file": first_file, "first": first}
        place = Place(row, 1)
        severity = Severity.WARNING
        problems.append(Problem(rule=rule, place=place, severity=severity, facts=facts))

    def _detail(
        self,
        key: str,
        columns: Sequence[str],
        values: Sequence[str],
        row: int,
        problems: list[Problem],
    ) -> None:
        there = self.details.setdefault(key, {})
        for column, value in zip(columns, map(clean_name, values), strict=True):
            if value and there.setdefault(column, value) != value:
                place = Place(row, 1)
                rule, severity = "wall-merge-differs", Severity.ADVICE
                problems.append(Problem(rule=rule, place=place, severity=severity))

    def ended(self) -> Gathered:
        rows: list[Row] = [("person", "adult", "by", *self.further)]
        dots = [what for what, (dot, _, _) in self.said.items() if dot]
        with_dot: Set[tuple[str, By]] = {(person, by) for person, _, by in dots}
        for person, adult, by in sorted(dots, key=lambda what: (what[0], what[1], what[2].value)):
            rows.append(self._row(person, self.adults[adult], by))
        for person in sorted(self.people):
            for by in By:
                told = by in self.views and (by is By.ADULT or person in self.asked)
                if told and (person, by) not in with_dot:
                    rows.append(self._row(person, "", by))
        for problems in self.problems.values():
            problems.sort(key=lambda problem: problem.sort_key)
        people = len({same_name(row[0]) for row in rows[1:]})
        return Gathered(rows, len(dots), people, tuple(self.unmarked), self.problems)

    def _row(self, person: str, adult: str, by: By) -> Row:
        there = self.details.get(person, {})
        return (self.people[person], adult, by.value, *(there.get(one, "") for one in self.further))
