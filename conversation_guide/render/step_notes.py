"""What stands beside a step in a facilitator's script: its kind of answer, how to go about it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from conversation_guide.guide.kinds import AnswerKind
from conversation_guide.guide.steps import (
    Ask,
    Choose,
    Commit,
    Each,
    Entries,
    Link,
    Names,
    Resource,
    Round,
    Step,
    Story,
    Support,
)
from conversation_guide.words import Words

from .step_words import StepWords

_ENDS = (".", "?", "!", "…", ".”", "?”", "!”")


class StepNotes:
    """Says what belongs to the steps of one guide; `on_a_map` says whether a map grows from it."""

    def __init__(self, told: StepWords, words: Words, *, on_a_map: bool) -> None:
        """Take how the steps are told, `told`, and the words."""
        self._told = told
        self._words = words
        self._on_a_map = on_a_map

    def answer(self, step: Step) -> str:
        """Give what kind of answer a step takes; "" where it goes without saying."""
        if not isinstance(step, Ask) or step.answer in (AnswerKind.TEXT, AnswerKind.LONG):
            return ""
        return self._words(
            f"facilitator.answer.{step.answer.value}",
            choices=", ".join(option.label for option in step.choices),
            low=self._end(step.at_least, step.low_label),
            high=self._end(step.at_most, step.high_label),
        )

    def _end(self, number: int | None, label: str) -> str:
        if not label:
            return str(number)
        return self._words("facilitator.scale-end", number=number, label=label)

    def notes(self, step: Step) -> Iterator[str]:
        """Give what is to be known about a step, a line each."""
        words = self._words
        if isinstance(step, Ask) and step.centre and self._on_a_map:
            yield words("facilitator.centre")
        if isinstance(step, Names) and step.categories:
            labels = ", ".join(category.label for category in step.categories)
            yield words("facilitator.names", categories=labels)
        if isinstance(step, Support) and step.also:
            aspects = [words(f"facilitator.also.{aspect.value}") for aspect in step.also]
            yield words("facilitator.also", aspects=words.joined(aspects, "facilitator.and"))
        if isinstance(step, Commit) and step.details:
            yield words("facilitator.details")
        yield from self._about_lists(step)
        for flag in ("optional", "sensitive", "private"):
            if getattr(step, flag):
                yield words(f"facilitator.{flag}")

    def _about_lists(self, step: Step) -> Iterator[str]:
        """Give how a step goes through a list, and what it asks of each entry."""
        words = self._words
        match step:
            case Entries(fields=fields) if fields:
                asked = in_a_row(f"{one.text} {self.answer(one)}".rstrip() for one in fields)
                yield _stopped(words("facilitator.fields", fields=asked))
            case Each(over=over):
                yield words("facilitator.each.over", list=self._told.question(over))
            case Round():
                yield words("facilitator.round.how")
                if step.times > 1:
                    yield words("facilitator.round.times", n=step.times)
                if step.attributed:
                    yield words("facilitator.round.attributed")
            case Choose(among=among):
                lists = self._quoted(among)
                yield words("facilitator.choose.among", lists=lists, n=step.at_most)
            case Link(down=down, across=across):
                key = "facilitator.link.same" if down == across else "facilitator.link.how"
                yield words(key, down=self._told.question(down), across=self._told.question(across))
                if step.without:
                    yield words("facilitator.link.without", links=self._quoted(step.without))
            case Story(resource=resource):
                yield from self._resource(resource)

    def _quoted(self, steps: tuple[str, ...]) -> str:
        """Give the questions of `steps`, each in quotes."""
        words, told = self._words, self._told
        return words.joined([words("facilitator.quoted", text=told.question(one)) for one in steps])

    def _resource(self, resource: Resource) -> Iterator[str]:
        key = "facilitator.resource.by" if resource.by else "facilitator.resource"
        yield self._words(key, title=resource.title, by=resource.by)
        if resource.where:
            yield self._words("facilitator.resource.where", where=resource.where)
        yield from (line for line in (resource.about,) if line)


def in_a_row(parts: Iterable[str]) -> str:
    """Set parts one after the other, a semicolon after each that does not end in a sign."""
    row = ""
    for part in parts:
        between = " " if row.endswith(_ENDS) else "; "
        row += between + part if row else part
    return row


def _stopped(text: str) -> str:
    """End a sentence, unless it has its end already."""
    return text if text.endswith(_ENDS) else f"{text}."
