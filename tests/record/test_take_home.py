"""What goes home with a family: nothing that was asked gently, or alone, is on any sheet of it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import cache
from xml.etree import ElementTree

import pytest

from conversation_guide.cli import formats as cli
from conversation_guide.exchange import fields
from conversation_guide.exchange.formats import FORMATS
from conversation_guide.guide.kinds import AnswerKind, Aspect, ConnectionKind, MapKind
from conversation_guide.guide.model import Guide
from conversation_guide.guide.steps import (
    Ask,
    Category,
    Choose,
    Commit,
    Each,
    Entries,
    Gather,
    Link,
    Names,
    Option,
    Phase,
    Resource,
    Round,
    SmallSteps,
    Step,
    Story,
    Support,
)
from conversation_guide.record.redact import READERS, for_reader
from conversation_guide.record.summary import Summary, summarise
from conversation_guide.render.markdown import PAGES, markdown
from conversation_guide.render.page import map_tables, page
from conversation_guide.render.page.page import html
from conversation_guide.render.picture.draw import svg
from conversation_guide.spiral.model import Loop, Practice, Rupture, SmallStep, Spiral
from conversation_guide.words import Words, load_words
from tests.guides.conftest import played
from tests.interview.walker import guide_of
from tests.spoken import Spoken

WORDS = load_words()
SVG = "{http://www.w3.org/2000/svg}"

MENDED = (Option(id="repair", label="Mended"),)
PLANS = (Option(id="logistics", label="Plans"),)
FIELDS = (
    Ask(
        id="practice",
        text="Kind",
        answer=AnswerKind.CHOICE,
        choices=(Option(id="repair", label="Mended"),),
    ),
    Ask(id="followed", text="What followed"),
    Ask(id="parents_words", text="In your words"),
    Ask(
        id="rupture",
        text="About",
        answer=AnswerKind.CHOICE,
        choices=(Option(id="logistics", label="Plans"),),
    ),
    Ask(id="lead", text="Who began"),
)


def kinds(how: str) -> tuple[Step, ...]:
    """One step of each kind that holds words; `how` begins its id and stands in all its texts."""

    def choice(field: Ask) -> Ask:
        labels = tuple(replace(one, label=f"{how}-{one.label}") for one in field.choices)
        return replace(field, text=f"{how}-{field.text}", choices=labels)

    aunts = Category(id=f"{how}-aunts", label=f"{how}-aunts", words=())
    return (
        Ask(id=f"{how}-centre", text=f"{how}?", centre=True),
        Ask(id=f"{how}-ask", text=f"{how}?"),
        Names(id=f"{how}-people", text=f"{how}?", kind=ConnectionKind.PERSON, categories=(aunts,)),
        Names(id=f"{how}-groups", text=f"{how}?", kind=ConnectionKind.GROUP),
        Support(id=f"{how}-support", text=f"{how}?", also=tuple(Aspect)),
        Link(id=f"{how}-knows", text=f"{how}?", down=f"{how}-people", across=f"{how}-people"),
        Entries(id=f"{how}-list", text=f"{how}?", fields=(Ask(id="who", text=f"{how}-who"),)),
        Gather(id=f"{how}-floor", text=f"{how}?"),
        SmallSteps(id=f"{how}-steps", text=f"{how}?", fields=tuple(map(choice, FIELDS))),
        Each(id=f"{how}-each", text=f"{how}?", over=f"{how}-list", question=Ask(id=f"{how}-each")),
        Round(id=f"{how}-round", text=f"{how}?", over=f"{how}-list", attributed=True),
        Choose(id=f"{how}-choose", text=f"{how}?", among=(f"{how}-floor",)),
        Phase(id=f"{how}-phase", text=f"{how}", minutes=5),
        Story(id=f"{how}-story", text=f"{how}?", resource=Resource(title=f"{how}-letters")),
        Commit(id=f"{how}-thing", text=f"{how}?"),
    )


@cache
def guide(map: MapKind) -> Guide:
    """Three times every kind of step: gently, alone, and for everybody."""
    tender = [replace(step, sensitive=True) for step in kinds("tender")]
    alone = [replace(step, private=True) for step in kinds("solitary")]
    steps = (*tender, *alone, *kinds("open"))
    if map is MapKind.SPIRAL:
        steps = tuple(one for one in steps if not isinstance(one, Names | Support | Link))
    return replace(guide_of(*steps), map=map)


@cache
def talked(map: MapKind) -> tuple[Spoken, Summary]:
    talk = Spoken(guide(map))
    return talk, summarise(guide(map), talk.walker.interview.conversation)


def _data(format: str) -> Callable[[Summary, Words], str]:
    return lambda summary, words: "\n".join(FORMATS[format](summary, words, "family").values())


WRITTEN: Mapping[str, Callable[[Summary, Words], str]] = {
    "markdown": lambda summary, words: markdown(summary, words, "family"),
    "html": lambda summary, words: html(summary, words, "family"),
    "svg": svg,
    **{format: _data(format) for format in FORMATS},
}
"""Every format, written for a family."""

MAPS = (MapKind.ECOMAP, MapKind.SPIRAL)


def test_every_format_is_looked_at() -> None:
    assert {*WRITTEN, "png"} == set(cli.FORMATS)  # a PNG is painted from the SVG


@pytest.mark.parametrize("format", WRITTEN)
@pytest.mark.parametrize("map", MAPS)
def test_nothing_that_was_asked_gently_or_alone_goes_home(map: MapKind, format: str) -> None:
    talk, summary = talked(map)
    text = WRITTEN[format](for_reader(summary, "family", WORDS), WORDS)
    places = {talk.at[word].split("-")[0] for word in talk.found_in(text)}
    assert places - {"agreement"} == {"open"}
    assert not re.findall("tender|solitary", text)


@pytest.mark.parametrize("map", MAPS)
def test_nothing_of_it_is_left_in_what_they_get(map: MapKind) -> None:
    talk, summary = talked(map)
    left = repr(for_reader(summary, "family", WORDS))
    places = {talk.at[word].split("-")[0] for word in talk.found_in(left)}
    assert places <= {"open", "agreement"}
    assert talk.found_in(repr(for_reader(summary, "supervision", WORDS))) == []


@pytest.mark.parametrize("map", MAPS)
def test_the_record_keeps_what_was_asked_gently(map: MapKind) -> None:
    talk, summary = talked(map)
    text = markdown(summary, WORDS)
    kept = {talk.at[word] for word in talk.found_in(text)}
    on_the_map = {"tender-people", "tender-groups"} if map is MapKind.ECOMAP else {"tender-steps"}
    assert kept >= {"tender-list", "tender-ask", "tender-thing", *on_the_map}


def test_a_rating_that_was_asked_gently_reads_as_not_asked() -> None:
    people = Names(id="people", text="?", kind=ConnectionKind.PERSON)
    support = Support(id="support", text="?", also=tuple(Aspect))
    for tender in (False, True):
        asked = guide_of(people, replace(support, sensitive=tender))
        summary = summarise(asked, Spoken(asked).walker.interview.conversation)
        assert all(one.support.value for one in summary.ecomap.connections)
        given = for_reader(summary, "family", WORDS)
        assert [one.support.value is None for one in given.ecomap.connections] == [tender] * 4
        assert given.map == given.ecomap


def test_what_was_hard_stays_with_the_record_of_our_partnership() -> None:
    summary = _our_partnership()
    hard = "You spoke about me in front of my sister"
    assert hard in markdown(summary, WORDS)
    for format, write in WRITTEN.items():
        assert hard not in write(for_reader(summary, "family", WORDS), WORDS), format


# ── a family's spiral counts and judges nothing ──


def _our_partnership() -> Summary:
    told = played("our-partnership")
    return summarise(told.guide, told.interview.conversation)


JUDGING = re.compile(r"recorded|still open|Told of so far|sorted|Come back|\(\d+\)|\d+, in loop")


def lines(text: str) -> set[str]:
    """Give every text of a picture, each in one line."""
    root = ElementTree.fromstring(text)
    return {" ".join("".join(node.itertext()).split()) for node in root.iter()}


def strained(*, repaired: bool | None) -> Summary:
    """A family's spiral with much that could be judged, told at steps for everybody."""
    steps = (
        SmallStep(id="s/1", loop=1, text="Came late", rupture=Rupture.LOGISTICS, repaired=repaired),
        SmallStep(id="s/2", loop=1, text="Hummed", practice=Practice.VALUING),
        SmallStep(id="s/3", loop=1, text="Waved"),
    )
    again = SmallStep(id="t/1", loop=2, text="Hummed again", practice=Practice.VALUING)
    spiral = Spiral(
        loops=(
            Loop(number=1, date="2026-01-01", steps=steps),
            Loop(number=2, date="2026-02-01", steps=(again,)),
        ),
        together=True,
    )
    summary = talked(MapKind.SPIRAL)[1]
    home = replace(summary.home, map=replace(spiral, to_take_home=True))
    return replace(summary, map=spiral, home=home)


@pytest.mark.parametrize("format", ["markdown", "svg", "html", "mermaid"])
@pytest.mark.parametrize("repaired", [None, False, True])
def test_a_family_s_spiral_counts_and_judges_nothing(repaired: bool | None, format: str) -> None:
    for summary in (strained(repaired=repaired), _our_partnership()):
        given = for_reader(summary, "family", WORDS)
        text = re.sub("<script.*?</script>", "", WRITTEN[format](given, WORDS), flags=re.DOTALL)
        assert JUDGING.findall(text) == []
    text = WRITTEN[format](for_reader(strained(repaired=repaired), "family", WORDS), WORDS)
    assert ("put right" in text) is (repaired is True)
    assert "Came late" in text


def test_a_loop_with_nothing_but_what_was_hard_is_not_told_as_an_empty_one() -> None:
    told, _ = talked(MapKind.SPIRAL)
    hard = tuple(
        replace(step, sensitive=isinstance(step, SmallSteps))
        for step in guide(MapKind.SPIRAL).steps
    )
    gently = replace(guide_of(*hard), map=MapKind.SPIRAL)
    summary = summarise(gently, told.walker.interview.conversation)
    given = for_reader(summary, "family", WORDS)
    assert isinstance(given.map, Spiral)
    assert given.map.loops == ()
    for write in WRITTEN.values():
        assert WORDS("spiral.loop.empty") not in write(given, WORDS)


@pytest.mark.parametrize("reader", ["record", "supervision"])
def test_the_others_keep_what_can_be_seen(reader: str) -> None:
    drawn = svg(for_reader(strained(repaired=None), reader, WORDS), WORDS)
    assert {"Open when we spoke of it", "2, in loops 1 and 2"} <= lines(drawn)
    counted = "Told of so far: 3 small steps, 1 hard moment and 2 loops."
    assert counted in " ".join(drawn.split())
    assert "nothing told yet" not in drawn  # the family may be looking on


def test_the_picture_of_our_partnership_says_what_the_page_says() -> None:
    given = for_reader(_our_partnership(), "family", WORDS)
    page_text = " ".join(markdown(given, WORDS, "family").replace("\\", "").split())
    assert isinstance(given.map, Spiral)
    drawn = svg(given, WORDS)
    desc = ElementTree.fromstring(drawn).findtext(f"{SVG}desc") or ""
    told = [part for part in re.split(r"(?<=[.”])\s+(?=[A-Z])", desc) if part]
    assert len(told) > 5
    for sentence in told[1:]:
        bare = re.sub(r"^Loop \d+: ", "", sentence).removesuffix(".")
        assert bare in page_text, sentence
    for step in given.map.steps:
        assert step.text in page_text
        assert step.text in " ".join(drawn.split())


# ── for whom ──


def test_readers_are_declared_once() -> None:
    assert tuple(PAGES) == READERS
    assert tuple(page.PARTS) == READERS
    assert tuple(cli.READERS) == READERS
    assert tuple(map_tables.Told.__dataclass_fields__) == READERS
    (for_whom,) = (one for one in fields.ABOUT.fields if one.name == "for")
    assert tuple(for_whom.values) == READERS
