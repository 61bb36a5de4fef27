"""A problem found in a document: where, how bad, which rule, and the facts.

A `Problem` is data. Its sentence is made from `words` (`problem.<rule>` with `facts`), so that one
problem can be shown as a line, with a caret, or as JSON, in any language. Nothing here prints.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, NamedTuple


class Place(NamedTuple):
    """Where something stands: line and column, both from 1; columns count characters."""

    line: int
    column: int


START = Place(1, 1)


class Severity(StrEnum):
    """How much a problem matters. Only an error stops a guide from being walked."""

    ERROR = "error"
    WARNING = "warning"
    ADVICE = "advice"


class LocatedText(str):
    """A text that remembers where it was written; equal to, and used as, any other text."""

    place: Place

    def __new__(cls, text: str, place: Place) -> LocatedText:
        """Make `text` remember `place`."""
        self = str.__new__(cls, text)  # hot: `super()` takes as long again
        self.place = place
        return self

    def __reduce__(self) -> tuple[type[LocatedText], tuple[str, Place]]:
        """Give what a copy or a pickle is made from: the text does not forget its place."""
        return (LocatedText, (str(self), self.place))


def place_of(text: str) -> Place:
    """Where `text` was written, or the start of the document where that is not known."""
    return text.place if isinstance(text, LocatedText) else START


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One finding.

    `rule` is a lasting kebab-case name; `facts` fill the sentence `problem.<rule>`; `suggestion`
    is the nearest right name, where there is one; `mended` the whole line as it should be;
    `related` another place that belongs to it (the first of two equal keys).
    """

    rule: str
    place: Place
    severity: Severity = Severity.ERROR
    length: int = 1
    facts: Mapping[str, Any] = field(default_factory=dict)
    suggestion: str | None = None
    mended: str | None = None
    related: Place | None = None

    @property
    def sort_key(self) -> tuple[Place, str]:
        """Order by place, then rule."""
        return (self.place, self.rule)
