"""How a wall was divided: told in numbers, and written as one private sheet for each adult."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby
from pathlib import Path

from conversation_guide.storage.wall_files import INDEX, sheet_name, write_sheets
from conversation_guide.wall.count import View
from conversation_guide.wall.divide import Division
from conversation_guide.wall.gather import divided_rows, people_rows
from conversation_guide.wall.model import Wall

from .desk import WORDS


def told(view: View, alone: int, takers: int, division: Division) -> list[str]:
    """Say in numbers how the names were divided."""
    lines = [WORDS(f"wall.divide.view.{view.value}")]
    if not alone:
        return [*lines, WORDS("wall.divide.nobody")]
    adults = WORDS("wall.adults", n=takers)
    lines.append(WORDS("wall.divide.alone", n=alone, adults=adults))
    same = ".same" if division.fewest == division.most else ""
    each = f"wall.divide.each{same}"
    lines.append(WORDS(each, fewest=division.fewest, most=division.most))
    if division.wishes:
        lines.append(WORDS("wall.divide.wishes", n=division.wishes, met=division.met))
    if division.by_caps:
        lines.append(WORDS("wall.divide.caps", n=division.by_caps))
    if len(division.left) > division.by_caps:
        lines.append(WORDS("wall.divide.apart", n=len(division.left) - division.by_caps))
    return lines


def write_division(
    folder: Path, wall: Wall, division: Division, days: Sequence[str], force: bool
) -> None:
    """Write one sheet for each adult with new names, the whole list, and the index.

    `days` head the empty columns for looking back. Raises OutputExists, CannotWrite, DiskFull.
    """
    place = {name: i for i, name in enumerate(wall.people)}
    index: list[Sequence[str]] = [
        tuple(WORDS(f"wall.index.{name}") for name in ("sheet", "adult", "names"))
    ]
    files: list[tuple[str, Iterable[Sequence[str]]]] = [
        ("divided.csv", divided_rows(wall, division.given, days))
    ]
    by_adult = groupby(division.given, key=lambda one: one.adult)
    for number, (adult, several) in enumerate(by_adult, start=1):
        given = list(several)
        files.append((sheet_name(number), divided_rows(wall, given, days)))
        index.append((sheet_name(number), adult, str(len(given))))
    files.append((INDEX, index))
    if division.left:
        left = people_rows(wall, [place[name] for name in division.left])
        files.append(("not-divided.csv", left))
    write_sheets(folder, files, force=force)
