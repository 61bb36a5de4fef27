"""Hypothesis strategies for what is stored, made from the dataclasses: a new fact is in at once."""

from __future__ import annotations

import dataclasses
import datetime as dt
from enum import StrEnum
from typing import Any, get_args, get_type_hints

from hypothesis import strategies as st

from conversation_guide.interview.events import Address, Event, Fact, Value

FACTS: tuple[type[Fact], ...] = get_args(Fact)

IDS = st.text("abcdefghijklmnopqrstuvwxyz0123456789-", min_size=1, max_size=8)
ANY_TEXT = st.text(st.characters() | st.sampled_from('\n\r\0\x1b\x85\u2028\u202e"\\'), max_size=20)
"""Everything that UTF-8 can hold."""

TIMES = st.datetimes(
    dt.datetime(2020, 1, 1),
    dt.datetime(2040, 1, 1),
    timezones=st.integers(-14, 14).map(lambda hours: dt.timezone(dt.timedelta(hours=hours))),
).map(lambda time: time.replace(microsecond=0).isoformat())

VALUES: st.SearchStrategy[Value] = st.one_of(
    ANY_TEXT,
    st.booleans(),
    st.integers(),
    st.floats(allow_nan=False, allow_infinity=False),
    st.lists(ANY_TEXT, max_size=4).map(tuple),
)


def addresses() -> st.SearchStrategy[Address]:
    """Where something happened: a step, or the conversation as a whole."""
    return st.builds(
        Address,
        st.just("") | IDS,
        st.just("") | IDS,
        st.lists(IDS, max_size=2).map(tuple),
        st.just(1) | st.integers(1, 50),
    )


def facts(*only: type[Fact]) -> st.SearchStrategy[Fact]:
    """Any fact, or one of the given kinds."""
    return st.one_of([_fact(kind) for kind in only or FACTS])


def events(*only: type[Fact]) -> st.SearchStrategy[Event]:
    """Any event around any fact, or around one of the given kinds."""
    return st.builds(
        Event,
        seq=st.integers(1, 10**6),
        time=TIMES,
        address=addresses(),
        fact=facts(*only),
        private=st.booleans(),
    )


def _fact(kind: type[Fact]) -> st.SearchStrategy[Fact]:
    hints = get_type_hints(kind)
    fields = {f.name: _field(hints[f.name]) for f in dataclasses.fields(kind)}
    return st.builds(kind, **fields)


def _field(declared: Any) -> st.SearchStrategy[Any]:
    if declared == Value:
        return VALUES
    if isinstance(declared, type) and issubclass(declared, StrEnum):
        return st.sampled_from(declared)
    several = st.lists(ANY_TEXT, max_size=3).map(tuple)
    return {
        str: ANY_TEXT,
        bool: st.booleans(),
        int: st.integers(),
        tuple[str, ...]: several,
    }[declared]
