"""An archive in a folder of its own, and events to put into it."""

from __future__ import annotations

import datetime as dt
from itertools import count
from pathlib import Path

import pytest

from conversation_guide.interview import events as e
from conversation_guide.interview.events import Address, Event, SessionKind
from conversation_guide.storage.archive import Archive
from conversation_guide.storage.opened import OpenConversation
from conversation_guide.storage.shelves import SessionRef

DAY = dt.date(2026, 11, 22)
GUIDE = b"format: 1\nid: we-are-connected\n"


class Keeper:
    """Makes conversations with events in them."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self.archive = Archive(home)
        self._minutes = count()

    def time(self) -> str:
        start = dt.datetime(2026, 11, 22, 10, tzinfo=dt.UTC)
        return (start + dt.timedelta(minutes=next(self._minutes))).isoformat()

    def started(self, seq: int = 1) -> Event:
        fact = e.Started(session="x", kind=SessionKind.LIVE, guide="we-are-connected")
        return Event(seq=seq, time=self.time(), address=Address(""), fact=fact)

    def said(self, seq: int, text: str = "something", private: bool = False) -> Event:
        return Event(
            seq=seq,
            time=self.time(),
            address=Address(f"q{seq}"),
            fact=e.Answered(value=text),
            private=private,
        )

    def begin(self, kind: SessionKind = SessionKind.LIVE, day: dt.date = DAY) -> OpenConversation:
        return self.archive.create(kind, "we-are-connected", GUIDE, day)

    def keep(
        self, answers: int = 3, kind: SessionKind = SessionKind.LIVE, day: dt.date = DAY
    ) -> SessionRef:
        with self.begin(kind, day) as conversation:
            conversation.append([self.started()])
            for seq in range(2, answers + 2):
                conversation.append([self.said(seq, private=seq % 3 == 0)])
            return conversation.ref


@pytest.fixture
def keeper(tmp_path: Path) -> Keeper:
    return Keeper(tmp_path / "home")
