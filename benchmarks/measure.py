"""Taking times side by side: A B A B, in one run, medians and their ratio."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True)
class Sides:
    """The two things that are compared; each call gives one time in seconds."""

    ours: Callable[[], float]
    theirs: Callable[[], float]


@dataclass(frozen=True)
class Figure:
    """One promise: how long ours may take, as a multiple of something everybody knows."""

    name: str
    ours: str
    theirs: str
    bound: float
    rounds: int
    sides: Callable[[], AbstractContextManager[Sides]]


@dataclass(frozen=True)
class Taken:
    """What was measured, in seconds."""

    figure: Figure
    ours: float
    theirs: float

    @property
    def ratio(self) -> float:
        """How many times as long ours takes."""
        return self.ours / self.theirs

    @property
    def holds(self) -> bool:
        """Whether the promise is kept."""
        return self.ratio <= self.figure.bound


def take(figure: Figure, rounds: int | None = None) -> Taken:
    """Measure both sides in turn, after one round that does not count."""
    ours, theirs = [], []
    with figure.sides() as sides:
        for turn in range((rounds or figure.rounds) + 1):
            one, other = sides.ours(), sides.theirs()
            if turn:
                ours.append(one)
                theirs.append(other)
    return Taken(figure, median(ours), median(theirs))


def environment(**more: str) -> dict[str, str]:
    """The environment that every process under measurement gets."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    for name in ("ACCESSIBLE", "NO_COLOR", "CONVERSATION_GUIDE_HOME"):
        kept.pop(name, None)
    return {**kept, "PYTHONPATH": str(ROOT), "TERM": "xterm-256color", **more}


def whole_process(
    command: Sequence[str], env: Mapping[str, str], codes: tuple[int, ...] = (0,)
) -> float:
    """Time a process from its start to its end. Raises RuntimeError when it fails."""
    begun = time.perf_counter()
    ended = subprocess.run(
        command, env=dict(env), stdin=subprocess.DEVNULL, capture_output=True, check=False
    )
    took = time.perf_counter() - begun
    if ended.returncode not in codes:
        raise RuntimeError(f"{command} ended with {ended.returncode}: {ended.stderr.decode()}")
    return took


def until_seen(command: Sequence[str], env: Mapping[str, str], wanted: bytes) -> float:
    """Time a process in a terminal of 80 by 24 from its start until `wanted` is on the screen."""
    import fcntl
    import pty
    import select
    import struct
    import termios

    begun = time.perf_counter()
    pid, terminal = pty.fork()
    if pid == 0:
        fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
        os.execve(command[0], list(command), dict(env))
    seen = b""
    try:
        while wanted not in seen:
            ready, _, _ = select.select([terminal], [], [], 20)
            try:
                seen += os.read(terminal, 65536) if ready else b""
            except OSError:
                ready = []
            if not ready:
                raise RuntimeError(f"{command} never showed {wanted!r}: {seen[-2000:]!r}")
        return time.perf_counter() - begun
    finally:
        os.kill(pid, 9)
        os.waitpid(pid, 0)
        os.close(terminal)


def machine() -> str:
    """Say in one line what the figures were taken on."""
    import platform

    version = platform.python_version()
    return f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores, Python {version}"


def python() -> str:
    """The Python that everything runs with."""
    return sys.executable
