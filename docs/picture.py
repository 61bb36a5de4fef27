"""Draws the maps of the example conversations, in a terminal and as pictures; and a crowded one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from io import StringIO
from pathlib import Path
from xml.sax.saxutils import escape

from rich.cells import cell_len
from rich.color import Color
from rich.console import Console
from rich.terminal_theme import DIMMED_MONOKAI
from rich.text import Text

from conversation_guide.ecomap.derive import derive
from conversation_guide.guide.model import Guide
from conversation_guide.guide.parse import parse_guide
from conversation_guide.interview.conversation import Conversation
from conversation_guide.interview.engine import Interview
from conversation_guide.interview.events import Event, SessionKind, Started
from conversation_guide.interview.script_format import parse_script
from conversation_guide.interview.script_player import ScriptPlayer
from conversation_guide.interview.walks.agreeing import opening
from conversation_guide.record.summary import summarise
from conversation_guide.render.drawn.draw import drawn as drawing
from conversation_guide.render.picture import draw
from conversation_guide.render.picture.ecomap import ecomap_svg
from conversation_guide.render.picture.key import Caption
from conversation_guide.render.tree import tree
from conversation_guide.terminal.driver import Sitting
from conversation_guide.terminal.scripted_prompter import ScriptedPrompter
from conversation_guide.words import Words
from tests.render.crowds import crowd

ROOT = Path(__file__).resolve().parent.parent
COLUMNS, LINES = 80, 24
DAY = "2026-11-22"
FIRST = "we-are-connected"
MANY, CENTRE = 48, "Family Berger"
CELL, LINE, EDGE = 9.6, 20, 16
GROUND, INK = "#1d1f28", "#dedede"
_RUN = re.compile("[^\\s\u2800-\u28ff]+|[\u2800-\u28ff]")
"""What is set in one piece: words, and each braille sign alone, since fonts give it any width."""
FONT = "DejaVu Sans Mono, Menlo, Consolas, monospace"


class _Kept(list[Event]):
    """A journal in memory."""

    def append(self, events: Sequence[Event]) -> None:  # type: ignore[override]
        self.extend(events)


def picture(words: Words) -> str:
    """Draw the example's map as it stands in a terminal, as an SVG text."""
    guide, conversation = played(words)
    drawn = tree(derive(guide, conversation), words, width=COLUMNS)
    return svg(drawn, "The map of the example conversation in a terminal")


def in_terminal(words: Words) -> str:
    """Draw the example's map in braille, as a terminal of 80 columns and 24 lines shows it."""
    guide, conversation = played(words)
    drawn = drawing(derive(guide, conversation), words, width=COLUMNS, height=LINES)
    assert drawn is not None
    return svg(drawn, "The map of the example conversation, drawn in a terminal")


def as_given(words: Words, guide: str = FIRST) -> str:
    """Draw the map of a guide's example conversation as people get it."""
    return draw.svg(summarise(*played(words, guide)), words)


def crowded(words: Words) -> str:
    """Draw a made-up map of many people and groups, as large maps are drawn."""
    caption = Caption(words("picture.ecomap.title"), CENTRE, DAY)
    return ecomap_svg(crowd(MANY), caption, words)


def played(words: Words, id: str = FIRST) -> tuple[Guide, Conversation]:
    """Play the example conversation of a guide."""
    guide, _ = parse_guide((ROOT / "guides" / f"{id}.yaml").read_text("utf-8"))
    script, _ = parse_script((ROOT / "examples" / f"{id}.script.yaml").read_text("utf-8"))
    assert guide is not None
    assert script is not None
    opened = any(entry.step == "agreement" for entry in script.entries)
    interview = Interview(guide, words, opening(words) if opened else None)
    player = ScriptPlayer(script, words)
    sitting = Sitting(interview, _Kept(), lambda: f"{DAY}T10:00:00+00:00")
    begun = Started(session="example", kind=SessionKind.DEMO, guide=id)
    sitting.start(begun)
    sitting.hold(ScriptedPrompter(player), words)
    player.close()
    assert not player.problems, player.problems
    return guide, interview.conversation


def _colour(colour: Color) -> str:
    return colour.get_truecolor(DIMMED_MONOKAI).hex


def svg(drawn: Text, title: str) -> str:
    """Draw lines of text as a terminal shows them: every run of signs at its own cell."""
    console = Console(width=COLUMNS, file=StringIO(), force_terminal=True, color_system="standard")
    lines = console.render_lines(drawn, pad=False)
    width, height = round(COLUMNS * CELL + 2 * EDGE), len(lines) * LINE + 2 * EDGE
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img" '
        f'font-family="{FONT}" font-size="16">',
        f"<title>{escape(title)}</title>",
        f'<rect width="{width}" height="{height}" rx="8" fill="{GROUND}"/>',
    ]
    for row, line in enumerate(lines):
        column, y = 0, EDGE + row * LINE + 15
        for segment in line:
            style = segment.style
            colour = _colour(style.color) if style and style.color else INK
            weight = ' font-weight="bold"' if style and style.bold else ""
            for run in _RUN.finditer(segment.text):
                x = EDGE + (column + cell_len(segment.text[: run.start()])) * CELL
                parts.append(
                    f'<text x="{x:.1f}" y="{y}" fill="{colour}"{weight} '
                    f'textLength="{cell_len(run[0]) * CELL:.1f}">{escape(run[0])}</text>'
                )
            column += cell_len(segment.text)
    return "\n".join([*parts, "</svg>"]) + "\n"
