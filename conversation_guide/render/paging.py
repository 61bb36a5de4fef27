"""Lines for a terminal dealt out to pages: what belongs together stays together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich.text import Text

from conversation_guide.words import Words

from .pieces import Line, joined

Group = Sequence[Line]
"""Lines that stand on one page if they can; an empty line parts groups where it is one."""


def paged(groups: Iterable[Group], words: Words, height: int) -> list[Text]:
    """Set groups under one another on as few pages of `height` lines as it takes.

    One page has no number; of several each says which it is. A page is higher than `height` only
    where a single group is.
    """
    found = [list(group) for group in groups]
    whole = [line for group in found for line in group]
    if len(whole) <= height:
        return [joined(whole)]
    pages: list[list[Line]] = [[]]
    for group in found:
        if pages[-1] and len(pages[-1]) + len(group) > height - 1:
            pages.append([])
        if group != [[]] or pages[-1]:  # an empty line opens no page
            pages[-1] += group
    return [
        joined([[(words("map.page", page=number, pages=len(pages)), "")], *page])
        for number, page in enumerate(pages, start=1)
    ]
