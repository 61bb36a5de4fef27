"""What stands on the screen for good: a block for each question that was settled, in order.

Who goes back sees the page as it was before that question; what came after it waits, and is there
again once the answer stayed as it was. Where the answer changed it is not: a map or a list that was
shown may not hold any longer. Pure: nothing here prints or reads.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rich.text import Text as RichText

from conversation_guide.interview.events import Address


@dataclass(frozen=True, slots=True)
class Block:
    """What one settled question left on the screen; `point` is its key point's title, if any."""

    address: Address
    lines: tuple[RichText, ...]
    point: str | None


class Transcript:
    """The blocks of one sitting."""

    def __init__(self) -> None:
        """Begin with an empty page."""
        self._above: list[Block] = []
        self._later: list[Block] = []

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
        at = next((i for i, b in enumerate(every) if b.address == address), None)
        if at is None and again:
            at = next((i for i, b in enumerate(every) if b.address.step == address.step), None)
        at = len(every) if at is None else at
        self._above, self._later = every[:at], every[at:]
        return at != before

    def settle(self, block: Block) -> None:
        """Put down what a question leaves; where it is not what it left before, forget the rest."""
        if self._later:
            was, *rest = self._later
            self._later = rest if (was.address, was.lines) == (block.address, block.lines) else []
        self._above.append(block)

    def forget_later(self) -> None:
        """Forget what waits: a name that it tells has changed."""
        self._later = []

    def tail(self, room: int) -> Sequence[RichText]:
        """Give the last lines for so many rows: whole blocks, or the end of a single long one."""
        found: list[RichText] = []
        for block in reversed(self._above):
            if len(found) + len(block.lines) > room:
                return found or block.lines[-room:] if room > 0 else []
            found = [*block.lines, *found]
        return found
