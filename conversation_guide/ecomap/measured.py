"""Measures in words: what was found, what each measure means, where it comes from.

Counts only: no name stands in what is said here. What has no value is said as that, with why.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from conversation_guide.words import Words

from .measures import Measures, Tally, Undefined, measures
from .model import Ecomap, Known


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """One measure in words. `id` is its own ("blau"), `said` what was found, a sentence."""

    id: str
    name: str
    said: str
    means: str
    source: str


def measured(ecomap: Ecomap, words: Words) -> list[Measured]:
    """Tell every measure of `ecomap`, always all of them, in a lasting order."""
    return [
        Measured(
            id=id,
            name=words(f"measure.{id}.name"),
            said=said,
            means=words(f"measure.{id}.means"),
            source=words(f"measure.{id}.source"),
        )
        for id, said in _said(ecomap, measures(ecomap), words).items()
    ]


def _said(ecomap: Ecomap, found: Measures, words: Words) -> dict[str, str]:
    labels = {category.id: category.label for category in ecomap.categories}
    said = {"size": words("measure.size.said", n=found.size)}
    said |= {id: _tally(id, tally, labels, words) for id, tally in found.tallies.items()}
    said["reciprocity"] = _reciprocity(found, words)
    k = len(ecomap.categories)
    said["category-count"] = _value("category-count", found.category_count, words, n=0, of=k)
    most = {"blau": (k - 1) / k if k else 0, "iqv": 1, "shannon": math.log(k) if k else 0}
    for id, value in (("blau", found.blau), ("iqv", found.iqv), ("shannon", found.shannon)):
        said[id] = _value(id, value, words, of=k, most=decimal(most[id]))
    return said | _ties(found, words)


def _tally(id: str, tally: Tally, labels: dict[str, str], words: Words) -> str:
    if not tally.total:
        return words("measure.tally.none")
    parts = [
        words("measure.part", what=_what(id, what, labels, words), n=n)
        for what, n in tally.counts
        if n
    ]
    return words("measure.tally", parts=words.joined(parts))


def _what(id: str, what: str, labels: dict[str, str], words: Words) -> str:
    if id == "categories" and what in labels:
        return labels[what]
    if what in {known.value for known in Known}:
        return words(f"measure.known.{what}")
    return words(f"measure.{id}.{what or 'none'}")


def _reciprocity(found: Measures, words: Words) -> str:
    ways = [n for what, n in found.direction.counts if f"measure.direction.{what}" in words]
    both = found.direction.of("both-ways")
    return _value("reciprocity", found.reciprocity, words, n=both, of=sum(ways))


def _value(id: str, value: float | Undefined, words: Words, **facts: object) -> str:
    if isinstance(value, Undefined):
        return words("measure.undefined", why=words(f"measure.why.{value.why}"))
    if isinstance(value, int):
        return words(f"measure.{id}.said", **{**facts, "n": value})
    return words(f"measure.{id}.said", value=decimal(value), **facts)


def _ties(found: Measures, words: Words) -> dict[str, str]:
    ties = found.ties
    ids = ("density", "isolates", "star", "components")
    if isinstance(ties, Undefined):
        return {id: _value(id, ties, words) for id in ids}
    of = ties.asked
    most = max(n for _, n in ties.degrees)
    star = words("measure.star.said", n=len(ties.star), most=most)
    return {
        "density": _value("density", ties.density, words, n=ties.ties, of=ties.pairs),
        "isolates": words("measure.isolates.said", n=len(ties.isolates), of=of),
        "star": star if ties.star else words("measure.star.none"),
        "components": words("measure.components.said", n=ties.components, of=of),
    }


def decimal(value: float) -> str:
    """Give a number with two places, as it is read out."""
    return f"{value:.2f}"
