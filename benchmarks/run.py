"""What the project promises about speed, measured side by side in one run.

    python benchmarks/run.py              every figure
    python benchmarks/run.py help check   some of them
    python benchmarks/run.py --list       their names and bounds
    python benchmarks/run.py wall         a wall of a whole district; it takes more than a
                                          minute, so only when it is named

Both sides of a figure are taken in turn (A B A B …) after one round that does not count; what is
printed are medians and their ratio. The exit code is 1 when a promise is not kept. Times depend on
the machine and on what else it does: trust the ratios, and run this on a quiet one.
"""

from __future__ import annotations

import argparse
import sys

from measure import ROOT, Figure, Taken, machine, take

sys.path.insert(0, str(ROOT))

from figures import FIGURES

WALL = "wall"
"""The figure that has a program of its own: it measures memory, too."""


def main() -> int:
    """Measure what was asked for, and say whether it holds."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("names", nargs="*", metavar="NAME", help="which figures; all by default")
    parser.add_argument("--list", action="store_true", help="name the figures and stop")
    parser.add_argument("--rounds", type=int, help="how many rounds of each, instead of its own")
    options = parser.parse_args()
    if options.list:
        for figure in FIGURES:
            print(f"{figure.name}: {figure.ours}, at most {figure.bound:g} x {figure.theirs}")
        print(f"{WALL}: wall check, at most 2 x DuckDB on the same file (only when it is named)")
        return 0
    if unknown := set(options.names) - {WALL} - {figure.name for figure in FIGURES}:
        parser.error(f"there is no figure called {', '.join(sorted(unknown))}; see --list")
    wanted = [figure for figure in FIGURES if not options.names or figure.name in options.names]
    if wanted:
        print(f"{machine()}; medians, both sides in turn")
    taken = [report(take(figure, options.rounds), options.rounds) for figure in wanted]
    holds = all(one.holds for one in taken)
    if WALL in options.names:
        import wall  # on its own: `python benchmarks/wall.py --help`

        rounds = [] if options.rounds is None else ["--rounds", str(options.rounds)]
        print(f"\n{WALL}", flush=True)
        holds = wall.main(rounds) == 0 and holds
    return 0 if holds else 1


def report(taken: Taken, rounds: int | None) -> Taken:
    """Print one figure as soon as it is known."""
    figure: Figure = taken.figure
    verdict = "holds" if taken.holds else "does not hold"
    print(
        f"\n{figure.name} ({rounds or figure.rounds} rounds)\n"
        f"  {in_words(taken.ours):>10}  {figure.ours}\n"
        f"  {in_words(taken.theirs):>10}  {figure.theirs}\n"
        f"  {taken.ratio:>7.2f} x    bound {figure.bound:g} x: {verdict}",
        flush=True,
    )
    return taken


def in_words(seconds: float) -> str:
    """Write a time with its unit."""
    return f"{seconds * 1000:.1f} ms" if seconds >= 0.001 else f"{seconds * 1e6:.0f} µs"


if __name__ == "__main__":
    sys.exit(main())
