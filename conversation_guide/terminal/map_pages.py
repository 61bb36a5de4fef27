"""The map on a screen: as many pages as it takes, of which one stands there.

Where there is room for a drawing it comes first, and what can be read of the map after it. When
the guide shows the map, the drawing is all there is to see: one key goes on to the question.

Pages are drawn anew whenever the room changes; the one in sight stays in sight.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from rich.padding import Padding

from .page import MARGIN

if TYPE_CHECKING:
    from rich.console import Console, RenderableType

    from .prompter import MapView

NEXT_QUESTION = 6
"""Lines that a map leaves free, if it can, for the question that is asked below it."""


@dataclass(slots=True)
class MapPages:
    """One look at the map; `details` says whether more follows a drawing."""

    view: MapView
    console: Console
    details: bool = True
    place: int = 0
    _room: tuple[int, int] = (0, 0)
    _pages: Sequence[RenderableType] = field(default_factory=tuple)
    _left: Sequence[RenderableType] = field(default_factory=tuple)

    def drawn(self, columns: int, rows: int) -> str:
        """Give the page in sight for so much room, with the terminal's sequences for colours."""
        self._fit(columns, rows)
        return self._written(self._pages[self.place], columns)

    @property
    def more(self) -> bool:
        """Whether there is a page after the one in sight."""
        return self.place + 1 < len(self._pages)

    def turn(self, by: int) -> bool:
        """Go to another page; False where there is none."""
        if not 0 <= self.place + by < len(self._pages):
            return False
        self.place += by
        return True

    def left(self) -> list[str]:
        """Give the map as it is now and stays above whatever comes next, as a terminal writes it.

        That is the drawing where all of it stays in sight, else what can be read of it: in brief
        where it would take several pages and has such a form.
        """
        room, self._room = self._room, (0, 0)
        self._fit(*room)
        return [self._written(page, self._room[0]) for page in self._left]

    def _fit(self, columns: int, rows: int) -> None:
        if self._room == (columns, rows):
            return
        width = max(20, columns - 2 * MARGIN)
        pages = low_pages = self.view.pages(width, max(1, rows - NEXT_QUESTION))
        if len(pages) > 1:
            pages = self.view.pages(width, max(1, rows))
        wide = width - MARGIN  # as much air on the right as on the left
        low = drawing = self.view.drawing(wide, rows - NEXT_QUESTION)
        if drawing is None:
            drawing = self.view.drawing(wide, rows)
        self._left = [low] if low is not None else pages
        if low is None and len(low_pages) > 1 and (brief := self.view.brief(wide)) is not None:
            self._left = [brief]
        self._pages = pages
        if drawing is not None:
            self._pages = [drawing, *(pages if self.details else ())]
        self._room = columns, rows
        self.place = min(self.place, len(self._pages) - 1)

    def _written(self, page: RenderableType, columns: int) -> str:
        with self.console.capture() as captured:
            self.console.print(Padding(page, (0, 0, 0, MARGIN)), width=columns)
        return captured.get().rstrip("\n")
