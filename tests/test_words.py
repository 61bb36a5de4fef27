"""Every error has its words, every word has one home, and every place in a sentence is filled."""

from __future__ import annotations

import dataclasses
import importlib
import pkgutil
import re
import string
from collections import Counter
from typing import Any

import pytest

from conversation_guide import errors
from conversation_guide.errors import ConversationGuideError, UsageProblem
from conversation_guide.render.errors import sentences
from conversation_guide.words import en, load_words

WORDS = load_words()
KINDS = [
    kind
    for kind in vars(errors).values()
    if isinstance(kind, type)
    and issubclass(kind, ConversationGuideError)
    and kind not in (ConversationGuideError, UsageProblem)
]
SAMPLES: dict[str, Any] = {
    "tuple[str, ...]": ("one", "other"),
    "tuple[int, ...]": (3, 7),
    "int": 2,
    "str": "this",
}


def sample(kind: type[ConversationGuideError], *, full: bool) -> ConversationGuideError:
    """Make an error of this kind; `full` gives its optional fields too."""
    values = {
        field.name: SAMPLES[str(field.type)]
        for field in dataclasses.fields(kind)
        if full or field.default is dataclasses.MISSING
    }
    return kind(**values)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.key)
@pytest.mark.parametrize("full", [True, False])
def test_every_error_says_what_happened_and_what_to_do(
    kind: type[ConversationGuideError], full: bool
) -> None:
    assert kind.key, "an error needs a key"
    assert f"error.{kind.key}" in WORDS
    assert f"error.{kind.key}.next" in WORDS
    said = sentences(sample(kind, full=full), WORDS)
    assert len(said) == 2
    for sentence in said:
        assert sentence.strip()
        assert "{" not in sentence
        assert "(" not in sentence or "tuple" not in sentence


def test_keys_of_errors_are_their_own() -> None:
    assert Counter(kind.key for kind in KINDS).most_common(1)[0][1] == 1


@pytest.mark.parametrize(
    "reason",
    sorted({k.split(".")[1] for k in en.TABLE if k.startswith("usage.")}),
)
def test_every_usage_problem_says_what_to_do(reason: str) -> None:
    said = sentences(UsageProblem(reason, "this"), WORDS)
    assert len(said) == 2
    assert all(said)


def test_near_names_are_offered() -> None:
    near = errors.UnknownGuide("we-are-conected", ("we-are-connected", "we-two", "we-three"))
    assert sentences(near, WORDS) == [
        'There is no guide called "we-are-conected", and no file of that name.',
        "Did you mean we-are-connected, we-two or we-three?",
    ]


def test_one_is_said_as_one() -> None:
    assert sentences(errors.GuideHasErrors("g.yaml", 1), WORDS)[0] == (
        "g.yaml has one error and cannot be used yet."
    )
    assert sentences(errors.GuideHasErrors("g.yaml", 4), WORDS)[0] == (
        "g.yaml has 4 errors and cannot be used yet."
    )


def test_no_key_stands_in_two_tables() -> None:
    tables = [
        importlib.import_module(f"{en.__name__}.{module.name}").TABLE
        for module in pkgutil.iter_modules(en.__path__)
    ]
    counted = Counter(key for table in tables for key in table)
    assert [key for key, n in counted.items() if n > 1] == []
    assert set(counted) == set(en.TABLE)


def test_sentences_are_calm_and_well_formed() -> None:
    for key, sentence in en.TABLE.items():
        assert not re.search(r"\w!(\s|$)", sentence), f"{key} shouts"
        assert "invalid" not in sentence.lower(), key
        assert list(string.Formatter().parse(sentence)) is not None


@pytest.mark.parametrize("language", ["en", "es"])
def test_every_sentence_is_found_in_the_group_of_its_key(language: str) -> None:
    package = importlib.import_module(f"conversation_guide.words.{language}")
    for module in pkgutil.iter_modules(package.__path__):
        here = importlib.import_module(f"{package.__name__}.{module.name}").TABLE
        found = type(package.TABLE)(package.__name__, package.TABLE.homes)
        assert [key for key in here if key not in found] == [], module.name
