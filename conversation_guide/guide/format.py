"""How a guide is written down: format version 1, declared once.

`parse` reads by this declaration; the JSON Schema and `docs/guide-format.md` are made from it.
A file that was once written opens for ever: keys may be added here, never changed or taken away.
New kinds of step are new records in `STEP`.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from conversation_guide.document.shapes import (
    Field,
    FirstKey,
    Free,
    Identifier,
    Later,
    Listing,
    OneOf,
    Record,
    Shape,
    Text,
    Whole,
    YesNo,
)

from .kinds import AnswerKind, Aspect, Audience, MapKind, Ring

FORMAT = 1
"""The version of the format; `format:` in a guide names it."""

MOST_STEP_TEXT = 1_000
MOST_NAMES = 200
MOST_MINUTES = 240
MOST_ROUNDS = 20
CONDITION_WORDS = ("any", "all", "not", "count")
AGREED = "agreed"
"""Not reserved: where a step before it has this id, as it may in an older guide, that is meant."""


def _names(words: type[StrEnum]) -> tuple[str, ...]:
    return tuple(word.value for word in words)


_TITLE = Text(at_most=200)
_WORDS = Text(at_most=200)
_LINE = Text(at_most=500)
_SAID = Text(at_most=MOST_STEP_TEXT, lines=True)
_TOLD = Text(at_most=4_000, lines=True)


def _condition() -> Shape:
    return CONDITION


_CONDITIONS = Listing(item=Later(name="condition", get=_condition), single=True)

CONDITION: Final[Free] = Free(
    name="condition",
    value=Listing(item=_WORDS, single=True, at_least=1),
    fields=(
        Field("any", _CONDITIONS),
        Field("all", _CONDITIONS),
        Field("not", Later(name="condition", get=_condition)),
        Field(AGREED, Listing(item=_WORDS, single=True, at_least=1)),
        Field(
            "count",
            Record(
                name="count",
                fields=(
                    Field("of", _WORDS, required=True),
                    Field("at_least", Whole(high=10_000)),
                    Field("at_most", Whole(high=10_000)),
                ),
            ),
        ),
    ),
)

CHOICE = Record(
    name="choice",
    short="label",
    fields=(Field("label", _WORDS, required=True), Field("id", Identifier())),
)

CATEGORY = Record(
    name="category",
    short="label",
    fields=(
        Field("label", _WORDS, required=True),
        Field("id", Identifier()),
        Field("ring", OneOf(values=_names(Ring)), default="informal"),
        Field("words", Listing(item=_WORDS, single=True)),
    ),
)

_ANSWERED = (
    Field("answer", OneOf(values=_names(AnswerKind)), default="text", doc="ask.answer"),
    Field("choices", Listing(item=CHOICE, at_least=2, at_most=60), doc="ask.choices"),
    Field("from", Whole(low=-1_000), default="0", doc="ask.from"),
    Field("to", Whole(low=-1_000), default="10", doc="ask.to"),
    Field("from_label", _WORDS, doc="ask.from_label"),
    Field("to_label", _WORDS, doc="ask.to_label"),
    Field("at_least", Whole(low=-1_000_000), doc="ask.at_least"),
    Field("at_most", Whole(low=-1_000_000), doc="ask.at_most"),
)
"""How a question is answered, wherever one is asked."""

_ONE_IS_ENOUGH = Field("choices", Listing(item=CHOICE, at_least=1, at_most=60), doc="ask.choices")
"""In a list a field may be left empty, so that one choice is a question, too."""

FIELD = Record(
    name="field",
    short="ask",
    fields=(
        Field("ask", _LINE, required=True),
        Field("id", Identifier()),
        *(_ONE_IS_ENOUGH if one.key == "choices" else one for one in _ANSWERED),
    ),
)

RESOURCE = Record(
    name="resource",
    short="title",
    fields=(
        Field("title", _TITLE, required=True),
        Field("by", _TITLE),
        Field("where", _LINE),
        Field("about", _TOLD),
    ),
)

REFLECTION = Record(
    name="reflection",
    short="ask",
    fields=(Field("ask", _SAID, required=True), Field("id", Identifier())),
)


def _step(kind: str, shape: Shape, *more: Field) -> Record:
    """Declare one kind of step: its own key first, its own fields, then what every step has."""
    return Record(
        name=kind,
        fields=(
            Field(kind, shape, required=True),
            *more,
            Field("id", Identifier(), doc="step.id"),
            Field("cues", Listing(item=_LINE, single=True), doc="step.cues"),
            Field("prompts", Listing(item=_LINE, single=True), doc="step.prompts"),
            Field("only_if", CONDITION, doc="step.only_if"),
            Field("optional", YesNo(), default="no", doc="step.optional"),
            Field("sensitive", YesNo(), default="no", doc="step.sensitive"),
            Field("private", YesNo(), default="no", doc="step.private"),
        ),
    )


_CATEGORIES = Field("categories", Listing(item=CATEGORY, at_most=40), doc="names.categories")
_LEAST_NAMES = Field("min", Whole(high=MOST_NAMES), default="0", doc="names.min")
_MOST_NAMES = Field("max", Whole(low=1, high=MOST_NAMES), default="60", doc="names.max")
_FEWEST = Field("min", Whole(high=MOST_NAMES), default="0", doc="entries.min")
_MOST = Field("max", Whole(low=1, high=MOST_NAMES), default="60", doc="entries.max")
_FIELDS = Listing(item=FIELD, at_most=20)

STEP = FirstKey(
    name="step",
    kinds=(
        _step(
            "ask",
            _SAID,
            *_ANSWERED,
            Field("centre", YesNo(), default="no"),
        ),
        _step("say", _TOLD),
        _step("people", _SAID, _CATEGORIES, _LEAST_NAMES, _MOST_NAMES),
        _step("groups", _SAID, _CATEGORIES, _LEAST_NAMES, _MOST_NAMES),
        _step(
            "support",
            _SAID,
            Field("also", Listing(item=OneOf(values=_names(Aspect)), single=True)),
            Field("one_at_a_time", YesNo()),
        ),
        _step("show", OneOf(values=("map",))),
        _step("pause", _SAID),
        _step("commit", _SAID, Field("details", YesNo(), default="yes")),
        _step("list", _SAID, Field("fields", _FIELDS, doc="entries.fields"), _FEWEST, _MOST),
        _step("gather", _SAID, _FEWEST, _MOST),
        _step("small_steps", _SAID, Field("fields", _FIELDS), _FEWEST, _MOST),
        _step("each", _SAID, Field("over", _WORDS, required=True), *_ANSWERED),
        _step(
            "round",
            _SAID,
            Field("over", _WORDS, required=True),
            Field("times", Whole(low=1, high=MOST_ROUNDS), default="1"),
            Field("attributed", YesNo(), default="no"),
        ),
        _step(
            "choose",
            _SAID,
            Field("among", Listing(item=_WORDS, single=True, at_least=1), required=True),
            Field("max", Whole(low=1, high=MOST_NAMES), default="1"),
        ),
        _step(
            "link",
            _SAID,
            Field("down", _WORDS, required=True),
            Field("across", _WORDS, required=True),
            Field("without", Listing(item=_WORDS, single=True, at_least=1)),
        ),
        _step("phase", _TITLE, Field("minutes", Whole(low=1, high=MOST_MINUTES), required=True)),
        _step("story", _SAID, Field("resource", RESOURCE, required=True)),
    ),
)

KEY_POINT = Record(
    name="key_point",
    fields=(
        Field("title", _TITLE, required=True),
        Field("id", Identifier()),
        Field("cues", Listing(item=_LINE, single=True)),
        Field("steps", Listing(item=STEP), required=True),
    ),
)

SOURCE = Record(
    name="source",
    short="title",
    fields=(
        Field("title", _TITLE, required=True),
        Field("publisher", _TITLE),
        Field("url", Text(at_most=500)),
        Field("note", _TOLD),
    ),
)

GUIDE = Record(
    name="guide",
    fields=(
        Field("format", Whole(low=1, high=1_000), required=True),
        Field("id", Identifier(), required=True),
        Field("title", _TITLE, required=True),
        Field("language", Text(at_most=35), default="en"),
        Field("audience", OneOf(values=_names(Audience)), default="family"),
        Field("map", OneOf(values=_names(MapKind)), default="none"),
        Field("minutes", Whole(low=1, high=600), default="30"),
        Field("version", Text(at_most=40), default="1"),
        Field("about", _TOLD),
        Field("source", SOURCE),
        Field("key_points", Listing(item=KEY_POINT), required=True),
        Field("afterwards", Listing(item=STEP)),
        Field(
            "reflection_questions",
            Record(
                name="reflection_questions",
                fields=(
                    Field("family", Listing(item=REFLECTION, single=True)),
                    Field("yourself", Listing(item=REFLECTION, single=True)),
                ),
            ),
        ),
    ),
)
