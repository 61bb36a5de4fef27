"""What each reader may have of a conversation, as a `Summary` in which nothing else is left.

Every format of a file is made of a summary that went through `for_reader`, so that no format can
leak what another one holds back, and none holds anything back itself. Readers are named in
`READERS`, and nowhere else:

- `record`: everything, unchanged.
- `family`: what their page may hold. Their map with what they told of it (`record.home`), their
  lists, stories, what they will do. Nothing that was asked at a private or sensitive step, nothing
  open or counted, no reflections. Of a conversation that was held without them: nothing.
- `supervision`: no name and no word that anybody typed. People and groups by number, topics by
  title, small steps by practice, and the coverage, which hides small counts. No wall: in its
  rows, also without names, every count that is hidden there could be counted again.

Pure: a value in, a value out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TypeVar

from conversation_guide.ecomap.model import Connection, Ecomap, Rating
from conversation_guide.guide.kinds import Audience, ConnectionKind
from conversation_guide.guide.steps import Entries, SmallSteps, Story
from conversation_guide.interview.conversation import Standing
from conversation_guide.spiral.model import SmallStep, Spiral
from conversation_guide.words import Words

from .coverage import Coverage
from .home import Home, stays
from .maps import GuideMap
from .standing import Told
from .summary import Commitment, Summary, Topic

T = TypeVar("T")

RECORD, FAMILY, SUPERVISION = "record", "family", "supervision"

READERS = (RECORD, FAMILY, SUPERVISION)
"""For whom something of a conversation can be made."""


def for_reader(summary: Summary, audience: str, words: Words) -> Summary:
    """Give what `audience`, one of `READERS`, may have of `summary`. Raises KeyError for others."""
    if audience == RECORD:
        return summary
    if audience == FAMILY:
        return _for_family(summary)
    if audience == SUPERVISION:
        return _for_supervision(summary, words)
    raise KeyError(audience)


# ── the family ──


def _for_family(summary: Summary) -> Summary:
    theirs = summary.audience is Audience.FAMILY
    home = _as_told(summary.home) if theirs else Home()
    bare = replace(
        summary,
        minutes=0,
        last_answer="",
        ecomap=home.ecomap,
        map=home.map,
        home=home,
        topics=tuple(_to_take_home(summary.topics)) if theirs else (),
        commitments=tuple(_one_thing(summary)) if theirs else (),
        reflections=(),
        coverage=_nothing_counted(summary.coverage),
    )
    return bare if theirs else replace(bare, agreed=None, share_with="")


def _as_told(home: Home) -> Home:
    """Leave what was told of each connection; what was left open reads as if nobody had asked."""
    told = tuple(
        replace(
            one,
            support=_if_told(one.support),
            strain=_if_told(one.strain),
            direction=_if_told(one.direction),
        )
        for one in home.ecomap.connections
    )
    ecomap = replace(home.ecomap, connections=told)
    return Home(ecomap=ecomap, map=ecomap if isinstance(home.map, Ecomap) else home.map)


def _if_told(rating: Rating[T]) -> Rating[T]:
    return Rating() if rating.value is None else rating


def _to_take_home(topics: Iterable[Topic]) -> Iterable[Topic]:
    """Leave the lists and the stories that are fit for a sheet which others at home may read."""
    for topic in topics:
        kept = tuple(told for one in topic.told if (told := _listed(one)) is not None)
        if kept:
            yield replace(topic, told=kept)


def _listed(told: Told) -> Told | None:
    step = told.step
    if not told.applies or stays(step):
        return None
    bare = Told(step=step, applies=True, standing=told.standing)
    if isinstance(step, Story) and told.standing is Standing.DONE:
        return bare
    if isinstance(step, Entries) and not isinstance(step, SmallSteps) and told.entries:
        return replace(
            bare,
            entries=tuple(
                replace(entry, by="", standing=None, fields=()) for entry in told.entries
            ),
        )
    return None


def _one_thing(summary: Summary) -> Iterator[Commitment]:
    """Leave what they will do; what is in the way and how sure they are stays between them."""
    apart = {told.step.id for topic in summary.topics for told in topic.told if stays(told.step)}
    for one in summary.commitments:
        if one.step not in apart:
            yield replace(one, obstacle="", sure=None)


def _nothing_counted(coverage: Coverage) -> Coverage:
    return replace(
        coverage,
        minutes=0,
        points=(),
        looking_back=None,
        commitments=(),
        seen=(),
        phases=(),
        dots=None,
    )


# ── supervision ──


def _for_supervision(summary: Summary, words: Words) -> Summary:
    ecomap = _numbered(summary.ecomap, words)
    return replace(
        summary,
        last_answer="",
        agreed=None,
        share_with="",
        ecomap=ecomap,
        map=_without_names(summary.map, ecomap),
        home=Home(),
        topics=tuple(replace(topic, told=()) for topic in summary.topics),
        commitments=(),
        reflections=(),
    )


def _without_names(grown: GuideMap | None, ecomap: Ecomap) -> GuideMap | None:
    match grown:
        case Ecomap():
            return ecomap
        case Spiral():
            loops = tuple(
                replace(loop, steps=tuple(_without_words(step) for step in loop.steps))
                for loop in grown.loops
            )
            return replace(grown, centre="", loops=loops)
    return None


def _numbered(ecomap: Ecomap, words: Words) -> Ecomap:
    """Call everybody by kind and number, in the order of the map."""
    count = dict.fromkeys(ConnectionKind, 0)
    named: list[Connection] = []
    for one in ecomap.connections:
        count[one.kind] += 1
        named.append(replace(one, name=words(f"data.{one.kind}", n=count[one.kind]), words=""))
    return replace(ecomap, centre="", connections=tuple(named))


def _without_words(step: SmallStep) -> SmallStep:
    return replace(step, text="", followed="", parents_words="", lead="")
