"""How the lines of a document are counted: as YAML counts them, so that places agree."""

from __future__ import annotations

import re

ODD_SPACE = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
"""Spaces that look like one and lay out nothing in YAML; for a set in a regular expression."""

_LINE_BREAK = re.compile("\r\n|[\n\r\x85\u2028\u2029]")


def source_lines(text: str) -> list[str]:
    """Give the lines of `text` without their line breaks; at least one."""
    return _LINE_BREAK.split(text)
