"""The record as Markdown: to the letter, and as a real Markdown reader reads it."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from conversation_guide.guide.model import KeyPoint, Source
from conversation_guide.guide.steps import Ask
from conversation_guide.interview.events import Address, Answered, Done, Reason, SessionKind
from conversation_guide.record.summary import summarise
from conversation_guide.render.blocks import Quote
from conversation_guide.render.markdown import markdown
from conversation_guide.render.markdown_parts import escaped, lines, yaml_text
from conversation_guide.text import clean_line, clean_text
from conversation_guide.words import load_words
from tests.conftest import Golden
from tests.example_maps import GUIDE, Telling, berger, empty, unusual

WORDS = load_words()
READER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
SIGNS = "aB1 .,:;!?'\"()[]{}<>|*_~`#+-=&\\/@$%^é家\u200d"
HOSTILE = [
    "<script>alert(1)</script>",
    "[a](javascript:alert(1))",
    "![a](http://x.test/a.png)",
    "<http://x.test>",
    "# Heading",
    "- item",
    "+ item",
    "1. item",
    "1) item",
    "> quote",
    "```",
    "~~~",
    "---",
    "===",
    "| a | b |",
    "**a** __b__ ~~c~~ *d* _e_ `f`",
    "&lt;b&gt; &amp; &#60;",
    "Tom & Rosalind",
    "\\",
    "\\*a\\*",
    "[x]: http://x.test",
    "[^1]",
    ":bomb:",
    "{{x}}",
    "{name} %s",
    "a  \nb",
    "***",
    '10:30, 2026-11-22 - Mia\'s (great-)aunt; "Dr. O" a/b?',
]


def text_of(told: Telling) -> str:
    return markdown(summarise(told.guide, told.conversation), WORDS)


def body_of(text: str) -> str:
    return text.split("---\n", 2)[2]


def flat(tokens: list[Token]) -> list[Token]:
    return [t for token in tokens for t in (token, *flat(token.children or []))]


def shown(inline: list[Token]) -> str:
    """What a reader shows of inline tokens: letters only."""
    return "".join(
        token.content if token.type in ("text", "text_special") else "\n"
        for token in inline
        if token.type in ("text", "text_special", "softbreak", "hardbreak")
    )


def rows_of(text: str) -> list[list[str]]:
    """The cells of the first table, as shown."""
    tokens = READER.parse(body_of(text))
    rows: list[list[str]] = []
    for token, following in pairwise(tokens):
        if token.type == "tr_open":
            rows.append([])
        elif token.type in ("th_open", "td_open"):
            rows[-1].append(shown(following.children or []))
    return rows


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("berger", berger()),
        ("practice", berger(SessionKind.PRACTICE)),
        ("empty", empty()),
        ("unusual", unusual()),
    ],
)
def test_golden(golden: Golden, name: str, told: Telling) -> None:
    golden(f"record-{name}.md", text_of(told))


def test_front_matter_parses_back() -> None:
    text = text_of(berger())
    assert text.startswith("---\nformat: 1\n")
    assert yaml.safe_load(text.split("---\n")[1]) == {
        "format": 1,
        "for": "record",
        "id": "k7m2pq",
        "kind": "live",
        "title": "We are connected",
        "guide": "we-are-connected",
        "guide_version": "3",
        "language": "en",
        "date": "2026-11-22",
        "minutes": 58,
        "status": "finished",
        "program_version": "0.1.0",
    }


@settings(deadline=None, max_examples=60)
@given(st.text())
@example('"\\ \n\x85\u2028\ufeff😀 #: yes')
def test_any_text_survives_yaml(text: str) -> None:
    text = clean_text(text)
    assert yaml.safe_load(f"a: {yaml_text(text)}\n") == {"a": text}
    assert len(yaml_text(text + "\n\u2028\x85").splitlines()) == 1


def test_headings_nest() -> None:
    levels = [
        int(t.tag[1]) for t in READER.parse(body_of(text_of(berger()))) if t.type == "heading_open"
    ]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(b - a <= 1 for a, b in pairwise(levels))


@pytest.mark.parametrize("told", [berger(), empty(), unusual()])
def test_no_html_links_or_code(told: Telling) -> None:
    kinds = {token.type for token in flat(READER.parse(body_of(text_of(told))))}
    assert not kinds & {
        "html_block",
        "html_inline",
        "link_open",
        "image",
        "code_block",
        "code_inline",
        "fence",
        "hr",
        "s_open",
    }


def test_the_table_has_the_right_cells() -> None:
    header, *rows = rows_of(text_of(berger()))
    assert header == [
        "Name",
        "In their words",
        "Belongs to",
        "Support",
        "Which way",
        "Strain",
        "Mark",
    ]
    assert len(rows) == 14
    assert rows[0] == ["Rosa", "grandmother", "Family", "a lot", "both ways", "not said", ""]
    assert rows[3] == ["Ilse", "great-aunt in Graz", "Family", "", "", "", "no longer there"]
    assert rows[8][3] == "not sure"
    assert rows[11][3:] == ["", "", "", "wished for"]


def test_the_table_is_aligned_as_typed() -> None:
    lines = [line for line in text_of(berger()).splitlines() if line.startswith("|")]
    assert len({len(line) for line in lines}) == 1


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_names_are_letters_everywhere(name: str) -> None:
    name = clean_line(name)
    told = Telling().answer("centre", name).add("c1", name, name, support="some").done("people")
    told.answer("noticed", f"{name}\n{name}\n\n{name}").answer("one-thing", name)
    text = text_of(told)
    tokens = flat(READER.parse(body_of(text)))
    allowed = {"text", "text_special", "softbreak", "hardbreak", "inline"} | {
        f"{kind}_{end}"
        for kind in (
            *("paragraph", "heading", "strong", "em", "blockquote", "bullet_list", "list_item"),
            *("table", "thead", "tbody", "tr", "th", "td"),
        )
        for end in ("open", "close")
    }
    assert {token.type for token in tokens} <= allowed
    assert rows_of(text)[1][:2] == [name, name]
    assert f"{name}, {name}: some support" in [
        shown(token.children or []) for token in tokens if token.type == "inline"
    ]


@settings(deadline=None, max_examples=300)
@given(st.text(alphabet=st.sampled_from(SIGNS), max_size=14))
@example("a*b*")
@example("\\,")
@example("1.")
@example("&lt;")
@example("www.x.test")
def test_escaping_is_undone_by_a_reader(text: str) -> None:
    text = clean_line(text)
    for template in ("{}", "> {}", "- {}", "### {}", "x {} y", "**{}**"):
        if not text:
            continue
        tokens = READER.parse(template.format(escaped(text)))
        (inline,) = (token for token in tokens if token.type == "inline")
        around = "x {} y" if template == "x {} y" else "{}"
        assert shown(inline.children or []) == around.format(text)


@settings(deadline=None, max_examples=80)
@given(st.text(alphabet=st.sampled_from("ab1.- >#*\n\t|`"), max_size=30))
@example("a\n\n    code\n- b\nc")
def test_a_quoted_answer_keeps_its_lines(text: str) -> None:
    text = clean_text(text)
    if not text:
        return
    tokens = READER.parse("\n".join(lines(Quote(text))))
    assert tokens[0].type == "blockquote_open"
    assert {t.type for t in tokens} <= {
        "blockquote_open",
        "blockquote_close",
        "paragraph_open",
        "paragraph_close",
        "inline",
    }
    read = [
        line for t in tokens if t.type == "inline" for line in shown(t.children or []).split("\n")
    ]
    assert [line.strip() for line in read] == [
        " ".join(line.split()) for line in text.split("\n") if line.strip()
    ]


@pytest.mark.parametrize(
    "plain",
    ["Mia's great-aunt", "Dr. Winter (our doctor)", "10:30 on 2026-11-22", "Tom & Ilse; a/b"],
)
def test_everyday_writing_needs_no_backslash(plain: str) -> None:
    assert escaped(plain) == plain


@pytest.mark.parametrize("word", ["a:bomb:", "http://x.test", "www.x.test", "a@x.test", "a --- b"])
def test_what_other_readers_make_links_signs_or_dashes_of_stays_escaped(word: str) -> None:
    assert "\\" in escaped(word)


@pytest.mark.parametrize(
    ("reason", "said"),
    [
        (Reason.UNSURE, "*Not sure.*"),
        (Reason.DECLINED, "*Preferred not to say.*"),
        (Reason.SKIPPED, "*Skipped.*"),
        (None, "*Not asked.*"),
    ],
)
def test_no_answer_is_told_apart(reason: Reason | None, said: str) -> None:
    told = Telling().answer("more", False)
    if reason:
        told.passed("hard", reason)
    assert f"**What makes it hard?**\n\n{said}\n" in text_of(told)


def test_none_is_an_answer() -> None:
    told = Telling().answer("more", True).answer("which", ()).done("people").done("groups")
    text = text_of(told.fact(Address("rate", "level:a-lot"), Done()))
    assert "**Which kind?**\n\n*None chosen.*\n" in text
    assert "**Who is in your family's circle?**\n\n*Nobody was named.*\n" in text
    assert "**Which groups are part of your life?**\n\n*No group was named.*\n" in text
    assert "**How well does each support you?**\n\n*Nobody was ticked.*\n" in text


def test_an_answer_that_reads_like_ours_is_a_quotation() -> None:
    assert "> Not sure.\n" in text_of(Telling().answer("hard", "Not sure."))


def test_a_step_whose_condition_does_not_hold_is_left_out() -> None:
    assert "Which kind" not in text_of(Telling().answer("more", False))


def test_private_steps_notes_and_own_reflections_are_left_out() -> None:
    text = text_of(berger())
    for secret in (
        "A thought of your own",
        "keep this to yourself",
        "A long pause here",
        "What did I learn",
        "I talk too much",
    ):
        assert secret not in text
        assert escaped(secret) not in text


def test_what_is_no_record_says_so_first() -> None:
    for kind in (SessionKind.PRACTICE, SessionKind.DEMO):
        after_title = body_of(text_of(berger(kind))).split("\n\n")[1]
        assert after_title.startswith(f"**{kind.value.capitalize()}.")
    assert "no record" not in text_of(berger())


def test_unfinished_says_when_the_last_answer_was() -> None:
    assert "*Unfinished, last answer at 2026-11-22 14:03.*" in text_of(empty())
    assert "Unfinished" not in text_of(berger())
    assert "*Unfinished, nothing was answered.*" in text_of(Telling())


def test_answers_of_every_kind() -> None:
    text = text_of(berger())
    assert "**Would you like more support?**\n\nYes\n" in text
    assert "- Someone to talk to\n- Child care\n" in text
    assert "7, where 0 is “not at all” and 10 “very”" in text
    assert "> More people than I thought.\n>\n> Most of them near.\n" in text
    assert "- When: Friday\n- With whom: Rosa\n- How sure: 8 of 10\n" in text


def test_a_plain_scale_a_lone_choice_and_a_choice_that_is_gone() -> None:
    steps = GUIDE.key_points[3].steps
    which, hope = steps[1], steps[2]
    assert isinstance(hope, Ask)
    assert isinstance(which, Ask)
    point = KeyPoint(id="x", title="X", steps=(replace(hope, low_label=""), steps[0], which))
    told = Telling(replace(GUIDE, key_points=(point,)))
    told.answer("more", True).answer("hope", 3).answer("which", ("care", "gone"))
    text = text_of(told)
    assert "3, on a scale from 0 to 10" in text
    assert "- Child care\n- gone\n" in text
    told.fact(Address("which"), Answered(value="care"))
    assert "**Which kind?**\n\nChild care\n" in text_of(told)


def test_source() -> None:
    assert "- We Are Connected, Child Welfare Information Gateway\n" in text_of(berger())
    assert "## Source" not in text_of(Telling(replace(GUIDE, source=None)))
    bare = replace(GUIDE, source=Source(title="A book"))
    assert text_of(Telling(bare)).endswith("## Source\n\n- A book\n")
