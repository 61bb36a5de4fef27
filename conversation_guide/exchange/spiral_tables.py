"""The tables of a spiral: its loops, its small steps, and what they are called."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

from conversation_guide.ecomap.model import Known
from conversation_guide.spiral.model import SmallStep, Spiral

from .fields import Row, Rows


def spiral_tables(spiral: Spiral) -> Iterator[tuple[str, Rows]]:
    """Give each table of a spiral by its name, in the order in which they are written."""
    yield (
        "ego",
        [{"name": spiral.centre, "goes_back": spiral.goes_back, "together": spiral.together}],
    )
    yield "loops", ({"number": loop.number, "date": loop.date} for loop in spiral.loops)
    yield "steps", map(_step, spiral.steps)
    yield "labels", ({"id": id, "label": str(label)} for id, label in spiral.labels.items())


def _step(step: SmallStep) -> Row:
    return {
        "id": step.id,
        "loop": step.loop,
        "text": step.text,
        "practice": _id(step.practice),
        "followed": step.followed,
        "fed": tuple(str(core) for core in step.fed),
        "parents_words": step.parents_words,
        "rupture": _id(step.rupture),
        "lead": step.lead,
        "hard": step.is_hard,
        "repaired": step.repaired,
        "repaired_why": _why_open(step),
        # of no moment of an earlier loop is it asked what became of it
        "repaired_in": None,
        "repairs": None,
    }


def _why_open(step: SmallStep) -> str | None:
    """Say why there is no answer to whether a rupture is repaired."""
    if step.repaired is not None or not step.is_hard:
        return None
    if step.repaired_declined:
        return str(Known.DECLINED)
    return str(Known.UNSURE if step.repaired_unsure else Known.NOT_ASKED)


def _id(one: StrEnum | None) -> str | None:
    return None if one is None else str(one)
