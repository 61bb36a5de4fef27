"""An ecomap on a page: the section of the record, and the map that a family takes home."""

from __future__ import annotations

from collections.abc import Iterator

from conversation_guide.ecomap.labels import numbers
from conversation_guide.ecomap.legend import DEFAULT, ArrowSign
from conversation_guide.ecomap.model import Connection, Ecomap
from conversation_guide.ecomap.observations import observations, sentence, size
from conversation_guide.words import Words

from .blocks import Block, Heading, Item, Items, Row, Table, bullets, item, plain
from .legend import entries, in_use, in_words, sample
from .map_words import centre, known, labels, said, sections, yes_no
from .signs import signs_of
from .ties_told import cells as whom_each_knows
from .ties_told import tie_sentences

_ON_THE_LINE = frozenset({"wanted", "ended", "blank"})
"""Meanings that a family's list says in words alone, and so its legend leaves out."""


def section(ecomap: Ecomap, words: Words) -> Iterator[Block]:
    """Give the section of the record: everybody in a table and in a list, ties, legend, counts."""
    yield from around(ecomap, words)
    if not ecomap.connections:
        return
    yield everybody(ecomap, words, drawn=True)
    yield Heading(3, words("summary.map.list"))
    label = labels(ecomap, words)
    parts_told = []
    for part in sections(ecomap, words):
        told = ((label[one.id], ", ".join(said(one, words, "summary"))) for one in part.connections)
        given = (words("summary.item", label=name, said=text) for name, text in told)
        parts_told.append(item(part.heading, *map(item, given)))
    middle = ecomap.centre or words("summary.map.centre-unnamed")
    yield Items((item(middle, *parts_told),))
    yield from _ties(tie_sentences(ecomap, words), words)
    yield from legend_in_words(words)
    if ecomap.legend != DEFAULT:
        yield plain(words("summary.legend.chosen"))
        yield bullets(_signs_in_words(ecomap, words))
    yield from seen(ecomap, words)


def around(ecomap: Ecomap, words: Words) -> Iterator[Block]:
    """Give the heading of the map, and how many there are around whom."""
    middle = ecomap.centre or words("summary.map.centre-unnamed")
    yield Heading(2, words("summary.map"))
    if not ecomap.connections:
        yield plain(words("summary.map.nobody", centre=middle))
        return
    parts = words.joined([sentence(part, words) for part in size(ecomap.connections)])
    yield plain(words("summary.map.around", centre=middle, parts=parts))


def seen(ecomap: Ecomap, words: Words) -> Iterator[Block]:
    """Give what can be seen on the map, in counts."""
    yield Heading(3, words("summary.map.seen"))
    yield bullets(sentence(observation, words) for observation in observations(ecomap))


def take_home(ecomap: Ecomap, words: Words) -> Iterator[Block]:
    """Give the family's map: each line as it is drawn and in words, and their signs."""
    signs = signs_of(ecomap.legend)
    label = labels(ecomap, words)
    yield Heading(2, words("summary.family.map"))
    parts: list[Item] = []
    for part in sections(ecomap, words):
        given = []
        for connection in part.connections:
            sign = "".join(text for text, _ in signs.drawn(connection)).strip()
            if sign == signs.alphabet.arrows[ArrowSign.DOTS][0]:
                sign = ""  # a dot alone does not say at which end of a line it stands
            told = ", ".join(known(connection, words))
            name = label[connection.id]
            named = words("map.said", label=name, said=told) if told else name
            given.append(item(f"{sign} {named}" if sign else named))
        parts.append(item(part.heading, *given))
    if not ecomap.connections:
        parts.append(item(words("map.nobody")))
    yield Items((item(centre(ecomap, words), *parts),))
    only = in_use(ecomap) - _ON_THE_LINE
    legend = ["".join(text for text, _ in entry) for entry in entries(signs, words, only)]
    if legend:
        yield plain(words("summary.family.legend", parts="; ".join(legend)))
    yield from _ties(tie_sentences(ecomap, words, open_too=False), words)


def _ties(told: list[str], words: Words) -> Iterator[Block]:
    """Give who knows whom, in sentences; nothing where there is none."""
    if told:
        yield Heading(3, words("map.ties"))
        yield bullets(told)


def everybody(ecomap: Ecomap, words: Words, *, drawn: bool) -> Table:
    """Give everybody on the map as a table.

    `drawn`: with the line, where the family chose signs. Else, for a page whose picture shows the
    lines, with whom each one knows, where anybody was asked.
    """
    columns = ["name", "words", "category", "support", "direction", "strain", "mark"]
    number = numbers(ecomap.connections)
    signs = signs_of(ecomap.legend)
    with_line = drawn and ecomap.legend != DEFAULT
    knows = {} if drawn else whom_each_knows(ecomap, words)
    rows = []
    for part in sections(ecomap, words):
        for one in part.connections:
            cells = _cells(one, part.heading, number.get(one.id), words)
            line = ["".join(text for text, _ in signs.drawn(one))] if with_line else []
            known = [knows[one.id]] if knows else []
            rows.append(Row(cells=(*cells, *line, *known), about=one.id))
    names = [*columns, "drawn"] if with_line else columns
    header = [words(f"summary.column.{one}") for one in names]
    if knows:
        header.append(words("map.ties.column"))
    return Table(header=tuple(header), rows=tuple(rows))


def legend_in_words(words: Words, *, knows: bool = False) -> Iterator[Block]:
    """Say what the columns of `everybody` mean; `knows`: also the one of who knows whom."""
    signs = ("support", "direction", "strain", "mark", "unrated")
    yield Heading(3, words("summary.map.legend"))
    told = [words(f"summary.legend.{sign}") for sign in signs]
    yield bullets([*told, words("map.ties.legend")] if knows else told)


def _signs_in_words(ecomap: Ecomap, words: Words) -> Iterator[str]:
    """Give each sign that the family chose, drawn and named."""
    for what, title, sign in in_words(ecomap.legend, words):
        drawn = sample(ecomap.legend, what).plain
        yield words("summary.legend.sign", drawn=drawn, what=title, sign=sign)


def _cells(connection: Connection, part: str, number: int | None, words: Words) -> list[str]:
    name = connection.name
    if number is not None:
        name = words("map.label.numbered", label=name, number=number)
    # who is not there now was asked nothing about: an empty cell is no answer left open
    there = connection.there_now
    support = connection.support.value or connection.support.known
    direction = connection.direction.value or connection.direction.known
    ratings = (support, direction, yes_no(connection.strain))
    marks = [
        words(f"summary.cell.{mark}")
        for mark, so in (("wanted", connection.wanted), ("ended", connection.ended))
        if so
    ]
    return [
        name,
        connection.words,
        part,
        *(words(f"summary.cell.{one}") if there else "" for one in ratings),
        ", ".join(marks),
    ]
