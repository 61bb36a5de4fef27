"""What a family agreed to add to the wisdom of other families, without those on its map. Pure.

It is what was said at the guide's list `wisdom`. Words that name somebody who was talked about
are not given on: they are only counted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from conversation_guide.guide.model import Ask, ConnectionKind, Entries, Guide
from conversation_guide.interview.conversation import ON_THE_MAP, Conversation
from conversation_guide.interview.events import SessionKind
from conversation_guide.interview.walks.agreeing import WISDOM
from conversation_guide.text import same_name

STEP = "wisdom"
"""The id of the list whose entries may be given on."""

_LONG = 4
"""Letters from which on a name is found in its other forms too ("Rosas", "Rosa's")."""

_SMALL = frozenset(
    {"the", "and", "our", "my", "your", "his", "her", "their", "from", "with", "next"}
    | {"los", "las", "el", "la", "mi", "mis", "su", "sus", "una", "un", "del", "con", "de"}
)
"""Words in a name that name nobody ("The Berger family", "la señora de enfrente")."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wisdom:
    """What one family adds, on `day` (ISO); `held_back` counts what names somebody."""

    day: str
    guide: str
    said: tuple[str, ...] = ()
    held_back: int = 0


def wisdom(guide: Guide, conversation: Conversation) -> Wisdom | None:
    """Give what may be read to other families; None where a family did not agree to it."""
    agreed = conversation.kind is SessionKind.LIVE and WISDOM in (conversation.agreed or ())
    lists = [
        step
        for step in guide.steps
        if isinstance(step, Entries) and step.id == STEP and not step.private
    ]
    if not agreed or not lists:
        return None
    told = [entry.name for entry in conversation.present(STEP)]
    named = [_finder(name) for name in _names(guide, conversation)]
    kept = tuple(text for text in told if not any(one.search(same_name(text)) for one in named))
    return Wisdom(
        day=conversation.held_on or conversation.started_at[:10],
        guide=conversation.guide,
        said=kept,
        held_back=len(told) - len(kept),
    )


def _names(guide: Guide, conversation: Conversation) -> Iterator[str]:
    """Give each name that was told, also of those who were taken off the map; persons' by word."""
    for step in guide.steps:
        if isinstance(step, Ask) and step.centre:
            entries = (e for address, e in conversation.entries.items() if address.step == step.id)
            for entry in entries:
                if isinstance(entry.value, str):
                    yield from _by_word(entry.value)
    for named in conversation.named.values():
        if named.kind in ON_THE_MAP:
            is_person = named.kind == ConnectionKind.PERSON
            yield from _by_word(named.name) if is_person else (named.name,)


def _by_word(name: str) -> Iterator[str]:
    """Give a whole name and each word of it that may stand for it: "Rosa" of "Aunt Rosa Lind".

    In a name with capitals those words have one; of one without ("rosa lind") any word may do.
    """
    yield name
    has_capitals = name != name.lower()
    for word in re.findall(r"[^\W\d_]+", name):
        may_do = word != word.lower() if has_capitals else len(word) > 2
        if may_do and len(word) > 1 and word.lower() not in _SMALL:
            yield word


def _finder(name: str) -> re.Pattern[str]:
    """Find `name` as a word; where a script does not part words, anywhere."""
    folded = same_name(name)
    if not folded:
        return re.compile(r"(?!)")
    found = re.escape(folded)
    if folded.upper() == folded.lower():  # no capital letters, and often no spaces between words
        return re.compile(found)
    return re.compile(rf"(?<!\w){found}" + ("" if len(folded) >= _LONG else r"(?!\w)"))
