"""Who knows whom, wherever a map is: each tie once, and nobody is not what was left open."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from conversation_guide.ecomap.model import Connection, Ecomap, TiesAsked
from conversation_guide.guide.kinds import ConnectionKind
from conversation_guide.guide.model import KeyPoint
from conversation_guide.guide.steps import Link
from conversation_guide.interview.events import Address, Done
from conversation_guide.interview.walks.rounds import DOTS
from conversation_guide.record.redact import READERS, for_reader
from conversation_guide.record.summary import Summary, summarise
from conversation_guide.render.drawn.draw import drawn
from conversation_guide.render.markdown import markdown
from conversation_guide.render.page.page import html
from conversation_guide.render.picture.ecomap import ecomap_svg
from conversation_guide.render.picture.key import Caption
from conversation_guide.render.plain_map import sentences
from conversation_guide.render.tree import pages, tree
from conversation_guide.text import width
from conversation_guide.words import load_words
from tests.conftest import Golden
from tests.example_maps import Telling, berger, unusual
from tests.render.measuring import SVG

WORDS, SPANISH = load_words(), load_words("es")
CAPTION = Caption("Who is around us", "Family Berger", "2026-11-22", "We are connected")
NAMES = ("Ann", "Bob", "Cy", "Dora", "Eve", "Finn")


def people(*names: str, categories: bool = False) -> Ecomap:
    told = Telling().answer("centre", "Us")
    for number, name in enumerate(names):
        told.add(f"c{number}", name, category="family" if categories else "", support="some")
    return told.map


def knowing(ecomap: Ecomap, *pairs: str, asked: str | None = None) -> Ecomap:
    """Let people be asked about each other; `pairs` and `asked` are first letters of names."""
    id = {one.name[0]: one.id for one in ecomap.connections}
    everybody = frozenset(id.values())
    done = everybody if asked is None else frozenset(id[letter] for letter in asked)
    return replace(
        ecomap,
        ties=tuple((id[pair[0]], id[pair[1]]) for pair in pairs),
        ties_asked=(TiesAsked(down=everybody, across=everybody, asked=done),) if done else (),
    )


def told(ecomap: Ecomap) -> list[str]:
    """What the sentences say beyond those of the same map without ties."""
    before = sentences(replace(ecomap, ties=(), ties_asked=()), WORDS)
    after = sentences(ecomap, WORDS)
    assert after[: len(before)] == before
    return after[len(before) :]


def tied() -> Telling:
    """The Bergers, asked who knows whom; not of everybody, and not about two of the groups."""
    told = berger()
    knows = Link(id="knows", text="Whom does {name} know?", down="people", across="people")
    goes = Link(id="goes", text="Where does {name} go?", down="people", across="groups")
    more = KeyPoint(id="ties", title="Who knows whom", steps=(knows, goes))
    told.guide = replace(told.guide, key_points=(*told.guide.key_points, more))
    for step, pairs in (("knows", "1-2 1-4 1-6 2-4 5-6"), ("goes", "8-10")):
        for pair in pairs.split():
            one, other = pair.split("-")
            told.answer(step, True, "", f"c{one}", f"c{other}")
    for step, asked in (("knows", "1234567"), ("goes", "18")):
        for one in asked:
            told.fact(Address(step, DOTS, (f"c{one}",)), Done())
    return told


BERGER = tied().map


# ── in sentences ──


def test_a_pair_is_told_as_a_pair_and_many_by_who_knows_them() -> None:
    ecomap = knowing(people(*NAMES), "AB", "CE", "DE", "EF")
    assert told(ecomap) == ["Ann and Bob know each other.", "Eve knows Cy, Dora and Finn."]


def test_who_knows_nobody_is_not_whose_answer_was_left_open() -> None:
    ecomap = people("Ann", "Bob", "Cy")
    assert told(ecomap) == []
    assert told(knowing(ecomap)) == ["None of them know each other."]
    assert told(knowing(ecomap, "AB")) == [
        "Ann and Bob know each other.",
        "Cy knows nobody else here.",
    ]
    assert told(knowing(ecomap, "AB", asked="A")) == [
        "Ann and Bob know each other.",
        "Whom they know was asked only in part: Bob and Cy.",
    ]
    # one from whom there is no answer is still asked about, from all other sides
    assert told(knowing(ecomap, "AB", asked="AB"))[1:] == ["Cy knows nobody else here."]
    assert told(knowing(people(*"ABCD"), "AB", asked="A"))[1:] == [
        "Whom they know was asked only in part: B, C and D."
    ]
    # some may have been asked about, and nobody about everybody
    assert told(knowing(ecomap, "AB", asked="")) == [
        "Ann and Bob know each other.",
        "Whom they know was asked only in part: Ann and Bob.",
        "Whom they know was left open: Cy.",
    ]


def test_who_was_asked_about_a_list_was_not_asked_about_everybody() -> None:
    ecomap = people("Ann", "Bob", "Cy", "Dora")
    people_, groups = frozenset({"c0", "c1"}), frozenset({"c2"})
    asked = TiesAsked(down=people_, across=groups, asked=people_)
    assert told(replace(ecomap, ties=(("c0", "c2"),), ties_asked=(asked,))) == [
        "Ann and Cy know each other.",
        "Bob knows nobody of those asked about.",
        "Whom they know was left open: Dora.",
    ]


def test_names_in_a_sentence_stay_apart() -> None:
    ecomap = people("Tom and Rosa", "Ilse", "Clinic, east wing", "Dora")
    ecomap = knowing(ecomap, "TI", "TC", "CD")
    assert told(ecomap) == [
        "Tom and Rosa knows Ilse; Clinic, east wing.",
        "Dora knows Clinic, east wing.",
    ]
    same = Telling().add("c1", "Rosa", "aunt").add("c2", "Rosa", "nurse").add("c3", "Rosa", "aunt")
    ties = (("c1", "c2"), ("c2", "c3"))
    assert told(replace(same.map, ties=ties)) == [
        "Rosa (nurse) knows Rosa (aunt) and Rosa (aunt) (2).",
        "Who knows whom was asked only in part.",
    ]


def test_in_spanish() -> None:
    ecomap = knowing(people("Ana", "Inés", "Cy", "Dora", "Eva"), "AI", "CD", "CE", asked="ACDE")
    assert sentences(ecomap, SPANISH)[-2:] == ["Ana e Inés se conocen.", "Cy conoce a Dora y Eva."]


# ── of any map ──


@st.composite
def tied_maps(draw: st.DrawFn) -> Ecomap:
    """Maps of people and groups by number, of whom some know each other and some were asked."""
    size = draw(st.integers(1, 9))
    ids = [f"c{number}" for number in range(size)]
    pairs = [(one, other) for n, one in enumerate(ids) for other in ids[n + 1 :]]
    some = st.sets(st.sampled_from(ids)).map(frozenset)
    asked = []
    for _ in range(draw(st.integers(0, 2))):
        down = draw(some)
        across = draw(st.just(down) | some.map(lambda ids, down=down: ids - down))  # type: ignore[misc]
        if done := draw(some) & down:
            asked.append(TiesAsked(down=down, across=across, asked=done))
    return Ecomap(
        centre="Us",
        connections=tuple(
            Connection(id=id, name=f"N{n}", kind=draw(st.sampled_from(ConnectionKind)))
            for n, id in enumerate(ids)
        ),
        ties=tuple(pair for pair in pairs if draw(st.booleans())),
        ties_asked=tuple(asked),
    )


def named(text: str) -> list[str]:
    return ["c" + number for number in re.findall(r"N(\d+)", text)]


def ties_in(lines: list[str]) -> Counter[frozenset[str]]:
    found = [
        frozenset((one, other))
        for line in lines
        if re.match(r"N\d.* know each other", line) or re.match(r"N\d+ knows N", line)
        for one, *others in [named(line)]
        for other in others
    ]
    return Counter(found)


@settings(max_examples=60, deadline=None)
@given(tied_maps())
def test_every_tie_is_told_once_in_sentences_and_in_the_picture_and_each_row_has_its_own(
    ecomap: Ecomap,
) -> None:
    ties = Counter(frozenset(tie) for tie in ecomap.ties)
    lines = told(ecomap)
    assert ties_in(lines) == ties
    svg = ElementTree.fromstring(ecomap_svg(ecomap, CAPTION, WORDS))
    desc = svg.findtext(f"{SVG}desc") or ""
    assert ties_in(re.split(r"(?<=\.) ", desc)) == ties
    titles = [node.findtext(f"{SVG}title") or "" for node in svg.iter(f"{SVG}g")]
    rows = rows_of(page_of(ecomap))
    for one in ecomap.connections:
        known = {other for tie in ecomap.ties if one.id in tie for other in tie} - {one.id}
        (title,) = [
            text
            for text in titles
            if text.startswith(("People: ", "Groups: ")) and named(text)[:1] == [one.id]
        ]
        assert set(named(title)[1:]) == known
        if ecomap.ties or ecomap.ties_asked:
            assert set(named(rows[one.id][-1])) == known
            assert rows[one.id][-1]


def page_of(ecomap: Ecomap) -> str:
    summary = summarise(berger().guide, berger().conversation)
    return html(replace(summary, ecomap=ecomap, map=ecomap, topics=()), WORDS)


def for_(audience: str, told: Telling) -> Summary:
    return for_reader(summarise(told.guide, told.conversation), audience, WORDS)


def pages_of(audience: str, told: Telling) -> tuple[str, str]:
    """The page, and the page in Markdown."""
    summary = for_(audience, told)
    return html(summary, WORDS, audience), markdown(summary, WORDS, audience)


def rows_of(page: str) -> dict[str, list[str]]:
    return {
        id: re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row)
        for id, row in re.findall(r'<tr data-id="(.*?)">(.*?)</tr>', page, re.DOTALL)
    }


# ── where else a map is ──


@pytest.mark.parametrize("audience", READERS)
def test_a_map_without_ties_asked_shows_nothing_new(audience: str) -> None:
    for said in pages_of(audience, berger()):
        assert "Knows" not in said
        assert "knows whom" not in said


def test_the_table_tells_nobody_from_what_was_left_open() -> None:
    page, _ = pages_of("record", tied())
    assert '<th scope="col">Knows</th>' in page
    assert "“Left open” is not “nobody”" in page
    cell = {id: row[-1] for id, row in rows_of(page).items()}
    assert cell["c1"] == "Tom and Rosalind; Ilse; Mr Kowalczyk"
    assert cell["c3"] == "nobody (asked only in part)"
    assert cell["c10"] == "Mrs Abernathy-Okonkwo (asked only in part)"
    assert cell["c8"] == "St. Martin (asked only in part)"
    whole = rows_of(page_of(knowing(people("Ann", "Bob", "Cy"), "AB")))
    assert [row[-1] for row in whole.values()] == ["Bob", "Ann", "nobody"]
    nobody = rows_of(page_of(knowing(people("Ann", "Bob", "Cy"), "AB", asked="")))
    assert nobody["c2"][-1] == "left open"


def test_a_family_has_what_they_told_and_nothing_that_was_left_open() -> None:
    page, text = pages_of("family", tied())
    cell = {id: row[-1] for id, row in rows_of(page).items()}
    assert cell["c5"] == "Mr Kowalczyk"
    assert cell["c3"] == cell["c12"] == ""
    assert "### Who knows whom\n\n- Rosa knows Tom and Rosalind; Ilse; Mr Kowalczyk.\n" in text
    assert "left open" not in text
    assert "in part" not in text


def test_a_supervisor_has_no_names() -> None:
    page, _ = pages_of("supervision", tied())
    assert rows_of(page)["c1"][-1] == "person 2; person 4; person 6"
    assert "Rosa" not in page


def test_the_record_tells_it_below_the_list() -> None:
    _, text = pages_of("record", tied())
    part = text.partition("### Who knows whom\n\n")[2].partition("\n\n")[0]
    assert part.replace("\\", "").splitlines() == [f"- {sentence}" for sentence in told(BERGER)]
    assert text.index("### The map as a list") < text.index("### Who knows whom")


@pytest.mark.parametrize(("columns", "height"), [(80, 24), (60, 20)])
@pytest.mark.parametrize("ascii_only", [False, True])
def test_golden_pages(golden: Golden, columns: int, height: int, ascii_only: bool) -> None:
    found = [
        page.plain
        for page in pages(BERGER, WORDS, width=columns, height=height, ascii_only=ascii_only)
    ]
    lines = "\n--------\n".join(found).split("\n")
    name = f"pages-ties-{columns}x{height}{'-ascii' if ascii_only else ''}.txt"
    golden(name, "".join(f"{line.rstrip()}\n" for line in lines))


def test_golden_tree(golden: Golden) -> None:
    lines = tree(BERGER, WORDS, width=80).plain.split("\n")
    golden("tree-ties-80.txt", "".join(f"{line.rstrip()}\n" for line in lines))


@settings(max_examples=40, deadline=None)
@given(tied_maps(), st.integers(40, 100), st.integers(14, 40))
def test_pages_hold_all_of_it_and_fit(ecomap: Ecomap, columns: int, height: int) -> None:
    found = [page.plain for page in pages(ecomap, WORDS, width=columns, height=height)]
    assert all(page.count("\n") < height for page in found)
    assert all(width(line) <= columns for page in found for line in page.split("\n"))
    shown = " ".join(" ".join(found).split())
    for sentence in told(ecomap):
        for part in sentence.split("; "):
            assert set(named(part)) <= set(named(shown))
    assert ("Who knows whom" in shown) is bool(ecomap.ties or ecomap.ties_asked)


def test_one_who_knows_very_many_goes_over_pages() -> None:
    names = [f"N{number}" for number in range(200)]
    ecomap = people(*names)
    ecomap = replace(ecomap, ties=tuple(("c0", f"c{n}") for n in range(1, 200)))
    found = [page.plain for page in pages(ecomap, WORDS, width=60, height=14)]
    assert all(page.count("\n") < 14 for page in found)
    after = "\n".join(found).partition("Who knows whom")[2].partition("in part:")[0]
    assert set(named(after)) == {f"c{number}" for number in range(200)}


def test_names_are_data() -> None:
    ids = [one.id for one in unusual().map.connections]
    ecomap = replace(unusual().map, ties=tuple(("c1", id) for id in ids[1:]))
    page = page_of(ecomap)
    assert "&lt;script&gt;" in rows_of(page)["c1"][-1]
    assert "<script>" not in rows_of(page)["c1"][-1]
    assert "[bold red]Eve[/] (" not in tree(ecomap, WORDS, width=80).plain
    assert "[bold red]Eve[/]" in tree(ecomap, WORDS, width=80).plain.partition("knows whom")[2]


# ── under a drawing ──


def shown(ecomap: Ecomap, columns: int = 80, height: int = 24) -> list[str]:
    drawing = drawn(ecomap, WORDS, width=columns, height=height)
    assert drawing is not None
    lines = drawing.plain.split("\n")
    assert len(lines) <= height
    return lines


def test_under_a_drawing_it_is_one_quiet_line() -> None:
    ecomap = knowing(people(*NAMES[:3], categories=True), "AB")
    said = "Who knows whom: Ann and Bob know each other. Cy knows nobody else here."
    assert shown(ecomap)[-1] == said
    assert shown(replace(ecomap, ties=(), ties_asked=())) == shown(ecomap)[:-1]
    drawing = drawn(ecomap, WORDS, width=80, height=24)
    assert drawing is not None
    assert any(
        span.style == "dim" and drawing.plain[span.start : span.end] == said
        for span in drawing.spans
    )


def test_what_is_too_long_for_that_stays_with_the_tree() -> None:
    assert shown(BERGER)[-1] == "Who knows whom stands under the tree."
    assert shown(replace(BERGER, ties=(), ties_asked=()))[-1] != shown(BERGER)[-1]
