"""Who gets what: one conversation, three pages, and what must not be on each."""

from __future__ import annotations

from itertools import pairwise

import pytest
import yaml
from markdown_it import MarkdownIt

from conversation_guide.guide.model import Guide
from conversation_guide.interview.events import (
    Address,
    Agreed,
    LegendChosen,
    Moved,
    Reason,
    Renamed,
    Resumed,
    SessionKind,
)
from conversation_guide.record.coverage import coverage
from conversation_guide.record.redact import for_reader
from conversation_guide.record.summary import summarise
from conversation_guide.render.coverage import coverage_sentences, coverage_text
from conversation_guide.render.markdown import PAGES, markdown
from conversation_guide.render.markdown_parts import escaped
from conversation_guide.words import load_words
from tests.conftest import Golden
from tests.example_maps import GUIDE, Telling, berger, empty, unusual

WORDS = load_words()
AGREEMENT = Address("agreement")


def page(told: Telling, audience: str) -> str:
    summary = summarise(told.guide, told.conversation)
    return markdown(for_reader(summary, audience, WORDS), WORDS, audience)


def body_of(text: str) -> str:
    """Give a page without its front matter; the family's has none."""
    return text.split("---\n", 2)[2] if text.startswith("---\n") else f"\n{text}"


def agreed(told: Telling, *scopes: str, whom: str = "") -> Telling:
    return told.fact(AGREEMENT, Agreed(scopes=scopes, share_with=whom))


class Spoken:
    """A conversation in which every text that somebody typed is its own word."""

    def __init__(self, guide: Guide = GUIDE) -> None:
        self.words: dict[str, str] = {}
        told = self.told = Telling(guide)
        agreed(told, "keep", whom=self.say("whom"))
        told.answer("centre", self.say("centre"))
        for number in range(6):
            told.add(
                f"c{number}",
                self.say(f"name-{number}"),
                self.say(f"words-{number}"),
                ("family", "friends", "")[number % 3],
                group=number > 3,
                support=("a-lot", "some", "a-little", "not-now")[number % 4],
                strain=number % 2 == 0,
                wanted=number == 4,
                ended=number == 5,
            )
        renamed = Renamed(name=self.say("renamed"), words=self.say("renamed-words"))
        told.fact(Address("people", "name", ("c0",)), renamed)
        told.fact(Address("people", "category", ("c1",)), Moved(category=self.say("category")))
        told.done("people").done("groups")
        for step in ("noticed", "private", "hard", "liked", "own"):
            told.answer(step, self.say(step))
        told.answer("more", True).answer("which", (self.say("choice"),))
        told.note("noticed", self.say("note")).note("hard", self.say("second-note"))
        told.answer("one-thing", self.say("thing"))
        for part in ("when", "with-whom", "obstacle"):
            told.answer("one-thing", self.say(part), part)
        told.finish()

    def say(self, what: str) -> str:
        self.words[what] = f"Qx{len(self.words):02d}zy"
        return self.words[what]

    def found_in(self, text: str) -> set[str]:
        return {what for what, word in self.words.items() if word.casefold() in text.casefold()}


@pytest.mark.parametrize("audience", PAGES)
@pytest.mark.parametrize(
    ("name", "told"), [("berger", berger()), ("empty", empty()), ("unusual", unusual())]
)
def test_golden(golden: Golden, audience: str, name: str, told: Telling) -> None:
    golden(f"{audience}-{name}.md", page(told, audience))


@pytest.mark.parametrize("audience", [name for name in PAGES if name != "family"])
def test_front_matter_says_for_whom(audience: str) -> None:
    text = page(berger(), audience)
    assert text.startswith("---\nformat: 1\nfor: ")
    told = yaml.safe_load(text.split("---\n")[1])
    assert told["for"] == audience
    assert (told["id"], told["guide"], told["kind"]) == ("k7m2pq", "we-are-connected", "live")


def test_the_family_page_has_nothing_for_machines() -> None:
    first, second, *_, last = page(berger(), "family").rstrip("\n").split("\n\n")
    assert (first, second) == ("# We are connected", "Family Berger")
    assert last == "*We are connected, 2026-11-22*"


def test_the_record_is_meant_where_nobody_says() -> None:
    told = berger()
    summary = summarise(told.guide, told.conversation)
    assert markdown(summary, WORDS) == page(told, "record")
    assert next(iter(PAGES)) == "record"
    with pytest.raises(KeyError):
        markdown(summary, WORDS, "everybody")


@pytest.mark.parametrize("audience", PAGES)
@pytest.mark.parametrize("kind", [SessionKind.PRACTICE, SessionKind.DEMO])
def test_every_page_says_first_that_it_is_no_record(audience: str, kind: SessionKind) -> None:
    body = body_of(page(berger(kind), audience))
    assert body.split("\n\n")[1].startswith(f"**{kind.value.capitalize()}. This is no record")


@pytest.mark.parametrize("audience", PAGES)
def test_headings_nest(audience: str) -> None:
    body = body_of(page(unusual(), audience))
    tokens = MarkdownIt("commonmark").enable("table").parse(body)
    levels = [int(token.tag[1]) for token in tokens if token.type == "heading_open"]
    assert levels.count(1) == 1
    assert all(b - a <= 1 for a, b in pairwise(levels))
    assert not {token.type for token in tokens} & {"html_block", "code_block", "fence", "hr"}


# ── what must not be on a page ──


def test_nothing_that_was_typed_reaches_supervision() -> None:
    spoken = Spoken()
    told = spoken.told
    counted = coverage(told.guide, told.conversation)
    everything = [
        page(told, "supervision"),
        coverage_text(counted, WORDS, width=300).plain,
        *coverage_sentences(counted, WORDS),
        repr(counted),
    ]
    assert spoken.found_in("\n".join(everything)) == set()


def test_supervision_is_the_same_whatever_was_typed() -> None:
    one, other = Spoken(), Spoken()
    for what in list(other.words):
        other.words[what] = ""
    told = other.told.conversation
    for named in told.named.values():
        named.name, named.words = f"Other {named.id}", "other"
    for entry in told.entries.values():
        if isinstance(entry.value, str) and entry.value.startswith("Qx"):
            entry.value = "Something else"
    assert page(one.told, "supervision") == page(other.told, "supervision")


def test_the_family_takes_home_only_what_is_theirs() -> None:
    spoken = Spoken()
    found = spoken.found_in(page(spoken.told, "family"))
    names = {f"{kind}-{n}" for kind in ("name", "words") for n in range(1, 6)}
    own = {"centre", "renamed", "renamed-words", "thing", "when", "with-whom"}
    assert found == names | own


def test_the_record_has_no_notes_and_nothing_private() -> None:
    spoken = Spoken()
    found = spoken.found_in(page(spoken.told, "record"))
    hidden = {"whom", "name-0", "words-0", "category", "private", "own", "note", "second-note"}
    assert found == set(spoken.words) - hidden


def test_whom_to_share_with_is_said_only_where_sharing_was_agreed() -> None:
    told = agreed(berger(), "keep", "wisdom", whom="Sister Agnes")
    for audience in PAGES:
        assert "Agnes" not in page(told, audience)
    agreed(told, "keep", "share", whom="Sister Agnes")
    assert "share it with Sister Agnes" in page(told, "record")
    assert "share it with Sister Agnes" in page(told, "family")
    assert "Agnes" not in page(told, "supervision")


def test_no_page_but_supervision_counts_what_was_covered() -> None:
    for audience in ("record", "family"):
        text = page(berger(), audience)
        assert "questions asked" not in text
        assert "Key points" not in text


def test_the_family_page_does_not_assess() -> None:
    text = page(unusual(), "family") + page(berger(), "family")
    for word in ("not asked", "skipped", "preferred not", "not sure", "carry", "How"):
        assert word not in text.replace("How to reach them", "")


# ── what was agreed ──


def test_nothing_is_said_where_nobody_asked() -> None:
    assert "agree" not in body_of(page(berger(), "record"))
    assert "agree" not in body_of(page(berger(), "family"))


@pytest.mark.parametrize(
    ("scopes", "whom", "said"),
    [
        (
            ("keep",),
            "",
            "The family agreed to: keep this record. It is not to be shared.",
        ),
        (
            ("keep", "share"),
            "",
            "The family agreed to: keep this record; share it. With whom was left open.",
        ),
        (
            ("keep", "share"),
            "St. Martin's school",
            "The family agreed to: keep this record; share it with St. Martin's school.",
        ),
        (
            ("wisdom", "share", "keep"),
            "the nurse",
            "The family agreed to: keep this record; share it with the nurse; pass on, "
            "without names, what might help other families.",
        ),
        ((), "", "The family did not agree to keeping or sharing anything."),
        (
            ("keep", "moonlight"),
            "",
            "The family agreed to: keep this record. It is not to be shared.",
        ),
    ],
)
def test_the_record_says_what_was_agreed(scopes: tuple[str, ...], whom: str, said: str) -> None:
    told = agreed(berger(), *scopes, whom=whom)
    assert f"\n{said}\n" in page(told, "record")
    family = said.replace("The family", "We")
    family = family.removesuffix(" It is not to be shared.")
    assert page(told, "family").split("\n\n")[-2] == family


def test_whom_is_data() -> None:
    told = agreed(berger(), "keep", "share", whom="**me** <b>")
    assert escaped("**me** <b>") in page(told, "record")
    assert "<b>" not in page(told, "family")


# ── the family's page ──


def test_contacts_are_those_near_and_those_wanted() -> None:
    told = Telling().answer("centre", "B")
    told.add("c1", "Near", support="a-lot").add("c2", "There", support="some")
    told.add("c3", "Little", support="a-little").add("c4", "Gone", support="a-lot", ended=True)
    told.add("c5", "Hoped", wanted=True).add("c6", "Unrated").add("c7", "No", support="not-now")
    rows = [line for line in page(told, "family").splitlines() if line.startswith("| ")]
    assert [row.split("|")[1].strip() for row in rows] == [
        "Who",
        "Near",
        "There",
        "Hoped: wished for, not there yet",
    ]
    assert all(not row.split("|")[2].strip() for row in rows[1:])


def test_nobody_to_stay_in_touch_with_is_not_said() -> None:
    text = page(empty(), "family")
    assert "touch" not in text
    assert "Nobody has been named yet" in text


def test_the_family_page_is_one_sheet() -> None:
    body = body_of(page(agreed(berger(), "keep"), "family"))
    assert len([line for line in body.splitlines() if line]) <= 50


def test_the_signs_on_the_page_are_in_its_legend() -> None:
    told = berger().fact(Address(""), LegendChosen(signs=("a-lot=double", "some.colour=blue")))
    text = page(told, "family")
    assert "    - ◀═════▶ Rosa, grandmother: a lot of support, both ways\n" in text
    assert "Our signs: ═════ supports a lot; ───── some (blue); " in text


# ── times ──


def test_the_last_answer_is_not_when_it_was_left_or_taken_up() -> None:
    told = Telling().done("hello").answer("centre", "B").wait(120)
    told.fact(Address(""), Resumed())
    assert "last answer at 2026-11-22 14:02" in page(told, "record")


def test_agreeing_is_no_answer() -> None:
    told = agreed(Telling(), "keep")
    assert "*Unfinished, nothing was answered.*" in page(told, "record")
    told.done("hello")
    agreed(told.wait(60), "keep", "share")
    assert "last answer at 2026-11-22 14:02" in page(told, "record")


def test_what_was_written_up_later_says_so() -> None:
    told = berger()
    told.conversation.held_on = "2026-11-19"
    assert "Family Berger, 2026-11-19, written up afterwards.\n" in page(told, "record")
    assert "minutes" not in yaml.safe_load(page(told, "record").split("---\n")[1])


def test_a_pass_is_an_answer_too() -> None:
    told = Telling().done("hello").wait(8).passed("centre", Reason.SKIPPED)
    assert "last answer at 2026-11-22 14:10" in page(told, "record")
