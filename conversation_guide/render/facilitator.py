"""A guide as a facilitator's script: what to say, what to ask, what to do if it is needed.

The script is a list of lines with indents; it wraps them itself, so that every line of a
paragraph stands under its beginning, on a terminal and in a pipe.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Protocol

from rich.text import Text

from conversation_guide.guide import model as m
from conversation_guide.text import width, wrap
from conversation_guide.words import Words

from .step_words import StepWords

WIDEST = 88
"""Cells beyond which lines are hard to read."""

_ALWAYS = ("say", "ask", "people", "groups", "support", "show", "pause", "commit")
"""The kinds of step whose labels set the width of the column, in whatever guide."""

_TITLE, _LABEL, _ASIDE = "bold", "bold", "italic"


class Options(Protocol):
    """What a console says about itself; rich's own options."""

    max_width: int


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph: `mark` hangs before it, both `indent` cells in; empty text is an empty line."""

    text: str = ""
    indent: int = 0
    mark: str = ""
    style: str = ""
    mark_style: str = ""


@dataclass(frozen=True, slots=True)
class Script:
    """Lines for a console of any width, or for a pipe."""

    lines: tuple[Line, ...]

    def __rich_console__(self, console: object, options: Options) -> Iterator[Text]:
        """Give the wrapped lines for the width at hand."""
        yield from self.wrapped(min(options.max_width, WIDEST))

    def wrapped(self, columns: int) -> Iterator[Text]:
        """Give the script line by line, each at most `columns` cells wide where words allow."""
        for line in self.lines:
            hang = line.indent + width(line.mark)
            for number, part in enumerate(wrap(line.text, max(columns - hang, 20))):
                out = Text(no_wrap=True, overflow="ignore")
                if number == 0:
                    out.append(" " * line.indent).append(line.mark, line.mark_style)
                elif part:
                    out.append(" " * hang)
                out.append(part, line.style)
                out.rstrip()
                yield out


def script_text(guide: m.Guide, words: Words, *, cues: bool = True) -> Script:
    """Give `guide` as a script to read.

    Without `cues` a family may read along: whatever is for the practitioner's eyes is left out.
    """
    return Script(tuple(_Writer(guide, words, cues=cues).lines()))


def _for_all_eyes(guide: m.Guide) -> m.Guide:
    """Leave out cues, private steps, and what a practitioner does alone afterwards."""
    points = tuple(
        replace(
            point,
            cues=(),
            steps=tuple(replace(step, cues=()) for step in point.steps if not step.private),
        )
        for point in guide.key_points
    )
    return replace(guide, key_points=points, own_reflections=(), afterwards=())


class _Writer:
    def __init__(self, guide: m.Guide, words: Words, *, cues: bool) -> None:
        self._guide = guide if cues else _for_all_eyes(guide)
        self._words = words
        self._told = StepWords(guide, words)
        kinds = {*_ALWAYS, *map(_kind, (*guide.steps, *guide.afterwards))}
        self._column = max(width(words(f"facilitator.{kind}")) for kind in kinds) + 2

    def lines(self) -> Iterator[Line]:
        words, guide = self._words, self._guide
        yield Line(guide.title, style=_TITLE)
        audience = words(f"facilitator.for.{guide.audience.value}")
        head = words("facilitator.head", audience=audience, n=guide.minutes)
        if guide.map is not m.MapKind.NONE:
            head += " " + words(f"facilitator.map.{guide.map.value}")
        yield Line(head)
        if guide.about:
            yield Line()
            yield Line(guide.about)
        for number, point in enumerate(guide.key_points, start=1):
            yield Line()
            yield Line()
            mark = f"{number}. "
            yield Line(point.title, mark=mark, style=_TITLE, mark_style=_TITLE)
            indent = width(mark)
            for cue in point.cues:
                yield self._cue(cue, indent)
            for step in point.steps:
                yield Line()
                yield from self._step(step, indent)
        yield from self._reflections("family", guide.family_reflections)
        yield from self._afterwards()
        yield from self._reflections("yourself", guide.own_reflections)
        if guide.source is not None:
            yield from self._source(guide.source)

    def _cue(self, cue: str, indent: int) -> Line:
        return Line(self._words("facilitator.cue", text=self._told.said(cue)), indent, style=_ASIDE)

    def _step(self, step: m.Step, indent: int) -> Iterator[Line]:
        words = self._words
        label = words(f"facilitator.{_kind(step)}")
        mark = label + " " * (self._column - width(label))
        text = (
            words("facilitator.show.map")
            if isinstance(step, m.Show)
            else self._told.said(step.text)
        )
        if isinstance(step, m.Phase):
            text = words("facilitator.phase.minutes", title=text, n=step.minutes)
        answer = self._answer(step.question if isinstance(step, m.Each) else step)
        spoken = f"{text} {answer}" if answer else text
        yield Line(spoken, indent, mark, mark_style=_LABEL)
        under = indent + self._column
        if step.only_if is not None:
            condition = self._told.condition(step.only_if)
            yield Line(words("facilitator.only-if", condition=condition), under)
        if step.prompts:
            yield Line(
                words("facilitator.prompts", prompts=_in_a_row(map(self._told.said, step.prompts))),
                under,
            )
        for note in self._notes(step):
            yield Line(note, under)
        for cue in step.cues:
            yield self._cue(cue, under)

    def _answer(self, step: m.Step) -> str:
        if not isinstance(step, m.Ask) or step.answer in (m.AnswerKind.TEXT, m.AnswerKind.LONG):
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

    def _notes(self, step: m.Step) -> Iterator[str]:
        words = self._words
        if isinstance(step, m.Ask) and step.centre and self._guide.map is not m.MapKind.NONE:
            yield words("facilitator.centre")
        if isinstance(step, m.Names) and step.categories:
            labels = ", ".join(category.label for category in step.categories)
            yield words("facilitator.names", categories=labels)
        if isinstance(step, m.Support) and step.also:
            aspects = [words(f"facilitator.also.{aspect.value}") for aspect in step.also]
            yield words("facilitator.also", aspects=words.joined(aspects, "facilitator.and"))
        if isinstance(step, m.Commit) and step.details:
            yield words("facilitator.details")
        yield from self._about_lists(step)
        for flag in ("optional", "sensitive", "private"):
            if getattr(step, flag):
                yield words(f"facilitator.{flag}")

    # ── lists ──

    def _about_lists(self, step: m.Step) -> Iterator[str]:
        """Give how a step goes through a list, and what it asks of each entry."""
        words = self._words
        match step:
            case m.Entries(fields=fields) if fields:
                asked = _in_a_row(f"{one.text} {self._answer(one)}".rstrip() for one in fields)
                yield _stopped(words("facilitator.fields", fields=asked))
            case m.Each(over=over):
                yield words("facilitator.each.over", list=self._told.question(over))
            case m.Round():
                yield words("facilitator.round.how")
                if step.times > 1:
                    yield words("facilitator.round.times", n=step.times)
                if step.attributed:
                    yield words("facilitator.round.attributed")
            case m.Choose(among=among):
                lists = self._quoted(among)
                yield words("facilitator.choose.among", lists=lists, n=step.at_most)
            case m.Link(down=down, across=across):
                key = "facilitator.link.same" if down == across else "facilitator.link.how"
                yield words(key, down=self._told.question(down), across=self._told.question(across))
                if step.without:
                    yield words("facilitator.link.without", links=self._quoted(step.without))
            case m.Story(resource=resource):
                yield from self._resource(resource)

    def _quoted(self, steps: tuple[str, ...]) -> str:
        """Give the questions of `steps`, each in quotes."""
        words, told = self._words, self._told
        return words.joined([words("facilitator.quoted", text=told.question(one)) for one in steps])

    def _resource(self, resource: m.Resource) -> Iterator[str]:
        key = "facilitator.resource.by" if resource.by else "facilitator.resource"
        yield self._words(key, title=resource.title, by=resource.by)
        if resource.where:
            yield self._words("facilitator.resource.where", where=resource.where)
        yield from (line for line in (resource.about,) if line)

    # ── the end ──

    def _reflections(self, whose: str, reflections: tuple[m.Reflection, ...]) -> Iterator[Line]:
        if not reflections:
            return
        yield Line()
        yield Line()
        yield Line(self._words(f"facilitator.reflect.{whose}"), style=_TITLE)
        for reflection in reflections:
            yield Line(self._told.said(reflection.text), 2, "- ")

    def _afterwards(self) -> Iterator[Line]:
        steps = self._guide.afterwards
        if not steps:
            return
        yield Line()
        yield Line()
        yield Line(self._words("facilitator.afterwards"), style=_TITLE)
        for step in steps:
            yield Line()
            yield from self._step(step, 2)

    def _source(self, source: m.Source) -> Iterator[Line]:
        yield Line()
        yield Line()
        yield Line(self._words("facilitator.source"), style=_TITLE)
        key = "line" if source.publisher else "alone"
        yield Line(
            self._words(
                f"facilitator.source.{key}", title=source.title, publisher=source.publisher
            ),
            2,
        )
        for more in (source.url, source.note):
            if more:
                yield Line(more, 2)


_ENDS = (".", "?", "!", "…", ".”", "?”", "!”")


def _in_a_row(parts: Iterable[str]) -> str:
    """Set parts one after the other, a semicolon after each that does not end in a sign."""
    row = ""
    for part in parts:
        between = " " if row.endswith(_ENDS) else "; "
        row += between + part if row else part
    return row


def _stopped(text: str) -> str:
    """End a sentence, unless it has its end already."""
    return text if text.endswith(_ENDS) else f"{text}."


def _kind(step: m.Step) -> str:
    match step:
        case m.Names(kind=m.ConnectionKind.PERSON):
            return "people"
        case m.Names():
            return "groups"
        case m.SmallSteps():
            return "small-steps"
        case m.Gather():
            return "gather"
        case m.Entries():
            return "list"
        case _:
            return type(step).__name__.lower()
