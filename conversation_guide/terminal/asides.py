"""Talks beside the questions of a guide: changing the map, choosing signs, keeping nothing.

A talk asks small questions one after the other and ends with a reply, or with None to come back
to the question that it was begun at. Both prompters hold the same talks; how a small question is
asked is theirs. Nothing here reads or shows anything.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from conversation_guide.ecomap.legend import SIGNS, Legend, as_signs, legend_from, sign_for
from conversation_guide.guide.kinds import ConnectionKind, Level
from conversation_guide.guide.steps import Option
from conversation_guide.interview.events import Address, Value
from conversation_guide.interview.mendings import Add, Mark, Merge, Move, Rate, Remove, Rename
from conversation_guide.interview.prompts import Choice, Form, Name, Prompt, YesNo
from conversation_guide.interview.replies import Back, ChooseSigns, Given, KeepNothing, Leave, Reply
from conversation_guide.interview.walks.agreeing import AGREEMENT, NOTHING
from conversation_guide.interview.walks.sorting import ELSEWHERE
from conversation_guide.words import Words

if TYPE_CHECKING:
    from rich.text import Text as RichText

    from .prompter import MapView, OnMap


@dataclass(frozen=True, slots=True, kw_only=True)
class Small:
    """One small question.

    `samples` are drawn beside the choices where there is a screen. `ends` says that Enter alone
    is an answer, "that is all"; `steps` that it leads to the next one of several; elsewhere it goes
    back to the question, as Shift-Tab does.
    """

    text: str
    form: Form
    draft: Value | None = None
    samples: tuple[RichText, ...] = ()
    ends: bool = False
    steps: bool = False


Talk: TypeAlias = Generator[Small, Given | Back, Reply | None]


def held_with(ask: Callable[[Small], Given | Back | Leave], talk: Talk) -> Reply | None:
    """Hold a talk: ask its questions until it ends. `Leave` ends it at once."""
    try:
        small = next(talk)
        while True:
            reply = ask(small)
            if isinstance(reply, Leave):
                return reply
            small = talk.send(reply)
    except StopIteration as ended:
        made: Reply | None = ended.value
        return made


def undoes_what_is_kept(prompt: Prompt, reply: Reply) -> bool:
    """Say whether an agreement is taken back: what was kept until then would go with it."""
    if prompt.address != Address(AGREEMENT) or prompt.draft is None:
        return False
    return reply == Given((NOTHING,)) and prompt.draft != (NOTHING,)


def keep_nothing(words: Words) -> Talk:
    """Stop and keep nothing, once somebody has said yes to that."""
    reply = yield Small(text=words("ask.nothing"), form=YesNo())
    return KeepNothing() if reply == Given(True) else None


# ── the map ──


def change_the_map(view: MapView, words: Words) -> Talk:
    """Mend the map: somebody new, another name, other ratings, wanted or ended, off the map."""
    there = view.there()
    doing = yield from _one_of("ask.change", _doings(view), words, among=DOINGS)
    match doing:
        case "add-person" | "add-group":
            return (yield from _add(ConnectionKind(doing.removeprefix("add-")), view, words))
        case "rename":
            return (yield from _rename(there, view, words))
        case "merge":
            return (yield from _merge(there, words))
        case "rate":
            return (yield from _rate(there, words))
        case "mark":
            return (yield from _mark(there, words))
        case "move":
            return (yield from _move(there, words))
        case "remove":
            return (yield from _remove(there, words))
    return None


DOINGS = (
    *(f"add-{kind.value}" for kind in ConnectionKind),
    "rename",
    "merge",
    "rate",
    "mark",
    "move",
    "remove",
)
"""All that can be done to a map. Its place, from 1, is its number, whatever else can be done."""


def _doings(view: MapView) -> Sequence[str]:
    """What can be done to this map."""
    there = view.there()
    found = [f"add-{kind.value}" for kind in view.lists()]
    if there:
        found += ["rename", "mark", "remove"]
    if any(one.categories for one in there):
        found.append("move")
    if any(_others(one, there) for one in there):
        found.append("merge")
    if any(one.ratings for one in there):
        found.append("rate")
    return sorted(found, key=DOINGS.index)


def _add(kind: ConnectionKind, view: MapView, words: Words) -> Talk:
    form = Name(kind=kind, single=True, whole=view.names_are_whole())
    reply = yield Small(text=words(f"ask.change.add.{kind}"), form=form)
    return Add(kind, reply.value) if _said(reply) else None  # type: ignore[union-attr,arg-type]


def _rename(there: Sequence[OnMap], view: MapView, words: Words) -> Talk:
    one = yield from _pick("ask.change.rename.who", there, there, words)
    if one is None:
        return None
    reply = yield Small(
        text=words("ask.change.rename.to", name=one.label),
        form=Name(kind=one.kind, single=True, whole=view.names_are_whole()),
        draft=one.written,
    )
    line = reply.value if isinstance(reply, Given) else None
    return Rename(one.id, line) if isinstance(line, str) and line != one.written else None


def _merge(there: Sequence[OnMap], words: Words) -> Talk:
    twice = [one for one in there if _others(one, there)]
    one = yield from _pick("ask.change.merge.who", twice, there, words)
    if one is None:
        return None
    others = _others(one, there)
    into = yield from _pick("ask.change.merge.into", others, there, words, name=one.label)
    if into is None:
        return None
    text = words("ask.change.merge.sure", name=one.label, into=into.label)
    reply = yield Small(text=text, form=YesNo())
    return Merge(one.id, into.id) if reply == Given(True) else None


def _rate(there: Sequence[OnMap], words: Words) -> Talk:
    """Ask again what was asked about one connection; going back keeps what was changed so far."""
    one = yield from _pick("ask.change.rate.who", [o for o in there if o.ratings], there, words)
    if one is None:
        return None
    changed: list[tuple[Address, Value]] = []
    for rating in one.ratings:
        reply = yield Small(text=rating.text, form=rating.form, draft=rating.draft, steps=True)
        if isinstance(reply, Back):
            break
        value = reply.value
        if value is not None and not isinstance(value, dict) and value != rating.draft:
            changed.append((rating.address, value))
    return Rate(one.id, tuple(changed)) if changed else None


def _mark(there: Sequence[OnMap], words: Words) -> Talk:
    one = yield from _pick("ask.change.mark.who", there, there, words)
    if one is None:
        return None
    draft = "wanted" if one.wanted else "ended" if one.ended else "there"
    marks = ("there", "wanted", "ended")
    marked = yield from _one_of("ask.change.mark.as", marks, words, draft=draft, name=one.label)
    if marked is None or marked == draft:
        return None
    return Mark(one.id, wanted=marked == "wanted", ended=marked == "ended")


def _move(there: Sequence[OnMap], words: Words) -> Talk:
    one = yield from _pick("ask.change.move.who", [o for o in there if o.categories], there, words)
    if one is None:
        return None
    elsewhere = Option(id=ELSEWHERE, label=words(f"map.heading.{one.kind}.other"))
    reply = yield Small(
        text=words("walk.category.where", name=one.label),
        form=Choice(options=(*one.categories, elsewhere)),
        draft=one.category or ELSEWHERE,
    )
    chosen = reply.value if isinstance(reply, Given) else None
    if chosen is None or chosen == (one.category or ELSEWHERE):
        return None
    return Move(one.id, "" if chosen == ELSEWHERE else str(chosen))


def _remove(there: Sequence[OnMap], words: Words) -> Talk:
    one = yield from _pick("ask.change.remove.who", there, there, words)
    if one is None:
        return None
    text = words("ask.change.remove.sure", name=one.label)
    reply = yield Small(text=text, form=YesNo())
    return Remove(one.id) if reply == Given(True) else None


def _others(one: OnMap, there: Sequence[OnMap]) -> list[OnMap]:
    """Those who might be the same as this one."""
    return [other for other in there if other.kind == one.kind and other.id != one.id]


def _said(reply: Given | Back) -> bool:
    return isinstance(reply, Given) and reply.value is not None


def _pick(
    key: str, those: Sequence[OnMap], there: Sequence[OnMap], words: Words, **facts: str
) -> Generator[Small, Given | Back, OnMap | None]:
    """Ask for one of `those`; each has the number of its place among all that are `there`."""
    options = tuple(Option(id=one.id, label=one.label) for one in those)
    places = {one.id: place for place, one in enumerate(there, 1)}
    form = Choice(options=options, numbers=tuple(places[one.id] for one in those))
    reply = yield Small(text=words(key, **facts), form=form)
    chosen = reply.value if isinstance(reply, Given) else None
    return next((one for one in those if one.id == chosen), None)


def _one_of(
    key: str,
    names: Sequence[str],
    words: Words,
    draft: str | None = None,
    among: Sequence[str] = (),
    **facts: str,
) -> Generator[Small, Given | Back, str | None]:
    """Ask for one of our own choices, whose labels stand below `key`.

    Each has the number of its place `among` all that there may be.
    """
    options = tuple(Option(id=name, label=words(f"{key}.{name}")) for name in names)
    numbers = tuple(among.index(name) + 1 for name in names) if among else ()
    form = Choice(options=options, numbers=numbers)
    reply = yield Small(text=words(key, **facts), form=form, draft=draft)
    chosen = reply.value if isinstance(reply, Given) else None
    return None if chosen is None else str(chosen)


# ── the signs ──


def choose_signs(view: MapView, words: Words, *, ascii_only: bool) -> Talk:
    """Choose signs, one after the other, until Enter alone says that these are theirs."""
    chosen, asked = view.legend(), words("ask.signs")
    if chosen is None:
        return None
    legend = chosen
    while True:
        options = tuple(
            Option(id=what, label=words("ask.signs.now", what=_what(what, words), sign=sign))
            for what in SIGNS
            for sign in [words(f"legend.sign.{sign_for(legend, what)}")]
        )
        samples = _samples([(legend, what) for what in SIGNS], ascii_only)
        reply = yield Small(text=asked, form=Choice(options=options), samples=samples, ends=True)
        if isinstance(reply, Back):
            return None
        what, asked = reply.value, words("ask.signs")
        if what is not None:
            legend = yield from _choose_sign(legend, str(what), words, ascii_only)
        elif _alike(legend):
            asked = words("ask.signs.alike")
        else:
            return ChooseSigns(as_signs(legend)) if legend != chosen else None


def _choose_sign(
    legend: Legend, what: str, words: Words, ascii_only: bool
) -> Generator[Small, Given | Back, Legend]:
    signs = [sign.value for sign in SIGNS[what]]
    would_be = {sign: legend_from((*as_signs(legend), f"{what}={sign}")) for sign in signs}
    reply = yield Small(
        text=words("ask.signs.which", what=_what(what, words)),
        form=Choice(options=tuple(Option(id=s, label=words(f"legend.sign.{s}")) for s in signs)),
        draft=sign_for(legend, what).value,
        samples=_samples([(would_be[sign], what) for sign in signs], ascii_only),
    )
    chosen = reply.value if isinstance(reply, Given) else None
    return would_be.get(str(chosen), legend)


def _samples(signs: Iterable[tuple[Legend, str]], ascii_only: bool) -> tuple[RichText, ...]:
    from conversation_guide.render.legend import sample

    return tuple(sample(legend, what, ascii_only=ascii_only) for legend, what in signs)


def _what(what: str, words: Words) -> str:
    return words(f"legend.what.{what}")


def _alike(legend: Legend) -> bool:
    """Whether two kinds of support could not be told apart on the map."""
    drawn = [(legend.line(level), legend.colour(level)) for level in Level if legend.line(level)]
    return len(set(drawn)) < len(drawn)
