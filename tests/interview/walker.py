"""Walks a guide in a test: replies in, prompts and facts out, every event kept for a replay."""

from __future__ import annotations

from collections.abc import Sequence

from conversation_guide.guide.conditions import Equals
from conversation_guide.guide.kinds import AnswerKind, Aspect, ConnectionKind, MapKind
from conversation_guide.guide.model import Guide, KeyPoint, Reflection
from conversation_guide.guide.steps import (
    Ask,
    Category,
    Commit,
    Names,
    Pause,
    Say,
    Show,
    Step,
    Support,
)
from conversation_guide.interview.answers import read_answer
from conversation_guide.interview.engine import Interview
from conversation_guide.interview.events import Event, Happening
from conversation_guide.interview.prompts import Ended, Prompt
from conversation_guide.interview.replies import Given, Refused, Reply
from conversation_guide.words import load_words

WORDS = load_words()


def guide_of(*steps: Step, reflections: tuple[Reflection, ...] = ()) -> Guide:
    """A guide with one key point that holds these steps."""
    return Guide(
        id="under-test",
        title="Under test",
        map=MapKind.ECOMAP,
        key_points=(KeyPoint(id="only", title="The only point", steps=steps),),
        family_reflections=reflections,
    )


FAMILY = Category(id="family", label="Family", words=("grandmother", "uncle"))
FRIENDS = Category(id="friends", label="Friends", words=("friend",))
PEOPLE = Names(id="people", text="Who?", kind=ConnectionKind.PERSON, categories=(FAMILY, FRIENDS))
SUPPORT = Support(
    id="support", text="How well?", also=(Aspect.STRAIN, Aspect.DIRECTION), one_at_a_time=None
)
WHOLE = Guide(
    id="whole",
    title="Every kind of step",
    map=MapKind.ECOMAP,
    key_points=(
        KeyPoint(
            id="first",
            title="First",
            steps=(
                Say(id="hello", text="Hello {centre}"),
                Ask(id="centre", text="Whose map?", centre=True),
                PEOPLE,
                Names(id="groups", text="Groups?", kind=ConnectionKind.GROUP, at_most=3),
            ),
        ),
        KeyPoint(
            id="second",
            title="Second",
            steps=(
                SUPPORT,
                Show(id="look", text=""),
                Pause(id="breathe", text="Breathe."),
                Ask(id="more", text="More?", answer=AnswerKind.YES_NO),
                Ask(id="how", text="How?", only_if=Equals("more", True), sensitive=True),
                Ask(id="secret", text="Between us?", private=True, optional=True),
                Ask(id="sure", text="How sure?", answer=AnswerKind.SCALE, at_least=0, at_most=10),
                Commit(id="one-thing", text="One thing?"),
            ),
        ),
    ),
    family_reflections=(Reflection(id="hold-on", text="What to hold on to?"),),
)


class Walker:
    """An interview with a made-up clock; `events` are what a journal would hold."""

    def __init__(self, guide: Guide) -> None:
        self.guide = guide
        self.interview = Interview(guide, WORDS)
        self.events: list[Event] = []

    @property
    def prompt(self) -> Prompt:
        """What is asked now; fails the test at the end of the guide."""
        prompt = self.interview.next_prompt()
        assert isinstance(prompt, Prompt), "the conversation is over"
        return prompt

    @property
    def where(self) -> str:
        """The question asked now, as "step" or "step/part" or "step/part/ids"."""
        prompt = self.interview.next_prompt()
        if isinstance(prompt, Ended):
            return "end"
        step, part, about, _ = prompt.address
        return "/".join((step, *((part,) if part or about else ()), *about))

    def say(self, *replies: str | Reply) -> Walker:
        """Reply in turn; a text is typed. Every reply must fit."""
        for reply in replies:
            refused = self.offer(reply)
            assert refused is None, (self.where, reply, refused)
        return self

    def offer(self, reply: str | Reply) -> Refused | None:
        """Reply once; gives the refusal where the reply does not fit."""
        prompt = self.prompt
        if isinstance(reply, str):
            value = read_answer(prompt.form, reply, WORDS)
            if isinstance(value, Refused):
                return value
            reply = Given(value)
        made = self.interview.respond(prompt, reply)
        if isinstance(made, Refused):
            return made
        self.keep(made)
        return None

    def keep(self, made: Sequence[Happening]) -> None:
        """Give facts their place and time and apply them."""
        for happening in made:
            seq = len(self.events) + 1
            event = Event(
                seq=seq,
                time=f"2026-01-01T{seq // 3600:02}:{seq // 60 % 60:02}:{seq % 60:02}+00:00",
                address=happening.address,
                fact=happening.fact,
                private=happening.private,
            )
            self.events.append(event)
            self.interview.apply(event)

    def options(self) -> list[str]:
        """The labels to choose from now."""
        return [option.label for option in getattr(self.prompt.form, "options", ())]

    def replayed(self) -> Interview:
        """A second interview that has only the events."""
        return Interview.replay(self.guide, self.events, WORDS)
