"""Guides and conversations with lists, rounds, small steps and dots that several tests look at."""

from __future__ import annotations

from dataclasses import replace
from typing import Self

from conversation_guide.guide.kinds import AnswerKind, Audience, ConnectionKind, MapKind
from conversation_guide.guide.model import Guide, KeyPoint, Reflection
from conversation_guide.guide.steps import (
    Ask,
    Choose,
    Commit,
    Each,
    Entries,
    Gather,
    Link,
    Names,
    Option,
    Phase,
    Resource,
    Round,
    SmallSteps,
    Step,
    Story,
)
from conversation_guide.interview.conversation import Conversation
from conversation_guide.interview.events import (
    Added,
    Address,
    Answered,
    Done,
    Reason,
    SessionKind,
    Unanswered,
    Value,
)
from tests.example_maps import Telling

KINDS = (
    Option(id="structural", label="Structural"),
    Option(id="practical", label="Practical"),
)


def point(id: str, title: str, *steps: Step) -> KeyPoint:
    return KeyPoint(id=id, title=title, steps=steps)


LISTS = Guide(
    id="with-lists",
    title="With lists",
    key_points=(
        point(
            "way",
            "What is in the way of {centre}",
            Phase(id="p1", text="Coming together", minutes=5),
            Ask(id="centre", text="Who?", centre=True),
            Entries(
                id="obstacles",
                text="What gets in the way of {centre}?",
                fields=(
                    Ask(id="who", text="Who could act"),
                    Ask(id="kind", text="What kind", answer=AnswerKind.CHOICE, choices=KINDS),
                    Ask(id="urgent", text="Urgent", answer=AnswerKind.YES_NO),
                ),
            ),
            Entries(id="helps", text="What helps?"),
            Entries(id="tender", text="What hurts?", sensitive=True),
            Entries(id="secret", text="For me alone", private=True),
            Each(
                id="heavy",
                text="How heavy is {name}?",
                over="obstacles",
                question=Ask(id="heavy", answer=AnswerKind.SCALE, at_least=0, at_most=10),
            ),
            Story(
                id="story",
                text="Look at this.",
                resource=Resource(
                    title="Letters from *other* families",
                    by="families in Graz",
                    where="the library",
                ),
            ),
        ),
        point(
            "ideas",
            "Ideas",
            Phase(id="p2", text="Ideas", minutes=10),
            Entries(id="team", text="Who is here?"),
            Round(id="round", text="One idea", over="team"),
            Round(id="closing", text="A word", over="team", attributed=True),
            Gather(id="floor", text="Anything else?"),
            Choose(id="chosen", text="Which?", among=("round", "floor", "secret"), at_most=2),
            Link(id="threads", text="Which belongs to {name}?", down="obstacles", across="helps"),
            Link(id="knows", text="Whom does {name} know?", down="team", across="team"),
        ),
        point(
            "end",
            "The end",
            Phase(id="p3", text="Closing", minutes=5),
            Commit(id="thing", text="One thing?"),
        ),
    ),
    afterwards=(
        Each(id="sorted", text="What kind?", over="obstacles", question=Ask(id="sorted")),
        Entries(id="own-list", text="And for me?"),
    ),
    own_reflections=(Reflection(id="own", text="What did I learn?"),),
)
"""Every kind of step that gathers, in one guide."""

PLACES = {
    "practice": Ask(
        id="practice",
        text="Where it belongs",
        answer=AnswerKind.CHOICE,
        choices=tuple(
            Option(id=id, label=label)
            for id, label in (
                ("acceptance", "Gaining acceptance"),
                ("valuing", "Helping parents value themselves"),
                ("subtle", "Subtle intervention"),
                ("obvious", "Obvious intervention"),
                ("repair", "Repair after rupture"),
            )
        ),
    ),
    "followed": Ask(id="followed", text="What followed", answer=AnswerKind.LONG),
    "fed": Ask(
        id="fed",
        text="What it fed",
        answer=AnswerKind.CHOICES,
        choices=(
            Option(id="help", label="Help"),
            Option(id="challenge", label="Challenge"),
            Option(id="possibility", label="Possibility"),
        ),
    ),
    "parents_words": Ask(id="parents_words", text="In their words"),
    "rupture": Ask(
        id="rupture",
        text="Was it a rupture",
        answer=AnswerKind.CHOICE,
        choices=(
            Option(id="none", label="No"),
            Option(id="logistics", label="Plans went wrong"),
            Option(id="expectation", label="Something was expected"),
            Option(id="confrontation", label="Hard words"),
        ),
    ),
    "lead": Ask(id="lead", text="How the helper took the lead"),
    "repaired": Ask(id="repaired", text="Is it repaired", answer=AnswerKind.YES_NO),
}

PARTNERSHIP = Guide(
    id="partnership",
    title="Partnership",
    audience=Audience.PRACTITIONER,
    map=MapKind.SPIRAL,
    key_points=(
        point(
            "small",
            "Small steps",
            Ask(id="family", text="Whose?", centre=True),
            SmallSteps(
                id="steps",
                text="Which small steps?",
                fields=(*PLACES.values(), Ask(id="mood", text="How was the mood")),
            ),
            SmallSteps(id="strains", text="Where was strain?", fields=tuple(PLACES.values())),
            SmallSteps(id="mine", text="For me alone", fields=tuple(PLACES.values()), private=True),
        ),
    ),
)

_OVER_WHAT = replace(
    PLACES["rupture"], text="What it was about", choices=PLACES["rupture"].choices[1:]
)
_PUT_RIGHT = replace(PLACES["repaired"], text="Is it put right between us?")

TOGETHER = Guide(
    id="together",
    title="How we work together",
    audience=Audience.FAMILY,
    map=MapKind.SPIRAL,
    key_points=(
        point(
            "together",
            "How we work together",
            SmallSteps(id="steps", text="What helped?", fields=(PLACES["practice"], PLACES["fed"])),
            SmallSteps(
                id="strains",
                text="What was hard between us?",
                fields=(_OVER_WHAT, PLACES["lead"], _PUT_RIGHT, PLACES["practice"]),
            ),
        ),
    ),
)
"""A list of small steps and one of hard moments, where "none" is no answer to over what."""

DOTS = Guide(
    id="dots",
    title="Where are your dots?",
    audience=Audience.GROUP,
    map=MapKind.WALL,
    key_points=(
        point(
            "wall",
            "The wall",
            Names(id="people", text="Who?", kind=ConnectionKind.PERSON, at_most=200),
            Entries(id="adults", text="Which adults?"),
            Link(id="dots", text="With whom has {name}?", down="adults", across="people"),
            Link(id="own-dots", text="Whom would {name} name?", down="people", across="adults"),
            Link(id="divided", text="With whom will {name} begin?", down="adults", across="people"),
        ),
    ),
)


class ListTelling(Telling):
    """Tells lists too: `entry` names something and fills in its fields."""

    def __init__(
        self,
        guide: Guide = LISTS,
        session: str = "k7m2pq",
        follows: str = "",
        held_on: str = "",
        kind: SessionKind = SessionKind.LIVE,
    ) -> None:
        super().__init__(guide, kind)
        told = self.conversation
        told.session, told.follows, told.held_on = session, follows, held_on

    def entry(
        self,
        step: str,
        id: str,
        name: str,
        passed: Reason | None = None,
        /,
        **fields: Value,
    ) -> Self:
        self.fact(Address(step, "name", (id,)), Added(kind="entry", name=name))
        for field, value in fields.items():
            self.fact(Address(step, field, (id,)), Answered(value=value))
        how = Done() if passed is None else Unanswered(reason=passed)
        self.fact(Address(step, "entry", (id,)), how)
        return self

    def turn(self, step: str, who: str, id: str = "", said: str = "", by: bool = False) -> None:
        turn = Address(step, "turn:1", (who,))
        if not said:
            self.fact(turn, Unanswered(reason=Reason.SKIPPED))
            return
        self.fact(Address(step, "name", (id,)), Added(kind="entry", name=said))
        self.fact(turn, Answered(value=id) if by else Done())

    def dots(self, step: str, one: str, *others: str) -> None:
        for other in others:
            self.fact(Address(step, "", (one, other)), Answered(value=True))
        self.fact(Address(step, "dots", (one,)), Done())


def lists(guide: Guide = LISTS) -> ListTelling:
    """A whole conversation with every kind of list."""
    told = ListTelling(guide)
    told.answer("p1", 5).answer("centre", "Family N.")
    told.entry("obstacles", "c1", "No bus, none at all", who="The council", kind="structural")
    told.entry("obstacles", "c2", "Rent", Reason.DECLINED)
    told.entry("obstacles", "c3", "The *stairs*", who="Us", kind="practical", urgent=True)
    told.done("obstacles").entry("helps", "c4", "The neighbour").entry("helps", "c5", "Sundays")
    told.done("helps").entry("tender", "c6", "Grandfather's death").done("tender")
    told.entry("secret", "c7", "They are afraid of the landlord").done("secret")
    told.answer("heavy", 7, "", "c1").passed("heavy", Reason.UNSURE, "", "c2")
    told.done("story").answer("p2", 12)
    for id, name in (("c8", "AB"), ("c9", "CD"), ("c10", "EF")):
        told.entry("team", id, name)
    told.done("team")
    told.turn("round", "c8", "c11", "Visit together")
    told.turn("round", "c9")
    told.turn("round", "c10", "c12", "Ask the school")
    told.turn("closing", "c8", "c13", "I see a frightened man", by=True)
    told.turn("closing", "c9", "c14", "Fresh air", by=True)
    told.turn("closing", "c10")
    told.entry("floor", "c15", "A letter").done("floor")
    told.answer("chosen", ("c12", "c15", "c7"))
    told.dots("threads", "c1", "c4", "c5")
    told.dots("threads", "c2")
    told.passed("threads", Reason.SKIPPED, "dots", "c3")
    told.dots("knows", "c8", "c9")
    told.dots("knows", "c9", "c10")
    told.dots("knows", "c10")
    told.answer("p3", 5).answer("thing", "Call the council").finish()
    told.answer("sorted", "practical", "", "c1").entry("own-list", "c16", "Ask EF about it")
    return told


def spiral_loops() -> tuple[ListTelling, list[Conversation]]:
    """A third loop, and the two that it follows, the newer one first."""
    first = ListTelling(PARTNERSHIP, "aaaaaa", held_on="2026-09-14")
    first.answer("family", "N.")
    first.entry(
        "steps",
        "c1",
        "Stayed for the washing up and only listened",
        practice="acceptance",
        fed=("help",),
        followed="She told me about her own mother,\nunasked.",
        parents_words="You are the first one who sat down.",
    )
    first.entry("steps", "c2", "Praised how she hums", practice="valuing", fed=("possibility",))
    first.entry(
        "strains",
        "c3",
        "Came on Tuesday, she had Thursday",
        rupture="logistics",
        lead="Said that it was my mistake",
        repaired=True,
    )
    first.entry("strains", "c4", "Spoke of a plan before her sister", rupture="confrontation")
    first.entry("mine", "c5", "I do not like her sister", practice="obvious")
    second = ListTelling(PARTNERSHIP, "bbbbbb", "aaaaaa", "2026-10-12")
    third = ListTelling(PARTNERSHIP, "cccccc", "bbbbbb", "2026-11-22")
    third.answer("family", "Family N.")
    third.entry(
        "steps",
        "c1",
        "Listened again, on the phone, about the father",
        practice="acceptance",
        fed=("help", "challenge"),
        mood="Calm",
    )
    third.entry("steps", "c2", "She rang me first", Reason.UNSURE)
    third.entry(
        "strains",
        "c3",
        "Called her about what I had said",
        practice="repair",
        rupture="confrontation",
        lead="I said so first",
        repaired=True,
    )
    third.entry(
        "strains", "c4", "I promised a place and had none", rupture="expectation", repaired=False
    )
    return third, [second.conversation, first.conversation]


def dotted() -> ListTelling:
    """Seven on the wall and three adults; two have no dot, one of them gets somebody."""
    told = ListTelling(DOTS)
    for number, name in enumerate(("Ana", "Ben", "Cem", "Dua", "Eli", "Fay", "Gus"), start=1):
        told.add(f"c{number}", name)
    told.done("people")
    for id, name in (("c8", "Ms O"), ("c9", "Mr P"), ("c10", "Kitchen")):
        told.entry("adults", id, name)
    told.done("adults")
    told.dots("dots", "c8", "c1", "c2", "c3", "c4")
    told.dots("dots", "c9", "c1", "c5")
    told.dots("dots", "c10")
    told.dots("own-dots", "c1", "c8")
    told.dots("own-dots", "c6", "c10")
    told.passed("own-dots", Reason.SKIPPED, "dots", "c2")
    told.dots("divided", "c10", "c6")
    told.passed("divided", Reason.SKIPPED, "dots", "c8")
    return told


def practised(told: ListTelling, audience: Audience) -> ListTelling:
    """The same conversation through a guide for somebody else."""
    told.guide = replace(told.guide, audience=audience)
    return told
