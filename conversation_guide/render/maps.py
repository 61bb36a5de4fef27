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
    markdown_ecomap,
    markdown_spiral,
    plain_map,
    spiral,
    spiral_words,
    tree,
    wall_map,
)
from .markdown_page import Block

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


@dataclass(frozen=True, slots=True)
class Rendering(Generic[M]):
    """One kind of map: drawn, drawn on pages, in sentences, in the record, on a family's page."""

    drawn: Draw[M]
    pages: DrawPages[M]
    sentences: Callable[[M, Words], list[str]]
    record: Callable[[M, Words], Iterator[Block]]
    take_home: Callable[[M, Words], Iterator[Block]]


RENDERINGS: Mapping[type[GuideMap], Rendering[Any]] = {
    Ecomap: Rendering(
        tree.tree,
        tree.pages,
        plain_map.sentences,
        markdown_ecomap.section,
        markdown_ecomap.take_home,
    ),
    Spiral: Rendering(
        spiral.drawn,
        spiral.pages,
        spiral_words.sentences,
        markdown_spiral.section,
        markdown_spiral.take_home,
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
