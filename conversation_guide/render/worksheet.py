"""The blank worksheet of a guide, to print and fill in by hand: as Markdown or as one HTML file.

Nothing here knows a conversation: the sheet is empty. `paper` is "A4" or "Letter", as in the
settings of a place of work.
"""

from __future__ import annotations

from collections.abc import Iterator

from conversation_guide.guide.model import Guide
from conversation_guide.words import Words

from .markdown_parts import escaped
from .worksheet_blocks import (
    ROWS,
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
from .worksheet_plan import BLANK, led_in, plan

_RULE = "_" * 60
"""A line to write on: a thematic break to a Markdown reader, a line to the eye."""

_BLANK = "_" * 24
"""A blank in a line. Spaces or an end stand around it, so that no reader takes it for emphasis."""

_BOX = "☐"
_MAP_ROWS = {"A4": 14, "Letter": 12}
_WALL_ROWS = {"A4": 24, "Letter": 21}
_ADULTS = 8


def worksheet_markdown(guide: Guide, words: Words, paper: str) -> str:
    """Give the blank sheet of `guide` as Markdown: plain tables, and lines to write on."""
    sheet = plan(guide, words)
    writer = _Writer(words, paper)
    parts = [f"# {escaped(sheet.title)}", f"{escaped(words('worksheet.date'))}: {_BLANK}"]
    for block in sheet.blocks:
        parts += writer.block(block)
    if sheet.source:
        parts.append(escaped(sheet.source))
    return "\n\n".join(parts) + "\n"


class _Writer:
    def __init__(self, words: Words, paper: str) -> None:
        self._words = words
        self._paper = paper

    def block(self, block: Block) -> Iterator[str]:
        """Give the paragraphs of a block."""
        words = self._words
        match block:
            case Section(title=title, minutes=minutes) if minutes:
                yield f"### {escaped(title)}"
                clock = escaped(words("worksheet.clock", blank=BLANK)).replace(r"\_", "_")
                yield f"{escaped(words('worksheet.minutes', n=minutes))}, {clock}"
            case Section(title=title):
                yield f"## {escaped(title)}"
            case Question():
                yield from self._question(block)
            case Piece(text=text, title=title, about=about):
                yield escaped(text)
                yield f"> {escaped(title)}" + "".join(f"  \n> {escaped(one)}" for one in about)
            case OneThing():
                yield from self._one_thing(block)
            case EcomapSheet():
                yield from self._ecomap(block)
            case SpiralSheet(core=core):
                yield escaped(words("worksheet.spiral.hint"))
                if core:
                    yield escaped(words("worksheet.spiral.core", parts=", ".join(core)))
            case WallSheet():
                yield from self._told(block.questions)
                head = (block.names, *("",) * _ADULTS, *self._last_columns())
                yield _table(head, _WALL_ROWS.get(self._paper, 24))

    def _last_columns(self) -> tuple[str, str]:
        return self._words("worksheet.wall.none"), self._words("worksheet.wall.begin")

    def _told(self, questions: tuple[Question, ...]) -> Iterator[str]:
        """Give questions without room of their own, numbered."""
        lines = []
        for number, question in enumerate(questions, 1):
            more = " ".join(one for one in (question.hint, question.note) if one)
            lines.append(
                f"{number}. {escaped(question.text)}" + (f" ({escaped(more)})" if more else "")
            )
        if lines:
            yield "\n".join(lines)

    def _question(self, question: Question) -> Iterator[str]:
        short = isinstance(question.room, Short)
        yield f"**{escaped(question.text)}**" + (f" {_BLANK}" if short else "")
        for more in (question.hint, question.note):
            if more:
                yield f"*{escaped(more)}*"
        if question.room is not None:
            yield from self._room(question.room)

    def _room(self, room: Room) -> Iterator[str]:
        match room:
            case Lines(count=count):
                yield from (_RULE for _ in range(count))
            case Ticks(labels=labels):
                yield "  \n".join(f"{_BOX} {escaped(label)}" for label in labels)
            case Numbers():
                numbers = " · ".join(str(one) for one in range(room.low, room.high + 1))
                ends = (room.low_label, numbers, room.high_label)
                yield " ".join(escaped(one) for one in ends if one)
            case Table(columns=columns, rows=rows):
                yield _table(columns, rows)
            case Cards(fields=fields, count=count):
                for number in range(1, count + 1):
                    yield f"{number}\\. {_BLANK * 2}"
                    yield "\n".join(f"- {self._in_card(field)}" for field in fields)

    def _in_card(self, field: Question) -> str:
        match field.room:
            case Ticks(labels=labels):
                answer = " ".join(f"{_BOX} {escaped(label)}" for label in labels)
            case Numbers(low=low, high=high):
                answer = " · ".join(str(one) for one in range(low, high + 1))
            case _:
                answer = _BLANK
        return f"{escaped(led_in(field.text))} {answer}"

    def _one_thing(self, block: OneThing) -> Iterator[str]:
        words = self._words
        yield f"## {escaped(words('worksheet.one-thing'))}"
        yield f"**{escaped(block.text)}**"
        yield from self._room(Lines(2))
        if block.details:
            keys = ("when", "with-whom", "obstacle")
            details = [f"- {escaped(words(f'walk.commit.{key}'))}: {_BLANK}" for key in keys]
            sure = " · ".join(str(one) for one in range(11))
            details.append(f"- {escaped(words('walk.commit.sure'))}: {sure}")
            yield "\n".join(details)

    def _ecomap(self, block: EcomapSheet) -> Iterator[str]:
        words = self._words
        yield from self._told(block.questions)
        yield f"**{escaped(words('worksheet.map.middle'))}:** {_BLANK}"
        head = tuple(words(f"worksheet.map.{one}") for one in ("who", "where", "sign"))
        yield _table(head, _MAP_ROWS.get(self._paper, 14))
        yield f"**{escaped(words('worksheet.legend'))}**"
        yield escaped(words("worksheet.legend.hint"))
        rows = [(words("worksheet.map.sign"), words("worksheet.legend.means"))]
        rows += [("", sign) for sign in block.signs] + [("", "")] * 2
        yield _table(rows[0], 0, rows[1:])


def _table(
    head: tuple[str, ...], rows: int = ROWS, filled: list[tuple[str, str]] | None = None
) -> str:
    """Give a table: its head, then `rows` empty rows or those that are given."""
    lines = [_row(head), "|" + " --- |" * len(head)]
    lines += [_row(row) for row in filled or ()]
    lines += [_row(("",) * len(head))] * rows
    return "\n".join(lines)


def _row(cells: tuple[str, ...]) -> str:
    return "| " + " | ".join(escaped(cell) for cell in cells) + " |"
