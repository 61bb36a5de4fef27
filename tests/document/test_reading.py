"""Reading by declared shapes: any format that is declared with them, not only guides."""

from __future__ import annotations

from typing import Any

import pytest

from conversation_guide.document.located import read_yaml
from conversation_guide.document.notes import MISSING
from conversation_guide.document.problems import Severity, place_of
from conversation_guide.document.reading import read
from conversation_guide.document.shapes import (
    Anything,
    Field,
    FirstKey,
    Free,
    Identifier,
    Listing,
    OneOf,
    Record,
    Shape,
    Text,
    Whole,
    YesNo,
)
from tests.growth import LINEAR, growth


def take(shape: Shape, text: str) -> tuple[Any, list[tuple[str, Severity]]]:
    node, problems = read_yaml(text)
    assert node is not None
    data, more = read(shape, node, text)
    return data, [(p.rule, p.severity) for p in [*problems, *more]]


ERROR, WARNING = Severity.ERROR, Severity.WARNING


@pytest.mark.parametrize(
    ("shape", "text", "value"),
    [
        (Text(), "yes", "yes"),
        (Text(), "2026-11-22", "2026-11-22"),
        (Text(), '"007"', "007"),
        (Text(), ">\n  two\n  lines\n", "two lines"),
        (Text(lines=True), "|\n  two\n  lines\n", "two\nlines"),
        (Text(), "|\n  two\n  lines\n", "two lines"),
        (YesNo(), "yes", True),
        (YesNo(), '"No"', False),
        (YesNo(), "true", True),
        (Whole(low=-5, high=5), "-5", -5),
        (Whole(), '"12"', 12),
        (Identifier(), "a-b-3", "a-b-3"),
        (OneOf(values=("a", "b")), "b", "b"),
        (Listing(item=Text()), "[a, b]", ("a", "b")),
        (Listing(item=Text(), single=True), "a", ("a",)),
        (Anything(), "{a: [b, {c: d}]}", {"a": ("b", {"c": "d"})}),
        (Free(name="f", value=Whole()), "{a: 1, b: 2}", {"a": 1, "b": 2}),
    ],
)
def test_what_fits_is_read(shape: Shape, text: str, value: object) -> None:
    assert take(shape, text) == (value, [])


@pytest.mark.parametrize(
    ("shape", "text", "rule"),
    [
        (Text(), "{a: b, c: d, e: [f]}\n", "braces-as-keys"),
        (Text(), "a:\n  b: c\n", "wrong-kind"),
        (Text(), "'  '", "empty-text"),
        (Text(at_most=3), "long", "too-long"),
        (YesNo(), "maybe", "not-yes-no"),
        (YesNo(), "[yes]", "wrong-kind"),
        (Whole(), "1.5", "not-a-number"),
        (Whole(), "9" * 5000, "not-a-number"),
        (Whole(high=5), "6", "out-of-range"),
        (Identifier(), "a.b", "bad-id"),
        (Identifier(), "A", "bad-id"),
        (OneOf(values=("a", "b")), "c", "unknown-value"),
        (Listing(item=Text()), "a", "wrong-kind"),
        (Listing(item=Text(), at_least=2), "[a]", "too-few"),
        (Listing(item=Text(), at_most=1), "[a, b]", "too-many"),
        (Record(name="r", fields=(Field("a", Text()),)), "x", "wrong-kind"),
    ],
)
def test_what_does_not_fit_is_said(shape: Shape, text: str, rule: str) -> None:
    _, problems = take(shape, text)
    assert [found for found, _ in problems] == [rule]


def test_curly_quotes_and_hidden_signs_are_taken_off_and_told() -> None:
    assert take(Text(), "“Hello”") == ("Hello", [("curly-quotes", WARNING)])
    assert take(Text(), "say “hello” to them") == ("say “hello” to them", [])
    assert take(Identifier(), "“a”") == ("a", [("curly-quotes", WARNING)])
    assert take(Text(), '"a\\e[31mb"') == ("ab", [("hidden-characters", WARNING)])
    assert take(Text(), '"a\u202eb"')[1] == [("hidden-characters", WARNING)]


def test_text_behind_a_hash_is_kept_and_a_comment_is_not() -> None:
    shape = Record(name="r", fields=(Field("a", Text()),))
    assert take(shape, "a: Room #1") == ({"a": "Room #1"}, [("text-after-hash", WARNING)])
    assert take(shape, "a: Room  # one") == ({"a": "Room"}, [])


def test_keys_that_can_mean_one_thing_are_read_so() -> None:
    shape = Record(name="r", fields=(Field("key_points", Text(), required=True),))
    for key in ("key-points", "key points", "Key_Points", "KEY POINTS"):
        assert take(shape, f"{key}: x") == ({"key_points": "x"}, [("key-spelling", WARNING)])
    data, problems = take(shape, "key_points: x\nkey-points: y")
    assert (data, problems) == ({"key_points": "x"}, [("equal-keys", ERROR)])


def test_all_problems_come_at_once_and_one_fault_is_told_once() -> None:
    shape = Record(
        name="r",
        fields=(
            Field("a", Whole(), required=True),
            Field("b", Text(), required=True),
            Field("c", Text()),
            Field("d", Text(), required=True),
        ),
    )
    data, problems = take(shape, "a: x\nd:\nc:\ne: 1\n")
    assert data == {}
    assert problems == [
        ("not-a-number", ERROR),
        ("empty-value", ERROR),
        ("empty-value", WARNING),
        ("unknown-key", ERROR),
        ("missing-key", ERROR),
    ]


SCRIPT = Record(
    name="script",
    fields=(
        Field("script", Whole(), required=True),
        Field("guide", Identifier(), required=True),
        Field(
            "answers",
            Listing(
                item=FirstKey(
                    name="entry",
                    kinds=(
                        Record(
                            name="at",
                            fields=(
                                Field("at", Identifier(), required=True),
                                Field("of", Listing(item=Text(), single=True)),
                                Field("answer", Anything()),
                                Field("do", OneOf(values=("back", "skip"))),
                            ),
                        ),
                    ),
                    otherwise=Free(name="answer", value=Anything()),
                )
            ),
            required=True,
        ),
    ),
)


def test_another_format_is_declared_with_the_same_shapes() -> None:
    text = """
script: 1
guide: we-are-connected
answers:
  - centre: Rosa
  - people: [Ana, "Ben, friend"]
  - more-support: yes
  - {at: support, of: [Ana], answer: {strain: no}}
  - at: noticed
    do: back
"""
    data, problems = take(SCRIPT, text)
    assert problems == []
    answers = data["answers"]
    assert answers[0] == {"centre": "Rosa"}
    assert answers[1]["people"] == ("Ana", "Ben, friend")
    assert answers[3].kind == "at"
    assert answers[3]["answer"] == {"strain": "no"}
    assert answers[4]["do"] == "back"
    assert place_of(answers[0]["centre"]) == (5, 13)
    assert place_of(next(iter(answers[0]))) == (5, 5)


def test_a_record_says_where_its_values_stand() -> None:
    data, _ = take(SCRIPT, "script: 1\nguide:   g\nanswers: []\n")
    assert data.place == (1, 1)
    assert data.place_at("guide") == (2, 10)
    assert data.place_at("nothing") == (1, 1)


def test_nothing_is_made_of_what_is_no_record() -> None:
    data, problems = take(SCRIPT, "[a]")
    assert data is MISSING
    assert problems == [("wrong-kind", ERROR)]


def test_many_unknown_keys_are_told_in_time() -> None:
    shape = Record(name="r", fields=(Field("a", Text()),))

    def unknown(keys: int) -> int:
        _, problems = take(shape, "".join(f"k{n}: v\n" for n in range(keys)))
        return len(problems)

    assert unknown(3_000) == 3_000
    assert growth(unknown, 300, 5_000) < LINEAR
