"""An ecomap as Markdown: the section of the record, and the map that a family takes home."""

from __future__ import annotations

from collections.abc import Iterator

from conversation_guide.ecomap.labels import numbers
from conversation_guide.ecomap.legend import DEFAULT
from conversation_guide.ecomap.model import Connection, Ecomap
from conversation_guide.ecomap.observations import observations, sentence, size
from conversation_guide.words import Words

from .legend import entries, in_use, in_words, sample
from .map_words import Section, centre, known, labels, said, sections, yes_no
from .markdown_page import Block
from .markdown_parts import bullets, escaped, heading, table
from .signs import signs_of

_ON_THE_LINE = frozenset({"wanted", "ended", "blank"})
"""Meanings that a family's list says in words alone, and so its legend leaves out."""


def section(ecomap: Ecomap, words: Words) -> Iterator[Block]:
    """Give the section of the record: everybody in a table and in a list, the legend, counts."""
    middle = ecomap.centre or words("summary.map.centre-unnamed")
    yield [heading(2, words("summary.map"))]
    if not ecomap.connections:
        yield [escaped(words("summary.map.nobody", centre=middle))]
        return
    parts = words.joined([sentence(part, words) for part in size(ecomap.connections)])
    yield [escaped(words("summary.map.around", centre=middle, parts=parts))]
    found = sections(ecomap, words)
    yield _table(ecomap, found, words)
    yield [heading(3, words("summary.map.list"))]
    label = labels(ecomap, words)
    nested = [f"- {escaped(middle)}"]
    for part in found:
        nested.append(f"  - {escaped(part.heading)}")
        for connection in part.connections:
            told = ", ".join(said(connection, words, "summary"))
            item = words("summary.item", label=label[connection.id], said=told)
            nested.append(f"    - {escaped(item)}")
    yield nested
    yield [heading(3, words("summary.map.legend"))]
    legend = ("support", "direction", "strain", "mark", "unrated")
    yield bullets(words(f"summary.legend.{sign}") for sign in legend)
    if ecomap.legend != DEFAULT:
        yield [escaped(words("summary.legend.chosen"))]
        yield bullets(_signs_in_words(ecomap, words))
    yield [heading(3, words("summary.map.seen"))]
    yield bullets(sentence(observation, words) for observation in observations(ecomap))


def take_home(ecomap: Ecomap, words: Words) -> Iterator[Block]:
    """Give the family's map: each line as it is drawn and in words, and their signs."""
    signs = signs_of(ecomap.legend)
    label = labels(ecomap, words)
    yield [heading(2, words("summary.family.map"))]
    nested = [f"- {escaped(centre(ecomap, words))}"]
    for part in sections(ecomap, words):
        nested.append(f"  - {escaped(part.heading)}")
        for connection in part.connections:
            sign = "".join(text for text, _ in signs.drawn(connection)).strip()
            told = ", ".join(known(connection, words))
            name = label[connection.id]
            named = words("map.said", label=name, said=told) if told else name
            nested.append(f"    - {escaped(f'{sign} {named}' if sign else named)}")
    if not ecomap.connections:
        nested.append(f"  - {escaped(words('map.nobody'))}")
    yield nested
    only = in_use(ecomap) - _ON_THE_LINE
    given = ["".join(text for text, _ in entry) for entry in entries(signs, words, only)]
    if given:
        yield [escaped(words("summary.family.legend", parts="; ".join(given)))]


def _table(ecomap: Ecomap, found: list[Section], words: Words) -> Block:
    """Give everybody on the map; as they are drawn too, where the family chose the signs."""
    columns = ["name", "words", "category", "support", "direction", "strain", "mark"]
    number = numbers(ecomap.connections)
    rows = [
        (connection, _cells(connection, part.heading, number.get(connection.id), words))
        for part in found
        for connection in part.connections
    ]
    if ecomap.legend != DEFAULT:
        columns.append("drawn")
        signs = signs_of(ecomap.legend)
        for connection, cells in rows:
            cells.append("".join(text for text, _ in signs.drawn(connection)))
    header = [words(f"summary.column.{column}") for column in columns]
    return table(header, [cells for _, cells in rows])


def _signs_in_words(ecomap: Ecomap, words: Words) -> Iterator[str]:
    """Give each sign that the family chose, drawn and named."""
    for what, title, sign in in_words(ecomap.legend, words):
        drawn = sample(ecomap.legend, what).plain
        yield words("summary.legend.sign", drawn=drawn, what=title, sign=sign)


def _cells(connection: Connection, part: str, number: int | None, words: Words) -> list[str]:
    name = connection.name
    if number is not None:
        name = words("map.label.numbered", label=name, number=number)
    support = connection.support.value or connection.support.known
    direction = connection.direction.value or connection.direction.known
    marks = [
        words(f"summary.cell.{mark}")
        for mark, so in (("wanted", connection.wanted), ("ended", connection.ended))
        if so
    ]
    return [
        name,
        connection.words,
        part,
        words(f"summary.cell.{support}"),
        words(f"summary.cell.{direction}"),
        words(f"summary.cell.{yes_no(connection.strain)}"),
        ", ".join(marks),
    ]
