"""`record.codec`: events come back as they were; a later version is named, never guessed at."""

from __future__ import annotations

import json
import re

import pytest
from hypothesis import given, settings

from conversation_guide.errors import JournalTooNew
from conversation_guide.interview import events as e
from conversation_guide.interview.events import Address, Event
from conversation_guide.record.codec import KINDS, NotAnEvent, decode, encode
from tests.strategies import FACTS, events

TIME = "2026-11-22T10:03:07+01:00"


def test_every_fact_has_a_lasting_name() -> None:
    assert set(KINDS.values()) == set(FACTS)
    assert len(KINDS) == len(FACTS)
    assert all(re.fullmatch("[a-z]+(-[a-z]+)*", kind) for kind in KINDS)


@given(events())
@settings(deadline=None)
def test_an_event_comes_back_as_it_was(event: Event) -> None:
    payload = encode(event)
    again = decode(payload)
    assert again == event
    # Equal is not enough: True == 1 == 1.0.
    assert repr(again) == repr(event)
    assert b"\n" not in payload
    assert payload.startswith(b'{"v":1,"seq":')
    payload.decode("utf-8")


def test_the_form_is_compact_and_in_a_fixed_order() -> None:
    added = Event(
        seq=4,
        time=TIME,
        address=Address("who", "", ("c1",)),
        fact=e.Added(kind="person", name="Zoë\n祖母", words="grandmother"),
    )
    assert encode(added).decode() == (
        '{"v":1,"seq":4,"time":"2026-11-22T10:03:07+01:00","step":"who","about":["c1"],'
        '"fact":"added","with":{"kind":"person","name":"Zoë\\n祖母","words":"grandmother"}}'
    )
    rated = Event(
        seq=5,
        time=TIME,
        address=Address("how", "strain", ("c1",), 2),
        fact=e.Answered(value=True),
        private=True,
    )
    assert encode(rated).decode() == (
        '{"v":1,"seq":5,"time":"2026-11-22T10:03:07+01:00","step":"how","part":"strain",'
        '"about":["c1"],"loop":2,"private":true,"fact":"answered","with":{"value":true}}'
    )
    left = Event(seq=6, time=TIME, address=Address(""), fact=e.Left())
    assert encode(left).decode() == (
        '{"v":1,"seq":6,"time":"2026-11-22T10:03:07+01:00","fact":"left"}'
    )


def test_half_a_character_costs_no_answer() -> None:
    said = e.Answered(value="Ro\ud83dsa 祖母")
    payload = encode(Event(seq=1, time=TIME, address=Address("a"), fact=said))
    payload.decode("utf-8")
    assert decode(payload).fact == said


def test_a_number_that_json_does_not_know_is_refused() -> None:
    event = Event(seq=1, time=TIME, address=Address("a"), fact=e.Answered(value=float("nan")))
    with pytest.raises(ValueError, match="JSON"):
        encode(event)


def written(**changes: object) -> bytes:
    return json.dumps({"v": 1, "seq": 1, "time": TIME, **changes}).encode()


def test_what_a_later_version_added_to_a_known_fact_is_passed_over() -> None:
    fields = {"text": "hm", "mood": [1]}
    event = decode(written(step="a", colour="red", fact="noted", **{"with": fields}))
    assert event.fact == e.Noted(text="hm")


@pytest.mark.parametrize(
    ("payload", "version"),
    [
        (b'{"v":2}', "2"),
        (written(fact="linked"), "linked"),
        (written(fact="unanswered", **{"with": {"reason": "away"}}), "away"),
    ],
)
def test_a_later_version_is_named(payload: bytes, version: str) -> None:
    with pytest.raises(JournalTooNew) as caught:
        decode(payload)
    assert caught.value.version == version


@pytest.mark.parametrize(
    "payload",
    [
        b"",
        b"\xff",
        b"{",
        b"[" * 100_000,
        b"1",
        b"[]",
        b"{}",
        b'{"v":true}',
        b'{"v":0}',
        b'{"v":1}',
        written(),
        written(seq="1", fact="left"),
        written(seq=True, fact="left"),
        written(time=1, fact="left"),
        written(fact=1),
        written(fact="left", step=3),
        written(fact="left", about="c1"),
        written(fact="left", about=[1]),
        written(fact="left", private=1),
        written(fact="noted"),
        written(fact="noted", **{"with": []}),
        written(fact="noted", **{"with": {"text": 1}}),
        written(fact="answered", **{"with": {"value": None}}),
        written(fact="answered", **{"with": {"value": [1]}}),
        written(fact="answered", **{"with": {"value": {}}}),
        b'{"v":1,"seq":' + b"9" * 5000 + b"}",
    ],
)
def test_what_is_no_event_is_said_without_saying_what_it_was(payload: bytes) -> None:
    with pytest.raises(NotAnEvent) as caught:
        decode(payload)
    assert len(str(caught.value)) < 10
