"""At every question of the bundled guide: back and forth, mend, take up again, keep nothing.

Through the driver and the engine, with a prompter that does as it is told; the same is tried in a
real terminal at three questions (`test_whole_conversation`).
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field

import pytest

from conversation_guide.errors import ConversationGuideError
from conversation_guide.guide.kinds import ConnectionKind
from conversation_guide.interview.engine import Interview
from conversation_guide.interview.events import Event, SessionKind, Started
from conversation_guide.interview.mendings import Add, Remove
from conversation_guide.interview.prompts import Choices, Ended, Prompt
from conversation_guide.interview.replies import (
    Back,
    Given,
    KeepNothing,
    Leave,
    Pass,
    Refused,
    Reply,
)
from conversation_guide.interview.script_format import parse_script
from conversation_guide.interview.script_player import ScriptPlayer
from conversation_guide.interview.walks.agreeing import opening
from conversation_guide.terminal.agreed_journal import AgreedJournal
from conversation_guide.terminal.driver import Outcome, Sitting
from conversation_guide.terminal.prompter import MapView

from .conversation import GUIDE_ID, ROOT, spoken

GUIDE, WORDS = spoken()
SCRIPT, _ = parse_script((ROOT / "examples" / f"{GUIDE_ID}.script.yaml").read_text("utf-8"))
assert SCRIPT is not None


class Kept(list[Event]):
    """A journal in memory."""

    def append(self, events: Sequence[Event]) -> None:  # type: ignore[override]
        self.extend(events)


@dataclass
class Told:
    """A prompter that gives the replies it was told, then leaves; it remembers its questions."""

    replies: list[Reply]
    asked: list[Prompt] = field(default_factory=list)
    refusals: list[Refused] = field(default_factory=list)
    told: list[str] = field(default_factory=list)

    def ask(self, prompt: Prompt, view: MapView) -> Reply:
        self.asked.append(prompt)
        return self.replies.pop(0) if self.replies else Leave()

    def refuse(self, refused: Refused) -> None:
        self.refusals.append(refused)

    def tell(self, text: str) -> None:
        self.told.append(text)

    def trouble(self, error: ConversationGuideError) -> bool:
        return False

    def held(self) -> AbstractContextManager[None]:
        return nullcontext()

    def leave(self) -> None:
        pass


class Conversation:
    """A conversation after so many events, which may go its own way."""

    def __init__(self, events: Sequence[Event] = ()) -> None:
        self.kept = Kept(events)
        self.interview = Interview.replay(GUIDE, events, WORDS, opening(WORDS))
        self.sitting = Sitting(self.interview, self.kept, lambda: "2026-01-01T00:00:00+00:00")

    @property
    def prompt(self) -> Prompt:
        prompt = self.interview.next_prompt()
        assert not isinstance(prompt, Ended)
        return prompt

    def say(self, reply: Reply) -> Refused | None:
        made = self.interview.respond(self.prompt, reply)
        if isinstance(made, Refused):
            return made
        self.sitting.keep(made)
        return None

    def said(self) -> dict[object, object]:
        """All answers and passes, and who is on the map."""
        conversation = self.interview.conversation
        said: dict[object, object] = {
            at: (entry.standing, entry.value) for at, entry in conversation.entries.items()
        }
        said["names"] = [(n.id, n.name, n.category) for n in conversation.present()]
        return said


def labels(prompt: Prompt) -> list[str]:
    """What there is to choose from."""
    return [option.label for option in getattr(prompt.form, "options", ())]


def whole() -> list[list[Event]]:
    """The events so far at each question of the bundled example, in order."""
    one = Conversation()
    one.sitting.start(Started(session="abc234", kind=SessionKind.LIVE, guide=GUIDE.id))
    assert SCRIPT is not None
    player = ScriptPlayer(SCRIPT, WORDS)
    found = []
    while not isinstance(prompt := one.interview.next_prompt(), Ended):
        found.append(list(one.kept))
        assert one.say(player.reply(prompt)) is None
    return found


PLACES = whole()


@pytest.fixture(params=range(len(PLACES)))
def here(request: pytest.FixtureRequest) -> Conversation:
    """The conversation at one of its questions."""
    return Conversation(PLACES[request.param])


def test_the_example_asks_every_step() -> None:
    asked = {Conversation(events).prompt.address.step for events in PLACES}
    # Its family agrees to keeping alone, so it is not asked what to give on to others.
    assert {step.id for step in GUIDE.steps} - asked == {"wisdom"}


def test_back_and_forth_again(here: Conversation) -> None:
    prompt, said = here.prompt, here.said()
    refused = here.say(Back())
    if len(here.kept) == 1:
        assert refused == Refused("ask.refused.first")
        return
    assert refused is None
    assert here.prompt.address != prompt.address
    assert here.say(Given()) is None  # Enter keeps what was there
    assert here.prompt == prompt
    assert here.said() == said


@pytest.mark.parametrize("kind", list(ConnectionKind))
def test_somebody_added_and_taken_off_again(here: Conversation, kind: ConnectionKind) -> None:
    prompt, said = here.prompt, here.said()
    assert here.say(Add(kind, "Zora, friend")) is None
    added = list(here.interview.conversation.present())[-1]
    assert added.name == "Zora"
    own = []
    while here.prompt.address != prompt.address:
        own.append(here.prompt)
        assert "Zora" in (*here.prompt.about, *labels(here.prompt))
        assert len(labels(here.prompt)) <= 1 or here.prompt.about
        many = isinstance(here.prompt.form, Choices)
        assert here.say(Given() if many else Pass("skipped")) is None
    assert len(own) <= 4
    assert here.say(Remove(added.id)) is None
    assert here.prompt == prompt
    assert {at: here.said()[at] for at in said} == said


def test_taken_up_again_after_a_kill(here: Conversation) -> None:
    again = Conversation(here.kept)
    assert again.prompt == here.prompt
    again.sitting.resume()
    assert again.prompt == here.prompt
    assert again.said() == here.said()


def test_stop_and_keep_nothing(here: Conversation) -> None:
    before = list(here.kept)
    prompter = Told([KeepNothing()])
    assert here.sitting.hold(prompter, WORDS) is Outcome.NOTHING_KEPT
    assert here.kept == before
    assert len(prompter.asked) == 1


def test_nothing_is_kept_before_the_agreement() -> None:
    begun: list[Kept] = []

    def begin() -> Kept:
        begun.append(Kept())
        return begun[-1]

    interview = Interview(GUIDE, WORDS, opening(WORDS))
    journal = AgreedJournal(begin)
    sitting = Sitting(interview, journal, lambda: "2026-01-01T00:00:00+00:00")
    sitting.start(Started(session="abc234", kind=SessionKind.LIVE, guide=GUIDE.id))
    assert sitting.hold(Told([KeepNothing()]), WORDS) is Outcome.NOTHING_KEPT
    assert begun == []


def test_the_same_question_comes_back_after_a_mending_and_it_is_said() -> None:
    here = Conversation(PLACES[-1])
    own = (Pass("skipped"), Given(), Pass("skipped"))
    prompter = Told([Add(ConnectionKind.PERSON, "Zora, friend"), *own, Remove("nobody")])
    assert here.sitting.hold(prompter, WORDS) is Outcome.LEFT
    assert prompter.told == [WORDS("ask.changed")]
    assert prompter.refusals == [Refused("ask.refused.not-on-map")]
    assert prompter.asked[-1].address == prompter.asked[0].address
