"""What stands beside a drawn spiral, in words: its key, and every small step with its number.

Nothing that somebody typed is cut. What nobody told of is named for a practitioner alone. What goes
home counts nothing and calls nothing open or missing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from conversation_guide.ecomap.observations import sentence
from conversation_guide.lettering.lines import wrap_to
from conversation_guide.render.spiral_words import heading, label, loops, open_lists, said, voiced
from conversation_guide.spiral.model import Loop, Practice, SmallStep, Spiral
from conversation_guide.spiral.observations import observations, over
from conversation_guide.words import Words

from .columns import Block, Lines, text_block
from .key import SAMPLE, Entry
from .spiral_marks import RING, UP, closed_ring, dashed_ring, mark, open_ring, ring, shape, unsorted
from .svg import PALE, QUIET, element, path, points

WIDTH = 420.0
"""Of the whole list, in px."""

_INDENT = 2 * RING + 14
_ROOM = WIDTH - _INDENT
_HEADING, _TEXT, _SMALL = 15.0, 13.0, 12.0

Numbered = Sequence[tuple[int, SmallStep]]
"""The small steps of a loop, each with its number on the drawing."""

Sign = Callable[[float, float], str]
"""Draws something around a place."""


def blocks(spiral: Spiral, numbered: Sequence[Numbered], words: Words) -> list[Block]:
    """Give everything that stands beside the drawing; `numbered` has the small steps by loop."""
    return list(_blocks(spiral, numbered, words))


def _blocks(spiral: Spiral, numbered: Sequence[Numbered], words: Words) -> Iterator[Block]:
    yield from _by_practice(spiral, words)
    if not spiral.to_take_home:
        yield from _still_open(spiral, numbered, words)
        seen = {one.key: sentence(one, words) for one in observations(spiral)}
        for key in ("spiral.seen.nothing", "spiral.seen.again"):
            if key in seen:
                yield text_block(seen[key], WIDTH, _SMALL, above=10)
    if spiral.goes_back:
        yield text_block(words("spiral.goes-back"), WIDTH, _SMALL, above=10)
    for loop, steps in zip(spiral.loops, numbered, strict=True):
        yield from _loop(spiral, loop, steps, words)


def _by_practice(spiral: Spiral, words: Words) -> Iterator[Block]:
    """Name the shapes, and say how often and in which loops there were such small steps.

    With a family looking on those that were told of are named; at home nothing is said of how
    often.
    """
    at_home = spiral.to_take_home
    shown = [one for one in Practice if spiral.of(one) or not names_no_gap(spiral)]
    if shown:
        yield text_block(heading(spiral, "practice", words), WIDTH, _HEADING, bold=True, keeps=True)
    for practice in shown:
        name = _set(label(spiral, practice, words), bold=True)
        if at_home:
            yield _beside(_shape(practice), name, reach=21)
            continue
        found = spiral.of(practice)
        where = tuple(dict.fromkeys(step.loop for step in found))
        told = (
            words("spiral.in-loop", n=len(found), parts=loops(where, words))
            if found
            else words("spiral.not-recorded")
        )
        yield _beside(_shape(practice), name, _quiet(told), reach=21)


def _still_open(spiral: Spiral, numbered: Sequence[Numbered], words: Words) -> Iterator[Block]:
    """Name what is open, or was when it was told: its number, and over what it was."""
    numbers = {step.id: str(number) for steps in numbered for number, step in steps}
    for title, steps in open_lists(spiral, words):
        named = [over(numbers[step.id], step, spiral, words) for step in steps]
        yield text_block(title, WIDTH, _HEADING, bold=True, above=14, keeps=True)
        yield text_block("; ".join(named), WIDTH, _SMALL, above=2)


def key(spiral: Spiral, words: Words) -> list[Entry]:
    """Explain the signs that the list does not: lines to the core, rings, what is unsorted."""
    ruptures = [step for step in spiral.steps if step.is_hard]
    repaired = [step for step in ruptures if step.is_repaired]
    signs: dict[str, tuple[bool, Sign]] = {"fed": (any(step.fed for step in spiral.steps), _stroke)}
    if spiral.to_take_home:
        signs["told"] = (bool(ruptures), _ring(closed_ring))
    else:
        signs |= {
            "open-then" if spiral.open_then else "open": (
                any(step.is_open for step in ruptures),
                _ring(open_ring),
            ),
            "repaired": (bool(repaired), _ring(closed_ring)),
            "not-known": (
                any(not step.is_open and step not in repaired for step in ruptures),
                _ring(dashed_ring),
            ),
            "unsorted": (bool(spiral.unsorted) and not names_no_gap(spiral), _ring(unsorted)),
        }
    asked = heading(spiral, "fed", words)
    return [
        Entry(draw, words(voiced(spiral, f"picture.spiral.key.{name}", words), field=asked))
        for name, (is_there, draw) in signs.items()
        if is_there
    ]


def _ring(draw: Callable[..., str]) -> Sign:
    return lambda x, y: draw(x + SAMPLE / 2, y, radius=11.0)


def _stroke(x: float, y: float) -> str:
    """Draw a line such as those that lead to the core."""
    bent = points(x + 30, y - 8), points(x + 20, y), points(x + 6, y + 9)
    line = path(f"M{points(x + 48, y - 9)} C{' '.join(bent)}", stroke=PALE, width=1.6, cap="round")
    return line + element("circle", cx=x + 6, cy=y + 9, r=3.2, fill=QUIET)


def _loop(spiral: Spiral, loop: Loop, steps: Numbered, words: Words) -> Iterator[Block]:
    heading = words("spiral.loop", n=loop.number, date=loop.date)
    yield text_block(heading, WIDTH, _HEADING, bold=True, above=18, keeps=True)
    if not steps:
        yield text_block(words("spiral.loop.empty"), WIDTH, _SMALL)
    for number, step in steps:
        told = [_set(part) for part in said(step, spiral, words)]
        if step.text:
            told.insert(0, _set(step.text, bold=True))
        sign = _numbered(number, step, spiral)
        yield _beside(sign, *told, reach=RING if step.is_hard else 22.0)


def _beside(sign: Sign, *lines: Lines, reach: float = RING) -> Block:
    """Set lines beside a sign, which needs `reach` px around its middle."""
    high = sum(one.height for one in lines)
    side = 2 * reach + 2
    start = max(3.0, (side - high) / 2)

    def draw(x: float, y: float) -> str:
        pieces = [sign(x + RING + 1, y + reach + 1)]
        below = y + start
        for one in lines:
            pieces.append(one.draw(x + _INDENT, below))
            below += one.height
        return "\n".join(pieces)

    return Block(max(side, high + start), draw, above=5)


def _shape(practice: Practice) -> Sign:
    return lambda x, y: shape(practice, x, y)


def _numbered(number: int, step: SmallStep, spiral: Spiral) -> Sign:
    return lambda x, y: (
        ring(step, x, y, UP, at_home=spiral.to_take_home)
        + mark(step, number, x, y, whole=names_no_gap(spiral))
    )


def names_no_gap(spiral: Spiral) -> bool:
    """Say whether nothing is drawn or named as missing: a family looks on, or takes it home."""
    return spiral.together or spiral.to_take_home


def _set(text: str, *, bold: bool = False) -> Lines:
    size = _TEXT if bold else _SMALL
    return Lines(wrap_to(text, _ROOM, size, bold=bold), size, bold=bold)


def _quiet(text: str) -> Lines:
    return Lines(wrap_to(text, _ROOM, _SMALL), _SMALL, fill=QUIET)
