"""The page that a family takes home: their map, their signs, their one thing, whom to stay near.

One sheet in the family's own voice. It holds what they told and chose, and nothing that was left
open, counted or noted about them.
"""

from __future__ import annotations

from collections.abc import Iterator

from conversation_guide.ecomap.model import Connection
from conversation_guide.guide.model import Level
from conversation_guide.record.summary import Summary
from conversation_guide.words import Words

from .legend import entries, in_use
from .map_words import centre, known, labels, sections
from .markdown_page import Block, agreed, details, front, no_record, page
from .markdown_parts import bullets, escaped, heading, quote, table
from .signs import signs_of

_NEAR = (Level.A_LOT, Level.SOME)
_ON_THE_LINE = frozenset({"wanted", "ended", "blank"})
"""Meanings that the list says in words alone, and so its legend leaves out."""


def family(summary: Summary, words: Words) -> str:
    """Give the family's page of `summary`."""
    return page(_Page(summary, words).blocks())


class _Page:
    """One page being written: every method gives blocks, top to bottom."""

    def __init__(self, summary: Summary, words: Words) -> None:
        self._summary, self._words = summary, words
        self._ecomap = summary.ecomap
        self._labels = labels(summary.ecomap, words)
        self._signs = signs_of(summary.ecomap.legend)

    def blocks(self) -> Iterator[Block]:
        """Give the whole page."""
        summary, words = self._summary, self._words
        yield front(summary, "family")
        yield [heading(1, escaped(summary.title))]
        yield from no_record(summary.kind, words)
        held = words("summary.family.held", centre=self._ecomap.centre, date=summary.date)
        yield [escaped(held if self._ecomap.centre else summary.date)]
        if summary.has_map:
            yield from self._map()
        yield from self._one_thing()
        yield from self._contacts()
        yield from agreed(summary, words, "summary.family")

    def _map(self) -> Iterator[Block]:
        words = self._words
        yield [heading(2, words("summary.family.map"))]
        nested = [f"- {escaped(centre(self._ecomap, words))}"]
        for section in sections(self._ecomap, words):
            nested.append(f"  - {escaped(section.heading)}")
            nested += [f"    - {escaped(self._item(c))}" for c in section.connections]
        if not self._ecomap.connections:
            nested.append(f"  - {escaped(words('map.nobody'))}")
        yield nested
        said = self._legend()
        if said:
            yield [escaped(words("summary.family.legend", parts="; ".join(said)))]

    def _item(self, connection: Connection) -> str:
        """Give a connection: its line as it is drawn, its name, and the same in words."""
        sign = "".join(text for text, _ in self._signs.drawn(connection)).strip()
        label = self._labels[connection.id]
        said = ", ".join(known(connection, self._words))
        named = self._words("map.said", label=label, said=said) if said else label
        return f"{sign} {named}" if sign else named

    def _legend(self) -> list[str]:
        """Give the signs that are on the map, each with its meaning."""
        only = in_use(self._ecomap) - _ON_THE_LINE
        return [
            "".join(text for text, _ in entry) for entry in entries(self._signs, self._words, only)
        ]

    def _one_thing(self) -> Iterator[Block]:
        if self._summary.commitments:
            yield [heading(2, self._words("summary.family.commitment"))]
        for commitment in self._summary.commitments:
            yield quote(commitment.line)
            if given := details(commitment, ("when", "with-whom"), self._words):
                yield bullets(given)

    def _contacts(self) -> Iterator[Block]:
        """Give those to stay near, with room to write by hand."""
        words = self._words
        kept = [
            c
            for section in sections(self._ecomap, words)
            for c in section.connections
            if not c.ended and (c.wanted or c.support.value in _NEAR)
        ]
        if not kept:
            return
        yield [heading(2, words("summary.family.contacts"))]
        yield table(
            [words("summary.family.column.name"), words("summary.family.column.number")],
            [[self._contact(connection), ""] for connection in kept],
        )

    def _contact(self, connection: Connection) -> str:
        label = self._labels[connection.id]
        if not connection.wanted:
            return label
        return self._words("map.said", label=label, said=self._words("map.wanted"))
