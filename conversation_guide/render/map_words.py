"""What every rendering of an ecomap says: headings, labels, and one connection in words.

The tree, the sentences for a screen reader and the Markdown share this, so that they say the same
thing. Nothing here draws.

A map that is looked at shows what was told: where a rating was passed nothing stands beside the
name, as where it was not said. Only the record says why there is no answer.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from conversation_guide.ecomap.labels import numbers
from conversation_guide.ecomap.legend import Legend
from conversation_guide.ecomap.model import Connection, Ecomap, Known, Rating
from conversation_guide.ecomap.observations import sentence, size
from conversation_guide.guide.kinds import ConnectionKind, Direction, Level
from conversation_guide.text import same_name
from conversation_guide.words import Words

_RECORD = "summary"
"""The voice of the record."""


@dataclass(frozen=True, slots=True)
class Section:
    """Connections under one heading, in the order of naming."""

    heading: str
    connections: tuple[Connection, ...]


def sections(ecomap: Ecomap, words: Words) -> list[Section]:
    """Give the categories in the guide's order, then people and groups that are in none."""
    found: dict[str, list[Connection]] = {category.id: [] for category in ecomap.categories}
    rest: dict[ConnectionKind, list[Connection]] = {kind: [] for kind in ConnectionKind}
    for connection in ecomap.connections:
        found.get(connection.category, rest[connection.kind]).append(connection)
    given = [
        Section(category.label, tuple(found[category.id]))
        for category in ecomap.categories
        if found[category.id]
    ]
    suffix = ".other" if given else ""
    return given + [
        Section(words(f"map.heading.{kind}{suffix}"), tuple(connections))
        for kind, connections in rest.items()
        if connections
    ]


def labels(ecomap: Ecomap, words: Words, number: Mapping[str, int] | None = None) -> dict[str, str]:
    """Give what each connection is called, by id: its name, the family's words, a number.

    `number` is what `numbers` gave for this map, where it is known already.
    """
    if number is None:
        number = numbers(ecomap.connections)
    found = {}
    for connection in ecomap.connections:
        label = connection.name
        if connection.words:
            label = words("map.label", name=connection.name, words=connection.words)
        if connection.id in number:
            label = words("map.label.numbered", label=label, number=number[connection.id])
        found[connection.id] = label
    return found


def short_names(ecomap: Ecomap, words: Words) -> dict[str, str]:
    """Give names alone, by id; the family's words stand with a name that others have too."""
    number = numbers(ecomap.connections)
    folded = {one.id: same_name(one.name) for one in ecomap.connections}
    count = Counter(folded.values())
    found = {}
    for one in ecomap.connections:
        name = one.name
        if one.words and count[folded[one.id]] > 1:
            name = words("map.ties.name", name=name, words=one.words)
        if one.id in number:
            name = words("map.label.numbered", label=name, number=number[one.id])
        found[one.id] = name
    return found


def reads_as_several(names: Iterable[str], words: Words) -> bool:
    """Say whether one of these could be taken for two: it has a comma, or an "and"."""
    joining = words("join.and", first="", last="")
    return any("," in name or joining in name for name in names)


def centre(ecomap: Ecomap, words: Words) -> str:
    """Give the name in the middle, or plain words where none was given."""
    return ecomap.centre or words("map.centre-unnamed")


def told(
    ecomap: Ecomap, words: Words, number: Mapping[str, int] | None = None
) -> tuple[str, dict[str, str]]:
    """Put a map in sentences: who is around whom, and one sentence for each connection, by id.

    `number` as in `labels`.
    """
    middle = centre(ecomap, words)
    if not ecomap.connections:
        return words("map.plain.nobody", centre=middle), {}
    label = labels(ecomap, words, number)
    each: dict[str, str] = {}
    spoken: dict[object, str] = {}  # of many, many have the same said about them
    for section in sections(ecomap, words):
        for one in section.connections:
            support, direction, strain = one.support, one.direction, one.strain
            facts = (
                *(support.known, support.value, direction.known, direction.value),
                *(strain.known, strain.value, one.wanted, one.ended),
            )
            if facts not in spoken:
                spoken[facts] = ". ".join(said(one, words, "map.plain"))
            each[one.id] = words(
                "map.plain.one" if spoken[facts] else "map.plain.one.bare",
                heading=section.heading,
                label=label[one.id],
                said=spoken[facts],
            )
    parts = ", ".join(sentence(part, words) for part in size(ecomap.connections))
    return words("map.plain.around", centre=middle, parts=parts), each


def said(connection: Connection, words: Words, voice: str = "map") -> list[str]:
    """Put one connection in words: support, direction, strain, marks.

    `voice` is the group of keys that speaks: "map" (short, "us"), "map.plain" (sentences) or
    "summary" (short, "the family"), which alone says why there is no answer.
    """
    facts = _facts(connection, open_too=voice == _RECORD)
    return [words(f"{voice}.{key}") for key, _ in facts]


def not_drawn(connection: Connection, words: Words, legend: Legend) -> list[str]:
    """Put in words what the line of a connection does not show: that there is no strain.

    Where two levels have the same line in `legend`, the level is said as well.
    """
    level = connection.support.value
    same = [one for one in Level if level is not None and legend.line(one) is legend.line(level)]
    return [
        words(f"map.{key}")
        for key, is_drawn in _facts(connection)
        if not is_drawn or (len(same) > 1 and key.startswith("support."))
    ]


def known(connection: Connection, words: Words) -> list[str]:
    """Put in words what a family told of a connection, and nothing that was left open.

    It stands alone on paper: "some support, from us", and where only the way is known "we support
    them".
    """
    keys = [key for key, _ in _facts(connection)]
    level_said = any(key.startswith("support.") for key in keys)
    return [words(_at_home(key, level_said)) for key in keys]


def _at_home(key: str, level_said: bool) -> str:
    """Give the key in a family's own voice; a way needs more words where no level is said."""
    if key.startswith("support."):
        return f"summary.{key}"
    if key.startswith("direction."):
        way = key if level_said else key.replace("direction.", "alone.")
        return f"summary.family.{way}"
    return f"map.{key}"


def _facts(connection: Connection, *, open_too: bool = False) -> Iterator[tuple[str, bool]]:
    """Give the keys of what there is to say, and whether the line that is drawn says it too.

    `open_too`: also why there is no answer. Strain and direction are offers: where one was not
    taken up there is nothing to say.
    """
    support, direction, strain = connection.support, connection.direction, connection.strain
    if support.value is not None or (open_too and connection.there_now):
        yield f"support.{_value(support)}", True
    if direction.value is not None or (open_too and direction.known is not Known.NOT_ASKED):
        yield f"direction.{_value(direction)}", True
    if strain.value is not None or (open_too and strain.known is not Known.NOT_ASKED):
        yield f"strain.{yes_no(strain)}", strain.value is True
    if connection.wanted:
        yield "wanted", True
    if connection.ended:
        yield "ended", True


def yes_no(strain: Rating[bool]) -> str:
    """Give the last part of the key for whether there is strain."""
    if strain.value is None:
        return strain.known.value
    return "yes" if strain.value else "no"


def _value(rating: Rating[Level] | Rating[Direction]) -> str:
    return rating.known.value if rating.value is None else str(rating.value)
