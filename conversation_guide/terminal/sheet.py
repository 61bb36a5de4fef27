"""What stands on the screen around a line, and what has scrolled away above it.

Knows which key point's title is still in sight, what was opened at a question, what was printed
because it is too long for one screen. Asks nothing and reads no keys.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.text import Text as RichText

from conversation_guide.interview.events import Address, Value
from conversation_guide.interview.prompts import Field, Fields, Form, Name, Prompt, Scale
from conversation_guide.interview.replies import MoreTime
from conversation_guide.words import Words

from .actions import cues
from .fields import Details
from .in_words import as_read
from .page import BLANK, Line, Page
from .rows import Rows
from .rows import height as rows_height
from .theme import LOOKS, signs_for
from .time_left import Clock, TimeLeft, more_time
from .transcript import Block, Transcript

if TYPE_CHECKING:
    from rich.console import Console

    from .map_pages import MapPages
    from .prompter import MapView

LEAST = 4
"""Lines that a question takes up at least."""

ROOM_BELOW = 8
"""Lines that the typed line and what stands below it may need."""

AROUND_ROWS = 5
"""Lines that rows need besides themselves: blank ones, the typed line, the quiet line."""


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
    def draft(self) -> Value | None:
        """What was answered here before."""
        if self.part is None:
            return self.prompt.draft
        return self.details.values.get(self.part.part) if self.details else self.part.draft

    @property
    def kept_at(self) -> tuple[Address, str]:
        """Where a half-typed line is kept."""
        return self.prompt.address, self.part.part if self.part else ""


class Sheet:
    """The screen of one sitting."""

    def __init__(
        self,
        console: Console,
        words: Words,
        clock: Clock,
        *,
        practice: bool = False,
        alone: bool = False,
        clear: Callable[[], None],
    ) -> None:
        """Print on `console`; `clock` says how much of a timed part is left.

        `practice` says that it is a rehearsal, which every key point's opening tells. `alone` says
        that nobody else reads the screen: cues and follow-ups are open there. `clear` empties the
        screen, for another page.
        """
        self._clear = clear
        self._practice = practice
        self._alone = alone
        self._console = console
        self._words = words
        self._clock = clock
        self._signs = signs_for(console.encoding)
        self._scrolled: Prompt | None = None
        self._told: Prompt | None = None
        self._opened_at: Address | None = None
        self._opened: list[str] = []
        self._steps_opened: set[str] = set()
        self._transcript = Transcript()
        self._put_down: list[Line] = []
        self._opening_above: str | None = None
        self._is_stale = False
        self._aside_at: Address | None = None

    @property
    def page(self) -> Page:
        """The room that the console has now."""
        return Page(self._console.width, self._signs, self._words, self._practice)

    def print(self, lines: Sequence[Line]) -> None:
        """Print lines that stay until the page is turned."""
        self._show(self._styled(lines))

    def _show(self, lines: Iterable[RichText]) -> None:
        for line in lines:
            self._console.print(line)

    @staticmethod
    def _styled(lines: Sequence[Line]) -> list[RichText]:
        return [RichText(line.text, style=LOOKS[line.role].rich) for line in lines]

    def _put(self, lines: Sequence[Line]) -> None:
        """Print lines that belong to the question, before it is asked."""
        self._put_down += lines
        self.print(lines)

    def settle(
        self,
        turn: Turn,
        answer: str = "",
        *,
        lines: Sequence[Line] = (),
        pictures: Callable[[], Sequence[str]] | None = None,
    ) -> None:
        """Leave a question on the screen for good, with what was answered.

        `lines` stand below it as they are; `pictures` gives the map as a terminal writes it.
        """
        page, heading = self.page, turn.prompt.heading
        left = [*self.around(turn, page), *self._asked(turn, page)]
        if answer:
            left += page.lines("answer", answer, 2, page.signs.pointer)
        left += lines
        if pictures is not None and left[-1:] == [BLANK]:
            left.pop()
        written = self._styled(left)
        self._show(written)
        if pictures is not None:
            self._show(_written(pictures()))
        self._transcript.settle(
            Block(
                address=turn.prompt.address,
                lines=(*self._styled(self._put_down), *written),
                point=heading.title if heading is not None else None,
                drawn=None if pictures is None else lambda: _written(pictures()),
            )
        )
        self._put_down, self._opening_above = [], None

    def map_changed(self) -> None:
        """Remember that a map that stands above does not hold any longer."""
        self._is_stale = True

    def begin_anew(self) -> None:
        """Forget all that stood on the screen: it was taken off."""
        self._transcript = Transcript()
        self._put_down, self._opening_above = [], None

    def forget_later(self) -> None:
        """Forget what stood below a question one went back to: it does not hold any longer."""
        self._transcript.forget_later()

    def turn_to(self, turn: Turn, rows: Rows | None) -> None:
        """Print above the line what may scroll away, so that the question and its rows stay.

        Where all of it does not fit on the screen, the heading goes there first, then what is
        said before the question, then a question that is too long by itself.
        """
        prompt, page, height = turn.prompt, self.page, self._console.height
        turned = self._transcript.turn_to(prompt.address, again=prompt.again)
        if turned:
            self._told = self._scrolled = self._opening_above = None
            self._put_down = []
        turned = turned or self._is_to_be_turned(prompt)
        openly: list[str] = []
        if self._opened_at != prompt.address:
            self._opened_at, self._opened, openly = prompt.address, [], self._openly(prompt)
        offered = self._all_offered(prompt, openly, page)
        told, asked = page.told(prompt), page.asked(prompt)
        room = height - (rows_height(rows, page) + AROUND_ROWS if rows else ROOM_BELOW)
        room -= len(self.time(turn, page))
        opening = self.opening(turn, page)
        wanted = len(told) + len(asked) + len(offered)
        if turned:
            self._clear()
            taken = len(self._put_down) + len(opening) + wanted
            self._show(self._transcript.tail(room - taken))
            self._show(self._styled(self._put_down))
        if prompt.heading is not None and opening and len(opening) + wanted > room:
            self._put(opening[:-1])
            self._opening_above = prompt.heading.title
        if wanted > room:
            if len(offered) < height - LEAST:  # else its beginning would be lost: it is behind Tab
                self.print(offered[:-1])
        else:
            self._opened = openly or self._opened
        long_told = bool(told) and len(told) + len(asked) > room
        long_text = len(asked) > height - ROOM_BELOW
        if long_told and self._told != prompt:
            self._put([BLANK, *told])
        if long_text and self._scrolled != prompt:
            self._put([BLANK, *asked])
        self._told = prompt if long_told else None
        self._scrolled = prompt if long_text else None

    def _is_to_be_turned(self, prompt: Prompt) -> bool:
        """Whether something stands on the screen that should not: an old map, cues of before."""
        stale = self._is_stale and self._transcript.shows_a_map
        aside = self._aside_at not in (None, prompt.address)
        self._is_stale = False
        if aside:
            self._aside_at = None
        return stale or aside

    def opening(self, turn: Turn, page: Page) -> list[Line]:
        """The key point's title, where it is not on the screen already."""
        heading, above = turn.prompt.heading, self._opening_above
        if above is None:
            above = self._transcript.point
        if heading is None or heading.title == above:
            return []
        cues = page.offered("ask.cues", heading.cues) if self._alone and heading.cues else []
        return [BLANK, *page.heading(heading), *cues, *([BLANK] if cues else [])]

    def around(self, turn: Turn, page: Page) -> list[Line]:
        """What leads to the question: the key point's title, what is said before it."""
        told = [] if self._told == turn.prompt else page.told(turn.prompt)
        return [*(self.opening(turn, page) or [BLANK]), *told]

    def _asked(self, turn: Turn, page: Page) -> list[Line]:
        """The question, and the names so far."""
        prompt = turn.prompt
        lines = [] if self._scrolled == prompt else page.asked(prompt)
        return [*lines, *page.so_far(prompt.form)] if isinstance(prompt.form, Name) else lines

    def above(self, turn: Turn, page: Page) -> list[Line]:
        """What stands above the line."""
        prompt = turn.prompt
        lines = [*self._asked(turn, page), *page.hints(prompt)]
        lines += self._all_offered(prompt, self._opened, page)
        if isinstance(prompt.form, Fields):
            shown, details = prompt.form.fields, None
            if turn.part is not None and turn.details is not None:
                details = turn.details
                shown = shown[: details.place]
            lines += [*page.fields(self.filled(shown, details)), BLANK]
            lines += page.lines("title", turn.part.label) if turn.part else []
        if isinstance(turn.form, Scale):
            lines += page.scale(turn.form)
        return lines

    def time(self, turn: Turn, page: Page) -> list[Line]:
        """How much of a timed part is left; nothing where no time runs."""
        return page.time(self.time_left(turn))

    def time_left(self, turn: Turn) -> TimeLeft | None:
        """Reckon how much of a timed part is left."""
        return TimeLeft.of(turn.prompt, self._clock)

    def more_time(self, turn: Turn) -> MoreTime | None:
        """Give the part two more minutes."""
        return more_time(turn.prompt, self._clock)

    def open(self, prompt: Prompt, what: str) -> None:
        """Show follow-ups or cues at the question; above it where they would crowd it out."""
        others = [opened for opened in self._opened if opened != what]
        lines = self._offered(prompt, what, self.page)
        if others or len(lines) > self._console.height - ROOM_BELOW - LEAST:
            self._aside_at = prompt.address
            self.print([BLANK, *lines])
        else:
            self._opened = [what]

    def _openly(self, prompt: Prompt) -> list[str]:
        """What is open at a step without being asked for, once: to somebody who is alone."""
        step = prompt.address.step
        if not self._alone or step in self._steps_opened:
            return []
        self._steps_opened.add(step)
        there = {"own-cues": prompt.cues, "prompts": prompt.prompts}
        return [what for what, texts in there.items() if texts]

    def _all_offered(self, prompt: Prompt, opened: Sequence[str], page: Page) -> list[Line]:
        lines = [line for what in opened for line in (BLANK, *self._offered(prompt, what, page))]
        return [*lines, BLANK] if lines else []

    def _offered(self, prompt: Prompt, what: str, page: Page) -> list[Line]:
        if what == "prompts":
            return page.offered("ask.prompts", prompt.prompts)
        return page.offered("ask.cues", prompt.cues if what == "own-cues" else cues(prompt))

    def filled(self, fields: Sequence[Field], details: Details | None) -> list[tuple[str, str]]:
        """Give each field's label with what is in it, as it is read out."""
        values = {f.part: f.passed if f.draft is None else f.draft for f in fields}
        if details is not None:
            values = {f.part: details.filled().get(f.part) for f in fields}
        return [(f.label, as_read(f.form, values[f.part], self._words)) for f in fields]

    def map_pages(self, view: MapView, *, details: bool = True) -> MapPages:
        """Give the map as the pages of this screen; `details` as `MapPages` knows them."""
        from .map_pages import MapPages

        return MapPages(view, self._console, details)


def _written(pictures: Sequence[str]) -> list[RichText]:
    """Give maps, each below an empty line, as lines in the terminal's own colours."""
    lines: list[RichText] = []
    for picture in pictures:
        lines += [RichText(), *RichText.from_ansi(picture).split("\n", allow_blank=True)]
    return lines
