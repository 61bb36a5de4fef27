"""`docs/sources.md`: every place that it names is there, and every step of a guide is named."""

from __future__ import annotations

import re

import pytest

from .conftest import IDS, ROOT, read

TEXT = (ROOT / "docs" / "sources.md").read_text("utf-8")
PLACE = re.compile(r"`([a-z0-9-]+)/([a-z0-9-]+)`")
NAMED = [(found[1], found[2]) for found in PLACE.finditer(TEXT) if found[1] != "guide"]
ROWS = [
    [cell.strip() for cell in line.strip("|").split("|")]
    for line in TEXT.splitlines()
    if line.startswith("| ") and not line.startswith(("| in the source", "| ---"))
]


def places(id: str) -> tuple[set[str], set[str]]:
    """The ids of a guide's steps and reflection questions, and those of its key points."""
    guide, _ = read(id)
    steps = {step.id for step in (*guide.steps, *guide.afterwards)}
    steps |= {one.id for one in (*guide.family_reflections, *guide.own_reflections)}
    return steps, {point.id for point in guide.key_points}


def test_every_place_that_is_named_exists() -> None:
    known = {(id, place) for id in IDS for of_one in places(id) for place in of_one}
    assert sorted(set(NAMED) - known) == []


@pytest.mark.parametrize("id", IDS)
def test_every_step_comes_from_somewhere(id: str) -> None:
    steps, _ = places(id)
    assert sorted(steps - {place for guide, place in NAMED if guide == id}) == []


def test_every_line_is_carried_or_says_why_not() -> None:
    assert len(ROWS) > 100
    for practice, carried, how in ROWS:
        assert practice
        if carried == "—":
            assert how, practice
        else:
            assert PLACE.sub("", carried).strip(", ") == "", practice
