"""From a guide's text to its model."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from conversation_guide.document.problems import Severity, place_of
from conversation_guide.guide.conditions import AgreedTo, AllOf, AnyOf, Counts, Equals, Not
from conversation_guide.guide.kinds import (
    AnswerKind,
    Aspect,
    Audience,
    ConnectionKind,
    Ring,
    Scope,
)
from conversation_guide.guide.model import Guide, Reflection, Source
from conversation_guide.guide.parse import parse_guide
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
    Show,
    SmallSteps,
    Story,
    Support,
)

HEAD = "format: 1\nid: g\ntitle: G\nmap: ecomap\n"


def guide(steps: str, head: str = HEAD) -> tuple[Guide, list[tuple[str, int]]]:
    body = "".join(f"      {line}\n" for line in steps.strip("\n").splitlines())
    made, problems = parse_guide(f"{head}key_points:\n  - title: One\n    steps:\n{body}")
    assert made is not None
    return made, [(p.rule, p.place.line) for p in problems if p.rule != "derived-id"]


def test_every_key_reaches_the_model() -> None:
    made, problems = parse_guide("""
format: 1
id: who
title: Who
language: es
audience: group
map: ecomap
minutes: 12
version: 3
about: |
  One.
  Two.
source: {title: S, publisher: P, url: "u", note: n}
key_points:
  - title: First
    id: first
    cues: wait
    steps:
      - ask: How much?
        id: much
        from: 1
        to: 5
        from_label: little
        to_label: lots
        cues: [a, b]
        prompts: p
        optional: yes
        sensitive: yes
        private: yes
      - people: Who?
        id: people
        min: 1
        max: 9
        categories: [Family, {label: Helpers, id: pro, ring: formal, words: [nurse, coach]}]
      - support: "{name}?"
        id: support
        also: direction
        one_at_a_time: no
      - show: map
      - commit: What?
        id: what
        details: no
reflection_questions:
  family: Now?
  yourself: [{ask: You?, id: you}]
""")
    assert [p.rule for p in problems] == ["derived-id"]
    assert made is not None
    assert (made.id, made.title, made.language, made.minutes, made.version) == (
        "who",
        "Who",
        "es",
        12,
        "3",
    )
    assert made.audience is Audience.GROUP
    assert made.about == "One.\nTwo."
    assert made.source == Source(title="S", publisher="P", url="u", note="n")
    point = made.key_points[0]
    assert (point.id, point.cues, point.place) == ("first", ("wait",), (15, 5))
    much, people, support, show, commit = point.steps
    assert much == Ask(
        id="much",
        text="How much?",
        place=much.place,
        answer=AnswerKind.SCALE,
        at_least=1,
        at_most=5,
        low_label="little",
        high_label="lots",
        cues=("a", "b"),
        prompts=("p",),
        optional=True,
        sensitive=True,
        private=True,
    )
    assert place_of(much.text) == (19, 14)
    assert isinstance(people, Names)
    assert (people.kind, people.at_least, people.at_most) == (ConnectionKind.PERSON, 1, 9)
    assert people.categories == (
        Category(id="family", label="Family"),
        Category(id="pro", label="Helpers", ring=Ring.FORMAL, words=("nurse", "coach")),
    )
    assert isinstance(support, Support)
    assert (support.also, support.one_at_a_time) == ((Aspect.DIRECTION,), False)
    assert isinstance(show, Show)
    assert isinstance(commit, Commit)
    assert commit.details is False
    assert made.family_reflections[0] == Reflection(
        id="now", text="Now?", place=made.family_reflections[0].place
    )
    assert made.own_reflections[0].id == "you"


def test_lists_and_what_is_done_with_them_reach_the_model() -> None:
    made, problems = guide("""
- list: Who?
  id: team
  min: 2
  max: 12
  fields: [Their part, {ask: Since?, id: since, answer: date}, {ask: How?, id: how, to: 5}]
- {gather: What else?, id: floor, max: 9}
- {each: "How is {name}?", id: each, over: team, choices: [Well, Not well]}
- {round: Say., id: said, over: team, times: 2, attributed: yes}
- {choose: Which?, id: which, among: [said, floor, said], max: 2}
- {link: Whom?, id: whom, down: team, across: team}
- {phase: Thinking, id: thinking, minutes: 12}
- {story: Look., id: story, resource: {title: T, by: B, where: W, about: A}}
- {story: Look., id: other, resource: T}
- {say: a, only_if: {count: {of: said, at_least: 1}, team: x}}
""")
    assert problems == [("count-instead", 21)]
    team, floor, each, said, which, whom, phase, story, other, say = made.steps
    assert isinstance(team, Entries)
    assert (team.at_least, team.at_most) == (2, 12)
    assert [(f.id, f.text, f.answer.value, f.optional) for f in team.fields] == [
        ("their-part", "Their part", "text", True),
        ("since", "Since?", "date", True),
        ("how", "How?", "scale", True),
    ]
    assert (type(floor), floor.at_most) == (Gather, 9)  # type: ignore[attr-defined]
    assert isinstance(each, Each)
    assert (each.over, each.text, each.question.text) == ("team", "How is {name}?", each.text)
    assert [option.id for option in each.question.choices] == ["well", "not-well"]
    assert isinstance(said, Round)
    assert (said.over, said.times, said.attributed) == ("team", 2, True)
    assert isinstance(which, Choose)
    assert (which.among, which.at_most) == (("said", "floor"), 2)
    assert isinstance(whom, Link)
    assert (whom.down, whom.across) == ("team", "team")
    assert isinstance(phase, Phase)
    assert (phase.text, phase.minutes) == ("Thinking", 12)
    assert isinstance(story, Story)
    assert story.resource == Resource(title="T", by="B", where="W", about="A")
    assert isinstance(other, Story)
    assert other.resource == Resource(title="T")
    assert say.only_if == Counts("said", 1, None)


def test_small_steps_have_the_fields_of_a_spiral_or_those_in_a_guides_own_words() -> None:
    head = HEAD.replace("ecomap", "spiral")
    steps = """
- {small_steps: Which?, id: steps}
- small_steps: What was hard?
  id: strains
  fields:
    - {ask: In their words, id: parents-words}
    - {ask: About what?, id: rupture, choices: [{id: logistics, label: A}, {id: none, label: B}]}
    - {ask: Well again?, id: repaired}
    - {ask: How hard?, id: hard, to: 3}
"""
    made, problems = guide(steps, head)
    assert problems == []
    plain, own = made.steps
    assert isinstance(plain, SmallSteps)
    assert isinstance(own, SmallSteps)
    assert [
        (field.id, field.answer.value, [o.id for o in field.choices]) for field in plain.fields
    ] == [
        ("practice", "choice", ["acceptance", "valuing", "subtle", "obvious", "repair"]),
        ("followed", "long", []),
        ("fed", "choices", ["help", "challenge", "possibility"]),
        ("parents_words", "text", []),
        ("rupture", "choice", ["none", "logistics", "expectation", "confrontation", "other"]),
        ("lead", "text", []),
        ("repaired", "yes-no", []),
    ]
    assert [(field.id, field.text, field.answer.value) for field in own.fields] == [
        ("parents_words", "In their words", "text"),
        ("rupture", "About what?", "choice"),
        ("repaired", "Well again?", "yes-no"),
        ("hard", "How hard?", "scale"),
    ]
    assert own.fields[1].choices == (
        Option(id="logistics", label="A"),
        Option(id="none", label="B"),
    )


def test_what_comes_afterwards_may_be_about_the_lists_of_the_conversation() -> None:
    made, problems = parse_guide("""
format: 1
id: g
title: G
afterwards:
  - {each: What kind?, id: kind, over: list}
  - {ask: list?}
key_points: [{title: One, steps: [{list: What?, id: list}]}]
""")
    assert [(p.rule, p.place.line) for p in problems] == [("derived-id", 7)]
    assert made is not None
    assert [step.id for step in made.afterwards] == ["kind", "list-2"]
    assert [step.id for step in made.steps] == ["list"]


def test_the_kind_of_answer_follows_from_the_other_keys() -> None:
    made, problems = guide("""
- ask: a
- {ask: b, choices: [x, y]}
- {ask: c, to: 5}
- {ask: d, answer: number, at_least: 2}
""")
    assert problems == []
    kinds = [step.answer for step in made.steps if isinstance(step, Ask)]
    assert kinds == [
        AnswerKind.TEXT,
        AnswerKind.CHOICE,
        AnswerKind.SCALE,
        AnswerKind.NUMBER,
    ]


def test_ids_are_made_once_and_never_take_a_written_one() -> None:
    made, _ = guide("""
- ask: Who is there?
- {ask: What, id: who-is-there}
- ask: Who is there?
- ask: "Any?"
- ask: Élodie's très belle journée à la mer
- ask: 你好
- ask: 你好
""")
    assert [step.id for step in made.steps] == [
        "who-is-there-2",
        "who-is-there",
        "who-is-there-3",
        "any-2",
        "elodies-tres-belle-journee-a",
        "ask",
        "ask-2",
    ]


def test_conditions_become_data() -> None:
    made, problems = guide("""
- {ask: a, id: a, answer: yes-no}
- {ask: b, id: b, choices: [Red hat, Blue hat], answer: choices}
- {people: c, id: c}
- {ask: d, id: d, answer: scale}
- {say: 1, only_if: {a: yes}}
- {say: 2, only_if: {b: red hat, a: no}}
- {say: 3, only_if: {any: [{b: blue-hat}, {not: {a: yes}}]}}
- {say: 4, only_if: {count: {of: c, at_most: 2}}}
- {say: 5, only_if: {b: [Red hat, blue-hat]}}
- {say: 6, only_if: {all: [{d: 3}, {count: {of: b, at_least: 1}}]}}
""")
    assert problems == []
    assert [step.only_if for step in made.steps[4:]] == [
        Equals("a", True),
        AllOf((Equals("b", "red-hat"), Equals("a", False))),
        AnyOf((Equals("b", "blue-hat"), Not(Equals("a", True)))),
        Counts("c", 0, 2),
        AnyOf((Equals("b", "red-hat"), Equals("b", "blue-hat"))),
        AllOf((Equals("d", 3), Counts("b", 1, None))),
    ]


def test_a_condition_can_look_at_what_the_family_agreed_to() -> None:
    made, problems = guide("""
- {say: 1, only_if: {agreed: wisdom}}
- {say: 2, only_if: {not: {agreed: [Keep, share]}}}
""")
    assert problems == []
    assert [step.only_if for step in made.steps] == [
        AgreedTo(Scope.WISDOM),
        Not(AnyOf((AgreedTo(Scope.KEEP), AgreedTo(Scope.SHARE)))),
    ]


def test_a_step_that_was_called_agreed_before_that_is_still_the_one_meant() -> None:
    made, problems = guide("""
- {ask: Agreed?, answer: yes-no}
- {say: 1, only_if: {agreed: no}}
""")
    assert problems == []
    assert [step.id for step in made.steps] == ["agreed", "1"]
    assert made.steps[1].only_if == Equals("agreed", False)


def test_a_newer_format_is_named_and_nothing_else_is_said() -> None:
    made, problems = parse_guide("format: 7\nstrange: [things]\n")
    assert made is None
    assert [p.rule for p in problems] == ["unsupported-format"]


def test_a_guide_comes_out_whenever_one_can_be_made() -> None:
    made, problems = parse_guide("title: G\nkey_points:\n  - title: A\n    steps: [{say: x}, 3]\n")
    assert made is not None
    assert [step.text for step in made.steps] == ["x"]
    assert {p.rule for p in problems} == {"missing-key", "no-kind"}


def test_texts_are_cleaned_at_the_door() -> None:
    made, problems = guide('- {say: "a\\e[31mb\\u202ec", id: a}')
    assert made.steps[0].text == "abc"
    assert problems == [("hidden-characters", 8)]


words = st.text(st.characters(min_codepoint=32, max_codepoint=0x2FFF), max_size=12)
lines = st.sampled_from(
    [
        "format: 1",
        "id: a",
        "title: G",
        "map: ecomap",
        "key_points:",
        "  - title: One",
        "    steps:",
        "      - ask: Who: is it?",
        "        id: a",
        "        only_if: {a: yes}",
        "        choices: [a, b",
        "      - people: Who",
        "      - list: Who",
        "        fields: [a, {ask: b}]",
        "      - {choose: x, among: [who, y]}",
        "afterwards: [{each: x, over: who}]",
        "      - support: how",
        "\t- say: x",
        "      - [",
        "reflection_questions: {family: x}",
    ]
)


@settings(max_examples=120, deadline=None)
@given(st.lists(lines | words, max_size=14))
def test_no_guide_brings_the_reader_down(parts: list[str]) -> None:
    made, problems = parse_guide("\n".join(parts))
    assert problems == sorted(problems, key=lambda problem: problem.sort_key)
    if made is None:
        assert any(p.severity is Severity.ERROR for p in problems)
