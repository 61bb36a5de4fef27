"""The names that were told in a conversation, and how to find them again in what is said. Pure.

Names that were typed as names are certain: the centre of the map, those on it, whose turn it was,
with whom. Elsewhere a word with a capital inside a sentence is taken for one. What was written
small, or said nowhere, cannot be known: whoever reads something out has to look through it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from conversation_guide.guide.kinds import ConnectionKind
from conversation_guide.guide.model import Guide
from conversation_guide.guide.steps import Ask, Commit, Entries, Link, Round
from conversation_guide.interview.conversation import ON_THE_MAP, Conversation
from conversation_guide.text import same_name

WITH_WHOM = "with-whom"
"""The part of a commitment that names people."""

_LONG = 4
"""Letters from which on a name is found in its other forms too ("Rosas", "Rosa's")."""

_SMALL = frozenset(
    re.findall(
        r"\w+",
        """the and our my your his her their from with next in of at by to for
        los las el la mi mis su sus una un del con de y en""",
    )
)
"""Words that name nobody, wherever they stand ("la señora de enfrente")."""

_NAMELESS = frozenset(
    re.findall(
        r"\w+",
        """family families aunt auntie uncle cousin mother father mum mom dad daddy mummy grandma
        grandpa granny grandmother grandfather sister brother friend friends neighbour neighbor
        teacher doctor nurse coach mr mrs ms miss mx dr group school church team club
        familia tía tío prima primo madre padre mamá papá abuela abuelo hermana hermano amiga amigo
        vecina vecino maestra maestro doctora enfermera señora señor sra sr don doña grupo escuela
        iglesia equipo""",
    )
)
"""Words for who somebody is: many have one, and alone they tell nobody's name."""

_CAPITAL = frozenset(
    re.findall(
        r"[\w']+",
        """monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays
        thursdays fridays saturdays sundays january february march april may june july august
        september october november december christmas easter ramadan english spanish
        i i'm i'd i'll i've god ok tv""",
    )
)
"""Words with a capital of their own, wherever nothing says that they are a name."""

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_BEGINS = re.compile(r"(?:^|[.!?…:;\n\r])[\s\"'“”‘’«»¿¡()\[\]–—-]*$")
"""What stands before a word that begins a sentence: it has its capital for that."""

_INITIAL = re.compile(r"(?<![\w.])[^\W\d_]\.(?:[ ]?[^\W\d_]\.)*")


class NamesTold:
    """The names of one conversation, ready to be looked for."""

    def __init__(self, guide: Guide, conversation: Conversation, *, but: str = "") -> None:
        """Gather the names, except those that were told only at the step `but`."""
        given = list(_given(guide, conversation, but))
        inside = [
            word for text in _texts(guide, conversation, but) for word in capitals_inside(text)
        ]
        self._found = [_finder(name) for name in {*given, *inside}]
        self._initials = {one for name in given for one in _initials(name)}

    def are_in(self, text: str) -> bool:
        """Say whether one of the names, or its initials, stands in `text`."""
        folded = same_name(text)
        if any(one.search(folded) for one in self._found):
            return True
        return any(one in self._initials for one in initials_in(text))


def capitals_inside(text: str) -> Iterator[str]:
    """Give the words with a capital inside a sentence: each may be a name."""
    for found in _WORD.finditer(text):
        word = found[0]
        if (
            word[:1].isupper()
            and not _says_nobody(word)
            and not _BEGINS.search(text, 0, found.start())
        ):
            yield word


def may_name(text: str) -> bool:
    """Say whether `text` holds a word or initials that may be a name."""
    return any(True for _ in initials_in(text)) or any(True for _ in capitals_inside(text))


def initials_in(text: str) -> Iterator[str]:
    """Give initials that are written with a full stop, without it: "RL" of "R. L.", never "I"."""
    for found in _INITIAL.findall(text):
        letters = re.sub(r"[. ]", "", found)
        if letters.isupper() and letters != "I":
            yield letters


# ── gathering ────────────────────────────────────────────────────────────────


def _given(guide: Guide, conversation: Conversation, but: str) -> Iterator[str]:
    """Give what was told as a name, also of those who were taken off; persons' by word."""
    steps = {step.id: step for step in guide.steps}
    speakers = {step.over for step in guide.steps if isinstance(step, Round)}
    speakers |= {
        id for step in guide.steps if isinstance(step, Link) for id in (step.down, step.across)
    }
    for address, entry in conversation.entries.items():
        step = steps.get(address.step)
        is_centre = isinstance(step, Ask) and step.centre
        if isinstance(entry.value, str) and is_centre:
            yield from _by_word(entry.value)
        elif (
            isinstance(entry.value, str) and isinstance(step, Commit) and address.part == WITH_WHOM
        ):
            yield from _with_capitals(entry.value)
    for named in conversation.named.values():
        if named.step == but:
            continue
        if named.kind in ON_THE_MAP and named.kind != ConnectionKind.PERSON:
            yield named.name
        elif named.kind in ON_THE_MAP or named.step in speakers:
            yield from _by_word(named.name)
    yield from _with_capitals(conversation.share_with)


def _texts(guide: Guide, conversation: Conversation, but: str) -> Iterator[str]:
    """Give everything else that was told in words of one's own."""
    lists = {step.id for step in guide.steps if isinstance(step, Entries)}
    for address, entry in conversation.entries.items():
        if address.step != but and isinstance(entry.value, str):
            yield entry.value
    for named in conversation.named.values():
        if named.step != but:
            if named.step in lists:
                yield named.name
            yield named.words


def _by_word(name: str) -> Iterator[str]:
    """Give a whole name and each word of it that may stand for it: "Rosa" of "Aunt Rosa Lind".

    In a name with capitals those words have one; of one without ("rosa lind") any word may do.
    """
    yield name
    has_capitals = name != name.lower()
    for word in re.findall(r"[^\W\d_]+", name):
        may_do = word != word.lower() if has_capitals else len(word) > 2
        if may_do and len(word) > 1 and word.lower() not in _SMALL | _NAMELESS:
            yield word


def _with_capitals(text: str) -> Iterator[str]:
    """Give the words with a capital, wherever they stand in a few words about somebody."""
    for word in _WORD.findall(text):
        if word[:1].isupper() and not _says_nobody(word):
            yield word


def _initials(name: str) -> Iterator[str]:
    """Give the initials that may stand for a name: "RL" and "R" and "L" of "Aunt Rosa Lind"."""
    words = [
        word for word in re.findall(r"[^\W\d_]+", name) if word.lower() not in _SMALL | _NAMELESS
    ]
    letters = [word[0].upper() for word in words]
    yield from letters
    yield "".join(letters)


def _finder(name: str) -> re.Pattern[str]:
    """Find `name` as a word; where a script does not part words, anywhere."""
    folded = same_name(name)
    if not folded or _is_nameless(folded):
        return re.compile(r"(?!)")
    found = re.escape(folded)
    if folded.upper() == folded.lower():  # no capital letters, and often no spaces between words
        return re.compile(found)
    return re.compile(rf"(?<!\w){found}" + ("" if len(folded) >= _LONG else r"(?!\w)"))


def _is_nameless(folded: str) -> bool:
    """Say whether a whole name is nothing but such words: "mum", "our family"."""
    words: Iterable[str] = folded.split()
    return all(word in _SMALL | _NAMELESS for word in words)


def _says_nobody(word: str) -> bool:
    return word.lower().replace("’", "'") in _SMALL | _NAMELESS | _CAPITAL
