"""Everything that can be told of one conversation afterwards, as one frozen value.

`Summary` holds it in the guide's order and without a word of ours; each page that is made of it
(the record today, a family's or a supervisor's page) is a selection that a renderer makes. What
must not leave the practitioner's own journal is not in it: notes, reflections for yourself, and
what was said at private steps. What a supervisor sees is a `Coverage`, which knows even less.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from conversation_guide.ecomap.derive import derive
from conversation_guide.ecomap.model import Ecomap
from conversation_guide.guide.kinds import Audience
from conversation_guide.guide.model import Guide, Reflection, Source
from conversation_guide.guide.steps import Commit
from conversation_guide.interview.conversation import Conversation, Standing
from conversation_guide.interview.events import SessionKind, Value

from .coverage import Coverage, coverage
from .gathered import Table
from .home import Home, take_home
from .maps import GuideMap, derive_map
from .standing import Told, last_answer, minutes, told


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """A key point with how its steps stand, in the guide's order."""

    id: str
    title: str
    told: tuple[Told, ...] = ()

    @property
    def reached(self) -> bool:
        """Whether anything in it was gone through or asked."""
        return any(told.standing is not None for told in self.told)


@dataclass(frozen=True, slots=True, kw_only=True)
class Commitment:
    """One thing that somebody will do. Empty texts and None were not told; `sure` is 0–10."""

    step: str
    line: str
    when: str = ""
    with_whom: str = ""
    obstacle: str = ""
    sure: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reflected:
    """A reflection question for the family with how it stands."""

    reflection: Reflection
    standing: Standing | None = None
    value: Value | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """One conversation, told. `date` is ISO; `minutes` is the time of all its sittings.

    `afterwards`: it was written up later, so its times say nothing about it. `last_answer` is the
    time of the newest answer. `agreed` is None where nothing was asked about agreeing. `map` is of
    the guide's own kind, None where it has none; `ecomap` is there with every guide, because it
    holds the name in the middle and those of people and groups. `home` is what of the two may go
    home with the family.
    """

    session: str
    kind: SessionKind
    guide: str
    guide_version: str
    title: str
    audience: Audience
    language: str
    program: str
    date: str
    minutes: int
    afterwards: bool
    last_answer: str
    finished: bool
    agreed: tuple[str, ...] | None
    share_with: str
    ecomap: Ecomap
    map: GuideMap | None
    home: Home
    topics: tuple[Topic, ...]
    commitments: tuple[Commitment, ...]
    reflections: tuple[Reflected, ...]
    source: Source | None
    coverage: Coverage


def summarise(
    guide: Guide, conversation: Conversation, earlier: Sequence[Conversation] = ()
) -> Summary:
    """Tell a conversation as it stands, finished or not. Never raises.

    `earlier` are the conversations that it follows; a spiral has them as its loops.
    """
    ecomap = derive(guide, conversation)
    table = Table(guide, conversation, ecomap)
    return Summary(
        session=conversation.session,
        kind=conversation.kind,
        guide=guide.id,
        guide_version=conversation.guide_version or guide.version,
        title=guide.title,
        audience=guide.audience,
        language=conversation.language,
        program=conversation.program,
        date=conversation.held_on or conversation.started_at[:10],
        minutes=minutes(conversation.sittings),
        afterwards=bool(conversation.held_on),
        last_answer=last_answer(conversation),
        finished=bool(conversation.finished_at),
        agreed=conversation.agreed,
        share_with=conversation.share_with,
        ecomap=ecomap,
        map=derive_map(guide, conversation, earlier),
        home=take_home(guide, conversation, earlier),
        topics=tuple(
            Topic(
                id=point.id,
                title=point.title,
                told=tuple(told(step, table) for step in point.steps),
            )
            for point in guide.key_points
        ),
        commitments=tuple(_commitments(guide, conversation)),
        reflections=tuple(
            Reflected(
                reflection=reflection,
                standing=conversation.standing(reflection.id),
                value=conversation.answer(reflection.id),
            )
            for reflection in guide.family_reflections
        ),
        source=guide.source,
        coverage=coverage(guide, conversation, earlier),
    )


def _commitments(guide: Guide, conversation: Conversation) -> list[Commitment]:
    found = []
    for step in guide.steps:
        line = conversation.answer(step.id)
        if not isinstance(step, Commit) or step.private or not isinstance(line, str):
            continue
        sure = conversation.answer(step.id, "sure")
        found.append(
            Commitment(
                step=step.id,
                line=line,
                when=_text(conversation.answer(step.id, "when")),
                with_whom=_text(conversation.answer(step.id, "with-whom")),
                obstacle=_text(conversation.answer(step.id, "obstacle")),
                sure=sure if isinstance(sure, int) and not isinstance(sure, bool) else None,
            )
        )
    return found


def _text(value: Value | None) -> str:
    return value if isinstance(value, str) else ""
