"""A file of rows to a wall, with everything that is wrong with it told in one pass.

Three forms are read: one row a dot; one row a dot with a column for the mark (the sheets that
`sheets` writes); and one column an adult. Problems name rows and columns, never a person.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count
from typing import NamedTuple

from conversation_guide.document.problems import START, Place, Problem, Severity

from .headings import Head, head_of, known, mark_of, view_of
from .model import By, Wall
from .settle import Entries, build
from .table import Text, cells, head_and_separator, plain_columns, to_text


@dataclass(frozen=True, slots=True)
class Reading:
    """What came of a file: a wall wherever one can be made, and the problems by row."""

    wall: Wall | None
    problems: tuple[Problem, ...]


class Statement(NamedTuple):
    """One thing a file says: at `row`, in `column` (from 1), of a person and perhaps an adult.

    `marked` says whether there is a dot between the two. In a file without marks a row with an
    adult is a dot. `open` says that nobody filled in the mark yet.
    """

    row: int
    column: int
    person: str
    adult: str
    by: By
    marked: bool
    further: tuple[str, ...]
    open: bool = False

    @property
    def asks_nobody(self) -> bool:
        """Whether this is a line of somebody's own sheet that was not filled in.

        It does not say that they were asked: they may never have had the sheet in hand.
        """
        return self.open and self.by is By.PERSON and bool(self.adult.strip())


@dataclass(slots=True)
class Sheet:
    """A file that is open for reading: its headings, and what was found wrong so far."""

    text: Text
    head: Head
    separator: str
    head_row: int
    problems: list[Problem] = field(default_factory=list)

    def statements(self) -> Iterator[Statement]:
        """Give what the file says, row by row, adding to `problems` on the way."""
        blank: list[int] = []
        wide = len(self.head.names)
        for row, record in cells(self.text.data, self.separator, self.problems):
            if row <= self.head_row:
                continue
            if not record:
                blank.append(row)
                continue
            for empty in blank:
                self._tell("wall-empty-row", empty, 1, Severity.ADVICE)
            blank.clear()
            if len(record) > wide and any(map(str.strip, record[wide:])):
                self._tell("wall-too-many-cells", row, wide + 1, found=len(record), wide=wide)
            yield from self._said(row, record + [""] * (wide - len(record)))

    def _said(self, row: int, record: list[str]) -> Iterator[Statement]:
        head = self.head
        assert head.person is not None
        person = record[head.person]
        if not person.strip():
            self._tell("wall-no-person", row, head.person + 1)
            return
        by = By.ADULT if head.by is None else view_of(record[head.by])
        if by is None:
            assert head.by is not None
            self._tell("wall-unknown-view", row, head.by + 1)
            by = By.ADULT
        further = tuple(record[i] for i in head.further)
        if head.adult is not None:
            marked, is_open = True, False
            if head.dot is not None:
                marked = self._mark(row, head.dot, record[head.dot])
                is_open = not record[head.dot].strip()
            adult = record[head.adult]
            yield Statement(row, head.adult + 1, person, adult, by, marked, further, is_open)
            return
        if not head.adults:
            yield Statement(row, head.person + 1, person, "", by, False, further)
        for i in head.adults:
            marked = self._mark(row, i, record[i])
            yield Statement(row, i + 1, person, head.names[i], by, marked, further)

    def _mark(self, row: int, column: int, cell: str) -> bool:
        marked = mark_of(cell)
        if marked is None:
            self._tell("wall-unclear-mark", row, column + 1, Severity.WARNING)
        return bool(marked)

    def _tell(
        self,
        rule: str,
        row: int,
        column: int,
        severity: Severity = Severity.ERROR,
        **facts: object,
    ) -> None:
        place = Place(row, column)
        self.problems.append(Problem(rule=rule, place=place, severity=severity, facts=facts))


def open_sheet(
    data: bytes, *, people_only: bool = False, in_haste: bool = False
) -> tuple[Sheet | None, list[Problem]]:
    """Find out how a file is written. Without a sheet, the problems say why there is none.

    `people_only` says that a list of people without any adult will do; `in_haste`, that only the
    beginning need be looked at for its encoding (see `to_text`).
    """
    text = to_text(data, in_haste=in_haste)
    if text is None:
        rule = "wall-spreadsheet" if data.startswith(b"PK") else "wall-no-text"
        return None, [Problem(rule=rule, place=START)]
    if not text.data or text.data.isspace():
        return None, [Problem(rule="wall-empty-file", place=START)]
    names, separator, row = head_and_separator(text.data, known)
    head = head_of(names)
    sheet = Sheet(text, head, separator, row, list(text.problems))
    place = Place(row, 1)
    if head.person is None:
        missing = ("person",) if head.adult is not None else ("person", "adult")
        sheet.problems += [
            Problem(rule="wall-missing-column", place=place, facts={"column": name})
            for name in missing
        ]
        return None, sheet.problems
    if head.adult is None and not head.adults and not people_only:
        missing_adult = Problem(rule="wall-missing-column", place=place, facts={"column": "adult"})
        return None, [*sheet.problems, missing_adult]
    return sheet, sheet.problems


def read_wall(
    data: bytes, *, further: bool = False, people_only: bool = False, in_bulk: bool = True
) -> Reading:
    """Read a file of rows.

    Args:
        data: The file.
        further: Whether to keep what stands in further columns.
        people_only: Whether a list of people without any adult will do.
        in_bulk: Whether the reader for plain files may be tried first. It gives the same wall
            and the same problems; only tests have a reason to say no.
    """
    entries = None
    for haste in (True, False) if in_bulk else (False,):
        sheet, problems = open_sheet(data, people_only=people_only, in_haste=haste)
        if in_bulk and sheet is not None and not (further and sheet.head.further):
            entries = _plain(sheet)
        if entries is not None or (sheet is not None and sheet.text.sure):
            break
    if sheet is None:
        return Reading(None, tuple(sorted(problems, key=_by_place)))
    if entries is None:
        entries = _careful(sheet, further)
    wall, found = build(entries)
    return Reading(wall, tuple(sorted([*sheet.problems, *found], key=_by_place)))


def _by_place(problem: Problem) -> tuple[Place, str]:
    return problem.sort_key


def _plain(sheet: Sheet) -> Entries | None:
    """Read rows in bulk; None where anything needs care."""
    head, data = sheet.head, sheet.text.data
    if head.adult is None or head.dot is not None or sheet.head_row != 1:
        return None
    assert head.person is not None
    wanted = [head.person, head.adult] + ([] if head.by is None else [head.by])
    if not sheet.text.sure and len(head.names) > len(wanted):
        return None  # nobody would look at the letters of the other columns
    line_feeds = data.count(b"\n")
    stride = line_feeds + 2 | 1
    steps = [1, stride, 1]
    found = plain_columns(data, sheet.separator, len(head.names), wanted, steps, line_feeds)
    if found is None or 0 in found.numbers[0] or not found.numbers[0]:
        return None
    person_texts, adult_texts = found.texts[0], found.texts[1]
    if any(text.isspace() for text in person_texts):
        return None
    entries = Entries(
        people=person_texts,
        adults=adult_texts,
        stride=stride,
        person=found.numbers[0],
        adult=found.numbers[1],
        rows=range(2, len(found.numbers[0]) + 2),
        person_column=head.person + 1,
        adult_column=head.adult + 1,
    )
    if head.by is not None:
        views = [view_of(text) for text in found.texts[2]]
        if None in views:
            return None
        if By.PERSON in views:
            own = [int(view is By.PERSON) for view in views]
            entries.own = list(map(own.__getitem__, found.numbers[2]))
    return entries


def _careful(sheet: Sheet, further: bool) -> Entries:
    """Read rows one by one."""
    head = sheet.head
    assert head.person is not None
    people: defaultdict[str, int] = defaultdict(count(1).__next__, {"": 0})
    adults: defaultdict[str, int] = defaultdict(count(1).__next__, {"": 0})
    for i in head.adults:
        adults[head.names[i]]
    person, adult, own = array("q"), array("q"), array("b")
    rows, columns = array("q"), array("q")
    marks = bytearray()
    details: dict[int, tuple[str, ...]] = {}
    unasked = False
    for said in sheet.statements():
        number = people[said.person]
        if said.asks_nobody:
            adults[said.adult]
            unasked = True
            continue
        person.append(number)
        adult.append(adults[said.adult])
        own.append(said.by is By.PERSON)
        marks.append(said.marked)
        rows.append(said.row)
        columns.append(said.column)
        if further and head.further:
            there = details.get(number)
            details[number] = (
                said.further
                if there is None
                else tuple(a or b for a, b in zip(there, said.further, strict=True))
            )
    stride = len(people) | 1
    return Entries(
        people=list(people),
        adults=list(adults),
        stride=stride,
        person=list(person),
        adult=[number * stride for number in adult],
        rows=rows,
        own=list(own) if any(own) or unasked else None,
        marks=None if head.dot is None and not head.adults else marks,
        columns=columns,
        person_column=head.person + 1,
        adult_column=(head.adult or 0) + 1,
        one_row_a_person=bool(head.adults),
        head_row=sheet.head_row,
        further=tuple(head.names[i] for i in head.further) if further else (),
        details=details,
    )
