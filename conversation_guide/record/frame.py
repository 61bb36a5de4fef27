r"""The journal's frame: lines that show by themselves whether they are as they were written.

A journal is a file of lines, each ended by one ``\n`` (0x0A)::

    conversation-guide journal 1 record 7kq2mx 5e2f0c8b9a1d3e47
    9c1185a5c5e9fc54 {"v":1,"seq":1,…}
    1d0c5e0f7f6b8a92 {"v":1,"seq":2,…}

The first is the header: the words ``conversation-guide journal``, the version of this format, which
of a conversation's journals it is (``record`` or ``private``), the conversation's id, and a digest
of everything before the last space. It keeps this form in every later version.

Every further line is a digest, one space, and a payload without a line break. The digest is taken
over the digest that stands in the line before, followed by the payload; so the chain begins with
the header and belongs to this journal of this conversation. A digest is the first 16 characters of
a SHA-256 in lower-case hexadecimal; it is compared and passed on as text.

What follows from it:

- a file that ends without ``\n`` has a torn tail, the trace of a write that did not come to its
  end. What stands before it is whole. A last line that is complete but for its ``\n`` is kept.
- a line that was changed, doubled, put elsewhere, or stands after one that was taken out does not
  fit the line before it: it is damaged. The lines after it are whole again.
- a file that is cut between two lines is an earlier state of the same journal.

The digest finds accidents; it is no seal against somebody who knows this page.

Nothing here knows what a payload is (it may be sealed), files or events.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from hashlib import sha256
from typing import Final, NamedTuple

VERSION: Final = 1

_MAGIC: Final = b"conversation-guide journal"
_DIGEST_LENGTH: Final = 16
_HEXADECIMAL: Final = frozenset(b"0123456789abcdef")

# A digest wherever it stands: where a line break was altered, one is in the middle of a line.
_SHOWN: Final = re.compile(rb"[0-9a-f]{%d}(?=[ \n])" % _DIGEST_LENGTH)

# How many lines up and down a damaged line looks for the digest that it was written after.
_NEIGHBOURS: Final = 3


class Header(NamedTuple):
    """What a journal's first line says. `journal` is "record" or "private"."""

    version: int
    journal: str
    conversation: str


class Frame(NamedTuple):
    """A payload and the number of the line it stands in, from 1; the header is line 1."""

    line: int
    payload: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What was found in a journal.

    `frames` hold every payload that is proven, also those of damaged lines that are only out of
    place or whose digest alone was altered. `whole_bytes` is where a torn tail starts: the length
    to cut the file to. `unended` says that the last line lacks nothing but its line break.
    `header` is None where it is missing or damaged. `last_digest` is what the next line continues
    from; it is "" where there is no header yet.
    """

    header: Header | None
    frames: tuple[Frame, ...]
    damaged: tuple[int, ...]
    whole_bytes: int
    torn: bool
    unended: bool
    last_digest: str


def header_line(journal: str, conversation: str) -> tuple[bytes, str]:
    """Give a journal's first line, and the digest that the next line continues from."""
    told = b"%s %d %s %s" % (_MAGIC, VERSION, journal.encode("ascii"), conversation.encode("ascii"))
    digest = _digest(told)
    return b"%s %s\n" % (told, digest), digest.decode("ascii")


def frame_line(previous_digest: str, payload: bytes) -> tuple[bytes, str]:
    """Give the line that holds `payload`, and the digest that the next line continues from.

    Raises ValueError where `payload` has a line break.
    """
    if b"\n" in payload:
        raise ValueError("a payload is one line")
    digest = _digest(previous_digest.encode("ascii") + payload)
    return b"%s %s\n" % (digest, payload), digest.decode("ascii")


def read_frames(data: bytes) -> Reading:
    """Read a journal, however it was left. Never raises."""
    *lines, tail = data.split(b"\n")
    unended = bool(tail) and _is_whole(lines, tail)
    if unended:
        lines.append(tail)
    header = _header(lines[0]) if lines else None
    stored = [_stored_digest(line) for line in lines]
    if lines:
        damaged = [] if header else [1]
    else:
        # The beginning of a header is torn; anything else has never been a journal of ours.
        damaged = [] if _MAGIC.startswith(tail[: len(_MAGIC)]) else [1]
    frames = []
    for index in range(1, len(lines)):
        line = lines[index]
        if _continues(stored[index - 1], line):
            frames.append(Frame(index + 1, _payload(line)))
            continue
        damaged.append(index + 1)
        if _is_unaltered(index, lines, stored):
            frames.append(Frame(index + 1, _payload(line)))
    torn = bool(tail) and not unended
    return Reading(
        header=header,
        frames=tuple(frames),
        damaged=tuple(damaged),
        whole_bytes=len(data) - len(tail) if torn else len(data),
        torn=torn,
        unended=unended,
        last_digest=stored[-1].decode("ascii") if stored else "",
    )


def _digest(data: bytes) -> bytes:
    return sha256(data).hexdigest()[:_DIGEST_LENGTH].encode("ascii")


def _header(line: bytes) -> Header | None:
    told, _, digest = line.rpartition(b" ")
    if not told.startswith(_MAGIC + b" ") or digest != _digest(told):
        return None
    try:
        version, journal, conversation = told[len(_MAGIC) + 1 :].decode("ascii").split(" ")[:3]
        return Header(int(version), journal, conversation)
    except ValueError:
        return None


def _stored_digest(line: bytes) -> bytes:
    """Give the digest that a line shows, right or wrong; b"" where there is nothing like one."""
    shown = line.rpartition(b" ")[2] if line.startswith(_MAGIC) else line.partition(b" ")[0]
    return shown if len(shown) == _DIGEST_LENGTH and _HEXADECIMAL.issuperset(shown) else b""


def _payload(line: bytes) -> bytes:
    return line[_DIGEST_LENGTH + 1 :]


def _continues(previous: bytes, line: bytes) -> bool:
    """Say whether `line` was written after a line with the digest `previous`."""
    digest, space, payload = line.partition(b" ")
    return bool(previous and space) and digest == _digest(previous + payload)


def _is_whole(lines: list[bytes], tail: bytes) -> bool:
    """Say whether a last line without its line break lacks nothing else."""
    if not lines:
        return _header(tail) is not None
    return _continues(_stored_digest(lines[-1]), tail)


def _is_unaltered(index: int, lines: list[bytes], stored: list[bytes]) -> bool:
    """Say whether the payload of a damaged line can be proven all the same.

    It can when a line near by shows the digest that it continues from: then it only stands in the
    wrong place. And it can when only a digest was altered: the one it shows, if the next line
    continues from what it should show; or the one before it, likewise.
    """
    line = lines[index]
    near = b"\n".join([*lines[max(0, index - _NEIGHBOURS) : index + _NEIGHBOURS + 1], b""])
    if any(_continues(previous, line) for previous in _SHOWN.findall(near)):
        return True
    if _continues(_due_digest(index - 1, lines, stored), line):
        return True
    return index + 1 < len(lines) and _continues(
        _due_digest(index, lines, stored), lines[index + 1]
    )


def _due_digest(index: int, lines: list[bytes], stored: list[bytes]) -> bytes:
    """Give the digest that a line should show, going by the line before it."""
    if index == 0:
        return _digest(lines[0].rpartition(b" ")[0])
    return _digest(stored[index - 1] + _payload(lines[index])) if stored[index - 1] else b""
