"""A map as a Mermaid flowchart, as GitHub, GitLab and many wikis draw it in a Markdown page.

Lines are those of the family's legend, as near as Mermaid has them: thick, thin, dotted (dashed
too), and thick for a double one; strain, wanted and ended are said in words beside the line. An
arrow points at whoever gets support. A wall is drawn in counts, never in names.

Everything that somebody wrote stands in quotes, and every sign in it that could mean something is
written as a code (`#60;`): nothing in a name is read as Mermaid, Markdown or HTML. Mermaid charts
are for looking at: they are not read back.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from conversation_guide.ecomap.legend import Line
from conversation_guide.ecomap.model import Connection, Ecomap, Known
from conversation_guide.ecomap.observations import sentence
from conversation_guide.guide.kinds import ConnectionKind, Direction
from conversation_guide.record.redact import FAMILY
from conversation_guide.record.summary import Summary
from conversation_guide.spiral.model import Core, Practice, SmallStep, Spiral
from conversation_guide.spiral.observations import named, told_of_rupture
from conversation_guide.wall.count import Counts, count
from conversation_guide.wall.derive import DottedWall
from conversation_guide.words import Words

_HEAD = "flowchart LR"

# Full stops and hyphens stay after a letter alone: after a number, or at the start, they may be
# taken for a list.
_CODED = re.compile(r"[^\w ,'’“”.\-]|_|(?<![^\W\d_])[.\-]|[^\S ]")
_ARROWS = {
    "thick": {"": "===", "to": "==>", "both": "<==>"},
    "thin": {"": "---", "to": "-->", "both": "<-->"},
    "dotted": {"": "-.-", "to": "-.->", "both": "<-.->"},
}
_DRAWN = {
    Line.THICK: "thick",
    Line.DOUBLE: "thick",
    Line.THIN: "thin",
    Line.DOTTED: "dotted",
    Line.DASHED: "dotted",
}
_STYLES = (
    "classDef wanted stroke-dasharray: 6 4",
    "classDef ended stroke-dasharray: 2 6",
)


def write(summary: Summary, words: Words, audience: str) -> str:
    """Give the map of `summary` as a flowchart. Raises ValueError where there is no map."""
    match summary.map:
        case Ecomap():
            lines = _ecomap(summary.map, words, with_open=audience != FAMILY)
        case Spiral():
            lines = _spiral(summary.map, words)
        case DottedWall():
            lines = _wall(count(summary.map.wall), words)
        case _:
            raise ValueError("there is no map")
    return "\n".join([_HEAD, *(f"  {line}" for line in lines), ""])


def quoted(text: str) -> str:
    """Give a text as a label: in quotes, each sign in it as a code."""
    return '"' + _CODED.sub(lambda found: "".join(f"#{ord(c)};" for c in found[0]), text) + '"'


# ── the ecomap ──


def _ecomap(ecomap: Ecomap, words: Words, *, with_open: bool) -> Iterator[str]:
    """Draw an ecomap; `with_open` says beside a line why there is no answer."""
    ids = {one.id: f"c{number}" for number, one in enumerate(ecomap.connections, start=1)}
    yield f"ego(({quoted(ecomap.centre or words('map.centre-unnamed'))}))"
    headings = [(category.id, str(category.label)) for category in ecomap.categories]
    known = {id for id, _ in headings}
    shown = False
    for number, (category, label) in enumerate(headings, start=1):
        there = [one for one in ecomap.connections if one.category == category]
        if there:
            shown = True
            yield from _group(f"g{number}", label, there, ids, words)
    for kind in ConnectionKind:
        rest = [one for one in ecomap.connections if one.kind is kind and one.category not in known]
        if rest:
            heading = words(f"map.heading.{kind}{'.other' if shown else ''}")
            yield from _group(f"{kind}s", heading, rest, ids, words)
    for one in ecomap.connections:
        yield _line(one, ecomap, ids[one.id], _said(one, words, with_open=with_open))
    for tied, other in ecomap.ties:
        yield f"{ids[tied]} ---|{quoted(words('data.knows'))}| {ids[other]}"
    yield from _marked(ecomap.connections, ids)


def _group(
    id: str, label: str, there: Iterable[Connection], ids: dict[str, str], words: Words
) -> Iterator[str]:
    yield f"subgraph {id}[{quoted(label)}]"
    for one in there:
        named = one.name
        if one.words:
            named = words("map.label", name=one.name, words=one.words)
        opens, closes = ("(", ")") if one.kind is ConnectionKind.PERSON else ("[", "]")
        yield f"  {ids[one.id]}{opens}{quoted(named)}{closes}"
    yield "end"


def _line(one: Connection, ecomap: Ecomap, id: str, said: list[str]) -> str:
    level = one.support.value
    sign = None if level is None else ecomap.legend.line(level)
    arrows = _ARROWS["thin" if sign is None else _DRAWN[sign]]
    label = f"|{quoted(', '.join(said))}|" if said else ""
    match one.direction.value:
        case Direction.SUPPORTS_US:
            return f"{id} {arrows['to']}{label} ego"
        case Direction.WE_SUPPORT:
            return f"ego {arrows['to']}{label} {id}"
        case Direction.BOTH_WAYS:
            return f"ego {arrows['both']}{label} {id}"
    return f"ego {arrows['']}{label} {id}"


def _said(one: Connection, words: Words, *, with_open: bool) -> list[str]:
    """Say what the line stands for; also where support was not said: a line is drawn there too."""
    level = one.support.value
    said = []
    if level is not None or (with_open and one.there_now):
        said.append(words(f"map.support.{level or Known.NOT_ASKED}"))
    if one.strain.value:
        said.append(words("map.strain.yes"))
    if one.wanted:
        said.append(words("map.wanted"))
    if one.ended:
        said.append(words("map.ended"))
    return said


def _marked(connections: Iterable[Connection], ids: dict[str, str]) -> Iterator[str]:
    wanted = [ids[one.id] for one in connections if one.wanted and not one.ended]
    ended = [ids[one.id] for one in connections if one.ended]
    for name, style, marked in (("wanted", _STYLES[0], wanted), ("ended", _STYLES[1], ended)):
        if marked:
            yield style
            yield f"class {','.join(marked)} {name}"


# ── the spiral ──


def _spiral(spiral: Spiral, words: Words) -> Iterator[str]:
    number = 0
    ids: dict[str, str] = {}
    for loop in spiral.loops:
        title = words("data.loop", n=loop.number, date=loop.date)
        yield f"subgraph loop{loop.number}[{quoted(title)}]"
        for step in loop.steps:
            number += 1
            ids[step.id] = f"s{number}"
            yield f"  s{number}({quoted(_step(step, spiral, words))})"
        if not loop.steps:
            yield f"  empty{loop.number}[{quoted(words('spiral.loop.empty'))}]"
        yield "end"
    for before, after in zip(spiral.loops, spiral.loops[1:], strict=False):
        yield f"loop{before.number} --> loop{after.number}"
    for core in Core:
        if fed := spiral.feeding(core):
            yield f"{core}(({quoted(_named(core, spiral, words))}))"
            yield from (f"{ids[step.id]} --> {core}" for step in fed)


def _step(step: SmallStep, spiral: Spiral, words: Words) -> str:
    practice = "" if step.practice is None else _named(step.practice, spiral, words)
    told = step.text or practice or words("data.step")
    if step.text and practice:
        told = words("map.said", label=practice, said=step.text)
    if not step.is_hard:
        return str(told)
    became = told_of_rupture(step, spiral, words)
    return words("data.step.rupture", step=told, rupture=became)


def _named(one: Practice | Core, spiral: Spiral, words: Words) -> str:
    return sentence(named(spiral, one), words)


# ── the wall ──


def _wall(counts: Counts, words: Words) -> Iterator[str]:
    def told(key: str, n: int | None) -> str:
        return words(key, n=words("wall.hidden") if n is None else n)

    size = words(
        "wall.size",
        people=told("wall.people", counts.people),
        adults=told("wall.adults", counts.adults),
    )
    yield f"wall(({quoted(size)}))"
    for by, view in counts.views.items():
        yield f"wall --- {by}[{quoted(words(f'data.view.{by}'))}]"
        last = len(view.histogram) - 1
        for dots, n in enumerate(view.histogram):
            if n == 0 and dots:
                continue
            people = told("wall.people", n)
            key = "dots.bar.none" if not dots else "dots.bar.last" if dots == last else "dots.bar"
            named = str(dots) if dots == last else words("wall.dots", n=dots)
            yield f"{by} --- {by}{dots}({quoted(words(key, dots=named, people=people))})"
