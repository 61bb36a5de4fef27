"""Every format in which a conversation leaves: how its files end, and what makes them.

One table, `FORMATS`. What a reader may have was settled before (`record.redact`): a maker gets a
summary that holds nothing else, and knows neither files nor readers' rights.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from conversation_guide.errors import NoMapForReader, NoMapToWrite, NoPageForFamily
from conversation_guide.guide.kinds import Audience, MapKind

from .desk import settings

if TYPE_CHECKING:
    from conversation_guide.record.summary import Summary
    from conversation_guide.words import Words

    from .reading import Told

READERS: Mapping[str, str] = {"record": "", "family": "_family", "supervision": "_supervision"}
"""For whom a file may be, and what its name says about that."""

Files = Mapping[str, str | bytes]
"""What is written, by the ending of each file."""

SUFFIXES = frozenset({".md", ".html", ".svg", ".png", ".json", ".graphml", ".csv", ".mmd"})
"""What the names of these files end in: no folder that we make is called like that."""


@dataclass(frozen=True, slots=True)
class Format:
    """One format. `make` takes the summary, words and the reader; `of_map`: without a map, none."""

    make: Callable[[Summary, Words, str], Files]
    of_map: bool = True


def _markdown(summary: Summary, words: Words, reader: str) -> Files:
    from conversation_guide.render.markdown import markdown

    return {".md": markdown(summary, words, reader)}


def _svg(summary: Summary, words: Words, reader: str) -> Files:
    from conversation_guide.render.picture.draw import svg

    return {".svg": svg(summary, words)}


def _png(summary: Summary, words: Words, reader: str) -> Files:
    from conversation_guide.render.picture.draw import svg

    from .raster import png

    return {".png": png(svg(summary, words))}


def _html(summary: Summary, words: Words, reader: str) -> Files:
    from conversation_guide.render.page.page import html

    return {".html": html(summary, words, reader, paper=settings().paper.value)}


def _data(name: str) -> Callable[[Summary, Words, str], Files]:
    def make(summary: Summary, words: Words, reader: str) -> Files:
        from conversation_guide.exchange.formats import FORMATS as DATA

        return DATA[name](summary, words, reader)

    return make


FORMATS: Mapping[str, Format] = {
    "markdown": Format(_markdown, of_map=False),
    "html": Format(_html, of_map=False),
    "svg": Format(_svg),
    "png": Format(_png),
    "json": Format(_data("json")),
    "graphml": Format(_data("graphml")),
    "csv": Format(_data("csv")),
    "mermaid": Format(_data("mermaid")),
}
"""Every format by the name that `--to` takes; the first is the one meant where nobody says."""


def reduced(told: Told, reader: str) -> tuple[Summary, Words]:
    """Give what `reader` may have of a conversation, and the words to write it in.

    The family's are in the language that they spoke, the others in the guide's own.
    """
    from conversation_guide.record.redact import for_reader
    from conversation_guide.record.summary import summarise

    spoken = told.spoken
    family = reader == "family"
    guide = spoken.guide if family else spoken.original
    words = spoken.words if family else spoken.own_words
    return for_reader(summarise(guide, told.conversation, told.earlier), reader, words), words


def written(told: Told, reader: str, format: str) -> Files:
    """Make the files of one format for one reader.

    Raises NoMapToWrite, NoMapForReader, NoPageForFamily, and what making a PNG raises.
    """
    from conversation_guide.record.maps import map_kind

    how, guide = FORMATS[format], told.spoken.guide
    summary, words = reduced(told, reader)
    if how.of_map and summary.map is None:
        if map_kind(guide) is MapKind.NONE:
            raise NoMapToWrite(format)
        if reader == "family" and guide.audience is not Audience.FAMILY:
            raise NoPageForFamily(format)
        raise NoMapForReader(format)
    return how.make(summary, words, reader)


def markdown_of(told: Told, reader: str = "record") -> str:
    """Write a conversation's page for `reader` as Markdown."""
    return str(written(told, reader, "markdown")[".md"])
