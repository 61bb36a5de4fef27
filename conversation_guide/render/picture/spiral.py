"""The spiral as a picture: loops around a core of help, challenge and possibility.

Each conversation is a turn, the oldest innermost; each small step is a numbered mark on its turn,
and a line leads from it back to the core where it fed it (Hopwood and others, Creating better
futures: Living partnership). Beside it, or below where there is much to tell, the same small steps
stand in words. What nobody told of is "not recorded yet", in the same calm letters as the rest;
a picture that goes home says only what was told.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import count

from conversation_guide.lettering.lines import evenly
from conversation_guide.lettering.widths import LINE, text_width
from conversation_guide.render.spiral_words import label, said, sentences
from conversation_guide.spiral.model import Core, SmallStep, Spiral
from conversation_guide.words import Words

from . import columns
from .columns import Lines
from .key import Caption, page
from .spiral_feeds import Petal, lines
from .spiral_list import WIDTH, Numbered, blocks, key, names_no_gap
from .spiral_marks import LETTERS, RING, mark, ring
from .spiral_turns import Place, Turns
from .svg import INK, PALE, PAPER, QUIET, element, group, letters, path, points, told

_GUTTER = 40.0
_TEXT, _SMALL = 13.0, 12.0
_PETAL_TEXT = 104.0

_WARM, _EARTH = "#fff7e3", "#7a5a1e"
"""The ground of the core, and the lines of its petals."""

_FEW = 14
"""Up to so many numbers stand in a petal of the core; beyond, how many there are."""

_LINES_TO_CORE = 8
"""Up to so many lines lead to the core; beyond, each small step has a short stroke towards it."""

_BESIDE = 1.25
"""Up to so many times as tall as the spiral, the list stands beside it."""

_ENDS = (".", "?", "!", "…", ".”", "?”", "!”")


def spiral_svg(spiral: Spiral, caption: Caption, words: Words) -> str:
    """Draw `spiral` as an SVG document. Never raises; nothing that somebody typed is cut."""
    number = count(1)
    numbered = [[(next(number), step) for step in loop.steps] for loop in spiral.loops]
    drawing = _Drawing(spiral, numbered, words)
    left, top, right, bottom = drawing.box
    wide, high = right - left, bottom - top
    told_of = blocks(spiral, numbered, words)
    beside = columns.height_of(told_of) <= max(high * _BESIDE, 640)
    many = 1 if beside else max(2, int((wide + _GUTTER) // (WIDTH + _GUTTER)))
    lists = columns.into_columns(told_of, many)
    tall = max(columns.height_of(column) for column in lists)
    all_lists = len(lists) * (WIDTH + _GUTTER) - _GUTTER
    if beside:
        width, height = wide + _GUTTER + all_lists, max(high, tall)
    else:
        width, height = max(wide, all_lists), high + 30 + tall

    def drawn(x: float, y: float) -> list[str]:
        if beside:
            at = x - left, y + (height - high) / 2 - top
            x_list, y_list = x + wide + _GUTTER, y + (height - tall) / 2
        else:
            at = x + (width - wide) / 2 - left, y - top
            x_list, y_list = x + (width - all_lists) / 2, y + high + 30
        pieces = list(drawing.around(*at))
        for place, column in enumerate(lists):
            pieces += columns.drawn(column, x_list + place * (WIDTH + _GUTTER), y_list)
        return pieces

    return page(
        caption,
        drawn,
        (width, height),
        key(spiral, words),
        desc=" ".join(sentences(spiral, words)),
        language=words.language,
    )


class _Drawing:
    """The drawing of one spiral: core, line, marks."""

    def __init__(self, spiral: Spiral, numbered: Sequence[Numbered], words: Words) -> None:
        self._spiral, self._loops, self._words = spiral, numbered, words
        self._petals = [self._petal(core) for core in Core]
        self._petal_radius = max(_around(lines) for lines in self._petals)
        self._places = [
            Petal(math.radians(degrees), self._petal_radius * 2 / math.sqrt(3), self._petal_radius)
            for degrees in (-150, -30, 90)
        ]
        core = self._petal_radius * (1 + 2 / math.sqrt(3)) + 6
        self._turns = Turns(core, [len(steps) for steps in numbered])

    @property
    def box(self) -> tuple[float, float, float, float]:
        """The edges of the drawing, from the middle of the core."""
        last = self._turns.last
        places = [self._turns.at(last - 1 + part / 24) for part in range(25)]
        reach = RING + 4
        xs, ys = [place.x for place in places], [place.y for place in places]
        end = self._goes_on(self._turns)
        beyond = end.x + 16 + text_width(self._words("spiral.goes-on"), _SMALL)
        return min(xs) - reach, min(ys) - reach, max(max(xs) + reach, beyond), max(ys) + reach

    def around(self, x: float, y: float) -> Iterator[str]:
        """Give the pieces of the drawing around a place, from back to front."""
        turns = self._turns.around(x, y)
        places = {
            number: place
            for turn, steps in enumerate(self._loops)
            for (number, _), place in zip(steps, turns.places(turn), strict=True)
        }
        yield group(*self._line(turns), class_="line")
        yield group(*self._flower(turns), class_="core")
        yield group(*self._lines_to_core(turns, places), class_="to-core")
        yield group(*self._labels(turns), class_="loops")
        for steps in self._loops:
            for number, step in steps:
                yield self._mark(number, step, places[number])

    def _line(self, turns: Turns) -> Iterator[str]:
        dots = "0.1 7"
        before = dots if self._spiral.goes_back else None
        start = -0.16 if self._spiral.loops else 0.0
        yield path(turns.path(start, -0.005), width=2.5, stroke=QUIET, dash=before, cap="round")
        for turn in range(len(self._loops)):
            for d in turns.pieces(turn, LETTERS):
                yield path(d, width=2.5, stroke=QUIET)
        end = self._goes_on(turns)
        d = turns.path(turns.last, turns.last + self._tail)
        yield path(d, width=2.5, stroke=QUIET, dash=dots, cap="round")
        on = self._words("spiral.goes-on")
        yield letters([on], end.x + 14, end.y + 4, _SMALL, anchor="start", fill=QUIET)

    @property
    def _tail(self) -> float:
        """How far the line goes on in dots, in turns: about 50 px."""
        return 50 / (math.tau * self._turns.radius(self._turns.last))

    def _goes_on(self, turns: Turns) -> Place:
        return turns.at(turns.last + self._tail)

    def _labels(self, turns: Turns) -> Iterator[str]:
        for turn, loop in enumerate(self._spiral.loops):
            text = self._words("picture.spiral.turn", n=loop.number)
            place = turns.label(turn)
            wide = text_width(text, _SMALL, bold=True) + 14
            yield element(
                "rect",
                x=place.x - wide / 2,
                y=place.y - 11,
                width=wide,
                height=22,
                rx=11,
                fill=PAPER,
                stroke=QUIET,
                stroke_width=1.2,
            )
            yield letters([text], place.x, place.y + 4.3, _SMALL, bold=True)

    def _mark(self, number: int, step: SmallStep, place: Place) -> str:
        parts = [f"{number}. {step.text}".rstrip(), *said(step, self._spiral, self._words)]
        spiral = self._spiral
        return group(
            told(" ".join(part if part.endswith(_ENDS) else f"{part}." for part in parts)),
            ring(step, place.x, place.y, place.outward, at_home=spiral.to_take_home),
            mark(step, number, place.x, place.y, whole=names_no_gap(spiral)),
            class_="small-step",
            data_id=step.id,
        )

    def _lines_to_core(self, turns: Turns, places: dict[int, Place]) -> Iterator[str]:
        """Draw a line from each small step to the very circles that it fed.

        Where there is no room for all of them, each has a short stroke towards the core: a line
        that ended beside another circle would say something else.
        """
        feeding = [
            (number, step.fed) for steps in self._loops for number, step in steps if step.fed
        ]
        names = [turns.label(turn) for turn in range(len(self._loops))]
        sides = [replace(name, x=name.x + side) for name in names for side in (-20, 20)]
        in_the_way = [*places.values(), *names, *sides]
        cores = list(Core)
        fed = [(places[number], cores.index(core)) for number, parts in feeding for core in parts]
        found = None
        if len(fed) <= _LINES_TO_CORE:
            found = lines(turns, self._places, fed, in_the_way, leaving=LETTERS, clear=RING + 3)
        for (start, *rest), (x, y) in found or ():
            curve = " ".join(points(*one) for one in rest)
            yield path(f"M{points(*start)} C{curve}", stroke=PALE, width=1.6, cap="round")
            yield element("circle", cx=x, cy=y, r=3.2, fill=QUIET)
        for number, _ in feeding if found is None else ():
            place = places[number]
            along, across = math.cos(place.outward), math.sin(place.outward)
            ends = [
                points(place.x - away * along, place.y - away * across)
                for away in (LETTERS, RING + 9)
            ]
            yield path(f"M{ends[0]} L{ends[1]}", stroke=PALE, width=1.6, cap="round")

    # ── the core ──

    def _petal(self, core: Core) -> tuple[Lines, Lines]:
        """Give what stands in a petal: its name, and what fed it."""
        fed = [number for steps in self._loops for number, step in steps if core in step.fed]
        if fed and len(fed) <= _FEW:
            numbers = ", ".join(map(str, fed))
            text = self._words("picture.spiral.fed", n=len(fed), numbers=numbers)
        elif names_no_gap(self._spiral):
            text = ""
        elif not fed:
            text = self._words("spiral.not-recorded")
        else:
            text = self._words("picture.spiral.fed.many", n=len(fed))
        name = evenly(label(self._spiral, core, self._words), _PETAL_TEXT, _TEXT, bold=True)
        below = evenly(text, _PETAL_TEXT, 11) if text else ()
        return (
            Lines(name, _TEXT, bold=True),
            Lines(below, 11, fill=INK if fed else QUIET),
        )

    def _flower(self, turns: Turns) -> Iterator[str]:
        """Draw the core: three petals that touch, around the middle."""
        x, y = turns.middle
        yield element("circle", cx=x, cy=y, r=turns.core, fill=_WARM, stroke=PALE, stroke_width=1.2)
        for place, (name, fed) in zip(self._places, self._petals, strict=True):
            at, down = turns.polar(place.away, place.direction)
            yield element(
                "circle",
                cx=at,
                cy=down,
                r=self._petal_radius,
                fill=PAPER,
                stroke=_EARTH,
                stroke_width=1.8,
            )
            first = down - (name.height + 4 + fed.height) / 2
            yield letters(name.lines, at, first + name.size * 0.98, name.size, bold=True)
            below = first + name.height + 4 + fed.size * 0.98
            yield letters(fed.lines, at, below, fed.size, fill=fed.fill)


def _around(parts: tuple[Lines, Lines]) -> float:
    """Give the radius of a circle that holds a petal's lines, and a little air."""
    high = sum(part.height for part in parts) + 4
    radius, top = 44.0, -high / 2
    for part in parts:
        for number, line in enumerate(part.lines):
            wide = text_width(line, part.size, bold=part.bold) / 2
            for edge in (number, number + 1):
                radius = max(radius, math.hypot(wide, top + edge * part.size * LINE) + 5)
        top += part.height + 4
    return radius
