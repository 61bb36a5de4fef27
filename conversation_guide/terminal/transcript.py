"""What stands on the screen for good: a block for each question that was settled, in order.

Who goes back sees the page as it was before that question; what came after it waits, and is there
again once the answer stayed as it was. Where the answer changed, what was said after it may not
hold any longer: only a map, which is drawn anew, comes back with the question one came from.
Pure: nothing here prints or reads.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from rich.text import Text as RichText

from conversation_guide.interview.events import Address


@dataclass(frozen=True, slots=True)
class Block:
    """What one settled question left on the screen; `point` is its key point's title, if any.

    `drawn` draws a map as it is now, to stand below the lines.
    """

    address: Address
    lines: tuple[RichText, ...]
    point: str | None
    drawn: Callable[[], Sequence[RichText]] | None = None

    def standing(self) -> list[RichText]:
        """All of it as it is now."""
        return [*self.lines, *(self.drawn() if self.drawn is not None else ())]


class Transcript:
    """The blocks of one sitting."""

    def __init__(self) -> None:
        """Begin with an empty page."""
        self._above: list[Block] = []
        self._later: list[Block] = []
        self._asked: Address | None = None
        self._came_from: Address | None = None
        self._only_maps = False

    @property
    def point(self) -> str | None:
        """The title of the key point that stands above, the last one."""
        return next((b.point for b in reversed(self._above) if b.point is not None), None)

    def turn_to(self, address: Address, *, again: bool) -> bool:
        """Open the page at a question; True where other blocks stand above it than before.

        `again` says that one went back: a question that left nothing on the screen (a name in a
        list) then stands where its step does.
        """
        before = len(self._above)
        every = [*self._above, *self._later]
        if again and self._came_from is None:
            self._came_from = self._asked
        self._asked = address
        at = next((i for i, b in enumerate(every) if b.address == address), None)
        if at is None and again:
            at = next((i for i, b in enumerate(every) if b.address.step == address.step), None)
        if at is None and self._only_maps and address != self._came_from:
            at = before  # a question that a changed answer opened: the map is not due yet
        if at is None:
            at, self._came_from, self._only_maps = len(every), None, False
        self._above, self._later = every[:at], every[at:]
        return at != before

    def settle(self, block: Block) -> None:
        """Put down what a question leaves; where it is not what it left before, forget the rest."""
        if self._later:
            was, *rest = self._later
            if (was.address, was.lines) == (block.address, block.lines):
                self._later = rest
            else:
                self.forget_later()
        self._above.append(block)

    def forget_later(self) -> None:
        """Forget what waits, but for maps: what it tells has changed."""
        self._later = [block for block in self._later if block.drawn is not None]
        self._only_maps = True

    @property
    def shows_a_map(self) -> bool:
        """Whether a map stands above."""
        return any(block.drawn is not None for block in self._above)

    def tail(self, room: int) -> Sequence[RichText]:
        """Give the last lines for so many rows: whole blocks, or the end of a single long one."""
        found: list[RichText] = []
        for block in reversed(self._above):
            lines = block.standing()
            if len(found) + len(lines) > room:
                return found or lines[-room:] if room > 0 else []
            found = [*lines, *found]
        return found
