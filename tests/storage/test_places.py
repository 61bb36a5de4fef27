"""Where things are kept; files that are written whole; locks."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from conversation_guide.errors import CannotRead, CannotWrite, DiskFull, OutputExists
from conversation_guide.storage import files
from conversation_guide.storage.files import read_bounded, write_new
from conversation_guide.storage.lock import Lock, Taken
from conversation_guide.storage.places import home, private_folder

POSIX = pytest.mark.skipif(os.name != "posix", reason="asks for POSIX")


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


# ── home ─────────────────────────────────────────────────────────────────────


def test_home_is_where_the_variable_says(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("CONVERSATION_GUIDE_HOME", str(tmp_path / "kept"))
    assert home() == tmp_path / "kept"
    assert not home().exists()
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("CONVERSATION_GUIDE_HOME", "kept")
    assert home() == tmp_path / "kept"
    monkeypatch.setenv("CONVERSATION_GUIDE_HOME", str(Path("~") / "kept"))
    assert home() == Path.home() / "kept"


@POSIX
def test_home_is_the_users_data_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv("XDG_DATA_HOME", raising=False)
    for value in (None, ""):
        if value is None:
            monkeypatch.delenv("CONVERSATION_GUIDE_HOME", raising=False)
        else:
            monkeypatch.setenv("CONVERSATION_GUIDE_HOME", value)
        assert home().is_relative_to(tmp_path)
        assert home().name == "conversation-guide"


@POSIX
def test_folders_are_private_from_the_top_that_is_new(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    before = os.umask(0)
    try:
        made = private_folder(tmp_path / "a" / "b" / "c")
    finally:
        os.umask(before)
    assert [mode(made), mode(made.parent), mode(made.parent.parent)] == [0o700] * 3
    assert mode(tmp_path) == 0o755
    assert private_folder(tmp_path) == tmp_path
    assert mode(tmp_path) == 0o755


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"x")
    for folder in (tmp_path / "file", tmp_path / "file" / "below"):
        with pytest.raises(CannotWrite) as caught:
            private_folder(folder)
        assert caught.value.path == str(folder)


# ── files ────────────────────────────────────────────────────────────────────


def test_a_new_file_is_whole_and_private(tmp_path: Path) -> None:
    path = tmp_path / "new" / "summary.md"
    write_new(path, "Zoë\n祖母\r\n\ud800")
    assert path.read_bytes() == "Zoë\n祖母\r\n?".encode()
    if os.name == "posix":
        assert (mode(path), mode(path.parent)) == (0o600, 0o700)
    assert names(path.parent) == ["summary.md"]


def test_what_is_there_is_kept_without_force(tmp_path: Path) -> None:
    path = tmp_path / "summary.md"
    write_new(path, "old")
    with pytest.raises(OutputExists) as caught:
        write_new(path, "new")
    assert caught.value.path == str(path)
    assert path.read_text(encoding="utf-8") == "old"
    write_new(path, b"new", force=True)
    assert path.read_text(encoding="utf-8") == "new"
    assert names(tmp_path) == ["summary.md"]


def test_a_file_that_appears_meanwhile_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "summary.md"

    def meanwhile(fd: int) -> None:
        path.write_bytes(b"theirs")

    monkeypatch.setattr(os, "fsync", meanwhile)
    with pytest.raises(OutputExists):
        write_new(path, "ours")
    assert path.read_bytes() == b"theirs"
    assert names(tmp_path) == ["summary.md"]


@pytest.mark.parametrize("there", [False, True])
def test_where_files_have_one_name_only(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, there: bool
) -> None:
    path = tmp_path / "summary.md"

    def link(one: Path, other: Path) -> None:
        if there:
            path.write_bytes(b"theirs")
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", link)
    if there:
        with pytest.raises(OutputExists):
            write_new(path, "ours")
    else:
        write_new(path, "ours")
    assert path.read_bytes() == (b"theirs" if there else b"ours")
    assert names(tmp_path) == ["summary.md"]


def test_only_a_file_is_written_over(tmp_path: Path) -> None:
    for force in (False, True):
        with pytest.raises(CannotWrite):
            write_new(tmp_path, "x", force)
    if os.name == "posix":
        os.mkfifo(tmp_path / "pipe")
        with pytest.raises(OutputExists):
            write_new(tmp_path / "pipe", "x")
        with pytest.raises(CannotWrite):
            write_new(tmp_path / "pipe", "x", force=True)


def test_a_place_below_a_file(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"x")
    with pytest.raises(CannotWrite):
        write_new(tmp_path / "file" / "summary.md", "x")


@POSIX
@pytest.mark.parametrize("force", [False, True])
def test_a_full_disk_leaves_what_was_there(tmp_path: Path, force: bool) -> None:
    code = (
        "import resource, signal, sys; from pathlib import Path\n"
        "from conversation_guide.storage.files import write_new\n"
        "from conversation_guide.errors import DiskFull\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))\n"
        "try: write_new(Path(sys.argv[1]), 'x' * 5000, force=bool(int(sys.argv[2])))\n"
        "except DiskFull as error: print(error.path)\n"
    )
    path = tmp_path / "summary.md"
    if force:
        path.write_bytes(b"old")
    root = Path(__file__).parents[2]
    out = subprocess.run(
        [sys.executable, "-c", code, str(path), str(int(force))],
        capture_output=True,
        check=True,
        env={**os.environ, "PYTHONPATH": str(root)},
    ).stdout
    assert out.decode().strip() == str(path)
    assert names(tmp_path) == (["summary.md"] if force else [])
    assert not force or path.read_bytes() == b"old"


def test_every_way_of_saying_that_there_is_no_room(tmp_path: Path) -> None:
    for number in files.NO_ROOM:
        assert isinstance(files.write_trouble(tmp_path, OSError(number, "x")), DiskFull)
    assert isinstance(files.write_trouble(tmp_path, OSError(5, "x")), CannotWrite)


def test_reading_is_bounded_and_says_what_is_the_matter(tmp_path: Path) -> None:
    (tmp_path / "big").write_bytes(b"x" * 100)
    assert read_bounded(tmp_path / "big", 10) == b"x" * 10
    assert read_bounded(tmp_path / "big", 1000) == b"x" * 100
    for path in (tmp_path, tmp_path / "none", tmp_path / "a\0b"):
        with pytest.raises(CannotRead) as caught:
            read_bounded(path, 10)
        assert caught.value.reason


# ── locks ────────────────────────────────────────────────────────────────────


def test_a_lock_is_held_by_one(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    with Lock(path) as lock:
        with pytest.raises(Taken):
            Lock(path)
        lock.release()
        again = Lock(path)
        lock.release()
        with pytest.raises(Taken):
            Lock(path)
        again.release()
    Lock(path).release()
    if os.name == "posix":
        assert mode(path) == 0o600


def test_a_lock_that_cannot_be_made(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        Lock(tmp_path / "none" / "lock")
