"""The signs of a wall: an adult's dot, a person's own ring, both at once; and the card of a person.

The two views never look alike: a dot is filled, a ring is not, and where both say so a ring goes
around the dot. The number in it says which adult. A card without an adult's dot has another edge
and a warm ground: it stands out, and is no fault.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import ceil

from conversation_guide.lettering.lines import wrap_to
from conversation_guide.words import Words

from .columns import Lines
from .svg import INK, PALE, PAPER, QUIET, TINTS, element, group, letters, told

FILLED = TINTS[1][0]
"""The colour of dots, and of bars that count them."""

WARM, EARTH = "#fff7e3", "#7a5a1e"
"""Ground and edge of what stands out gently."""

WIDTH = 182.0
"""Of a card."""

_PAD, _CELL = 12.0, 31.0
_NAME, _NOTE = 13.0, 11.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody on the wall, as a card shows it; `id` is the place on the wall, from 0.

    `dots` and `own` are numbers of adults (from 1): whose dots there are, and whom this person
    names; `own` is None for who was not asked. `begins` are the names of those who will begin.
    """

    id: str
    name: str
    dots: frozenset[int] = frozenset()
    own: frozenset[int] | None = frozenset()
    alone: bool = False
    begins: tuple[str, ...] = ()


def dot(x: float, y: float, number: int | None = None, *, adult: bool, person: bool) -> str:
    """Draw a dot, a ring, or a dot with a ring around it, with the number of an adult."""
    if adult:
        pieces = [element("circle", cx=x, cy=y, r=9.5, fill=FILLED)]
        if person:
            pieces.append(_ring(x, y, 13.0))
    else:
        pieces = [_ring(x, y, 10.5, PAPER)]
    if number is not None:
        fill = PAPER if adult else INK
        pieces.append(letters([str(number)], x, y + 3.6, 10, bold=True, fill=fill))
    return "".join(pieces)


def _ring(x: float, y: float, r: float, fill: str = "none") -> str:
    return element("circle", cx=x, cy=y, r=r, fill=fill, stroke=INK, stroke_width=1.6)


def edge(x: float, y: float, width: float, height: float, *, alone: bool) -> str:
    """Draw the edge of a card."""
    return element(
        "rect",
        x=x,
        y=y,
        width=width,
        height=height,
        rx=min(9.0, height / 3),
        fill=WARM if alone else PAPER,
        stroke=EARTH if alone else PALE,
        stroke_width=1.6 if alone else 1.2,
        stroke_dasharray="6 4" if alone else None,
    )


class Card:
    """The card of one person; how tall it wants to be is known before it is drawn."""

    def __init__(self, person: Person, words: Words, adults: Mapping[int, str]) -> None:
        """Break its texts into lines; `adults` are names by number."""
        self._person = person
        room = WIDTH - 2 * _PAD
        self._name = Lines(wrap_to(person.name, room, _NAME, bold=True), _NAME, bold=True)
        self._marks = sorted(person.dots | (person.own or frozenset()))
        notes = []
        if person.alone:
            notes.append((words("picture.wall.no-dot"), QUIET))
        if person.begins:
            text = words("picture.wall.begins", names=words.joined(list(person.begins)))
            notes.append((text, INK))
        if person.own is None:
            notes.append((words("picture.wall.not-asked"), QUIET))
        self._notes = [Lines(wrap_to(text, room, _NOTE), _NOTE, fill=fill) for text, fill in notes]
        self._told = _in_words(person, words, adults)
        self._per_row = int(room // _CELL)
        rows = ceil(len(self._marks) / self._per_row)
        self._dots_high = rows * _CELL + (6 if rows else 0)
        self.height = (
            2 * _PAD
            - 4
            + self._name.height
            + self._dots_high
            + 4
            + sum(note.height for note in self._notes)
        )

    def draw(self, x: float, y: float, height: float) -> str:
        """Draw it with its upper left corner at a place, as tall as its row."""
        person = self._person
        left, top = x + _PAD, y + _PAD - 2
        pieces = [
            told(self._told),
            edge(x, y, WIDTH, height, alone=person.alone),
            self._name.draw(left, top),
        ]
        top += self._name.height + 6
        for place, number in enumerate(self._marks):
            row, column = divmod(place, self._per_row)
            pieces.append(
                dot(
                    left + column * _CELL + 13.5,
                    top + row * _CELL + 13.5,
                    number,
                    adult=number in person.dots,
                    person=person.own is not None and number in person.own,
                )
            )
        top += self._dots_high - (2 if self._marks else 0)
        for note in self._notes:
            pieces.append(note.draw(left, top))
            top += note.height
        return group(*pieces, class_="person", data_id=person.id)


def _in_words(person: Person, words: Words, adults: Mapping[int, str]) -> str:
    """Tell a card in one sentence."""

    def named(numbers: frozenset[int]) -> str:
        return words.joined([adults[number] for number in sorted(numbers)])

    parts = []
    if person.dots:
        parts.append(words("picture.wall.told.adult", names=named(person.dots)))
    elif person.alone:
        parts.append(words("picture.wall.no-dot"))
    if person.own:
        parts.append(words("picture.wall.told.person", names=named(person.own)))
    elif person.own is None:
        parts.append(words("picture.wall.not-asked"))
    if person.begins:
        parts.append(words("picture.wall.begins", names=words.joined(list(person.begins))))
    return ": ".join(part for part in (person.name, "; ".join(parts)) if part)
