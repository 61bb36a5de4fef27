"""Maps of any size with names as people have them, the same each time; some are very long."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from conversation_guide.ecomap.model import Connection, Ecomap, Known, Rating
from conversation_guide.guide.kinds import ConnectionKind, Direction, Level
from conversation_guide.guide.steps import Category

FIRST = [
    "Ana",
    "Ben",
    "Carla",
    "Dmitri",
    "Elif",
    "Farah",
    "Hana",
    "Ivo",
    "Jun",
    "Kofi",
    "Lea",
    "Noor",
    "Omar",
    "Pia",
    "Tomás",
    "Vera",
    "Zoë",
]
LAST = [
    "Adler",
    "Brandt",
    "Costa",
    "Evans",
    "Fofana",
    "Garcia",
    "Hussein",
    "Ivanova",
    "Abernathy-Okonkwo",
    "Nguyen",
    "Peña",
]
GROUPS = (
    "Football club U10",
    "Primary school St. Martin",
    "Parents' café",
    "Debt counselling",
    "Night shift at the bakery",
    "Choir",
    "Speech therapy, University Hospital",
)
SAID = ("", "", "grandmother", "from work", "next door", "Mia's class teacher", "our doctor")
CATEGORIES = tuple(
    Category(id=label.casefold().partition(" ")[0], label=label)
    for label in (
        "Family",
        "Friends and neighbours",
        "Helping professionals",
        "School",
        "Community",
        "Work",
    )
)


def crowd(size: int, *, categories: int = 6, long: bool = True, seed: int = 7) -> Ecomap:
    """Make a map of `size` connections with every sign on it; `long` lets names be long."""
    chance = Random(seed + size)
    kinds = CATEGORIES[:categories]
    connections = tuple(_one(i, chance, kinds, long) for i in range(size))
    by = sorted(
        connections, key=lambda c: [k.id for k in kinds].index(c.category) if c.category else 99
    )
    return Ecomap(centre="Family Berger", connections=tuple(by), categories=kinds)


def _one(i: int, chance: Random, kinds: tuple[Category, ...], long: bool) -> Connection:
    is_group = chance.random() < 0.3
    name = chance.choice(GROUPS if is_group else FIRST)
    if not is_group and chance.random() < 0.6:
        name += " " + chance.choice(LAST)
    if long and chance.random() < 0.1:
        name += " and everybody who comes along on Sundays, as long as the weather holds"
    category = chance.choice(kinds).id if kinds and chance.random() < 0.93 else ""
    level = chance.choice((*Level, Level.A_LOT, Level.SOME, None, None))
    unknown = chance.choice((Known.NOT_ASKED, Known.UNSURE, Known.DECLINED, Known.SKIPPED))
    way = chance.choice((*Direction, Direction.SUPPORTS_US, None))
    strained = chance.random() < 0.2
    return Connection(
        id=f"c{i + 1}",
        name=name,
        kind=ConnectionKind.GROUP if is_group else ConnectionKind.PERSON,
        words="" if is_group else chance.choice(SAID),
        category=category,
        support=Rating(Known.ANSWERED, level) if level else Rating(unknown),
        strain=Rating(Known.ANSWERED, strained),
        direction=Rating(Known.ANSWERED, way) if way else Rating(),
        wanted=chance.random() < 0.05,
        ended=chance.random() < 0.06,
    )


def tied(ecomap: Ecomap, count: int, seed: int = 3) -> Ecomap:
    """Let `count` pairs know each other."""
    chance = Random(seed)
    ids = [c.id for c in ecomap.connections]
    pairs = {tuple(sorted(chance.sample(ids, 2), key=ids.index)) for _ in range(count)}
    return replace(ecomap, ties=tuple(sorted(pairs)))  # type: ignore[arg-type]
