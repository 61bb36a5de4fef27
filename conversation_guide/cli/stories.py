"""A place of work's own resource in place of a story's, as its settings say.

What was shared in a conversation is part of it: it is kept beside the guide, so that the record
names it also after the settings have changed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, replace
from pathlib import Path
from typing import TYPE_CHECKING

from conversation_guide.guide.model import Guide, KeyPoint
from conversation_guide.guide.steps import Step, Story
from conversation_guide.storage.settings import FORMAT, OwnStory

if TYPE_CHECKING:
    from conversation_guide.document.problems import Problem


def with_own(guide: Guide, stories: Sequence[OwnStory]) -> Guide:
    """Give `guide` with these resources at its stories."""
    own = {story.step: story.resource for story in stories if story.guide == guide.id}

    def of_step(step: Step) -> Step:
        if isinstance(step, Story) and step.id in own:
            return replace(step, resource=own[step.id])
        return step

    def of_point(point: KeyPoint) -> KeyPoint:
        return replace(point, steps=tuple(of_step(step) for step in point.steps))

    if not own:
        return guide
    return replace(guide, key_points=tuple(of_point(point) for point in guide.key_points))


def keep_own(folder: Path, stories: Sequence[OwnStory]) -> None:
    """Keep what is shared in a conversation with it. Raises CannotWrite, DiskFull."""
    if stories:
        import json

        from conversation_guide.storage.files import write_new
        from conversation_guide.storage.folder import STORIES

        listed = [
            {"guide": story.guide, "step": story.step, **asdict(story.resource)}
            for story in stories
        ]
        text = json.dumps({"settings": FORMAT, "stories": listed}, ensure_ascii=False, indent=1)
        write_new(folder / STORIES, text + "\n", True)


def kept_own(folder: Path) -> tuple[OwnStory, ...]:
    """Read what was shared in a conversation; nothing where it does not read any more."""
    from conversation_guide.document.decode import decode
    from conversation_guide.storage.files import read_bounded
    from conversation_guide.storage.folder import STORIES
    from conversation_guide.storage.settings import MOST_BYTES, parse_settings

    path = folder / STORIES
    if not path.is_file():
        return ()
    return parse_settings(decode(read_bounded(path, 4 * MOST_BYTES))[0])[0].stories


def misplaced(stories: Sequence[OwnStory]) -> list[Problem]:
    """Find the stories whose guide, or whose step in it, there is not: each a warning."""
    from conversation_guide.document.notes import nearest
    from conversation_guide.document.problems import Problem, Severity
    from conversation_guide.errors import ConversationGuideError

    from .desk import library
    from .reading import read_guide

    problems = []
    for story in stories:
        rule, suggestion, place = "", None, story.guide_place
        try:
            guide = read_guide(library().find(story.guide).data)[0]
        except ConversationGuideError:
            known = [file.id for file in library().list()]
            rule, suggestion = "settings-story-no-guide", nearest(story.guide, known)
        else:
            known = [] if guide is None else [s.id for s in guide.steps if isinstance(s, Story)]
            if guide is not None and story.step not in known:
                rule, suggestion = "settings-story-no-step", nearest(story.step, known)
                place = story.step_place
        if rule:
            problems.append(
                Problem(
                    rule=rule,
                    place=place,
                    severity=Severity.WARNING,
                    facts={"guide": story.guide, "step": story.step, "known": tuple(known)},
                    suggestion=suggestion,
                )
            )
    return problems
