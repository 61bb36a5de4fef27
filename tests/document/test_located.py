"""Located YAML: the same data as PyYAML, places that are true, and no fault that brings it down."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from conversation_guide.document.lines import source_lines
from conversation_guide.document.located import read_yaml
from conversation_guide.document.nodes import Mapping, Node, Scalar, Sequence
from conversation_guide.document.parsing import MOST_DEPTH
from conversation_guide.document.problems import Severity
from tests.growth import LINEAR, growth


def data_of(node: Node) -> object:
    if isinstance(node, Scalar):
        return node.value
    if isinstance(node, Sequence):
        return [data_of(item) for item in node.items]
    return {key.value: data_of(value) for key, value in node.pairs}


def rules(text: str) -> list[str]:
    return [problem.rule for problem in read_yaml(text)[1]]


class NoAliases(yaml.SafeDumper):
    def ignore_aliases(self, data: object) -> bool:
        return True


texts = st.text(
    st.characters(min_codepoint=32, max_codepoint=0x2FFF, exclude_categories=("Cs", "Cc", "Zs"))
    | st.sampled_from(" \n#:-'\"{}[]"),
    max_size=20,
)
documents = st.recursive(
    texts,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(texts, inner, max_size=4),
    max_leaves=12,
)


@settings(max_examples=150, deadline=None)
@given(documents, st.sampled_from([None, '"', "'", "|"]), st.sampled_from([None, True, False]))
def test_sound_documents_give_the_data_that_pyyaml_gives(
    data: object, style: str | None, flow: bool | None
) -> None:
    text = yaml.dump(data, Dumper=NoAliases, default_style=style, default_flow_style=flow)
    if "!!" in text or "<<" in text or "? " in text:
        return
    node, problems = read_yaml(text)
    assert [p for p in problems if p.severity is Severity.ERROR] == []
    assert node is not None
    assert data_of(node) == yaml.load(text, Loader=yaml.BaseLoader)


@settings(max_examples=150, deadline=None)
@given(
    st.text(max_size=120) | st.text(st.sampled_from(" \t\n-:#'\"{}[]*&!|>%@`ab,?"), max_size=120)
)
def test_no_text_brings_it_down_and_every_place_is_in_the_document(text: str) -> None:
    _, problems = read_yaml(text)
    lines = source_lines(text)
    for problem in problems:
        assert 1 <= problem.place.line <= len(lines) + 1
        assert problem.place.column >= 1


def test_places_count_from_one_in_characters() -> None:
    node, problems = read_yaml("é: 你好\nb:\n  - [x, '😀', y]\n")
    assert problems == []
    assert isinstance(node, Mapping)
    assert node.pairs[0][1].place == (1, 4)
    inner = node.pairs[1][1]
    assert isinstance(inner, Sequence)
    row = inner.items[0]
    assert isinstance(row, Sequence)
    assert [item.place for item in row.items] == [(3, 6), (3, 9), (3, 14)]
    assert row.end == (3, 16)


def test_the_first_of_equal_keys_stays_and_both_places_are_told() -> None:
    node, problems = read_yaml("a: 1\nb: 2\na: 3\n")
    assert node is not None
    assert data_of(node) == {"a": "1", "b": "2"}
    assert [(p.rule, p.place, p.related) for p in problems] == [("equal-keys", (3, 1), (1, 1))]


def test_scalars_stay_texts_whatever_they_look_like() -> None:
    node, _ = read_yaml("[yes, 1:30, 2026-11-22, 0x10, ~, null, 1e3]")
    assert node is not None
    assert data_of(node) == ["yes", "1:30", "2026-11-22", "0x10", "~", "null", "1e3"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[" * 60_000, "too-deep"),
        ("{a: " * 60_000, "too-deep"),
        ("- " * 60_000, "too-deep"),
        ("a: &x [1]\nb: *x\n", "alias"),
        ("\n".join(f"k{n}: &a{n} [*a{n - 1}, *a{n - 1}]" for n in range(1, 40)), "alias"),
        ("a: &a {x: 1}\nb: {<<: *a}\n", "merge"),
        ("a: !!python/object/apply:os.system [ls]\n", "tag"),
        ("a: !x\n", "tag"),
        ("--- a\n--- b\n", "second-document"),
        ("a: b\0c\n", "control-character"),
        ("a: \ud800\n", "control-character"),
        ("", "empty-document"),
        ("# nothing\n", "empty-document"),
        ("[a, b]: c\n", "key-not-text"),
        ("x" * (4 * 1024 * 1024 + 1), "too-large"),
        ("é" * (2 * 1024 * 1024 + 1), "too-large"),
    ],
)
def test_attacks_are_refused_in_words(text: str, expected: str) -> None:
    assert expected in rules(text)


def test_depth_up_to_the_limit_is_read() -> None:
    most = MOST_DEPTH
    assert rules("[" * most + "]" * most) == []
    assert rules("[" * (most + 1) + "]" * (most + 1)) == ["too-deep"]


def test_huge_numbers_are_only_text() -> None:
    node, problems = read_yaml("a: " + "9" * 100_000)
    assert problems == []
    assert isinstance(node, Mapping)


def test_a_book_of_broken_lines_ends_in_time() -> None:
    def book(lines: int) -> str:
        return "".join(f"- say: this: is {n}\n" for n in range(lines))

    _, problems = read_yaml(book(5_000))
    assert 1 < len(problems) < 100
    assert growth(lambda lines: read_yaml(book(lines)), 500, 5_000) < LINEAR


@pytest.mark.parametrize(
    ("written", "mended"),
    [
        ("ask: Think of this: who?", 'ask: "Think of this: who?"'),
        ("ask: {centre} lives with whom?", 'ask: "{centre} lives with whom?"'),
        ("ask: [All] of it", 'ask: "[All] of it"'),
        ("ask: *Really* listen", 'ask: "*Really* listen"'),
        ("ask: @home", 'ask: "@home"'),
        ("ask: `code`", 'ask: "`code`"'),
        ("ask: % of time", 'ask: "% of time"'),
        ("ask: & what else?", 'ask: "& what else?"'),
        ("ask: > than before", 'ask: "> than before"'),
        ("ask: | so on", 'ask: "| so on"'),
        ("ask: - what", 'ask: "- what"'),
        ('ask: "Help" is a word', "ask: '\"Help\" is a word'"),
        ("ask: 'Tis hard", 'ask: "\'Tis hard"'),
        ("ask: 'Don't worry'", 'ask: "Don\'t worry"'),
        ('ask: "She said "no" to us"', "ask: 'She said \"no\" to us'"),
        ('ask: "Who is it?', 'ask: "Who is it?"'),
        ("ask: “Think: who?”", 'ask: "Think: who?"'),
        ("ask: Think: who?  # for later", 'ask: "Think: who?"  # for later'),
        ("ask: [a, {b} c, d]", 'ask: ["a", "{b} c", "d"]'),
        ("ask: [a, b", "ask: [a, b]"),
        ("ask:Who?", "ask: Who?"),
        ("ask Who?", "ask: Who?"),
    ],
)
def test_a_line_at_fault_is_mended_as_it_was_meant(written: str, mended: str) -> None:
    text = f"id: a\n{written}\ncues: it's all 'fine'\n"
    node, problems = read_yaml(text)
    assert [(p.place.line, p.mended) for p in problems] == [(2, mended)]
    assert node is not None
    assert data_of(node) == yaml.load(text.replace(written, mended), Loader=yaml.BaseLoader)


def test_tabs_take_the_width_that_fits_the_other_lines() -> None:
    text = "a:\n    b: 1\n\tc:\n\t\t- d\n"
    node, problems = read_yaml(text)
    assert node is not None
    assert data_of(node) == {"a": {"b": "1", "c": ["d"]}}
    assert [(p.rule, p.mended) for p in problems] == [("tab", "    c:"), ("tab", "        - d")]


def test_tabs_inside_texts_are_left_alone() -> None:
    node, problems = read_yaml("a: |\n  x\n  \ty\n")
    assert problems == []
    assert node is not None
    assert data_of(node) == {"a": "x\n\ty\n"}


def test_what_cannot_be_mended_is_said_and_nothing_is_made_of_it() -> None:
    node, problems = read_yaml("a: 1\n}\n]\n{\n")
    assert node is None
    assert problems[-1].rule == "not-yaml"


def test_a_block_of_text_keeps_its_own_spaces() -> None:
    node, problems = read_yaml("a: >-\n  -\xa0one\n\n  b:\xa0two\nc:\n  -\xa0three\n")
    assert node is not None
    assert data_of(node) == {"a": "-\xa0one\nb:\xa0two", "c": ["three"]}
    assert [(p.rule, p.place) for p in problems] == [("odd-space", (6, 4))]
