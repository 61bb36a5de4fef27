"""Problems as people and programs read them."""

from __future__ import annotations

import json

import pytest

from conversation_guide.document.problems import START, Place, Problem, Severity
from conversation_guide.guide.parse import parse_guide
from conversation_guide.render.problems import as_json, excerpt, message, one_line
from conversation_guide.text import width
from conversation_guide.words import load_words

WORDS = load_words("en")


def test_an_excerpt_shows_the_line_the_caret_and_the_line_as_it_should_be() -> None:
    text = "id: a\nask: {centre} lives here\n"
    problem = parse_guide(text)[1]
    found = next(p for p in problem if p.rule == "leading-sign")
    assert excerpt(found, "g.yaml", text, WORDS).plain == (
        "g.yaml:2:6: error leading-sign\n"
        " 2 │ ask: {centre} lives here\n"
        "   │      ^^^^^^^^^^^^^^^^^^^\n"
        "    A text that begins with { needs quotes.\n"
        "    Write instead:\n"
        ' 2 │ ask: "{centre} lives here"\n'
    )


def test_an_excerpt_shows_the_other_place() -> None:
    text = "title: A\n# two\ntitle: B\n"
    found = next(p for p in parse_guide(text)[1] if p.rule == "equal-keys")
    assert excerpt(found, "g.yaml", text, WORDS).plain == (
        "g.yaml:3:1: error equal-keys\n"
        " 3 │ title: B\n"
        "   │ ^^^^^\n"
        "    “title” is here twice, first on line 1. The first one counts.\n"
        "    The first one is here:\n"
        " 1 │ title: A\n"
        "   │ ^\n"
    )


def carets(line: str, column: int, length: int, columns: int) -> tuple[str, str]:
    """Give what stands above the carets, and the shown line."""
    problem = Problem(rule="empty-text", place=Place(1, column), length=length)
    shown = excerpt(problem, "g", line, WORDS, columns).plain.split("\n")
    body, marks = shown[1].split("│ ")[1], shown[2].split("│ ")[1]
    before, count = width(marks) - marks.count("^"), marks.count("^")
    above, cells = "", 0
    for sign in body:
        if before <= cells < before + count:
            above += sign
        cells += width(sign)
    return above, body


@pytest.mark.parametrize("columns", [40, 60, 80, 200])
@pytest.mark.parametrize("lead", [0, 10, 100, 400])
@pytest.mark.parametrize("filling", ["x", "你", "é", " "])
def test_carets_stand_under_what_is_meant_at_any_width(
    columns: int, lead: int, filling: str
) -> None:
    line = filling * lead + "HERE" + filling * 200
    above, shown = carets(line, lead + 1, 4, columns)
    assert above == "HERE"
    assert width(shown) <= columns - 5


def test_carets_end_with_the_line_and_stand_behind_it_where_they_must() -> None:
    assert carets("ab", 2, 50, 80)[0] == "b"
    problem = Problem(rule="empty-text", place=Place(1, 3))
    assert "│   ^" in excerpt(problem, "g", "ab", WORDS).plain


def test_tabs_and_hidden_signs_keep_their_columns() -> None:
    above, shown = carets("\ta\u202eb\x1b[31mHERE", 10, 4, 80)
    assert above == "HERE"
    assert "\x1b" not in shown
    assert "\u202e" not in shown


def test_what_a_document_holds_is_never_obeyed() -> None:
    problem = Problem(
        rule="unknown-key",
        place=START,
        facts={"key": "a\x1b[31m[red]", "inside": "guide", "keys": ("x",)},
        mended="\x1b]0;title\x07b",
    )
    said = one_line(problem, "na\nme\x1b[2J", WORDS)
    assert said.startswith("na me:1:1: error unknown-key: A guide has no key “a[red]”.")
    assert "\x1b" not in said
    assert "\n" not in said
    assert "\x1b" not in excerpt(problem, "g", "\x1b[31m", WORDS).plain


def test_a_rule_of_another_format_may_name_what_words_do_not_know() -> None:
    problem = Problem(rule="missing-key", place=START, facts={"key": "guide", "inside": "nowhere"})
    assert message(problem, WORDS) == "nowhere needs “guide”."


def test_json_has_a_lasting_shape() -> None:
    problems = [
        Problem(
            rule="equal-keys",
            place=Place(3, 1),
            length=5,
            facts={"key": "title", "line": 1},
            related=Place(1, 1),
            severity=Severity.WARNING,
            suggestion="s",
            mended="m",
        ),
        Problem(rule="empty-text", place=Place(4, 2)),
    ]
    assert json.loads(as_json({"a.yaml": problems, "b.yaml": []}, WORDS)) == {
        "format": 1,
        "files": [
            {
                "file": "a.yaml",
                "problems": [
                    {
                        "rule": "equal-keys",
                        "severity": "warning",
                        "line": 3,
                        "column": 1,
                        "length": 5,
                        "message": "“title” is here twice, first on line 1. "
                        "The first one counts. Did you mean s?",
                        "suggestion": "s",
                        "mended": "m",
                        "related": {"line": 1, "column": 1},
                    },
                    {
                        "rule": "empty-text",
                        "severity": "error",
                        "line": 4,
                        "column": 2,
                        "length": 1,
                        "message": "This text is empty.",
                    },
                ],
            },
            {"file": "b.yaml", "problems": []},
        ],
    }
