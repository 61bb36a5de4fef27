"""Asks in plain lines, one after another: for screen readers, pipes and simple terminals.

Nothing is redrawn, nothing is coloured, no sign stands without words. What can be done besides
answering is typed as a word after a slash; an unambiguous beginning of the word will do. What is
typed as an answer is read by `interview.answers`, as everywhere.
"""

from __future__ import annotations

from contextlib import AbstractContextManager, nullcontext
from typing import TYPE_CHECKING, TextIO

from conversation_guide.interview.answers import misfit, read_answer
from conversation_guide.interview.prompts import Acknowledge, Field, Fields, Form, Name, Prompt
from conversation_guide.interview.replies import (
    Back,
    Given,
    KeepNothing,
    Leave,
    Note,
    Pass,
    Refused,
    Reply,
)
from conversation_guide.render.errors import sentences
from conversation_guide.text import clean_line, clean_text
from conversation_guide.words import Words

from .actions import CLOSING, OUTSIDE, PASSES, cues, explained, removal
from .asides import (
    Small,
    change_the_map,
    choose_signs,
    held_with,
    keep_nothing,
    undoes_what_is_kept,
)
from .fields import Details, is_single
from .in_words import refused_text
from .plain_channel import Channel, NobodyThere
from .plain_commands import SAYS_WHY, Command, Commands
from .plain_question import PlainQuestion
from .time_left import Clock, more_time, now

if TYPE_CHECKING:
    from conversation_guide.errors import ConversationGuideError
    from conversation_guide.interview.events import Value

    from .prompter import MapView

_TURNED_AWAY = frozenset({"blank", "change", "explain", "signs", "nothing"})
"""After these a map that is looked at is read out again, with its question."""

EMPTY_LINES = 60
"""So many take everything off any window."""


class PlainPrompter:
    """The prompter for plain lines."""

    def __init__(
        self,
        input: TextIO,
        output: TextIO,
        words: Words,
        clock: Clock = now,
        *,
        practice: bool = False,
        alone: bool = False,
    ) -> None:
        """Read lines from `input`, write lines to `output`.

        `clock` gives the time with its time zone: it says how much of a timed part is left.
        `practice` says that it is a rehearsal. `alone` says that nobody else reads along:
        cues and follow-ups are said openly; elsewhere it is said, before a note is typed, that it
        can be read.
        """
        self._practice = practice
        self._alone = alone
        self._words = words
        self._clock = clock
        self._channel = Channel(input, output)
        self._question = PlainQuestion(words, self._channel, clock, alone=alone)
        self._commands = Commands(words)
        self._greeted = False
        self._details: Details | None = None
        self._leaving = False
        self._next_entry = ""

    # ── the protocol ──

    def ask(self, prompt: Prompt, view: MapView) -> Reply:
        """Say `prompt` and give the reply. Ctrl-C and the end of input are `Leave`."""
        if self._leaving:
            self._leaving = False
            return Leave()
        carried, self._next_entry = self._next_entry, ""
        form = prompt.form
        if carried and isinstance(form, Name) and not form.single and not form.full:
            return Given(carried)
        try:
            if not self._greeted:
                self._greeted = True
                if self._practice:
                    self._channel.say(self._words("plain.practice"))
                self._channel.say(self._words("plain.welcome"))
            if isinstance(prompt.form, Fields):
                return self._ask_fields(prompt, prompt.form, view)
            reply = self._ask_one(prompt, view)
            while undoes_what_is_kept(prompt, reply) and not self._is_to_go():
                reply = self._ask_one(prompt, view)
            return reply
        except (NobodyThere, KeyboardInterrupt):
            return Leave()

    def refuse(self, refused: Refused) -> None:
        """Say why the last reply does not fit; the same prompt is asked again after this."""
        self._channel.try_to_say(refused_text(refused, self._words, "plain"))

    def tell(self, text: str) -> None:
        """Say one plain thing."""
        self._channel.try_to_say(text)

    def trouble(self, error: ConversationGuideError) -> bool:
        """Say that an answer could not be saved; True to try again, False to stop."""
        try:
            for sentence in sentences(error, self._words):
                self._channel.say(sentence)
            self._channel.say(self._words("ask.saving.again"))
            typed = clean_line(self._channel.read()).casefold()
        except (NobodyThere, KeyboardInterrupt):
            return False
        stop = self._words("plain.command.stop")
        return typed not in (*self._words("ask.saving.stop.forms").split(), f"/{stop}")

    def held(self) -> AbstractContextManager[None]:
        """Nothing is to be held: a terminal that is spoken to plainly stays as it is."""
        return nullcontext()

    def leave(self) -> None:
        """Nothing is taken back: what was read out stays, which is said to who sits there."""
        if self._channel.can_hide:
            self.tell(self._words("plain.left"))

    # ── one question ──

    def _ask_one(self, prompt: Prompt, view: MapView, part: Field | None = None) -> Reply:
        form = part.form if part else prompt.form
        draft = part.draft if part else prompt.draft
        if part is not None and self._details is not None:
            draft = self._details.values.get(part.part)
        self._question.say(prompt, view, part, draft)
        while True:
            typed = self._channel.read()
            command = self._command(typed)
            if command is None:
                continue  # it was said why
            if isinstance(command, Command):
                reply = self._obey(command, prompt, view)
                if reply is not None:
                    return reply
                away = command.name in _TURNED_AWAY
                self._question.repeat(prompt, view, part, draft, with_map=away)
                continue
            value = self._value(form, command, draft)
            if isinstance(value, Refused):
                self.refuse(value)
                self._question.repeat(prompt, view, part, draft, with_map=True)
                continue
            return Given(value)

    def _value(self, form: Form, line: str, draft: Value | None) -> Value | Refused | None:
        if isinstance(form, Acknowledge):
            return Refused("ask.nothing-to-type") if clean_line(line) else None
        if isinstance(form, Fields):
            said = clean_line(line).casefold()
            if said and said not in self._words("ask.fields.open.forms").split():
                if not form.of_entry:
                    return Refused("ask.fields.refused")
                self._next_entry = clean_line(line, len(line) + 1)
                return None
            return said or None
        value = read_answer(form, line, self._words)
        if value is None:
            return draft
        return value if isinstance(value, Refused) else (misfit(form, value) or value)

    def _ask_fields(self, prompt: Prompt, form: Fields, view: MapView) -> Reply:
        """One Enter passes them; "d" asks one after the other. A single one is asked at once."""
        while True:
            if self._details is None or self._details.address != prompt.address:
                reply = Given("d") if is_single(form) else self._ask_one(prompt, view)
                if not isinstance(reply, Given) or reply.value is None:
                    return reply
                self._details = Details.opened(prompt.address, form)
            reply = self._details.go_through(
                form, lambda one: self._ask_one(prompt, view, part=one)
            )
            if isinstance(reply, Back):
                self._details = None
                if is_single(form):
                    return reply
                continue
            if isinstance(reply, Leave) and self._details.changed(form):
                self._leaving = True  # what was filled in is kept before that
                reply = Given(self._details.filled())
            if isinstance(reply, Given | Leave):
                self._details = None
            return reply

    def _is_to_go(self) -> bool:
        """Ask whether what is kept shall go."""
        return isinstance(held_with(self._ask_small, keep_nothing(self._words)), KeepNothing)

    # ── words after a slash ──

    def _command(self, typed: str) -> Command | str | None:
        """Tell a command from an answer; None where it is neither, once that was said."""
        read = self._commands.read(typed)
        if not isinstance(read, list):
            return read
        for sentence in read:
            self._channel.say(sentence)
        return None

    def _obey(self, command: Command, prompt: Prompt, view: MapView) -> Reply | None:
        """Do what was asked for. None comes back to the question."""
        says_why = command.name in SAYS_WHY and prompt.address not in (OUTSIDE, CLOSING)
        if not says_why and not self._commands.is_possible(command, prompt, view):
            typed = self._words(f"plain.command.{command.name}")
            self._channel.say(self._words("plain.unknown", typed=typed))
            return None
        match command.name:
            case "back":
                return Back()
            case "stop":
                return Leave()
            case "skip" | "private" | "unsure":
                return Pass(PASSES[command.name].value)
            case "remove":
                return removal(prompt)
            case "note":
                return self._note(command.rest)
            case "more":
                if longer := more_time(prompt, self._clock):
                    return longer
                self._channel.say(self._words("ask.refused.no-phase"))
            case "prompts":
                self._question.say_offered("plain.prompts", prompt.prompts)
            case "cues":
                self._question.say_offered("plain.cues", cues(prompt))
            case "explain":
                self._question.say_offered("plain.explain", explained(prompt, self._words))
            case "map":
                self._question.say_map(view)
            case "change" | "signs" if not view.lists():
                self._channel.say(self._words("plain.map.none"))
            case "signs" if view.legend() is None:
                self._channel.say(self._words("plain.signs.none"))
            case "change":
                return held_with(self._ask_small, change_the_map(view, self._words))
            case "signs":
                talk = choose_signs(view, self._words, ascii_only=self._channel.signs.ascii_only)
                return held_with(self._ask_small, talk)
            case "nothing":
                return held_with(self._ask_small, keep_nothing(self._words))
            case "blank":
                for _ in range(EMPTY_LINES):
                    self._channel.say("")
                self._channel.say(self._words("plain.blank"))
                self._channel.read()
            case _:
                for sentence in self._commands.help(prompt, view):
                    self._channel.say(sentence)
        return None

    def _ask_small(self, small: Small) -> Given | Back | Leave:
        """Ask a small question of our own; an empty line goes back where it is no answer."""
        while True:
            self._channel.say(small.text)
            for line in self._question.lines.small(small):
                self._channel.say(line)
            command = self._command(self._channel.read())
            if isinstance(command, Command):
                if command.name == "back":
                    return Back()
                if command.name == "stop":
                    return Leave()
                self._channel.say(self._words("plain.small.first"))
            elif command is not None:
                value = self._value(small.form, command, small.draft)
                if not isinstance(value, Refused):
                    return Given(value)
                self.refuse(value)

    def _note(self, typed: str) -> Reply | None:
        text = clean_text(typed, at_most=max(1, 3 * len(typed)))
        if not text:
            hides = self._channel.can_hide and not self._alone
            how = "alone" if self._alone else "hidden" if hides else "open"
            self._channel.say(self._words(f"plain.type.note.{how}"))
            typed = self._channel.read_hidden() if hides else self._channel.read()
            text = clean_text(typed, at_most=max(1, 3 * len(typed)))
        return Note(text) if text else None
