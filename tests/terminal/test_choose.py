"""Which prompter a terminal gets."""

from __future__ import annotations

import io

import pytest

from conversation_guide.terminal.choose import takes_only_ascii, wants_plain


class Stream(io.StringIO):
    def __init__(self, terminal: bool) -> None:
        super().__init__()
        self._terminal = terminal

    def isatty(self) -> bool:
        if self.closed:
            raise ValueError("closed")
        return self._terminal


KEYBOARD, PIPE = Stream(True), Stream(False)


def closed() -> Stream:
    stream = Stream(True)
    stream.close()
    return stream


def test_a_terminal_is_drawn_on() -> None:
    assert not wants_plain(KEYBOARD, KEYBOARD, {"TERM": "xterm-256color"})


@pytest.mark.parametrize("value", ["1", "yes", "anything"])
def test_accessible_asks_for_plain_lines(value: str) -> None:
    assert wants_plain(KEYBOARD, KEYBOARD, {"TERM": "xterm", "ACCESSIBLE": value})


@pytest.mark.parametrize("value", ["", "0", "false", "No"])
def test_accessible_can_be_off(value: str) -> None:
    assert not wants_plain(
        KEYBOARD, KEYBOARD, {"TERM": "xterm", "ACCESSIBLE": value}, platform="linux"
    )


def test_the_option_asks_for_plain_lines() -> None:
    assert wants_plain(KEYBOARD, KEYBOARD, {"TERM": "xterm"}, True)


@pytest.mark.parametrize(
    ("stdin", "stdout"),
    [(PIPE, KEYBOARD), (KEYBOARD, PIPE), (None, KEYBOARD), (KEYBOARD, None), (closed(), KEYBOARD)],
)
def test_pipes_and_missing_streams_are_spoken_to_plainly(
    stdin: Stream | None, stdout: Stream | None
) -> None:
    assert wants_plain(stdin, stdout, {"TERM": "xterm"})


@pytest.mark.parametrize("term", ["dumb", "unknown", ""])
def test_terminals_that_cannot_move_a_cursor(term: str) -> None:
    assert wants_plain(KEYBOARD, KEYBOARD, {"TERM": term}, platform="linux")
    assert wants_plain(KEYBOARD, KEYBOARD, {"TERM": term}, platform="win32") is bool(term)


def test_windows_sets_no_term_and_is_drawn_on() -> None:
    assert not wants_plain(KEYBOARD, KEYBOARD, {}, platform="win32")
    assert wants_plain(KEYBOARD, KEYBOARD, {}, platform="darwin")


@pytest.mark.parametrize(
    ("encoding", "only"),
    [
        ("utf-8", False),
        ("UTF8", False),
        ("cp65001", False),
        ("ascii", True),
        ("cp437", True),
        ("latin-1", True),
        (None, True),
    ],
)
def test_signs_beyond_ascii(encoding: str | None, only: bool) -> None:
    assert takes_only_ascii(encoding) is only
