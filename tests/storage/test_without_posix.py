"""The core and the storage run where the POSIX-only modules are not: on Windows.

In a Python of its own those modules cannot be imported, `msvcrt` is one of ours, and what Windows
refuses is refused: to remove or rename a file that is open, and names with signs that it keeps for
itself.
"""

from __future__ import annotations

import os
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

HIDDEN = ("fcntl", "pwd", "grp", "termios", "resource", "tty", "pty", "syslog", "readline")

HIDE = f"""
    import errno, importlib, os, pkgutil, re, stat, sys, types
    from pathlib import Path

    import pytest, subprocess  # these look for msvcrt to know where they are; no part of ours

    HIDDEN = {HIDDEN!r}

    class Hide:
        def find_spec(self, name, path=None, target=None):
            if name in HIDDEN:
                raise ImportError(name)

    for name in HIDDEN:
        sys.modules.pop(name, None)
    sys.meta_path.insert(0, Hide())
"""

WINDOWS = """
    held = {}
    opened = {}

    def locking(fd, mode, count):
        file = (os.fstat(fd).st_dev, os.fstat(fd).st_ino)
        if mode == 0:
            if held.pop(file, None) is None:
                raise OSError(errno.EACCES, "Permission denied")
        elif file in held:
            raise OSError(errno.EACCES, "Permission denied")
        else:
            held[file] = fd

    sys.modules["msvcrt"] = types.SimpleNamespace(locking=locking, LK_UNLCK=0, LK_NBLCK=2)

    # Bits that POSIX does not use; they are taken out again before the system sees them.
    os.O_BINARY = 1 << 29
    real_open, real_close = os.open, os.close

    def windows_open(path, flags, mode=0o777, **more):
        if os.path.isdir(path):
            raise PermissionError(errno.EACCES, "Permission denied")
        assert not re.search(r'[<>:"|?*]|[. ]$', os.path.basename(path)), path
        if os.path.basename(path).endswith(".journal"):
            assert flags & os.O_BINARY
        fd = real_open(path, flags & ~os.O_BINARY, mode, **more)
        opened[fd] = os.path.abspath(path)
        return fd

    def windows_close(fd):
        opened.pop(fd, None)
        real_close(fd)

    def unless_open(real):
        def act(path, *rest, **more):
            assert os.path.abspath(path) not in opened.values(), f"{path} is open"
            return real(path, *rest, **more)
        return act

    os.open, os.close = windows_open, windows_close
    for name in ("unlink", "rename", "replace", "rmdir"):
        setattr(os, name, unless_open(getattr(os, name)))
    del os.link
"""

RUN = """
    from conversation_guide.storage.archive import Archive
    from conversation_guide.storage.files import write_new
    from conversation_guide.storage.library import Library
    from conversation_guide.errors import ConversationInUse, OutputExists

    import conversation_guide
    core = {"errors", "text", "document", "words", "guide", "interview", "ecomap", "record",
            "render", "storage"}
    for module in pkgutil.walk_packages(conversation_guide.__path__, "conversation_guide."):
        if module.name.split(".")[1] in core:
            importlib.import_module(module.name)

    from conversation_guide.guide.parse import parse_guide
    from conversation_guide.interview.events import SessionKind
    from tests.storage.conftest import DAY, Keeper

    bundled = Library(None).find("we-are-connected")
    guide, problems = parse_guide(bundled.data.decode("utf-8"))
    assert guide is not None and not problems

    home = Path(sys.argv[1])
    keeper = Keeper(home)
    with keeper.archive.create(SessionKind.LIVE, guide.id, bundled.data, DAY) as conversation:
        conversation.append([keeper.started()])
        conversation.append([keeper.said(2, "two\\nlines"), keeper.said(3, private=True)])
        try:
            keeper.archive.open(conversation.ref)
        except ConversationInUse:
            pass
        else:
            assert not locks, "opened twice"
        ref = conversation.ref
    with (ref.folder / "record.journal").open("ab") as file:
        file.write(b"torn")
    with keeper.archive.open(keeper.archive.find("last")) as conversation:
        assert [event.seq for event in conversation.events] == [1, 2, 3]
        conversation.append([keeper.said(4)])
    assert b"\\r" not in (ref.folder / "record.journal").read_bytes()
    assert len(keeper.archive.read(ref).events) == 4
    write_new(home / "out" / "summary.md", "one\\ntwo")
    try:
        write_new(home / "out" / "summary.md", "three")
    except OutputExists:
        write_new(home / "out" / "summary.md", "four", force=True)
    assert (home / "out" / "summary.md").read_bytes() == b"four"
    assert len(keeper.archive.delete(ref)) == 3
    with keeper.begin():
        pass
    assert not list((home / "live").iterdir())
    assert not [name for name in HIDDEN if name in sys.modules]
    print("done")
"""


@pytest.mark.skipif(os.name != "posix", reason="plays Windows on POSIX")
@pytest.mark.parametrize(
    ("system", "locks"), [(WINDOWS, True), ("sys.modules['msvcrt'] = None", False)]
)
def test_the_core_and_the_storage_run(tmp_path: Path, system: str, locks: bool) -> None:
    root = Path(__file__).parents[2]
    parts = [HIDE, system, f"locks = {locks}", RUN]
    done = subprocess.run(
        [sys.executable, "-c", "\n".join(map(textwrap.dedent, parts)), str(tmp_path / "home")],
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=60,
        check=False,
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(root)},
    )
    assert (done.stdout, done.stderr) == ("done\n", "")
