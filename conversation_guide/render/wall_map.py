"""The wall of a conversation: in counts on a screen, in sentences, on a page. Never a name.

How a wall is counted and set is `wall.count` and `render.wall`; here is what a conversation adds:
the dots go up one adult after the other, and afterwards the names without one are divided.
"""

from __future__ import annotations

from collections.abc import Iterator

from rich.text import Text

from conversation_guide.text import wrap
from conversation_guide.wall.count import Counts, LayerCounts, count
from conversation_guide.wall.derive import DottedWall
from conversation_guide.words import Words

from .blocks import Block, Heading, bullets, plain, table
from .legend import LEAST_WIDTH
from .paging import Group, paged
from .pieces import joined
from .wall import (
    agreement_rows,
    anything_hidden,
    as_text,
    histogram_rows,
    load,
    size,
    view_title,
)


def drawn(dotted: DottedWall, words: Words, *, ascii_only: bool = False, width: int = 80) -> Text:
    """Give the counts as lines of at most `width` cells."""
    groups = _groups(dotted, words, max(width, LEAST_WIDTH), ascii_only=ascii_only)
    return joined(line for group in groups for line in group)


def pages(
    dotted: DottedWall, words: Words, *, width: int, height: int, ascii_only: bool = False
) -> list[Text]:
    """Give the counts for a screen of `height` lines, on as many pages as it takes."""
    groups = _groups(dotted, words, max(width, LEAST_WIDTH), ascii_only=ascii_only)
    return paged(groups, words, height)


def sentences(dotted: DottedWall, words: Words) -> list[str]:
    """Tell the counts, one clear line after another."""
    counts = count(dotted.wall)
    if not counts.people and not counts.adults:
        return [words("dots.nobody")]
    return [*counted_sentences(counts, words), *_divided(dotted, words)]


def counted_sentences(counts: Counts, words: Words) -> list[str]:
    """Tell counts of a wall, hidden ones as a dash that is explained at the end."""
    lines = [size(counts, words)]
    for by, view in counts.views.items():
        lines.append(f"{view_title(by, view, words)}.")
        lines += _bars(view, words)
        lines += load(view, words)
    if counts.agreement is not None:
        lines.append(f"{words('wall.agreement')}.")
        lines += [
            words("dots.pair", label=label, n=n) for label, n in agreement_rows(counts, words)
        ]
        lines.append(words("wall.agreement.note"))
    if anything_hidden(counts):
        lines.append(words("wall.hidden.note"))
    return lines


def _bars(view: LayerCounts, words: Words) -> Iterator[str]:
    """Say how many people have how many dots; what nobody has is left out, but for no dot."""
    last = len(view.histogram) - 1
    for dots, n in enumerate(view.histogram):
        if n == 0 and dots:
            continue
        people = words("wall.people", n=words("wall.hidden.mark") if n is None else n)
        if dots == 0:
            yield words("dots.bar.none", people=people)
        elif dots == last:
            yield words("dots.bar.last", dots=dots, people=people)
        else:
            yield words("dots.bar", dots=words("wall.dots", n=dots), people=people)


def section(dotted: DottedWall, words: Words) -> Iterator[Block]:
    """Give the section of the record about the wall; names stand where the dots were put up."""
    yield Heading(2, words("dots.page"))
    counts = count(dotted.wall)
    if not counts.people and not counts.adults:
        yield plain(words("dots.nobody"))
        return
    yield from counted_section(counts, words)
    if said := list(_divided(dotted, words)):
        yield bullets(said)


def counted_section(counts: Counts, words: Words) -> Iterator[Block]:
    """Give counts of a wall for a page, below a heading of the second level."""
    yield plain(size(counts, words))
    for by, view in counts.views.items():
        yield Heading(3, view_title(by, view, words))
        head = (words("wall.histogram.dots"), words("wall.histogram.people"))
        yield table(head, histogram_rows(view, words))
        yield bullets(load(view, words))
    if counts.agreement is not None:
        yield Heading(3, words("wall.agreement"))
        head = (words("wall.agreement.who"), words("wall.agreement.count"))
        yield table(head, agreement_rows(counts, words))
        yield plain(words("wall.agreement.note"))
    if anything_hidden(counts):
        yield plain(words("wall.hidden.note"))


def _groups(dotted: DottedWall, words: Words, width: int, *, ascii_only: bool) -> Iterator[Group]:
    """Give lines that belong together, an empty one between them."""
    counts = count(dotted.wall)
    if not counts.people and not counts.adults:
        yield [[(part, "")] for part in wrap(words("dots.nobody"), width)]
        return
    text = as_text(counts, words, ascii_only=ascii_only).strip("\n")
    text = text.replace("\n\n  ", "\n\0\n  ")  # bars and rows stay with their heading
    said = "\n".join(_divided(dotted, words))
    for number, part in enumerate([*text.split("\n\n"), *([said] if said else [])]):
        if number:
            yield [[]]
        yield [
            [(piece, "")]
            for line in part.replace("\0", "").split("\n")
            for piece in (wrap(line, width) if len(line) > width else [line])
        ]


def _divided(dotted: DottedWall, words: Words) -> Iterator[str]:
    """Say how many of those without a dot have somebody now."""
    if not dotted.dividing:
        return
    alone = len(dotted.alone)
    if not alone:
        yield words("dots.divided.nobody-alone")
        return
    yield words("dots.divided", n=alone, begun=dotted.begun)
    adults = len({adult for _, adult in dotted.divided})
    if adults:
        yield words("dots.divided.adults", n=adults)
