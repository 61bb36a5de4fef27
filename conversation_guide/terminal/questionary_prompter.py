"""Asks a person at a screen: draws each question, with the rest of what can be done behind Tab.

Decides nothing about the walk. What is typed is read by `interview.answers`; how a line is drawn
and which keys it has is `line_prompt`'s business. Half-typed lines are kept in memory until their
question is answered, and never longer than the conversation.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.text import Text as RichText

from conversation_guide.guide.model import Option
from conversation_guide.interview.events import Address
from conversation_guide.interview.prompts import (
    Acknowledge,
    Back,
    Choice,
    Choices,
    Field,
    Fields,
    Form,
    Given,
    Leave,
    Name,
    Note,
    Pass,
    Prompt,
    Refused,
    Reply,
    Scale,
)
from conversation_guide.render.errors import sentences
from conversation_guide.text import clean_line, clean_text
from conversation_guide.words import Words

from .fields import Details
from .forms import Breaks, Reader, breaks, quiet
from .line_prompt import Asked, Entered, Key, ask_line, held
from .presentation import (
    BLANK,
    MARGIN,
    PASSES,
    Line,
    Page,
    actions,
    as_read,
    as_typed,
    cues,
    hint,
    refused_text,
)
from .theme import LOOKS, signs_for

if TYPE_CHECKING:
    from prompt_toolkit.input import Input
    from prompt_toolkit.output import Output
    from rich.console import Console

    from conversation_guide.errors import ConversationGuideError

    from .prompter import MapView

FEW = 5
"""A list of more rows than this wants the screen for itself."""

LEAST = 4
"""Lines that a question takes up at least."""

ROOM_BELOW = 8
"""Lines that the typed line and what stands below it may need."""


@dataclass(slots=True)
class _Turn:
    """One question while it is being asked, and the field of it that one is in."""

    prompt: Prompt
    view: MapView
    part: Field | None = None

    @property
    def form(self) -> Form:
        return self.part.form if self.part else self.prompt.form

    @property
    def kept_at(self) -> tuple[Address, str]:
        return self.prompt.address, self.part.part if self.part else ""


class QuestionaryPrompter:
    """The prompter for a terminal with a screen."""

    def __init__(
        self,
        console: Console,
        words: Words,
        input: Input | None = None,
        output: Output | None = None,
    ) -> None:
        """Draw on `console`; `input` and `output` stand in for the terminal in tests."""
        self._console = console
        self._words = words
        self._input = input
        self._output = output
        self._signs = signs_for(console.encoding)
        self._reader = Reader(words)
        self._typed: dict[tuple[Address, str], tuple[Form, str]] = {}
        self._details: Details | None = None
        self._scrolled: Prompt | None = None
        self._opened_at: Address | None = None
        self._opened: list[str] = []
        self._point_shown: int | None = None
        self._refusal = ""

    # ── the protocol ──

    def ask(self, prompt: Prompt, view: MapView) -> Reply:
        """Show `prompt` and give the reply. Ctrl-C, Ctrl-D and the end of input are `Leave`."""
        if self._opened_at != prompt.address:
            self._opened_at, self._opened = prompt.address, []
        turn = _Turn(prompt, view)
        self._scroll_in(turn)
        if isinstance(prompt.form, Fields):
            return self._ask_fields(turn, prompt.form)
        return self._ask_one(turn)

    def refuse(self, refused: Refused) -> None:
        """Keep the reason; it stands below the line when the same prompt is asked again."""
        self._refusal = refused_text(refused, self._words)

    def tell(self, text: str) -> None:
        """Say one plain thing."""
        self._print([BLANK, *self._page.lines("hint", text)])

    def trouble(self, error: ConversationGuideError) -> bool:
        """Say that an answer could not be saved; True to try again, False to stop."""
        said = [line for s in sentences(error, self._words) for line in self._page.lines("said", s)]
        self._print([BLANK, *said])
        stops = self._words("ask.saving.stop.forms").split()
        entered = self._line(
            Asked(
                above=lambda page, done: [],
                below=lambda page: page.quiet("ask.saving.again"),
            )
        )
        return entered.key is Key.ENTER and clean_line(entered.text).casefold() not in stops

    def held(self) -> AbstractContextManager[None]:
        """Keep the terminal quiet between questions too: enter this around a whole sitting."""
        return held(self._input)

    # ── one question ──

    def _ask_one(self, turn: _Turn) -> Reply:
        while True:
            asked = self._asked(turn)
            self._refusal = ""
            entered = self._line(asked)
            if entered.key is Key.LEAVE:
                return Leave()
            if entered.key is Key.ENTER:
                self._typed.pop(turn.kept_at, None)
                if turn.part is None and not asked.erase(entered.text):
                    self._show_no_more(turn)
                return Given(self._reader.answer(turn.form, entered.text))
            self._typed[turn.kept_at] = (turn.form, entered.text)
            if entered.key is Key.BACK:
                return Back()
            reply = self._more(turn)
            if reply is not None:
                return reply

    def _ask_fields(self, turn: _Turn, form: Fields) -> Reply:
        """One Enter passes the screen; "d" opens its fields."""
        prompt = turn.prompt
        while True:
            if self._details is None or self._details.address != prompt.address:
                turn.part = None
                reply = self._ask_one(turn)
                if not isinstance(reply, Given) or reply.value is None:
                    return reply
                self._details = Details.opened(prompt.address, form)

            def ask_field(one: Field) -> Reply:
                turn.part = one
                return self._ask_one(turn)

            details = self._details
            reply = details.go_through(form, ask_field)
            if isinstance(reply, Note):
                return reply  # the screen stays open for when the question is asked again
            self._details = None
            if isinstance(reply, Back):
                continue
            if isinstance(reply, Given):
                self._print(self._opening(turn, self._page) or [BLANK])
                self._show_no_more(turn)
                self._print(self._page.question(prompt))
                self._print(self._page.fields(self._filled(form.fields, details), answered=True))
            return reply

    def _filled(self, fields: Sequence[Field], details: Details | None) -> list[tuple[str, str]]:
        """Give each field's label with what is in it, as it is read out."""
        values = {f.part: f.draft for f in fields}
        if details is not None:
            values = {f.part: details.values.get(f.part) for f in fields}
        return [(f.label, as_read(f.form, values[f.part], self._words)) for f in fields]

    # ── what is behind Tab ──

    def _more(self, turn: _Turn) -> Reply | None:
        """Offer the rest. None comes back to the question."""
        names = actions(turn.prompt)
        form = Choice(
            options=tuple(Option(id=n, label=self._words(f"ask.menu.{n}")) for n in names)
        )

        def passed(typed: str) -> str | None:
            reason = PASSES.get(str(self._reader.answer(form, typed)))
            return self._words(f"ask.passed.{reason.value}") if reason else None

        entered = self._line(
            Asked(
                above=lambda page, done: [
                    *self._above(turn, page, done),
                    *([] if done else [BLANK, *page.lines("title", self._words("ask.menu"))]),
                ],
                below=lambda page: [BLANK, *page.quiet("ask.quiet.menu")],
                rows=self._reader.rows(form),
                hint=hint(form, self._words),
                escapes=True,
                refusal=lambda typed: self._reader.refusal(form, typed),
                settled=passed,
                erase=lambda typed: passed(typed) is None or turn.part is not None,
            )
        )
        if entered.key is Key.LEAVE:
            return Leave()
        chosen = self._reader.answer(form, entered.text) if entered.key is Key.ENTER else None
        if chosen in PASSES:
            self._typed.pop(turn.kept_at, None)
            if turn.part is None:
                self._show_no_more(turn)
            return Pass(PASSES[str(chosen)].value)
        match chosen:
            case "note":
                return self._note(turn)
            case "prompts" | "cues" as opened:
                self._open(turn.prompt, opened)
            case "map":
                return self._look_at_map(turn)
            case "stop":
                return Leave()
        return None

    def _look_at_map(self, turn: _Turn) -> Reply | None:
        """Show the map, and let it stand alone on the screen until Enter."""
        self._show_map(turn)
        entered = self._line(
            Asked(
                above=lambda page, done: [],
                below=lambda page: page.quiet("ask.quiet.look"),
                types=False,
                escapes=True,
                erase=lambda _: True,
            )
        )
        return Leave() if entered.key is Key.LEAVE else None

    def _open(self, prompt: Prompt, what: str) -> None:
        """Show follow-ups or cues at the question; above it where they would crowd it out."""
        others = [opened for opened in self._opened if opened != what]
        lines = self._offered(prompt, what, self._page)
        if others or len(lines) > self._console.height - ROOM_BELOW - LEAST:
            self._print([BLANK, *lines])
        else:
            self._opened = [what]

    def _offered(self, prompt: Prompt, what: str, page: Page) -> list[Line]:
        return page.offered(f"ask.{what}", prompt.prompts if what == "prompts" else cues(prompt))

    def _note(self, turn: _Turn) -> Reply | None:
        kept_at = (turn.prompt.address, "note:")
        entered = self._line(
            Asked(
                above=lambda page, done: [
                    *self._above(turn, page, done),
                    BLANK,
                    *page.lines("title", self._words("ask.note")),
                ],
                below=lambda page: [BLANK, *page.quiet("ask.quiet.note")],
                text=self._typed.get(kept_at, (turn.form, ""))[1],
                breaks=Breaks.TYPED,
                escapes=True,
                erase=lambda _: True,
            )
        )
        self._typed.pop(kept_at, None)
        if entered.key is Key.LEAVE:
            return Leave()
        text = clean_text(entered.text, at_most=3 * len(entered.text) + 1)
        if entered.key is Key.ENTER and text:
            return Note(text)
        if text:
            self._typed[kept_at] = (turn.form, entered.text)
        return None

    def _show_map(self, turn: _Turn) -> None:
        from rich.padding import Padding

        room = max(20, self._console.width - 2 * MARGIN)
        self._console.print()
        self._console.print(Padding(turn.view.drawn(room), (0, 0, 0, MARGIN)))

    # ── how it looks ──

    @property
    def _page(self) -> Page:
        return Page(self._console.width, self._signs, self._words)

    def _line(self, asked: Asked) -> Entered:
        return ask_line(asked, self._page, self._input, self._output)

    def _print(self, lines: list[Line]) -> None:
        for line in lines:
            self._console.print(RichText(line.text, style=LOOKS[line.role].rich))

    def _scroll_in(self, turn: _Turn) -> None:
        """Print above the line what may scroll away with it: a map, a heading over a long list.

        A text that is too long for one screen goes there too, whole.
        """
        prompt, page = turn.prompt, self._page
        shows_map = isinstance(prompt.form, Acknowledge) and prompt.form.kind == "map"
        long_list = isinstance(prompt.form, Choice | Choices) and len(prompt.form.options) > FEW
        long_text = len(page.question(prompt)) > self._console.height - ROOM_BELOW
        if shows_map or long_list or long_text:
            self._print(self._opening(turn, page)[:-1])
            self._show_no_more(turn)
        if shows_map:
            self._show_map(turn)
        if long_text and self._scrolled != prompt:
            self._print([BLANK, *page.question(prompt)])
        self._scrolled = prompt if long_text else None

    def _opening(self, turn: _Turn, page: Page) -> list[Line]:
        """The key point's title, where it is not on the screen already."""
        heading = turn.prompt.heading
        if heading is None or heading.number == self._point_shown:
            return []
        return [BLANK, *page.heading(heading)]

    def _show_no_more(self, turn: _Turn) -> None:
        """Remember that this key point's title is on the screen for good."""
        if turn.prompt.heading is not None:
            self._point_shown = turn.prompt.heading.number

    def _above(self, turn: _Turn, page: Page, done: bool) -> list[Line]:
        prompt = turn.prompt
        opening = self._opening(turn, page)
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
            if turn.part is not None and self._details is not None:
                details = self._details
                shown = shown[: details.place]
            lines += [*page.fields(self._filled(shown, details)), BLANK]
            lines += page.lines("title", turn.part.label) if turn.part else []
        return lines

    def _asked(self, turn: _Turn) -> Asked:
        prompt, form, words = turn.prompt, turn.form, self._words
        draft = turn.part.draft if turn.part else prompt.draft
        if turn.part is not None and self._details is not None:
            draft = self._details.values.get(turn.part.part)
        text = as_typed(form, draft, words)
        kept_form, kept = self._typed.get(turn.kept_at, (None, ""))
        if kept_form == form:  # numbers that were typed for another list mean other people
            text = kept

        def below(page: Page) -> list[Line]:
            full = isinstance(form, Name) and form.full
            note = page.lines("hint", words("ask.full")) if full else []
            return [*note, BLANK, *page.quiet(quiet(form))]

        return Asked(
            above=lambda page, done: self._above(turn, page, done),
            below=below,
            rows=self._reader.rows(form),
            text=text,
            hint=hint(form, words),
            types=not isinstance(form, Acknowledge),
            breaks=breaks(form),
            refused=self._refusal,
            refusal=lambda typed: self._reader.refusal(form, typed),
            settled=lambda typed: self._reader.settled(form, typed),
            erase=lambda typed: turn.part is not None or _erases(prompt, typed),
        )


def _erases(prompt: Prompt, typed: str) -> bool:
    """Say whether an entered line leaves nothing: names, which the list repeats, and refusals."""
    if isinstance(prompt.form, Acknowledge):
        return False
    if isinstance(prompt.form, Name | Fields):
        return bool(typed.strip())
    return not typed.strip() and not prompt.skippable
