"""A guide as a facilitator's script: what to say, what to ask, what to do if it is needed.

The script is a list of lines with indents; it wraps them itself, so that every line of a
paragraph stands under its beginning, on a terminal and in a pipe.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Protocol

from rich.text import Text

from conversation_guide.guide.kinds import ConnectionKind, MapKind
from conversation_guide.guide.model import Guide, Reflection, Source
from conversation_guide.guide.steps import (
    Each,
    Entries,
    Gather,
    Names,
    Phase,
    Show,
    SmallSteps,
    Step,
)
from conversation_guide.text import width, wrap
from conversation_guide.words import Words

from .step_notes import StepNotes, in_a_row
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


def script_text(guide: Guide, words: Words, *, cues: bool = True) -> Script:
    """Give `guide` as a script to read.

    Without `cues` a family may read along: whatever is for the practitioner's eyes is left out.
    """
    return Script(tuple(_Writer(guide, words, cues=cues).lines()))


def _for_all_eyes(guide: Guide) -> Guide:
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
    def __init__(self, guide: Guide, words: Words, *, cues: bool) -> None:
        self._guide = guide if cues else _for_all_eyes(guide)
        self._words = words
        self._told = StepWords(guide, words)
        self._beside = StepNotes(self._told, words, on_a_map=guide.map is not MapKind.NONE)
        kinds = {*_ALWAYS, *map(_kind, (*guide.steps, *guide.afterwards))}
        self._column = max(width(words(f"facilitator.{kind}")) for kind in kinds) + 2

    def lines(self) -> Iterator[Line]:
        words, guide = self._words, self._guide
        yield Line(guide.title, style=_TITLE)
        audience = words(f"facilitator.for.{guide.audience.value}")
        head = words("facilitator.head", audience=audience, n=guide.minutes)
        if guide.map is not MapKind.NONE:
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

    def _step(self, step: Step, indent: int) -> Iterator[Line]:
        words = self._words
        label = words(f"facilitator.{_kind(step)}")
        mark = label + " " * (self._column - width(label))
        text = (
            words("facilitator.show.map") if isinstance(step, Show) else self._told.said(step.text)
        )
        if isinstance(step, Phase):
            text = words("facilitator.phase.minutes", title=text, n=step.minutes)
        answer = self._beside.answer(step.question if isinstance(step, Each) else step)
        spoken = f"{text} {answer}" if answer else text
        yield Line(spoken, indent, mark, mark_style=_LABEL)
        under = indent + self._column
        if step.only_if is not None:
            condition = self._told.condition(step.only_if)
            yield Line(words("facilitator.only-if", condition=condition), under)
        if step.prompts:
            yield Line(
                words("facilitator.prompts", prompts=in_a_row(map(self._told.said, step.prompts))),
                under,
            )
        for note in self._beside.notes(step):
            yield Line(note, under)
        for cue in step.cues:
            yield self._cue(cue, under)

    # ── the end ──

    def _reflections(self, whose: str, reflections: tuple[Reflection, ...]) -> Iterator[Line]:
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

    def _source(self, source: Source) -> Iterator[Line]:
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


def _kind(step: Step) -> str:
    match step:
        case Names(kind=ConnectionKind.PERSON):
            return "people"
        case Names():
            return "groups"
        case SmallSteps():
            return "small-steps"
        case Gather():
            return "gather"
        case Entries():
            return "list"
        case _:
            return type(step).__name__.lower()
