"""Canned questions, a canned map, and the family that answers them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from rich.text import Text as RichText

from conversation_guide.ecomap.legend import DEFAULT, Legend
from conversation_guide.guide.kinds import ConnectionKind
from conversation_guide.guide.steps import Option
from conversation_guide.interview.events import Address
from conversation_guide.interview.prompts import (
    Acknowledge,
    Choice,
    Choices,
    Date,
    Field,
    Fields,
    Form,
    Heading,
    Name,
    Number,
    Prompt,
    Scale,
    Text,
    YesNo,
)
from conversation_guide.terminal.prompter import OnMap

NAMES = (
    "Rosa, grandmother",
    "Tom, neighbour across the hall who looks after the children on Tuesdays",
    "Ana",
    "José",
    "李小龙",
    "Priya",
    "Mr. Adeyemi, teacher",
    "Lena",
    "Fatima",
    "Parent group",
    "Church choir",
    "Food bank",
    "Library story time",
    "Football club",
)

OPTIONS = tuple(Option(id=f"c{number}", label=name) for number, name in enumerate(NAMES, 1))

FIRST = Heading(
    number=1,
    count=5,
    title="Support can come from relatives, friends, neighbours and other helpful people",
    cues=("Leave silences",),
)
SECOND = Heading(number=2, count=5, title="Not every connection supports us equally")

DETAILS = Fields(
    fields=(
        Field(part="when", label="When", form=Text()),
        Field(part="with-whom", label="With whom", form=Text()),
        Field(part="sure", label="How sure are you", form=Scale(low=0, high=10)),
    )
)

FORMS: dict[str, Form] = {
    "say": Acknowledge(kind="say"),
    "pause": Acknowledge(kind="pause"),
    "map": Acknowledge(kind="map"),
    "story": Acknowledge(kind="story"),
    "text": Text(),
    "long": Text(long=True),
    "yes-no": YesNo(),
    "choice": Choice(options=OPTIONS[:4]),
    "choices": Choices(options=OPTIONS),
    "scale": Scale(low=0, high=10, low_label="not at all", high_label="very"),
    "number": Number(at_least=0),
    "date": Date(),
    "name": Name(kind=ConnectionKind.PERSON),
    "entry": Name(kind=None),
    "single": Name(kind=ConnectionKind.GROUP, single=True),
    "full": Name(kind=ConnectionKind.PERSON, so_far=("Rosa",), full=True),
    "fields": DETAILS,
}
"""One form of every kind."""


def question(form: Form | str, text: str = "What do you notice?", **more: Any) -> Prompt:
    """Make a question; a form may be given by its name in FORMS."""
    step = form if isinstance(form, str) else type(form).__name__
    made = FORMS[form] if isinstance(form, str) else form
    return Prompt(address=Address(more.pop("step", step)), form=made, text=text, **more)


FRIENDS = (Option(id="family", label="Family"), Option(id="friends", label="Friends"))


ROSA = OnMap(
    id="c1",
    label="Rosa",
    written="Rosa, grandmother",
    kind=ConnectionKind.PERSON,
    category="family",
    categories=FRIENDS,
    wanted=False,
    ended=False,
)
TOM = replace(ROSA, id="c2", label="Tom", written="Tom", category="", wanted=True)
CHOIR = replace(
    ROSA,
    id="c3",
    label="Choir",
    written="Choir",
    kind=ConnectionKind.GROUP,
    category="",
    categories=(),
)


class Drawing:
    """A map that says how often it was looked at."""

    def __init__(self) -> None:
        self.looks = 0

    def drawn(self, width: int) -> RichText:
        self.looks += 1
        return RichText("Maria\n  Rosa [/] supports a lot")

    def pages(self, width: int, height: int) -> list[RichText]:
        return [self.drawn(width)]

    def drawing(self, width: int, height: int) -> RichText | None:
        return None

    def brief(self, width: int) -> RichText | None:
        return None

    def lines(self) -> list[str]:
        self.looks += 1
        return ["Maria is in the middle.", "Rosa supports a lot."]

    def begun(self) -> bool:
        return bool(self.there())

    def there(self) -> tuple[OnMap, ...]:
        return (ROSA, TOM, CHOIR)

    def lists(self) -> tuple[ConnectionKind, ...]:
        return (ConnectionKind.PERSON, ConnectionKind.GROUP)

    def looks_back(self) -> bool:
        return False

    def names_are_whole(self) -> bool:
        return False

    def legend(self) -> Legend | None:
        return DEFAULT
