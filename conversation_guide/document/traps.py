"""YAML's traps: what an author wrote, what YAML makes of it, and the line as it was meant.

When the parser stops, the line at fault is written again in the likely ways (mostly: its value in
quotes); the one that lets the parser go furthest is proposed as the corrected line, and the
reading goes on with it. Lines keep their numbers: a mending never adds or drops one. Traps that
are sound YAML and only mean something else are left to `reading`, which knows what was wanted.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Any

from .lines import ODD_SPACE, source_lines
from .parsing import Fault, Reading
from .problems import Place, Problem, Severity
from .rewriting import other_indents, other_signs, other_values

_ODD_SPACES = re.compile(f"[{ODD_SPACE}]")
_ODD_LAYOUT = re.compile(
    rf"^[ {ODD_SPACE}]*(?:-[ {ODD_SPACE}]+)*"
    rf"(?:[\w -]+:[{ODD_SPACE}][ {ODD_SPACE}]*)?"
)
_BLOCK = re.compile(r"[:-] +[|>][-+0-9]{0,2}\s*(?:#.*)?$")
"""The end of a line below which a block of text stands."""

_TABBED = re.compile(r"^[ \t]*(?:-[ \t]+)*")
_MOST_CANDIDATES = 24
_MOST_MENDINGS = 40
_MOST_TRIED = 12_000_000
"""Characters that may be read again, over all attempts to mend one document."""


@dataclass(frozen=True, slots=True)
class Edit:
    """Line `line` (from 0) should read `text`; `problem` says why."""

    line: int
    text: str
    problem: Problem


FaultOf = Callable[[str], Fault | None]


# ── before the parser: spaces that are none ──────────────────────────────────


def plain_spaces(text: str, problems: list[Problem]) -> str:
    """Turn the non-breaking spaces that lay out the document into plain spaces.

    In a block of text they lay out nothing: there they are what the author wrote.
    """
    lines = source_lines(text)
    blocks = _in_blocks(lines) if ">" in text or "|" in text else frozenset()
    _mend_each(lines, _plain_layout, problems, "odd-space", Severity.WARNING, blocks)
    return "\n".join(lines)


def _without_tabs(text: str, problems: list[Problem], fault_of: FaultOf) -> str:
    """Turn the tabs that indent lines into as many spaces as fit the other lines best."""
    lines = source_lines(text)
    width = _best_tab_width(lines, fault_of)
    _mend_each(lines, lambda line: _untabbed(line, width), problems, "tab", Severity.ERROR)
    return "\n".join(lines)


def _mend_each(
    lines: list[str],
    mend: Callable[[str], str],
    problems: list[Problem],
    rule: str,
    severity: Severity,
    apart: AbstractSet[int] = frozenset(),
) -> None:
    for number, line in enumerate(lines):
        mended = mend(line)
        if mended == line or number in apart:
            continue
        lines[number] = mended
        column = next(c for c, sign in enumerate(line) if sign != mended[c])
        problems.append(
            Problem(
                rule=rule,
                severity=severity,
                place=Place(number + 1, column + 1),
                mended=mended,
            )
        )


def _in_blocks(lines: list[str]) -> AbstractSet[int]:
    """Give the lines that stand in a block of text, behind `|` or `>`: those indented below it."""
    found: set[int] = set()
    outer: int | None = None
    for number, line in enumerate(lines):
        indent = len(line) - len(line.lstrip(" "))
        if outer is not None and (indent > outer or not line.strip()):
            found.add(number)
            continue
        outer = indent if _BLOCK.search(line) else None
    return found


def _plain_layout(line: str) -> str:
    if line.isascii():
        return line
    found = _ODD_LAYOUT.match(line)
    if found is None:
        return line
    head = _ODD_SPACES.sub(" ", found[0])
    return head + line[found.end() :]


def _untabbed(line: str, width: int) -> str:
    found = _TABBED.match(line)
    if found is None or "\t" not in found[0] or not line.strip():
        return line
    return found[0].replace("\t", " " * width) + line[found.end() :]


def _best_tab_width(lines: list[str], fault_of: FaultOf) -> int:
    """Give the width under which the lines that are indented by spaces fit best."""

    def reach(width: int) -> int:
        fault = fault_of("\n".join(_untabbed(line, width) for line in lines))
        return len(lines) + 1 if fault is None else fault.line

    return max((2, 4, 8), key=reach)


# ── after the parser stopped ─────────────────────────────────────────────────


def read_on(text: str, reading: Reading, problems: list[Problem]) -> Reading:
    """Mend the lines at which reading stops, and read again, until it comes to the end.

    What was mended is noted in `problems`; so is, as the last of them, a fault that could not be.
    """
    effort = _Effort(len(text))
    if "\t" in text:
        text = _without_tabs(text, problems, effort.fault_of)
        reading = Reading(text)
    mendings = 0
    while reading.fault is not None:
        lines = source_lines(text)
        edit = None
        if mendings < _MOST_MENDINGS and not effort.spent:
            edit = _best_edit(lines, reading.fault, effort.fault_of)
        if edit is None:
            problems.append(_unmended(lines, reading.fault))
            return reading
        problems.append(edit.problem)
        lines[edit.line] = edit.text
        text = "\n".join(lines)
        mendings += 1
        reading = Reading(text)
    return reading


class _Effort:
    """How much trying out is left: a broken book must not keep anybody waiting."""

    def __init__(self, size: int) -> None:
        self._left = max(_MOST_TRIED, 4 * size)

    @property
    def spent(self) -> bool:
        return self._left <= 0

    def fault_of(self, text: str) -> Fault | None:
        """Say where the parser would stop in `text`; what it read until then counts as effort."""
        fault = Reading(text).fault
        share = 1.0 if fault is None else (fault.line + 1) / (text.count("\n") + 1)
        self._left -= int(len(text) * share) + 1_000
        return fault


def _best_edit(lines: list[str], fault: Fault, fault_of: FaultOf) -> Edit | None:
    """Give the one-line mending after which the parser goes furthest, or None.

    The values of all suspected lines are tried first, then missing spaces and colons, then other
    indents: a new indent can swallow a line and so seem to help.
    """
    suspects = _suspects(lines, fault)
    tried = 0
    for ways in (other_values, other_signs, other_indents):
        for number in suspects:
            best: Edit | None = None
            furthest = (fault.line, fault.column)
            for mended, rule, facts in ways(lines, number):
                if mended == lines[number] or tried == _MOST_CANDIDATES:
                    continue
                tried += 1
                after = fault_of("\n".join([*lines[:number], mended, *lines[number + 1 :]]))
                reach = (len(lines) + 1, 0) if after is None else (after.line, after.column)
                if reach <= furthest or reach[0] <= number:
                    continue
                furthest = reach
                best = Edit(number, mended, _mending(lines[number], number, mended, rule, facts))
                if after is None:
                    break
            if best is not None:
                return best
    return None


def _mending(line: str, number: int, mended: str, rule: str, facts: dict[str, Any]) -> Problem:
    same = next(
        (c for c, (a, b) in enumerate(zip(line, mended, strict=False)) if a != b), len(line)
    )
    if rule == "quote-open":
        same = line.index(facts["sign"])
    length = max(len(line.rstrip()) - same, 1) if rule in _ABOUT_A_VALUE else 1
    place = Place(number + 1, same + 1)
    return Problem(rule=rule, place=place, length=length, facts=facts, mended=mended.rstrip())


_ABOUT_A_VALUE = frozenset({"colon-in-text", "leading-sign", "quotes-in-text", "quote-open"})


def _suspects(lines: list[str], fault: Fault) -> list[int]:
    """Give the lines in which the cause may lie, the likeliest first."""
    line = min(fault.line, len(lines) - 1)
    before = next((n for n in range(line - 1, -1, -1) if lines[n].strip()), None)
    at_end = not lines[line].strip()
    opened = fault.context if "end of stream" in fault.note else fault.opened
    if opened == line:
        opened = None
    order = [opened, before, line] if at_end else [line, opened, before]
    order.append(fault.context)
    found: list[int] = []
    for number in order:
        if number is not None and number not in found and lines[number].strip():
            found.append(number)
    return found


def _unmended(lines: list[str], fault: Fault) -> Problem:
    """Say where the parser stopped, in plain words, when no mending was found."""
    note = fault.note
    reason = "other"
    for part, name in _REASONS:
        if part in note:
            reason = name
            break
    line = min(fault.line, len(lines) - 1)
    if reason == "unclosed" and fault.context is not None:
        line = fault.context
        text = lines[line]
        return Problem(
            rule="not-yaml",
            place=Place(line + 1, len(text) - len(text.lstrip()) + 1),
            length=max(len(text.strip()), 1),
            facts={"reason": reason},
        )
    return Problem(
        rule="not-yaml", place=Place(line + 1, fault.column + 1), facts={"reason": reason}
    )


_REASONS = (
    ("end of stream", "unclosed"),
    ("mapping values", "colon"),
    ("could not find expected ':'", "no-colon"),
    ("did not find expected ',' or ']'", "unclosed"),
    ("did not find expected ',' or '}'", "unclosed"),
    ("did not find expected key", "indent"),
    ("did not find expected '-'", "indent"),
    ("block end", "indent"),
    ("cannot start any token", "sign"),
)
