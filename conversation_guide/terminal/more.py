"""What is behind Tab: the menu of what can be done at a question besides answering it.

Each of it erases itself and leaves the question as it was, or gives the reply that it makes. What
is typed here is never left on the screen.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from conversation_guide.interview.events import Address
from conversation_guide.interview.prompts import Name, Prompt, YesNo
from conversation_guide.interview.replies import (
    Back,
    Given,
    KeepNothing,
    Leave,
    Note,
    Pass,
    Reply,
)
from conversation_guide.text import clean_text
from conversation_guide.words import Words

from .actions import OUTSIDE, PASSES, actions, explained, removal
from .asides import (
    Small,
    Talk,
    change_the_map,
    choose_signs,
    held_with,
    keep_nothing,
    undoes_what_is_kept,
)
from .empty_line import hint
from .forms import Breaks, Menu, Reader
from .in_words import as_typed
from .line_prompt import Asked, Entered, Key
from .page import BLANK, Line, Page
from .sheet import Sheet, Turn

if TYPE_CHECKING:
    from .map_pages import MapPages


@dataclass(slots=True, kw_only=True)
class More:
    """The menu on one screen.

    Attributes:
        sheet: The screen.
        reader: Reads what is typed.
        words: Our words.
        line: Asks one line.
        blank: Empties the screen until a key is pressed.
        alone: Whether nobody else reads the screen: elsewhere a note is hidden while it is typed.
    """

    sheet: Sheet
    reader: Reader
    words: Words
    line: Callable[[Asked], Entered]
    blank: Callable[[], None]
    alone: bool = False
    _half_notes: dict[Address, str] = field(default_factory=dict)

    def offer(self, turn: Turn) -> Reply | None:
        """Offer the rest. None comes back to the question."""
        outside = turn.prompt.address == OUTSIDE
        menu = Menu(actions(turn.prompt, turn.view), self.words, outside=outside)

        entered = self.line(
            Asked(
                above=lambda page: [BLANK, *page.lines("title", self.words("ask.menu"))],
                around=lambda page: self._question(turn, page),
                below=lambda page: [BLANK, *page.quiet("ask.quiet.menu")],
                rows=menu.rows(),
                hint=self.words("ask.hint.menu"),
                escapes=True,
                refusal=menu.refusal,
            )
        )
        if entered.key is Key.LEAVE:
            return Leave()
        chosen = menu.chosen(entered.text) if entered.key is Key.ENTER else None
        return self._do(chosen or "", turn)

    def takes_back_what_is_kept(self, prompt: Prompt, reply: Reply) -> bool:
        """Ask whether what is kept shall go, where an answer says so; True where it shall not."""
        return undoes_what_is_kept(prompt, reply) and not isinstance(
            self._hold(keep_nothing(self.words)), KeepNothing
        )

    def _do(self, chosen: str, turn: Turn) -> Reply | None:
        words, view = self.words, turn.view
        match chosen:
            case "skip" | "private" | "unsure":
                return Pass(PASSES[chosen].value)
            case "remove":
                return removal(turn.prompt)
            case "note":
                return self._note(turn)
            case "more":
                return self.sheet.more_time(turn)
            case "prompts" | "cues":
                self.sheet.open(turn.prompt, chosen)
            case "explain":
                return self._explain(turn)
            case "map":
                entered = self.look(self.sheet.map_pages(view), lambda page: [BLANK], "look")
                return Leave() if entered.key is Key.LEAVE else None
            case "change":
                return self._hold(change_the_map(view, words))
            case "signs":
                ascii_only = self.sheet.page.signs.ascii_only
                return self._hold(choose_signs(view, words, ascii_only=ascii_only))
            case "blank":
                self.blank()
            case "stop":
                return Leave()
            case "nothing":
                return self._hold(keep_nothing(words))
        return None

    def _question(self, turn: Turn, page: Page) -> list[Line]:
        return [*self.sheet.around(turn, page), *self.sheet.above(turn, page)]

    # ── the map ──

    def look(
        self,
        pages: MapPages,
        above: Callable[[Page], list[Line]],
        quiet: str = "",
        turn: Turn | None = None,
    ) -> Entered:
        """Show the map page by page; gives by which key the last or the first page was left.

        With a `turn` its time that is left stands there too.
        """
        last = f"ask.quiet.{quiet}" if quiet else "ask.quiet"
        more = f"ask.quiet.pages.{quiet}" if quiet else "ask.quiet.pages"
        while True:
            entered = self.line(
                Asked(
                    above=above,
                    picture=pages.drawn,
                    below=lambda page: [
                        BLANK,
                        *(self.sheet.time(turn, page) if turn else []),
                        *page.quiet(more if pages.more else last),
                    ],
                    types=False,
                    escapes=bool(quiet),
                )
            )
            forth = entered.key is Key.ENTER and pages.turn(1)
            back = entered.key is Key.BACK and pages.turn(-1)
            if not forth and not back:
                return entered

    # ── talks and notes ──

    def _hold(self, talk: Talk) -> Reply | None:
        return held_with(self._ask, talk)

    def _ask(self, small: Small) -> Given | Back | Leave:
        form = small.form
        keys = "ends" if small.ends else "steps" if small.steps else "small"
        if isinstance(form, Name) and small.draft is not None:
            keys = "small.mend"

        def refusal(typed: str) -> str | None:
            decides = isinstance(form, YesNo) and not small.steps
            if decides and not typed.strip():
                return self.words("ask.refused.yes-no")  # Enter alone is neither
            return self.reader.refusal(form, typed)

        entered = self.line(
            Asked(
                above=lambda page: [
                    BLANK,
                    *(
                        line
                        for part in small.text.splitlines()
                        for line in page.lines("question", part)
                    ),
                ],
                below=lambda page: [BLANK, *page.quiet(f"ask.quiet.{keys}")],
                rows=self.reader.rows(form, small.samples),
                text=as_typed(form, small.draft, self.words),
                hint=hint(form, self.words),
                overtypes=isinstance(form, Name),  # the old name stands in the question
                escapes=True,
                refusal=refusal,
            )
        )
        if entered.key is Key.LEAVE:
            return Leave()
        if entered.key is Key.MORE and small.ends:
            return Given()  # what was chosen so far is kept: Tab opened this, and closes it
        return Given(self.reader.answer(form, entered.text)) if entered.key is Key.ENTER else Back()

    def _explain(self, turn: Turn) -> Reply | None:
        """Say what the choices mean, in the place of the question: there is no room for both."""
        texts = explained(turn.prompt, self.words)
        entered = self.line(
            Asked(
                above=lambda page: [BLANK, *page.offered("ask.explain", texts)],
                below=lambda page: [BLANK, *page.quiet("ask.quiet.look")],
                types=False,
                escapes=True,
            )
        )
        return Leave() if entered.key is Key.LEAVE else None

    def _note(self, turn: Turn) -> Reply | None:
        at = turn.prompt.address
        title, keys = self.words("ask.note"), "ask.quiet.note"
        entered = self.line(
            Asked(
                above=lambda page: [
                    *self._question(turn, page),
                    BLANK,
                    *page.lines("title", title),
                ],
                below=lambda page: [
                    *([] if self.alone else page.lines("hint", self.words("ask.note.hidden"))),
                    BLANK,
                    *page.quiet(keys if self.alone else f"{keys}.hidden"),
                ],
                shown=lambda page: [BLANK, *page.quiet(f"{keys}.shown")],
                hides=not self.alone,
                text=self._half_notes.pop(at, ""),
                breaks=Breaks.TYPED,
                escapes=True,
            )
        )
        if entered.key is Key.LEAVE:
            return Leave()
        text = clean_text(entered.text, at_most=3 * len(entered.text) + 1)
        if entered.key is Key.ENTER and text:
            return Note(text)
        if text:
            self._half_notes[at] = entered.text
        return None
