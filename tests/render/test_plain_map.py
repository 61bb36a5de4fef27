"""The ecomap in sentences: one clear line after another, no sign without words."""

from __future__ import annotations

import pytest

from conversation_guide.interview.events import Reason
from conversation_guide.render.plain_map import sentences
from conversation_guide.words import load_words
from tests.conftest import Golden
from tests.example_maps import Telling, berger, empty, unusual

WORDS = load_words()
MAPS = {"berger": berger, "empty": empty, "unusual": unusual}


@pytest.mark.parametrize("name", MAPS)
def test_golden(golden: Golden, name: str) -> None:
    golden(f"plain-{name}.txt", "".join(f"{line}\n" for line in sentences(MAPS[name]().map, WORDS)))


def test_one_line_a_connection_and_no_signs_of_ours() -> None:
    lines = sentences(berger().map, WORDS)
    assert len(lines) == 16
    assert not set("".join(lines)) & set("━─┈○◀▶≈×│├└+=<>~|")
    assert not any("\n" in line or "  " in line for line in lines)


def test_a_map_without_categories_speaks_of_people_and_groups() -> None:
    told = Telling().add("c1", "Rosa", support=Reason.DECLINED).add("c2", "Choir", group=True)
    assert sentences(told.map, WORDS) == [
        "Around Our family: 1 person, 1 group.",
        "People: Rosa.",
        "Groups: Choir.",
        "Where support is not mentioned, how much was not said.",
    ]
