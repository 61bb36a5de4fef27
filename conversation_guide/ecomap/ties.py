"""Who knows whom: the ties between connections, from `link` steps over people and groups.

Only what was asked at the table is here: links of private steps or lists make no ties, nor do the
dots of a wall. A tie has no direction. Who was ticked nowhere may still not have been asked about:
`TiesAsked` says who was.
"""

from __future__ import annotations

from collections.abc import Sequence

from conversation_guide.guide.kinds import MapKind
from conversation_guide.guide.model import Guide
from conversation_guide.guide.steps import Link, Names
from conversation_guide.interview.conversation import Conversation, Standing
from conversation_guide.interview.walks.rounds import was_asked_about_all

from .model import TiesAsked


def ties(
    guide: Guide, conversation: Conversation, on_map: Sequence[str]
) -> tuple[tuple[tuple[str, str], ...], tuple[TiesAsked, ...]]:
    """Give the ties between those in `on_map`, ids in the order of the map, and who was asked.

    Never raises.
    """
    place = {id: number for number, id in enumerate(on_map)}
    links = _links(guide)
    pairs = set()
    for address, entry in conversation.entries.items():
        if address.step not in links or len(address.about) != 2 or entry.set_aside:
            continue
        if entry.standing is Standing.ANSWERED and entry.value is True:
            pairs.add((address.about[0], address.about[1]))
    found = {
        (one, other) if place[one] < place[other] else (other, one)
        for one, other in pairs
        if one in place and other in place and one != other
    }
    asked = (_asked(link, conversation, place) for link in links.values())
    return tuple(sorted(found, key=lambda pair: (place[pair[0]], place[pair[1]]))), tuple(
        screens for screens in asked if screens is not None
    )


def _links(guide: Guide) -> dict[str, Link]:
    """Give the links over people and groups, by id."""
    if guide.map is MapKind.WALL:
        return {}
    lists = {step.id for step in guide.steps if isinstance(step, Names) and not step.private}
    return {
        step.id: step
        for step in guide.steps
        if isinstance(step, Link) and not step.private and {step.down, step.across} <= lists
    }


def _asked(link: Link, conversation: Conversation, on_map: dict[str, int]) -> TiesAsked | None:
    """Say whom a link was about; None where nobody was asked about everybody."""
    if link.without:
        return None

    def there(step: str) -> frozenset[str]:
        return frozenset(one.id for one in conversation.present(step) if one.id in on_map)

    down = there(link.down)
    asked = frozenset(id for id in down if was_asked_about_all(link, id, conversation))
    return TiesAsked(down=down, across=there(link.across), asked=asked) if asked else None
