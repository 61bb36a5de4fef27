"""`storage.archive`: what was said is kept, found again, read whatever befell it, and removed."""

from __future__ import annotations

import datetime as dt
import re
import secrets
import shutil
import stat
import sys
from pathlib import Path

import pytest

from conversation_guide.errors import (
    AmbiguousSession,
    CannotRead,
    CannotWrite,
    ConversationInUse,
    JournalDamaged,
    JournalTooNew,
    UnknownSession,
)
from conversation_guide.interview import events as e
from conversation_guide.interview.events import SessionKind
from conversation_guide.record.frame import frame_line, header_line
from conversation_guide.storage.places import can_be_made
from conversation_guide.storage.shelves import SessionRef, new_id
from tests.storage.conftest import DAY, GUIDE, Keeper


def contents(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and path.name != "lock"
    }


def test_an_id_can_be_put_by_without_making_anything(keeper: Keeper) -> None:
    id = new_id(keeper.home)
    can_be_made(keeper.home)
    assert not keeper.home.exists()
    with keeper.archive.create(SessionKind.LIVE, "a", GUIDE, DAY, id=id) as conversation:
        conversation.append([keeper.started()])
    assert conversation.id == id
    assert keeper.archive.find(id) == conversation.ref


def test_a_home_that_is_a_file_has_no_room(keeper: Keeper) -> None:
    keeper.home.write_text("")
    with pytest.raises(CannotWrite):
        can_be_made(keeper.home)
    with pytest.raises(CannotWrite):
        can_be_made(keeper.home / "below")


# ── keeping ──────────────────────────────────────────────────────────────────


def test_what_was_appended_is_there_when_it_is_opened_again(keeper: Keeper) -> None:
    with keeper.begin() as conversation:
        first = [keeper.started()]
        conversation.append(first)
        more = [keeper.said(2), keeper.said(3, "a note", private=True), keeper.said(4)]
        conversation.append(more)
        assert conversation.events == first + more
        conversation.append([])
    with keeper.archive.open(conversation.ref) as again:
        assert again.events == first + more
        assert again.guide_text == GUIDE
        assert again.id == conversation.id
        last = keeper.said(5)
        again.append([last])
    stored = keeper.archive.read(conversation.ref)
    assert stored.events == [*first, *more, last]
    assert stored.guide_text == GUIDE
    assert (stored.damaged, stored.private_damaged, stored.torn) == ((), (), False)


def test_private_events_are_kept_apart(keeper: Keeper) -> None:
    with keeper.begin() as conversation:
        conversation.append([keeper.started(), keeper.said(2, "for me alone", private=True)])
        folder = conversation.ref.folder
    assert b"for me alone" not in (folder / "record.journal").read_bytes()
    assert b"for me alone" in (folder / "private.journal").read_bytes()


def test_names_say_day_and_guide_and_nothing_else(keeper: Keeper) -> None:
    ref = keeper.keep(kind=SessionKind.PRACTICE)
    assert re.fullmatch("[23456789abcdefghjkmnpqrstuvwxyz]{6}", ref.id)
    assert ref.folder == keeper.home / "practice" / f"2026-11-22_we-are-connected_{ref.id}"
    assert sorted(contents(ref.folder)) == ["guide.yaml", "private.journal", "record.journal"]


def test_an_id_is_never_given_twice(keeper: Keeper, monkeypatch: pytest.MonkeyPatch) -> None:
    letters = iter("abcdefabcdefghjkmn")
    monkeypatch.setattr(secrets, "choice", lambda _: next(letters))
    assert [keeper.keep(kind=kind).id for kind in (SessionKind.LIVE, SessionKind.DEMO)] == [
        "abcdef",
        "ghjkmn",
    ]


def test_a_guide_id_cannot_lead_out_of_the_folder(keeper: Keeper) -> None:
    with keeper.archive.create(SessionKind.LIVE, '../..\\C:"Ü*?.', GUIDE, DAY) as conversation:
        conversation.append([keeper.started()])
    assert conversation.ref.folder.parent == keeper.home / "live"
    assert keeper.archive.list() == [conversation.ref]
    with keeper.archive.create(SessionKind.LIVE, "x" * 300, GUIDE, DAY) as conversation:
        conversation.append([keeper.started()])
    assert keeper.archive.find(conversation.id) == conversation.ref


@pytest.mark.skipif(sys.platform == "win32", reason="modes mean little there")
def test_only_this_user_may_look(keeper: Keeper) -> None:
    ref = keeper.keep()
    for path in [keeper.home, *keeper.home.rglob("*")]:
        mode = stat.S_IMODE(path.stat().st_mode)
        assert mode == (0o700 if path.is_dir() else 0o600), path
    assert ref.folder.is_dir()


def test_a_closed_conversation_takes_nothing(keeper: Keeper) -> None:
    with keeper.begin() as conversation:
        conversation.append([keeper.started()])
    conversation.close()
    with pytest.raises(ValueError, match="closed"):
        conversation.append([keeper.said(2)])


def test_an_event_that_cannot_be_written_leaves_no_half(keeper: Keeper) -> None:
    with keeper.begin() as conversation:
        conversation.append([keeper.started()])
        bad = keeper.said(3, private=True)
        bad = e.Event(
            seq=3, time=bad.time, address=bad.address, fact=e.Answered(value=float("inf")),
            private=True,
        )  # fmt: skip
        with pytest.raises(ValueError, match="JSON"):
            conversation.append([keeper.said(2), bad])
        good = keeper.said(2, "again")
        conversation.append([good])
    assert [event.seq for event in keeper.archive.read(conversation.ref).events] == [1, 2]
    assert keeper.archive.read(conversation.ref).events[1] == good


# ── finding ──────────────────────────────────────────────────────────────────


def test_nothing_is_kept_yet(keeper: Keeper) -> None:
    assert keeper.archive.list() == []
    for wanted in ("last", "demo", "practice", "abc", ""):
        with pytest.raises(UnknownSession) as caught:
            keeper.archive.find(wanted)
        assert caught.value.wanted == wanted
    assert not keeper.home.exists()


def test_the_newest_come_first(keeper: Keeper) -> None:
    middle = keeper.keep()
    later = keeper.keep()
    older = keeper.keep(day=DAY - dt.timedelta(days=3))
    newer = keeper.keep(day=DAY + dt.timedelta(days=1))
    demo = keeper.keep(kind=SessionKind.DEMO, day=DAY - dt.timedelta(days=9))
    assert keeper.archive.list() == [newer, later, middle, older, demo]
    assert keeper.archive.list(SessionKind.LIVE) == [newer, later, middle, older]
    assert keeper.archive.list(SessionKind.DEMO) == [demo]
    assert keeper.archive.list(SessionKind.PRACTICE) == []


def test_last_demo_and_practice_are_the_newest_of_their_kind(keeper: Keeper) -> None:
    newest = {}
    for kind in SessionKind:
        keeper.keep(kind=kind, day=DAY - dt.timedelta(days=1))
        newest[kind] = keeper.keep(kind=kind)
    assert keeper.archive.find("last") == newest[SessionKind.LIVE]
    assert keeper.archive.find("demo") == newest[SessionKind.DEMO]
    assert keeper.archive.find(" Practice ") == newest[SessionKind.PRACTICE]


def with_id(keeper: Keeper, id: str) -> SessionRef:
    """A kept conversation with an id of our choosing; its journal does not know."""
    ref = keeper.keep()
    folder = ref.folder.with_name(ref.folder.name.replace(ref.id, id))
    ref.folder.rename(folder)
    return SessionRef(id, ref.kind, ref.guide_id, ref.day, folder)


def test_a_unique_beginning_of_an_id_is_enough(keeper: Keeper) -> None:
    one, other = with_id(keeper, "abcdef"), with_id(keeper, "abk234")
    assert keeper.archive.find("abc") == one
    assert keeper.archive.find("ABK234") == other
    with pytest.raises(AmbiguousSession) as ambiguous:
        keeper.archive.find("ab")
    assert sorted(ambiguous.value.matching) == ["abcdef", "abk234"]
    with pytest.raises(UnknownSession) as unknown:
        keeper.archive.find("abcdfe")
    assert unknown.value.nearest == ("abcdef",)


def test_what_is_not_ours_is_not_seen(keeper: Keeper) -> None:
    ref = keeper.keep()
    live = keeper.home / "live"
    (live / ".DS_Store").write_bytes(b"x")
    (live / "notes").mkdir()
    (live / "2026-13-45_we-are-connected_abcdef").mkdir()
    (live / "2026-11-22_we-are-connected_abcde0").mkdir()
    (live / "2026-11-22_we-are-connected_abcdeg").write_bytes(b"a file, not a folder")
    shutil.copytree(ref.folder, live / f"{ref.folder.name} - Copy")
    (keeper.home / "demo").write_bytes(b"a file, not a folder")
    assert keeper.archive.list() == [ref]
    assert keeper.archive.find(ref.id[:6]) == ref


# ── beginnings that came to nothing ──────────────────────────────────────────


def test_what_was_closed_before_anything_was_said_leaves_no_trace(keeper: Keeper) -> None:
    with keeper.begin() as conversation:
        assert conversation.ref.folder.is_dir()
        assert keeper.archive.list() == []
    assert list((keeper.home / "live").iterdir()) == []


@pytest.mark.parametrize("left", range(4))
def test_a_crash_at_the_beginning_is_coped_with(keeper: Keeper, left: int) -> None:
    """The folder alone; with the guide; with an empty journal; with a journal's header."""
    folder = keeper.home / "live" / "2026-11-22_we-are-connected_abcdef"
    folder.mkdir(parents=True)
    files = [("guide.yaml", GUIDE), ("record.journal", b"")]
    for name, data in files[:left]:
        (folder / name).write_bytes(data)
    if left == 3:
        (folder / "record.journal").write_bytes(header_line("record", "abcdef")[0])
    ref = SessionRef("abcdef", SessionKind.LIVE, "we-are-connected", DAY, folder)
    assert keeper.archive.list() == []
    with pytest.raises(UnknownSession):
        keeper.archive.find("abcdef")
    whole = keeper.keep()
    assert keeper.archive.find("last") == whole
    keeper.archive.delete(ref)
    assert not folder.exists()


# ── several windows ──────────────────────────────────────────────────────────


def test_a_conversation_is_open_in_one_window_at_a_time(keeper: Keeper) -> None:
    with keeper.begin() as conversation:
        conversation.append([keeper.started()])
        with pytest.raises(ConversationInUse) as caught:
            keeper.archive.open(conversation.ref)
        assert caught.value.session == conversation.id
        with pytest.raises(ConversationInUse):
            keeper.archive.delete(conversation.ref)
        assert len(keeper.archive.read(conversation.ref).events) == 1
        conversation.append([keeper.said(2)])
        assert len(keeper.archive.read(conversation.ref).events) == 2
        other = keeper.keep()
    with keeper.archive.open(conversation.ref) as again:
        assert len(again.events) == 2
    assert set(keeper.archive.list()) == {conversation.ref, other}


# ── journals that something happened to ──────────────────────────────────────


def test_cut_at_any_byte_it_is_opened_and_gone_on_with(keeper: Keeper) -> None:
    ref = keeper.keep(answers=2)
    journal = ref.folder / "record.journal"
    whole, before = journal.read_bytes(), keeper.archive.read(ref).events
    for cut in range(len(whole) + 1):
        journal.write_bytes(whole[:cut])
        stored = keeper.archive.read(ref)
        assert journal.read_bytes() == whole[:cut]
        assert stored.damaged == ()
        said = [event for event in before if event.private]
        said += [event for event in before if not event.private][: len(stored.events) - len(said)]
        said.sort(key=lambda event: event.seq)
        assert stored.events == said
        with keeper.archive.open(ref) as conversation:
            assert conversation.events == said
            more = keeper.said(9)
            conversation.append([more])
        again = keeper.archive.read(ref)
        assert again.events == [*said, more]
        assert (again.damaged, again.torn) == ((), False)


def test_a_torn_tail_is_shown_but_only_opening_mends_it(keeper: Keeper) -> None:
    ref = keeper.keep()
    journal = ref.folder / "record.journal"
    whole = journal.read_bytes()
    journal.write_bytes(whole + b'0123456789abcdef {"v":1,')
    assert keeper.archive.read(ref).torn
    assert journal.read_bytes() != whole
    keeper.archive.open(ref).close()
    assert journal.read_bytes() == whole
    assert not keeper.archive.read(ref).torn


def damage(path: Path, line: int) -> None:
    lines = path.read_bytes().splitlines(keepends=True)
    lines[line - 1] = lines[line - 1].replace(b"something", b"nothing")
    path.write_bytes(b"".join(lines))


def test_a_damaged_journal_is_read_but_not_gone_on_with(keeper: Keeper) -> None:
    ref = keeper.keep(answers=6)
    damage(ref.folder / "record.journal", 3)
    before = contents(ref.folder)
    stored = keeper.archive.read(ref)
    assert stored.damaged == (3,)
    assert [event.seq for event in stored.events] == [1, 3, 4, 5, 6, 7]
    with pytest.raises(JournalDamaged) as caught:
        keeper.archive.open(ref)
    error = caught.value
    assert (error.session, error.lines, error.journal) == (ref.id, (3,), "record")
    assert contents(ref.folder) == before
    keeper.archive.delete(ref)  # the lock was given back


def test_damage_in_the_private_journal_is_told_apart(keeper: Keeper) -> None:
    ref = keeper.keep(answers=6)
    damage(ref.folder / "private.journal", 2)
    stored = keeper.archive.read(ref)
    assert (stored.damaged, stored.private_damaged) == ((), (2,))
    assert [event.seq for event in stored.events] == [1, 2, 4, 5, 6, 7]
    with pytest.raises(JournalDamaged) as caught:
        keeper.archive.open(ref)
    assert (caught.value.lines, caught.value.journal) == ((2,), "private")


def test_doubled_and_swapped_lines_lose_nothing(keeper: Keeper) -> None:
    ref = keeper.keep(answers=6)
    journal = ref.folder / "record.journal"
    before = keeper.archive.read(ref).events
    lines = journal.read_bytes().splitlines(keepends=True)
    journal.write_bytes(b"".join([*lines[:3], lines[2], lines[4], lines[3], *lines[5:]]))
    stored = keeper.archive.read(ref)
    assert stored.events == before
    assert stored.damaged
    with pytest.raises(JournalDamaged):
        keeper.archive.open(ref)


def test_a_journal_of_another_conversation_is_found_out(keeper: Keeper) -> None:
    one, other = keeper.keep(), keeper.keep()
    shutil.copy(one.folder / "record.journal", other.folder / "record.journal")
    assert keeper.archive.read(other).damaged == (1,)
    with pytest.raises(JournalDamaged):
        keeper.archive.open(other)
    shutil.copy(one.folder / "record.journal", one.folder / "private.journal")
    assert keeper.archive.read(one).private_damaged == (1,)


def test_a_sound_line_that_is_no_event_is_damage(keeper: Keeper) -> None:
    ref = keeper.keep()
    extend(ref, b"[]")
    last = len((ref.folder / "record.journal").read_bytes().splitlines())
    assert keeper.archive.read(ref).damaged == (last,)
    with pytest.raises(JournalDamaged) as caught:
        keeper.archive.open(ref)
    assert caught.value.lines == (last,)


def extend(ref: SessionRef, payload: bytes) -> None:
    """Write one more line, as another version of the program would."""
    journal = ref.folder / "record.journal"
    data = journal.read_bytes()
    digest = data.splitlines()[-1].split(b" ")[0].decode()
    journal.write_bytes(data + frame_line(digest, payload)[0])


@pytest.mark.parametrize(
    ("payload", "version"),
    [
        (b'{"v":2,"seq":9}', "2"),
        (b'{"v":1,"seq":9,"time":"2027-01-01T10:00:00+01:00","fact":"linked"}', "linked"),
    ],
)
def test_an_event_of_a_later_version_is_left_alone(
    keeper: Keeper, payload: bytes, version: str
) -> None:
    ref = keeper.keep()
    extend(ref, payload)
    torn = ref.folder / "private.journal"
    torn.write_bytes(torn.read_bytes() + b"torn")
    before = contents(ref.folder)
    for use in (keeper.archive.open, keeper.archive.read):
        with pytest.raises(JournalTooNew) as caught:
            use(ref)
        assert (caught.value.session, caught.value.version) == (ref.id, version)
    assert contents(ref.folder) == before
    assert keeper.archive.list() == [ref]
    keeper.archive.delete(ref)


def test_a_journal_of_a_later_version_is_left_alone(keeper: Keeper) -> None:
    import hashlib

    ref = keeper.keep()
    told = f"conversation-guide journal 2 record {ref.id}".encode()
    digest = hashlib.sha256(told).hexdigest()[:16].encode()
    (ref.folder / "record.journal").write_bytes(told + b" " + digest + b"\nsealed\n")
    before = contents(ref.folder)
    for use in (keeper.archive.open, keeper.archive.read):
        with pytest.raises(JournalTooNew) as caught:
            use(ref)
        assert caught.value.version == "2"
    assert contents(ref.folder) == before
    assert keeper.archive.list() == [ref]


def test_a_missing_private_journal_is_begun_anew(keeper: Keeper) -> None:
    ref = keeper.keep(answers=1)
    (ref.folder / "private.journal").unlink()
    assert len(keeper.archive.read(ref).events) == 2
    with keeper.archive.open(ref) as conversation:
        conversation.append([keeper.said(3, private=True)])
    assert len(keeper.archive.read(ref).events) == 3


def test_a_missing_guide_is_said(keeper: Keeper) -> None:
    ref = keeper.keep()
    (ref.folder / "guide.yaml").unlink()
    for use in (keeper.archive.open, keeper.archive.read, keeper.archive.read):
        with pytest.raises(CannotRead) as caught:
            use(ref)
        assert caught.value.path.endswith("guide.yaml")


# ── removing ─────────────────────────────────────────────────────────────────


def test_delete_removes_everything_and_says_what(keeper: Keeper) -> None:
    ref, other = keeper.keep(), keeper.keep()
    (ref.folder / "exports" / "empty").mkdir(parents=True)
    (ref.folder / "exports" / "summary.md").write_bytes(b"x")
    assert keeper.archive.delete(ref) == [
        "exports/summary.md",
        "guide.yaml",
        "private.journal",
        "record.journal",
    ]
    assert not ref.folder.exists()
    assert keeper.archive.list() == [other]
    for use in (keeper.archive.delete, keeper.archive.open, keeper.archive.read):
        with pytest.raises(UnknownSession):
            use(ref)


@pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege there")
def test_delete_follows_no_link(keeper: Keeper, tmp_path: Path) -> None:
    precious = tmp_path / "precious"
    precious.mkdir()
    (precious / "photo").write_bytes(b"x")
    ref = keeper.keep()
    (ref.folder / "link").symlink_to(precious, target_is_directory=True)
    assert "link" in keeper.archive.delete(ref)
    assert (precious / "photo").exists()


def test_what_could_not_be_deleted_is_still_listed(
    keeper: Keeper, monkeypatch: pytest.MonkeyPatch
) -> None:
    ref = keeper.keep()
    unlink = Path.unlink

    def refuse(path: Path, missing_ok: bool = False) -> None:
        if path.name == "private.journal":
            raise PermissionError(13, "Permission denied")
        unlink(path, missing_ok)

    with monkeypatch.context() as patched:
        patched.setattr(Path, "unlink", refuse)
        with pytest.raises(CannotWrite) as caught:
            keeper.archive.delete(ref)
    assert caught.value.path.endswith("private.journal")
    assert keeper.archive.list() == [ref]
    keeper.archive.delete(ref)
    assert keeper.archive.list() == []
