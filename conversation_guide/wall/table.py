"""Bytes to cells: encodings, separators, and two ways of reading that give the same.

`cells` reads anything that a spreadsheet may write, quotes and line breaks within them too.
`plain_columns` reads only what needs no care (no quotes, every row as long as the first) but does
so in bulk; where anything is out of the ordinary it gives None, and `cells` is asked. Rows are
numbered as a spreadsheet numbers them: from 1, the line of headings among them.
"""

from __future__ import annotations

import codecs
import csv
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import count

from conversation_guide.document.problems import Place, Problem, Severity

SEPARATORS = (",", ";", "\t")
_BLOCK = 1 << 18
_LONGEST_RECORD = 200  # lines; more in one cell is a quote that was never closed


@dataclass(frozen=True, slots=True)
class Text:
    """A file's text as UTF-8, lines ending in a plain line feed, without a mark at the start.

    `sure` says that all of it was looked at; otherwise only its beginning was.
    """

    data: bytes
    problems: tuple[Problem, ...] = ()
    sure: bool = True


def to_text(data: bytes, *, in_haste: bool = False) -> Text | None:
    """Read UTF-8, UTF-16 or Windows-1252 into UTF-8; None for what is no text at all.

    With `in_haste`, a text that begins as UTF-8 is taken for it: who decodes every cell finds out.
    """
    beginning = data[:_BLOCK]
    if (
        in_haste
        and beginning.count(b"\n") > 1
        and b'"' not in data
        and b"\0" not in data
        and not beginning.startswith((b"\xff\xfe", b"\xfe\xff"))
    ):
        try:
            codecs.getincrementaldecoder("utf-8")().decode(beginning)
        except UnicodeDecodeError:
            pass
        else:
            return _with_plain_ends(data, (), sure=data.isascii())
    problems: tuple[Problem, ...] = ()
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        data = data.decode("utf-16", "replace").encode("utf-8", "replace")
    elif data[1:2] == b"\0" and data[:1] != b"\0":
        data = data.decode("utf-16-le", "replace").encode("utf-8", "replace")
    elif data[:1] == b"\0" and data[1:2] not in (b"", b"\0"):
        data = data.decode("utf-16-be", "replace").encode("utf-8", "replace")
    elif not data.isascii():
        try:
            data.decode("utf-8")
        except UnicodeDecodeError as error:
            place = Place(data.count(b"\n", 0, error.start) + 1, 1)
            problems = (
                Problem(rule="wall-windows-letters", place=place, severity=Severity.ADVICE),
            )
            if b"\0" not in data:
                data = data.decode("cp1252", "replace").encode("utf-8")
    return None if b"\0" in data else _with_plain_ends(data, problems, sure=True)


def _with_plain_ends(data: bytes, problems: tuple[Problem, ...], *, sure: bool) -> Text | None:
    if data.startswith(b"PK\x03\x04"):
        return None
    if data.startswith(b"\xef\xbb\xbf"):
        data = data[3:]
    if b"\r" in data:
        data = data.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    return Text(data, problems, sure)


def head_and_separator(data: bytes, knows: Callable[[str], bool]) -> tuple[list[str], str, int]:
    """Find the line of headings and what parts the cells.

    Args:
        data: UTF-8 with plain line ends.
        knows: Says whether a heading is one of those that are looked for.

    Returns:
        The headings, the separator, and the row (from 1) that the headings stand in: the second
        where the first is a spreadsheet's `sep=;`.
    """
    row = 1
    first = data[: _end_of_line(data, 0)].decode("utf-8")
    said = first.strip().strip('"')
    if said[:4].lower() == "sep=" and len(said) <= 5:
        row = 2
        separator = said[4:] or "\t"
        candidates: Sequence[str] = (separator,) if separator in SEPARATORS else SEPARATORS
    else:
        candidates = SEPARATORS
    best: tuple[tuple[int, int], list[str], str] | None = None
    for separator in candidates:
        records = (cells_of for number, cells_of in cells(data, separator, []) if number == row)
        head = next(records, [])
        score = (sum(map(knows, head)), len(head))
        if best is None or score > best[0]:
            best = (score, head, separator)
    assert best is not None
    return best[1], best[2], row


def cells(data: bytes, separator: str, problems: list[Problem]) -> Iterator[tuple[int, list[str]]]:
    """Give every row with its number; a blank one as an empty list.

    A quote that is never closed is added to `problems`.
    """
    number, before = 0, 0
    reader = csv.reader(_lines(data), delimiter=separator)
    last: list[str] = []
    spans = 0
    try:
        for number, record in enumerate(reader, start=1):
            spans, before = reader.line_num - before, reader.line_num
            last = record
            if spans > _LONGEST_RECORD:
                problems.append(Problem(rule="wall-open-quote", place=Place(number, 1)))
                spans = 1
            yield number, record if any(map(str.strip, record)) else []
    except csv.Error:  # a cell beyond all measure
        problems.append(Problem(rule="wall-open-quote", place=Place(number + 1, 1)))
        return
    if spans > 1 and last and last[-1].endswith("\n"):
        problems.append(Problem(rule="wall-open-quote", place=Place(number, 1)))


def _lines(data: bytes) -> Iterator[str]:
    start = 0
    while start < len(data):
        end = _end_of_line(data, start)
        yield data[start : end + 1].decode("utf-8")
        start = end + 1


def _end_of_line(data: bytes, start: int) -> int:
    end = data.find(b"\n", start)
    return len(data) if end < 0 else end


@dataclass(frozen=True, slots=True)
class Columns:
    """Some columns of a table: the different texts of each, and for every row its text's number.

    A column's numbers are multiples of its step; number 0 is the empty text.
    """

    texts: list[list[str]]
    numbers: list[list[int]]


def plain_columns(
    data: bytes,
    separator: str,
    wide: int,
    wanted: Sequence[int],
    steps: Sequence[int],
    line_feeds: int,
) -> Columns | None:
    """Read columns in bulk where that can be done with certainty; otherwise give None.

    Args:
        data: UTF-8 with plain line ends, headings first.
        separator: What parts cells.
        wide: How many cells the headings have; every row must have as many.
        wanted: Which columns, from 0.
        steps: For each of them, how far apart the numbers of two texts are. The empty text is
            always number 0.
        line_feeds: How many line feeds there are in `data`.
    """
    if b'"' in data or wide < 2:
        return None
    end = len(data)
    while end and data[end - 1] == 10:
        end -= 1
    sep = separator.encode()
    begins = sep + b"\n"
    # Every row keeps the line feed before it, so that the first cell shows that it is first.
    asked = list(wanted) if 0 in wanted else [*wanted, 0]
    seen = [
        defaultdict(count(step, step).__next__, {b"" if column else b"\n": 0})
        for column, step in zip(asked, [*steps, 1], strict=False)
    ]
    numbers: list[list[int]] = [[] for _ in wanted]
    at = _end_of_line(data, 0)
    rows = 0
    while at < end:
        stop = data.find(b"\n", min(at + _BLOCK, end), end)
        stop = end if stop < 0 else stop
        block = data[at:stop]
        found = block.replace(b"\n", begins).split(sep)
        if (len(found) - 1) % wide:
            return None
        rows += len(found) // wide
        for place, column in enumerate(asked):
            taken = map(seen[place].__getitem__, found[column + 1 :: wide])
            if place < len(numbers):
                numbers[place] += taken
            else:
                for _ in taken:
                    pass
        at = stop
    # As many rows as line feeds, and each row's first cell holds one: no row is short or long.
    if rows != line_feeds - data.count(b"\n", end):
        return None
    texts = []
    try:
        for column, there in zip(asked, seen, strict=False):
            if column == 0:
                together = b"".join(there)
                if together.count(b"\n") != len(there):
                    return None
                texts.append(together[1:].decode("utf-8").split("\n"))
            else:
                texts.append(b"\n".join(there).decode("utf-8").split("\n"))
    except UnicodeDecodeError:
        return None
    return Columns(texts[: len(wanted)], numbers)
