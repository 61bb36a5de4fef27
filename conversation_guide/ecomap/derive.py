"""From what was said to the map: `derive` folds a conversation's state into an `Ecomap`.

Pure and quick: one pass over the answers, one over the names. What was removed, merged into
another, or set aside because its condition lapsed is not on the map; neither is what a private
step holds or somebody added alone, afterwards: everybody at the table looks at the map. Who is
wished for, or no longer there, supports nobody now: what was said of them before they were marked
stays in the journal, and comes back should the mark be taken off. How a map is drawn is `render`'s
business, what can be counted on it `observations`'.
"""

from __future__ import annotations

from collections.abc import Container, Mapping
from dataclasses import replace
from datetime import datetime
from typing import TypeVar

from conversation_guide.guide.kinds import Aspect, ConnectionKind, Direction, Level
from conversation_guide.guide.model import Guide
from conversation_guide.guide.steps import Ask, Names, Support
from conversation_guide.interview.conversation import Conversation, Entry, Named, Standing
from conversation_guide.interview.events import Value
from conversation_guide.interview.walks.sorting import CATEGORY

from .legend import legend_from
from .model import Connection, Ecomap, Known, Rating
from .ties import ties

T = TypeVar("T")
_Told = dict[tuple[str, str], Entry]
"""The entry that counts, by part and connection."""

_KNOWN = {
    Standing.ANSWERED: Known.ANSWERED,
    Standing.UNSURE: Known.UNSURE,
    Standing.DECLINED: Known.DECLINED,
    Standing.SKIPPED: Known.SKIPPED,
}
_LEVELS: Mapping[Value, Rating[Level]] = {v.value: Rating(Known.ANSWERED, v) for v in Level}
_DIRECTIONS: Mapping[Value, Rating[Direction]] = {
    v.value: Rating(Known.ANSWERED, v) for v in Direction
}
_STRAIN: Mapping[Value, Rating[bool]] = {v: Rating(Known.ANSWERED, v) for v in (True, False)}


def derive(guide: Guide, conversation: Conversation) -> Ecomap:
    """Give the map as it stands. Never raises: what does not fit the guide is left out."""
    told = _ratings(guide, conversation)
    private = {step.id for step in guide.steps if isinstance(step, Names) and step.private}
    private |= {step.id for step in guide.afterwards}
    categories = guide.categories
    known_categories = {category.id for category in categories}
    connections = tuple(
        _connection(named, told, known_categories, conversation)
        for named in conversation.present()
        if named.step not in private
    )
    found, asked = ties(guide, conversation, tuple(one.id for one in connections))
    return Ecomap(
        centre=centre(guide, conversation),
        connections=connections,
        categories=categories,
        legend=legend_from(conversation.legend),
        ties=found,
        ties_asked=asked,
    )


def centre(guide: Guide, conversation: Conversation) -> str:
    """Give the name in the middle of the map, or "" where none was given."""
    for step in guide.steps:
        if isinstance(step, Ask) and step.centre and not step.private:
            answer = conversation.answer(step.id)
            if isinstance(answer, str) and answer:
                return answer
    return ""


def _connection(
    named: Named, told: _Told, categories: Container[str], conversation: Conversation
) -> Connection:
    """Put one name on the map; who is not there now has no support, strain or direction."""
    category = named.category if named.category in categories else ""
    where = conversation.standing(named.step, CATEGORY, (named.id,))
    one = Connection(
        id=named.id,
        name=named.name,
        kind=ConnectionKind(named.kind),
        words=named.words,
        category=category,
        elsewhere=not category and where is Standing.DONE,
        wanted=named.wanted,
        ended=named.ended,
    )
    if not one.there_now:
        return one
    return replace(
        one,
        support=_rating(told.get(("", named.id)), _LEVELS),
        strain=_rating(told.get((Aspect.STRAIN, named.id)), _STRAIN),
        direction=_rating(told.get((Aspect.DIRECTION, named.id)), _DIRECTIONS),
    )


def _ratings(guide: Guide, conversation: Conversation) -> _Told:
    """Find what counts for each rating: of several support steps the latest that was answered."""
    steps = {s.id for s in guide.steps if isinstance(s, Support) and not s.private}
    told: _Told = {}
    for address, entry in conversation.entries.items():
        if address.step not in steps or len(address.about) != 1:
            continue
        if entry.set_aside or entry.standing not in _KNOWN:
            continue
        key = (address.part, address.about[0])
        before = told.get(key)
        if before is None or _counts_more(entry, before):
            told[key] = entry
    return told


def _counts_more(entry: Entry, before: Entry) -> bool:
    """Say whether `entry` takes the place of `before`: an answer first, then the later one."""
    answered = entry.standing is Standing.ANSWERED
    if answered is not (before.standing is Standing.ANSWERED):
        return answered
    return not _is_earlier(entry.time, before.time)


def _is_earlier(time: str, other: str) -> bool:
    """Compare as moments; a laptop that crossed a time zone writes two offsets."""
    try:
        return datetime.fromisoformat(time) < datetime.fromisoformat(other)
    except (ValueError, TypeError):
        return time < other


def _rating(entry: Entry | None, answers: Mapping[Value, Rating[T]]) -> Rating[T]:
    """Read a stored rating; a value that this version does not know is none."""
    if entry is None:
        return Rating()
    if entry.standing is not Standing.ANSWERED:
        return Rating(_KNOWN[entry.standing])
    found = None if entry.value is None else answers.get(entry.value)
    return found or Rating()
