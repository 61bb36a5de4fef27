"""Giving people to adults: most wishes by flow, then whatever evens out what is left.

`most_wishes` is Dinic's algorithm on unit edges, without recursion. `improve` is for the seldom
case in which pairs that are kept apart stand in the way of an even division: it takes any division
to the best one by turning negative cycles. Both look at people and adults in the order given, so
that equal input gives equal output.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence, Set


class Network:
    """Arcs with capacities; the way back of arc `i` is arc `i ^ 1`."""

    def __init__(self, nodes: int) -> None:
        """Make `nodes` nodes without arcs."""
        self.to: list[int] = []
        self.room: list[int] = []
        self.out: list[list[int]] = [[] for _ in range(nodes)]

    def arc(self, start: int, end: int, room: int) -> int:
        """Add an arc that `room` units can go along; gives its number."""
        number = len(self.to)
        self.to += (end, start)
        self.room += (room, 0)
        self.out[start].append(number)
        self.out[end].append(number + 1)
        return number

    def fill(self, source: int, sink: int) -> int:
        """Send as much as can be sent; gives how much that is."""
        sent = 0
        while True:
            level = self._levels(source, sink)
            if level[sink] < 0:
                return sent
            sent += self._blocking(source, sink, level)

    def _levels(self, source: int, sink: int) -> list[int]:
        level = [-1] * len(self.out)
        level[source] = 0
        waiting = deque([source])
        to, room = self.to, self.room
        while waiting:
            node = waiting.popleft()
            for arc in self.out[node]:
                if room[arc] and level[to[arc]] < 0:
                    level[to[arc]] = level[node] + 1
                    waiting.append(to[arc])
        return level

    def _blocking(self, source: int, sink: int, level: list[int]) -> int:
        """Send one unit along each shortest way that is still open."""
        to, room, out = self.to, self.room, self.out
        tried = [0] * len(out)
        way: list[int] = []
        node, sent = source, 0
        while True:
            if node == sink:
                for arc in way:
                    room[arc] -= 1
                    room[arc ^ 1] += 1
                sent += 1
                way.clear()
                node = source
                continue
            arcs = out[node]
            while tried[node] < len(arcs):
                arc = arcs[tried[node]]
                if room[arc] and level[to[arc]] == level[node] + 1:
                    way.append(arc)
                    node = to[arc]
                    break
                tried[node] += 1
            else:
                if not way:
                    return sent
                node = to[way.pop() ^ 1]
                tried[node] += 1


def most_wishes(
    wishes: Sequence[Sequence[int]], room: Sequence[int], one_more: Sequence[bool], extra: int
) -> list[int]:
    """Meet as many wishes as can be met.

    Args:
        wishes: For each person, the adults who would like to take them.
        room: For each adult, how many they can take.
        one_more: Which adults can take one beyond that,
        extra: and how many of them at most.

    Returns:
        For each person the adult, or -1.
    """
    people, adults = len(wishes), len(room)
    source, spare, sink = people + adults, people + adults + 1, people + adults + 2
    network = Network(sink + 1)
    arcs: list[tuple[int, int, int]] = []
    for person, wanting in enumerate(wishes):
        if wanting:
            network.arc(source, person, 1)
            arcs += [(network.arc(person, people + a, 1), person, a) for a in wanting]
    for adult in sorted({adult for _, _, adult in arcs}):
        network.arc(people + adult, sink, room[adult])
        if one_more[adult]:
            network.arc(people + adult, spare, 1)
    network.arc(spare, sink, extra)
    network.fill(source, sink)
    given = [-1] * people
    for arc, person, adult in arcs:
        if not network.room[arc]:
            given[person] = adult
    return given


def improve(
    given: list[int],
    wishes: Sequence[Set[int]],
    apart: Sequence[Set[int]],
    caps: Sequence[int],
) -> list[int]:
    """Take a division to the best there is: most people placed, then most even, then most wishes.

    Most even means that the sum of the squares of the adults' new names is as small as it can be.

    Args:
        given: For each person an adult or -1; kept pairs and caps hold in it already.
        wishes: For each person, the adults who would like to take them.
        apart: For each person, the adults they are kept apart from.
        caps: For each adult, the most new names.

    Returns:
        For each person the adult, or -1 for who cannot be placed.
    """
    return _Exchange(given, wishes, apart, caps).settle()


class _Exchange:
    """Moves between adults that make a division better, found as negative cycles.

    Nodes are the people, one hub for each different set of adults kept apart, the adults, an adult
    who is nobody (for people without one), and a sink that evens out. A move's price counts
    unplaced people first, evenness second, wishes last, as one whole number.
    """

    def __init__(
        self,
        given: list[int],
        wishes: Sequence[Set[int]],
        apart: Sequence[Set[int]],
        caps: Sequence[int],
    ) -> None:
        self.given, self.wishes, self.caps = list(given), wishes, caps
        self.people, self.adults = len(given), len(caps)
        sets = sorted({frozenset(one) for one in apart}, key=sorted)
        hub_of = {one: i for i, one in enumerate(sets)}
        self.hub = [hub_of[frozenset(one)] for one in apart]
        self.free = [[a for a in range(self.adults) if a not in one] for one in sets]
        self.even = self.people + 1
        self.unplaced = self.even * (self.people + 1) * 2
        self.load = [0] * self.adults
        for adult in given:
            if adult >= 0:
                self.load[adult] += 1

    def settle(self) -> list[int]:
        while self._one_better():
            pass
        return self.given

    def _one_better(self) -> bool:
        """Find one cycle that makes the division better, and turn it."""
        first = self.people + len(self.free)
        nodes = first + self.adults + 2
        cost, before = [0] * nodes, [-1] * nodes
        held: list[list[int]] = [[] for _ in range(self.adults + 1)]
        for person, adult in enumerate(self.given):
            held[adult].append(person)  # -1: the last, nobody's
        waiting, queued = deque(range(nodes)), [True] * nodes
        steps = 0
        while waiting:
            node = waiting.popleft()
            queued[node] = False
            for end, price in self._moves(node, held):
                if cost[node] + price < cost[end]:
                    cost[end] = cost[node] + price
                    before[end] = node
                    if not queued[end]:
                        queued[end] = True
                        waiting.append(end)
            steps += 1
            if steps % nodes == 0:
                cycle = _cycle(before)
                if cycle:
                    self._turn(cycle, first)
                    return True
        return False

    def _moves(self, node: int, held: list[list[int]]) -> Iterator[tuple[int, int]]:
        """Give where one can go from a node, and at what price."""
        people, even = self.people, self.even
        first = people + len(self.free)
        nobody, sink = first + self.adults, first + self.adults + 1
        if node < people:
            yield people + self.hub[node], 0
            for wanting in self.wishes[node]:
                if wanting != self.given[node]:
                    yield first + wanting, -1
            yield nobody, self.unplaced
        elif node < first:
            for adult in self.free[node - people]:
                yield first + adult, 0
        elif node < nobody:
            adult = node - first
            load = self.load[adult]
            if load < self.caps[adult]:
                yield sink, (2 * load + 1) * even
            for person in held[adult]:
                yield person, int(adult in self.wishes[person])
        elif node == nobody:
            yield sink, 0
            for person in held[self.adults]:
                yield person, -self.unplaced
        else:
            for adult, load in enumerate(self.load):
                if load:
                    yield first + adult, -(2 * load - 1) * even
            if held[self.adults]:
                yield nobody, 0

    def _turn(self, cycle: list[int], first: int) -> None:
        """Give each person on the cycle to the adult who comes next on it."""
        moves = []
        around = cycle + cycle
        for i, node in enumerate(cycle):
            if node < self.people:
                adult = next(n for n in around[i + 1 :] if n >= first)
                moves.append((node, adult - first if adult - first < self.adults else -1))
        for person, adult in moves:
            if self.given[person] >= 0:
                self.load[self.given[person]] -= 1
            if adult >= 0:
                self.load[adult] += 1
            self.given[person] = adult


def _cycle(before: list[int]) -> list[int]:
    """Find a cycle among nodes that each know the one before them; in its direction, or empty."""
    seen = [0] * len(before)
    for start in range(len(before)):
        node, way = start, start + 1
        while node >= 0 and not seen[node]:
            seen[node] = way
            node = before[node]
        if node >= 0 and seen[node] == way:
            cycle = [node]
            previous = before[node]
            while previous != node:
                cycle.append(previous)
                previous = before[previous]
            return cycle[::-1]
    return []
