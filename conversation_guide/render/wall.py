"""A wall in numbers: text for a screen, Markdown to share, JSON for programs. Never a name.

What is handed over decides what is hidden: a count that is None is shown as a dash, with a line
that says what the dash means.

The JSON is one object: `format` (1), `shared` (whether small counts are hidden, as null),
`people`, `adults`, `views` by "adult" and "person" (each `people`, `dots`, `histogram` of six
counts, `load` with `fewest`, `middle`, `most`, `without`), `agreement` or null (`both`,
`only_adult`, `only_person`, `not_asked`), and `files` with their problems as `guide check` has
them; `line` and `column` are the row and column of a table. Keys may be added, none changed.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from conversation_guide.document.problems import Problem
from conversation_guide.text import clean_line, width
from conversation_guide.wall.count import Count, Counts, LayerCounts
from conversation_guide.wall.model import By
from conversation_guide.words import Words

JSON_FORMAT = 1
_BAR = 30


def as_text(counts: Counts, words: Words, *, ascii_only: bool = False) -> str:
    """Give the counts as lines for a screen."""
    lines = [size(counts, words)]
    for by, view in counts.views.items():
        lines += ["", view_title(by, view, words), ""]
        lines += _bars(view, words, "#" if ascii_only else "█")
        lines += ["", *load(view, words)]
    if counts.agreement is not None:
        lines += ["", words("wall.agreement"), ""]
        rows = agreement_rows(counts, words)
        wide = max(width(n) for _, n in rows)
        lines += [f"  {n:>{wide}}  {label}" for label, n in rows]
        lines += ["", words("wall.agreement.note")]
    if anything_hidden(counts):
        lines += ["", words("wall.hidden.note")]
    text = "\n".join(lines) + "\n"
    return text.replace("–", "-").replace("’", "'") if ascii_only else text


def as_markdown(counts: Counts, words: Words) -> str:
    """Give the counts as Markdown. All of it is our own words and numbers: nothing to escape."""

    def table(head: tuple[str, str], rows: Sequence[tuple[str, str]]) -> list[str]:
        lines = [f"| {head[0]} | {head[1]} |", "| --- | ---: |"]
        return lines + [f"| {label} | {n} |" for label, n in rows]

    parts = [[f"# {words('wall.title')}"], [size(counts, words)]]
    for by, view in counts.views.items():
        parts.append([f"## {view_title(by, view, words)}"])
        head = (words("wall.histogram.dots"), words("wall.histogram.people"))
        parts.append(table(head, histogram_rows(view, words)))
        parts.append(load(view, words))
    if counts.agreement is not None:
        parts.append([f"## {words('wall.agreement')}"])
        head = (words("wall.agreement.who"), words("wall.agreement.count"))
        parts.append(table(head, agreement_rows(counts, words)))
        parts.append([words("wall.agreement.note")])
    if anything_hidden(counts):
        parts.append([words("wall.hidden.note")])
    return "\n\n".join("\n".join(part) for part in parts) + "\n"


def as_json(
    counts: Counts | None, files: Mapping[str, Sequence[Problem]], words: Words, *, shared: bool
) -> str:
    """Give the counts, and the problems by file name, as JSON (see above for its shape)."""
    from .problems import as_json as problems_as_json  # slow to import: it can draw carets

    told: dict[str, object] = {"format": JSON_FORMAT, "shared": shared}
    if counts is not None:
        told |= {
            "people": counts.people,
            "adults": counts.adults,
            "views": {by.value: _view_data(view) for by, view in counts.views.items()},
            "agreement": None,
        }
        if counts.agreement is not None:
            told["agreement"] = {
                name: getattr(counts.agreement, name)
                for name in ("both", "only_adult", "only_person", "not_asked")
            }
    told["files"] = json.loads(problems_as_json(files, words))["files"]
    return json.dumps(told, ensure_ascii=False, indent=2)


def problem_line(problem: Problem, name: str, words: Words) -> str:
    """Say what is wrong in one row of a file."""
    from .problems import message

    row, column = problem.place
    return words(
        "wall.problem",
        file=clean_line(name, 1_000),
        row=row,
        column=column,
        message=message(problem, words),
    )


def _view_data(view: LayerCounts) -> dict[str, object]:
    return {
        "people": view.people,
        "dots": view.dots,
        "histogram": list(view.histogram),
        "load": {
            "fewest": view.fewest,
            "middle": view.middle,
            "most": view.most,
            "without": view.adults_without,
        },
    }


def size(counts: Counts, words: Words) -> str:
    """Say how many people and adults there are."""
    return words(
        "wall.size",
        people=_counted("wall.people", counts.people, words),
        adults=_counted("wall.adults", counts.adults, words),
    )


def view_title(by: By, view: LayerCounts, words: Words) -> str:
    """Say whose view it is, and how many dots it has."""
    key = f"wall.view.{by.value}"
    if view.people is None:
        key += ".hidden"
    dots = words("wall.dots.hidden") if view.dots is None else words("wall.dots", n=view.dots)
    return words(key, dots=dots, people=_counted("wall.people", view.people, words))


def _counted(key: str, n: Count, words: Words) -> str:
    return words(key, n=words("wall.hidden") if n is None else n)


def _shown(n: Count | float, words: Words) -> str:
    return words("wall.hidden.mark") if n is None else f"{n:g}" if isinstance(n, float) else str(n)


def histogram_rows(view: LayerCounts, words: Words) -> list[tuple[str, str]]:
    """Give each number of dots, and how many people have so many."""
    last = len(view.histogram) - 1
    labels = [words("wall.histogram.none"), *map(str, range(1, last))]
    labels.append(words("wall.histogram.last"))
    return [(label, _shown(n, words)) for label, n in zip(labels, view.histogram, strict=True)]


def _bars(view: LayerCounts, words: Words, sign: str) -> list[str]:
    rows = histogram_rows(view, words)
    most = max((n or 0 for n in view.histogram), default=0)
    label_wide = max(width(label) for label, _ in rows)
    wide = max(width(n) for _, n in rows)
    lines = []
    for (label, shown), n in zip(rows, view.histogram, strict=True):
        bar = sign * -(-(n or 0) * _BAR // most) if most else ""
        space = " " * (label_wide - width(label))
        lines.append(f"  {label}{space}  {shown:>{wide}}  {bar}".rstrip())
    return lines


def load(view: LayerCounts, words: Words) -> list[str]:
    """Say how the dots are spread over the adults."""
    lines = [
        words(
            "wall.load",
            fewest=_shown(view.fewest, words),
            middle=_shown(view.middle, words),
            most=_shown(view.most, words),
        )
    ]
    if view.adults_without != 0:
        lines.append(words("wall.load.none", n=_shown(view.adults_without, words)))
    return lines


def agreement_rows(counts: Counts, words: Words) -> list[tuple[str, str]]:
    """Give who says so, and how many dots; both views have to be there."""
    told = counts.agreement
    assert told is not None
    rows = [
        ("both", told.both),
        ("only-adult", told.only_adult),
        ("only-person", told.only_person),
        ("not-asked", told.not_asked),
    ]
    return [(words(f"wall.agreement.{name}"), _shown(n, words)) for name, n in rows]


def anything_hidden(counts: Counts) -> bool:
    """Say whether a count is hidden, so that the dash has to be explained."""
    values: list[Count | float] = [counts.people, counts.adults]
    for view in counts.views.values():
        values += [view.people, view.dots, *view.histogram]
        values += [view.fewest, view.middle, view.most, view.adults_without]
    if counts.agreement is not None:
        told = counts.agreement
        values += [told.both, told.only_adult, told.only_person, told.not_asked]
    return None in values
