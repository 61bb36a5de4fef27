"""Every kind of map, and how each is drawn, told and written: one table, so that nobody asks which.

`record.maps.derive_map` makes a map of a conversation; what is given here takes whatever it made,
also None, for a guide without a map.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Generic, Protocol, TypeVar

from rich.text import Text

from conversation_guide.ecomap.model import Ecomap
from conversation_guide.record.maps import GuideMap
from conversation_guide.spiral.model import Spiral
from conversation_guide.text import wrap
from conversation_guide.wall.derive import DottedWall
from conversation_guide.words import Words

from . import (
    blocks_ecomap,
    blocks_spiral,
    plain_map,
    spiral,
    spiral_words,
    tree,
    wall_map,
)
from .blocks import Block
from .by_support import by_support
from .drawn.draw import drawn as drawn_ecomap

M = TypeVar("M")
M_contra = TypeVar("M_contra", contravariant=True)


class Draw(Protocol[M_contra]):
    """Draws a whole map in lines of at most `width` cells, in pure ASCII if that is asked for."""

    def __call__(self, map: M_contra, words: Words, /, *, ascii_only: bool, width: int) -> Text:
        """Draw `map`."""


class DrawPages(Protocol[M_contra]):
    """Draws a map for a screen of `height` lines, on as many pages as it takes."""

    def __call__(
        self, map: M_contra, words: Words, /, *, ascii_only: bool, width: int, height: int
    ) -> list[Text]:
        """Draw `map`."""


class DrawWithin(Protocol[M_contra]):
    """Draws a map as a picture of terminal cells, on one screen; None where it is not legible."""

    def __call__(
        self, map: M_contra, words: Words, /, *, ascii_only: bool, width: int, height: int
    ) -> Text | None:
        """Draw `map`."""


@dataclass(frozen=True, slots=True)
class Rendering(Generic[M]):
    """One kind of map: drawn, drawn on pages, in sentences, in the record, on a family's page.

    `drawing` is a picture of it for a terminal, where there is one beside what is drawn anyway.
    `brief` is a few lines of it, to stand above a question, where there is such a form.
    """

    drawn: Draw[M]
    pages: DrawPages[M]
    sentences: Callable[[M, Words], list[str]]
    record: Callable[[M, Words], Iterator[Block]]
    take_home: Callable[[M, Words], Iterator[Block]]
    drawing: DrawWithin[M] | None = None
    brief: Draw[M] | None = None


RENDERINGS: Mapping[type[GuideMap], Rendering[Any]] = {
    Ecomap: Rendering(
        tree.tree,
        tree.pages,
        plain_map.sentences,
        blocks_ecomap.section,
        blocks_ecomap.take_home,
        drawn_ecomap,
        by_support,
    ),
    Spiral: Rendering(
        spiral.drawn,
        spiral.pages,
        spiral_words.sentences,
        blocks_spiral.section,
        blocks_spiral.take_home,
    ),
    # a wall is the adults' own: nobody takes it home
    DottedWall: Rendering(
        wall_map.drawn,
        wall_map.pages,
        wall_map.sentences,
        wall_map.section,
        lambda wall, words: iter(()),
    ),
}
"""How each kind of map is rendered, by what it is."""


def drawn(map: GuideMap | None, words: Words, *, ascii_only: bool = False, width: int = 80) -> Text:
    """Draw `map` in lines of at most `width` cells."""
    if map is None:
        return Text("\n".join(wrap(words("map.none"), width)))
    return RENDERINGS[type(map)].drawn(map, words, ascii_only=ascii_only, width=width)


def pages(
    map: GuideMap | None, words: Words, *, width: int, height: int, ascii_only: bool = False
) -> list[Text]:
    """Draw `map` for a screen of `height` lines, on as many pages as it takes."""
    if map is None:
        return [drawn(map, words, width=width)]
    how = RENDERINGS[type(map)]
    return how.pages(map, words, ascii_only=ascii_only, width=width, height=height)


def has_drawing(map: GuideMap | None) -> bool:
    """Say whether there is a drawing of this kind of map beside what `drawn` gives."""
    return map is not None and RENDERINGS[type(map)].drawing is not None


def drawing(
    map: GuideMap | None, words: Words, *, width: int, height: int, ascii_only: bool = False
) -> Text | None:
    """Draw `map` as a picture on one screen; None where it has none or it would not be legible."""
    draw = None if map is None else RENDERINGS[type(map)].drawing
    if draw is None:
        return None
    return draw(map, words, ascii_only=ascii_only, width=width, height=height)


def brief(
    map: GuideMap | None, words: Words, *, width: int, ascii_only: bool = False
) -> Text | None:
    """Give `map` in a few lines, to stand above a question; None where it has no such form."""
    draw = None if map is None else RENDERINGS[type(map)].brief
    return None if draw is None else draw(map, words, ascii_only=ascii_only, width=width)


def sentences(map: GuideMap | None, words: Words) -> list[str]:
    """Tell `map`, one clear line after another."""
    if map is None:
        return [words("map.none")]
    return RENDERINGS[type(map)].sentences(map, words)


def record_section(map: GuideMap | None, words: Words) -> Iterator[Block]:
    """Give the section of the record about `map`; nothing for none."""
    return iter(()) if map is None else RENDERINGS[type(map)].record(map, words)


def take_home(map: GuideMap | None, words: Words) -> Iterator[Block]:
    """Give what a family takes home of `map`; nothing for none."""
    return iter(()) if map is None else RENDERINGS[type(map)].take_home(map, words)
