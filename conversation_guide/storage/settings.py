"""An agency's and a practitioner's settings: one file in the data folder, checked like a guide.

Nothing here is about a family. A file that is not there is the defaults; one that does not read
is said with its problems, and never guessed at.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Final

from conversation_guide.document.decode import decode
from conversation_guide.document.located import read_yaml
from conversation_guide.document.notes import MISSING, Fields
from conversation_guide.document.problems import START, Place, Problem, Severity
from conversation_guide.document.reading import read
from conversation_guide.document.shapes import (
    Field,
    Identifier,
    Listing,
    OneOf,
    Record,
    Text,
    Whole,
)
from conversation_guide.errors import SettingsHaveErrors
from conversation_guide.guide.steps import Resource

from .files import read_bounded

FORMAT: Final = 1
"""The version of the format; `settings:` names it."""

FILE: Final = "settings.yaml"
MOST_BYTES: Final = 100_000
MOST_OPENING_LINES: Final = 4
MOST_STORIES: Final = 100


class Paper(StrEnum):
    """What worksheets and pages are printed on."""

    A4 = "A4"
    LETTER = "Letter"


STORY = Record(
    name="settings.story",
    fields=(
        Field("guide", Identifier(), required=True),
        Field("step", Identifier(), required=True),
        Field("title", Text(at_most=200), required=True),
        Field("by", Text(at_most=200)),
        Field("where", Text(at_most=500)),
        Field("about", Text(at_most=1_000)),
    ),
)

SETTINGS = Record(
    name="settings",
    fields=(
        Field("settings", Whole(low=1, high=1_000), required=True),
        Field("practitioner", Text(at_most=100)),
        Field("agency", Text(at_most=100)),
        Field("opening", Text(at_most=400, lines=True)),
        Field("language", Text(at_most=20)),
        Field("paper", OneOf(values=tuple(paper.value for paper in Paper))),
        Field("stories", Listing(item=STORY, at_most=MOST_STORIES)),
    ),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnStory:
    """A resource of one's own, to be shared at the story `step` of `guide` instead of the guide's.

    `guide_place` and `step_place` are where the settings name them.
    """

    guide: str
    step: str
    resource: Resource
    guide_place: Place = START
    step_place: Place = START


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What is set. `opening` is told before a conversation with a family, instead of our words.

    `language` is the one that conversations are held in, "" for each guide's own.
    """

    practitioner: str = ""
    agency: str = ""
    opening: str = ""
    language: str = ""
    paper: Paper = Paper.A4
    stories: tuple[OwnStory, ...] = ()


def parse_settings(text: str) -> tuple[Settings, list[Problem]]:
    """Read settings: what could be read, and all problems by place."""
    node, problems = read_yaml(text)
    if node is None:
        return Settings(), problems
    data, more = read(SETTINGS, node, text)
    problems = [*problems, *more]
    if data is MISSING:
        return Settings(), problems
    if data.get("settings", FORMAT) != FORMAT:
        facts = {"version": data["settings"], "supported": FORMAT}
        place = data.place_at("settings")
        return Settings(), [Problem(rule="unsupported-format", place=place, facts=facts)]
    opening = str(data.get("opening", ""))
    if opening.count("\n") + 1 > MOST_OPENING_LINES:
        facts = {"lines": opening.count("\n") + 1, "most": MOST_OPENING_LINES}
        problems.append(
            Problem(rule="settings-opening-long", place=data.place_at("opening"), facts=facts)
        )
    settings = Settings(
        practitioner=str(data.get("practitioner", "")),
        agency=str(data.get("agency", "")),
        opening=opening,
        language=str(data.get("language", "")),
        paper=Paper(data.get("paper", Paper.A4)),
        stories=tuple(_stories(data.get("stories", ()), problems)),
    )
    return settings, sorted(problems, key=lambda problem: problem.sort_key)


def _stories(listed: tuple[Fields, ...], problems: list[Problem]) -> Iterator[OwnStory]:
    """Give what is whole of the list, the first for each step; note the others."""
    found: dict[tuple[str, str], Place] = {}
    for data in listed:
        if any(key not in data for key in STORY.required):
            continue  # its problem has been noted
        which = (str(data["guide"]), str(data["step"]))
        if which in found:
            problems.append(
                Problem(
                    rule="settings-story-twice",
                    place=data.place_at("step"),
                    length=len(which[1]),
                    facts={"guide": which[0], "step": which[1], "line": found[which].line},
                    related=found[which],
                )
            )
            continue
        found[which] = data.place_at("step")
        texts = {key: str(data.get(key, "")) for key in ("title", "by", "where", "about")}
        yield OwnStory(
            guide=which[0],
            step=which[1],
            resource=Resource(**texts),
            guide_place=data.place_at("guide"),
            step_place=data.place_at("step"),
        )


def settings_file(home: Path) -> Path:
    """Where the settings stand, or would."""
    return home / FILE


def load_settings(home: Path) -> Settings:
    """Give the settings, the defaults where there is no file.

    Raises:
        SettingsHaveErrors: The file does not read; `conversation-guide settings` says why.
        CannotRead: The system refuses.
    """
    path = settings_file(home)
    if not path.exists():
        return Settings()
    text, undecoded = decode(read_bounded(path, MOST_BYTES))
    settings, problems = parse_settings(text)
    errors = sum(p.severity is Severity.ERROR for p in [*undecoded, *problems])
    if errors:
        raise SettingsHaveErrors(str(path), errors)
    return settings
