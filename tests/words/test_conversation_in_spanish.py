"""A whole conversation in Spanish: nothing of it is said in English, to the family or on a page."""

from __future__ import annotations

import io
from collections.abc import Sequence
from pathlib import Path

import pytest
from rich.console import Console

from conversation_guide.ecomap.derive import derive
from conversation_guide.guide.model import Guide
from conversation_guide.guide.parse import parse_guide
from conversation_guide.guide.translation import parse_translation
from conversation_guide.interview.engine import Interview
from conversation_guide.interview.events import Event, SessionKind, Started
from conversation_guide.interview.prompts import Prompt
from conversation_guide.interview.replies import Reply
from conversation_guide.interview.script_format import parse_script
from conversation_guide.interview.script_player import ScriptPlayer
from conversation_guide.record.redact import for_reader
from conversation_guide.record.summary import summarise
from conversation_guide.render.markdown import markdown
from conversation_guide.render.plain_map import sentences
from conversation_guide.render.tree import tree
from conversation_guide.terminal.driver import Outcome, Sitting
from conversation_guide.terminal.plain_prompter import PlainPrompter
from conversation_guide.terminal.prompter import MapView
from conversation_guide.terminal.scripted_prompter import ScriptedPrompter
from conversation_guide.words import Words, en, es

ROOT = Path(__file__).parents[2]
SCRIPT = """\
script: 1
guide: we-are-connected
answers:
  - centre: Familia Ríos
  - people: ['Rosa, abuela', 'Luis, tío', Mateo, 'Doña Carmen, vecina', 'Pilar, maestra']
  - people.category: {family: [Mateo]}
  - groups: [Parroquia San José, Guardería El Sol, Coro del barrio]
  - support: {mucho: [Rosa], algo: [Luis, Parroquia San José], un poco: [Mateo]}
  - support.strain: [Luis]
  - support.direction: {va y viene: [Rosa], damos apoyo: [Mateo], nos apoya: [Luis]}
  - noticed: Somos más de los que creía.
  - at: feelings
    note: Un silencio largo.
  - more-support: sí
  - making-connections: Hablo con la gente en el parque.
  - {at: what-makes-it-hard, do: prefer-not-to-say}
  - one-thing: Invitar a Doña Carmen a tomar un café
  - one-thing.details: {when: el martes, with-whom: Rosa, obstacle: el turno, sure: "8"}
  - hold-on-to: Que no es poca gente.
"""


class Noting(Words):
    """Spanish words that remember what had to be said in English."""

    def __init__(self) -> None:
        super().__init__("es", es.TABLE, Words("en", en.TABLE))
        self.in_english: set[str] = set()

    def template(self, key: str) -> str:
        if key not in es.TABLE:
            self.in_english.add(key)
        return super().template(key)


class Kept(list[Event]):
    """A journal in memory."""

    def append(self, events: Sequence[Event]) -> None:  # type: ignore[override]
        self.extend(events)


class Aloud(ScriptedPrompter):
    """Lets a script answer, once all that could be read at a question has been read out."""

    def __init__(self, player: ScriptPlayer, words: Words) -> None:
        super().__init__(player)
        self._words = words
        self.heard = io.StringIO()

    def ask(self, prompt: Prompt, view: MapView) -> Reply:
        names = ("help", "prompts", "cues", "map")
        commands = [self._words(f"plain.command.{name}") for name in names]
        typed = "".join(f"/{command}\n" for command in commands)
        PlainPrompter(io.StringIO(typed), self.heard, self._words).ask(prompt, view)
        return super().ask(prompt, view)


@pytest.fixture(scope="module")
def guide() -> Guide:
    folder = ROOT / "guides"
    original, _ = parse_guide((folder / "we-are-connected.yaml").read_text(encoding="utf-8"))
    assert original is not None
    text = (folder / "we-are-connected.es.yaml").read_text(encoding="utf-8")
    guide, problems = parse_translation(text, original)
    assert guide is not None
    assert problems == []
    return guide


def test_nothing_is_said_in_english(guide: Guide) -> None:
    words = Noting()
    script, problems = parse_script(SCRIPT)
    assert script is not None
    assert problems == []
    player = ScriptPlayer(script, words)
    interview = Interview(guide, words)
    sitting = Sitting(interview, Kept(), lambda: "2026-11-22T10:00:00+01:00")
    started = Started(
        session="abc234", kind=SessionKind.PRACTICE, guide=guide.id, language=guide.language
    )
    sitting.start(started)
    prompter = Aloud(player, words)
    assert sitting.hold(prompter, words) is Outcome.FINISHED
    player.close()
    assert [problem.rule for problem in player.problems] == []

    ecomap = derive(guide, interview.conversation)
    drawn = Console(width=80, file=io.StringIO(), record=True)
    drawn.print(tree(ecomap, words, ascii_only=False, width=80))
    summary = summarise(guide, interview.conversation)
    record, family = (
        markdown(for_reader(summary, audience, words), words, audience)
        for audience in ("record", "family")
    )
    shown = drawn.export_text()
    read_out = "\n".join(sentences(ecomap, words))

    heard = prompter.heard.getvalue()
    assert words.in_english == set()
    for step in guide.steps:
        assert step.text in heard
    assert "En el centro, Familia Ríos. Alrededor: 5 personas, 3 grupos." in read_out
    assert "Rosa, abuela" in shown
    assert "va y viene" in shown
    assert "Vecindario" in shown
    assert "# Estamos conectados" in record
    assert "Se prefirió no decirlo." in record
    assert "Invitar a Doña Carmen" in family
    assert "Un silencio largo" not in record + family


def test_the_map_of_a_conversation_in_spanish_can_be_read_in_english(guide: Guide) -> None:
    """What is stored does not change with the language: the original guide reads it too."""
    original, _ = parse_guide((ROOT / "guides/we-are-connected.yaml").read_text(encoding="utf-8"))
    assert original is not None
    script, _ = parse_script(SCRIPT)
    assert script is not None
    words, kept = Noting(), Kept()
    sitting = Sitting(Interview(guide, words), kept, lambda: "2026-11-22T10:00:00+01:00")
    sitting.hold(ScriptedPrompter(ScriptPlayer(script, words)), words)
    english = Words("en", en.TABLE)
    again = Interview.replay(original, kept, english)
    lines = sentences(derive(original, again.conversation), english)
    assert "Family: Rosa, abuela. Supports us a lot. Support goes both ways." in lines
    assert "Neighbours: Doña Carmen, vecina." in lines
