"""What every command has at hand: words, streams, and the two places where things are kept.

Commands speak through `say` and `complain`; only here does the program write to standard output
and standard error, apart from the prompters.
"""

from __future__ import annotations

import contextlib
import errno
import os
import shutil
import sys
from collections.abc import Iterable, Iterator
from contextvars import ContextVar
from typing import TYPE_CHECKING, TextIO

from conversation_guide.errors import CannotWrite, ConversationGuideError, UsageProblem
from conversation_guide.words import load_words

from .streams import is_terminal

if TYPE_CHECKING:
    from pathlib import Path

    from rich.console import Console, RenderableType

    from conversation_guide.storage.archive import Archive
    from conversation_guide.storage.library import Library
    from conversation_guide.storage.settings import Settings

WORDS = load_words()


def help_of(key: str) -> str:
    """Give a command's help with its examples (the indented lines) standing out."""
    lines = WORDS(key).split("\n")
    return "\n".join(f"[bold]{line}[/bold]" if line.startswith("  ") else line for line in lines)


def say(text: str = "") -> None:
    """Write a sentence or a line to standard output; on a terminal it is wrapped at its width."""
    _write(sys.stdout, text)


def put(text: str) -> None:
    """Write text to standard output exactly as it is."""
    if sys.stdout is not None:
        sys.stdout.write(text if text.endswith("\n") else text + "\n")
        sys.stdout.flush()


def put_file(content: str | bytes) -> None:
    """Write to standard output what would stand in a file, to the byte: text is UTF-8.

    A screen gets text as it can show it. Raises UsageProblem for what is no text there.
    """
    if is_terminal(sys.stdout):
        if isinstance(content, bytes):
            raise UsageProblem("out-not-text", "-")
        put(content)
    elif sys.stdout is not None:
        data = content if isinstance(content, bytes) else content.encode("utf-8", "replace")
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()


def complain(text: str) -> None:
    """Write a sentence to standard error, so that piped output stays clean."""
    if (told := _told_once.get()) is not None:
        if text in told:
            return
        told.add(text)
    with contextlib.suppress(OSError, ValueError):  # there may be nowhere left to say it
        _write(sys.stderr, text)


_told_once: ContextVar[set[str] | None] = ContextVar("_told_once", default=None)


@contextlib.contextmanager
def each_once() -> Iterator[None]:
    """While this lasts, what is complained of again (of each file alike) is said once."""
    before = _told_once.set(set())
    try:
        yield
    finally:
        _told_once.reset(before)


def tell(error: ConversationGuideError) -> None:
    """Say what went wrong and what to do about it."""
    from conversation_guide.render.errors import sentences

    for sentence in sentences(error, WORDS):
        complain(sentence)


def _write(stream: TextIO | None, text: str) -> None:
    if stream is None:
        return
    if is_terminal(stream):
        from conversation_guide.text import wrap

        columns = max(20, shutil.get_terminal_size((80, 24)).columns)
        lines = [part for line in text.split("\n") for part in (wrap(line, columns) or [""])]
        text = "\n".join(lines)
    stream.write(text + "\n")
    stream.flush()


def console(*, error: bool = False) -> Console:
    """A rich console for standard output, or standard error; markup and emoji codes are off."""
    from rich.console import Console

    return Console(
        file=sys.stderr if error else sys.stdout, markup=False, emoji=False, highlight=False
    )


def show(renderable: RenderableType) -> None:
    """Print a rich renderable to standard output."""
    console().print(renderable)


def on_screen() -> bool:
    """Say whether standard output is a terminal, rather than a pipe or a file."""
    return is_terminal(sys.stdout)


def ascii_only() -> bool:
    """Say whether standard output takes nothing beyond ASCII, so that maps must be drawn in it."""
    from conversation_guide.terminal.choose import takes_only_ascii

    return takes_only_ascii(getattr(sys.stdout, "encoding", None))


def speaks_plainly() -> bool:
    """Say whether what is shown is to be told in plain sentences."""
    from conversation_guide.terminal.choose import asks_for_plain

    return asks_for_plain(os.environ)


def somebody_there() -> bool:
    """Say whether a person sits at both ends: keyboard and screen."""
    return is_terminal(sys.stdin) and is_terminal(sys.stdout)


def library() -> Library:
    """Where guides are found."""
    from conversation_guide.storage.library import Library
    from conversation_guide.storage.places import home

    return Library(home())


def archive() -> Archive:
    """Where conversations are kept."""
    from conversation_guide.storage.archive import Archive
    from conversation_guide.storage.places import home

    return Archive(home())


def settings() -> Settings:
    """What is set. Raises SettingsHaveErrors, CannotRead."""
    from conversation_guide.storage.places import home
    from conversation_guide.storage.settings import load_settings

    return load_settings(home())


def output_folder(path: Path) -> Path:
    """Make sure that a folder for output is there and can be written. Raises CannotWrite."""
    from conversation_guide.storage.places import private_folder

    private_folder(path)
    if not os.access(path, os.W_OK | os.X_OK):
        raise CannotWrite(str(path), os.strerror(errno.EACCES))
    return path


def is_folder(path: Path) -> bool:
    """Say whether `path` is a folder. Raises CannotWrite where the system will not say."""
    from conversation_guide.storage.places import reason

    try:
        return path.is_dir()
    except OSError as error:  # a folder above may not be entered, or a name is too long
        raise CannotWrite(str(path), reason(error)) from error


def write_files(files: Iterable[tuple[Path, str | bytes]], *, force: bool) -> Iterator[Path]:
    """Write several output files, none where one of them is there already; give each as written.

    Raises as `write_file` does.
    """
    from conversation_guide.storage.files import refuse_what_is_there

    several = list(files)
    for path, _ in several:
        refuse_what_is_there(path, force)
    for path, content in several:
        write_file(path, content, force=force)
        yield path


def write_file(path: Path, content: str | bytes, *, force: bool) -> None:
    """Write an output file for its owner's eyes only.

    Raises OutputExists where it is there already and `force` is off; CannotWrite; DiskFull.
    """
    from conversation_guide.storage.files import write_new

    write_new(path, content, force)
