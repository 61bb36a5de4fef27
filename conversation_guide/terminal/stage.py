"""A stage for a script that is played: question and answer as people would see them, at a pace.

The audience of `ScriptedPrompter`. It shows and waits; it asks nothing. Notes are not shown: they
are for the practitioner's eyes, and a demo is for everybody's.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from rich.text import Text

from conversation_guide.interview.prompts import Acknowledge, Fields, Name, Prompt
from conversation_guide.interview.replies import Given, Pass, Reply
from conversation_guide.text import clean_text
from conversation_guide.words import Words

from .in_words import as_read
from .map_pages import NEXT_QUESTION
from .page import BLANK, Line, Page
from .prompter import MapView
from .theme import LOOKS, signs_for

if TYPE_CHECKING:
    from rich.console import Console, RenderableType

GLANCE = 0.2
READING = 0.008
"""Seconds for whatever appears, and for each letter of it."""

AT_MOST = 1.5
"""Seconds that one thing stands at most: a demo is watched, not studied."""


class Stage:
    """Shows a conversation on `console` while a script plays it."""

    def __init__(self, console: Console, words: Words, wait: Callable[[float], None]) -> None:
        """`wait` lets so many seconds pass."""
        self._console = console
        self._words = words
        self._wait = wait
        self._point = ""
        self._asked = ""

    def see(self, prompt: Prompt, reply: Reply, view: MapView) -> None:
        """Show a question and what was answered to it."""
        page = self._page
        names = isinstance(prompt.form, Name) and not prompt.form.single
        if names and reply == Given():
            return  # the empty line that ends a list
        answer = self._answer(prompt, reply)
        lines = self._opening(prompt, page)
        if prompt.text != self._asked or lines:
            lines += [*([] if lines else [BLANK]), *page.question(prompt)]
            self._asked = prompt.text
            self._pace(prompt.text)
        if answer:
            lines += page.lines("taken", answer, indent=2, first=page.signs.pointer)
        self._print(lines)
        if isinstance(prompt.form, Acknowledge) and prompt.form.kind == "map":
            self._console.print(self._map(view))
            self._wait(AT_MOST)
        self._pace(answer)

    def _map(self, view: MapView) -> RenderableType:
        """Give the drawing where the screen has room for it; a file is read, not looked at."""
        console = self._console
        room = console.height - NEXT_QUESTION
        drawing = view.drawing(console.width, room) if console.is_terminal else None
        return view.drawn(console.width) if drawing is None else drawing

    def _opening(self, prompt: Prompt, page: Page) -> list[Line]:
        heading = prompt.heading
        if heading is None or heading.title == self._point:
            return []
        self._point = heading.title
        return [BLANK, *page.heading(heading)]

    def _answer(self, prompt: Prompt, reply: Reply) -> str:
        match reply:
            case Pass(reason=reason):
                return self._words(f"ask.passed.{reason}")
            case Given(value=dict() as values) if isinstance(prompt.form, Fields):
                filled = [
                    self._words("ask.fields.value", label=field.label, value=read)
                    for field in prompt.form.fields
                    if (read := as_read(field.form, values.get(field.part), self._words))
                ]
                return "\n".join(filled)
            case Given(value=value) if value is not None and not isinstance(value, dict):
                return clean_text(as_read(prompt.form, value, self._words))
        return ""

    def _pace(self, text: str) -> None:
        if text:
            self._wait(min(AT_MOST, GLANCE + READING * len(text)))

    def _print(self, lines: Sequence[Line]) -> None:
        for line in lines:
            self._console.print(Text(line.text, style=LOOKS[line.role].rich), soft_wrap=True)

    @property
    def _page(self) -> Page:
        return Page(self._console.width, signs_for(self._console.encoding), self._words)
