"""The keys of one line: typing, moving and taking rows, and leaving.

The bindings are laid over questionary's own. Typing over rows reads the line anew; arrows and
Space write it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import Enum

from prompt_toolkit.application import in_terminal
from prompt_toolkit.buffer import Buffer
from prompt_toolkit.document import Document
from prompt_toolkit.filters import Condition
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.keys import Keys
from prompt_toolkit.utils import suspend_to_background_supported

from conversation_guide.text import clean_line, clean_text

from .curtain import curtain
from .forms import Breaks
from .rows import Rows


class Key(Enum):
    """By which key a line was left."""

    ENTER = "enter"
    BACK = "back"
    MORE = "more"
    LEAVE = "leave"


@dataclass(frozen=True, slots=True)
class Entered:
    """How a line was left, and what stood in it."""

    key: Key
    text: str = ""


@dataclass(slots=True, kw_only=True)
class Typing:
    """What a person has done at one line so far."""

    buffer: Buffer
    rows: Rows | None
    types: bool
    idle: str
    overtypes: bool
    one_word: bool
    breaks: Breaks
    escapes: bool
    hides: bool
    hidden: bool
    refusal_of: Callable[[str], str | None]
    pointer: int | None = None
    refusal: str = ""
    untouched: bool = True
    _writing: bool = field(default=False)

    def __post_init__(self) -> None:
        """Watch the line."""
        self.buffer.on_text_changed += self._changed
        self.buffer.on_cursor_position_changed += self._moved

    def taken(self) -> frozenset[int]:
        """The places that the line takes as it stands."""
        return self.rows.read(self.buffer.text) if self.rows else frozenset()

    def replaces(self) -> bool:
        """Whether the next letter takes the place of the whole line, as over a marked text."""
        marked = self.rows is not None or self.overtypes
        return marked and self.untouched and bool(self.buffer.text)

    def refused(self, refusal: str) -> None:
        """Say why the line does not fit; one word is typed anew, a text is there to be mended."""
        self.refusal = refusal
        if self.one_word:
            self.overtypes = self.untouched = True

    def insert(self, text: str) -> None:
        """Put in what was typed or pasted; a comma or a space goes on with what stands there."""
        if self.replaces() and text[:1].isalnum():
            self.buffer.document = Document("")
        self.buffer.insert_text(text)

    def paste(self, text: str) -> None:
        """Put in what was pasted, cleaned; a space at its ends still parts words."""
        clean = clean_line if self.breaks is Breaks.SPACE else clean_text
        cleaned = clean(text, at_most=3 * len(text) + 1)
        before, after = (
            self.buffer.document.text_before_cursor,
            self.buffer.document.text_after_cursor,
        )
        lead = " " if before and text[:1].isspace() else ""
        tail = " " if after and text[-1:].isspace() else ""
        self.insert(f"{lead}{cleaned}{tail}")

    def step(self, by: int) -> None:
        """Move to the next or the previous row; with one to be taken, take it."""
        if self.rows is None:
            return
        here = self.pointer if self.rows.many else min(self.taken(), default=None)
        last = len(self.rows.labels) - 1
        first = 0 if by > 0 else last
        here = first if here is None else max(0, min(last, here + by))
        if not self.rows.many:
            self._write(self.rows.typed[here])
        self.pointer = here

    def toggle(self) -> None:
        """Tick the row that is pointed at, or untick it."""
        if self.pointer is not None and self.rows is not None:
            here = self.pointer
            self._write(" ".join(self.rows.typed[row] for row in sorted(self.taken() ^ {here})))
            self.pointer = here

    def _write(self, text: str) -> None:
        self._writing = True
        self.buffer.document = Document(text)
        self._writing = False
        self.untouched, self.refusal = True, ""

    def _changed(self, _: Buffer) -> None:
        if not self._writing:
            self.untouched, self.pointer, self.refusal = False, None, ""

    def _moved(self, _: Buffer) -> None:
        if not self._writing:
            self.untouched = False


def key_bindings(typing: Typing) -> KeyBindings:
    """Give the keys of one line."""
    keys = KeyBindings()
    types = Condition(lambda: typing.types)
    hides = Condition(lambda: typing.hides)
    has_rows = Condition(lambda: typing.rows is not None)
    overtypes = Condition(lambda: typing.overtypes)
    across = Condition(lambda: typing.rows is not None and typing.rows.across)
    ticks = Condition(
        lambda: typing.rows is not None and typing.rows.many and typing.pointer is not None
    )

    def leave_by(key: Key) -> Callable[[KeyPressEvent], None]:
        def handle(event: KeyPressEvent) -> None:
            text = typing.buffer.text if typing.types else ""
            if key is Key.ENTER and (refusal := typing.refusal_of(text)):
                typing.refused(refusal)
                return
            event.app.exit(result=Entered(key, text))

        return handle

    keys.add("enter", eager=True)(leave_by(Key.ENTER))
    keys.add("s-tab", eager=True)(leave_by(Key.BACK))
    keys.add("tab", eager=True)(leave_by(Key.MORE))
    keys.add("c-c", eager=True)(leave_by(Key.LEAVE))
    keys.add("c-d", eager=True)(leave_by(Key.LEAVE))
    keys.add("<sigint>", eager=True)(leave_by(Key.LEAVE))
    if typing.escapes:
        keys.add("escape")(leave_by(Key.BACK))

    @keys.add("c-z", eager=True)
    def _suspend(event: KeyPressEvent) -> None:
        if suspend_to_background_supported():
            event.app.suspend_to_background()
        else:
            leave_by(Key.LEAVE)(event)  # on Windows it is the key that ends input

    @keys.add("c-l", eager=True)
    async def _blank(event: KeyPressEvent) -> None:
        """Empty the screen until a key is pressed; the line comes back as it was."""
        async with in_terminal():
            await curtain(event.app.input, event.app.output).run_async()

    @keys.add("c-t", filter=hides, eager=True)
    def _show(event: KeyPressEvent) -> None:
        """Show what is typed, or hide it again."""
        typing.hidden = not typing.hidden

    @keys.add("c-r", eager=True)
    @keys.add("c-s", eager=True)
    def _nothing(event: KeyPressEvent) -> None:
        """Keep prompt_toolkit's search out of sight."""

    @keys.add("down", filter=has_rows, eager=True)
    @keys.add("right", filter=across, eager=True)
    def _down(event: KeyPressEvent) -> None:
        typing.step(1)

    @keys.add("up", filter=has_rows, eager=True)
    @keys.add("left", filter=across, eager=True)
    def _up(event: KeyPressEvent) -> None:
        typing.step(-1)

    @keys.add(" ", filter=ticks, eager=True)
    def _tick(event: KeyPressEvent) -> None:
        typing.toggle()

    if typing.breaks is Breaks.TYPED:

        @keys.add("c-j", eager=True)
        @keys.add("escape", "enter", eager=True)
        def _break(event: KeyPressEvent) -> None:
            typing.buffer.insert_text("\n")

    @keys.add(Keys.BracketedPaste, eager=True)
    def _paste(event: KeyPressEvent) -> None:
        if typing.types:
            typing.paste(event.data)

    @keys.add(Keys.Any, filter=types & (has_rows | overtypes))
    def _letter(event: KeyPressEvent) -> None:
        if event.data.isprintable():
            typing.insert(event.data)

    @keys.add(Keys.Any, filter=~types)
    def _no_letter(event: KeyPressEvent) -> None:
        """Where there is nothing to type, only the keys that are named do something."""
        if event.data.isprintable():
            typing.refusal = typing.idle

    return keys
