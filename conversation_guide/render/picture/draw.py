"""The picture of whatever map a conversation has, as SVG: one table from kind to drawing."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from conversation_guide.ecomap.model import Ecomap
from conversation_guide.interview.events import SessionKind
from conversation_guide.record.maps import GuideMap
from conversation_guide.record.summary import Summary
from conversation_guide.spiral.model import Spiral
from conversation_guide.wall.derive import DottedWall
from conversation_guide.words import Words

from .key import Caption

Draw = Callable[[Any, Caption, Words], str]
"""Draws one kind of map as an SVG document."""


def _ecomap(map: Ecomap, caption: Caption, words: Words) -> str:
    from .ecomap import ecomap_svg  # here, as below: one picture does not wait for the others

    return ecomap_svg(map, caption, words)


def _spiral(map: Spiral, caption: Caption, words: Words) -> str:
    from .spiral import spiral_svg

    return spiral_svg(map, caption, words)


def _wall(map: DottedWall, caption: Caption, words: Words) -> str:
    from .wall import wall_svg

    return wall_svg(map, caption, words)


DRAWN: Mapping[type[GuideMap], tuple[str, Draw]] = {
    Ecomap: ("picture.ecomap.title", _ecomap),
    Spiral: ("picture.spiral.title", _spiral),
    DottedWall: ("picture.wall.title", _wall),
}
"""For each kind of map, the key of its title and what draws it."""


def svg(summary: Summary, words: Words) -> str:
    """Draw the map of a conversation.

    Args:
        summary: It must have a map; what a reader may not have was taken out before
            (`record.redact`).
        words: The words of the picture.

    Raises:
        ValueError: The conversation has no map.
    """
    if summary.map is None:
        raise ValueError("a conversation without a map has no picture")
    title, draw = DRAWN[type(summary.map)]
    return draw(summary.map, caption(summary, title, words), words)


def caption(summary: Summary, title: str, words: Words) -> Caption:
    """Say what the picture is, whose, when, and of which guide; `title` is the key of its title."""
    note = "" if summary.kind is SessionKind.LIVE else words(f"summary.{summary.kind}")
    return Caption(
        title=words(title),
        whose=summary.ecomap.centre,
        date=summary.date,
        guide=summary.title,
        note=note,
    )
