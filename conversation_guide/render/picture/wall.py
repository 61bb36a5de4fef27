"""The wall as a picture: everybody a card with dots, the adults' loads, how the dots are spread.

As in the gym where it was first done (Alia: Where are your dots?), names with dots beside them,
and one sees who has none yet. Walls of many people are drawn as bars alone. Names stand where a
summary still has them; a summary for others has numbers in their place (`record.redact`).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from conversation_guide.render.wall import size
from conversation_guide.render.wall_map import sentences
from conversation_guide.wall.count import count
from conversation_guide.wall.derive import DottedWall
from conversation_guide.wall.model import By
from conversation_guide.words import Words

from . import columns
from .columns import Block, text_block
from .key import SAMPLE, Caption, Entry, page
from .wall_bars import HISTOGRAM, LOADS, Load, bar, histogram, loads
from .wall_dots import WIDTH, Card, Person, dot, edge

MOST_CARDS = 60
"""Up to so many people have a card each."""

MOST_NUMBERS = 99
"""Up to so many adults can be told apart by a number in a dot."""

_ACROSS = 5
_GAP = 14.0
_WIDE = _ACROSS * (WIDTH + _GAP) - _GAP
_GUTTER = 60.0


def wall_svg(dotted: DottedWall, caption: Caption, words: Words) -> str:
    """Draw a wall as an SVG document. Never raises; no name is cut."""
    wall = dotted.wall
    with_cards = 0 < len(wall.people) <= MOST_CARDS and len(wall.adults) <= MOST_NUMBERS
    rows = [text_block(line, _WIDE, 14) for line in _total(dotted, words)]
    if with_cards:
        rows += _cards(dotted, words)
    rows.append(_bars(dotted, words, numbered=with_cards))
    return page(
        caption,
        lambda x, y: columns.drawn(rows, x, y),
        (_WIDE, columns.height_of(rows)),
        _key(dotted, words, with_cards=with_cards),
        desc=" ".join(sentences(dotted, words)),
        language=words.language,
    )


def _total(dotted: DottedWall, words: Words) -> list[str]:
    """Say in a sentence or two what there is on the wall."""
    counts = count(dotted.wall)
    if not counts.people and not counts.adults:
        return [words("dots.nobody")]
    lines = [size(counts, words)]
    if not dotted.dividing:
        return lines
    if alone := len(dotted.alone):
        return [*lines, words("dots.divided", n=alone, begun=dotted.begun)]
    return [*lines, words("dots.divided.nobody-alone")]


# ── cards ──


def _cards(dotted: DottedWall, words: Words) -> list[Block]:
    """Give the cards, row by row, in the order in which the names were put up."""
    adults = dict(enumerate(dotted.wall.adults, start=1))
    cards = [Card(person, words, adults) for person in _people(dotted)]
    return [_row(row, above=_GAP if place else 22.0) for place, row in enumerate(_rows(cards))]


def _rows(cards: Sequence[Card]) -> list[Sequence[Card]]:
    return [cards[start : start + _ACROSS] for start in range(0, len(cards), _ACROSS)]


def _row(cards: Sequence[Card], above: float) -> Block:
    height = max(card.height for card in cards)

    def draw(x: float, y: float) -> str:
        return "\n".join(
            card.draw(x + place * (WIDTH + _GAP), y, height) for place, card in enumerate(cards)
        )

    return Block(height, draw, above)


def _people(dotted: DottedWall) -> list[Person]:
    wall = dotted.wall
    marks = {by: defaultdict[int, set[int]](set) for by in By}
    for by in By:
        for person, adult in wall.pairs(by):
            marks[by][person].add(adult + 1)
    begins = defaultdict[int, list[str]](list)
    for person, adult in sorted(dotted.divided):
        begins[person].append(wall.adults[adult])
    own = wall.layers.get(By.PERSON)
    alone = set(dotted.alone)
    return [
        Person(
            id=str(place),
            name=name,
            dots=frozenset(marks[By.ADULT][place]),
            own=None if own and place not in own.asked else frozenset(marks[By.PERSON][place]),
            alone=place in alone,
            begins=tuple(begins[place]),
        )
        for place, name in enumerate(wall.people)
    ]


# ── bars ──


def _bars(dotted: DottedWall, words: Words, *, numbered: bool) -> Block:
    """Set the histogram to the left and the loads to the right of it, or below where many."""
    wall = dotted.wall
    if not wall.layers:
        return Block(0, lambda x, y: "")
    by = next(iter(wall.layers))
    begins = defaultdict[int, list[str]](list)
    for person, adult in sorted(dotted.divided):
        begins[adult].append(wall.people[person])
    told_of = [
        Load(
            number=place + 1,
            name=name,
            dots=wall.layers[by].per_adult[place],
            begins=tuple(begins[place]),
        )
        for place, name in enumerate(wall.adults)
    ]
    blocks = list(loads(told_of, words, filled=by is By.ADULT, numbered=numbered))
    counts = count(wall)
    spread = histogram(counts, words, HISTOGRAM)
    beside = columns.height_of(blocks) <= 2 * spread.height
    if not beside:
        spread = histogram(counts, words, _WIDE)
    lists = columns.into_columns(blocks, 1 if beside else 2)
    tall = max(columns.height_of(column) for column in lists)
    below = 0.0 if beside else spread.height + 30
    first = HISTOGRAM + _GUTTER if beside else 0.0

    def draw(x: float, y: float) -> str:
        pieces = [spread.draw(x, y)]
        for place, column in enumerate(lists):
            at = x + first + place * (LOADS + _GUTTER / 2)
            pieces += columns.drawn(column, at, y + below)
        return "\n".join(pieces)

    return Block(max(spread.height, tall) if beside else below + tall, draw, above=34)


# ── the key ──


def _key(dotted: DottedWall, words: Words, *, with_cards: bool) -> list[Entry]:
    """Explain the signs that there are."""
    layers = dotted.wall.layers
    theirs, own = layers.get(By.ADULT), layers.get(By.PERSON)
    entries = []
    if theirs:
        entries.append(_entry(words("picture.wall.key.adult"), adult=True, person=False))
    if own:
        entries.append(_entry(words("picture.wall.key.person"), adult=False, person=True))
    if with_cards and theirs and own and theirs.dots & own.dots:
        entries.append(_entry(words("picture.wall.key.both"), adult=True, person=True))
    if with_cards and dotted.alone:
        entries.append(Entry(_small_card, words("picture.wall.key.no-dot")))
    if dotted.divided:
        entries.append(Entry(_new_name, words("picture.wall.key.new")))
    return entries


def _entry(meaning: str, *, adult: bool, person: bool) -> Entry:
    return Entry(lambda x, y: dot(x + SAMPLE / 2, y, adult=adult, person=person), meaning)


def _small_card(x: float, y: float) -> str:
    return edge(x + 6, y - 10, SAMPLE - 12, 20, alone=True)


def _new_name(x: float, y: float) -> str:
    return bar(x + 16, y - 7, SAMPLE - 32, 14, filled=False, new=True)
