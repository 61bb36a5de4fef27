"""A guide as a facilitator's script: what to say, what to ask, what to do if it is needed.

The script is a list of lines with indents; it wraps them itself, so that every line of a
paragraph stands under its beginning, on a terminal and in a pipe.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

from rich.text import Text

from conversation_guide.guide import model as m
from conversation_guide.text import width, wrap
from conversation_guide.words import Words

WIDEST = 88
"""Cells beyond which lines are hard to read."""

_LONGEST_QUESTION = 60
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


def script_text(guide: m.Guide, words: Words) -> Script:
    """Give `guide` as a script to read."""
    return Script(tuple(_Writer(guide, words).lines()))


class _Writer:
    def __init__(self, guide: m.Guide, words: Words) -> None:
        self._guide = guide
        self._words = words
        self._steps = {step.id: step for step in guide.steps}
        kinds = ("say", "ask", "people", "groups", "support", "show", "pause", "commit")
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
        yield from self._reflections("yourself", guide.own_reflections)
        if guide.source is not None:
            yield from self._source(guide.source)

    def _cue(self, cue: str, indent: int) -> Line:
        return Line(self._words("facilitator.cue", text=self._said(cue)), indent, style=_ASIDE)

    def _step(self, step: m.Step, indent: int) -> Iterator[Line]:
        words = self._words
        label = words(f"facilitator.{_kind(step)}")
        mark = label + " " * (self._column - width(label))
        text = words("facilitator.show.map") if isinstance(step, m.Show) else self._said(step.text)
        answer = self._answer(step)
        spoken = f"{text} {answer}" if answer else text
        yield Line(spoken, indent, mark, mark_style=_LABEL)
        under = indent + self._column
        if step.only_if is not None:
            condition = self._condition(step.only_if)
            yield Line(words("facilitator.only-if", condition=condition), under)
        if step.prompts:
            yield Line(
                words("facilitator.prompts", prompts="; ".join(map(self._said, step.prompts))),
                under,
            )
        for note in self._notes(step):
            yield Line(note, under)
        for cue in step.cues:
            yield self._cue(cue, under)

    def _said(self, text: str) -> str:
        """Give `text` with words in the places where a name will stand."""
        if "{" not in text:
            return text
        for name in ("centre", "name"):
            text = text.replace(f"{{{name}}}", self._words(f"facilitator.name.{name}"))
        return text

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
        if isinstance(step, m.Ask) and step.centre:
            yield words("facilitator.centre")
        if isinstance(step, m.Names) and step.categories:
            labels = ", ".join(category.label for category in step.categories)
            yield words("facilitator.names", categories=labels)
        if isinstance(step, m.Support) and step.also:
            aspects = [words(f"facilitator.also.{aspect.value}") for aspect in step.also]
            yield words("facilitator.also", aspects=words.joined(aspects, "facilitator.and"))
        if isinstance(step, m.Commit) and step.details:
            yield words("facilitator.details")
        for flag in ("optional", "sensitive", "private"):
            if getattr(step, flag):
                yield words(f"facilitator.{flag}")

    # ── conditions in words ──

    def _condition(self, condition: m.Condition) -> str:
        words = self._words
        match condition:
            case m.Equals(step=id, value=value):
                return self._equals("is", id, value)
            case m.Counts():
                return self._counts(condition)
            case m.AnyOf(of=parts):
                return self._any(parts)
            case m.AllOf(of=parts):
                return words.joined([self._part(part) for part in parts], "facilitator.and")
            case m.Not(of=m.Equals(step=id, value=value)) if not self._has_several(id):
                return self._equals("is-not", id, value)
            case m.Not(of=part):
                return words("facilitator.if.not", condition=self._part(part))

    def _part(self, condition: m.Condition) -> str:
        """Give a condition within another one; several that belong together stand in brackets."""
        said = self._condition(condition)
        if isinstance(condition, m.AnyOf | m.AllOf) and not _of_one_answer(condition.of):
            return self._words("facilitator.together", condition=said)
        return said

    def _any(self, parts: tuple[m.Condition, ...]) -> str:
        """Give alternatives; several values of one answer are told as one sentence."""
        equals = _of_one_answer(parts)
        if equals:
            values = [self._shown(part.step, part.value) for part in equals]
            shown = self._words.joined(values, "facilitator.or")
            return self._compared("is", equals[0].step, shown)
        return self._words.joined([self._part(part) for part in parts], "facilitator.or")

    def _has_several(self, id: str) -> bool:
        step = self._steps.get(id)
        return isinstance(step, m.Ask) and step.answer is m.AnswerKind.CHOICES

    def _equals(self, how: str, id: str, value: str | bool | int | float) -> str:
        return self._compared(how, id, self._shown(id, value))

    def _shown(self, id: str, value: str | bool | int | float) -> str:
        """Give a value as it is read out: yes or no, the label of a choice."""
        if isinstance(value, bool):
            return self._words("facilitator.yes" if value else "facilitator.no")
        step = self._steps.get(id)
        options = step.choices if isinstance(step, m.Ask) else ()
        return next((one.label for one in options if one.id == value), str(value))

    def _compared(self, how: str, id: str, value: str) -> str:
        key = "among" if how == "is" and self._has_several(id) else how
        return self._words(f"facilitator.if.{key}", question=self._question(id), value=value)

    def _counts(self, condition: m.Counts) -> str:
        low, high = condition.at_least, condition.at_most
        question = self._question(condition.step)
        counted = "chosen" if self._has_several(condition.step) else "named"
        key = f"facilitator.if.{counted}"
        if high is None:
            return self._words(f"{key}.at-least", n=low, question=question)
        if high == 0:
            return self._words(f"{key}.none", question=question)
        if low == high:
            return self._words(f"{key}.exactly", n=low, question=question)
        if low == 0:
            return self._words(f"{key}.at-most", n=high, question=question)
        return self._words(f"{key}.between", low=low, high=high, question=question)

    def _question(self, id: str) -> str:
        """Give the words by which the reader knows a step again: its text, cut where it is long."""
        step = self._steps.get(id)
        text = " ".join(self._said(step.text).split()) if step is not None else id
        if len(text) <= _LONGEST_QUESTION:
            return text
        return text[:_LONGEST_QUESTION].rsplit(" ", 1)[0] + " …"

    # ── the end ──

    def _reflections(self, whose: str, reflections: tuple[m.Reflection, ...]) -> Iterator[Line]:
        if not reflections:
            return
        yield Line()
        yield Line()
        yield Line(self._words(f"facilitator.reflect.{whose}"), style=_TITLE)
        for reflection in reflections:
            yield Line(self._said(reflection.text), 2, "- ")

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


def _of_one_answer(parts: tuple[m.Condition, ...]) -> list[m.Equals]:
    """Give the parts as values of one answer, or nothing where they are more than that."""
    equals = [part for part in parts if isinstance(part, m.Equals)]
    alike = len(equals) == len(parts) and len({part.step for part in equals}) == 1
    return equals if alike else []


def _kind(step: m.Step) -> str:
    match step:
        case m.Names(kind=m.ConnectionKind.PERSON):
            return "people"
        case m.Names():
            return "groups"
        case _:
            return type(step).__name__.lower()
