"""Standard input and output as this program needs them: text that can always be written.

Whatever a terminal, a pipe or an old Windows console can take, printing must never fail halfway
through a conversation because of one letter.
"""

from __future__ import annotations

import io
import os
import sys


def prepare() -> None:
    """Make standard streams never fail on a letter.

    On Windows a pipe speaks UTF-8 unless somebody asked for something else. Elsewhere the
    encoding is what the person's locale says; what it lacks is written as "?".
    """
    asked_for = os.environ.get("PYTHONIOENCODING")
    encoding = "utf-8" if os.name == "nt" and not asked_for else None
    for stream, errors in (
        (sys.stdin, "replace"),
        (sys.stdout, "replace"),
        (sys.stderr, "backslashreplace"),
    ):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding=encoding, errors=errors)


def let_go() -> None:
    """Stop writing to an output that nobody reads any more, without a last complaint at exit."""
    try:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)
    except (OSError, ValueError, AttributeError):
        pass


def is_terminal(stream: object) -> bool:
    """Say whether a person sits at `stream`; a closed or missing one is no terminal."""
    try:
        return bool(stream.isatty())  # type: ignore[attr-defined]
    except (AttributeError, ValueError, OSError):
        return False


def has_input() -> bool:
    """Say whether standard input is there at all; it is not under some services and windows."""
    return sys.stdin is not None and not sys.stdin.closed
