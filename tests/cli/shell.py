"""A shell for tests: one command line in, exit code and both outputs out, in this process."""

from __future__ import annotations

import io
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from unittest.mock import patch

from conversation_guide.__main__ import main


class Terminal(io.TextIOWrapper):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


@dataclass(frozen=True)
class Ended:
    """How a command ended. `raw` is what it wrote to standard output, to the byte."""

    code: int
    out: str
    err: str
    raw: bytes = field(default=b"", repr=False, compare=False)


@dataclass
class Shell:
    """Runs commands with everything kept below `home`."""

    home: Path

    def __call__(
        self,
        *arguments: str,
        typed: str | None = "",
        terminal: bool = False,
        encoding: str = "utf-8",
    ) -> Ended:
        """Run one command; `typed` is standard input (None: there is none)."""
        with _streams(typed, terminal, encoding) as (out, err):
            code = main(list(arguments))
            sys.stdout.flush()
            sys.stderr.flush()
        # Rich fills lines with blanks up to the console's width: no reader sees them.
        lines = out.getvalue().decode(encoding, "replace").split("\n")
        text = "\n".join(line.rstrip() for line in lines)
        return Ended(code, text, err.getvalue().decode("utf-8"), out.getvalue())

    def sessions(self, kind: str) -> list[Path]:
        """The folders of the conversations that are kept."""
        return sorted((self.home / kind).glob("*")) if (self.home / kind).is_dir() else []


@contextmanager
def _streams(
    typed: str | None, terminal: bool, encoding: str
) -> Iterator[tuple[io.BytesIO, io.BytesIO]]:
    kind = Terminal if terminal else io.TextIOWrapper
    out, err = io.BytesIO(), io.BytesIO()
    stdin = None
    if typed is not None:
        data = io.BytesIO(typed.encode("utf-8", "surrogateescape"))
        stdin = kind(data, encoding="utf-8", newline="")
    stdout = kind(out, encoding=encoding, newline="")
    stderr = io.TextIOWrapper(err, encoding="utf-8", newline="")
    with patch.multiple(sys, stdin=stdin, stdout=stdout, stderr=stderr):
        yield out, err
    stdout.detach()  # or it would close `out`, which is still to be read
    stderr.detach()
