"""Journals that were once written open for ever.

The files in `samples/` were written by the program of their version and are never edited, only
joined by others. What they say stands here in full.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from conversation_guide.interview import events as e
from conversation_guide.interview.events import Address, Event, Reason, SessionKind
from conversation_guide.record.codec import decode
from conversation_guide.record.frame import Header, read_frames
from tests.strategies import FACTS

SAMPLES = Path(__file__).parent / "samples"


def at(seq: int, address: Address, fact: e.Fact, private: bool = False) -> Event:
    time = f"2026-11-22T10:{seq:02}:00+01:00"
    return Event(seq=seq, time=time, address=address, fact=fact, private=private)


V1_RECORD = [
    at(
        1,
        Address(""),
        e.Started(
            session="7kq2mx",
            kind=SessionKind.PRACTICE,
            guide="we-are-connected",
            guide_version="2",
            language="es",
            program="0.1.0",
            held_on="2026-11-20",
            follows="3mnp4q",
        ),
    ),
    at(2, Address("welcome"), e.Done()),
    at(3, Address("centre"), e.Answered(value="Familia Núñez 👨‍👩‍👧")),
    at(4, Address("who", "", ("c1",)), e.Added(kind="person", name="Rosa", words="abuela")),
    at(5, Address("who", "", ("c2",)), e.Added(kind="person", name="Rosa M.", category="family")),
    at(6, Address("who", "", ("c3",)), e.Added(kind="group", name="أمهات الحي")),
    at(7, Address("who", "", ("c4",)), e.Added(kind="person", name='Sr. [/] \\ "X"\n=1+1')),
    at(8, Address("who"), e.Done()),
    at(9, Address("who", "", ("c3",)), e.Renamed(name="祖母の会", words="the Tuesday group")),
    at(10, Address("who", "", ("c1",)), e.Moved(category="family")),
    at(11, Address("who", "", ("c3",)), e.Marked(wanted=True)),
    at(12, Address("who", "", ("c4",)), e.Marked(ended=True)),
    at(13, Address("who", "", ("c2", "c1")), e.Merged()),
    at(14, Address("who", "", ("c4",)), e.Removed()),
    at(15, Address("how", "", ("c1",)), e.Answered(value="a-lot")),
    at(16, Address("how", "strain", ("c1",)), e.Answered(value=False)),
    at(17, Address("how", "", ("c3",)), e.Unanswered(reason=Reason.UNSURE)),
    at(18, Address("noticed"), e.Unanswered(reason=Reason.DECLINED)),
    at(20, Address("noticed"), e.Reopened()),
    at(21, Address("noticed"), e.Answered(value="Two lines.\nAnd a \u202f space.")),
    at(22, Address("which"), e.Answered(value=("a", "b"))),
    at(23, Address("which"), e.Answered(value=())),
    at(24, Address("which"), e.Withdrawn()),
    at(25, Address("sleep"), e.Answered(value=7.5)),
    at(26, Address("sure", loop=2), e.Answered(value=8)),
    at(27, Address("more"), e.Unanswered(reason=Reason.SKIPPED)),
    at(28, Address(""), e.Left()),
    at(29, Address(""), e.Resumed()),
    at(
        31,
        Address("agree"),
        e.Agreed(scopes=("keep", "share"), share_with="the school"),
    ),
    at(32, Address("legend"), e.LegendChosen(signs=("a-lot=thick", "strain=zigzag"))),
    at(33, Address(""), e.Finished()),
]
V1_PRIVATE = [
    at(19, Address("noticed"), e.Noted(text="Long silence; she looked at the map."), private=True),
    at(30, Address("own-1"), e.Answered(value="I talked too much."), private=True),
]
V1_RECORD_PHASES = [
    at(1, Address(""), e.Started(session="7kq2mx", kind=SessionKind.LIVE, guide="a-lab")),
    at(2, Address("opening"), e.Answered(value=5)),
    at(3, Address("team", "name", ("c1",)), e.Added(kind="entry", name="AB")),
    at(4, Address("opening"), e.Extended(minutes=2)),
    at(5, Address("ideas", "turn:1", ("c1",)), e.Done()),
    at(6, Address("dots", "", ("c1", "c2")), e.Answered(value=True)),
]
SAID = {
    "v1-record.journal": V1_RECORD,
    "v1-private.journal": V1_PRIVATE,
    "v1-record-phases.journal": V1_RECORD_PHASES,
}


@pytest.mark.parametrize("name", SAID)
def test_a_sample_is_read_as_it_was_meant(name: str) -> None:
    reading = read_frames((SAMPLES / name).read_bytes())
    which = name.removesuffix(".journal").split("-")[1]
    assert reading.header == Header(1, which, "7kq2mx")
    assert (reading.damaged, reading.torn, reading.unended) == ((), False, False)
    assert [decode(frame.payload) for frame in reading.frames] == SAID[name]


def test_no_sample_is_left_out() -> None:
    assert {path.name for path in SAMPLES.glob("*.journal")} == set(SAID)


def test_every_fact_and_reason_is_in_a_sample() -> None:
    facts = [event.fact for events in SAID.values() for event in events]
    assert {type(fact) for fact in facts} == set(FACTS)
    reasons = {fact.reason for fact in facts if isinstance(fact, e.Unanswered)}
    assert reasons == set(Reason)
