"""A spiral on a page: the section of the record, and the spiral that a family takes home."""

from __future__ import annotations

from collections.abc import Iterator

from conversation_guide.ecomap.observations import sentence
from conversation_guide.spiral.model import SmallStep, Spiral
from conversation_guide.spiral.observations import observations
from conversation_guide.words import Words

from .blocks import Block, Heading, Item, Items, Line, Weight, bullets, item, silent
from .spiral_words import lead, open_lists, said, still_open


def section(spiral: Spiral, words: Words) -> Iterator[Block]:
    """Give the section of the record: the loops, what can be seen, what is open."""
    yield Heading(2, words("spiral.page"))
    yield from _loops(spiral, words)
    yield from seen(spiral, words)


def seen(spiral: Spiral, words: Words) -> Iterator[Block]:
    """Give what can be seen on the spiral, and what is open."""
    yield Heading(3, words("spiral.page.seen"))
    yield bullets(sentence(observation, words) for observation in observations(spiral))
    for heading, steps in open_lists(spiral, words):
        yield Heading(3, heading)
        yield Items(tuple(_open(step, spiral, words) for step in steps))


def take_home(spiral: Spiral, words: Words) -> Iterator[Block]:
    """Give the loops alone, as they were told; nothing where nothing goes home."""
    if spiral.loops:
        yield Heading(2, words("spiral.page.family"))
        yield from _loops(spiral, words)


def _loops(spiral: Spiral, words: Words) -> Iterator[Block]:
    if spiral.goes_back:
        yield silent(words("spiral.goes-back"))
    for loop in spiral.loops:
        yield Heading(3, words("spiral.loop", n=loop.number, date=loop.date))
        if loop.steps:
            yield Items(tuple(_step(step, spiral, words) for step in loop.steps))
        else:
            yield silent(words("spiral.loop.empty"))


def _step(step: SmallStep, spiral: Spiral, words: Words) -> Item:
    below = tuple(item(part) for part in said(step, spiral, words))
    return Item(Line(step.text, Weight.STRONG), below)


def _open(step: SmallStep, spiral: Spiral, words: Words) -> Item:
    return item(
        still_open(step, spiral, words), *([item(lead(step, spiral, words))] if step.lead else [])
    )
