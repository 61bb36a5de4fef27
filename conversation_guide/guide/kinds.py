"""The closed lists of words that a guide is made of: whom it speaks to, what a question takes.

One class a list; its values are what stands in a guide's file and in a journal. What holds them
lives in `steps` and `model`.
"""

from __future__ import annotations

from enum import StrEnum


class Audience(StrEnum):
    """Whom a guide speaks to."""

    FAMILY = "family"
    PRACTITIONER = "practitioner"
    GROUP = "group"


class MapKind(StrEnum):
    """Which map grows from a conversation."""

    ECOMAP = "ecomap"
    WALL = "wall"
    SPIRAL = "spiral"
    NONE = "none"


class AnswerKind(StrEnum):
    """What an `ask` step takes."""

    TEXT = "text"
    LONG = "long"
    YES_NO = "yes-no"
    CHOICE = "choice"
    CHOICES = "choices"
    SCALE = "scale"
    NUMBER = "number"
    DATE = "date"


class ConnectionKind(StrEnum):
    """A connection is a person or a group."""

    PERSON = "person"
    GROUP = "group"


class Scope(StrEnum):
    """What a family may agree to before a conversation: that it is kept, shared, passed on."""

    KEEP = "keep"
    SHARE = "share"
    WISDOM = "wisdom"


class Aspect(StrEnum):
    """What can be asked of a connection beside how much it supports."""

    STRAIN = "strain"
    DIRECTION = "direction"


class Level(StrEnum):
    """How much a connection supports."""

    A_LOT = "a-lot"
    SOME = "some"
    A_LITTLE = "a-little"
    NOT_NOW = "not-now"


class Direction(StrEnum):
    """Which way support flows."""

    SUPPORTS_US = "supports-us"
    WE_SUPPORT = "we-support"
    BOTH_WAYS = "both-ways"


class Ring(StrEnum):
    """How near a category stands to family life."""

    INFORMAL = "informal"
    INTERMEDIATE = "intermediate"
    FORMAL = "formal"
