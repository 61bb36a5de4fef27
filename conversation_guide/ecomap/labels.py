"""Telling connections apart that go by the same name.

A name alone may stand on a map twice: two aunts called Rosa, or one that was entered again. The
family's own words tell them apart; where those are the same too, a number does.
"""

from __future__ import annotations

from collections.abc import Iterable

from conversation_guide.text import same_name

from .model import Connection


def numbers(connections: Iterable[Connection]) -> dict[str, int]:
    """Give a number from 2, by id, to those whose name and own words stood on the map before."""
    folded: dict[str, str] = {}  # folding costs more than looking up
    by_name: dict[str, list[Connection]] = {}
    for connection in connections:
        name = connection.name
        if name not in folded:
            folded[name] = same_name(name)
        by_name.setdefault(folded[name], []).append(connection)
    found: dict[str, int] = {}
    for several in by_name.values():
        alike: dict[str, list[str]] = {}
        for connection in several if len(several) > 1 else ():
            said = connection.words
            alike.setdefault(same_name(said) if said else "", []).append(connection.id)
        for ids in alike.values():
            found |= {id: number for number, id in enumerate(ids[1:], start=2)}
    return found
