"""What each kind of step holds of its own: from what was read to the arguments of its class.

One table, `KINDS`, names the class of every kind and what fills it. Nothing is checked here:
`consistency` does that, over what comes out.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from conversation_guide.document.notes import Fields

from .ids import Ids
from .kinds import AnswerKind, Aspect, ConnectionKind, Ring
from .small_steps import BUILT_IN, BY_ID, WRITTEN
from .steps import (
    Ask,
    Category,
    Choose,
    Commit,
    Each,
    Entries,
    Gather,
    Link,
    Names,
    Option,
    Pause,
    Phase,
    Resource,
    Round,
    Say,
    Show,
    SmallSteps,
    Step,
    Story,
    Support,
)

Filling = Callable[[Fields], dict[str, Any]]
"""Gives the arguments of one kind of step that other kinds do not have."""

PARTS_OF_ENTRIES = ("name", "entry")
"""What else is stored about an entry: no field of a list can have such an id."""


def _ask(data: Fields) -> dict[str, Any]:
    return {**_answered(data), "centre": data.get("centre", False)}


def _answered(data: Fields) -> dict[str, Any]:
    """Say how a question is answered; without `answer`, the other keys tell."""
    kind = AnswerKind(data.get("answer", _kind_by_keys(data)))
    at_least, at_most = data.get("at_least"), data.get("at_most")
    if kind is AnswerKind.SCALE:
        at_least, at_most = data.get("from", 0), data.get("to", 10)
    return {
        "answer": kind,
        "choices": _options(data["choices"]) if "choices" in data else (),
        "at_least": at_least,
        "at_most": at_most,
        "low_label": data.get("from_label", ""),
        "high_label": data.get("to_label", ""),
    }


def _kind_by_keys(data: Fields) -> str:
    if "choices" in data:
        return "choice"
    return "scale" if "from" in data or "to" in data else "text"


def _options(choices: tuple[Fields, ...]) -> tuple[Option, ...]:
    ids = Ids()
    for choice in choices:
        if "id" in choice:
            ids.write(choice["id"])
    return tuple(
        Option(id=choice.get("id") or ids.derive(choice["label"], "choice"), label=choice["label"])
        for choice in choices
        if "label" in choice
    )


def _names(kind: ConnectionKind) -> Filling:
    def fill(data: Fields) -> dict[str, Any]:
        ids = Ids()
        categories = data.get("categories", ())
        for category in categories:
            if "id" in category:
                ids.write(category["id"])
        return {
            "kind": kind,
            "categories": tuple(
                Category(
                    id=one.get("id") or ids.derive(one["label"], "category"),
                    label=one["label"],
                    ring=Ring(one.get("ring", "informal")),
                    words=one.get("words", ()),
                )
                for one in categories
                if "label" in one
            ),
            **_bounds(data),
        }

    return fill


def _bounds(data: Fields) -> dict[str, Any]:
    return {"at_least": data.get("min", 0), "at_most": data.get("max", 60)}


# ── lists ────────────────────────────────────────────────────────────────────


def _list(data: Fields) -> dict[str, Any]:
    return {"fields": _fields(data.get("fields", ())), **_bounds(data)}


def _small_steps(data: Fields) -> dict[str, Any]:
    given = data.get("fields", ())
    fields = tuple(_of_a_spiral(*pair) for pair in zip(given, _fields(given), strict=True))
    return {"fields": fields or BUILT_IN, **_bounds(data)}


def _fields(given: tuple[Fields, ...]) -> tuple[Ask, ...]:
    """Make the fields of a list, one for one; ids are their own within the list."""
    ids = Ids(reserved=PARTS_OF_ENTRIES)
    for one in given:
        if "id" in one:
            ids.write(one["id"])
    return tuple(
        Ask(
            id=str(one.get("id") or ids.derive(one.get("ask", ""), "field")),
            text=one.get("ask", ""),
            place=one.place,
            optional=True,
            **_answered(one),
        )
        for one in given
    )


def _of_a_spiral(data: Fields, field: Ask) -> Ask:
    """Keep what is fixed about a built-in field, whatever the guide asks in its own words."""
    built_in = BY_ID.get(WRITTEN.get(field.id, field.id))
    if built_in is None:
        return field
    choices = field.choices if built_in.choices and "choices" in data else built_in.choices
    return replace(built_in, text=field.text, place=field.place, choices=choices)


# ── about lists ──────────────────────────────────────────────────────────────


def _each(data: Fields) -> dict[str, Any]:
    question = Ask(id="each", text=data.get("each", ""), place=data.place, **_answered(data))
    return {"over": str(data.get("over", "")), "question": question}


def _round(data: Fields) -> dict[str, Any]:
    return {
        "over": str(data.get("over", "")),
        "times": data.get("times", 1),
        "attributed": data.get("attributed", False),
    }


def _choose(data: Fields) -> dict[str, Any]:
    among = tuple(dict.fromkeys(str(one) for one in data.get("among", ())))
    return {"among": among, "at_most": data.get("max", 1)}


def _link(data: Fields) -> dict[str, Any]:
    return {
        "down": str(data.get("down", "")),
        "across": str(data.get("across", "")),
        "without": tuple(dict.fromkeys(str(one) for one in data.get("without", ()))),
    }


def _story(data: Fields) -> dict[str, Any]:
    given = data.get("resource", {})
    return {
        "resource": Resource(
            title=given.get("title", ""),
            by=given.get("by", ""),
            where=given.get("where", ""),
            about=given.get("about", ""),
        )
    }


def _support(data: Fields) -> dict[str, Any]:
    return {
        "also": tuple(dict.fromkeys(Aspect(one) for one in data.get("also", ()))),
        "one_at_a_time": data.get("one_at_a_time"),
    }


KINDS: dict[str, tuple[type[Step], Filling | None]] = {
    "say": (Say, None),
    "pause": (Pause, None),
    "show": (Show, lambda data: {"what": str(data.get("show", "map"))}),
    "ask": (Ask, _ask),
    "people": (Names, _names(ConnectionKind.PERSON)),
    "groups": (Names, _names(ConnectionKind.GROUP)),
    "support": (Support, _support),
    "commit": (Commit, lambda data: {"details": data.get("details", True)}),
    "list": (Entries, _list),
    "gather": (Gather, _bounds),
    "small_steps": (SmallSteps, _small_steps),
    "each": (Each, _each),
    "round": (Round, _round),
    "choose": (Choose, _choose),
    "link": (Link, _link),
    "phase": (Phase, lambda data: {"minutes": data.get("minutes", 1)}),
    "story": (Story, _story),
}

ANSWERING = (
    Ask,
    Names,
    Support,
    Commit,
    Entries,
    Each,
    Round,
    Choose,
    Link,
    Phase,
)
"""The kinds of step that keep an answer: their ids should last."""
