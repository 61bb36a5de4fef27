"""A whole Markdown page: front matter, and blocks under one another."""

from __future__ import annotations

from collections.abc import Iterable

from conversation_guide.record.coverage import Coverage
from conversation_guide.record.summary import Summary

from .blocks import Block
from .markdown_parts import front_matter, lines

FORMAT = 1
"""Version of a page's front matter and order; it stands first."""


def page(blocks: Iterable[Block], front: str = "") -> str:
    """Set blocks under one another, below `front`; the text ends with a line break."""
    return "\n\n".join([*([front] if front else []), *("\n".join(lines(b)) for b in blocks)]) + "\n"


def front(told: Summary | Coverage, audience: str) -> str:
    """Give the front matter. Of a conversation written up later the minutes are not known."""
    values: dict[str, str | int] = {
        "format": FORMAT,
        "for": audience,
        "id": told.session,
        "kind": told.kind.value,
        "title": told.title,
        "guide": told.guide,
        "guide_version": told.guide_version,
        "language": told.language,
        "date": told.date,
        "minutes": told.minutes,
        "status": "finished" if told.finished else "unfinished",
        "program_version": told.program,
    }
    if told.afterwards:
        del values["minutes"]
    return "\n".join(front_matter(values))
