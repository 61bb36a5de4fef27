"""A real terminal for tests: a program on a pseudo-terminal, and what its screen shows.

`start` runs a program; `send` types, `wait_for` reads until something stands on the screen,
`lines` gives the screen as a person sees it. Nothing sleeps for a fixed time: everything polls
until a deadline, so that tests are as quick as the program is.
"""

from __future__ import annotations

import copy
import os
import signal
import sys
import time
from collections.abc import Mapping, Sequence
from types import TracebackType
from typing import Any, Self

import pyte
import pytest

WINDOWS = sys.platform == "win32"

needs_terminal = pytest.mark.skipif(
    WINDOWS, reason="pseudo-terminals (pexpect) are not there on Windows"
)

PATIENCE = 20.0
"""Seconds to wait for a screen before a test fails; a busy machine is slow, not wrong."""

KEYS = {
    "enter": "\r",
    "tab": "\t",
    "back": "\x1b[Z",
    "escape": "\x1b",
    "up": "\x1b[A",
    "down": "\x1b[B",
    "right": "\x1b[C",
    "left": "\x1b[D",
    "backspace": "\x7f",
    "ctrl-c": "\x03",
    "ctrl-d": "\x04",
    "ctrl-j": "\n",
    "ctrl-l": "\x0c",
    "ctrl-u": "\x15",
}


SECOND_SCREEN = 1049


class _Screen(pyte.HistoryScreen):
    """A screen that answers when it is asked where its cursor is, as terminals do."""

    def __init__(self, columns: int, rows: int) -> None:
        super().__init__(columns, rows, history=5000)
        self.answers: list[str] = []
        self._first: Any = None

    def set_mode(self, *modes: int, **how: Any) -> None:
        """Know the second screen, which pyte does not: it is empty, and what was there waits."""
        if SECOND_SCREEN in modes and how.get("private"):
            self._first = copy.deepcopy((self.buffer, self.cursor))
            self.erase_in_display(2)
        super().set_mode(*modes, **how)

    def reset_mode(self, *modes: int, **how: Any) -> None:
        """Bring back what was there before the second screen."""
        if SECOND_SCREEN in modes and how.get("private") and self._first:
            self.buffer, self.cursor = self._first
            self._first = None
        super().reset_mode(*modes, **how)

    def write_process_input(self, data: str) -> None:
        self.answers.append(data)

    def select_graphic_rendition(self, *attrs: int, **_: Any) -> None:
        # pyte passes on `private` for sequences that real terminals ignore.
        super().select_graphic_rendition(*attrs)


class Terminal:
    """A program in a terminal of so many columns and rows."""

    def __init__(
        self, argv: Sequence[str], columns: int, rows: int, env: Mapping[str, str] | None
    ) -> None:
        import pexpect

        self._screen = _Screen(columns, rows)
        self._stream = pyte.ByteStream(self._screen)
        self.raw = b""
        self.keys_sent = 0
        environ = {k: v for k, v in os.environ.items() if k not in ("NO_COLOR", "ACCESSIBLE")}
        environ |= {"TERM": "xterm", "PYTHONIOENCODING": "utf-8", "COLUMNS": "", "LINES": ""}
        environ = {k: v for k, v in (environ | dict(env or {})).items() if v}
        self._child: Any = pexpect.spawn(
            argv[0], list(argv[1:]), dimensions=(rows, columns), env=environ, timeout=PATIENCE
        )
        self._child.delaybeforesend = None

    # ── typing ──

    def send(self, *keys: str) -> None:
        """Type: names in KEYS are keys, everything else is typed letter by letter."""
        for key in keys:
            self.keys_sent += 1 if key in KEYS else len(key)
            self._child.send(KEYS.get(key, key))

    def paste(self, text: str) -> None:
        """Paste as a terminal does that marks what is pasted."""
        self._child.send(f"\x1b[200~{text}\x1b[201~")

    def resize(self, columns: int, rows: int) -> None:
        """Make the window another size."""
        self._screen.resize(rows, columns)
        self._child.setwinsize(rows, columns)

    def kill(self, number: int = signal.SIGTERM) -> None:
        """Send the program a signal."""
        self._child.kill(number)

    # ── looking ──

    def wait_for(self, *texts: str, gone: str = "", within: float = PATIENCE) -> None:
        """Read until all `texts` stand on the screen, and `gone` does not.

        Words may be parted by a line break on the screen. Raises AssertionError with the screen.
        """
        deadline = time.monotonic() + within
        while True:
            alive = self._read()
            seen = " ".join(self.text().split())
            wanted = [" ".join(text.split()) for text in texts]
            if all(text in seen for text in wanted) and not (gone and gone in seen):
                return
            if time.monotonic() > deadline or not alive:
                missing = [text for text in wanted if text not in seen] or [f"without {gone}"]
                raise AssertionError(f"never seen: {missing}\n{self.text()}")

    def still(self, quiet: float = 0.15) -> None:
        """Read until the screen has stood still for so many seconds."""
        until = time.monotonic() + quiet
        while time.monotonic() < until:
            before = len(self.raw)
            if not self._read():
                return
            if len(self.raw) != before:
                until = time.monotonic() + quiet

    def wait_for_end(self, within: float = PATIENCE) -> int:
        """Read until the program has ended; give its exit code, or minus the signal's number."""
        deadline = time.monotonic() + within
        while self._read():
            if time.monotonic() > deadline:
                raise AssertionError(f"did not end\n{self.text()}")
        self._child.close()
        if self._child.signalstatus is not None:
            return -int(self._child.signalstatus)
        return int(self._child.exitstatus)

    def lines(self) -> list[str]:
        """Give the screen, one text a row, spaces at line ends gone."""
        return [line.rstrip() for line in self._screen.display]

    def text(self) -> str:
        """Give the screen as one text, without the empty rows at its end."""
        return "\n".join(self.lines()).rstrip()

    def everything(self) -> str:
        """Give all that was ever shown and not erased: what scrolled away, then the screen."""
        above = [
            "".join(row[x].data for x in range(self._screen.columns)).rstrip()
            for row in self._screen.history.top
        ]
        return "\n".join([*above, self.text()])

    def _read(self) -> bool:
        """Take in what the program wrote; False once it has ended and all was read."""
        import pexpect

        try:
            data = self._child.read_nonblocking(65536, timeout=0.05)
        except pexpect.TIMEOUT:
            return True
        except pexpect.EOF:
            return False
        self.raw += data
        self._stream.feed(data)
        while self._screen.answers:
            self._child.send(self._screen.answers.pop(0))
        return True

    # ── ending ──

    def close(self) -> None:
        """End the program, whatever it is doing."""
        self._child.close(force=True)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


def start(
    argv: Sequence[str],
    columns: int = 80,
    rows: int = 24,
    env: Mapping[str, str] | None = None,
) -> Terminal:
    """Run `argv` in a terminal. An environment variable given as "" is taken out."""
    return Terminal(argv, columns, rows, env)
