"""A spiral as Markdown: the section of the record, and the spiral that a family takes home."""

from __future__ import annotations

from collections.abc import Iterator

from conversation_guide.ecomap.observations import sentence
from conversation_guide.spiral.model import SmallStep, Spiral
from conversation_guide.spiral.observations import observations
from conversation_guide.words import Words

from .markdown_page import Block
from .markdown_parts import bullets, emphasis, escaped, heading, strong
from .spiral_words import label, lead, said, voiced


def section(spiral: Spiral, words: Words) -> Iterator[Block]:
    """Give the section of the record: the loops, what can be seen, what is open."""
    yield [heading(2, words("spiral.page"))]
    yield from _loops(spiral, words)
    yield [heading(3, words("spiral.page.seen"))]
    yield bullets(sentence(observation, words) for observation in observations(spiral))
    if spiral.open_ruptures:
        yield [heading(3, words(voiced(spiral, "spiral.ruptures", words)))]
        yield [line for step in spiral.open_ruptures for line in _open(step, spiral, words)]


def take_home(spiral: Spiral, words: Words) -> Iterator[Block]:
    """Give the loops alone, as they were told."""
    yield [heading(2, words("spiral.page.family"))]
    yield from _loops(spiral, words)


def _loops(spiral: Spiral, words: Words) -> Iterator[Block]:
    if spiral.goes_back:
        yield [emphasis(words("spiral.goes-back"))]
    for loop in spiral.loops:
        yield [heading(3, escaped(words("spiral.loop", n=loop.number, date=loop.date)))]
        if loop.steps:
            yield [line for step in loop.steps for line in _step(step, spiral, words)]
        else:
            yield [emphasis(words("spiral.loop.empty"))]


def _step(step: SmallStep, spiral: Spiral, words: Words) -> Iterator[str]:
    yield f"- {strong(step.text)}"
    yield from (f"  - {escaped(part)}" for part in said(step, spiral, words))


def _open(step: SmallStep, spiral: Spiral, words: Words) -> Iterator[str]:
    if step.rupture is not None:
        kind = label(spiral, step.rupture, words)
        told = words("spiral.open", loop=step.loop, kind=kind, text=step.text)
        yield f"- {escaped(told)}"
    if step.lead:
        yield f"  - {escaped(lead(step, spiral, words))}"
