"""How a question is said in plain lines: its part's title, its choices, the time, what to type.

Remembers what was said already: a title is said once, a list of names in full once. What stands in
each line is `plain_lines`' business; nothing here reads what is typed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from conversation_guide.interview.prompts import Acknowledge, Field, Fields, Name, Prompt
from conversation_guide.words import Words

from .fields import is_single
from .plain_channel import Channel
from .plain_lines import PlainLines
from .time_left import Clock, TimeLeft

if TYPE_CHECKING:
    from conversation_guide.interview.events import Address, Value

    from .prompter import MapView


class PlainQuestion:
    """Says questions, one after another."""

    def __init__(self, words: Words, channel: Channel, clock: Clock, *, alone: bool) -> None:
        """Say them to `channel`.

        `clock` says how much of a timed part is left. `alone` says that nobody else reads along:
        cues and follow-ups are said with the question then.
        """
        self.lines = PlainLines(words)
        self._words = words
        self._channel = channel
        self._clock = clock
        self._alone = alone
        self._point_said: str | None = None
        self._step_said = ""
        self._list_at: tuple[Address, int] | None = None
        self._time_is_up = False

    def say(self, prompt: Prompt, view: MapView, part: Field | None, draft: Value | None) -> None:
        """Say a question, or the field of it that is asked, for the first time."""
        goes_on = self._goes_on(prompt)
        if not goes_on:
            self._ask(prompt, view, part, with_map=True)
        if part is None or _is_first(prompt, part):
            self._say_time(prompt, again=not goes_on)
        if not goes_on:
            self._say_each(self.lines.how(prompt, part, draft))

    def repeat(
        self,
        prompt: Prompt,
        view: MapView,
        part: Field | None,
        draft: Value | None,
        *,
        with_map: bool,
    ) -> None:
        """Say it again, with its choices; the map that it shows only where that is wanted."""
        self._ask(prompt, view, part, with_map=with_map)
        self._say_each(self.lines.how(prompt, part, draft))

    def say_map(self, view: MapView) -> None:
        """Read out the map."""
        self._say_each(view.lines() or [self._words("plain.map.empty")])

    def say_offered(self, key: str, texts: tuple[str, ...]) -> None:
        """Say cues or follow-ups, or that there are none."""
        self._say_each([self._words(key, text=text) for text in texts])
        if not texts:
            self._channel.say(self._words(f"{key}.none"))

    def _say_each(self, lines: list[str]) -> None:
        for line in lines:
            self._channel.say(line)

    def _ask(self, prompt: Prompt, view: MapView, part: Field | None, *, with_map: bool) -> None:
        self._say_heading(prompt)
        self._channel.say("")
        if part is not None:
            if _is_first(prompt, part):
                self._channel.say(self.lines.question(prompt))
                self._say_openly(prompt)
            self._say_each([self.lines.question(prompt, part), *self.lines.listed(part.form)])
            return
        if with_map and isinstance(prompt.form, Acknowledge) and prompt.form.kind == "map":
            self.say_map(view)
        if prompt.text:
            self._channel.say(self.lines.question(prompt, part))
        self._say_openly(prompt)
        self._say_each(self.lines.listed(prompt.form))

    def _say_heading(self, prompt: Prompt) -> None:
        heading = prompt.heading
        if heading is None or heading.title == self._point_said:
            return
        self._point_said = heading.title
        self._say_each(["", self.lines.heading(heading)])
        if self._alone:
            self._say_each([self._words("plain.cues", text=text) for text in heading.cues])

    def _say_openly(self, prompt: Prompt) -> None:
        """Say a step's cues and follow-ups once, to somebody who is alone."""
        if not self._alone or prompt.address.step == self._step_said:
            return
        self._step_said = prompt.address.step
        self._say_each([self._words("plain.cues", text=text) for text in prompt.cues])
        self._say_each([self._words("plain.prompts", text=text) for text in prompt.prompts])

    def _say_time(self, prompt: Prompt, *, again: bool) -> None:
        """Say how much time is left; in the midst of a list only, and once, that it is over."""
        left = TimeLeft.of(prompt, self._clock)
        if left is None:
            return
        before, self._time_is_up = self._time_is_up, left.is_up
        if again or (left.is_up and not before):
            self._channel.say(self.lines.time(left))

    def _goes_on(self, prompt: Prompt) -> bool:
        """Ask for the next name of a list in one line: nobody wants to hear it all each time."""
        before, self._list_at = self._list_at, None
        form = prompt.form
        if not isinstance(form, Name) or form.single or form.full:
            return False
        self._list_at = (prompt.address, len(form.so_far))
        if before != (prompt.address, len(form.so_far) - 1):
            return False
        key = "plain.type.next" if form.kind else "plain.type.next-entry"
        self._channel.say(self._words(key, n=len(form.so_far)))
        return True


def _is_first(prompt: Prompt, part: Field) -> bool:
    """Whether nothing was said of this screen before its field."""
    form = prompt.form
    return isinstance(form, Fields) and is_single(form) and form.fields[0] == part
