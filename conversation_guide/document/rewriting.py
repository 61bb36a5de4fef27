"""The ways in which one line of a document may have been meant, the likeliest first.

Pure text in, text out: nothing here tries a rewriting out. That is `traps`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from .quoting import quote, value_from, without_curly

_LINE = re.compile(
    r"^(?P<start>\s*(?:-\s+)*)"
    r"(?:(?P<key>[^\s'\"\[\]{}#&*!|>%@`:,?-][^:]*?)(?P<colon>\s*:\s+))?"
    r"(?P<value>.*)$"
)
_NO_SPACE = re.compile(r"^(?P<start>\s*(?:-\s+)*)(?P<key>[A-Za-z_][\w -]*):(?P<value>[^\s/].*)$")
_NO_COLON = re.compile(r"^(?P<start>\s*(?:-\s+)*)(?P<key>[a-z][a-z_]*) (?P<value>\S.*)$")
_NO_DASH_SPACE = re.compile(r"^(?P<start>\s*)-(?P<rest>[A-Za-z\"'].*)$")
_WORDLIKE = re.compile(r"[\w-]+")

Rewriting = tuple[str, str, dict[str, Any]]
"""A line as it may have been meant, the rule for it, and the facts."""


def other_values(lines: list[str], number: int) -> Iterator[Rewriting]:
    """Give the line with its value, or all of it, in quotes."""
    line = lines[number]
    found = _LINE.match(line)
    if found is None or _NO_DASH_SPACE.match(line):
        return
    start, key, colon, rest = found["start"], found["key"], found["colon"] or "", found["value"]
    value = value_from(rest, 0)
    comment = rest[len(value) :]
    head = start + key + colon if key else start
    wordlike = key is not None and _WORDLIKE.fullmatch(key) is not None
    ways: list[Rewriting] = []
    if value and (wordlike or key is None):
        ways += [(head + new, rule, facts) for new, rule, facts in _values(value)]
    if key is not None and value:
        whole = start + quote(key + colon + value)
        at = len(ways) if wordlike else 0
        ways.insert(at, (whole, "colon-in-text", {}))
        if not wordlike:
            ways += [(head + new, rule, facts) for new, rule, facts in _values(value)]
    for new, rule, facts in ways:
        yield new + comment, rule, facts


def other_signs(lines: list[str], number: int) -> Iterator[Rewriting]:
    """Give the line with the space or the colon that it lacks."""
    line = lines[number]
    if (found := _NO_SPACE.match(line)) is not None:
        yield (
            f"{found['start']}{found['key']}: {found['value']}",
            "space-after-colon",
            {"key": found["key"]},
        )
    if (found := _NO_DASH_SPACE.match(line)) is not None:
        yield f"{found['start']}- {found['rest']}", "space-after-dash", {}
    whole = _LINE.match(line)
    if (found := _NO_COLON.match(line)) is not None and whole is not None and not whole["key"]:
        yield (
            f"{found['start']}{found['key']}: {found['value']}",
            "colon-missing",
            {"key": found["key"]},
        )


def _values(value: str) -> Iterator[Rewriting]:
    """Give the ways in which one value may have been meant."""
    sign = value[0]
    if sign == "[":
        if value.endswith("]"):
            items = [item.strip() for item in value[1:-1].split(",")]
            yield (
                "[" + ", ".join(_item(item) for item in items) + "]",
                "sign-in-list",
                {},
            )
        else:
            yield value + "]", "bracket-open", {"sign": "]"}
    if sign in "\"'":
        yield from _quoted(value, sign)
        return
    inner = without_curly(value)
    if inner is not None:
        yield quote(inner), "curly-quotes", {}
        return
    if sign in "{[*&!|>%@`?,#-:":
        yield quote(value), "leading-sign", {"sign": sign}
    else:
        yield quote(value), "colon-in-text", {}
    if sign == "{" and not value.endswith("}"):
        yield value + "}", "bracket-open", {"sign": "}"}


def _item(item: str) -> str:
    if item[:1] in ("'", '"') and item[-1:] == item[:1] and len(item) > 1:
        return item
    return quote(item)


def _quoted(value: str, sign: str) -> Iterator[Rewriting]:
    """Mend a value that begins with a straight quote."""
    count = value.count(sign)
    whole = quote(value)
    if count == 1:
        closed = value + sign
        ways = [(closed, "quote-open"), (whole, "quotes-in-text")]
        for new, rule in ways if sign == '"' else reversed(ways):
            yield new, rule, {"sign": sign}
        return
    if value.endswith(sign):
        inner = value[1:-1]
        at = inner.find(sign)
        nested = at > 0 and (inner[at - 1].isspace() or sign == "'")
        ways = [(quote(inner), "quotes-in-text"), (whole, "quotes-in-text")]
        for new, rule in ways if nested else reversed(ways):
            yield new, rule, {"sign": sign}
        return
    yield whole, "quotes-in-text", {"sign": sign}


def other_indents(lines: list[str], number: int) -> Iterator[Rewriting]:
    """Give the line at the indents of the lines around it, the nearest first."""
    line = lines[number]
    stripped = line.lstrip(" ")
    own = len(line) - len(stripped)
    indents: list[int] = []
    around = [*lines[max(0, number - 12) : number][::-1], *lines[number + 1 : number + 3]]
    for other in around:
        if not other.strip():
            continue
        body = re.match(r" *(?:- +)*", other)
        start = body.end() if body else 0
        for indent in (len(other) - len(other.lstrip(" ")), start, start + 2):
            if indent != own and indent not in indents:
                indents.append(indent)
    indents.sort(key=lambda indent: abs(indent - own))
    for indent in indents[:6]:
        yield " " * indent + stripped, "indent", {"spaces": indent}
