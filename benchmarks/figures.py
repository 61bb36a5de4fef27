"""The promises about speed, each with what it is held against."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median

import png
from measure import Figure, Sides, environment, python, until_seen, whole_process

SCRIPT = """\
#!{python}
import sys
from {module} import main
if __name__ == "__main__":
    sys.exit(main())
"""

BARE = """\
import typer
import questionary
import yaml
from rich.console import Console
from rich.panel import Panel

Console().print(Panel("A conversation"))
questionary.text("The first question").ask()
"""

COMPOSE = """\
import sys
import yaml

with open(sys.argv[1], encoding="utf-8") as file:
    yaml.compose(file.read(), Loader=yaml.CSafeLoader)
"""

GUIDE_HEAD = """\
format: 1
id: {id}
title: A long guide
language: en
audience: family
map: none
minutes: 30
key_points:
"""


@contextmanager
def version() -> Iterator[Sides]:
    """`--version` and an empty main, both as the console scripts that pip writes."""
    with tempfile.TemporaryDirectory() as folder:
        here = Path(folder)
        (here / "empty.py").write_text("def main() -> int:\n    return 0\n", encoding="utf-8")
        ours, theirs = here / "ours", here / "theirs"
        for script, module in ((ours, "conversation_guide.__main__"), (theirs, "empty")):
            script.write_text(SCRIPT.format(python=python(), module=module), encoding="utf-8")
        env = environment()
        yield Sides(
            ours=lambda: whole_process([python(), str(ours), "--version"], env),
            theirs=lambda: whole_process([python(), str(theirs)], env),
        )


@contextmanager
def help_pages() -> Iterator[Sides]:
    """`--help`, drawn with rich, and nothing but importing typer."""
    env = environment()
    yield Sides(
        ours=lambda: whole_process([python(), "-m", "conversation_guide", "--help"], env),
        theirs=lambda: whole_process([python(), "-c", "import typer"], env),
    )


@contextmanager
def first_question() -> Iterator[Sides]:
    """The first question on the screen, and that of a script that does nothing else."""
    from conversation_guide.interview.walks.agreeing import opening
    from conversation_guide.words import load_words

    wanted = " ".join(opening(load_words()).text.split()[:3]).encode()
    with tempfile.TemporaryDirectory() as folder:
        bare = Path(folder) / "bare.py"
        bare.write_text(BARE, encoding="utf-8")
        env = environment(CONVERSATION_GUIDE_HOME=str(Path(folder) / "home"))
        command = [python(), "-m", "conversation_guide", "run", "we-are-connected", "--practice"]
        yield Sides(
            ours=lambda: until_seen(command, env, wanted),
            theirs=lambda: until_seen([python(), str(bare)], env, b"The first question"),
        )


@contextmanager
def next_question() -> Iterator[Sides]:
    """From an answer to the next question: the 500th and the 10th of one conversation.

    Our own time only: the meaning of the answer, its line for the journal, taking it in, and the
    next prompt. Neither the disk's time nor the screen's.
    """
    from conversation_guide.guide.parse import parse_guide
    from conversation_guide.interview.engine import Interview
    from conversation_guide.interview.events import Event
    from conversation_guide.interview.prompts import Ended
    from conversation_guide.interview.replies import Given, Refused
    from conversation_guide.record.codec import encode
    from conversation_guide.record.frame import frame_line
    from conversation_guide.words import load_words

    lines = [GUIDE_HEAD.format(id="many-questions")]
    for point in range(26):
        lines.append(f"  - title: Part {point}\n    steps:\n")
        lines += [
            f"      - ask: Question {point}-{i}?\n        id: q-{point}-{i}\n" for i in range(20)
        ]
    guide, problems = parse_guide("".join(lines))
    assert guide is not None, problems
    words = load_words()
    taken: dict[str, list[float]] = {"10th": [], "500th": []}

    def walk() -> None:
        interview = Interview(guide, words)
        digest, seq, times = "", 0, []
        prompt = interview.next_prompt()
        while not isinstance(prompt, Ended):
            begun = time.perf_counter()
            made = interview.respond(prompt, Given("We talked about it for a while."))
            assert not isinstance(made, Refused)
            for happening in made:
                seq += 1
                event = Event(
                    seq=seq,
                    time="2026-11-22T10:00:00+00:00",
                    address=happening.address,
                    fact=happening.fact,
                )
                _, digest = frame_line(digest, encode(event))
                interview.apply(event)
            prompt = interview.next_prompt()
            times.append(time.perf_counter() - begun)
        taken["10th"].append(median(times[4:15]))
        taken["500th"].append(median(times[494:505]))

    def late() -> float:
        walk()
        return taken["500th"][-1]

    yield Sides(ours=late, theirs=lambda: taken["10th"][-1])


@contextmanager
def check_long_guide() -> Iterator[Sides]:
    """`guide check` of 20,000 lines, and PyYAML's C parser on the same text."""
    with tempfile.TemporaryDirectory() as folder:
        guide, compose = Path(folder) / "long.yaml", Path(folder) / "compose.py"
        guide.write_text(long_guide(20_000), encoding="utf-8")
        compose.write_text(COMPOSE, encoding="utf-8")
        env = environment(CONVERSATION_GUIDE_HOME=str(Path(folder) / "home"))
        check = [python(), "-m", "conversation_guide", "guide", "check", str(guide)]
        yield Sides(
            ours=lambda: whole_process(check, env),
            theirs=lambda: whole_process([python(), str(compose), str(guide)], env),
        )


def long_guide(lines: int) -> str:
    """Write a clean guide of about this many lines."""
    parts = [GUIDE_HEAD.format(id="long")]
    count, point = parts[0].count("\n"), 0
    while count < lines:
        point += 1
        block = [f"  - title: Key point number {point}\n", "    steps:\n"]
        for i in range(20):
            block += [
                f"      - ask: What did you notice at question {i} of part {point}?\n",
                f"        id: noticed-{point}-{i}\n",
                "        cues:\n",
                "          - Leave room for silence\n",
                "          - Let them hold the pen\n",
                "        prompts: [at home, at school, with friends]\n",
                "        optional: true\n",
            ]
        parts += block
        count += len(block)
    return "".join(parts)


FIGURES = (
    Figure(
        name="version",
        ours="conversation-guide --version",
        theirs="an empty console script",
        bound=1.15,
        rounds=31,
        sides=version,
    ),
    Figure(
        name="help",
        ours="conversation-guide --help",
        theirs='python -c "import typer"',
        bound=3,
        rounds=11,
        sides=help_pages,
    ),
    Figure(
        name="first-question",
        ours="run: the first question on the screen",
        theirs="a bare script: typer, questionary, yaml, a rich panel, a prompt",
        bound=1.5,
        rounds=9,
        sides=first_question,
    ),
    Figure(
        name="next-question",
        ours="from Enter to the next question, at the 500th answer",
        theirs="the same at the 10th answer",
        bound=1.5,
        rounds=9,
        sides=next_question,
    ),
    Figure(
        name="check",
        ours="guide check, 20,000 lines",
        theirs="yaml.compose with the C loader, the same text",
        bound=2,
        rounds=7,
        sides=check_long_guide,
    ),
    png.FIGURE,
)
