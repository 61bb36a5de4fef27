"""The spiral drawn for a terminal: each loop an arc that opens further out than the one before.

Gives rich `Text` whose lines already fit `width`; what people said is literal text, never markup.
Below the loops stand the same small steps by practice and by what they fed. Nothing rests on a
colour, and nothing that is missing is marked as missing.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from rich.text import Text

from conversation_guide.ecomap.observations import sentence
from conversation_guide.spiral.model import Core, Loop, Practice, SmallStep, Spiral
from conversation_guide.spiral.observations import observations
from conversation_guide.text import width as cells
from conversation_guide.text import wrap
from conversation_guide.words import Words

from .legend import LEAST_WIDTH
from .paging import Group, paged
from .pieces import BOLD, HEADING, Line, joined
from .spiral_words import ENDS, heading, label, lead, loops, open_lists, said, still_open, title

_OUTWARD = 3
_FURTHEST = 4
"""So many times a loop opens further out; the ones after that go straight on."""

_INDENT = "   "
_GAP = "  "


@dataclass(frozen=True, slots=True, kw_only=True)
class Arcs:
    """The characters of the arcs; each but `trunk` and `dot` is as wide as one step outward."""

    first: str
    begins: str
    opens: str
    ends: str
    trunk: str
    dot: str


UNICODE = Arcs(first="╭─ ", begins="├─ ", opens="╰──╮", ends="╰─ ", trunk="│", dot="●")
ASCII = Arcs(first=".- ", begins="+- ", opens="`--.", ends="`- ", trunk="|", dot="o")


def drawn(spiral: Spiral, words: Words, *, ascii_only: bool = False, width: int = 80) -> Text:
    """Draw `spiral` in lines of at most `width` cells.

    `ascii_only` draws arcs and dots in pure ASCII; what people said stays as it is.
    """
    drawing = _Drawing(spiral, words, ASCII if ascii_only else UNICODE, max(width, LEAST_WIDTH))
    return joined(line for group in drawing.groups() for line in group)


def pages(
    spiral: Spiral, words: Words, *, width: int, height: int, ascii_only: bool = False
) -> list[Text]:
    """Draw `spiral` for a screen of `height` lines, on as many pages as it takes."""
    drawing = _Drawing(spiral, words, ASCII if ascii_only else UNICODE, max(width, LEAST_WIDTH))
    return paged(drawing.groups(), words, height)


class _Drawing:
    """One spiral being drawn, in groups of lines that belong together."""

    def __init__(self, spiral: Spiral, words: Words, arcs: Arcs, width: int) -> None:
        self._spiral, self._words, self._arcs, self._width = spiral, words, arcs, width

    def groups(self) -> Iterator[Group]:
        """Give the whole drawing."""
        yield [[(part, BOLD)] for part in wrap(title(self._spiral, self._words), self._width)]
        if self._spiral.goes_back:
            yield list(self._plain(self._words("spiral.goes-back")))
        for loop in self._spiral.loops:
            yield from self._loop(loop)
        if not any(True for _ in self._spiral.steps):
            return
        yield [[]]
        yield list(self._rows("practice", Practice))
        yield list(self._rows("fed", Core))
        again = [one for one in observations(self._spiral) if one.key == "spiral.seen.again"]
        if again:
            yield [
                *self._headed(self._words("spiral.again")),
                *self._plain(sentence(again[0], self._words), _INDENT),
            ]
        for below, steps in open_lists(self._spiral, self._words):
            yield list(self._headed(below))
            for step in steps:
                yield list(self._open(step))

    # ── the arcs ──

    def _loop(self, loop: Loop) -> Iterator[Group]:
        arcs, words = self._arcs, self._words
        out = " " * _OUTWARD * min(loop.number - 1, _FURTHEST)
        heading = words("spiral.loop", n=loop.number, date=loop.date)
        opening = out + (arcs.begins if loop.number > 1 else arcs.first)
        top: Line = [(opening, ""), (heading, HEADING)]
        trunk = out + arcs.trunk + "  "
        steps = [list(self._step(step, trunk)) for step in loop.steps] or [
            list(self._plain(words("spiral.loop.empty"), trunk))
        ]
        yield [top, *steps[0]]
        yield from steps[1:]
        if loop is self._spiral.loops[-1]:
            yield [[(out + arcs.ends, ""), (words("spiral.goes-on"), "")]]
        elif loop.number <= _FURTHEST:
            yield [[(out + arcs.opens, "")]]

    def _step(self, step: SmallStep, trunk: str) -> Iterator[Line]:
        mark, hanging = f"{self._arcs.dot} ", "  "
        room = self._width - cells(trunk) - len(hanging)
        for number, part in enumerate(wrap(step.text, room)):
            yield [(trunk + (hanging if number else mark), ""), (part, BOLD)]
        for line in _together(said(step, self._spiral, self._words)):
            yield from ([(trunk + hanging, ""), (part, "")] for part in wrap(line, room))

    # ── below them ──

    def _rows(self, field: str, kind: type[Practice] | type[Core]) -> Iterator[Line]:
        """Give every practice, or part of the core, with how often and in which loops.

        With a family looking on only those that were told of: an empty row reads as a mark missed.
        """
        words, spiral = self._words, self._spiral
        steps = {
            one: spiral.of(one) if isinstance(one, Practice) else spiral.feeding(one)
            for one in kind
        }
        names = {
            one: label(spiral, one, words)
            for one, found in steps.items()
            if found or not spiral.together
        }
        if not names:
            return
        yield from self._headed(heading(spiral, field, words))
        column = min(max(cells(name) for name in names.values()), self._width // 2)
        for one, name in names.items():
            found = steps[one]
            where = tuple(dict.fromkeys(step.loop for step in found))
            told = (
                words("spiral.in-loop", n=len(found), parts=loops(where, words))
                if found
                else words("spiral.not-recorded")
            )
            left = wrap(name, column)
            right = wrap(told, self._width - len(_INDENT) - column - len(_GAP))
            for number in range(max(len(left), len(right))):
                part = left[number] if number < len(left) else ""
                rest = right[number] if number < len(right) else ""
                filling = " " * (column - cells(part)) + _GAP if rest else ""
                yield [(_INDENT + part + filling + rest, "")]

    def _open(self, step: SmallStep) -> Iterator[Line]:
        yield from self._plain(still_open(step, self._spiral, self._words), _INDENT)
        if step.lead:
            yield from self._plain(lead(step, self._spiral, self._words), _INDENT + _GAP)

    def _headed(self, title: str) -> Iterator[Line]:
        return ([(part, HEADING)] for part in wrap(title, self._width))

    def _plain(self, text: str, before: str = "") -> Iterator[Line]:
        return ([(before + part, "")] for part in wrap(text, self._width - cells(before)))


_SHORT = 40
"""Up to so many characters what is said of a step stands beside what is as short."""


def _together(parts: list[str]) -> list[str]:
    """Set neighbours that are short on one line; whatever is longer has a line of its own."""
    lines: list[str] = []
    before = False
    for part in parts:
        short = len(part) <= _SHORT
        if short and before:
            lines[-1] += f"{'' if lines[-1].endswith(ENDS) else '.'} {part}"
        else:
            lines.append(part)
        before = short
    return lines
