"""What a script does to the map: an entry's doing, names and answer become a mending.

Names are looked up among those that are on the map when the entry is reached. An entry that names
somebody else, or says too little, becomes a rule with its facts for a located problem.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from conversation_guide.document.notes import nearest
from conversation_guide.guide.kinds import ConnectionKind
from conversation_guide.guide.steps import Option
from conversation_guide.text import same_name

from .answers import split_name
from .mendings import Add, Mark, Merge, Move, Remove, Rename
from .replies import ChooseSigns, KeepNothing, Reply
from .script import ScriptEntry, Written
from .walks.sorting import ELSEWHERE

MENDINGS = (
    "add",
    "add-group",
    "rename",
    "merge",
    "mark-wanted",
    "mark-ended",
    "unmark",
    "remove",
    "move",
    "signs",
    "keep-nothing",
)
"""What an entry can do to the map, or to the conversation as a whole."""

_NAMES = {"add": 0, "add-group": 0, "signs": 0, "keep-nothing": 0, "merge": 2}
"""How many names stand in `of`; one for any other doing."""

_ANSWERS = frozenset({"add", "add-group", "rename", "move", "signs"})
"""The doings that want an answer."""


class There(Protocol):
    """Somebody on the map, as a script needs to know them."""

    @property
    def id(self) -> str:
        """The id."""

    @property
    def label(self) -> str:
        """The name that is theirs alone."""

    @property
    def written(self) -> str:
        """The name as it was typed."""

    @property
    def categories(self) -> tuple[Option, ...]:
        """Where they could belong."""


@dataclass(frozen=True, slots=True)
class Astray:
    """Why an entry makes no mending: a rule and its facts, and a name that may have been meant."""

    rule: str
    facts: dict[str, str | int] = field(default_factory=dict)
    suggestion: str | None = None


def mending_of(entry: ScriptEntry, there: Sequence[There]) -> Reply | Astray:
    """Give the reply that an entry of `MENDINGS` makes on this map."""
    wanted = _NAMES.get(entry.do, 1)
    if len(entry.of) != wanted:
        return Astray("script-names", {"do": entry.do, "n": wanted})
    lines = _lines(entry.answer)
    if (entry.do in _ANSWERS) != bool(lines):
        key = "script-answer-wanted" if entry.do in _ANSWERS else "script-answer-unwanted"
        return Astray(key, {"do": entry.do})
    found = [_found(name, there) for name in entry.of]
    for name, one in zip(entry.of, found, strict=True):
        if one is None:
            return Astray("script-not-on-map", {"name": name}, _meant(name, there))
    ids = [one.id for one in found if one is not None]
    match entry.do:
        case "add":
            return Add(ConnectionKind.PERSON, ", ".join(lines))
        case "add-group":
            return Add(ConnectionKind.GROUP, ", ".join(lines))
        case "rename":
            return Rename(ids[0], ", ".join(lines))
        case "merge":
            return Merge(ids[0], ids[1])
        case "remove":
            return Remove(ids[0])
        case "move":
            return _moved(ids[0], lines[0], there)
        case "signs":
            return ChooseSigns(lines)
        case "keep-nothing":
            return KeepNothing()
    return Mark(ids[0], wanted=entry.do == "mark-wanted", ended=entry.do == "mark-ended")


def _lines(answer: Written | None) -> tuple[str, ...]:
    """The answer's lines; a table of signs is as good as a list of them."""
    if answer is None:
        return ()
    if isinstance(answer, Mapping):
        return tuple(f"{what}={sign}" for what, sign in answer.items() if isinstance(sign, str))
    return (answer,) if isinstance(answer, str) else answer


def _found(name: str, there: Sequence[There]) -> There | None:
    """Whoever alone goes by a name: by label, as it was typed, or without the words that follow."""
    ways = (lambda one: one.label, lambda one: one.written, lambda one: split_name(one.written)[0])
    for way in ways:
        found = [one for one in there if same_name(way(one)) == same_name(name)]
        if len(found) == 1:
            return found[0]
    return None


def _meant(name: str, there: Sequence[There]) -> str | None:
    return nearest(name, {one.label for one in there})


def _moved(id: str, category: str, there: Sequence[There]) -> Reply | Astray:
    """A category by its id or label; "somewhere-else" is none of them."""
    if same_name(category) == ELSEWHERE:
        return Move(id, "")
    known = next(one.categories for one in there if one.id == id)
    for one in known:
        if same_name(category) in (same_name(one.id), same_name(one.label)):
            return Move(id, one.id)
    labels = {str(one.label) for one in known}
    return Astray("script-no-category", {"category": category}, nearest(category, labels))
