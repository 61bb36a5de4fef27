"""The signs of a map: what a line, a colour and an arrow mean to this family.

Defaults are plain: thick, thin and dotted lines for support, a wave for strain, arrowheads at the
receiver. Whatever a family chooses takes their place in every rendering. A choice is kept as
"what=sign" texts (`LegendChosen`); signs that are not known here are passed over, so that a
legend of a later version still opens.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from conversation_guide.guide.kinds import Level


class Line(StrEnum):
    """How a line is drawn."""

    THICK = "thick"
    THIN = "thin"
    DOTTED = "dotted"
    DASHED = "dashed"
    DOUBLE = "double"


class Colour(StrEnum):
    """A colour beside the line; meaning never rests on it alone."""

    PLAIN = "plain"
    BLUE = "blue"
    GREEN = "green"
    RED = "red"
    PURPLE = "purple"


class StrainSign(StrEnum):
    """How strain is drawn on a line."""

    WAVE = "wave"
    ZIGZAG = "zigzag"
    CROSSES = "crosses"


class ArrowSign(StrEnum):
    """How direction is drawn: a head at the receiver, or a dot there."""

    HEADS = "heads"
    DOTS = "dots"


@dataclass(frozen=True, slots=True, kw_only=True)
class Legend:
    """The signs of one map."""

    a_lot: Line = Line.THICK
    some: Line = Line.THIN
    a_little: Line = Line.DOTTED
    a_lot_colour: Colour = Colour.PLAIN
    some_colour: Colour = Colour.PLAIN
    a_little_colour: Colour = Colour.PLAIN
    strain: StrainSign = StrainSign.WAVE
    strain_colour: Colour = Colour.PLAIN
    arrows: ArrowSign = ArrowSign.HEADS

    def line(self, level: Level) -> Line | None:
        """The line for a level of support; None for "not now", which has none."""
        return {Level.A_LOT: self.a_lot, Level.SOME: self.some, Level.A_LITTLE: self.a_little}.get(
            level
        )

    def colour(self, level: Level) -> Colour:
        """The colour for a level of support."""
        return {
            Level.A_LOT: self.a_lot_colour,
            Level.SOME: self.some_colour,
            Level.A_LITTLE: self.a_little_colour,
        }.get(level, Colour.PLAIN)


DEFAULT = Legend()
"""The signs of a family that chose none."""

SIGNS: dict[str, type[StrEnum]] = {
    "a-lot": Line,
    "some": Line,
    "a-little": Line,
    "a-lot.colour": Colour,
    "some.colour": Colour,
    "a-little.colour": Colour,
    "strain": StrainSign,
    "strain.colour": Colour,
    "arrows": ArrowSign,
}
"""What can be chosen, and among which signs, in the order in which a legend screen asks."""


def legend_from(signs: Iterable[str]) -> Legend:
    """Make a legend of "what=sign" texts; what is not chosen or not known keeps its default."""
    chosen: dict[str, StrEnum] = {}
    for one in signs:
        what, _, sign = one.partition("=")
        known = SIGNS.get(what)
        if known is not None and sign in {member.value for member in known}:
            chosen[_field(what)] = known(sign)
    return replace(Legend(), **chosen)  # type: ignore[arg-type]


def as_signs(legend: Legend) -> tuple[str, ...]:
    """Write a legend as "what=sign" texts, those that differ from the defaults only."""
    return tuple(
        f"{what}={sign_for(legend, what)}"
        for what in SIGNS
        if sign_for(legend, what) != sign_for(DEFAULT, what)
    )


def sign_for(legend: Legend, what: str) -> StrEnum:
    """Give the sign that `legend` has for `what`, one of `SIGNS`. Raises KeyError for others."""
    kind = SIGNS[what]
    return kind(getattr(legend, _field(what)))


def _field(what: str) -> str:
    """Give the name of the legend's field for "a-lot.colour" and the like."""
    return what.replace("-", "_").replace(".", "_")
