"""One line to type in, with what stands above and below it.

All that the project knows of questionary and prompt_toolkit is here, in `keys`, in `curtain` and in
`whole_words`. `ask_line` draws a question, lets a person type, move through rows and tick them, and
tells by which key it was left.
The typed line is the only truth: ticks are read from it and arrows write into it, so that what
Enter hands on is always what stands there. Nothing goes on without Enter, and nothing is taken
that nobody chose. Every exit is an `Entered` value, never None and never an exception. A line takes
itself off the screen; what stays of it is printed by whoever asked.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace

import questionary
from prompt_toolkit.application import get_app
from prompt_toolkit.application.current import get_app_session
from prompt_toolkit.filters import Always, Condition
from prompt_toolkit.formatted_text import ANSI, StyleAndTextTuples, to_formatted_text
from prompt_toolkit.input import Input
from prompt_toolkit.key_binding import merge_key_bindings
from prompt_toolkit.layout import (
    AnyContainer,
    FormattedTextControl,
    HSplit,
    Layout,
    VerticalAlign,
    Window,
)
from prompt_toolkit.layout.processors import ConditionalProcessor, PasswordProcessor
from prompt_toolkit.output import Output
from prompt_toolkit.styles import Style

from conversation_guide.text import width

from .forms import Breaks
from .keys import Entered, Key, Typing, key_bindings
from .page import BLANK, MARGIN, Line, Page
from .rows import Rows, drawn
from .rows import height as rows_height
from .theme import INKS, LOOKS
from .whole_words import WholeWords

__all__ = ["Asked", "Entered", "Key", "ask_line", "held"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """Everything around one line.

    Attributes:
        above: The lines above, for a page.
        below: The lines below, for a page.
        around: What stands above all of it while it is asked, where the rows leave room for it.
        hides: Whether what is typed is hidden by dots until Ctrl-T shows it.
        shown: The lines below once it is shown, for a page; None for those of `below`.
        picture: What is drawn below `above`, for so many columns and lines, with the terminal's
            own sequences for colours.
        rows: What can be taken, if anything.
        text: What stands in the line at first; a letter typed over `rows` replaces it.
        hint: What stands in an empty line.
        types: False where there is nothing to type.
        idle: What is said to whoever types there all the same.
        overtypes: Whether the first letter replaces what stands there, as over `rows`.
        one_word: Whether the first letter replaces a line that was just refused.
        breaks: What becomes of line breaks.
        refresh: After how many seconds it is drawn anew, for what changes with time.
        escapes: Whether the Escape key goes back.
        refused: Why the line that stands there at first did not fit, if it did not.
        refusal: Why a line does not fit, or None; such a line is not left by Enter.
    """

    above: Callable[[Page], list[Line]]
    below: Callable[[Page], list[Line]]
    around: Callable[[Page], list[Line]] = lambda _: []
    hides: bool = False
    shown: Callable[[Page], list[Line]] | None = None
    picture: Callable[[int, int], str] | None = None
    rows: Rows | None = None
    text: str = ""
    hint: str = ""
    types: bool = True
    idle: str = ""
    overtypes: bool = False
    one_word: bool = False
    breaks: Breaks = Breaks.SPACE
    refresh: float | None = None
    escapes: bool = False
    refused: str = ""
    refusal: Callable[[str], str | None] = lambda _: None


_STYLE = Style.from_dict(
    {role: look.prompt_toolkit for role, look in LOOKS.items()}
    | {"qmark": "", "instruction": "", "placeholder": "italic"}
)


def ask_line(
    asked: Asked, page: Page, input: Input | None = None, output: Output | None = None
) -> Entered:
    """Show a line and wait until it is left. Ctrl-C, Ctrl-D and ended input are `Key.LEAVE`.

    Args:
        asked: The line and what stands around it.
        page: Signs and words; its width is read anew whenever the line is drawn.
        input: Where keys come from; the terminal when None.
        output: Where it is drawn; the terminal when None.
    """
    try:
        line = _Drawn(asked, page, input, output)
    except (OSError, ValueError, AttributeError):
        # A closed or missing standard input shows in all these ways.
        return Entered(Key.LEAVE)
    try:
        result = line.question.unsafe_ask()
    except (EOFError, KeyboardInterrupt, OSError):
        return Entered(Key.LEAVE)
    return result if isinstance(result, Entered) else Entered(Key.LEAVE)


def held(input: Input | None = None) -> AbstractContextManager[None]:
    """Keep the terminal, between two lines as well, from echoing keys or acting on them.

    What is typed too early waits for the next line; Ctrl-C then leaves by that line instead of
    breaking in while an answer is being kept.
    """
    return (input or get_app_session().input).raw_mode()


def _painted(line: Line) -> StyleAndTextTuples:
    """Give a line's stretches, each with its style."""
    found: StyleAndTextTuples = []
    done = 0
    for ink in line.inks:
        found.append((f"class:{line.role}", line.text[done : ink.start]))
        style = f"class:{line.role} {INKS.get(ink.colour, '')}"
        found.append((style, line.text[ink.start : ink.end]))
        done = ink.end
    return [*found, (f"class:{line.role}", line.text[done:])]


class _Drawn:
    """One line while it is on the screen."""

    def __init__(
        self, asked: Asked, page: Page, input: Input | None, output: Output | None
    ) -> None:
        self._asked = asked
        self._page = page
        self._first_row = 0
        hidden = Condition(lambda: self._typing.hidden)
        indent = 2 * MARGIN + width(page.signs.pointer) - 1
        self.question = questionary.text(
            page.signs.pointer,
            qmark=" " * (MARGIN - 1),
            input_processors=[
                ConditionalProcessor(PasswordProcessor(page.signs.bullet), hidden),
                WholeWords(indent, lambda: self._now().measure - 2),
            ],
            default=asked.text,
            style=_STYLE,
            multiline=asked.breaks is not Breaks.SPACE,
            instruction="",
            placeholder=self._placeholder,
            prompt_continuation=lambda width, *_: " " * width,
            reserve_space_for_menu=0,
            input=input,
            output=output,
        )
        app = self.question.application
        self._typing = Typing(
            buffer=app.current_buffer,
            rows=asked.rows,
            types=asked.types,
            idle=asked.idle,
            overtypes=asked.overtypes,
            one_word=(asked.one_word or asked.rows is not None)
            and not (asked.rows is not None and asked.rows.many),
            breaks=asked.breaks,
            escapes=asked.escapes,
            hides=asked.hides,
            hidden=asked.hides,
            refusal=asked.refused,
            refusal_of=asked.refusal,
        )
        app.erase_when_done = True
        app.layout = self._layout(app.layout)
        before = [app.key_bindings] if app.key_bindings else []
        app.key_bindings = merge_key_bindings([*before, key_bindings(self._typing)])
        app.refresh_interval = asked.refresh
        # Escape goes back at once; a letter typed right after it is a letter of the answer.
        app.ttimeoutlen = app.timeoutlen = 0.05

    def _layout(self, line: Layout) -> Layout:
        window = line.current_window
        window.dont_extend_height = Always()
        below = self._text(self._below)
        if self._asked.picture is not None:
            picture = Window(FormattedTextControl(self._picture), dont_extend_height=True)
            return Layout(self._stack([self._text(self._above), picture, below]))
        if not self._asked.types:
            return Layout(self._stack([self._text(self._above), below]))
        body = self._stack([self._text(self._above), line.container, below])
        return Layout(body, focused_element=window)

    @staticmethod
    def _stack(parts: Sequence[AnyContainer]) -> HSplit:
        return HSplit(parts, align=VerticalAlign.TOP)

    @staticmethod
    def _text(lines: Callable[[], list[Line]]) -> Window:
        def fragments() -> StyleAndTextTuples:
            found: StyleAndTextTuples = []
            for index, line in enumerate(lines()):
                if index:
                    found.append(("", "\n"))
                found += _painted(line)
            return found

        return Window(
            FormattedTextControl(fragments), dont_extend_height=True, always_hide_cursor=True
        )

    # ── what stands in the windows; called whenever the screen is drawn ──

    def _now(self) -> Page:
        return replace(self._page, columns=get_app().output.get_size().columns)

    def _above(self) -> list[Line]:
        page = self._now()
        lines = self._asked.above(page)
        around = self._asked.around(page)
        if self._asked.rows is None:
            return [*around, *lines]
        typed_lines = 1 + width(self._typing.buffer.text) // max(1, page.columns - 2 * MARGIN)
        room = self._height() - len(lines) - typed_lines - len(self._below()) - 1
        wanted = rows_height(self._asked.rows, page)
        if len(around) + wanted <= room:
            lines = [*around, *lines]
            room -= len(around)
        elif wanted > room:
            close = [line for line in lines if line != BLANK]
            room += len(lines) - len(close)
            lines = close
        rows, self._first_row = drawn(
            self._asked.rows,
            page,
            self._typing.taken(),
            self._typing.pointer,
            room,
            self._first_row,
        )
        return [*lines, *rows, BLANK]

    def _height(self) -> int:
        return get_app().output.get_size().rows

    def _picture(self) -> StyleAndTextTuples:
        page = self._now()
        taken = len(self._above()) + len(self._below())
        assert self._asked.picture is not None
        return to_formatted_text(ANSI(self._asked.picture(page.columns, self._height() - taken)))

    def _below(self) -> list[Line]:
        page = self._now()
        refusal = page.lines("refusal", self._typing.refusal) if self._typing.refusal else []
        below = self._asked.below
        if self._asked.shown is not None and not self._typing.hidden:
            below = self._asked.shown
        return [*refusal, *below(page)]

    def _placeholder(self) -> StyleAndTextTuples:
        return [("class:placeholder", self._asked.hint)]
