"""Many connections: a hub for each group, and turned names on one outer circle.

Each group has a sector of its own; its hub, its threads and its names stay within it, so nothing
of one group can meet another's. From a hub soft threads fan out; the last, straight part of each
line carries the signs, close to the name. Everything is about a middle at 0, 0.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import asin, atan2, cos, degrees, hypot, pi, sin, tau

from .blocks import block, disc
from .curves import fan, polar
from .plan import SIZES, Block, Disc, Group, Hub, Place, Role, Turned

FEW = 80
"""Up to so many names are written a little bigger."""

STALK = 84.0
"""The length of the part of a line that carries signs."""

NODE = 9.0
"""From the end of a line to the name: the mark for a person or a group stands there."""

_WIDEST = 280.0  # of a name, before it takes another row
_APART = 4.5  # between two names, at the side where they are nearest
_BETWEEN_GROUPS = 26.0
_SPOKE = 48.0  # the least length of the line from the middle to a hub
_FAN = 96.0  # the least room for the threads
_NEAR = 520.0  # from this radius on the middle and the hubs grow with it, to be seen from afar
_HUB = 76.0  # the least width for a hub's heading


@dataclass(frozen=True, slots=True)
class Around:
    """What stands around the middle, which itself may have become wider (one group only)."""

    centre: Disc
    places: tuple[Place, ...]
    hubs: tuple[Hub, ...]
    outer: float
    """Where the lines end."""
    free: float
    """How near to the middle nothing but hubs and spokes stands: ties may run outside of it."""


def around(groups: tuple[Group, ...], name: str) -> Around:
    """Lay out `groups` around a middle that is called `name`."""
    many = sum(len(group.labels) for group in groups) > FEW
    role = Role.CROWDED if many else Role.TURNED
    widest = _WIDEST * SIZES[role] / SIZES[Role.TURNED]
    blocks = [
        [block([(_one_line(label.name, label.words), role)], widest) for label in group.labels]
        for group in groups
    ]
    lengths = [sum(b.height + _APART for b in several) + _BETWEEN_GROUPS for several in blocks]
    scale = max(1.0, sum(lengths) / tau / _NEAR)
    if len(groups) == 1:
        centre = disc([(name, Role.CENTRE), (groups[0].heading, Role.WORDS)], 116.0, scale)
        discs: list[Disc] = []
    else:
        centre = disc([(name, Role.CENTRE)], 104.0, scale)
        discs = [disc([(group.heading, Role.HUB)], _HUB, scale) for group in groups]
    biggest = max((hub.radius for hub in discs), default=0.0)
    hub_circle = centre.radius + _SPOKE + biggest if discs else 0.0
    inner = max(hub_circle + biggest, centre.radius) + _FAN
    outer = max(inner + STALK, sum(lengths) / tau)
    while True:
        hub_circle = max(hub_circle, 0.48 * outer if discs else 0.0)
        inner = max(hub_circle + biggest, centre.radius) + _FAN
        outer = max(outer, inner + STALK)
        least = [2 * asin(min(1.0, (hub.radius + 7) / hub_circle)) for hub in discs] or [0.0]
        angles = [max(n / outer, a) for n, a in zip(lengths, least, strict=True)]
        if sum(angles) <= tau + 1e-9:
            break
        outer *= 1.03
    free, every = tau - sum(angles), sum(lengths)
    places: list[Place] = []
    hubs: list[Hub] = []
    begin = -pi / 2
    for number, (group, several) in enumerate(zip(groups, blocks, strict=True)):
        angle = angles[number] + free * lengths[number] / every
        middle = begin + angle / 2
        hub = None
        if discs:
            x, y = polar(middle, hub_circle)
            found = discs[number]
            hub = replace(found, x=x, y=y)
            ends = (centre.radius + 3, hub_circle - hub.radius - 1)
            hubs.append(Hub(number, hub, (polar(middle, ends[0]), polar(middle, ends[1]))))
        sector = _Sector(number, begin, angle, outer, hub, middle, centre.radius, hub_circle)
        places += sector.places(group, several)
        begin += angle
    return Around(
        centre, tuple(places), tuple(hubs), outer, max(hub_circle + biggest, centre.radius)
    )


def _one_line(name: str, words: str) -> str:
    return f"{name}, {words}" if words else name


@dataclass(frozen=True, slots=True)
class _Sector:
    """The part of the circle that one group has."""

    number: int
    begin: float
    angle: float
    outer: float
    hub: Disc | None
    middle: float
    centre: float
    distance: float

    def places(self, group: Group, blocks: list[Block]) -> list[Place]:
        """Spread the names over the sector, each with as much room as it has rows."""
        heights = [b.height + _APART for b in blocks]
        # a full circle has no neighbours to keep away from, but its own first and last name
        usable = self.angle - _BETWEEN_GROUPS / self.outer
        spare = (usable * self.outer - sum(heights)) / len(heights)
        angle = self.begin + (self.angle - usable) / 2
        found = []
        for label, inside, height in zip(group.labels, blocks, heights, strict=True):
            turn = (height + spare) / self.outer
            found.append(self._place(label.id, angle + turn / 2, inside))
            angle += turn
        return found

    def _place(self, id: str, angle: float, inside: Block) -> Place:
        c, s = cos(angle), sin(angle)
        inner, outer, name = self.outer - STALK, self.outer, self.outer + NODE + 5
        flipped = c < -1e-9
        turned = (degrees(angle) + (180 if flipped else 0) + 180) % 360 - 180
        return Place(
            id,
            self.number,
            Turned(name * c, name * s, turned, flipped, inside),
            (inner * c, inner * s),
            (outer * c, outer * s),
            fan(self._from(angle), (angle, inner)),
        )

    def _from(self, angle: float) -> tuple[float, float]:
        """Give where a thread leaves: spread a little over the hub's outer side."""
        if self.hub is None:
            return angle, self.centre + 3
        off = (angle - self.middle) / (self.angle / 2) * 0.75
        # as if the hub lay at three o'clock
        reach = self.hub.radius + 1
        x, y = self.distance + reach * cos(off), reach * sin(off)
        return self.middle + atan2(y, x), hypot(x, y)
