"""How long the picture of a map takes, beside what others need for its layout alone.

    python benchmarks/layout.py                       1, 12, 24, 25, 60, 300 and 1,000 connections
    python benchmarks/layout.py 24 60 --rounds 51     some sizes, more rounds

The same map for all, in one run, the sides in turn after one round that does not count: names as
people have them, one in ten long, six categories, every sign. Ours is everything from the map to
the text of its SVG: breaking names into rows, layout, drawing, key, the whole told in words.
Theirs is only where the nodes go, without a label drawn:

- networkx `spring_layout` in this process, its import not counted (it needs numpy, and SciPy from
  500 nodes on);
- graphviz `neato` and `twopi`, a process each (they are programs), reading a file with the names
  and writing coordinates (`-Tplain`): as they are, which lays names on each other, and asked to
  keep them apart as ours does (`-Goverlap=false`). What an empty graph takes is printed too: take
  it away if you want the layout without the start of a program.

What is not installed is named and left out. Then every size is measured as tests measure it
(`tests/render/measuring.py`, which knows the fonts and shares nothing with the layout): labels that
lie on others, and lines that run through labels. The exit code is 1 if one of ours is slower than
one of theirs, or if there is any fault.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from importlib import import_module
from pathlib import Path
from statistics import median

from measure import ROOT, machine

sys.path.insert(0, str(ROOT))

from conversation_guide.ecomap.model import Ecomap
from conversation_guide.render.picture.ecomap import ecomap_svg
from conversation_guide.render.picture.key import Caption
from conversation_guide.words import load_words
from tests.render.crowds import crowd
from tests.render.measuring import covered, overlaps, read, struck

SIZES = (1, 12, 24, 25, 60, 300, 1000)
CAPTION = Caption("Who is around us", "Family Berger", "2026-11-22", "We are connected")
OURS = "ours, with its SVG"

Sides = dict[str, Callable[[], object]]
"""What is timed, by name."""


def main() -> int:
    """Measure every size, print a table, and say whether the promise holds."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("sizes", nargs="*", type=int, default=SIZES, metavar="SIZE")
    parser.add_argument("--rounds", type=int, default=31, help="three for slow ones")
    options = parser.parse_args()
    words = load_words()
    print(f"{machine()}; medians in ms, the sides in turn; (ours divided by theirs)")
    holds = True
    with tempfile.TemporaryDirectory() as folder:
        print_absent()
        for size in options.sizes or SIZES:
            ecomap = crowd(size)
            sides: Sides = {OURS: partial(ecomap_svg, ecomap, CAPTION, words)}
            sides |= others(ecomap, Path(folder))
            times = in_turn(sides, options.rounds)
            picture = read(ecomap_svg(ecomap, CAPTION, words))
            faults = len(overlaps(picture)) + len(covered(picture)), len(struck(picture))
            print(f"\n{size:>5} connections, {len(picture.labels)} labels")
            for name, took in times.items():
                ratio = "" if name == OURS else f"   ({times[OURS] / took:.2f})"
                print(f"  {took * 1000:10.2f}  {name}{ratio}")
                holds = holds and (name in (OURS, EMPTY) or times[OURS] < took)
            print(f"  {faults[0]} labels overlap, {faults[1]} lines run through labels", flush=True)
            holds = holds and faults == (0, 0)
    print("\nholds" if holds else "\ndoes not hold")
    return 0 if holds else 1


EMPTY = "graphviz neato, an empty graph"


def print_absent() -> None:
    """Say what cannot be compared here."""
    for program in ("neato", "twopi"):
        if not shutil.which(program):
            print(f"{program} is missing (Debian: apt-get install graphviz); left out")
    for module in ("networkx", "numpy", "scipy"):
        try:
            import_module(module)
        except ImportError:
            print(f"{module} is missing (pip install {module}); spring_layout may be left out")


def others(ecomap: Ecomap, folder: Path) -> Sides:
    """Give what ours is held against: the same names around the same middle."""
    sides: Sides = {}
    try:
        nx = import_module("networkx")
        import_module("numpy")  # spring_layout imports it when it runs

        graph = nx.Graph()
        graph.add_edges_from(("centre", connection.id) for connection in ecomap.connections)
        sides["networkx spring_layout"] = lambda: nx.spring_layout(graph, seed=1)
        if len(graph) >= 500:
            import_module("scipy")
    except ImportError:
        sides.pop("networkx spring_layout", None)
    if shutil.which("neato") and shutil.which("twopi"):
        full, empty = folder / "map.gv", folder / "empty.gv"
        full.write_text(graphviz(ecomap), encoding="utf-8")
        empty.write_text("graph {}\n", encoding="utf-8")
        sides |= {
            "graphviz neato": lambda: run("neato", full),
            "graphviz twopi": lambda: run("twopi", full),
            "graphviz neato, no overlaps": lambda: run("neato", full, "-Goverlap=false"),
            "graphviz twopi, no overlaps": lambda: run("twopi", full, "-Goverlap=false"),
            EMPTY: lambda: run("neato", empty),
        }
    return sides


def graphviz(ecomap: Ecomap) -> str:
    """Write a map as graphviz reads it, each name as the label of its node."""
    lines = [f'c0 [label="{ecomap.centre}"]']
    for connection in ecomap.connections:
        name = connection.name.replace("\\", "").replace('"', "")
        lines += [f'{connection.id} [label="{name}" shape=box]', f"c0 -- {connection.id}"]
    return "graph {\n" + "\n".join(lines) + "\n}\n"


def run(program: str, file: Path, *more: str) -> None:
    """Let graphviz lay out a file."""
    command = [program, "-Tplain", *more, str(file)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


_SLOW = 0.3  # seconds


def in_turn(sides: Sides, rounds: int) -> dict[str, float]:
    """Time every side in turn; slow ones have three rounds. Gives medians in seconds."""
    once = {name: timed(side) for name, side in sides.items()}
    taken: dict[str, list[float]] = {name: [] for name in sides}
    for turn in range(rounds):
        for name, side in sides.items():
            if once[name] < _SLOW or turn < 3:
                taken[name].append(timed(side))
    return {name: median(several) for name, several in taken.items()}


def timed(side: Callable[[], object]) -> float:
    """Give the seconds that one call takes."""
    begun = time.perf_counter()
    side()
    return time.perf_counter() - begun


if __name__ == "__main__":
    sys.exit(main())
