"""Which map grows from a conversation, and how it is made: one table for all kinds.

Whoever draws, tells or counts a map asks here; a new kind of map is a line in `DERIVED`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from conversation_guide.ecomap import derive as ecomap
from conversation_guide.ecomap.model import Ecomap
from conversation_guide.guide.kinds import MapKind
from conversation_guide.guide.model import Guide
from conversation_guide.guide.steps import Names
from conversation_guide.interview.conversation import Conversation
from conversation_guide.spiral import derive as spiral
from conversation_guide.spiral.model import Spiral
from conversation_guide.wall import derive as wall
from conversation_guide.wall.derive import DottedWall

GuideMap = Ecomap | Spiral | DottedWall
"""A map at one moment, of whatever kind."""

Derive = Callable[[Guide, Conversation, Sequence[Conversation]], GuideMap]

DERIVED: Mapping[MapKind, Derive] = {
    MapKind.ECOMAP: lambda guide, conversation, earlier: ecomap.derive(guide, conversation),
    MapKind.SPIRAL: spiral.derive,
    MapKind.WALL: lambda guide, conversation, earlier: wall.derive(guide, conversation),
}
"""How each kind of map is made of a conversation and those that it follows."""


def map_kind(guide: Guide) -> MapKind:
    """Say which map a conversation through `guide` has; people and groups make an ecomap."""
    if guide.map is MapKind.NONE and any(isinstance(step, Names) for step in guide.steps):
        return MapKind.ECOMAP
    return guide.map


def derive_map(
    guide: Guide, conversation: Conversation, earlier: Sequence[Conversation] = ()
) -> GuideMap | None:
    """Give the map as it stands, None where the guide has none. Never raises.

    `earlier` are the conversations that this one follows, in any order.
    """
    made = DERIVED.get(map_kind(guide))
    return None if made is None else made(guide, conversation, earlier)


def is_empty(map: GuideMap | None) -> bool:
    """Say whether nothing is on `map` yet: nobody, no small step, no list."""
    match map:
        case None:
            return True
        case Ecomap():
            return not map.connections
        case Spiral():
            return not any(True for _ in map.steps)
        case DottedWall():
            return not map.wall.people
