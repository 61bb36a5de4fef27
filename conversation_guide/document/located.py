"""YAML with a place for every value: text in, nodes and problems out.

Nodes say what was written and where (`parsing` makes them); what a value means is decided by
`shapes`. A fault does not stop the reading where `traps` can mend the line: it is mended, and the
text is read again.
"""

from __future__ import annotations

import re

from .lines import ODD_SPACE, source_lines
from .nodes import Node
from .parsing import Reading
from .problems import START, Place, Problem

MOST_BYTES = 4 * 1024 * 1024
_MOST_NOTED = 40
"""So many lines with unprintable characters are named; more would tell nothing new."""

_ODD_SPACES = re.compile(f"[{ODD_SPACE}]")

# What YAML 1.1 does not count as printable, said by what it is: the set of all that is printable
# takes five times as long to compile, and as long again to search with.
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")


def read_yaml(text: str) -> tuple[Node | None, list[Problem]]:
    """Read one YAML document.

    Returns its outermost node, None where the text is empty or could not be read to its end, and
    all problems in the order of their places.
    """
    text = text.removeprefix("\ufeff")
    if len(text) > MOST_BYTES or len(text) * 4 > MOST_BYTES < len(text.encode("utf-8", "replace")):
        facts = {"most": MOST_BYTES // (1024 * 1024)}
        return None, [Problem(rule="too-large", place=START, facts=facts)]
    problems: list[Problem] = []
    text = _without_unprintable(text, problems)
    if _ODD_SPACES.search(text) is not None:
        from .traps import plain_spaces

        text = plain_spaces(text, problems)
    reading = Reading(text)
    if reading.fault is not None:
        from .traps import read_on  # most texts are sound, and a first question waits for them

        reading = read_on(text, reading, problems)
        if reading.fault is not None:
            return None, sorted(problems + reading.problems, key=_order)
    problems += reading.problems
    if reading.refused:
        return None, sorted(problems, key=_order)
    if reading.root is None:
        problems.append(Problem(rule="empty-document", place=START))
    return reading.root, sorted(problems, key=_order)


def _order(problem: Problem) -> tuple[Place, str]:
    return problem.sort_key


def _without_unprintable(text: str, problems: list[Problem]) -> str:
    """Drop characters that YAML does not take, and say where they were."""
    if _UNPRINTABLE.search(text) is None:
        return text
    lines = source_lines(text)
    for number, line in enumerate(lines):
        found = _UNPRINTABLE.search(line)
        if found is None:
            continue
        lines[number] = _UNPRINTABLE.sub("", line)
        if len(problems) < _MOST_NOTED:
            problems.append(
                Problem(
                    rule="control-character",
                    place=Place(number + 1, found.start() + 1),
                    facts={"code": f"U+{ord(found[0]):04X}"},
                )
            )
    return "\n".join(lines)
