"""Values and quotes: what stands on a line from a place on, and how it is put in quotes.

Pure text in, text out.
"""

from __future__ import annotations

import re

OPENING_QUOTES = "“„‟«‘‚"
CLOSING_QUOTES = "”“»’‘"

_COMMENT = re.compile(r"\s{2,}#(?:\s.*)?$|\s+$")


def quote(text: str) -> str:
    """Give `text` in the quotes in which it needs the fewest signs before others."""
    if '"' in text or "\\" in text:
        return "'" + text.replace("'", "''") + "'"
    return f'"{text}"'


def without_curly(text: str) -> str | None:
    """Give what stands between curly quotes that hold the whole text, or None."""
    if len(text) < 2 or text[0] not in OPENING_QUOTES or text[-1] not in CLOSING_QUOTES + '"':
        return None
    inner = text[1:-1]
    return None if any(sign in inner for sign in "“”„«»") else inner


def value_from(line: str, column: int) -> str:
    """Give what stands on `line` from `column` (from 0), without a comment after two spaces."""
    return _COMMENT.sub("", line[column:])


def quoted_from(line: str, column: int) -> str:
    """Give `line` with everything from `column` on in quotes, comment apart."""
    value = value_from(line, column)
    return line[:column] + quote(value) + line[column + len(value) :]
