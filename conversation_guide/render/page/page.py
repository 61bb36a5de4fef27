"""The page of a conversation: one HTML file with the picture, the map as a table and the summary.

It holds what the Markdown page for the same reader holds, and the picture. Without its script
nothing is lost; with it one connection can be looked at alone and a large map made larger.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from html import escape

from conversation_guide.record.redact import FAMILY, RECORD, SUPERVISION
from conversation_guide.record.summary import Summary
from conversation_guide.render import coverage
from conversation_guide.render.blocks import Block
from conversation_guide.render.blocks_family import Family
from conversation_guide.render.blocks_record import Record
from conversation_guide.render.html import document, said
from conversation_guide.render.picture.draw import svg
from conversation_guide.words import Words

from .map_tables import below_picture
from .script import SCRIPT
from .style import style
from .writer import in_sections, written

_VIEW_BOX = re.compile(r'viewBox="\S+ \S+ ([\d.]+) ([\d.]+)"')
_SIZES = ("larger", "smaller", "whole")
_LANDSCAPE_FROM = 1.15
"""Pictures that are wider than high by this much are printed on a sheet that lies on its side."""


@dataclass(frozen=True, slots=True)
class _Parts:
    """What stands above the picture, what stands below the map, and whether there is a map."""

    top: Iterable[Block]
    rest: Iterable[Block]
    has_map: bool = True


def html(summary: Summary, words: Words, audience: str = "record", paper: str = "A4") -> str:
    """Give the page for `audience` ("record", "family" or "supervision") as one file.

    Args:
        summary: What this reader may have, and nothing else: whoever calls has reduced it.
        words: The language of the page.
        audience: For whom it is.
        paper: What it is printed on, "A4" or "Letter".

    Raises KeyError for an audience that has no page.
    """
    parts = PARTS[audience](summary, words)
    picture, below = "", list(parts.rest)
    if summary.map is not None and parts.has_map:
        told = below_picture(summary.map, audience)
        if told is not None:
            picture = svg(summary, words)
            below = [*told(summary.map, words), *below]
    ratio = _ratio(picture)
    top = f"<header>\n{written(parts.top)}</header>\n"
    if picture:
        lies = "lying" if ratio > _LANDSCAPE_FROM else "standing"
        top = f'<div class="sheet {lies}">\n{top}{_figure(picture, words)}</div>\n'
    body = f"<main>\n{top}{in_sections(below)}</main>\n"
    script = SCRIPT if picture else ""
    return document(words.language, said(summary.title), style(paper, ratio), body, script)


def _record(summary: Summary, words: Words) -> _Parts:
    record = Record(summary, words)
    rest = (record.talked(), record.commitments(), record.reflections(), record.source())
    return _Parts(record.opening(), (block for part in rest for block in part))


def _family(summary: Summary, words: Words) -> _Parts:
    family = Family(summary, words)
    return _Parts(family.opening(), family.rest() if family.theirs else (), family.theirs)


def _supervision(summary: Summary, words: Words) -> _Parts:
    told = summary.coverage
    return _Parts(coverage.opening(told, words), coverage.covered(told, words))


PARTS: Mapping[str, Callable[[Summary, Words], _Parts]] = {
    RECORD: _record,
    FAMILY: _family,
    SUPERVISION: _supervision,
}
"""What stands on the page of each reader."""


def _ratio(picture: str) -> float:
    """Say how wide a picture is for its height."""
    box = _VIEW_BOX.search(picture)
    return float(box[1]) / float(box[2]) if box else 1.0


def _figure(picture: str, words: Words) -> str:
    """Set the picture in its frame; the buttons wait for the script."""
    # what stands before it is for files of SVG; on paper it stands at the top of its room
    drawn = picture[picture.index("<svg") :].strip()
    drawn = drawn.replace("<svg", '<svg preserveAspectRatio="xMidYMin"', 1)
    name = escape(words("page.frame"))
    buttons = "".join(
        f'<button type="button" data-size="{size}">{said(words(f"page.{size}"))}</button>'
        for size in _SIZES
    )
    return (
        f'<figure>\n<div class="tools" hidden>{buttons}</div>\n'
        f'<div class="frame" role="group" aria-label="{name}">'
        f'{drawn}</div>\n<p class="told" role="status"></p>\n'
        f'<p class="hint" id="hint" hidden>{said(words("page.hint"))}</p>\n</figure>\n'
    )
