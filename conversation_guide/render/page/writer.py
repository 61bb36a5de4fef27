"""Blocks of a page written as HTML. Every text is escaped here and nowhere else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape

from conversation_guide.render.blocks import (
    Block,
    Heading,
    Item,
    Items,
    Line,
    Paragraph,
    Quote,
    Table,
    Weight,
)
from conversation_guide.render.html import said

# Names may run from right to left on a page that does not: each text finds its own direction.
_AUTO = ' dir="auto"'


def written(blocks: Iterable[Block]) -> str:
    """Write blocks under one another, one element a line."""
    return "".join(f"{part}\n" for block in blocks for part in _block(block))


def in_sections(blocks: Iterable[Block]) -> str:
    """Write blocks; each heading of the second level opens a section."""
    found: list[list[Block]] = []
    for block in blocks:
        if not found or (isinstance(block, Heading) and block.level == 2):
            found.append([])
        found[-1].append(block)
    return "".join(f"<section>\n{written(part)}</section>\n" for part in found)


def _block(block: Block) -> Iterator[str]:
    match block:
        case Heading(level=level, text=text):
            yield f"<h{level}{_AUTO}>{said(text)}</h{level}>"
        case Paragraph(line=line):
            kind = "" if line.weight is Weight.PLAIN else f' class="{line.weight}"'
            yield f"<p{kind}{_AUTO}>{_line(line)}</p>"
        case Quote(text=text):
            yield f"<blockquote{_AUTO}>{said(text)}</blockquote>"
        case Items(items=items):
            yield from _list(items)
        case Table():
            yield _table(block)


def _line(line: Line) -> str:
    text = said(line.text)
    if line.weight is Weight.STRONG:
        text = f"<strong>{text}</strong>"
    elif line.weight is Weight.SILENT:
        text = f"<em>{text}</em>"
    return f"{text}{line.joint}<em>{said(line.why)}</em>" if line.why else text


def _list(items: tuple[Item, ...]) -> Iterator[str]:
    if items:
        told = (f"<li{_AUTO}>{_line(one.line)}{''.join(_list(one.below))}</li>" for one in items)
        yield f"<ul>{''.join(told)}</ul>"


def _table(table: Table) -> str:
    """Write a table that scrolls by itself where the page is narrow."""
    caption = f"<caption>{said(table.caption)}</caption>" if table.caption else ""
    head = "".join(f'<th scope="col">{said(one)}</th>' for one in table.header)
    rows = []
    for row in table.rows:
        about = f' data-id="{escape(row.about)}"' if row.about else ""
        first, *more = row.cells
        cells = "".join(f"<td{_AUTO}>{said(cell)}</td>" for cell in more)
        rows.append(f'<tr{about}><th scope="row"{_AUTO}>{said(first)}</th>{cells}</tr>')
    kind = ' class="map"' if any(row.about for row in table.rows) else ""
    return (
        f'<div class="scroll"><table{kind}>{caption}<thead><tr>{head}</tr></thead>\n'
        "<tbody>\n" + "\n".join(rows) + "\n</tbody></table></div>"
    )
