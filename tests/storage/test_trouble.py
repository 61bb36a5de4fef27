"""A full disk, a folder that cannot be written, a program that is killed: nothing kept is lost."""

from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from conversation_guide.errors import CannotRead, CannotWrite, ConversationInUse, DiskFull
from conversation_guide.interview.events import SessionKind
from conversation_guide.storage.archive import Archive
from conversation_guide.storage.library import Library
from tests.storage.conftest import DAY, GUIDE, Keeper

POSIX = pytest.mark.skipif(os.name != "posix", reason="asks for POSIX")


def program(code: str, *arguments: str) -> subprocess.Popen[str]:
    """Run `code` in a Python of its own that finds the package and the tests."""
    root = Path(__file__).parents[2]
    return subprocess.Popen(
        [sys.executable, "-c", textwrap.dedent(code), *arguments],
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(root)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )


# ── a full disk ──────────────────────────────────────────────────────────────


@POSIX
def test_a_file_that_may_grow_no_further(tmp_path: Path) -> None:
    """The system's own limit on a file's size: the last write is short, as on a full disk."""
    code = """
        import resource, signal, sys
        from pathlib import Path
        from conversation_guide.errors import DiskFull
        from tests.storage.conftest import Keeper
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        keeper = Keeper(Path(sys.argv[1]))
        resource.setrlimit(resource.RLIMIT_FSIZE, (1000, resource.RLIM_INFINITY))
        with keeper.begin() as conversation:
            conversation.append([keeper.started()])
            for seq in range(2, 100):
                event = keeper.said(seq)
                try:
                    conversation.append([event])
                except DiskFull as error:
                    assert error.path.endswith("record.journal"), error.path
                    break
            size = (conversation.ref.folder / "record.journal").stat().st_size
            kept = len(conversation.events)
            resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY,) * 2)
            conversation.append([event])
        print(conversation.id, size, kept)
    """
    with program(code, str(tmp_path)) as process:
        out, _ = process.communicate(timeout=30)
    id, size, kept = out.split()
    assert 800 < int(size) < 1000
    archive = Archive(tmp_path)
    stored = archive.read(archive.find(id))
    assert (stored.damaged, stored.torn) == ((), False)
    assert [event.seq for event in stored.events] == list(range(1, int(kept) + 2))


@POSIX
def test_a_disk_that_is_full(tmp_path: Path) -> None:
    """A file system of 64 kB."""
    small = tmp_path / "small"
    small.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=64k,mode=700", "tmpfs", str(small)]
    try:
        made = subprocess.run(mount, capture_output=True, check=False)
    except OSError:
        pytest.skip("no mount here")
    if made.returncode:
        pytest.skip("may not mount here")
    try:
        keeper = Keeper(small / "home")
        with keeper.begin() as conversation:
            conversation.append([keeper.started()])
            journal = conversation.ref.folder / "record.journal"

            def go_on() -> None:
                for seq in range(2, 1000):
                    conversation.append([keeper.said(seq, "x" * 3000)])

            with pytest.raises(DiskFull):
                go_on()
            kept = list(conversation.events)
            assert len(kept) > 5
            assert keeper.archive.read(conversation.ref).events == kept
            size = journal.stat().st_size
            with pytest.raises(DiskFull):
                conversation.append([keeper.said(len(kept) + 1, "x" * 9000)])
            assert journal.stat().st_size == size
            with pytest.raises((DiskFull, CannotWrite)):
                keeper.archive.create(SessionKind.DEMO, "g", b"x" * 60_000, DAY)
            assert keeper.archive.list() == [conversation.ref]
            assert list((small / "home" / "demo").iterdir()) == []
        stored = keeper.archive.read(conversation.ref)
        assert (stored.events, stored.torn, stored.damaged) == (kept, False, ())
    finally:
        subprocess.run(["umount", str(small)], check=True)


class ShortWrites:
    """`os.write` of a disk that has room for `room` bytes more in files of a name."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, name: str, room: int) -> None:
        self._write, self._open = os.write, os.open
        self.name, self.room = name, room
        self._watched: set[int] = set()
        monkeypatch.setattr(os, "open", self.open)
        monkeypatch.setattr(os, "write", self.write)

    def open(self, path: object, flags: int, mode: int = 0o777, **more: int) -> int:
        fd = self._open(path, flags, mode, **more)  # type: ignore[arg-type]
        (self._watched.add if str(path).endswith(self.name) else self._watched.discard)(fd)
        return fd

    def write(self, fd: int, data: bytes) -> int:
        if fd not in self._watched:
            return self._write(fd, data)
        if not self.room:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        written = self._write(fd, data[: self.room])
        self.room -= written
        return written


@pytest.mark.parametrize("name", ["record.journal", "private.journal"])
@pytest.mark.parametrize("room", [0, 1, 30, 150])
def test_a_short_write_is_taken_back_in_both_journals(
    keeper: Keeper, monkeypatch: pytest.MonkeyPatch, name: str, room: int
) -> None:
    disk = ShortWrites(monkeypatch, name, 10**6)
    with keeper.begin() as conversation:
        conversation.append([keeper.started(), keeper.said(2, private=True)])
        before = keeper.archive.read(conversation.ref)
        files = {p: p.read_bytes() for p in conversation.ref.folder.glob("*.journal")}
        batch = [
            keeper.said(3),
            keeper.said(4, "x" * 100, private=True),
            keeper.said(5, "y" * 100),
        ]
        disk.room = room
        with pytest.raises(DiskFull) as caught:
            conversation.append(batch)
        assert caught.value.path.endswith(name)
        assert keeper.archive.read(conversation.ref) == before
        assert {p: p.read_bytes() for p in files} == files
        disk.room = 10**6
        conversation.append(batch)
    assert keeper.archive.read(conversation.ref).events == before.events + batch


def test_an_append_that_was_broken_off_is_cleared_before_the_next(
    keeper: Keeper, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Ctrl-C between a write and its end: what is half there goes, whatever it is."""
    with keeper.begin() as conversation:
        conversation.append([keeper.started()])
        with monkeypatch.context() as patched:

            def interrupt(fd: int) -> None:
                raise KeyboardInterrupt

            patched.setattr(os, "fsync", interrupt)
            with pytest.raises(KeyboardInterrupt):
                conversation.append([keeper.said(2, "broken off")])
        good = keeper.said(2, "said again")
        conversation.append([good])
        assert conversation.events[1:] == [good]
    stored = keeper.archive.read(conversation.ref)
    assert (stored.events[1:], stored.damaged, stored.torn) == ([good], (), False)


def test_a_disk_that_fails_is_said_in_the_systems_words(
    keeper: Keeper, monkeypatch: pytest.MonkeyPatch
) -> None:
    with keeper.begin() as conversation:
        conversation.append([keeper.started()])
        with monkeypatch.context() as patched:

            def fail(fd: int) -> None:
                raise OSError(errno.EIO, os.strerror(errno.EIO))

            patched.setattr(os, "fsync", fail)
            with pytest.raises(CannotWrite) as caught:
                conversation.append([keeper.said(2)])
        assert caught.value.reason == os.strerror(errno.EIO)
        assert len(conversation.events) == 1
        conversation.append([keeper.said(2)])
    assert len(keeper.archive.read(conversation.ref).events) == 2


def test_an_answer_is_on_the_disk_before_append_returns(
    keeper: Keeper, monkeypatch: pytest.MonkeyPatch
) -> None:
    done: list[str] = []
    write, fsync = os.write, os.fsync

    def watched_write(fd: int, data: bytes) -> int:
        done.append("write")
        return write(fd, data)

    def watched_fsync(fd: int) -> None:
        done.append("fsync")
        fsync(fd)

    with keeper.begin() as conversation:
        monkeypatch.setattr(os, "write", watched_write)
        monkeypatch.setattr(os, "fsync", watched_fsync)
        conversation.append([keeper.started(), keeper.said(2), keeper.said(3)])
        assert done == ["write", "fsync"]
        conversation.append([keeper.said(4), keeper.said(5, private=True)])
        assert done == ["write", "fsync"] * 3


# ── a folder that cannot be written or read ──────────────────────────────────


def test_a_home_below_a_file(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"x")
    archive = Archive(tmp_path / "file" / "home")
    assert archive.list() == []
    with pytest.raises(CannotWrite) as caught:
        archive.create(SessionKind.LIVE, "g", GUIDE, DAY)
    assert caught.value.reason == os.strerror(errno.ENOTDIR)


def refused(*_: object, **__: object) -> None:
    raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))


def test_a_home_that_may_not_be_written(keeper: Keeper, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "mkdir", refused)
    with pytest.raises(CannotWrite) as caught:
        keeper.begin()
    assert caught.value.reason == os.strerror(errno.EACCES)


def test_a_journal_that_may_not_be_opened(keeper: Keeper, monkeypatch: pytest.MonkeyPatch) -> None:
    ref = keeper.keep()
    real = os.open

    def guarded(path: object, flags: int, mode: int = 0o777, **more: int) -> int:
        if str(path).endswith(("private.journal", "lock") if everything else "private.journal"):
            refused()
        return real(path, flags, mode, **more)  # type: ignore[arg-type]

    everything = False
    with monkeypatch.context() as patched:
        patched.setattr(os, "open", guarded)
        with pytest.raises(CannotWrite) as caught:
            keeper.archive.open(ref)
        assert caught.value.path.endswith("private.journal")
        with pytest.raises(CannotWrite):
            keeper.begin()
        assert keeper.archive.list() == [ref]
        everything = True
        with pytest.raises(CannotWrite) as caught:
            keeper.archive.open(ref)
        assert caught.value.path.endswith("lock")
    keeper.archive.open(ref).close()


def test_a_folder_that_may_not_be_looked_into(
    keeper: Keeper, monkeypatch: pytest.MonkeyPatch
) -> None:
    ref = keeper.keep()
    with monkeypatch.context() as patched:
        patched.setattr(Path, "iterdir", refused)
        with pytest.raises(CannotRead):
            keeper.archive.list()
        with pytest.raises(CannotRead):
            Library(keeper.home).find("x")
    with monkeypatch.context() as patched:
        patched.setattr(Path, "read_bytes", refused)
        with pytest.raises(CannotRead):
            keeper.archive.read(ref)


# ── several processes ────────────────────────────────────────────────────────

HOLD = """
    import sys
    from pathlib import Path
    from conversation_guide.storage.archive import Archive
    archive = Archive(Path(sys.argv[1]))
    with archive.open(archive.find("last")) as conversation:
        print("open", flush=True)
        sys.stdin.read()
"""


def test_the_lock_holds_between_processes_and_dies_with_its_owner(keeper: Keeper) -> None:
    ref = keeper.keep()
    with program(HOLD, str(keeper.home)) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "open\n"
        with pytest.raises(ConversationInUse):
            keeper.archive.open(ref)
        process.kill()
    with keeper.archive.open(ref) as conversation:
        assert len(conversation.events) == 4


RACE = """
    import sys
    from pathlib import Path
    from conversation_guide.errors import ConversationInUse
    from conversation_guide.storage.archive import Archive
    from tests.storage.conftest import Keeper
    keeper = Keeper(Path(sys.argv[1]))
    print("ready", flush=True)
    sys.stdin.readline()
    kept = 0
    for _ in range(60):
        try:
            with keeper.archive.open(keeper.archive.find("last")) as conversation:
                conversation.append([keeper.said(len(conversation.events) + 1)])
                kept += 1
        except ConversationInUse:
            pass
    print(kept)
"""


def test_two_that_open_at_once_never_mix_their_lines(keeper: Keeper) -> None:
    ref = keeper.keep(answers=0)
    both = [program(RACE, str(keeper.home)) for _ in range(2)]
    for process in both:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
    kept = 0
    for process in both:
        assert process.stdin is not None
        process.stdin.write("go\n")
        process.stdin.flush()
    for process in both:
        with process:
            kept += int(process.communicate(timeout=60)[0])
    stored = keeper.archive.read(ref)
    assert (stored.damaged, stored.torn) == ((), False)
    assert [event.seq for event in stored.events] == list(range(1, kept + 2))
    assert kept > 0


KEEP_ON = """
    import sys
    from pathlib import Path
    from tests.storage.conftest import Keeper
    keeper = Keeper(Path(sys.argv[1]))
    with keeper.begin() as conversation:
        conversation.append([keeper.started()])
        seq = 1
        while True:
            seq += 1
            conversation.append([keeper.said(seq, "x" * (seq * 37 % 400), private=seq % 5 == 0)])
            print(seq, flush=True)
"""


@POSIX
@pytest.mark.parametrize("answers", [1, 17, 60, 111, 240])
def test_what_was_acknowledged_is_there_after_kill_9(keeper: Keeper, answers: int) -> None:
    with program(KEEP_ON, str(keeper.home)) as process:
        assert process.stdout is not None
        acknowledged = 1
        for line in process.stdout:
            acknowledged = int(line)
            if acknowledged > answers:
                break
        process.send_signal(signal.SIGKILL)
        for line in process.stdout:  # what was acknowledged before the signal came
            acknowledged = int(line) if line.endswith("\n") else acknowledged
    ref = keeper.archive.find("last")
    stored = keeper.archive.read(ref)
    assert stored.damaged == ()
    seqs = [event.seq for event in stored.events]
    assert seqs == list(range(1, len(seqs) + 1))
    assert acknowledged <= len(seqs) <= acknowledged + 1
    with keeper.archive.open(ref) as conversation:
        conversation.append([keeper.said(len(seqs) + 1)])
    assert len(keeper.archive.read(ref).events) == len(seqs) + 1
