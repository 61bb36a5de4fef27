"""A translation gives the guide in other words; what it lacks, and what has changed, is said."""

from __future__ import annotations

import dataclasses
import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conversation_guide.document.problems import Severity
from conversation_guide.guide import model, steps
from conversation_guide.guide.conditions import AgreedTo, AllOf, AnyOf, Counts, Equals, Not
from conversation_guide.guide.model import Guide, KeyPoint
from conversation_guide.guide.parse import parse_guide
from conversation_guide.guide.steps import (
    Ask,
    Category,
    Each,
    Gather,
    Names,
    Option,
    Resource,
    Step,
    Story,
)
from conversation_guide.guide.translated_texts import texts_of
from conversation_guide.guide.translation import (
    check_text,
    is_translation,
    parse_translation,
    translate,
)
from conversation_guide.guide.translation_reading import Translated, Translation
from conversation_guide.guide.untranslated import to_fill_in
from conversation_guide.interview.events import Added
from conversation_guide.interview.walks.naming import read_name
from conversation_guide.render.problems import message, one_line
from conversation_guide.text import clean_line
from conversation_guide.words import load_words

ROOT = Path(__file__).parent.parent.parent
WORDS = load_words()
BUNDLED = sorted((ROOT / "guides").glob("*.??.yaml"))
GUIDE = """\
format: 1
id: who
title: Who is with us
map: ecomap
key_points:
  - title: People
    id: people-point
    cues: [Wait]
    steps:
      - people: Who is there for {centre}?
        id: people
        prompts: [relatives, friends]
        cues: [Leave silences, Let them write]
        categories:
          - id: family
            label: Family
            words: [aunt]
      - support: How well does {name} support you?
        id: support
      - ask: Which of these?
        id: which
        choices: [{id: one, label: The first}, {id: two, label: The second}]
      - ask: How are you?
        id: how
        only_if: {which: one}
        from: 0
        to: 10
        from_label: bad
        to_label: good
reflection_questions:
  family: [{id: keep, ask: What do you keep?}]
  yourself: [{id: own, ask: When did you wait?}]
"""
SPANISH = """\
translation: 1
of: who
language: es
title: {en: Who is with us, es: Quién está con nosotros}
key_points:
  people-point:
    title: {en: People, es: Personas}
    cues:
      - {en: Wait, es: Espere}
steps:
  people:
    text: {en: "Who is there for {centre}?", es: "¿Quién está con {centre}?"}
    cues:
      - en: Let them write
        es: Deje que escriban
      - en: Leave silences
        es: Deje silencios
    prompts:
      - {en: relatives, es: familiares}
      - {en: friends, es: amistades}
    categories:
      family:
        label: {en: Family, es: Familia}
        words: [tía, tia]
  support:
    text: {en: "How well does {name} support you?", es: "¿Cuánto le apoya {name}?"}
  which:
    text: {en: Which of these?, es: ¿Cuál de estas?}
    choices:
      one: {en: The first, es: La primera}
      two: {en: The second, es: La segunda}
  how:
    text: {en: How are you?, es: ¿Cómo está?}
    from_label: {en: bad, es: mal}
    to_label: {en: good, es: bien}
reflection_questions:
  keep: {en: What do you keep?, es: ¿Con qué se queda?}
  own: {en: When did you wait?, es: ¿Cuándo esperó?}
"""


def guide_of(text: str = GUIDE) -> Guide:
    guide, problems = parse_guide(text)
    assert guide is not None
    assert not [problem for problem in problems if problem.severity is Severity.ERROR]
    return guide


def said(text: str, guide: Guide | None = None) -> list[str]:
    """The problems of a translation, a line each."""
    _, problems = parse_translation(text, guide or guide_of())
    return [one_line(problem, "who.es.yaml", WORDS) for problem in problems]


def translated(text: str = SPANISH) -> Guide:
    guide, _ = parse_translation(text, guide_of())
    assert guide is not None
    return guide


def without_texts(guide: Guide) -> Any:
    """Everything in a guide that is not said: what may not change with the language."""

    def bare(value: Any) -> Any:
        if dataclasses.is_dataclass(value):
            spoken = {"title", "about", "note", "text", "label", "cues", "prompts", "words"}
            spoken |= {"low_label", "high_label", "language"}
            names = [one.name for one in dataclasses.fields(value) if one.name not in spoken]
            return (type(value), *(bare(getattr(value, name)) for name in names))
        return [bare(inner) for inner in value] if type(value) is tuple else value

    return bare(guide)


# ── the guide in other words ─────────────────────────────────────────────────


def test_every_text_is_replaced_and_nothing_else() -> None:
    guide, spanish = guide_of(), translated()
    assert said(SPANISH) == []
    assert spanish.language == "es"
    assert without_texts(spanish) == without_texts(guide)
    originals = [text for texts in texts_of(guide).values() for text in texts]
    now = [text for texts in texts_of(spanish).values() for text in texts]
    assert len(now) == len(originals)
    assert not set(now) & set(originals)


def test_each_text_stands_where_its_original_stood() -> None:
    spanish = translated()
    people, _support, which, how = spanish.steps
    assert isinstance(people, Names)
    assert isinstance(which, Ask)
    assert isinstance(how, Ask)
    assert people.text == "¿Quién está con {centre}?"
    assert people.prompts == ("familiares", "amistades")
    assert people.categories == (Category(id="family", label="Familia", words=("tía", "tia")),)
    assert [(option.id, option.label) for option in which.choices] == [
        ("one", "La primera"),
        ("two", "La segunda"),
    ]
    assert (how.low_label, how.high_label, how.only_if) == ("mal", "bien", Equals("which", "one"))
    assert [r.text for r in spanish.family_reflections] == ["¿Con qué se queda?"]
    assert [r.text for r in spanish.own_reflections] == ["¿Cuándo esperó?"]


def test_cues_are_found_by_their_original_in_any_order() -> None:
    assert translated().steps[0].cues == ("Deje silencios", "Deje que escriban")


def test_what_is_not_translated_stays_in_the_original_language() -> None:
    few = "translation: 1\nof: who\nlanguage: es\ntitle: {en: Who is with us, es: Quién}\n"
    spanish = translated(few)
    assert spanish.title == "Quién"
    assert [step.text for step in spanish.steps] == [step.text for step in guide_of().steps]


def test_a_translation_can_be_made_without_a_file() -> None:
    entry = Translated(original="Who is with us", text="Wer ist da")
    translation = Translation(of="who", language="de", texts={("title",): (entry,)})
    german = translate(guide_of(), translation)
    assert (german.title, german.language) == ("Wer ist da", "de")


def test_ids_made_from_text_stay_those_of_the_original() -> None:
    bare = re.sub(r"\n +id: (people-point|people|which|how)", "", GUIDE).replace(
        "only_if: {which: one}", "only_if: {which-of-these: one}"
    )
    guide = guide_of(bare)
    text = "translation: 1\nof: who\nlanguage: es\nsteps:\n  which-of-these:\n"
    text += "    text: {en: Which of these?, es: ¿Cuál?}\n"
    spanish, problems = parse_translation(text, guide)
    assert spanish is not None
    assert [step.id for step in spanish.steps] == [step.id for step in guide.steps]
    assert spanish.steps[2].text == "¿Cuál?"
    assert {problem.severity for problem in problems} == {Severity.WARNING}


def test_how_lines_are_broken_makes_no_difference() -> None:
    folded = SPANISH.replace(
        "text: {en: Which of these?, es: ¿Cuál de estas?}",
        "text:\n      en: >-\n        Which of\n        these?\n      es: |-\n        ¿Cuál?",
    )
    assert folded != SPANISH
    assert said(folded) == []


# ── what is said ─────────────────────────────────────────────────────────────


def test_what_is_missing_is_said_where_it_belongs() -> None:
    without = SPANISH
    for part in (
        "      - {en: friends, es: amistades}\n",
        "    text: {en: Which of these?, es: ¿Cuál de estas?}\n",
        "      two: {en: The second, es: La segunda}\n",
        ", es: bien",
        "  keep: {en: What do you keep?, es: ¿Con qué se queda?}\n",
    ):
        assert part in without
        without = without.replace(part, "")
    missing = "warning translation-not-there: A text of the guide is not in this file"
    instead = "The original is shown in its place."
    assert said(without) == [
        f"who.es.yaml:19:7: {missing} (steps, people, prompts): “friends”. {instead}",
        f"who.es.yaml:26:3: {missing} (steps, which, text): “Which of these?”. {instead}",
        f"who.es.yaml:28:7: {missing} (steps, which, choices, two): “The second”. {instead}",
        "who.es.yaml:32:15: warning translation-missing: “good” has no translation yet.",
        f"who.es.yaml:34:3: {missing} (reflection_questions, keep): “What do you keep?”. {instead}",
    ]


def test_an_original_that_has_changed_is_said_and_the_translation_still_used() -> None:
    newer = guide_of(GUIDE.replace("How are you?", "How are you today?"))
    assert said(SPANISH, newer) == [
        "who.es.yaml:33:34: warning translation-changed: The original has changed since this was "
        "translated. It is now: “How are you today?”"
    ]
    spanish, _ = parse_translation(SPANISH, newer)
    assert spanish is not None
    assert spanish.steps[3].text == "¿Cómo está?"


def test_a_cue_that_has_changed_is_found_at_its_place() -> None:
    newer = guide_of(GUIDE.replace("friends]", "good friends]"))
    assert [line.split(" ")[2] for line in said(SPANISH, newer)] == ["translation-changed:"]


def test_what_the_guide_no_longer_has_is_said() -> None:
    older = guide_of(
        GUIDE.replace(", friends]", "]").replace("{id: keep, ask: What do you keep?}", "")
    )
    assert said(SPANISH, older) == [
        "who.es.yaml:20:27: warning translation-left-over: The guide does not have this text any "
        "more: “friends”.",
        "who.es.yaml:37:3: warning translation-unknown-id: The guide has nothing with the id "
        "“keep” here.",
    ]


def test_a_mistaken_id_names_the_right_one() -> None:
    lines = said(SPANISH.replace("  support:", "  suport:"))
    assert any("“suport” here. Did you mean support?" in line for line in lines)


def test_names_in_braces_are_compared() -> None:
    lines = said(SPANISH.replace("con {centre}", "con {centro}").replace("apoya {name}", "apoya"))
    assert [line.partition(": ")[2] for line in lines] == [
        "warning translation-name-lost: The original fills in {centre}; this text does not.",
        "error unknown-name: {centro} is not a name that is filled in here. Did you mean centre?",
        "warning translation-name-lost: The original fills in {name}; this text does not.",
    ]


def test_a_category_without_words_is_advice() -> None:
    _, problems = parse_translation(SPANISH.replace("        words: [tía, tia]\n", ""), guide_of())
    assert [(p.rule, p.severity) for p in problems] == [("translation-words", Severity.ADVICE)]


@pytest.mark.parametrize(
    ("change", "rule"),
    [
        (("language: es", "language: Spanish"), "translation-language"),
        (("language: es", "language: en"), "translation-same"),
        (("language: es\n", ""), "missing-key"),
        (("of: who", "of: what"), "translation-of-another"),
        (("translation: 1", "translation: 2"), "translation-version"),
    ],
)
def test_a_head_that_does_not_fit_stops_the_reading(change: tuple[str, str], rule: str) -> None:
    guide, problems = parse_translation(SPANISH.replace(*change), guide_of())
    assert guide is None
    assert rule in [problem.rule for problem in problems]
    assert any(problem.severity is Severity.ERROR for problem in problems)


@pytest.mark.parametrize("text", ["", "- a\n- b\n", "just words", "[" * 500, "a: 'b\n"])
def test_what_is_no_translation_gives_problems(text: str) -> None:
    guide, problems = parse_translation(text, guide_of())
    assert guide is None
    assert problems


def test_a_choice_may_be_called_like_a_language() -> None:
    guide = guide_of(GUIDE.replace("{id: one,", "{id: en,").replace("which: one", "which: en"))
    text = SPANISH.replace("      one: {en", "      en: {en")
    assert said(text, guide) == []


# ── a check of any file ──────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("text", "so"),
    [
        (SPANISH, True),
        ("# by hand\n\n---\n'translation' : 1\n", True),
        ("\ufefftranslation: 1\n", True),
        (GUIDE, False),
        ("format: 1\ntranslation: 1\n", False),
        ("translations: 1\n", False),
        ("", False),
    ],
)
def test_the_first_key_tells_what_a_file_is(text: str, so: bool) -> None:
    assert is_translation(text) is so


def test_one_check_for_guides_and_translations() -> None:
    guides = {"who": guide_of()}
    assert check_text(SPANISH, guides.get) == []
    assert check_text(GUIDE, guides.get) == parse_guide(GUIDE)[1]
    (problem,) = check_text(SPANISH.replace("of: who", "of: nobody"), guides.get)
    assert (problem.rule, problem.place) == ("translation-no-guide", (2, 5))
    (problem,) = check_text("translation: 1\n", guides.get)
    assert message(problem, WORDS) == "A translation needs “of”."
    assert check_text("translation: [1\n", guides.get)


def test_questions_within_steps_are_translated_too() -> None:
    field = Ask(id="who", text="Who could act?", choices=(Option(id="we", label="We"),))
    question = Ask(id="each", text="How near?", low_label="far", high_label="near")
    steps = (
        Gather(id="floor", text="What comes?", fields=(field,)),
        Each(id="each", text="How near?", over="floor", question=question),
        Story(id="story", resource=Resource(title="A film", about="What it tells")),
    )
    afterwards = (Ask(id="own", text="And you?", prompts=("a", "b")),)
    point = KeyPoint(id="p", title="Together", steps=steps)
    guide = Guide(id="g", title="All", key_points=(point,), afterwards=afterwards)
    blank = to_fill_in(guide, "fr")
    assert blank.count("How near?") == 1
    french, problems = parse_translation(re.sub(r"fr:\n", "fr: voilà\n", blank), guide)
    assert french is not None
    assert problems == []
    assert {text for texts in texts_of(french).values() for text in texts} == {"voilà"}
    floor, each, story = french.steps
    assert isinstance(floor, Gather)
    assert isinstance(each, Each)
    assert isinstance(story, Story)
    assert floor.fields[0].choices == (Option(id="we", label="voilà"),)
    assert (each.text, each.question.text, each.question.high_label) == ("voilà",) * 3
    assert (story.resource.title, story.resource.about) == ("A film", "voilà")
    assert french.afterwards[0].prompts == ("voilà", "voilà")


def test_ids_may_be_called_like_keys() -> None:
    guide = guide_of(
        GUIDE.replace("{id: one,", "{id: label,").replace("which: one", "which: label")
    )
    text = SPANISH.replace("      one: {en", "      label: {en")
    assert said(text, guide) == []
    lines = said(text.replace("\n      label: {en", "\n      words: {en"), guide)
    assert [line.split(" ")[2] for line in lines] == [
        "translation-not-there:",
        "translation-unknown-id:",
    ]


# ── to be filled in ──────────────────────────────────────────────────────────


def test_a_file_to_fill_in_asks_for_every_text_once() -> None:
    guide = guide_of()
    blank = to_fill_in(guide, "fr")
    french, problems = parse_translation(blank, guide)
    texts = sum(len(texts) for texts in texts_of(guide).values())
    assert [problem.rule for problem in problems].count("empty-value") == texts
    assert {problem.rule for problem in problems} <= {"empty-value", "translation-words"}
    assert french is not None
    assert texts_of(french) == texts_of(guide)


_TEXT = st.text(st.characters(codec="utf-8"), max_size=120).map(clean_line).filter(bool)


@given(texts=st.lists(_TEXT, min_size=3, max_size=3))
def test_any_text_can_be_filled_in(texts: list[str]) -> None:
    question, cue, label = texts
    step = Ask(id="q", text=question, cues=(cue,), choices=(Option(id="o", label=label),))
    point = KeyPoint(id="p", title="t", steps=(step,))
    guide = Guide(id="g", title="t", key_points=(point,))
    blank = to_fill_in(guide, "fr")
    _, problems = parse_translation(re.sub(r"fr:\n", "fr: voilà\n", blank), guide)
    assert [p.rule for p in problems if p.rule != "translation-name-lost"] == []


# ── what comes with the program ──────────────────────────────────────────────


@pytest.mark.parametrize("path", BUNDLED, ids=lambda path: path.name)
def test_nothing_is_missing_or_stale_in_a_bundled_translation(path: Path) -> None:
    original = path.with_name(path.name.split(".")[0] + ".yaml").read_text(encoding="utf-8")
    guide = guide_of(original)
    text = path.read_text(encoding="utf-8")
    translated, problems = parse_translation(text, guide)
    assert [one_line(problem, path.name, WORDS) for problem in problems] == []
    assert translated is not None
    assert translated.language == path.name.split(".")[1]
    assert without_texts(translated) == without_texts(guide)


def test_we_are_connected_is_there_in_spanish() -> None:
    assert "we-are-connected.es.yaml" in [path.name for path in BUNDLED]


@pytest.mark.parametrize(
    ("line", "category"),
    [
        ("Rosa, abuela", "family"),
        ("Rosa, mi tía", "family"),
        ("Luis, tio de mi esposa", "family"),
        ("Ana, una amiga de la escuela", "friends"),
        ("Doña Carmen, nuestra vecina", "neighbours"),
        ("la maestra Pilar", "professionals"),
        ("Sr. Ruiz, trabajador social", "professionals"),
        ("Iglesia San José", "faith"),
        ("La guardería El Sol", "school"),
        ("el trabajo", "work"),
        ("Biblioteca del barrio", "community"),
        ("Rosa, hermana de mi amiga", ""),
        ("Mateo", ""),
    ],
)
def test_spanish_words_tell_where_somebody_belongs(line: str, category: str) -> None:
    guide = guide_of((ROOT / "guides/we-are-connected.yaml").read_text(encoding="utf-8"))
    text = (ROOT / "guides/we-are-connected.es.yaml").read_text(encoding="utf-8")
    spanish, _ = parse_translation(text, guide)
    assert spanish is not None
    groups = {"faith", "school", "work", "community"}
    step = next(s for s in spanish.steps if s.id == ("groups" if category in groups else "people"))
    assert isinstance(step, Names)
    added = read_name(step, line)
    assert isinstance(added, Added)
    assert added.category == category


def test_every_category_of_a_bundled_translation_can_be_told_by_one_word_alone() -> None:
    """Several words may hold one of another category ("madre de"): that is asked about.

    So is a word that stands in two categories ("ex").
    """
    for path in BUNDLED:
        guide = guide_of(
            path.with_name(path.name.split(".")[0] + ".yaml").read_text(encoding="utf-8")
        )
        translated, _ = parse_translation(path.read_text(encoding="utf-8"), guide)
        assert translated is not None
        for step in translated.steps:
            if not isinstance(step, Names):
                continue
            often = Counter(word for category in step.categories for word in category.words)
            for category in step.categories:
                for word in category.words:
                    added = read_name(step, f"X, {word}")
                    assert isinstance(added, Added)
                    told = {category.id, ""} if " " in word else {category.id}
                    assert added.category in ({""} if often[word] > 1 else told), word


def test_the_example_in_the_docs_is_right() -> None:
    page = (ROOT / "docs/translations.md").read_text(encoding="utf-8")
    example = page.split("```yaml\n")[1].split("```")[0]
    guide = guide_of((ROOT / "tests/guide/ok/small.yaml").read_text(encoding="utf-8"))
    translated, problems = parse_translation(example, guide)
    assert translated is not None
    assert translated.title == "Quién nos acompaña"
    assert {problem.rule for problem in problems} == {"translation-not-there"}


STORED = {
    "Category.id",
    "Choose.among",
    "Each.over",
    "Guide.id",
    "Guide.language",
    "Guide.version",
    "Link.across",
    "Link.down",
    "Link.without",
    "KeyPoint.id",
    "Option.id",
    "Reflection.id",
    "Resource.by",
    "Resource.title",
    "Resource.where",
    "Round.over",
    "Show.what",
    "Source.publisher",
    "Source.title",
    "Source.url",
    "Step.id",
}
"""Texts of the model that are no words to a reader, or are to stay as they were published."""


def test_no_text_of_a_guide_is_forgotten() -> None:
    """A text that is added to the model is either translated or known to be stored."""
    replaced = {
        "Ask.high_label",
        "Ask.low_label",
        "Category.label",
        "Category.words",
        "Guide.about",
        "Guide.title",
        "KeyPoint.cues",
        "KeyPoint.title",
        "Option.label",
        "Reflection.text",
        "Resource.about",
        "Source.note",
        "Step.cues",
        "Step.prompts",
        "Step.text",
    }
    conditions = (Equals, Counts, AgreedTo, AnyOf, AllOf, Not)
    found = set()
    for kind in (vars(model) | vars(steps)).values():
        if not (isinstance(kind, type) and dataclasses.is_dataclass(kind)) or kind in conditions:
            continue
        inherited = {one.name for one in dataclasses.fields(Step)} if kind is not Step else set()
        if not issubclass(kind, Step):
            inherited = set()
        found |= {
            f"{kind.__name__}.{one.name}"
            for one in dataclasses.fields(kind)
            if one.name not in inherited and re.fullmatch(r"(tuple\[)?str.*", str(one.type))
        }
    assert found - STORED == replaced
