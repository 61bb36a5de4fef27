"""The picture of an ecomap as SVG: boxes or turned names, lines with the family's own signs.

`ecomap.layout` says where everything stands; here it is drawn, from back to front: grounds, ties,
threads, lines, names. A person's frame is round, a group's has cut corners; on the outer circle
they are a dot and a square.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import pairwise
from math import hypot, pi, sqrt

from conversation_guide.ecomap.labels import numbers
from conversation_guide.ecomap.layout.lay_out import lay_out
from conversation_guide.ecomap.layout.plan import (
    BOLD,
    SIZES,
    Block,
    Box,
    Disc,
    Group,
    Label,
    Place,
    Plan,
    Role,
    Sector,
    Turned,
)
from conversation_guide.ecomap.legend import DEFAULT
from conversation_guide.ecomap.model import Connection, Ecomap, Rating
from conversation_guide.guide.kinds import ConnectionKind, Level
from conversation_guide.lettering.widths import ASCENT, DESCENT, LINE
from conversation_guide.render.map_words import centre, not_drawn, sections, told
from conversation_guide.render.ties_told import tie_sentences, told_of_each
from conversation_guide.words import Words

from . import svg
from .ecomap_key import entries
from .key import Caption, page
from .shapes import framed
from .strokes import TIE, Strokes, drawn
from .svg import INK, QUIET, TINTS, number, points
from .turned import TurnedNames, curved

CENTRE = "#fff4d6"
"""The ground of the middle: warm, and white when it is copied."""

_BASE = (LINE - ASCENT - DESCENT) / 2 + ASCENT
"""From the top of a row to the line its letters stand on, as a part of their size."""

_LETTERS = {Role.WORDS: QUIET, Role.NOTE: QUIET}


def ecomap_svg(ecomap: Ecomap, caption: Caption, words: Words, *, id: str = "map") -> str:
    """Draw an ecomap as an SVG document. Never raises for a map that `derive` can give.

    `id` keeps the ids of several pictures on one page apart.
    """
    number = numbers(ecomap.connections)
    opening, each = told(ecomap, words, number)
    desc = [opening, *each.values(), *tie_sentences(ecomap, words)]
    if ecomap.legend != DEFAULT:
        from conversation_guide.render.plain_map import sentences  # it knows the family's signs

        desc = sentences(ecomap, words)
    groups = _groups(ecomap, number, words)
    plan = lay_out(centre(ecomap, words), groups, ecomap.ties)
    each |= {id: f"{each[id]} {knows}" for id, knows in told_of_each(ecomap, words).items()}
    drawing = _Drawing(plan, ecomap, each, _tints(ecomap, groups), words)
    return page(
        caption,
        drawing.at,
        (plan.width, plan.height + drawing.below),
        entries(ecomap, words, many=drawing.many),
        desc=" ".join(desc),
        language=words.language,
        id=id,
    )


def _groups(ecomap: Ecomap, number: Mapping[str, int], words: Words) -> list[Group]:
    """Give what is written for each connection, by category, in the order of the guide."""
    lines = [ecomap.legend.line(level) for level in Level]
    is_told = len(set(lines)) < len(lines)
    captions = {category.label for category in ecomap.categories}
    groups = []
    for section in sections(ecomap, words):
        labels = tuple(
            _label(connection, number, _note(connection, ecomap, words, is_told), words)
            for connection in section.connections
        )
        caption = section.heading if section.heading in captions else ""
        groups.append(Group(section.heading, labels, caption))
    return groups


def _label(connection: Connection, number: Mapping[str, int], note: str, words: Words) -> Label:
    name, said = connection.name, connection.words
    if connection.id in number:
        numbered = words("map.label.numbered", label=said or name, number=number[connection.id])
        name, said = (name, numbered) if said else (numbered, said)
    return Label(connection.id, name, said, note)


def _note(connection: Connection, ecomap: Ecomap, words: Words, is_told: bool) -> str:
    """Say how much, where `is_told`: two levels have the same line."""
    if not (is_told and connection.support.value):
        return ""
    # a line without strain shows that well enough
    shown = replace(connection, strain=Rating())
    return "; ".join(not_drawn(shown, words, ecomap.legend))


def _tints(ecomap: Ecomap, groups: list[Group]) -> list[tuple[str, str]]:
    """Give each group its dark and pale tint; those without a category have none."""
    order = {category.label: i for i, category in enumerate(ecomap.categories)}
    return [
        TINTS[order[group.caption] % len(TINTS)] if group.caption else (QUIET, "#f6f6f6")
        for group in groups
    ]


@dataclass(frozen=True, slots=True)
class _Drawing:
    """Draws a plan, moved to where it belongs on the page."""

    plan: Plan
    ecomap: Ecomap
    told: Mapping[str, str]
    tints: list[tuple[str, str]]
    words: Words

    @property
    def many(self) -> bool:
        """Whether names stand turned on a circle, not in boxes."""
        return bool(self.plan.places) and isinstance(self.plan.places[0].label, Turned)

    @property
    def below(self) -> float:
        """The room that a sentence below the drawing needs."""
        return 0.0 if self.plan.places else 30.0

    def at(self, x: float, y: float) -> list[str]:
        """Give the pieces, from back to front."""
        move = f"translate({points(x - self.plan.left, y - self.plan.top)})"
        return [svg.group(*self._pieces(), transform=move, class_="drawing", text_anchor="middle")]

    def _pieces(self) -> Iterator[str]:
        plan = self.plan
        yield svg.group(
            *(
                svg.path(_outline(sector), stroke=None, fill=self.tints[sector.group][1])
                for sector in plan.sectors
            ),
            class_="grounds",
        )
        yield svg.group(
            *(svg.path(curved(tie.curve), stroke=TIE, width=0.9) for tie in plan.ties),
            class_="ties",
        )
        for hub in plan.hubs:
            dark = self.tints[hub.group][0]
            (x, y), (to_x, to_y) = hub.spoke
            yield svg.element(
                "path",
                d=f"M{points(x, y)}L{points(to_x, to_y)}",
                stroke=dark,
                stroke_width=4 * hub.disc.scale,
                stroke_opacity=0.35,
            )
        strokes = Strokes(self.ecomap.legend)
        # threads are a little wider on a big sheet
        names = TurnedNames(0.8 * sqrt(plan.centre.scale))
        by_id = {connection.id: connection for connection in self.ecomap.connections}
        for place in plan.places:
            yield self._connection(place, by_id[place.id], strokes, names)
        for hub in plan.hubs:
            dark, pale = self.tints[hub.group]
            yield _disc(hub.disc, pale, dark, 2 * hub.disc.scale)
        yield _disc(plan.centre, CENTRE, INK, 2.2 * plan.centre.scale)
        if not plan.places:
            sentence = self.words("map.nobody")
            yield svg.letters([sentence], 0, plan.bottom + 24, 14, fill=QUIET)

    def _connection(
        self, place: Place, connection: Connection, strokes: Strokes, names: TurnedNames
    ) -> str:
        dark = self.tints[place.group][0]
        is_group = connection.kind is ConnectionKind.GROUP
        stroke = strokes.of(connection)
        label = place.label
        if isinstance(label, Box):
            line = drawn(stroke, place.start, place.end)
            frame = framed(label, is_group, dark, connection.wanted)
            name = _rows(label.block, label.x, label.y, {Role.CATEGORY: dark})
            drawing = f"{line}\n{frame}\n{name}"
        else:
            drawing = names.drawn(place, label, stroke, is_group, dark)
        return (
            f'<g class="connection" data-id="{svg.escape(place.id)}">\n'
            f"{svg.told(self.told[place.id])}\n{drawing}\n</g>"
        )


def _disc(disc: Disc, fill: str, stroke: str, width: float) -> str:
    circle = (
        f'<circle cx="{number(disc.x)}" cy="{number(disc.y)}" r="{number(disc.radius)}" '
        f'fill="{fill}" stroke="{stroke}" stroke-width="{number(width)}"/>'
    )
    return f"{circle}\n{_rows(disc.block, disc.x, disc.y, scale=disc.scale)}"


def _rows(
    block: Block, x: float, y: float, fills: Mapping[Role, str] = _LETTERS, *, scale: float = 1.0
) -> str:
    """Set the rows of a block in the middle of x and y."""
    pieces = []
    top = y - block.height / 2 * scale
    for row in block.rows:
        size = SIZES[row.role] * scale
        fill = fills.get(row.role) or _LETTERS.get(row.role)
        style = ' font-weight="bold"' if row.role in BOLD else ""
        if fill:
            style += f' fill="{fill}"'
        at = points(x, top + size * _BASE).replace(" ", '" y="')
        pieces.append(
            f'<text x="{at}" font-size="{number(size)}"{style}>{svg.escape(row.text)}</text>'
        )
        top += size * LINE
    return "\n".join(pieces)


def _outline(sector: Sector) -> str:
    """Go along the edge, and back along the inner circle."""
    first, *corners, last = sector.edge
    d = f"M{points(*first)}"
    for (x, y), (to_x, to_y) in pairwise([*corners, last]):
        d += f"Q{points(x, y, (x + to_x) / 2, (y + to_y) / 2)}"
    d += f"L{points(*last)}"
    if sector.turn > 6.28:
        return d + "Z"
    ends = [
        points(x * sector.inner / hypot(x, y), y * sector.inner / hypot(x, y))
        for x, y in (sector.edge[-1], sector.edge[0])
    ]
    large = 1 if sector.turn > pi else 0
    r = number(sector.inner)
    return f"{d}L{ends[0]}A{r} {r} 0 {large} 0 {ends[1]}Z"
