"""Which prompter suits the terminal at hand: decided before anything heavy is imported.

Only looks at what it is handed; importing this module costs nothing.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from typing import TextIO

_OFF = frozenset({"", "0", "no", "off", "false"})


def wants_plain(
    stdin: TextIO | None,
    stdout: TextIO | None,
    environ: Mapping[str, str],
    plain_flag: bool = False,
    *,
    platform: str = sys.platform,
) -> bool:
    """Say whether to speak in plain lines instead of drawing on the screen.

    Plain lines are for whoever asks for them (`--plain`, `ACCESSIBLE`), for pipes and files, and
    for terminals that cannot move a cursor (`TERM` is dumb or unknown, or missing outside of
    Windows, where it never is set).

    Args:
        stdin: Standard input; None or closed where there is none.
        stdout: Standard output; None or closed where there is none.
        environ: The environment's variables.
        plain_flag: Whether `--plain` was given.
        platform: The platform as `sys.platform` names it.
    """
    if plain_flag or environ.get("ACCESSIBLE", "").strip().lower() not in _OFF:
        return True
    if not (_is_terminal(stdin) and _is_terminal(stdout)):
        return True
    if platform == "win32":
        return environ.get("TERM", "") in ("dumb", "unknown")
    return environ.get("TERM", "") in ("", "dumb", "unknown")


def asks_for_plain(environ: Mapping[str, str]) -> bool:
    """Say whether plain words are wanted wherever they go: for a screen reader, a dumb terminal."""
    reader = environ.get("ACCESSIBLE", "").strip().lower() not in _OFF
    return reader or environ.get("TERM") in ("dumb", "unknown")


def takes_only_ascii(encoding: str | None) -> bool:
    """Say whether signs beyond ASCII had better not be written in `encoding`."""
    name = (encoding or "ascii").lower().replace("-", "").replace("_", "")
    return not name.startswith(("utf", "cp65001"))


def _is_terminal(stream: TextIO | None) -> bool:
    try:
        return stream is not None and stream.isatty()
    except (AttributeError, ValueError, OSError):
        return False
