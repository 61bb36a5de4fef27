"""The record of a conversation as Markdown: what was talked about, the map, the one thing to do.

A selection of a `Summary`: steps whose condition did not hold and what is private are left out.
"""

from __future__ import annotations

from collections.abc import Iterator

from conversation_guide.guide.model import Story
from conversation_guide.record.coverage import DETAILS
from conversation_guide.record.standing import QUESTIONS
from conversation_guide.record.summary import Summary, Topic
from conversation_guide.words import Words

from .map_words import labels
from .maps import record_section
from .markdown_page import Block, agreed, details, front, no_record, page
from .markdown_parts import bullets, emphasis, escaped, heading, quote, strong
from .markdown_told import Answers


def record(summary: Summary, words: Words) -> str:
    """Give the record of `summary`."""
    return page(_Page(summary, words).blocks())


class _Page:
    """One record being written: every method gives blocks, top to bottom."""

    def __init__(self, summary: Summary, words: Words) -> None:
        self._summary, self._words = summary, words
        self._answers = Answers(words, labels(summary.ecomap, words))

    def blocks(self) -> Iterator[Block]:
        """Give the whole page."""
        yield front(self._summary, "record")
        yield from self._opening()
        yield [heading(2, self._words("summary.talked"))]
        for number, topic in enumerate(self._summary.topics, start=1):
            yield from self._topic(number, topic)
        yield from record_section(self._summary.map, self._words)
        yield from self._commitments()
        yield from self._reflections()
        yield from self._source()

    def _opening(self) -> Iterator[Block]:
        summary, words = self._summary, self._words
        yield [heading(1, escaped(summary.title))]
        yield from no_record(summary.kind, words)
        yield [escaped(self._held())]
        yield from agreed(summary, words, "summary")
        if not summary.finished:
            time = summary.last_answer[:16].replace("T", " ")
            begun = any(topic.reached for topic in summary.topics)
            key = "summary.unfinished" if begun else "summary.unfinished.empty"
            yield [emphasis(words(key, time=time))]

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

    def _topic(self, number: int, topic: Topic) -> Iterator[Block]:
        words = self._words
        title = escaped(self._filled(topic.title))
        yield [heading(3, words("summary.point", number=number, title=title))]
        asked = [
            told
            for told in topic.told
            if told.applies and not told.step.private and isinstance(told.step, (*QUESTIONS, Story))
        ]
        if not topic.reached:
            yield [emphasis(words("summary.point.not-reached"))]
        elif not asked:
            yield [emphasis(words("summary.point.gone-through"))]
        else:
            for told in asked:
                yield [strong(self._filled(told.step.text) or told.step.id)]
                yield from self._answers.blocks(told)

    def _filled(self, text: str) -> str:
        """Fill the places of a guide's text; who was asked one after the other is "each"."""
        centre = self._summary.ecomap.centre or self._words("walk.centre.unnamed")
        return text.replace("{name}", self._words("summary.each")).replace("{centre}", centre)

    def _commitments(self) -> Iterator[Block]:
        if self._summary.commitments:
            yield [heading(2, self._words("summary.commitment"))]
        for commitment in self._summary.commitments:
            yield quote(commitment.line)
            if given := details(commitment, DETAILS, self._words):
                yield bullets(given)

    def _reflections(self) -> Iterator[Block]:
        if not self._summary.reflections:
            return
        yield [heading(2, self._words("summary.reflections"))]
        for reflected in self._summary.reflections:
            yield [strong(self._filled(reflected.reflection.text) or reflected.reflection.id)]
            if isinstance(reflected.value, str):
                yield quote(reflected.value)
            else:
                yield self._answers.standing(reflected.standing)

    def _source(self) -> Iterator[Block]:
        source = self._summary.source
        if source is None:
            return
        yield [heading(2, self._words("summary.source"))]
        named = source.title
        if source.publisher:
            named = self._words(
                "summary.source.publisher", title=source.title, publisher=source.publisher
            )
        yield bullets(part for part in (named, source.url, source.note) if part)
