r"""One event as one line of JSON, and back.

An event is written compactly, always in this order; what has its default value is left out::

    {"v":1,"seq":4,"time":"2026-11-22T10:03:07+01:00","step":"who","about":["c1"],
     "fact":"added","with":{"kind":"person","name":"Rosa","words":"grandmother"}}

=========  =============================================================================
v          version of this form; it stands first
seq        place in the sequence over both journals, from 1
time       ISO 8601 with offset, as text
step       the address: step, part of the step, ids that it is about, loop
part
about
loop
private    true where the event belongs to the private journal
fact       the lasting name of what happened (`KINDS`)
with       the fact's own fields
=========  =============================================================================

How a fact is written follows from its dataclass: nothing here names a field. A field that a later
version added to a known fact is passed over; an unknown fact, value of a fixed list or version is
a `JournalTooNew`, since what it says would be lost.

Nothing here knows lines, digests or files: that is `frame` and `storage`.
"""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Callable, Mapping
from dataclasses import MISSING
from enum import StrEnum
from typing import Any, Final, NamedTuple, TypeVar, get_type_hints

from conversation_guide.errors import JournalTooNew
from conversation_guide.interview import events
from conversation_guide.interview.events import Address, Event, Fact

VERSION: Final = 1

KINDS: Final[Mapping[str, type[Fact]]] = {
    "started": events.Started,
    "done": events.Done,
    "answered": events.Answered,
    "unanswered": events.Unanswered,
    "withdrawn": events.Withdrawn,
    "reopened": events.Reopened,
    "agreed": events.Agreed,
    "legend-chosen": events.LegendChosen,
    "extended": events.Extended,
    "noted": events.Noted,
    "left": events.Left,
    "resumed": events.Resumed,
    "finished": events.Finished,
    "added": events.Added,
    "renamed": events.Renamed,
    "moved": events.Moved,
    "marked": events.Marked,
    "merged": events.Merged,
    "removed": events.Removed,
}
"""The lasting names. They are written down, not derived, so that no renaming changes a journal."""

_KIND_OF: Final = {fact: kind for kind, fact in KINDS.items()}


class NotAnEvent(ValueError):
    """These bytes are no event in any version's form. Says which part, never what stands there."""


def encode(event: Event) -> bytes:
    """Write `event` as one JSON object in UTF-8, without a line break.

    Raises ValueError for a number that JSON does not know (infinite, not a number).
    """
    address, fact = event.address, event.fact
    written: dict[str, object] = {"v": VERSION, "seq": event.seq, "time": event.time}
    if address.step:
        written["step"] = address.step
    if address.part:
        written["part"] = address.part
    if address.about:
        written["about"] = address.about
    if address.loop != 1:
        written["loop"] = address.loop
    if event.private:
        written["private"] = True
    written["fact"] = _KIND_OF[type(fact)]
    fields = {
        field.name: value
        for field in _FIELDS[type(fact)]
        if (value := getattr(fact, field.name)) != field.default
    }
    if fields:
        written["with"] = fields
    try:
        return _json(written, ensure_ascii=False).encode()
    except UnicodeEncodeError:
        # Half a character, which UTF-8 cannot hold, must not cost an answer.
        return _json(written, ensure_ascii=True).encode()


def decode(payload: bytes) -> Event:
    """Read what `encode` wrote, in this version or an earlier one.

    Raises:
        JournalTooNew: for a version, fact or listed value that only a later program knows.
            `session` is empty: who knows which conversation this is fills it in.
        NotAnEvent: for anything else that cannot be understood.
    """
    try:
        written = json.loads(payload.decode("utf-8"))
    except (ValueError, RecursionError):
        raise NotAnEvent("JSON") from None
    if not isinstance(written, dict):
        raise NotAnEvent("object")
    version = written.get("v")
    if type(version) is not int or version < 1:
        raise NotAnEvent("v")
    if version > VERSION:
        raise JournalTooNew("", str(version))
    return Event(
        seq=_take(written, "seq", _whole),
        time=_take(written, "time", _text),
        address=Address(
            _take(written, "step", _text, ""),
            _take(written, "part", _text, ""),
            _take(written, "about", _texts, ()),
            _take(written, "loop", _whole, 1),
        ),
        fact=_fact(_take(written, "fact", _text), written.get("with", {})),
        private=_take(written, "private", _truth, False),
    )


def _fact(kind: str, written: object) -> Fact:
    if kind not in KINDS:
        raise JournalTooNew("", kind)
    if not isinstance(written, dict):
        raise NotAnEvent("with")
    fact = KINDS[kind]
    return fact(**{f.name: _take(written, f.name, f.read, f.default) for f in _FIELDS[fact]})


# ── fields, read from the dataclasses ────────────────────────────────────────

T = TypeVar("T")


class _Field(NamedTuple):
    """One field of a fact. `default` is MISSING where it must be written."""

    name: str
    default: object
    read: Callable[[object], Any]


def _fields(fact: type[Fact]) -> tuple[_Field, ...]:
    hints = get_type_hints(fact)
    return tuple(
        _Field(field.name, field.default, _reader(hints[field.name]))
        for field in dataclasses.fields(fact)
    )


def _reader(declared: object) -> Callable[[object], object]:
    """Give what reads a field that is declared like this; a new kind of field is added here."""
    if isinstance(declared, type) and issubclass(declared, StrEnum):
        return _one_of(declared)
    return _READERS[declared]


def _one_of(listed: type[StrEnum]) -> Callable[[object], StrEnum]:
    def read(written: object) -> StrEnum:
        name = _text(written)
        try:
            return listed(name)
        except ValueError:
            raise JournalTooNew("", name) from None

    return read


def _text(written: object) -> str:
    if not isinstance(written, str):
        raise TypeError
    return written


def _truth(written: object) -> bool:
    if not isinstance(written, bool):
        raise TypeError
    return written


def _whole(written: object) -> int:
    if not isinstance(written, int) or isinstance(written, bool):
        raise TypeError
    return written


def _texts(written: object) -> tuple[str, ...]:
    if not isinstance(written, list):
        raise TypeError
    return tuple(_text(item) for item in written)


def _value(written: object) -> events.Value:
    return written if isinstance(written, (str, bool, int, float)) else _texts(written)


_READERS: Final[Mapping[object, Callable[[object], object]]] = {
    tuple[str, ...]: _texts,
    str: _text,
    bool: _truth,
    int: _whole,
    tuple[str, ...]: _texts,
    events.Value: _value,
}

_FIELDS: Final[Mapping[type[Fact], tuple[_Field, ...]]] = {
    fact: _fields(fact) for fact in KINDS.values()
}


def _take(
    written: Mapping[str, object], name: str, read: Callable[[object], T], default: object = MISSING
) -> T:
    if name not in written and default is not MISSING:
        return default  # type: ignore[return-value]  # a field's default has the field's type
    try:
        return read(written[name])
    except (KeyError, TypeError):
        raise NotAnEvent(name) from None


def _json(written: Mapping[str, object], *, ensure_ascii: bool) -> str:
    return json.dumps(written, ensure_ascii=ensure_ascii, separators=(",", ":"), allow_nan=False)
