"""Breaking a line between words while it is typed; prompt_toolkit alone breaks it anywhere.

Only how the line is drawn changes: spaces are drawn to the end of a row where the next word would
not fit in it. What stands in the line is untouched, and the cursor stays where it belongs.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable

from prompt_toolkit.formatted_text import StyleAndTextTuples
from prompt_toolkit.formatted_text.utils import fragment_list_to_text
from prompt_toolkit.layout.processors import Processor, Transformation, TransformationInput
from prompt_toolkit.layout.utils import explode_text_fragments

from conversation_guide.text import width

_RUNS = re.compile(r"\s+|\S+")


class WholeWords(Processor):
    """Draws a line so that a row ends between two words; a word longer than a row is broken."""

    def __init__(self, indent: int, measure: Callable[[], int]) -> None:
        """Rows begin after `indent` columns; their text takes up to `measure` columns."""
        self._indent = indent
        self._measure = measure

    def apply_transformation(self, ti: TransformationInput) -> Transformation:
        """Draw one line."""
        columns = ti.width - self._indent
        most = min(self._measure(), columns - 1)
        signs = explode_text_fragments(ti.fragments)
        text = fragment_list_to_text(signs)
        drawn: StyleAndTextTuples = []
        places: list[int] = []
        column = 0
        for run in _RUNS.finditer(text):
            wide = width(run[0])
            if not run[0].isspace() and column and column + wide > most >= wide:
                drawn += [("", " ")] * (columns - column)
                column = 0
            for place in range(*run.span()):
                cells = width(text[place])
                column = cells if column + cells > columns else column + cells
                places.append(len(drawn))
                drawn.append(signs[place])

        def to_display(place: int) -> int:
            if place < len(places):
                return places[place]
            return len(drawn) + place - len(places)

        def to_source(place: int) -> int:
            if place < len(drawn):
                return max(0, bisect_right(places, place) - 1)
            return len(places) + place - len(drawn)

        return Transformation(drawn, source_to_display=to_display, display_to_source=to_source)
