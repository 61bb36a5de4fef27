"""How each kind of step is walked: one module a family of steps, one table that joins them.

A new kind of step is a new `Walk` and a line in `WALKS`. A walk is made of the few forms in
`prompts`; it says what is open at a step, what to ask there, and which facts a reply makes. The
engine knows nothing about any kind of step.
"""

from __future__ import annotations

from typing import Any

from conversation_guide.guide.steps import (
    Ask,
    Choose,
    Commit,
    Each,
    Entries,
    Gather,
    Link,
    Names,
    Pause,
    Phase,
    Round,
    Say,
    Show,
    SmallSteps,
    Step,
    Story,
    Support,
)

from .agreeing import Agree, AgreeWalk
from .asking import AskWalk
from .base import Asking, Scene, Walk
from .committing import CommitWalk
from .listing import ListWalk
from .naming import NamesWalk
from .rounds import ChooseWalk, EachWalk, LinkWalk, RoundWalk
from .supporting import SupportWalk
from .telling import PhaseWalk, TellWalk

__all__ = ["Asking", "Scene", "Walk", "walk_of"]

WALKS: dict[type[Step], Walk[Any]] = {
    Agree: AgreeWalk(),
    Say: TellWalk("say"),
    Pause: TellWalk("pause"),
    Show: TellWalk("map"),
    Ask: AskWalk(),
    Names: NamesWalk(),
    Support: SupportWalk(),
    Commit: CommitWalk(),
    Entries: ListWalk(),
    Gather: ListWalk(),
    SmallSteps: ListWalk(),
    Each: EachWalk(),
    Round: RoundWalk(),
    Choose: ChooseWalk(),
    Link: LinkWalk(),
    Phase: PhaseWalk(),
    Story: TellWalk("story"),
}


def walk_of(step: Step) -> Walk[Any]:
    """Give the walk for this kind of step."""
    return WALKS[type(step)]
