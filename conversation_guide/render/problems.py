"""Problems as people and programs read them: one line, an excerpt with a caret, JSON.

Problems are data; here they get their sentences from `words`. What a document holds is data too:
it is cleaned before it is shown, and never read as markup.

The JSON is one object: `format` (1), and `files`, a list of objects with `file` and `problems`.
A problem has `rule`, `severity` ("error", "warning", "advice"), `line`, `column` (both from 1,
columns in characters), `length` and `message`; where there is one, `suggestion` (the nearest right
name), `mended` (the whole corrected line) and `related` (`line`, `column` of the other place).
Keys may be added; none will be changed or taken away within format 1.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from rich.text import Text

from conversation_guide.document.lines import source_lines
from conversation_guide.document.problems import Place, Problem, Severity
from conversation_guide.text import clean_line, width, wrap
from conversation_guide.words import Words

JSON_FORMAT = 1

_STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "bold yellow", Severity.ADVICE: "bold"}
_LOOKED_UP = ("inside", "expected", "found", "reason")
_LISTS_OF_WHAT_FITS = ("values", "keys", "known")
_MOST_MESSAGE = 2_000


def message(problem: Problem, words: Words) -> str:
    """Give the sentences of a problem: what is there, the nearest name or what can stand there."""
    facts: dict[str, Any] = {}
    for name, value in problem.facts.items():
        key = f"problem.{name}.{value}"
        if name in _LOOKED_UP and key in words:
            facts[name] = words(key)
        elif isinstance(value, tuple):
            facts[name] = words.joined([str(one) for one in value], "problem.or")
        else:
            facts[name] = clean_line(value) if isinstance(value, str) else value
    parts = [words(f"problem.{problem.rule}", **facts)]
    if problem.suggestion is not None:
        parts.append(words("problem.suggestion", suggestion=problem.suggestion))
    else:
        parts += [
            words("problem.allowed", allowed=facts[name])
            for name in _LISTS_OF_WHAT_FITS
            if facts.get(name)
        ]
    return clean_line(" ".join(parts), _MOST_MESSAGE)


def one_line(problem: Problem, name: str, words: Words) -> str:
    """Give a problem as `FILE:LINE:COL: severity rule: message`, the corrected line at its end."""
    said = message(problem, words)
    if problem.mended is not None:
        said += " " + words("problem.write", mended=clean_line(problem.mended, _MOST_MESSAGE))
    line, column = problem.place
    severity = words(f"problem.severity.{problem.severity.value}")
    return f"{clean_line(name, 1_000)}:{line}:{column}: {severity} {problem.rule}: {said}"


def excerpt(problem: Problem, name: str, source_text: str, words: Words, columns: int = 80) -> Text:
    """Show a problem in its line, with a caret under it and the corrected line below.

    `columns` is the width of the terminal in cells; long lines are shown around the caret.
    """
    lines = source_lines(source_text)
    margin = len(str(max(problem.place.line, problem.related.line if problem.related else 0))) + 1
    severity = words(f"problem.severity.{problem.severity.value}")
    out = Text(no_wrap=True)
    line, column = problem.place
    out.append(f"{clean_line(name, 1_000)}:{line}:{column}: ", "dim")
    out.append(severity, _STYLES[problem.severity])
    out.append(f" {problem.rule}\n", "dim")
    out.append_text(_with_caret(lines, problem.place, problem.length, margin, columns))
    for part in wrap(message(problem, words), max(columns - margin - 2, 20)):
        out.append(f"{' ' * margin}  {part}\n")
    if problem.mended is not None:
        out.append(f"{' ' * margin}  {words('problem.write-instead')}\n")
        shown, _ = _window(_visible(problem.mended), 0, columns - margin - 3)
        out.append(f"{line:>{margin}} │ ", "dim").append(f"{shown}\n", "green")
    if problem.related is not None:
        out.append(f"{' ' * margin}  {words('problem.first-here')}\n")
        out.append_text(_with_caret(lines, problem.related, 1, margin, columns))
    return out


def _with_caret(lines: list[str], place: Place, length: int, margin: int, columns: int) -> Text:
    out = Text()
    if place.line > len(lines):
        return out
    text = _visible(lines[place.line - 1])
    if not text.strip():
        return out
    start = min(place.column - 1, len(text))
    marked = text[start : start + max(length, 1)]
    room = columns - margin - 3
    shown, cut = _window(text, start, room)
    before = width(shown[: start - cut[0]]) if not cut[1] else width("…" + text[cut[0] : start])
    carets = max(min(width(marked), room - before), 1)
    out.append(f"{place.line:>{margin}} │ ", "dim").append(f"{shown}\n")
    out.append(f"{' ' * margin} │ ", "dim")
    out.append(f"{' ' * before}{'^' * carets}\n", "bold")
    return out


def _window(text: str, start: int, room: int) -> tuple[str, tuple[int, bool]]:
    """Give the part of `text` around index `start` that fits into `room` cells.

    With it, the index at which the part begins, and whether something was left out before it.
    """
    if width(text) <= room:
        return text, (0, False)
    begin = 0
    while begin < start and width(text[begin:start]) > room // 2:
        begin += 1
    left = "…" if begin else ""
    end = len(text)
    while end > begin and width(text[begin:end]) > room - len(left) - 1:
        end -= 1
    right = "…" if end < len(text) else ""
    return f"{left}{text[begin:end]}{right}", (begin, bool(begin))


def _visible(line: str) -> str:
    """Give `line` with one visible sign for each character that has none: columns stay true."""
    if line.isascii() and line.isprintable():
        return line
    return "".join(_sign(sign) for sign in line)


def _sign(sign: str) -> str:
    if sign.isprintable() or sign in "\u200d\u200e\u200f":
        return sign
    return " " if sign.isspace() else "·"


def as_json(files: Mapping[str, Sequence[Problem]], words: Words) -> str:
    """Give the problems of several files, by file name, as JSON (see above for its shape)."""
    found = [
        {"file": name, "problems": [_as_data(problem, words) for problem in problems]}
        for name, problems in files.items()
    ]
    return json.dumps({"format": JSON_FORMAT, "files": found}, ensure_ascii=False, indent=2)


def _as_data(problem: Problem, words: Words) -> dict[str, Any]:
    data: dict[str, Any] = {
        "rule": problem.rule,
        "severity": problem.severity.value,
        "line": problem.place.line,
        "column": problem.place.column,
        "length": problem.length,
        "message": message(problem, words),
    }
    if problem.suggestion is not None:
        data["suggestion"] = problem.suggestion
    if problem.mended is not None:
        data["mended"] = problem.mended
    if problem.related is not None:
        data["related"] = {"line": problem.related.line, "column": problem.related.column}
    return data
