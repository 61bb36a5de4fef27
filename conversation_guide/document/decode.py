"""Bytes to text: what a file holds, whatever encoding an editor gave it."""

from __future__ import annotations

from .lines import source_lines
from .problems import START, Place, Problem


def decode(data: bytes) -> tuple[str, list[Problem]]:
    """Give the text of a file, and what is wrong with it.

    UTF-8, and UTF-16 with its mark, are taken. Anything else is a problem, and is read as Windows
    wrote it, so that the rest can be checked too. A file that is no text gives "".
    """
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        try:
            return data.decode("utf-16"), []
        except UnicodeDecodeError:
            return "", [Problem(rule="not-text", place=START)]
    if b"\0" in data[:8192]:
        return "", [Problem(rule="not-text", place=START)]
    try:
        return data.decode("utf-8-sig"), []
    except UnicodeDecodeError as error:
        before = source_lines(data[: error.start].decode("utf-8-sig", "replace"))
        place = Place(len(before), len(before[-1]) + 1)
        text = data.decode("cp1252", "replace")
        return text, [Problem(rule="not-utf-8", place=place)]
