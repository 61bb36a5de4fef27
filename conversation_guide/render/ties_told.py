"""Who knows whom in words: every tie once in sentences, and for each connection whom it knows.

The tree, the sentences, the tables and the pictures say it with these words. Nobody is kept apart
from what was left open (not asked, or not answered) and from what was asked only in part. Of a map
whose guide asks nothing of this there is nothing to say.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from heapq import heapify, heappop, heappush

from conversation_guide.ecomap.model import Ecomap
from conversation_guide.words import Words

from .map_words import reads_as_several, short_names


class Asked(StrEnum):
    """About how many of the others it was asked whether somebody knows them."""

    EVERYBODY = "everybody"
    """About everybody else on the map."""
    LIST = "list"
    """About all whom a question was about; it was not about everybody on the map."""
    PART = "part"
    NOBODY = "nobody"


@dataclass(frozen=True, slots=True)
class Knows:
    """Whom one connection knows, by id in the order of the map, and what was asked of that."""

    others: tuple[str, ...]
    asked: Asked


def knowing(ecomap: Ecomap) -> dict[str, Knows]:
    """Give whom each connection knows, by id; nothing where nobody was asked and nobody tied."""
    if not ecomap.ties and not ecomap.ties_asked:
        return {}
    place = {one.id: number for number, one in enumerate(ecomap.connections)}
    known: dict[str, list[str]] = {id: [] for id in place}
    for one, other in ecomap.ties:
        known[one].append(other)
        known[other].append(one)
    return {
        id: Knows(tuple(sorted(others, key=place.__getitem__)), _asked(id, ecomap, bool(others)))
        for id, others in known.items()
    }


def _asked(id: str, ecomap: Ecomap, has_ties: bool) -> Asked:
    """Say how far it was asked, from either side."""
    meant: set[str] = set()
    asked: set[str] = set()
    for question in ecomap.ties_asked:
        if id in question.down:
            meant |= question.across
        if id in question.across:
            meant |= question.down
            asked |= question.asked
        if id in question.asked:
            asked |= question.across
    meant.discard(id)
    asked.discard(id)
    if not asked:
        return Asked.PART if has_ties else Asked.NOBODY
    if asked != meant:
        return Asked.PART
    return Asked.EVERYBODY if len(asked) == len(ecomap.connections) - 1 else Asked.LIST


# ── all of it, as a list ──


def tie_sentences(ecomap: Ecomap, words: Words, *, open_too: bool = True) -> list[str]:
    """Tell each tie once, then of whom there is none; with `open_too` also what was left open.

    Whoever knows several is told of with all of them where that is shorter than pairs. What comes
    first on the map comes first.
    """
    knows = knowing(ecomap)
    if not knows:
        return []
    name = short_names(ecomap, words)
    found = [_sentence(one, others, name, words) for one, others in _grouped(ecomap)]
    alone = {
        asked: [name[id] for id, one in knows.items() if one.asked is asked and not one.others]
        for asked in Asked
    }
    if len(alone[Asked.EVERYBODY]) == len(knows) > 1:
        return [words("map.ties.none")]
    told = [
        ("map.ties.nobody", alone[Asked.EVERYBODY]),
        ("map.ties.nobody-of-list", alone[Asked.LIST]),
    ]
    if open_too:
        part = [name[id] for id, one in knows.items() if one.asked is Asked.PART]
        if len(part) == len(knows):
            return [*found, words("map.ties.part.all")]
        told += [("map.ties.part", part), ("map.ties.open", alone[Asked.NOBODY])]
    return found + [
        words(key, names=_listed(names, words), n=len(names)) for key, names in told if names
    ]


def _grouped(ecomap: Ecomap) -> list[tuple[str, list[str]]]:
    """Deal the ties to as few as can be found: each id with those whom it is told to know.

    Whoever has the most that are not told yet comes next. A pair stands as it is on the map.
    """
    place = {one.id: number for number, one in enumerate(ecomap.connections)}
    left: dict[str, set[str]] = {}
    for one, other in ecomap.ties:
        left.setdefault(one, set()).add(other)
        left.setdefault(other, set()).add(one)
    waiting = [(-len(others), place[id], id) for id, others in left.items()]
    heapify(waiting)
    found = []
    while waiting:
        count, _, id = heappop(waiting)
        others = left[id]
        if len(others) != -count:
            if others:  # some were told with others meanwhile
                heappush(waiting, (-len(others), place[id], id))
            continue
        for other in others:
            left[other].remove(id)
        found.append((id, sorted(others, key=place.__getitem__)))
        left[id] = set()
    return sorted(found, key=lambda one: (place[one[0]], place[one[1][0]]))


def _sentence(one: str, others: list[str], name: Mapping[str, str], words: Words) -> str:
    if len(others) > 1:
        listed = _listed([name[id] for id in others], words)
        return words("map.ties.several", name=name[one], names=listed)
    pair = [name[one], name[others[0]]]
    if not reads_as_several(pair, words):
        return words("map.ties.pair", names=words.joined(pair))
    # "Tom and Rosa and Ilse know each other" would be three: "Ilse knows Tom and Rosa"
    subject, other = sorted(pair, key=lambda name: reads_as_several([name], words))
    return words("map.ties.several", name=subject, names=other)


# ── for each connection ──


def told_of_each(ecomap: Ecomap, words: Words) -> dict[str, str]:
    """Give a sentence for each connection that says whom it knows, by id."""
    known = knowing(ecomap)
    name = short_names(ecomap, words) if known else {}

    def told(knows: Knows) -> str:
        if not knows.others:
            return words(f"map.ties.each.none.{knows.asked}")
        key = "part" if knows.asked is Asked.PART else "all"
        return words(
            f"map.ties.each.{key}", names=_listed([name[id] for id in knows.others], words)
        )

    return {id: told(knows) for id, knows in known.items()}


def cells(ecomap: Ecomap, words: Words, *, open_too: bool = True) -> dict[str, str]:
    """Give for a table whom each connection knows, by id; without `open_too` only what was told."""
    known = knowing(ecomap)
    name = short_names(ecomap, words) if known else {}

    def cell(knows: Knows) -> str:
        names = "; ".join(name[id] for id in knows.others)
        if knows.asked is Asked.PART and open_too:
            names = names or words("map.ties.cell.none.everybody")
            return words("map.ties.cell.part", names=names)
        if names or (knows.asked in (Asked.NOBODY, Asked.PART) and not open_too):
            return names
        return words(f"map.ties.cell.none.{knows.asked}")

    return {id: cell(knows) for id, knows in known.items()}


# ── names ──


def _listed(names: list[str], words: Words) -> str:
    """Set names in a sentence, so that each stays one name."""
    return "; ".join(names) if reads_as_several(names, words) else words.joined(names)
