"""The drawing in a conversation: where it comes first, and what stays above the next question."""

from __future__ import annotations

import io

from rich.console import Console
from rich.text import Text

from conversation_guide.terminal.map_pages import NEXT_QUESTION, MapPages

from .questions import Drawing


class Drawn(Drawing):
    """A map with two pages to read, and a drawing that needs so many lines."""

    def __init__(self, lines: int) -> None:
        super().__init__()
        self._lines = lines

    def pages(self, width: int, height: int) -> list[Text]:
        return [Text("page one"), Text("page two")]

    def drawing(self, width: int, height: int) -> Text | None:
        return Text("the drawing") if height >= self._lines else None


def pages(lines: int, *, details: bool = True) -> tuple[MapPages, io.StringIO]:
    file = io.StringIO()
    console = Console(file=file, width=80, height=24)
    return MapPages(Drawn(lines), console, details), file


def seen(at: MapPages, rows: int) -> list[str]:
    """All pages, one after another, on a screen of so many lines."""
    found = [at.drawn(80, rows).strip()]
    while at.turn(1):
        found.append(at.drawn(80, rows).strip())
    return found


def test_the_drawing_comes_first_and_then_what_can_be_read() -> None:
    assert seen(pages(20)[0], 20) == ["the drawing", "page one", "page two"]
    assert seen(pages(20)[0], 19) == ["page one", "page two"]


def test_when_the_guide_shows_it_one_key_goes_on() -> None:
    at, _ = pages(20, details=False)
    assert seen(at, 20) == ["the drawing"]
    assert not at.more
    assert seen(pages(20, details=False)[0], 19) == ["page one", "page two"]


def test_what_stays_is_whole_above_the_next_question() -> None:
    at, _ = pages(14)
    at.drawn(80, 14 + NEXT_QUESTION)
    assert [page.strip() for page in at.left()] == ["the drawing"]

    at, _ = pages(14)
    assert at.drawn(80, 14).strip() == "the drawing"
    assert [page.strip() for page in at.left()] == ["page one", "page two"]


def test_what_would_take_several_pages_stays_in_brief() -> None:
    class InBrief(Drawn):
        def brief(self, width: int) -> Text | None:
            return Text("in brief")

    at = MapPages(InBrief(14), Console(file=io.StringIO(), width=80, height=24))
    assert at.drawn(80, 14).strip() == "the drawing"
    assert [page.strip() for page in at.left()] == ["in brief"]
    at.drawn(80, 14 + NEXT_QUESTION)
    assert [page.strip() for page in at.left()] == ["the drawing"]


def test_a_smaller_window_takes_the_drawing_away_and_a_larger_one_brings_it() -> None:
    at, _ = pages(20)
    assert at.drawn(80, 24).strip() == "the drawing"
    assert at.drawn(80, 12).strip() == "page one"
    assert at.drawn(80, 24).strip() == "the drawing"
