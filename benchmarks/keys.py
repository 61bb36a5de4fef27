"""How many prompts and keys a conversation takes, counted in a real terminal.

    python benchmarks/keys.py            the conversation of nine people and five groups
    python benchmarks/keys.py --rows     and every question of it

Every question is answered, the opening included. Words that are typed are not counted; every
Enter is, and every sign of what is typed into a list ("1 3 5-7" is seven). It is played twice: with
the optional screen about the one thing passed by one Enter, and with all of its lines filled in.
The exit code is 1 when a promise is not kept.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from measure import ROOT

sys.path.insert(0, str(ROOT))

from tests.terminal.conversation import GUIDE_ID, Turn, hold, program, turns

MOST_PROMPTS = 40
MOST_KEYS = 90


def main() -> int:
    """Play it, count, and say whether the promises hold."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--rows", action="store_true", help="print every question with its keys")
    rows = parser.parse_args().rows
    held = [counted(filled, rows) for filled in (False, True)]
    return 0 if all(held) else 1


def counted(filled: bool, rows: bool) -> bool:
    """Play the conversation once; print what it took."""
    conversation = turns(details=filled)
    played: list[Turn] = []
    with (
        tempfile.TemporaryDirectory() as home,
        program(Path(home), "run", GUIDE_ID) as terminal,
    ):
        hold(terminal, conversation, played.append)
        code = terminal.wait_for_end()
        sent = terminal.keys_sent
    words = sum(len(turn.words) for turn in played)
    keys, lines = sent - words, len(played)
    # the lines of one optional screen are asked on one screen
    prompts = lines - (4 if filled else 0)
    holds = code == 0 and prompts <= MOST_PROMPTS and keys <= MOST_KEYS
    print(f"9 people, 5 groups, the optional screen {'filled in' if filled else 'passed'}")
    for number, turn in enumerate(played if rows else [], 1):
        print(f"  {number:>3}  {turn.count:>3}  {turn.name:<22} {turn.keys}")
    print(
        f"  {prompts} prompts (at most {MOST_PROMPTS}), {lines} times Enter, {keys} keys "
        f"(at most {MOST_KEYS}), {words} letters in words: "
        f"{'holds' if holds else 'does not hold'}"
    )
    return holds


if __name__ == "__main__":
    sys.exit(main())
