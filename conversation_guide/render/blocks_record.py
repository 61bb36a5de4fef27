"""The record of a conversation, part by part: what was talked about, the one thing to do.

A selection of a `Summary`: steps whose condition did not hold and what is private are left out.
Each format puts the parts, and the map, into its own order.
"""

from __future__ import annotations

from collections.abc import Iterator

from conversation_guide.guide.places import filled
from conversation_guide.guide.steps import Story
from conversation_guide.record.coverage import DETAILS
from conversation_guide.record.standing import QUESTIONS
from conversation_guide.record.summary import Summary, Topic
from conversation_guide.words import Words

from .blocks import Block, Heading, Quote, bullets, plain, silent, strong
from .blocks_page import agreed, details, no_record
from .blocks_told import Answers
from .map_words import labels


class Record:
    """One record being written: every method gives the blocks of one part, top to bottom."""

    def __init__(self, summary: Summary, words: Words) -> None:
        self._summary, self._words = summary, words
        self._answers = Answers(words, labels(summary.ecomap, words))

    def opening(self) -> Iterator[Block]:
        """Give the title, with whom and when, and what was agreed."""
        summary, words = self._summary, self._words
        yield Heading(1, summary.title)
        yield from no_record(summary.kind, words)
        yield plain(self._held())
        yield from agreed(summary, words, "summary")
        if not summary.finished:
            time = summary.last_answer[:16].replace("T", " ")
            begun = any(topic.reached for topic in summary.topics)
            key = "summary.unfinished" if begun else "summary.unfinished.empty"
            yield silent(words(key, time=time))

    def _held(self) -> str:
        """Say with whom, when and how long; of what was written up later nobody knows how long."""
        summary, words = self._summary, self._words
        length = (
            words("summary.afterwards")
            if summary.afterwards
            else words("summary.minutes", n=summary.minutes)
        )
        centre = summary.ecomap.centre
        key = "summary.held" if centre else "summary.held.unnamed"
        return words(key, centre=centre, date=summary.date, minutes=length)

    def talked(self) -> Iterator[Block]:
        """Give what was talked about, by key point."""
        yield Heading(2, self._words("summary.talked"))
        for number, topic in enumerate(self._summary.topics, start=1):
            yield from self._topic(number, topic)

    def _topic(self, number: int, topic: Topic) -> Iterator[Block]:
        words = self._words
        title = words("summary.point", number=number, title=self._filled(topic.title))
        yield Heading(3, title)
        asked = [
            told
            for told in topic.told
            if told.applies and not told.step.private and isinstance(told.step, (*QUESTIONS, Story))
        ]
        if not topic.reached:
            yield silent(words("summary.point.not-reached"))
        elif not asked:
            yield silent(words("summary.point.gone-through"))
        else:
            for told in asked:
                yield strong(self._filled(told.step.text) or told.step.id)
                yield from self._answers.blocks(told)

    def _filled(self, text: str) -> str:
        """Fill the places of a guide's text; who was asked one after the other is "each"."""
        centre = self._summary.ecomap.centre or self._words("walk.centre.unnamed")
        return filled(text, name=self._words("summary.each"), centre=centre)

    def commitments(self) -> Iterator[Block]:
        """Give the one thing that somebody will do."""
        if self._summary.commitments:
            yield Heading(2, self._words("summary.commitment"))
        for commitment in self._summary.commitments:
            yield Quote(commitment.line)
            if given := details(commitment, DETAILS, self._words):
                yield bullets(given)

    def reflections(self) -> Iterator[Block]:
        """Give what the family said when they looked back."""
        if not self._summary.reflections:
            return
        yield Heading(2, self._words("summary.reflections"))
        for reflected in self._summary.reflections:
            yield strong(self._filled(reflected.reflection.text) or reflected.reflection.id)
            if isinstance(reflected.value, str):
                yield Quote(reflected.value)
            else:
                yield self._answers.standing(reflected.standing)

    def source(self) -> Iterator[Block]:
        """Name what the guide is made after."""
        source = self._summary.source
        if source is None:
            return
        yield Heading(2, self._words("summary.source"))
        named = source.title
        if source.publisher:
            named = self._words(
                "summary.source.publisher", title=source.title, publisher=source.publisher
            )
        yield bullets(part for part in (named, source.url, source.note) if part)
