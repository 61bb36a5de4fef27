"""Asks a person at a screen: draws each question, with the rest of what can be done behind Tab.

Decides nothing about the walk. What is typed is read by `interview.answers`; how a line is drawn
and which keys it has is `line_prompt`'s business. Half-typed lines are kept in memory until their
question is answered, and never longer than the conversation.
"""

from __future__ import annotations

from contextlib import AbstractContextManager
from functools import cached_property
from typing import TYPE_CHECKING

from conversation_guide.interview.answers import enter_passes
from conversation_guide.interview.events import Reason, Value
from conversation_guide.interview.prompts import (
    Acknowledge,
    Field,
    Fields,
    Name,
    Number,
    Prompt,
    Text,
)
from conversation_guide.interview.replies import (
    Back,
    ChooseSigns,
    Given,
    Leave,
    Mending,
    Pass,
    Refused,
    Reply,
)
from conversation_guide.render.errors import sentences
from conversation_guide.text import clean_line
from conversation_guide.words import Words

from .actions import removal
from .curtain import blank, clear, wipe
from .empty_line import hint
from .fields import Details, is_single
from .forms import Reader, breaks, is_one_word, may_be_none, quiet
from .half_typed import HalfTyped
from .in_words import as_typed, refused_text
from .line_prompt import Asked, Entered, Key, ask_line, held
from .page import BLANK, Line, Page
from .settled import Settled
from .sheet import Sheet, Turn
from .time_left import REFRESH, Clock, now

if TYPE_CHECKING:
    from prompt_toolkit.input import Input
    from prompt_toolkit.output import Output
    from rich.console import Console

    from conversation_guide.errors import ConversationGuideError

    from .more import More
    from .prompter import MapView


class QuestionaryPrompter:
    """The prompter for a terminal with a screen."""

    def __init__(
        self,
        console: Console,
        words: Words,
        input: Input | None = None,
        output: Output | None = None,
        clock: Clock = now,
        *,
        practice: bool = False,
        alone: bool = False,
    ) -> None:
        """Draw on `console`; `input` and `output` stand in for the terminal in tests.

        `clock` gives the time with its time zone: it says how much of a timed part is left.
        `practice` marks what is only rehearsed. `alone` says that nobody else reads the screen:
        cues and follow-ups are open there; elsewhere a note is not shown while it is typed.
        """
        self._words = words
        self._input = input
        self._output = output
        self._sheet = Sheet(
            console,
            words,
            clock,
            practice=practice,
            alone=alone,
            clear=lambda: clear(self._output),
        )
        self._alone = alone
        self._reader = Reader(words)
        self._half_typed = HalfTyped(self._reader, words)
        self._settled = Settled(self._reader, words)
        self._details: Details | None = None
        self._leaving = False
        self._refusal = ""
        self._notice = ""
        self._next_entry = ""
        self._entered: tuple[Turn, str] | None = None

    @cached_property
    def _more(self) -> More:
        """What is behind Tab: loaded once somebody looks there."""
        from .more import More

        return More(
            sheet=self._sheet,
            reader=self._reader,
            words=self._words,
            line=self._line,
            blank=lambda: blank(self._input, self._output),
            alone=self._alone,
        )

    # ── the protocol ──

    def ask(self, prompt: Prompt, view: MapView) -> Reply:
        """Show `prompt` and give the reply. Ctrl-C, Ctrl-D and the end of input are `Leave`."""
        if self._leaving:
            self._leaving = False
            return Leave()
        carried, self._next_entry = self._next_entry, ""
        form = prompt.form
        if carried and isinstance(form, Name) and not form.single and not form.full:
            return Given(carried)
        turn = Turn(prompt, view)
        self._sheet.turn_to(turn, self._reader.rows(prompt.form))
        if isinstance(prompt.form, Acknowledge) and prompt.form.kind == "map":
            return self._show_map(turn)
        if isinstance(prompt.form, Fields):
            return self._ask_fields(turn, prompt.form)
        reply = self._ask_one(turn)
        if prompt.again and self._more.takes_back_what_is_kept(prompt, reply):
            return self.ask(prompt, view)
        return reply

    def refuse(self, refused: Refused) -> None:
        """Keep the reason; it stands below the line when the same prompt is asked again.

        So does what was typed, for mending.
        """
        self._refusal = refused_text(refused, self._words, "screen")
        if self._entered is not None:
            self._half_typed.keep(*self._entered)

    def tell(self, text: str) -> None:
        """Say one plain thing: it stands below the line of the next question."""
        self._notice = text

    def trouble(self, error: ConversationGuideError) -> bool:
        """Say that an answer could not be saved; True to try again, False to stop."""
        said = [
            line
            for s in sentences(error, self._words)
            for line in self._sheet.page.lines("said", s)
        ]
        self._sheet.print([BLANK, *said])
        stops = self._words("ask.saving.stop.forms").split()
        entered = self._line(
            Asked(
                above=lambda page: [],
                below=lambda page: page.quiet("ask.saving.again"),
            )
        )
        return entered.key is Key.ENTER and clean_line(entered.text).casefold() not in stops

    def held(self) -> AbstractContextManager[None]:
        """Keep the terminal quiet between questions too: enter this around a whole sitting."""
        return held(self._input)

    def leave(self) -> None:
        """Take the conversation off the screen, and what scrolled away, where that can be."""
        wipe(self._output)
        self._sheet.begin_anew()

    # ── one question ──

    def _ask_one(self, turn: Turn) -> Reply:
        while True:
            asked = self._asked(turn)
            self._refusal = ""
            entered = self._line(asked)
            if entered.key is Key.LEAVE:
                return Leave(self._half_typed.begun(turn, entered.text))
            if entered.key is Key.ENTER:
                self._half_typed.forget(turn)
                self._entered = turn, entered.text
                if turn.part is None:
                    self._next_entry = self._reader.next_entry(turn.form, entered.text)
                    self._leave(turn, entered.text)
                if turn.prompt.removable and not entered.text.strip():
                    self._sheet.map_changed()
                    return removal(turn.prompt)
                if self._takes_back(turn, entered.text):
                    return Pass(Reason.SKIPPED.value)
                return Given(self._answer(turn, entered.text))
            self._half_typed.keep(turn, entered.text)
            if entered.key is Key.BACK:
                return Back()
            reply = self._offer_more(turn)
            if isinstance(reply, Leave):
                return Leave(self._half_typed.begun(turn, entered.text))
            if reply is not None:
                return reply

    def _takes_back(self, turn: Turn, typed: str) -> bool:
        """Whether an answer that stood in the line was taken out of it: it is not kept then."""
        form = turn.form  # the number that stands in a line may be what the guide proposes
        stood_there = turn.part is None and bool(as_typed(form, turn.draft, self._words))
        emptied = stood_there and not typed.strip()
        return emptied and not may_be_none(form) and not isinstance(form, Acknowledge | Number)

    def _leave(self, turn: Turn, typed: str) -> None:
        """Leave on the screen what stays of a question once it was answered."""
        prompt, form = turn.prompt, turn.form
        if typed.strip():
            self._settled.answered(prompt)
        if self._takes_back(turn, typed):
            self._settled.passed(prompt, Reason.SKIPPED.value)
            self._sheet.settle(turn, self._words(f"ask.passed.{Reason.SKIPPED}"))
        elif not self._settled.is_erased(prompt, typed):
            self._sheet.settle(turn, self._settled.text(prompt, form, typed))
        elif typed != as_typed(form, turn.draft, self._words):
            self._sheet.forget_later()

    def _answer(self, turn: Turn, typed: str) -> Value | None:
        """Read a line. Choices that stood there and were taken out are none, not what they were."""
        answer = self._reader.answer(turn.form, typed)
        emptied = answer is None and turn.draft is not None
        return () if emptied and may_be_none(turn.form) else answer

    def _offer_more(self, turn: Turn) -> Reply | None:
        reply = self._more.offer(turn)
        if isinstance(reply, Mending | ChooseSigns):
            self._sheet.map_changed()
        if isinstance(reply, Mending) and turn.prompt.removable:
            self._sheet.forget_later()
        if isinstance(reply, Pass):
            self._half_typed.forget(turn)
            if turn.part is None:
                self._settled.passed(turn.prompt, reply.reason)
                self._sheet.settle(turn, self._words(f"ask.passed.{reply.reason}"))
        return reply

    def _show_map(self, turn: Turn) -> Reply:
        """Show the map; once it was looked at it stays above what comes next."""
        sheet, pages = self._sheet, self._sheet.map_pages(turn.view, details=False)

        def above(page: Page) -> list[Line]:
            lines = [*sheet.around(turn, page), *sheet.above(turn, page)]
            return lines if lines[-1] == BLANK else [*lines, BLANK]

        while True:
            entered = self._more.look(pages, above, turn=turn)
            match entered.key:
                case Key.ENTER:
                    sheet.settle(turn, pictures=pages.left)
                    return Given()
                case Key.BACK:
                    return Back()
                case Key.LEAVE:
                    return Leave()
            reply = self._offer_more(turn)
            if reply is not None:
                return reply

    def _ask_fields(self, turn: Turn, form: Fields) -> Reply:
        """One Enter passes the screen; "d" opens its fields. A single field is open at once."""
        prompt = turn.prompt
        while True:
            if self._details is None or self._details.address != prompt.address:
                turn.part = turn.details = None
                reply = Given("d") if is_single(form) else self._ask_one(turn)
                if not isinstance(reply, Given) or reply.value is None:
                    return reply
                self._details = Details.opened(prompt.address, form)

            def ask_field(one: Field) -> Reply:
                turn.part = one
                return self._ask_one(turn)

            details = turn.details = self._details
            reply = details.go_through(form, ask_field)
            if isinstance(reply, Back):
                self._details = None
                if is_single(form):
                    return reply
                continue
            if isinstance(reply, Leave) and details.changed(form):
                self._leaving = True  # what was filled in is kept before that
                reply = Given(details.filled())
            if not isinstance(reply, Given | Leave):
                return reply  # the screen stays open for when the question is asked again
            self._details = None
            if details.filled() and isinstance(reply, Given) and not self._leaving:
                self._leave_filled(turn, form, details)
            return reply

    def _leave_filled(self, turn: Turn, form: Fields, details: Details) -> None:
        """Leave on the screen what was filled in, once all fields were asked."""
        turn.part = None
        filled = self._sheet.filled(form.fields, details)
        self._sheet.settle(turn, lines=self._sheet.page.fields(filled, answered=True))

    # ── the line on the screen ──

    def _line(self, asked: Asked) -> Entered:
        return ask_line(asked, self._sheet.page, self._input, self._output)

    def _asked(self, turn: Turn) -> Asked:
        prompt, form, words = turn.prompt, turn.form, self._words
        notice, self._notice = self._notice, ""
        hides = prompt.private and not self._alone and isinstance(form, Text)
        keys = quiet(form, again=prompt.again and turn.part is None)
        keys = "ask.quiet.mend" if prompt.removable else keys

        def below(page: Page, hidden: str = "ask.private.hidden") -> list[Line]:
            full = isinstance(form, Name) and form.full
            note = page.lines("hint", words("ask.full")) if full else []
            note += page.lines("hint", words(hidden)) if hides else []
            note += page.lines("hint", notice) if notice else []
            return [*note, BLANK, *self._sheet.time(turn, page), *page.quiet(keys)]

        return Asked(
            above=lambda page: self._sheet.above(turn, page),
            around=lambda page: self._sheet.around(turn, page),
            below=below,
            shown=lambda page: below(page, "ask.private.shown"),
            rows=self._reader.rows(form),
            text=self._half_typed.line(turn),
            hint=self._hint(turn),
            types=not isinstance(form, Acknowledge),
            idle=words("ask.nothing-to-type"),
            overtypes=isinstance(form, Number),
            one_word=is_one_word(form),
            breaks=breaks(form),
            hides=hides,
            refresh=REFRESH if self._sheet.time_left(turn) else None,
            refused=self._refusal,
            refusal=lambda typed: self._reader.refusal(form, typed),
        )

    def _hint(self, turn: Turn) -> str:
        """What stands in the empty line."""
        if turn.prompt.removable:
            return self._words("ask.hint.removable")
        passed = turn.prompt.passed
        if turn.part is not None and turn.details is not None:
            passed = turn.details.passes.get(turn.part.part)
        if passed is not None:
            before = self._words(f"ask.passed.{passed}")
            return self._words("ask.hint.passed-before", before=before)
        return hint(
            turn.form,
            self._words,
            passes=turn.part is None and enter_passes(turn.prompt),
            leaves_empty=turn.part is not None,
        )
