"""What is wanted next: values that a prompter shows and asks. Never stored.

A `Prompt` says what to ask and carries everything that a prompter may show around it; its `form`
says what kind of answer fits. There are few forms and many kinds of step: a new kind of step is
made of these forms, so that a prompter need not know it.
"""

from __future__ import annotations

from dataclasses import dataclass

from conversation_guide.guide.kinds import ConnectionKind
from conversation_guide.guide.steps import Option
from conversation_guide.text import NAME_AT_MOST

from .events import Address, Bare, Reason, Value


@dataclass(frozen=True, slots=True, kw_only=True)
class Acknowledge:
    """Nothing to answer: "say", "pause", "map" or "story" is shown until Enter."""

    kind: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """Words. `long` invites several lines; at most `at_most` characters."""

    long: bool = False
    at_most: int = 10_000


class YesNo(Bare):
    """Yes or no; a bool."""

    __slots__ = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One of `options`; its id. `numbers` are those by which they are called, as in `Choices`."""

    options: tuple[Option, ...]
    numbers: tuple[int, ...] = ()

    @property
    def called(self) -> tuple[int, ...]:
        """The number of each option."""
        return self.numbers or tuple(range(1, len(self.options) + 1))


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """From `at_least` to `at_most` of `options`; a tuple of ids in the options' order.

    `leaves_open`: what is not ticked is left open, so that ticking nothing is no answer.
    `numbers` are those by which the options are called, rising; without them they are counted from
    1. Who keeps a number from screen to screen is found again at once.
    """

    options: tuple[Option, ...]
    at_least: int = 0
    at_most: int | None = None
    leaves_open: bool = False
    numbers: tuple[int, ...] = ()

    @property
    def called(self) -> tuple[int, ...]:
        """The number of each option."""
        return self.numbers or tuple(range(1, len(self.options) + 1))


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """A whole number from `low` to `high`."""

    low: int
    high: int
    low_label: str = ""
    high_label: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """A number, whole or not, within bounds where there are any."""

    at_least: int | None = None
    at_most: int | None = None


class Date(Bare):
    """A day, stored as YYYY-MM-DD."""

    __slots__ = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """One name with what it is to the family ("Rosa, grandmother"); an empty line ends the list.

    A `kind` of None is a list of something else: entries in the family's own words. A line holds
    at most `at_most` characters.

    `so_far` are the names on the list already. Fewer than `at_least` cannot end it. `full` says
    that the list holds as many as it may: only ending it is possible. `single` mends one name
    that was given before: it is not a list. `whole` says that a line is nothing but a name, with
    its commas ("Díaz, Ana").
    """

    kind: ConnectionKind | None
    at_most: int = NAME_AT_MOST
    so_far: tuple[str, ...] = ()
    at_least: int = 0
    full: bool = False
    single: bool = False
    whole: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One line of a `Fields` screen; `passed` says why it was asked before and has no answer."""

    part: str
    label: str
    form: Text | Scale | Date | YesNo | Number | Choice | Choices
    draft: Value | None = None
    passed: Reason | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Fields:
    """Several small optional questions on one screen; a dict from part to value.

    `of_entry`: they are about an entry of a list, and what is typed instead is the next entry.
    """

    fields: tuple[Field, ...]
    of_entry: bool = False


Form = Acknowledge | Text | YesNo | Choice | Choices | Scale | Number | Date | Name | Fields


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """The key point that a prompt stands in. `number` counts from 1; 0 is outside of them."""

    number: int
    count: int
    title: str
    cues: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Running:
    """The timed phase that a prompt stands in: how long it may last, and when it began (ISO)."""

    step: str
    title: str
    minutes: int
    began: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Prompt:
    """What to ask or show next.

    `draft` is what was answered here before. `skippable` says that Enter alone passes it, as it
    does whatever is `sensitive`.
    `about` are the names of the things that it is about. `again` says that one went back to it:
    once it is answered, one is where one came from. `removable` says that what was named here can
    be taken off again: its id is the one in `address.about`. `typed` is what stood in the line,
    half typed, when one left here. `passed` says for which reason a question that one went back
    to has no answer.
    """

    address: Address
    form: Form
    text: str
    heading: Heading | None = None
    about: tuple[str, ...] = ()
    cues: tuple[str, ...] = ()
    prompts: tuple[str, ...] = ()
    draft: Value | None = None
    phase: Running | None = None
    skippable: bool = False
    sensitive: bool = False
    private: bool = False
    again: bool = False
    removable: bool = False
    typed: str = ""
    passed: Reason | None = None


class Ended(Bare):
    """There is nothing left to ask."""

    __slots__ = ()
