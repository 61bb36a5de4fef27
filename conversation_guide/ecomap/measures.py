"""What networks of support are measured by, each measure under the name it has in the literature.

Every measure is of the connections that are there now, neither wanted nor ended, as in
`observations`; the one in the middle is never counted. What cannot be computed is `Undefined` with
its reason, never 0. No measure says what would be good: none is a score, none has a norm.

Sources, as the fields below name them:

- *easyNWK*: fhstp/easynwk-web, `src/data/NetworkAnalysis.ts` (size, density, degree, star,
  isolates).
- *egor*: tilltnet/egor, `R/density.R`, `R/composition.R` (density undefined below two; composition;
  diversity as a count of categories and as entropy).
- *McWilliam*: informal, intermediate and formal supports (the ecomap of R. McWilliam).
- *Blau 1977*: P. M. Blau, Inequality and Heterogeneity: 1 - sum of squared shares.
- *IQV*: the index of qualitative variation, Blau's index over its greatest value, (k - 1) / k for
  k categories (Mueller and Schuessler 1961).
- *Shannon 1948*: C. E. Shannon, A Mathematical Theory of Communication: - sum p ln p, in nats.
- *Borgatti and Everett 1997*: density where only people and groups were tied with each other.

Tallies of support and strain are practitioners' own counts; there is no standard index of them.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from conversation_guide.guide.kinds import ConnectionKind, Direction, Level, Ring

from .model import Connection, Ecomap, Known, Rating


class Why(StrEnum):
    """Why a measure has no value."""

    NOBODY = "nobody"
    NO_DIRECTION = "no-direction"
    NO_CATEGORIES = "no-categories"
    NO_CATEGORY = "no-category"
    ONE_CATEGORY = "one-category"
    TIES_NOT_ASKED = "ties-not-asked"
    TIES_NOT_ALL_ASKED = "ties-not-all-asked"
    FEWER_THAN_TWO = "fewer-than-two"


@dataclass(frozen=True, slots=True)
class Undefined:
    """There is no value, and why."""

    why: Why


@dataclass(frozen=True, slots=True)
class Tally:
    """How many there are of each: what is counted (an id, "" for none of them) and its count.

    Kinds, rings and levels stand with 0 too; reasons for having no answer only where there is one.
    """

    counts: tuple[tuple[str, int], ...]

    @property
    def total(self) -> int:
        """How many were counted."""
        return sum(n for _, n in self.counts)

    def of(self, what: str) -> int:
        """How many there are of `what`; 0 where there is none."""
        return dict(self.counts).get(what, 0)

    def share(self, what: str) -> float | Undefined:
        """The part that `what` is of all, from 0 to 1."""
        return self.of(what) / self.total if self.total else Undefined(Why.NOBODY)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ties:
    """Who knows whom, the one in the middle left out.

    `asked` are those whom a complete question was about, `pairs` the pairs of them that it was
    about: n(n-1)/2 of one list of n, people times groups of two lists.

    `density`: ties ÷ pairs (easyNWK; egor, which has none below two; of two lists Borgatti and
    Everett 1997). `degrees`: ties of each of them, by id, in the order of the map (easyNWK).
    `isolates`: those without a tie, tied to the middle alone (easyNWK). `star`: those with the
    most ties, nobody where there are no ties (easyNWK). `components`: parts that hang together,
    isolates among them (as any text on graphs has it).
    """

    asked: int
    pairs: int
    ties: int
    density: float
    degrees: tuple[tuple[str, int], ...]
    isolates: tuple[str, ...]
    star: tuple[str, ...]
    components: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Measures:
    """All measures of one map.

    `size`: connections (egor, easyNWK). `kinds`, `categories`, `rings`: composition (egor; rings
    after McWilliam); who is in no category is counted under "". `support`, `strain`, `direction`:
    tallies; reasons for having no answer are counted by themselves. `reciprocity`: connections
    that support goes both ways with ÷ those whose direction is known (give-and-receive ÷ directed
    ties, as usual). `category_count`: how many categories somebody is in (egor). `blau`, `iqv`,
    `shannon`: diversity over categories, of those who are in one.
    """

    size: int
    kinds: Tally
    categories: Tally
    rings: Tally
    support: Tally
    strain: Tally
    direction: Tally
    reciprocity: float | Undefined
    category_count: int | Undefined
    blau: float | Undefined
    iqv: float | Undefined
    shannon: float | Undefined
    ties: Ties | Undefined

    @property
    def tallies(self) -> dict[str, Tally]:
        """The counts by what is counted, in a lasting order."""
        return {
            "kinds": self.kinds,
            "categories": self.categories,
            "rings": self.rings,
            "support": self.support,
            "strain": self.strain,
            "direction": self.direction,
        }


def measures(ecomap: Ecomap) -> Measures:
    """Measure `ecomap`. Never raises."""
    there = [one for one in ecomap.connections if one.there_now]
    known = [category.id for category in ecomap.categories]
    ring = {category.id: category.ring for category in ecomap.categories}
    categories = _tally(known, (one.category for one in there))
    direction = _rated(Direction, (one.direction for one in there))
    counts = [n for what, n in categories.counts if what and n]
    return Measures(
        size=len(there),
        kinds=_tally(ConnectionKind, (one.kind for one in there)),
        categories=categories,
        rings=_tally(Ring, (ring.get(one.category, "") for one in there)),
        support=_rated(Level, (one.support for one in there)),
        strain=_rated(("yes", "no"), (_yes_no(one.strain) for one in there)),
        direction=direction,
        reciprocity=_reciprocity(direction),
        category_count=len(counts) if known else Undefined(Why.NO_CATEGORIES),
        blau=_over(known, counts) or blau(counts),
        iqv=_over(known, counts) or iqv(counts, len(known)),
        shannon=_over(known, counts) or shannon(counts),
        ties=_ties(ecomap, there),
    )


# ── diversity ──


def blau(counts: Sequence[int]) -> float | Undefined:
    """Give Blau's index of these counts: the chance that two drawn at random differ.

    Drawn with replacement: 1 - sum of squared shares (Blau 1977). 0 where all are alike, at most
    (k - 1) / k with k counts.
    """
    total = sum(counts)
    if not total:
        return Undefined(Why.NOBODY)
    return (total * total - sum(n * n for n in counts)) / (total * total)


def iqv(counts: Sequence[int], categories: int) -> float | Undefined:
    """Give the index of qualitative variation: Blau's index over its greatest value, 0 to 1.

    `categories` is how many there are to be in, also where some are empty. Undefined for fewer
    than two (Mueller and Schuessler 1961).
    """
    index = blau(counts)
    if isinstance(index, Undefined):
        return index
    if categories < 2:
        return Undefined(Why.ONE_CATEGORY)
    return index * categories / (categories - 1)


def shannon(counts: Sequence[int]) -> float | Undefined:
    """Give Shannon's entropy of these counts in nats: - sum p ln p (Shannon 1948)."""
    total = sum(counts)
    if not total:
        return Undefined(Why.NOBODY)
    return math.fsum(n / total * math.log(total / n) for n in counts if n)


def _over(known: Sequence[str], counts: Sequence[int]) -> Undefined | None:
    """Say why there is no diversity over categories, if there is none."""
    if not known:
        return Undefined(Why.NO_CATEGORIES)
    return None if counts else Undefined(Why.NO_CATEGORY)


# ── tallies ──


def _tally(kinds: Iterable[str], found: Iterable[str]) -> Tally:
    """Count, each of `kinds` first; what is none of them, or "", after those."""
    count = Counter(found)
    names = list(dict.fromkeys([*map(str, kinds), *sorted(map(str, count))]))
    return Tally(tuple((name, count[name]) for name in names))


def _rated(
    values: Iterable[str], ratings: Iterable[Rating[str] | Rating[Level] | Rating[Direction]]
) -> Tally:
    given = [str(rating.known if rating.value is None else rating.value) for rating in ratings]
    why = [reason for reason in Known if reason in given]
    return _tally([*values, *why], given)


def _yes_no(strain: Rating[bool]) -> Rating[str]:
    if strain.value is None:
        return Rating(strain.known)
    return Rating(strain.known, "yes" if strain.value else "no")


def _reciprocity(direction: Tally) -> float | Undefined:
    directed = sum(direction.of(way) for way in Direction)
    if not directed:
        return Undefined(Why.NO_DIRECTION)
    return direction.of(Direction.BOTH_WAYS) / directed


# ── who knows whom ──


def _ties(ecomap: Ecomap, there: Sequence[Connection]) -> Ties | Undefined:
    if not ecomap.ties_asked:
        return Undefined(Why.TIES_NOT_ASKED)
    if not all(asked.is_complete for asked in ecomap.ties_asked):
        return Undefined(Why.TIES_NOT_ALL_ASKED)
    order = [one.id for one in there]
    blocks = {
        frozenset((asked.down.intersection(order), asked.across.intersection(order)))
        for asked in ecomap.ties_asked
    }
    pairs = sum(map(_pairs, blocks))
    if not pairs:
        return Undefined(Why.FEWER_THAN_TWO)
    ties = {frozenset(tie) for tie in ecomap.ties if any(_holds(one, *tie) for one in blocks)}
    asked_about = frozenset().union(*(id for block in blocks if _pairs(block) for id in block))
    count = Counter(id for tie in ties for id in tie)
    degree = {id: count[id] for id in order if id in asked_about}
    most = max(degree.values())
    return Ties(
        asked=len(degree),
        pairs=pairs,
        ties=len(ties),
        density=len(ties) / pairs,
        degrees=tuple(degree.items()),
        isolates=tuple(id for id, n in degree.items() if not n),
        star=tuple(id for id, n in degree.items() if n == most) if most else (),
        components=_components(degree, ties),
    )


_Block = frozenset[frozenset[str]]
"""Those whom one question was about: one list, tied with itself, or two that share nobody."""


def _pairs(block: _Block) -> int:
    """Count the pairs of a question: n(n-1)/2 of one list, n times m of two."""
    lengths = [len(ids) for ids in block]
    return math.prod(lengths) if len(block) == 2 else math.comb(lengths[0], 2)


def _holds(block: _Block, one: str, other: str) -> bool:
    """Say whether a question was about these two."""
    first, last = (*block, *block)[:2]
    return (one in first and other in last) or (one in last and other in first)


def _components(ids: Iterable[str], ties: Iterable[frozenset[str]]) -> int:
    """Count the parts that hang together, by joining one tie after the other."""
    part = {id: id for id in ids}

    def root(id: str) -> str:
        while part[id] != id:
            part[id] = part[part[id]]
            id = part[id]
        return id

    for one, other in ties:
        part[root(one)] = root(other)
    return sum(id == root(id) for id in part)
