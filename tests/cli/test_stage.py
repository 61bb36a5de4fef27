"""What somebody sees who watches a script being played."""

from __future__ import annotations

import io
from collections.abc import Sequence
from pathlib import Path

from rich.console import Console

from conversation_guide.guide.parse import parse_guide
from conversation_guide.interview.engine import Interview
from conversation_guide.interview.events import Event
from conversation_guide.interview.script_format import parse_script
from conversation_guide.interview.script_player import ScriptPlayer
from conversation_guide.interview.walks.agreeing import opening
from conversation_guide.terminal.driver import Outcome, Sitting
from conversation_guide.terminal.scripted_prompter import ScriptedPrompter
from conversation_guide.terminal.stage import AT_MOST, Stage
from conversation_guide.words import load_words

ROOT = Path(__file__).parents[2]
WORDS = load_words()


class Forgetting:
    """A journal that keeps nothing."""

    def append(self, events: Sequence[Event]) -> None:
        """Keep nothing."""


def watched(width: int = 80, encoding: str = "utf-8") -> tuple[str, list[float]]:
    """Play the example; what was shown, and how long each thing stood."""
    guide, _ = parse_guide((ROOT / "guides/we-are-connected.yaml").read_text(encoding="utf-8"))
    text = (ROOT / "examples/we-are-connected.script.yaml").read_text(encoding="utf-8")
    script, _ = parse_script(text)
    assert guide is not None
    assert script is not None
    data = io.BytesIO()
    file = io.TextIOWrapper(data, encoding=encoding, newline="", write_through=True)
    waits: list[float] = []
    stage = Stage(Console(file=file, width=width, markup=False), WORDS, waits.append)
    interview = Interview(guide, WORDS, opening(WORDS))
    sitting = Sitting(interview, Forgetting(), lambda: "2026-11-22T10:00:00+00:00")
    player = ScriptPlayer(script, WORDS)
    outcome = sitting.hold(ScriptedPrompter(player, stage), WORDS, ascii_only=encoding == "ascii")
    player.close()
    assert (outcome, player.problems) == (Outcome.FINISHED, [])
    return data.getvalue().decode(encoding), waits


def test_questions_and_answers_are_shown_in_order() -> None:
    shown, _ = watched()
    flow = " ".join(shown.split())
    places = [
        flow.index(text)
        for text in (
            "1 of 5",
            "What name would you like in the middle",
            "› Family Berger",
            "› Ilse, grandmother",
            "Who supports you a lot?",
            "How sure are you, from 0 to 10: 8",
            "That we have more people",
        )
    ]
    assert places == sorted(places)
    assert flow.count("Who belongs to your circle of support?") == 1
    assert "› not sure" in flow


def test_notes_are_for_the_practitioner_and_not_shown() -> None:
    shown, _ = watched()
    assert "quiet for a while" not in " ".join(shown.split())


def test_nothing_stands_long_and_the_whole_is_not_an_ordeal() -> None:
    _, waits = watched()
    assert max(waits) <= AT_MOST
    assert 10 < sum(waits) < 60


def test_it_fits_narrow_and_plain_windows() -> None:
    for width, encoding in ((60, "utf-8"), (80, "ascii")):
        shown, _ = watched(width, encoding)
        assert max(len(line) for line in shown.splitlines()) <= width
