"""How the lines of a document are counted: as YAML counts them, so that places agree."""

from __future__ import annotations

import re

_LINE_BREAK = re.compile("\r\n|[\n\r\x85\u2028\u2029]")


def source_lines(text: str) -> list[str]:
    """Give the lines of `text` without their line breaks; at least one."""
    return _LINE_BREAK.split(text)
