"""What stands on the screen around a line, and what has scrolled away above it.

Knows which key point's title is still in sight, what was opened at a question, what was printed
because it is too long for one screen. Asks nothing and reads no keys.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.text import Text as RichText

from conversation_guide.interview.events import Address
from conversation_guide.interview.prompts import (
    Acknowledge,
    Choice,
    Choices,
    Field,
    Fields,
    Form,
    Name,
    Prompt,
    Scale,
)
from conversation_guide.words import Words

from .fields import Details
from .presentation import BLANK, MARGIN, Line, Page, as_read, cues
from .theme import LOOKS, signs_for

if TYPE_CHECKING:
    from rich.console import Console

    from .prompter import MapView

FEW = 5
"""A list of more rows than this wants the screen for itself."""

LEAST = 4
"""Lines that a question takes up at least."""

ROOM_BELOW = 8
"""Lines that the typed line and what stands below it may need."""


@dataclass(slots=True)
class Turn:
    """One question while it is being asked, and the field of it that one is in."""

    prompt: Prompt
    view: MapView
    part: Field | None = None
    details: Details | None = None

    @property
    def form(self) -> Form:
        """What kind of answer is wanted."""
        return self.part.form if self.part else self.prompt.form

    @property
    def kept_at(self) -> tuple[Address, str]:
        """Where a half-typed line is kept."""
        return self.prompt.address, self.part.part if self.part else ""


class Sheet:
    """The screen of one sitting."""

    def __init__(self, console: Console, words: Words) -> None:
        """Print on `console`."""
        self._console = console
        self._words = words
        self._signs = signs_for(console.encoding)
        self._scrolled: Prompt | None = None
        self._opened_at: Address | None = None
        self._opened: list[str] = []
        self._point_shown: int | None = None

    @property
    def page(self) -> Page:
        """The room that the console has now."""
        return Page(self._console.width, self._signs, self._words)

    def print(self, lines: Sequence[Line]) -> None:
        """Print lines that stay."""
        for line in lines:
            self._console.print(RichText(line.text, style=LOOKS[line.role].rich))

    def turn_to(self, turn: Turn) -> None:
        """Print above the line what may scroll away with it: a map, a heading over a long list.

        A text that is too long for one screen goes there too, whole.
        """
        prompt, page = turn.prompt, self.page
        if self._opened_at != prompt.address:
            self._opened_at, self._opened = prompt.address, []
        shows_map = isinstance(prompt.form, Acknowledge) and prompt.form.kind == "map"
        long_list = isinstance(prompt.form, Choice | Choices) and len(prompt.form.options) > FEW
        long_text = len(page.question(prompt)) > self._console.height - ROOM_BELOW
        if shows_map or long_list or long_text:
            self.print(self.opening(turn, page)[:-1])
            self.show_no_more(turn)
        if shows_map:
            self.show_map(turn.view)
        if long_text and self._scrolled != prompt:
            self.print([BLANK, *page.question(prompt)])
        self._scrolled = prompt if long_text else None

    def opening(self, turn: Turn, page: Page) -> list[Line]:
        """The key point's title, where it is not on the screen already."""
        heading = turn.prompt.heading
        if heading is None or heading.number == self._point_shown:
            return []
        return [BLANK, *page.heading(heading)]

    def show_no_more(self, turn: Turn) -> None:
        """Remember that this key point's title is on the screen for good."""
        if turn.prompt.heading is not None:
            self._point_shown = turn.prompt.heading.number

    def above(self, turn: Turn, page: Page, done: bool) -> list[Line]:
        """What stands above the line; once that is done, only what stays."""
        prompt = turn.prompt
        opening = self.opening(turn, page)
        asks = [] if self._scrolled == prompt else page.question(prompt)
        lines = [*(opening or [BLANK]), *asks]
        if isinstance(prompt.form, Name):
            lines += page.so_far(prompt.form)
        if done:
            return lines
        lines += page.hints(prompt)
        for opened in self._opened:
            lines += [BLANK, *self._offered(prompt, opened, page), BLANK]
        if isinstance(turn.form, Scale):
            lines += page.scale(turn.form)
        if isinstance(prompt.form, Fields):
            shown, details = prompt.form.fields, None
            if turn.part is not None and turn.details is not None:
                details = turn.details
                shown = shown[: details.place]
            lines += [*page.fields(self.filled(shown, details)), BLANK]
            lines += page.lines("title", turn.part.label) if turn.part else []
        return lines

    def open(self, prompt: Prompt, what: str) -> None:
        """Show follow-ups or cues at the question; above it where they would crowd it out."""
        others = [opened for opened in self._opened if opened != what]
        lines = self._offered(prompt, what, self.page)
        if others or len(lines) > self._console.height - ROOM_BELOW - LEAST:
            self.print([BLANK, *lines])
        else:
            self._opened = [what]

    def _offered(self, prompt: Prompt, what: str, page: Page) -> list[Line]:
        return page.offered(f"ask.{what}", prompt.prompts if what == "prompts" else cues(prompt))

    def filled(self, fields: Sequence[Field], details: Details | None) -> list[tuple[str, str]]:
        """Give each field's label with what is in it, as it is read out."""
        values = {f.part: f.draft for f in fields}
        if details is not None:
            values = {f.part: details.values.get(f.part) for f in fields}
        return [(f.label, as_read(f.form, values[f.part], self._words)) for f in fields]

    def show_map(self, view: MapView) -> None:
        """Print the map."""
        from rich.padding import Padding

        room = max(20, self._console.width - 2 * MARGIN)
        self._console.print()
        self._console.print(Padding(view.drawn(room), (0, 0, 0, MARGIN)))
