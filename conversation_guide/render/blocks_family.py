"""The page that a family takes home: their map, what they put together, their one thing, contacts.

One sheet in the family's own voice, made of a summary in which only what goes home is left
(`record.redact`); nothing is held back here. A conversation that was held without them gives them
no page: what others said about them is not theirs to be handed in passing.
"""

from __future__ import annotations

from collections.abc import Iterator

from conversation_guide.ecomap.model import Connection, Ecomap
from conversation_guide.guide.kinds import Audience, Level
from conversation_guide.guide.places import filled
from conversation_guide.guide.steps import Story
from conversation_guide.record.standing import Told
from conversation_guide.record.summary import Summary
from conversation_guide.words import Words

from .blocks import Block, Heading, Quote, bullets, plain, silent, strong, table
from .blocks_page import agreed, details, no_record
from .blocks_told import resource_lines
from .map_words import labels, sections

_NEAR = (Level.A_LOT, Level.SOME)


class Family:
    """One page being written: every method gives the blocks of one part, top to bottom."""

    def __init__(self, summary: Summary, words: Words) -> None:
        self._summary, self._words = summary, words

    @property
    def theirs(self) -> bool:
        """Whether there is anything for the family to take home, below the top of the page."""
        return self._summary.audience is Audience.FAMILY

    def opening(self) -> Iterator[Block]:
        """Give the title and whose page it is."""
        summary, words = self._summary, self._words
        yield Heading(1, summary.title)
        yield from no_record(summary.kind, words)
        if not self.theirs:
            yield plain(words("summary.family.not-theirs", date=summary.date))
        elif summary.ecomap.centre:
            yield plain(summary.ecomap.centre)

    def rest(self) -> Iterator[Block]:
        """Give what stands below their map."""
        summary, words = self._summary, self._words
        yield from self._lists()
        yield from self._stories()
        yield from self._one_thing()
        if isinstance(summary.map, Ecomap):
            yield from self._contacts(summary.map)
        yield from agreed(summary, words, "summary.family")
        # quietly, for whoever finds the page in a drawer
        yield silent(words("summary.family.held", centre=summary.title, date=summary.date))

    def _told(self) -> Iterator[Told]:
        return (told for topic in self._summary.topics for told in topic.told)

    def _lists(self) -> Iterator[Block]:
        """Give what was put together in lists."""
        lists = [told for told in self._told() if told.entries]
        if lists:
            yield Heading(2, self._words("summary.family.lists"))
        centre = self._summary.ecomap.centre or self._words("walk.centre.unnamed")
        for told in lists:
            yield strong(filled(told.step.text, centre=centre) or told.step.id)
            yield bullets(entry.name for entry in told.entries)

    def _stories(self) -> Iterator[Block]:
        """Name what was made by other families and looked at together."""
        stories = [told.step for told in self._told() if isinstance(told.step, Story)]
        if stories:
            yield Heading(2, self._words("summary.family.stories"))
            yield bullets("; ".join(resource_lines(step, self._words)) for step in stories)

    def _one_thing(self) -> Iterator[Block]:
        if self._summary.commitments:
            yield Heading(2, self._words("summary.family.commitment"))
        for commitment in self._summary.commitments:
            yield Quote(commitment.line)
            if given := details(commitment, ("when", "with-whom"), self._words):
                yield bullets(given)

    def _contacts(self, ecomap: Ecomap) -> Iterator[Block]:
        """Give those to stay near, with room to write by hand."""
        words = self._words
        label = labels(ecomap, words)
        kept = [
            c
            for section in sections(ecomap, words)
            for c in section.connections
            if not c.ended and (c.wanted or c.support.value in _NEAR)
        ]
        if not kept:
            return
        yield Heading(2, words("summary.family.contacts"))
        yield table(
            [words("summary.family.column.name"), words("summary.family.column.number")],
            [[self._contact(one, label[one.id]), ""] for one in kept],
        )

    def _contact(self, connection: Connection, label: str) -> str:
        if not connection.wanted:
            return label
        return self._words("map.said", label=label, said=self._words("map.wanted"))
