"""The names that were told in a conversation, and how to find them again in what is said. Pure.

Names that were typed as names are certain: the centre of the map, those on it, whose turn it was,
with whom. Elsewhere a word with a capital inside a sentence is taken for one. What was written
small, or said nowhere, cannot be known: whoever reads something out has to look through it.

What is no name is listed by language in `words` (`naming.`). Families mix their languages, so all
lists count in each conversation.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from conversation_guide.guide.kinds import ConnectionKind
from conversation_guide.guide.model import Guide
from conversation_guide.guide.steps import Ask, Commit, Entries, Link, Round
from conversation_guide.interview.conversation import ON_THE_MAP, Conversation
from conversation_guide.text import same_name
from conversation_guide.words import LANGUAGES, load_words

WITH_WHOM = "with-whom"
"""The part of a commitment that names people."""

_LONG = 4
"""Letters from which on a name is found in its other forms too ("Rosas", "Rosa's")."""

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_ENDS = ".!?…:;\n\r"
_AROUND = "\"'“”‘’«»¿¡()[]–—-"
"""Signs after which a sentence is over, and those that may stand before its first word."""

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
    before, end = "", 0
    for found in _WORD.finditer(text):
        word = found[0]
        if (
            word[:1].isupper()
            and not _says_nobody(word)
            and not _begins(before, text[end : found.start()])
        ):
            yield word
        before, end = word, found.end()


def _begins(before: str, between: str) -> bool:
    """Say whether a sentence begins after the word `before` and the signs `between`.

    A word that begins one has its capital for that. `before` is "" at the start of the text.
    """
    for place in range(len(between) - 1, -1, -1):
        sign = between[place]
        if sign in _ENDS:
            is_title = sign == "." and not place and _lower(before) in _listed("title")
            return not is_title
        if not (sign.isspace() or sign in _AROUND):
            return False
    return not before


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
        if may_do and len(word) > 1 and not _is_common(word):
            yield word


def _with_capitals(text: str) -> Iterator[str]:
    """Give the words with a capital, wherever they stand in a few words about somebody."""
    for word in _WORD.findall(text):
        if word[:1].isupper() and not _says_nobody(word):
            yield word


def _initials(name: str) -> Iterator[str]:
    """Give the initials that may stand for a name: "RL" and "R" and "L" of "Aunt Rosa Lind"."""
    words = [word for word in re.findall(r"[^\W\d_]+", name) if not _is_common(word)]
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
    return all(map(_is_common, folded.split()))


def _is_common(word: str) -> bool:
    """Say whether a word names nobody by itself: a small one, or one for who somebody is."""
    return (small := _lower(word)) in _listed("small") or small in _listed("nameless")


def _says_nobody(word: str) -> bool:
    return _is_common(word) or _lower(word) in _listed("capital")


def _lower(word: str) -> str:
    return word.lower().replace("’", "'")


@cache
def _listed(kind: str) -> frozenset[str]:
    """Give the words of a list, in all languages."""
    found = (load_words(language)(f"naming.{kind}") for language in LANGUAGES)
    return frozenset(word for words in found for word in words.split())
