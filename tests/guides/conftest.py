"""The bundled guides, each with its example played once through the real engine."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from conversation_guide.document.problems import Problem
from conversation_guide.guide.kinds import Audience
from conversation_guide.guide.model import Guide
from conversation_guide.guide.parse import parse_guide
from conversation_guide.interview.engine import Interview
from conversation_guide.interview.events import Event, SessionKind, Started
from conversation_guide.interview.script_format import misplaced, parse_script
from conversation_guide.interview.script_player import ScriptPlayer
from conversation_guide.interview.walks.agreeing import Agree, opening
from conversation_guide.terminal.driver import Outcome, Sitting
from conversation_guide.terminal.scripted_prompter import ScriptedPrompter
from conversation_guide.words import load_words

ROOT = Path(__file__).parents[2]
WORDS = load_words("en")
IDS = tuple(sorted(p.stem for p in (ROOT / "guides").glob("*.yaml") if "." not in p.stem))
"""The guides themselves, without their translations."""


@dataclass(frozen=True)
class Played:
    """One guide and what became of its example."""

    guide: Guide
    interview: Interview
    events: Sequence[Event]
    outcome: Outcome
    problems: Sequence[Problem]


class _Kept(list[Event]):
    """A journal in memory."""

    def append(self, events: Sequence[Event]) -> None:  # type: ignore[override]
        self.extend(events)


@cache
def read(id: str) -> tuple[Guide, tuple[Problem, ...]]:
    """A bundled guide and whatever its check says."""
    guide, problems = parse_guide((ROOT / "guides" / f"{id}.yaml").read_text("utf-8"))
    assert guide is not None
    return guide, tuple(problems)


def opens(guide: Guide) -> Agree | None:
    """What a family is asked before anything else; nobody else is."""
    return opening(WORDS) if guide.audience is Audience.FAMILY else None


@cache
def played(id: str) -> Played:
    """The example of a guide, played to wherever it comes."""
    guide, _ = read(id)
    script, problems = parse_script((ROOT / "examples" / f"{id}.script.yaml").read_text("utf-8"))
    assert script is not None
    problems += misplaced(script, guide)
    interview = Interview(guide, WORDS, opens(guide))
    kept, player = _Kept(), ScriptPlayer(script, WORDS)
    sitting = Sitting(interview, kept, lambda: "2026-01-01T10:00:00+01:00")
    sitting.start(Started(session="abc234", kind=SessionKind.DEMO, guide=guide.id, program="0.0.0"))
    outcome = sitting.hold(ScriptedPrompter(player), WORDS)
    player.close()
    return Played(guide, interview, kept, outcome, [*problems, *player.problems])
