"""What of a conversation goes home with a family: their map, on a sheet that others may read.

Steps that are sensitive were asked gently, at a table; a sheet lies about in a kitchen. So for what
goes home such a step is as private as one that was never meant for anybody else: whoever makes a
map of a guide that went through `fit_for_home` leaves out what either of them holds.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from conversation_guide.ecomap.derive import derive
from conversation_guide.ecomap.model import Ecomap
from conversation_guide.guide.model import Guide
from conversation_guide.guide.steps import Names, Step
from conversation_guide.interview.conversation import Conversation
from conversation_guide.spiral.model import Spiral
from conversation_guide.wall.derive import DottedWall

from .maps import GuideMap, derive_map


@dataclass(frozen=True, slots=True, kw_only=True)
class Home:
    """A family's map, as `Summary` has it: `ecomap` is always there, `map` is the guide's kind."""

    ecomap: Ecomap = field(default_factory=Ecomap)
    map: GuideMap | None = None


def stays(step: Step) -> bool:
    """Say whether what `step` holds stays with the record, and never goes home."""
    return step.private or step.sensitive


def fit_for_home(guide: Guide) -> Guide:
    """Give `guide` with each step of which nothing goes home as a private one."""
    if not any(map(stays, guide.steps)):
        return guide
    points = (
        replace(point, steps=tuple(map(_put_away, point.steps))) for point in guide.key_points
    )
    return replace(guide, key_points=tuple(points))


def take_home(
    guide: Guide, conversation: Conversation, earlier: Sequence[Conversation] = ()
) -> Home:
    """Make the map that goes home. A wall is the adults' own: nobody takes it there."""
    fit = fit_for_home(guide)
    match derive_map(fit, conversation, earlier):
        case Ecomap() as ecomap:
            return Home(ecomap=ecomap, map=ecomap)
        case Spiral() as spiral:
            # a loop of which nothing goes home is not told as one in which nothing was said
            loops = tuple(loop for loop in spiral.loops if loop.steps)
            grown = replace(spiral, loops=loops, to_take_home=True)
            return Home(ecomap=derive(fit, conversation), map=grown)
        case DottedWall() | None:
            return Home(ecomap=derive(fit, conversation))


def _put_away(step: Step) -> Step:
    if not stays(step):
        return step
    if isinstance(step, Names):
        # categories stand on the map, also those in which nobody is left
        return replace(step, private=True, categories=())
    return replace(step, private=True)
