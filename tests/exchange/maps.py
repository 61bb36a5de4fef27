"""Summaries with maps to write as data: the examples', and random ones with hostile names."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import strategies as st

from conversation_guide.ecomap.legend import DEFAULT, SIGNS, legend_from
from conversation_guide.ecomap.model import Connection, Ecomap, Known, Rating, TiesAsked
from conversation_guide.exchange.fields import MapData
from conversation_guide.exchange.tables import map_data
from conversation_guide.guide.kinds import ConnectionKind, Direction, Level
from conversation_guide.record.redact import for_reader
from conversation_guide.record.summary import Summary, summarise
from conversation_guide.spiral.model import Core, Loop, Practice, Rupture, SmallStep, Spiral
from conversation_guide.text import clean_line, clean_text
from conversation_guide.wall.derive import DottedWall
from conversation_guide.wall.model import By, wall_of
from conversation_guide.words import load_words
from tests.example_lists import dotted, spiral_loops
from tests.example_maps import GUIDE, berger, unusual

WORDS = load_words()

HOSTILE = (
    "=1+1",
    "＝HYPERLINK(1)",
    "'=1",
    "''@x",
    "a;=1",
    'a","=cmd',
    "-",
    "+43 660",
    "x|  ＋1",
    "</data><script>",
    "]]>",
    "&amp;&lt;&#10;",
    "&bomb;",
    '"]; end; click c1 "javascript:1"',
    "#quot; #60;b#62;",
    "1. item",
    "- item",
    "`code` **bold** _x_",
    "%%{init: {}}%%",
    "end",
    "ليلى",
    "山田 太郎",
    "👩‍👩‍👧 Kim",
    "x" * 200,
    "c1",
    "ego",
    "true",
    "null",
    "<!DOCTYPE x>",
    "\u00a0=1",
)

ANY = st.text(st.characters() | st.sampled_from("=+-@＝'\";,|\t\r\n<>&#[](){}`*_"), max_size=24)
NAMES = (st.sampled_from(HOSTILE) | ANY).map(clean_line)
LONGER = st.lists(st.sampled_from(HOSTILE) | ANY, max_size=3).map("\n".join).map(clean_text)


def ratings(values: st.SearchStrategy[Level | Direction | bool]) -> st.SearchStrategy[object]:
    """A value, or a reason for none."""
    why = [known for known in Known if known is not Known.ANSWERED]
    return st.one_of(
        values.map(lambda value: Rating(Known.ANSWERED, value)), st.sampled_from(why).map(Rating)
    )


@st.composite
def ecomaps(draw: st.DrawFn) -> Ecomap:
    ids = [f"c{number}" for number in range(1, draw(st.integers(0, 5)) + 1)]
    categories = ["", *(category.id for category in GUIDE.categories)]
    pairs = [(one, other) for one in ids for other in ids if ids.index(one) < ids.index(other)]
    asked = draw(st.booleans())
    signs = [f"{what}={member}" for what, kind in SIGNS.items() for member in kind]
    return Ecomap(
        centre=draw(NAMES),
        connections=tuple(
            Connection(
                id=id,
                name=draw(NAMES),
                words=draw(NAMES),
                kind=draw(st.sampled_from(ConnectionKind)),
                category=draw(st.sampled_from(categories)),
                support=draw(ratings(st.sampled_from(Level))),  # type: ignore[arg-type]
                strain=draw(ratings(st.booleans())),  # type: ignore[arg-type]
                direction=draw(ratings(st.sampled_from(Direction))),  # type: ignore[arg-type]
                wanted=draw(st.booleans()),
                ended=draw(st.booleans()),
            )
            for id in ids
        ),
        categories=GUIDE.categories,
        legend=legend_from(draw(st.lists(st.sampled_from(signs), max_size=3))),
        ties=tuple(pair for pair in pairs if asked and draw(st.booleans())),
        ties_asked=(
            TiesAsked(down=frozenset(ids), across=frozenset(ids), asked=frozenset(ids[:-1])),
        )
        if asked and ids
        else (),
    )


@st.composite
def spirals(draw: st.DrawFn) -> Spiral:
    loops = []
    for number in range(1, draw(st.integers(1, 3)) + 1):
        steps = tuple(
            SmallStep(
                id=f"s{number}/c{place}",
                loop=number,
                text=draw(NAMES),
                practice=draw(st.none() | st.sampled_from(Practice)),
                followed=draw(LONGER),
                fed=tuple(core for core in Core if draw(st.booleans())),
                parents_words=draw(LONGER),
                rupture=draw(st.none() | st.sampled_from(Rupture)),
                lead=draw(LONGER),
                repaired=draw(st.none() | st.booleans()),
            )
            for place in range(draw(st.integers(0, 3)))
        )
        loops.append(Loop(number=number, date=f"2026-0{number}-01", steps=steps))
    return Spiral(centre=draw(NAMES), loops=tuple(loops), together=draw(st.booleans()))


@st.composite
def walls(draw: st.DrawFn) -> DottedWall:
    people = draw(st.lists(NAMES.filter(bool), unique=True, max_size=5))
    adults = draw(st.lists(NAMES.filter(bool), unique=True, max_size=4))
    pairs = [(person, adult) for person in range(len(people)) for adult in range(len(adults))]
    some = st.lists(st.sampled_from(pairs), unique=True) if pairs else st.just([])
    wall = wall_of(people, adults, {By.ADULT: draw(some), By.PERSON: draw(some)})
    own = wall.layers[By.PERSON]
    asked = frozenset(person for person, _ in wall.pairs(By.PERSON)) | frozenset(
        person for person in range(len(people)) if draw(st.booleans())
    )
    layers = {**wall.layers, By.PERSON: replace(own, asked=asked)}
    return DottedWall(wall=replace(wall, layers=layers), divided=frozenset(draw(some)))


def told(map: Ecomap | Spiral | DottedWall) -> Summary:
    """A summary with this map."""
    summary = examples()["ecomap"]
    ecomap = map if isinstance(map, Ecomap) else Ecomap(legend=DEFAULT)
    return replace(summary, map=map, ecomap=ecomap)


def examples() -> dict[str, Summary]:
    """One summary for each kind of map, and one in which everything is unusual."""
    third, earlier = spiral_loops()
    wall = dotted()
    strange = unusual()
    return {
        "ecomap": summarise(GUIDE, berger().conversation),
        "unusual": summarise(strange.guide, strange.conversation),
        "spiral": summarise(third.guide, third.conversation, earlier),
        "wall": summarise(wall.guide, wall.conversation),
    }


def data_of(summary: Summary, reader: str = "record") -> MapData:
    """The map of a summary as data for a reader."""
    return map_data(for_reader(summary, reader, WORDS), WORDS, reader)
