"""The lists that stand beside a wall: adults with caps and wishes, and pairs to keep apart.

Names are matched with those of the wall by `same_name`. Problems name rows, never a person.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from conversation_guide.document.problems import START, Place, Problem, Severity
from conversation_guide.text import same_name

from .cells import begins_like_a_formula
from .headings import ADULT, CAP, PERSON, WISHES
from .model import Wall
from .names import clean_name, heading
from .table import cells, head_and_separator, to_text


@dataclass(slots=True)
class Beside:
    """What the lists add to a wall, in the wall's own spellings.

    `adults` are all adults, those without a dot too; `caps` the most new names of some of them;
    `wishes` and `apart` hold adults by person.
    """

    adults: list[str]
    caps: dict[str, int] = field(default_factory=dict)
    wishes: dict[str, set[str]] = field(default_factory=dict)
    apart: dict[str, set[str]] = field(default_factory=dict)


def beside(wall: Wall) -> Beside:
    """Give what stands beside a wall while there are no lists: its adults."""
    return Beside(list(wall.adults))


def add_adults(there: Beside, wall: Wall, data: bytes) -> list[Problem]:
    """Read the adults' list (adult, cap, wishes) into `there`; gives its problems by row."""
    table, problems = _open(data, {"adult": ADULT}, {"cap": CAP, "wishes": WISHES})
    if table is None:
        return problems
    adults = {same_name(name): name for name in there.adults}
    people = {same_name(name): name for name in wall.people}
    listed: dict[str, int] = {}
    for row, record in table.rows(problems):
        name = clean_name(record["adult"])
        if not name:
            problems.append(_told("wall-no-adult", row, table.column("adult")))
            continue
        if begins_like_a_formula(name):
            column = table.column("adult")
            problems.append(_told("wall-formula-name", row, column, Severity.ADVICE))
        key = same_name(name)
        if key in listed:
            problems.append(
                _told("wall-adult-twice", row, table.column("adult"), first=listed[key])
            )
            continue
        listed[key] = row
        if key not in adults:
            adults[key] = name
            there.adults.append(name)
        cap = record["cap"].strip()
        if re.fullmatch(r"[0-9]{1,9}", cap):
            there.caps[adults[key]] = int(cap)
        elif cap:
            problems.append(_told("wall-cap", row, table.column("cap")))
        unknown = 0
        for wish in parted(record["wishes"], lambda text: same_name(clean_name(text)) in people):
            person = people.get(same_name(clean_name(wish)))
            if person is None:
                unknown += 1
            else:
                there.wishes.setdefault(person, set()).add(adults[key])
        if unknown:
            column = table.column("wishes")
            problems.append(_told("wall-unknown-wish", row, column, Severity.WARNING, n=unknown))
    missing = sum(same_name(name) not in listed for name in wall.adults)
    if missing:
        problems.append(
            Problem(
                rule="wall-adults-not-listed",
                place=START,
                severity=Severity.ADVICE,
                facts={"n": missing},
            )
        )
    return sorted(problems, key=lambda problem: problem.sort_key)


def add_apart(there: Beside, wall: Wall, data: bytes) -> list[Problem]:
    """Read pairs to keep apart (person, adult) into `there`; gives the problems by row."""
    table, problems = _open(data, {"person": PERSON, "adult": ADULT}, {})
    if table is None:
        return problems
    adults = {same_name(name): name for name in there.adults}
    people = {same_name(name): name for name in wall.people}
    for row, record in table.rows(problems):
        person = people.get(same_name(clean_name(record["person"])))
        adult = adults.get(same_name(clean_name(record["adult"])))
        if person is None:
            problems.append(_told("wall-unknown-person", row, table.column("person")))
        if adult is None:
            problems.append(_told("wall-unknown-adult", row, table.column("adult")))
        if person is not None and adult is not None:
            there.apart.setdefault(person, set()).add(adult)
    return sorted(problems, key=lambda problem: problem.sort_key)


def parted(cell: str, known: Callable[[str], bool]) -> list[str]:
    """Part a cell that holds several names: at line breaks, semicolons and bars.

    At commas only where every part is a name that is known: "Díaz, Ana" may be one person.
    """
    names: list[str] = []
    for text in re.split(r"[\n;|]", cell):
        pieces = [piece for piece in text.split(",") if piece.strip()]
        if len(pieces) > 1 and not known(text) and all(map(known, pieces)):
            names += pieces
        elif text.strip():
            names.append(text)
    return names


@dataclass(frozen=True, slots=True)
class _Table:
    """A small table: which column holds what."""

    data: bytes
    separator: str
    head_row: int
    columns: dict[str, int | None]

    def rows(self, problems: list[Problem]) -> list[tuple[int, dict[str, str]]]:
        found = []
        for row, record in cells(self.data, self.separator, problems):
            if row > self.head_row and record:
                found.append(
                    (
                        row,
                        {
                            name: record[i] if i is not None and i < len(record) else ""
                            for name, i in self.columns.items()
                        },
                    )
                )
        return found

    def column(self, name: str) -> int:
        return (self.columns[name] or 0) + 1


def _open(
    data: bytes, needed: dict[str, frozenset[str]], others: dict[str, frozenset[str]]
) -> tuple[_Table | None, list[Problem]]:
    text = to_text(data)
    if text is None:
        rule = "wall-spreadsheet" if data.startswith(b"PK") else "wall-no-text"
        return None, [Problem(rule=rule, place=START)]
    if not text.data or text.data.isspace():
        return None, [Problem(rule="wall-empty-file", place=START)]
    problems = list(text.problems)
    every = {**needed, **others}
    names, separator, row = head_and_separator(
        text.data, lambda cell: any(heading(cell) in one for one in every.values())
    )
    folded = [heading(name) for name in names]
    columns = {
        wanted: next((i for i, name in enumerate(folded) if name in synonyms), None)
        for wanted, synonyms in every.items()
    }
    missing: Sequence[str] = [name for name in needed if columns[name] is None]
    if missing:
        place = Place(row, 1)
        problems += [
            Problem(rule="wall-missing-column", place=place, facts={"column": name})
            for name in missing
        ]
        return None, problems
    return _Table(text.data, separator, row, columns), problems


def _told(
    rule: str, row: int, column: int, severity: Severity = Severity.ERROR, **facts: object
) -> Problem:
    return Problem(rule=rule, place=Place(row, column), severity=severity, facts=facts)
