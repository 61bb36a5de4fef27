"""A page of Markdown on a screen: whole words on every width, everything that the table holds."""

from __future__ import annotations

import io

import pytest
from rich.console import Console

from conversation_guide.cli.markdown_screen import ScreenMarkdown
from conversation_guide.record.summary import summarise
from conversation_guide.render.markdown import markdown
from conversation_guide.text import width
from conversation_guide.words import load_words
from tests.conftest import Golden
from tests.example_maps import berger

WORDS = load_words()


def shown(text: str, columns: int) -> str:
    to = Console(file=io.StringIO(), width=columns, force_terminal=False, color_system=None)
    to.print(ScreenMarkdown(text))
    written = to.file.getvalue()  # type: ignore[attr-defined]
    return "\n".join(line.rstrip() for line in str(written).split("\n"))


def record() -> str:
    told = berger()
    page = markdown(summarise(told.guide, told.conversation), WORDS)
    return page.split("\n---\n", 1)[1]


@pytest.mark.parametrize("columns", [40, 60, 80, 120])
def test_no_word_of_a_record_is_cut(columns: int) -> None:
    wide, narrow = shown(record(), 400), shown(record(), columns)
    assert "…" not in narrow
    assert all(width(line) <= columns for line in narrow.split("\n"))
    for name in ("grandmother", "Neighbours", "Community", "professionals"):
        assert (name in narrow) == (name in wide), name


TABLE = """\
| Name | Belongs to | Support | Strain |
|---|---|---|---|
| Rosalind | Neighbours | a lot | |
| Anna | Grandparents | not now | yes |
"""


def test_where_the_words_fit_a_table_stands_and_else_a_list(golden: Golden) -> None:
    golden("markdown-screen.txt", shown(TABLE, 60) + shown(TABLE, 45) + shown(TABLE, 30))


def test_a_word_that_is_longer_than_the_screen_is_broken_and_not_cut() -> None:
    long = "x" * 50
    text = shown(f"| A | B |\n|---|---|\n| {long} | {long} |\n", 30)
    assert text.count("x") == 100
