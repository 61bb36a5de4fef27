"""How lines are laid out for one width: pure lines of text, each with its role in `theme.LOOKS`.

Headings, questions, lists so far, what was opened at a question. Nothing here reads, prints or
knows a terminal library.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from conversation_guide.interview.prompts import Acknowledge, Fields, Heading, Name, Prompt, Scale
from conversation_guide.text import width, wrap
from conversation_guide.words import Words

from .in_words import in_a_row, names_so_far
from .theme import Signs
from .time_left import TimeLeft

READABLE = 72
"""Columns that people read comfortably; wider terminals are not filled."""

SHORT = 30
"""Columns that are left of a long entry where a list does not fit."""

MARGIN = 2
"""Columns left free on either side."""


class Ink(NamedTuple):
    """A stretch of a line, from `start` to before `end`, in a colour of `theme.INKS`."""

    start: int
    end: int
    colour: str


class Line(NamedTuple):
    """One line on the screen: a role and the text, and what is in a colour of its own."""

    role: str
    text: str
    inks: tuple[Ink, ...] = ()


BLANK = Line("said", "")


@dataclass(frozen=True, slots=True)
class Page:
    """The room there is: how lines are laid out for one width, with which signs and words.

    `practice` marks every key point's opening, so that nobody takes a rehearsal for the real thing.
    """

    columns: int
    signs: Signs
    words: Words
    practice: bool = False

    @property
    def measure(self) -> int:
        """Columns that text may take."""
        return max(10, min(READABLE, self.columns - 2 * MARGIN))

    def lines(self, role: str, text: str, indent: int = 0, first: str = "") -> list[Line]:
        """Wrap `text` below a hanging indent; `first` stands in the first line's indent."""
        wrapped = wrap(self.signs.spell(text), max(8, self.measure - indent))
        margin = " " * MARGIN
        lead = first + " " * max(0, indent - width(first))
        return [
            Line(role, margin + (lead if i == 0 else " " * indent) + line)
            for i, line in enumerate(wrapped)
        ]

    def quiet(self, key: str) -> list[Line]:
        """The quiet line: which keys there are. It may take the whole width."""
        text = self.words(key, dot=self.signs.dot)
        return [
            Line("quiet", " " * MARGIN + line)
            for line in wrap(text, max(10, self.columns - MARGIN))
        ]

    def time(self, left: TimeLeft | None) -> list[Line]:
        """How much of a timed part is left, in one line; nothing where no time runs."""
        if left is None:
            return []
        if left.is_up:
            return self.lines("hint", self.words("ask.time.up"))
        said = left.said(self.words)
        text = self.words("ask.time", title=left.title, dot=self.signs.dot, left=said)
        lines = self.lines("quiet", text)
        return lines if len(lines) == 1 else self.lines("quiet", said)

    def heading(self, heading: Heading) -> list[Line]:
        """A key point's opening: a rule that holds "2 of 5", and its title.

        What comes before and after the key points has the number 0, and a rule without a place;
        so has a key point that is the only one.
        """
        sign, place = self.signs.rule, place_of(heading, self.words)
        if self.practice:
            mark = self.words("ask.heading.practice")
            both = self.words("ask.heading.both", place=place, dot=self.signs.dot, mark=mark)
            place = both if place else mark
        lead = f"{sign * 2} {place} " if place else ""
        rule = " " * MARGIN + lead + sign * max(2, self.measure - width(lead))
        return [Line("rule", rule), *self.lines("title", heading.title), BLANK]

    def question(self, prompt: Prompt) -> list[Line]:
        """What is asked or said; nothing where there is no text."""
        return [*self.told(prompt), *self.asked(prompt)]

    def told(self, prompt: Prompt) -> list[Line]:
        """What is said before the question: all but the last line of a question's text."""
        if isinstance(prompt.form, Acknowledge):
            return []
        said = prompt.text.splitlines()[:-1]
        lines = [line for one in said for line in self.lines("said", one)]
        return [*lines, BLANK] if len(said) > 1 else lines

    def asked(self, prompt: Prompt) -> list[Line]:
        """The question by itself; of what is only told, all of it."""
        if not prompt.text:
            return []
        if not isinstance(prompt.form, Acknowledge):
            return self.lines("question", prompt.text.splitlines()[-1])
        if prompt.form.kind == "story":
            return self._story(prompt.text)
        pause = prompt.form.kind == "pause"
        lead = self.lines("question", self.words("ask.pause")) if pause else []
        return [*lead, *self.lines("said", prompt.text)]

    def _story(self, text: str) -> list[Line]:
        """What is told of a resource: its lines are kept apart, each is a thing of its own."""
        first, *rest = (self.lines("said", line) for line in text.splitlines() if line.strip())
        return [*first, *(line for lines in rest for line in (BLANK, *lines))]

    def hints(self, prompt: Prompt) -> list[Line]:
        """One quiet line each: it may be passed, it is kept apart."""
        found: list[Line] = []
        # Of what was just said nobody is told that it need not be said.
        told = prompt.removable or isinstance(prompt.form, Fields)
        if prompt.sensitive and not told:
            found += self.lines("hint", self.words("ask.sensitive"))
        if prompt.private:
            found += self.lines("hint", self.words("ask.private"))
        return found

    def offered(self, key: str, texts: Sequence[str]) -> list[Line]:
        """Follow-ups or cues, once somebody asked for them."""
        found = self.lines("hint", self.words(key))
        for text in texts:
            found += self.lines("offer", text, 2, self.signs.bullet)
        return found

    def so_far(self, form: Name) -> list[Line]:
        """The list so far in at most two lines; the newest names stay in sight."""
        if not form.so_far:
            return []
        names = names_so_far(form)
        found = self.lines("said", self.words("ask.so-far", names=in_a_row(names)))
        if len(found) > 2:
            names = [self._short(name) for name in names]
            found = self.lines("said", self.words("ask.so-far", names=in_a_row(names)))
        while len(found) > 2 and len(names) > 1:
            names.pop(0)
            shown = f"{self.signs.more} {in_a_row(names)}"
            key = "ask.so-far.many" if form.kind else "ask.so-far.entries"
            found = self.lines("said", self.words(key, count=len(form.so_far), names=shown))
        return found

    def _short(self, name: str) -> str:
        """The beginning of a long entry of a list: the others are to be seen beside it."""
        first, *rest = wrap(name, SHORT)
        return f"{first.rstrip(',;')}{self.signs.more}" if rest else first

    def fields(self, filled: Sequence[tuple[str, str]], answered: bool = False) -> list[Line]:
        """The small questions of one screen, a line each; once answered, only those filled in."""
        found: list[Line] = []
        role, sign = ("answer", self.signs.pointer) if answered else ("offer", self.signs.bullet)
        for label, value in filled:
            if value:
                text = self.words("ask.fields.value", label=label, value=value)
                found += self.lines(role, text, 2, sign)
            elif not answered:
                found += self.lines(role, label, 2, sign)
        return found

    def scale(self, form: Scale) -> list[Line]:
        """What the two ends of a scale mean."""
        found: list[Line] = []
        for end, value, label in (
            ("low", form.low, form.low_label),
            ("high", form.high, form.high_label),
        ):
            if label:
                text = self.words(f"ask.scale.{end}", label=label, **{end: value})
                found += self.lines("said", text)
        return found


def place_of(heading: Heading, words: Words) -> str:
    """Say "2 of 5"; "" outside of the key points, and where there is but one."""
    if not heading.number or heading.count < 2:
        return ""
    return words("ask.heading", number=heading.number, count=heading.count)
