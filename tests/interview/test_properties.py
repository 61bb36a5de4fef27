"""What holds for every guide and every conversation, whatever is answered."""

from __future__ import annotations

import copy

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from conversation_guide.guide.conditions import Condition, Counts, Equals, Not
from conversation_guide.guide.kinds import AnswerKind, Aspect, ConnectionKind
from conversation_guide.guide.model import Guide, Reflection
from conversation_guide.guide.steps import (
    Ask,
    Commit,
    Names,
    Option,
    Pause,
    Say,
    Show,
    Step,
    Support,
)
from conversation_guide.interview.engine import Interview
from conversation_guide.interview.prompts import (
    Acknowledge,
    Choice,
    Choices,
    Date,
    Ended,
    Fields,
    Name,
    Number,
    Prompt,
    Scale,
    Text,
    YesNo,
)
from conversation_guide.interview.replies import Back, Given, Leave, Note, Pass, Refused, Reply

from .walker import FAMILY, FRIENDS, WORDS, Walker, guide_of

CHOICES = (Option(id="red", label="Red"), Option(id="blue", label="Blue"))
MOST_NAMES = 5


@st.composite
def guides(draw: st.DrawFn) -> Guide:
    """A guide without faults: conditions look only at earlier steps."""
    steps: list[Step] = []
    for i in range(draw(st.integers(1, 9))):
        id, condition = f"s{i}", draw(conditions([s.id for s in steps]))
        kind = draw(
            st.sampled_from(["say", "ask", "ask", "names", "support", "show", "pause", "commit"])
        )
        optional = draw(st.booleans())
        if kind == "ask":
            answer = draw(st.sampled_from(list(AnswerKind)))
            choices = CHOICES if answer in (AnswerKind.CHOICE, AnswerKind.CHOICES) else ()
            steps.append(
                Ask(
                    id=id,
                    text="?",
                    answer=answer,
                    choices=choices,
                    optional=optional,
                    only_if=condition,
                )
            )
        elif kind == "names":
            steps.append(
                Names(
                    id=id,
                    text="Who?",
                    kind=draw(st.sampled_from(list(ConnectionKind))),
                    categories=draw(st.sampled_from([(), (FAMILY, FRIENDS)])),
                    at_least=draw(st.integers(0, 1)),
                    at_most=MOST_NAMES,
                    only_if=condition,
                )
            )
        elif kind == "support":
            also = draw(st.sampled_from([(), (Aspect.STRAIN,), (Aspect.STRAIN, Aspect.DIRECTION)]))
            singly = draw(st.sampled_from([None, True, False]))
            steps.append(
                Support(id=id, text="How?", also=also, one_at_a_time=singly, only_if=condition)
            )
        else:
            make = {"say": Say, "show": Show, "pause": Pause, "commit": Commit}[kind]
            steps.append(make(id=id, text="…", only_if=condition))
    reflections = draw(st.sampled_from([(), (Reflection(id="r", text="And?"),)]))
    return guide_of(*steps, reflections=reflections)


def conditions(earlier: list[str]) -> st.SearchStrategy[Condition | None]:
    """No condition, or one on steps that come before."""
    if not earlier:
        return st.none()
    step = st.sampled_from(earlier)
    single = st.one_of(
        st.builds(Equals, step, st.sampled_from([True, False, "red", "x"])),
        st.builds(Counts, step, st.integers(0, 2)),
    )
    return st.one_of(st.none(), single, st.builds(Not, single))


NAMES = st.sampled_from(["Ilse, grandmother", "Ilse", "Tom, friend", "Ana", "🙂", "李", "[/]"])


def forward(prompt: Prompt) -> st.SearchStrategy[Reply]:
    """A reply that answers or passes this prompt and fits it."""
    form = prompt.form
    passing = st.sampled_from([Pass("skipped"), Pass("declined"), Pass("unsure")])
    match form:
        case Acknowledge() | Fields():
            return st.just(Given())
        case Name(single=True):
            return NAMES.map(Given)
        case Name(full=full, so_far=so_far, at_least=least):
            end = st.just(Given()) if len(so_far) >= least else passing
            return end if full else st.one_of(NAMES.map(Given), end)
        case YesNo():
            return st.one_of(st.booleans().map(Given), passing)
        case Choice(options=options):
            return st.one_of(st.sampled_from([Given(o.id) for o in options]), passing)
        case Choices(options=options):
            ids = [o.id for o in options]
            ticked = st.lists(st.booleans(), min_size=len(ids), max_size=len(ids)).map(
                lambda marks: Given(tuple(i for i, mark in zip(ids, marks, strict=True) if mark))
            )
            return st.one_of(ticked, passing)
        case Scale(low=low, high=high):
            return st.one_of(st.integers(low, high).map(Given), passing)
        case Number():
            return st.one_of(st.integers(-9, 9).map(Given), passing)
        case Date():
            return st.one_of(st.just(Given("2026-11-22")), passing)
        case Text():
            return st.one_of(st.just(Given("x")), passing)


def any_reply(prompt: Prompt) -> st.SearchStrategy[Reply]:
    """Also notes, going back, leaving."""
    other = st.sampled_from([Back(), Back(), Note("n"), Leave()])
    return st.one_of(forward(prompt), forward(prompt), other)


slow = settings(
    max_examples=150,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


@slow
@given(guides(), st.data())
def test_a_guide_without_faults_always_finishes(guide: Guide, data: st.DataObject) -> None:
    walker = Walker(guide)
    most = 2 + sum(
        3 * MOST_NAMES + 8 if isinstance(s, Names) else 8 * (MOST_NAMES * 9 + 8)
        for s in guide.steps
    )
    for _ in range(most):
        prompt = walker.interview.next_prompt()
        if isinstance(prompt, Ended):
            return
        assert walker.offer(data.draw(forward(prompt))) is None
    raise AssertionError("the conversation did not come to an end")


@slow
@given(guides(), st.data())
def test_replay_of_a_prefix_and_then_the_rest_is_replay_of_all(
    guide: Guide, data: st.DataObject
) -> None:
    walker = Walker(guide)
    for _ in range(data.draw(st.integers(0, 40))):
        prompt = walker.interview.next_prompt()
        if isinstance(prompt, Ended):
            break
        walker.offer(data.draw(any_reply(prompt)))
    cut = data.draw(st.integers(0, len(walker.events)))
    resumed = Interview.replay(guide, walker.events[:cut], WORDS)
    resumed.next_prompt()
    for event in walker.events[cut:]:
        resumed.apply(event)
    assert resumed.next_prompt() == walker.interview.next_prompt()
    assert resumed.conversation == walker.interview.conversation
    assert walker.replayed().conversation == walker.interview.conversation


@slow
@given(guides(), st.data())
def test_asking_and_responding_change_nothing(guide: Guide, data: st.DataObject) -> None:
    walker = Walker(guide)
    for _ in range(data.draw(st.integers(0, 25))):
        prompt = walker.interview.next_prompt()
        if isinstance(prompt, Ended):
            break
        before = copy.deepcopy(walker.interview.conversation)
        reply = data.draw(any_reply(prompt))
        walker.interview.respond(prompt, reply)
        assert walker.interview.next_prompt() == prompt
        assert walker.interview.conversation == before
        walker.offer(reply)


@slow
@given(guides(), st.data())
def test_going_back_is_never_refused_but_at_the_first_question(
    guide: Guide, data: st.DataObject
) -> None:
    """And going all the way back, then Enter each time, loses no answer."""
    walker = Walker(guide)
    for _ in range(data.draw(st.integers(1, 25))):
        prompt = walker.interview.next_prompt()
        if isinstance(prompt, Ended):
            return
        walker.offer(data.draw(forward(prompt)))
    if isinstance(walker.interview.next_prompt(), Ended):
        return
    before = copy.deepcopy(walker.interview.conversation)
    waiting = walker.where
    for _ in range(500):
        if walker.offer(Back()) == Refused("ask.refused.first"):
            break
    else:
        raise AssertionError("going back never reached the first question")
    if walker.where == waiting:
        return
    assert walker.offer(Given()) is None
    now = walker.interview.conversation
    assert {a: (e.value, e.standing) for a, e in now.entries.items()} == {
        a: (e.value, e.standing) for a, e in before.entries.items()
    }
