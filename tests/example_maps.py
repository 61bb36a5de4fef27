"""Guides, conversations and maps that several tests look at."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Self

from conversation_guide.ecomap.derive import derive
from conversation_guide.ecomap.model import Ecomap
from conversation_guide.guide.conditions import Equals
from conversation_guide.guide.kinds import AnswerKind, Aspect, ConnectionKind, MapKind, Ring
from conversation_guide.guide.model import Guide, KeyPoint, Reflection, Source
from conversation_guide.guide.steps import Ask, Category, Commit, Names, Option, Say, Support
from conversation_guide.interview.conversation import Conversation
from conversation_guide.interview.events import (
    Added,
    Address,
    Answered,
    Done,
    Event,
    Fact,
    Finished,
    Marked,
    Noted,
    Reason,
    SessionKind,
    Started,
    Unanswered,
    Value,
)

START = datetime(2026, 11, 22, 14, 0, tzinfo=UTC)

GUIDE = Guide(
    id="we-are-connected",
    title="We are connected",
    map=MapKind.ECOMAP,
    version="3",
    source=Source(
        title="We Are Connected",
        publisher="Child Welfare Information Gateway",
        note="The words are our own.",
    ),
    key_points=(
        KeyPoint(id="welcome", title="A map, no test", steps=(Say(id="hello", text="Welcome."),)),
        KeyPoint(
            id="around-us",
            title="Support can come from people and groups",
            steps=(
                Ask(id="centre", text="Who is in the middle?", centre=True),
                Names(
                    id="people",
                    text="Who is in {centre}'s circle?",
                    kind=ConnectionKind.PERSON,
                    categories=(
                        Category(id="family", label="Family"),
                        Category(id="friends", label="Friends and neighbours"),
                        Category(id="helpers", label="Helping professionals", ring=Ring.FORMAL),
                    ),
                ),
                Names(
                    id="groups",
                    text="Which groups are part of your life?",
                    kind=ConnectionKind.GROUP,
                    categories=(
                        Category(id="school", label="School", ring=Ring.INTERMEDIATE),
                        Category(id="community", label="Community", ring=Ring.INTERMEDIATE),
                    ),
                ),
            ),
        ),
        KeyPoint(
            id="support",
            title="Not every connection supports us equally",
            steps=(
                Support(
                    id="rate",
                    text="How well does each support you?",
                    also=(Aspect.STRAIN, Aspect.DIRECTION),
                ),
                Ask(id="noticed", text="What do you notice?", answer=AnswerKind.LONG),
                Ask(id="private", text="A thought of your own?", private=True),
            ),
        ),
        KeyPoint(
            id="new",
            title="New connections are possible",
            steps=(
                Ask(id="more", text="Would you like more support?", answer=AnswerKind.YES_NO),
                Ask(
                    id="which",
                    text="Which kind?",
                    answer=AnswerKind.CHOICES,
                    choices=(
                        Option(id="talk", label="Someone to talk to"),
                        Option(id="care", label="Child care"),
                    ),
                    only_if=Equals("more", True),
                ),
                Ask(
                    id="hope",
                    text="How hopeful are you?",
                    answer=AnswerKind.SCALE,
                    at_least=0,
                    at_most=10,
                    low_label="not at all",
                    high_label="very",
                ),
                Ask(id="hard", text="What makes it hard?"),
                Commit(id="one-thing", text="What is one thing you will do this week?"),
            ),
        ),
    ),
    family_reflections=(Reflection(id="liked", text="What was good today?"),),
    own_reflections=(Reflection(id="own", text="What did I learn?"),),
)


class Telling:
    """Builds a conversation event by event, one minute apart."""

    def __init__(self, guide: Guide = GUIDE, kind: SessionKind = SessionKind.LIVE) -> None:
        self.guide = guide
        self.conversation = Conversation()
        self._at = START
        started = Started(
            session="k7m2pq",
            kind=kind,
            guide=guide.id,
            guide_version=guide.version,
            program="0.1.0",
        )
        self.fact(Address(""), started)

    def fact(self, address: Address, fact: Fact, private: bool = False) -> Self:
        seq = self.conversation.last_seq + 1
        self.conversation.apply(
            Event(seq=seq, time=self._at.isoformat(), address=address, fact=fact, private=private)
        )
        self._at += timedelta(minutes=1)
        return self

    def wait(self, minutes: float) -> Self:
        self._at += timedelta(minutes=minutes)
        return self

    def answer(self, step: str, value: Value, part: str = "", *about: str) -> Self:
        return self.fact(Address(step, part, about), Answered(value=value))

    def passed(self, step: str, reason: Reason, part: str = "", *about: str) -> Self:
        return self.fact(Address(step, part, about), Unanswered(reason=reason))

    def done(self, step: str) -> Self:
        return self.fact(Address(step), Done())

    def note(self, step: str, text: str) -> Self:
        return self.fact(Address(step), Noted(text=text), private=True)

    def finish(self) -> Self:
        return self.fact(Address(""), Finished())

    def add(
        self,
        id: str,
        name: str,
        words: str = "",
        category: str = "",
        *,
        group: bool = False,
        support: str | Reason | None = None,
        direction: str | Reason | None = None,
        strain: bool | Reason | None = None,
        wanted: bool = False,
        ended: bool = False,
    ) -> Self:
        """Name somebody and rate them at once."""
        step, kind = ("groups", "group") if group else ("people", "person")
        fact = Added(kind=kind, name=name, words=words, category=category)
        self.fact(Address(step, "name", (id,)), fact)
        if wanted or ended:
            self.fact(Address(step, "", (id,)), Marked(wanted=wanted, ended=ended))
        for part, value in (("", support), ("direction", direction), ("strain", strain)):
            if isinstance(value, Reason):
                self.passed("rate", value, part, id)
            elif value is not None:
                self.answer("rate", value, part, id)
        return self

    @property
    def map(self) -> Ecomap:
        return derive(self.guide, self.conversation)


def berger(kind: SessionKind = SessionKind.LIVE) -> Telling:
    """Nine people and five groups, and a whole conversation around them."""
    told = Telling(kind=kind).done("hello").answer("centre", "Family Berger")
    told.add("c1", "Rosa", "grandmother", "family", support="a-lot", direction="both-ways")
    told.add("c2", "Tom and Rosalind", "", "family", support="a-little", strain=True)
    told.add("c3", "Dario", "Mia's father", "family", support="not-now", direction="we-support")
    told.answer("rate", True, "strain", "c3")
    told.add("c4", "Ilse", "great-aunt in Graz", "family", support="some", ended=True)
    told.add("c5", "Fatima", "from work", "friends", support="a-lot", direction="supports-us")
    told.add("c6", "Mr Kowalczyk", "next door", "friends", support="some", direction="both-ways")
    told.add("c7", "Dr. Winter", "our doctor", "helpers", support="some", direction="supports-us")
    told.add("c8", "Mrs Abernathy-Okonkwo", "Mia's class teacher", "helpers", support="a-lot")
    told.add("c9", "Sabine", "home visitor", "helpers", support=Reason.UNSURE)
    told.done("people")
    told.add("c10", "St. Martin", "primary school", "school", group=True, support="some")
    told.add("c11", "Football club", "", "community", group=True, support="some", strain=False)
    told.add("c12", "Parents' café", "", "community", group=True, wanted=True)
    told.add("c13", "Youth office", "", group=True, support="a-little", direction="both-ways")
    told.answer("rate", True, "strain", "c13")
    told.add("c14", "Night shift", "the bakery", group=True, direction="we-support", strain=True)
    told.done("groups").answer("noticed", "More people than I thought.\n\nMost of them near.")
    told.note("noticed", "A long pause here.").answer("private", "keep this to yourself")
    told.answer("more", True).answer("which", ("talk", "care")).answer("hope", 7)
    told.passed("hard", Reason.DECLINED)
    told.answer("one-thing", "Ask Fatima over for coffee").answer("one-thing", "Friday", "when")
    told.answer("one-thing", "Rosa", "with-whom").answer("one-thing", 8, "sure")
    told.answer("liked", "That nobody counted.").answer("own", "I talk too much.")
    return told.finish()


def unusual() -> Telling:
    """Everything that a name or a rating can be, on one map."""
    told = Telling().answer("centre", "[/] The *O'Neil* | <b>家族</b> :bomb:")
    told.add("c1", "Rosa", support="a-lot", direction="supports-us", strain=True)
    told.add("c2", "Rosa", support="some", direction="both-ways", strain=True)
    told.add("c3", "Rosa", "aunt", "family", support="not-now", strain=True)
    told.add("c4", "[bold red]Eve[/]", "[/]", "family", support=Reason.DECLINED)
    told.add("c5", ":bomb: | `x` <script>", "1. *item*", "friends", support=Reason.SKIPPED)
    told.add("c6", "山田 太郎と山田 花子のご近所の皆さま", "隣人", "friends", support="a-lot")
    told.add("c7", "ليلى عبد الرحمن", "جارة", "friends", support="some", direction="supports-us")
    told.add("c8", "👩‍👩‍👧 Kim", "", "family", support="a-little", wanted=True, ended=True)
    told.add("c9", "A name that goes on " * 9 + "and ends here so.", "long", "helpers")
    told.add("c10", "x" * 200, group=True, category="school", support="some", ended=True)
    told.add("c11", "Chess club", group=True, support=Reason.UNSURE, strain=Reason.UNSURE)
    told.passed("rate", Reason.UNSURE, "direction", "c11")
    told.add("c12", "# Choir", group=True, direction=Reason.DECLINED, strain=Reason.DECLINED)
    told.add("c13", "---", group=True, direction=Reason.SKIPPED, strain=Reason.SKIPPED)
    return told


def empty() -> Telling:
    """Nobody named, by choice; left before the end."""
    return Telling().done("hello").passed("centre", Reason.SKIPPED).done("people")
