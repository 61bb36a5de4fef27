"""How long a wall of a whole district takes, beside DuckDB on the same file in the same run.

    python benchmarks/wall.py                 100,000 people, 5,000 adults, 1,000,000 dots
    python benchmarks/wall.py --people 600 --adults 40 --dots 4000 --rounds 20

The file is made anew (the same each time), rows in no order, a sixth of the names with accents.
DuckDB (a development dependency) answers what `wall check` answers: how many people have 0, 1, 2,
3, 4, 5 or more dots, how many have none, the least, middle and most dots of an adult. `each dot
once` means that a dot which is written twice counts once, as it does in `wall check`: that is the
same question, and its ratio is the promise (at most 2). `rows as they are` lets DuckDB count rows
unchecked, which is less than what is asked of us; it is there to be seen.

Every time is that of a whole process, from its start to its end, with a file that is in the
system's cache; the sides take turns, after one round that does not count. Peak memory is what the
system reports for that process (the greatest of all rounds). The exit code is 1 when a promise is
not kept: the ratio, one gigabyte, ten seconds for a division.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import median

from measure import environment, machine, python

DUCKDB = """\
import json, sys
import duckdb

path, once = sys.argv[1], sys.argv[2] == "once"
there = duckdb.connect()
there.execute("create temp table wall as select * from read_csv(?, header=true)", [path])
wanted = "distinct person, adult" if once else "person, adult"
dots = f"(select {wanted} from wall where adult is not null)"
bars = there.execute(f'''
    with people as (select distinct person from wall),
         counted as (select person, count(*) n from {dots} group by person)
    select least(coalesce(n, 0), 5) bar, count(*) from people left join counted using (person)
    group by bar order by bar''').fetchall()
load = there.execute(f'''
    select min(n), median(n), max(n)
    from (select adult, count(*) n from {dots} group by adult)''').fetchone()
print(json.dumps({"histogram": bars, "load": load}))
"""

FIRST = "Ana Ben Carla Dmitri Elif Farah Hana Ivo Jun Kofi Lea Noor Omar Pia Tomás Vera Zoë"
LAST = "Adler Brandt Costa Evans Fofana Garcia Hussein Ivanova Jensen Moreau Nguyen Okafor Peña"


def main(arguments: Sequence[str] | None = None) -> int:
    """Make the file, run both sides in turn, and print what came of it."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--people", type=int, default=100_000)
    parser.add_argument("--adults", type=int, default=5_000)
    parser.add_argument("--dots", type=int, default=1_000_000)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--make-in", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args(arguments)
    if options.make_in:
        make(options.make_in, options.people, options.adults, options.dots)
        return 0
    with tempfile.TemporaryDirectory() as name:
        return measure(Path(name), options)


def measure(folder: Path, options: argparse.Namespace) -> int:
    """Run everything on a file in `folder`, and say whether the promises hold."""
    file, adults = folder / "wall.csv", folder / "adults.csv"
    # In a process of its own: a system counts a parent's memory into its children's peak.
    sizes = [f"--{name}={getattr(options, name)}" for name in ("people", "adults", "dots")]
    subprocess.run([python(), __file__, *sizes, f"--make-in={folder}"], check=True)
    ours = [python(), "-m", "conversation_guide", "wall"]
    sides = {
        "wall check": [*ours, "check", str(file), "--format", "json"],
        "DuckDB, each dot once": [python(), "-c", DUCKDB, str(file), "once"],
        "DuckDB, rows as they are": [python(), "-c", DUCKDB, str(file), "rows"],
        "wall divide": [*ours, "divide", str(file), "--adults", str(adults)],
        "wall divide --out": [
            *[*ours, "divide", str(file), "--adults", str(adults), "--force"],
            *["--out", str(folder / "lists")],
        ],
    }
    taken: dict[str, list[tuple[float, float]]] = {name: [] for name in sides}
    said: dict[str, str] = {}
    for turn in range(options.rounds + 1):
        for name, command in sides.items():
            seconds, megabytes, said[name] = run(command)
            if turn:
                taken[name].append((seconds, megabytes))
    same_answer(said["wall check"], said["DuckDB, each dot once"])
    print(
        f"{machine()}; {options.people:,} people, {options.adults:,} adults, "
        f"{options.dots:,} dots, {file.stat().st_size / 1e6:.0f} MB; "
        f"medians of {options.rounds} rounds in turn, whole processes"
    )
    times = {name: median(seconds for seconds, _ in several) for name, several in taken.items()}
    peaks = {name: max(peak for _, peak in several) for name, several in taken.items()}
    for name in sides:
        print(f"  {times[name]:7.3f} s  {peaks[name]:7.0f} MB  {name}")
    ratio = times["wall check"] / times["DuckDB, each dot once"]
    other = times["wall check"] / times["DuckDB, rows as they are"]
    print(f"  {ratio:7.2f} x  check beside DuckDB, each dot once (promised: at most 2)")
    print(f"  {other:7.2f} x  check beside DuckDB, rows as they are")
    slowest = max(times["wall divide"], times["wall divide --out"])
    holds = ratio <= 2 and slowest <= 10 and max(peaks[n] for n in peaks if "wall" in n) < 1000
    print("holds" if holds else "does not hold")
    return 0 if holds else 1


def make(folder: Path, people: int, adults: int, dots: int) -> None:
    """Write a wall of which one person in twenty has no dot, and a list of adults with wishes."""
    chance = random.Random(4)
    first, last = FIRST.split(), LAST.split()

    def names(many: int, sign: str) -> list[str]:
        return [f"{chance.choice(first)} {chance.choice(last)} {sign}{i:06d}" for i in range(many)]

    persons, grown = names(people, ""), names(adults, "T")
    connected = max(1, people * 19 // 20)
    pairs: set[tuple[int, int]] = set()
    while len(pairs) < min(dots, connected * adults // 2):
        pairs.add((int(connected * chance.random() ** 1.3), chance.randrange(adults)))
    rows = [f"{persons[p]},{grown[a]}\n" for p, a in sorted(pairs)]
    have = {p for p, _ in pairs}
    rows += [f"{persons[p]},\n" for p in range(people) if p not in have]
    chance.shuffle(rows)
    with (folder / "wall.csv").open("w", encoding="utf-8", newline="") as out:
        out.write("person,adult\n")
        out.writelines(rows)
    alone = [persons[p] for p in range(people) if p not in have]
    with (folder / "adults.csv").open("w", encoding="utf-8", newline="") as out:
        out.write("adult,cap,wishes\n")
        for name in grown:
            wished = ";".join(chance.sample(alone, min(3, len(alone))))
            out.write(f"{name},{chance.choice(['', '1', '2', '5'])},{wished}\n")


def run(command: list[str]) -> tuple[float, float, str]:
    """Run a process; gives its seconds, its peak memory in MB, and what it said."""
    with tempfile.TemporaryFile() as out:
        begun = time.perf_counter()
        process = subprocess.Popen(command, env=environment(), stdin=subprocess.DEVNULL, stdout=out)
        _, status, used = os.wait4(process.pid, 0)
        took = time.perf_counter() - begun
        process.returncode = os.waitstatus_to_exitcode(status)
        out.seek(0)
        said = out.read().decode("utf-8")
    if process.returncode not in (0, 1):
        raise RuntimeError(f"{command[:5]} ended with {process.returncode}")
    unit = 1024 if sys.platform != "darwin" else 1024 * 1024
    return took, used.ru_maxrss / unit, said


def same_answer(ours: str, theirs: str) -> None:
    """Make sure that both sides counted the same. Raises AssertionError."""
    told, other = json.loads(ours)["views"]["adult"], json.loads(theirs)
    bars = [0] * 6
    for bar, n in other["histogram"]:
        bars[bar] = n
    assert told["histogram"] == bars, (told, other)
    load = told["load"]
    if not load["without"]:
        assert [load["fewest"], load["middle"], load["most"]] == other["load"], (told, other)


if __name__ == "__main__":
    sys.exit(main())
