"""The blank worksheet as one HTML file, made to be printed.

It has no script and one style sheet.
"""

from __future__ import annotations

from collections.abc import Iterator

from conversation_guide.guide.model import Guide
from conversation_guide.words import Words

from .html import document, said
from .worksheet_blocks import (
    Block,
    Cards,
    EcomapSheet,
    Lines,
    Numbers,
    OneThing,
    Piece,
    Question,
    Room,
    Section,
    Short,
    SpiralSheet,
    Table,
    Ticks,
    WallSheet,
)
from .worksheet_drawings import rings, spiral
from .worksheet_plan import BLANK, led_in, plan
from .worksheet_style import Sheet, sheet_for, style

_ADULTS = 10
_BLANK = '<span class="blank"></span>'
_BOX = '<span class="box"></span>'


def worksheet_html(guide: Guide, words: Words, paper: str) -> str:
    """Give the blank sheet of `guide` as an HTML page for `paper` ("A4" or "Letter")."""
    sheet = sheet_for(paper)
    told = plan(guide, words)
    writer = _Writer(words, sheet)
    body = "\n".join(part for block in told.blocks for part in writer.block(block))
    title = _said(told.title)
    source = f"<footer>{_said(told.source)}</footer>\n" if told.source else ""
    body = (
        f"<header><h1>{title}</h1>"
        f'<p class="date">{_said(words("worksheet.date"))} {_BLANK}</p></header>\n'
        f"{body}\n{source}"
    )
    return document(told.language, title, style(sheet), body)


def _said(text: str) -> str:
    """Give a text as markup; blanks are drawn."""
    return said(text).replace(BLANK, _BLANK)


class _Writer:
    def __init__(self, words: Words, sheet: Sheet) -> None:
        self._words = words
        self._sheet = sheet

    def block(self, block: Block) -> Iterator[str]:
        """Give the elements of a block."""
        words = self._words
        match block:
            case Section(title=title, minutes=minutes) if minutes:
                clock = _said(words("worksheet.clock", blank=BLANK))
                told = _said(words("worksheet.minutes", n=minutes))
                yield f'<h3>{_said(title)} <span class="clock">{told}, {clock}</span></h3>'
            case Section(title=title):
                yield f"<h2>{_said(title)}</h2>"
            case Question():
                yield self._question(block)
            case Piece(text=text, title=title, about=about):
                more = "".join(f"<br>{_said(one)}" for one in about)
                yield f'<section class="framed"><p>{_said(text)}</p>'
                yield f"<p><strong>{_said(title)}</strong>{more}</p></section>"
            case OneThing():
                yield from self._one_thing(block)
            case EcomapSheet():
                yield from self._ecomap(block)
            case SpiralSheet(core=core):
                yield f"<p>{_said(words('worksheet.spiral.hint'))}</p>"
                drawn = spiral(self._sheet.wide, self._sheet.spiral, core)
                yield f"<figure>{drawn}</figure>"
            case WallSheet():
                yield from self._wall(block)

    def _question(self, question: Question) -> str:
        blank = f" {_BLANK}" if isinstance(question.room, Short) else ""
        parts = [f'<section><p class="asked">{_said(question.text)}{blank}</p>']
        parts += [f'<p class="hint">{_said(m)}</p>' for m in (question.hint, question.note) if m]
        if question.room is not None:
            parts.append(self._room(question.room))
        return "".join(parts) + "</section>"

    def _room(self, room: Room) -> str:
        match room:
            case Lines(count=count):
                return '<div class="line"></div>' * count
            case Ticks():
                return f'<p class="ticks">{self._inline(room)}</p>'
            case Numbers():
                return f'<p class="ticks">{self._inline(room)}</p>'
            case Table(columns=columns, rows=rows):
                head = "".join(f"<th>{_said(column)}</th>" for column in columns)
                row = "<tr>" + "<td></td>" * len(columns) + "</tr>"
                return f"<table><thead><tr>{head}</tr></thead><tbody>{row * rows}</tbody></table>"
            case Cards(fields=fields, count=count):
                return "".join(self._card(number, fields) for number in range(1, count + 1))
            case _:
                return ""

    def _card(self, number: int, fields: tuple[Question, ...]) -> str:
        rows = "".join(self._in_card(field) for field in fields)
        return f'<div class="card"><p class="first"><b>{number}</b></p>{rows}</div>'

    def _in_card(self, field: Question) -> str:
        text = f"<span>{_said(led_in(field.text))}</span>"
        if isinstance(field.room, Ticks | Numbers):
            return f'<p class="ticks">{text} {self._inline(field.room)}</p>'
        return f'<p class="open">{text}</p>'

    def _inline(self, room: Ticks | Numbers) -> str:
        if isinstance(room, Ticks):
            return " ".join(f'<span class="tick">{_BOX}{_said(one)}</span>' for one in room.labels)
        numbers = " ".join(f"<i>{one}</i>" for one in range(room.low, room.high + 1))
        ends = (_said(room.low_label), f'<span class="numbers">{numbers}</span>')
        return " ".join(one for one in (*ends, _said(room.high_label)) if one)

    def _told(self, questions: tuple[Question, ...]) -> str:
        """Give questions that are answered in the drawing, numbered."""
        items = []
        for question in questions:
            more = " ".join(one for one in (question.hint, question.note) if one)
            hint = f' <span class="hint">{_said(more)}</span>' if more else ""
            items.append(f"<li>{_said(question.text)}{hint}</li>")
        return f"<ol>{''.join(items)}</ol>" if items else ""

    def _one_thing(self, block: OneThing) -> Iterator[str]:
        words = self._words
        yield f'<section class="framed"><h2>{_said(words("worksheet.one-thing"))}</h2>'
        yield f'<p class="asked">{_said(block.text)}</p>{self._room(Lines(2))}'
        if block.details:
            for key in ("when", "with-whom", "obstacle"):
                yield f'<p class="open"><span>{_said(words(f"walk.commit.{key}"))}:</span></p>'
            low, high = words("walk.commit.sure.low"), words("walk.commit.sure.high")
            sure = self._inline(Numbers(0, 10, low, high))
            yield f'<p class="sure">{_said(words("walk.commit.sure"))}:</p><p>{sure}</p>'
        yield "</section>"

    def _ecomap(self, block: EcomapSheet) -> Iterator[str]:
        words, sheet = self._words, self._sheet
        yield '<div class="page">'
        yield self._told(block.questions)
        middle = words("worksheet.map.middle")
        yield f"<figure>{rings(sheet.wide, sheet.map, block.rings, middle)}</figure>"
        yield f'<section class="framed legend"><h2>{_said(words("worksheet.legend"))}</h2>'
        yield f'<p class="hint">{_said(words("worksheet.legend.hint"))}</p><ul>'
        for sign in (*block.signs, "", ""):
            yield f"<li>{_BLANK} {_said(sign) or _BLANK}</li>"
        yield "</ul></section></div>"

    def _wall(self, block: WallSheet) -> Iterator[str]:
        words = self._words
        yield f'<div class="wall">{self._told(block.questions)}<table><thead><tr>'
        last = (words("worksheet.wall.none"), words("worksheet.wall.begin"))
        yield f'<th rowspan="2">{_said(block.names)}</th>'
        yield f'<th colspan="{_ADULTS}">{_said(block.adults)}</th>'
        yield "".join(f'<th rowspan="2">{_said(one)}</th>' for one in last)
        yield f'</tr><tr class="adults">{"<th></th>" * _ADULTS}</tr></thead><tbody>'
        yield ("<tr>" + "<td></td>" * (_ADULTS + 3) + "</tr>") * self._sheet.rows
        yield "</tbody></table></div>"
