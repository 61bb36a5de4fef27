"""The record of a conversation as Markdown: what was talked about, the map, the one thing to do.

A selection of a `Summary`: steps whose condition did not hold and what is private are left out.
What somebody said stands as a quotation or plain; what the record says where there is no answer
("Not sure.") stands in italics, so that the two cannot be taken for one another.
"""

from __future__ import annotations

from collections.abc import Iterator

from conversation_guide.ecomap.labels import numbers
from conversation_guide.ecomap.legend import DEFAULT
from conversation_guide.ecomap.model import Connection
from conversation_guide.ecomap.observations import sentence, size
from conversation_guide.guide.model import AnswerKind, Ask, Names, Reflection, Step, Support
from conversation_guide.interview.conversation import Standing
from conversation_guide.interview.events import Value
from conversation_guide.record.coverage import DETAILS
from conversation_guide.record.standing import QUESTIONS, Told
from conversation_guide.record.summary import Summary, Topic
from conversation_guide.words import Words

from .legend import in_words, sample
from .map_words import Section, labels, said, sections, yes_no
from .markdown_page import Block, agreed, details, front, no_record, page
from .markdown_parts import bullets, emphasis, escaped, heading, quote, strong, table
from .signs import signs_of


def record(summary: Summary, words: Words) -> str:
    """Give the record of `summary`."""
    return page(_Page(summary, words).blocks())


class _Page:
    """One record being written: every method gives blocks, top to bottom."""

    def __init__(self, summary: Summary, words: Words) -> None:
        self._summary, self._words = summary, words
        self._labels = labels(summary.ecomap, words)
        self._numbers = numbers(summary.ecomap.connections)
        self._signs = signs_of(summary.ecomap.legend)

    def blocks(self) -> Iterator[Block]:
        """Give the whole page."""
        yield front(self._summary, "record")
        yield from self._opening()
        yield [heading(2, self._words("summary.talked"))]
        for number, topic in enumerate(self._summary.topics, start=1):
            yield from self._topic(number, topic)
        if self._summary.has_map:
            yield from self._map()
        yield from self._commitments()
        yield from self._reflections()
        yield from self._source()

    # ── top ──

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

    # ── what was talked about ──

    def _topic(self, number: int, topic: Topic) -> Iterator[Block]:
        words = self._words
        yield [heading(3, words("summary.point", number=number, title=escaped(topic.title)))]
        asked = [
            told
            for told in topic.told
            if told.applies and not told.step.private and isinstance(told.step, QUESTIONS)
        ]
        if not topic.reached:
            yield [emphasis(words("summary.point.not-reached"))]
        elif not asked:
            yield [emphasis(words("summary.point.gone-through"))]
        else:
            for told in asked:
                yield [strong(self._filled(told.step))]
                yield self._answer(told)

    def _filled(self, question: Step | Reflection) -> str:
        """Give a question's text with the family's name in it; its id where it has no text."""
        centre = self._summary.ecomap.centre or self._words("walk.centre.unnamed")
        return question.text.replace("{centre}", centre) or question.id

    def _answer(self, told: Told) -> Block:
        words = self._words
        if told.names:
            names = "; ".join(self._labels[id] for id in told.names)
            return [escaped(words("summary.names", n=len(told.names), names=names))]
        if isinstance(told.step, Names) and told.standing is Standing.DONE:
            return [emphasis(words("summary.none"))]
        if isinstance(told.step, Support) and told.standing is Standing.ANSWERED:
            return [emphasis(words("summary.rated"))]
        if told.value is None:
            return self._standing(told.standing)
        return self._value(told.step, told.value)

    def _standing(self, standing: Standing | None) -> Block:
        key = "not-asked" if standing is None else standing.value
        return [emphasis(self._words(f"summary.standing.{key}"))]

    def _value(self, step: Step, value: Value) -> Block:
        words = self._words
        kind = step.answer if isinstance(step, Ask) else AnswerKind.TEXT
        if isinstance(value, bool):
            return [escaped(words("summary.yes" if value else "summary.no"))]
        if isinstance(value, tuple):
            if not value:
                return [emphasis(words("summary.none"))]
            return bullets(self._choice(step, id) for id in value)
        if isinstance(step, Ask) and kind is AnswerKind.SCALE:
            return [escaped(self._scale(step, value))]
        if isinstance(value, str) and kind in (AnswerKind.TEXT, AnswerKind.LONG):
            return quote(value)
        return [escaped(self._choice(step, str(value)))]

    def _choice(self, step: Step, id: str) -> str:
        """Give a choice's label; what was stored where the guide no longer has it."""
        options = step.choices if isinstance(step, Ask) else ()
        return next((option.label for option in options if option.id == id), id)

    def _scale(self, step: Ask, value: Value) -> str:
        low, high = step.at_least or 0, 10 if step.at_most is None else step.at_most

        labelled = step.low_label and step.high_label
        return self._words(
            "summary.scale.labelled" if labelled else "summary.scale",
            value=value,
            low=low,
            high=high,
            low_label=step.low_label,
            high_label=step.high_label,
        )

    # ── the map ──

    def _map(self) -> Iterator[Block]:
        summary, words = self._summary, self._words
        ecomap = summary.ecomap
        centre = ecomap.centre or words("summary.map.centre-unnamed")
        yield [heading(2, words("summary.map"))]
        if not ecomap.connections:
            yield [escaped(words("summary.map.nobody", centre=centre))]
            return
        parts = words.joined([sentence(part, words) for part in size(ecomap.connections)])
        yield [escaped(words("summary.map.around", centre=centre, parts=parts))]
        found = sections(ecomap, words)
        yield self._table(found)
        yield [heading(3, words("summary.map.list"))]
        nested = [f"- {escaped(centre)}"]
        for section in found:
            nested.append(f"  - {escaped(section.heading)}")
            nested += [f"    - {escaped(self._item(c))}" for c in section.connections]
        yield nested
        yield [heading(3, words("summary.map.legend"))]
        legend = ("support", "direction", "strain", "mark", "unrated")
        yield bullets(words(f"summary.legend.{sign}") for sign in legend)
        if ecomap.legend != DEFAULT:
            yield [escaped(words("summary.legend.chosen"))]
            yield bullets(self._signs_in_words())
        yield [heading(3, words("summary.map.seen"))]
        yield bullets(sentence(observation, words) for observation in summary.observations)

    def _table(self, found: list[Section]) -> Block:
        """Give everybody on the map; as they are drawn too, where the family chose the signs."""
        columns = ["name", "words", "category", "support", "direction", "strain", "mark"]
        rows = [
            (connection, self._cells(connection, section.heading))
            for section in found
            for connection in section.connections
        ]
        if self._summary.ecomap.legend != DEFAULT:
            columns.append("drawn")
            for connection, cells in rows:
                cells.append("".join(text for text, _ in self._signs.drawn(connection)))
        header = [self._words(f"summary.column.{column}") for column in columns]
        return table(header, [cells for _, cells in rows])

    def _signs_in_words(self) -> Iterator[str]:
        """Give each sign that the family chose, drawn and named."""
        legend = self._summary.ecomap.legend
        for what, title, sign in in_words(legend, self._words):
            drawn = sample(legend, what).plain
            yield self._words("summary.legend.sign", drawn=drawn, what=title, sign=sign)

    def _cells(self, connection: Connection, section: str) -> list[str]:
        words = self._words
        name = connection.name
        if connection.id in self._numbers:
            number = self._numbers[connection.id]
            name = words("map.label.numbered", label=name, number=number)
        support = connection.support.value or connection.support.known
        direction = connection.direction.value or connection.direction.known
        marks = [
            words(f"summary.cell.{mark}")
            for mark, so in (("wanted", connection.wanted), ("ended", connection.ended))
            if so
        ]
        return [
            name,
            connection.words,
            section,
            words(f"summary.cell.{support}"),
            words(f"summary.cell.{direction}"),
            words(f"summary.cell.{yes_no(connection.strain)}"),
            ", ".join(marks),
        ]

    def _item(self, connection: Connection) -> str:
        parts = ", ".join(said(connection, self._words, "summary"))
        return self._words("summary.item", label=self._labels[connection.id], said=parts)

    # ── the end ──

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
            yield [strong(self._filled(reflected.reflection))]
            if isinstance(reflected.value, str):
                yield quote(reflected.value)
            else:
                yield self._standing(reflected.standing)

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
