"""Mending the map at any question: add, rename, merge, mark, rate, remove, move.

A mending is a fact about one person or group at the address of the list where it was named, so
that only what it makes open is asked next, and then the same question as before. Nothing here
knows at which question it was asked for.
"""

from __future__ import annotations

from conversation_guide.guide.steps import Names

from . import events as e
from .conversation import Named
from .events import Address, Fact, Happening
from .mendings import Add, Change, Mark, Merge, Move, Rate, Remove, Rename
from .replies import Mending, Refused
from .walks.base import Scene
from .walks.naming import NAME, SAME, names_are_whole, new_names, read_name, renamed
from .walks.sorting import CATEGORY
from .walks.supporting import rated_anew


def mended(mending: Mending, scene: Scene) -> list[Happening] | Refused:
    """Turn a mending into facts, or say why it cannot be."""
    if isinstance(mending, Add):
        return _added(mending, scene)
    if not isinstance(mending, Change):
        raise TypeError(f"{mending!r} mends nothing")
    named = scene.conversation.named.get(mending.id)
    if named is None or not named.here:
        return Refused("ask.refused.not-on-map")
    match mending:
        case Rename(line=line):
            return _renamed(named, line, scene)
        case Merge(into=into):
            return _merged(named, into, scene)
        case Mark(wanted=wanted, ended=ended):
            return [_at(named, NAME, e.Marked(wanted=wanted and not ended, ended=ended))]
        case Rate(answers=answers):
            return rated_anew(named, answers, scene)
        case Remove():
            return [_at(named, NAME, e.Removed())]
        case Move(category=category):
            known = {c.id for c in scene.guide.categories} | {""}
            if category not in known:
                return Refused("ask.refused.kind")
            return [_at(named, CATEGORY, e.Moved(category=category))]


def _at(named: Named, part: str, fact: Fact) -> Happening:
    return Happening(address=Address(named.step, part, (named.id,)), fact=fact)


def _added(mending: Add, scene: Scene) -> list[Happening] | Refused:
    lists = [s for s in scene.guide.steps if isinstance(s, Names)]
    step = next((s for s in lists if s.kind == mending.kind), None)
    if step is None:
        return Refused("ask.refused.no-list")
    return new_names(step, (mending.line,), scene)


def _renamed(named: Named, line: str, scene: Scene) -> list[Happening] | Refused:
    step = next((s for s in scene.guide.steps if s.id == named.step), None)
    if not isinstance(step, Names):
        return Refused("ask.refused.kind")
    read = read_name(step, line, whole=names_are_whole(scene.guide))
    if isinstance(read, Refused):
        return read
    return renamed(step, named, read)


def _merged(named: Named, into: str, scene: Scene) -> list[Happening] | Refused:
    other = scene.conversation.named.get(into)
    if other is None or not other.here or other.id == named.id:
        return Refused("ask.refused.not-on-map")
    address = Address(named.step, SAME, (named.id, other.id))
    return [Happening(address=address, fact=e.Merged())]
