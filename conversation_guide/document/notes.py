"""What reading by shapes stands on: noting problems, names for things, and what comes out.

Nothing here knows a shape. `names` of keys and values are compared here, so that the reader and
the checks above it suggest alike.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable
from typing import Any, Final

from .lines import source_lines
from .nodes import Mapping, Node, Scalar, Sequence
from .problems import Place, Problem, Severity

Data = Any
"""What comes of a node: a text, bool, whole number, tuple or `Fields`, or `MISSING`."""

LONGEST_ID: Final = 60

_KEBAB = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_MOST_SUGGESTIONS = 50


class Missing:
    """The type of `MISSING`."""


MISSING: Final = Missing()
"""What comes of a value that does not fit; its problem has been noted."""


class Fields(dict[str, Any]):
    """What a record held. `places` says where each value stands, `kind` which first key named it.

    `broken` are the keys that were there with a value that does not fit.
    """

    __slots__ = ("broken", "kind", "place", "places")

    def __init__(self, place: Place) -> None:
        """Begin empty at `place`."""
        self.place = place
        self.places: dict[str, Place] = {}
        self.kind = ""
        self.broken: set[str] = set()

    def place_at(self, key: str) -> Place:
        """Where the value of `key` stands, or where the record begins."""
        return self.places.get(key, self.place)


def nearest(wanted: str, names: Iterable[str]) -> str | None:
    """Give the name that `wanted` was most likely meant to be, or None."""
    found = difflib.get_close_matches(wanted.casefold(), list(names), n=1, cutoff=0.6)
    return found[0] if found else None


def is_identifier(text: str) -> bool:
    """Say whether `text` is a name in kebab-case."""
    return len(text) <= LONGEST_ID and _KEBAB.fullmatch(text) is not None


def kebab(text: str) -> str:
    """Give `text` as a name in kebab-case, or "" where it has no letter or digit to use."""
    return re.sub(r"[^a-z0-9]+", "-", text.casefold()).strip("-")


def folded(key: str) -> str:
    """Give the form in which `key-points`, "Key points" and `key_points` are the same key."""
    return re.sub(r"[-_\s]+", "_", key.strip().casefold())


def shortened(text: str, most: int = 60) -> str:
    """Give `text`, cut to `most` characters where it is longer."""
    return text if len(text) <= most else text[: most - 1] + "…"


class Notes:
    """The problems of one reading, and the source from which corrected lines are made."""

    def __init__(self, text: str) -> None:
        """Read nothing yet; `text` is what the nodes were found in."""
        self.problems: list[Problem] = []
        self._text = text
        self._lines: list[str] | None = None
        self._suggested = 0

    def note(
        self,
        rule: str,
        node: Node,
        severity: Severity = Severity.ERROR,
        *,
        suggestion: str | None = None,
        mended: str | None = None,
        **facts: object,
    ) -> Missing:
        """Note a problem at `node`; gives `MISSING`, for the value that is left out."""
        length = 1
        if type(node) is Scalar and "\n" not in node.value:
            length = max(len(node.value) + (0 if node.plain else 2), 1)
        self.problems.append(
            Problem(
                rule=rule,
                place=node.place,
                severity=severity,
                length=length,
                facts=facts,
                suggestion=suggestion,
                mended=mended,
            )
        )
        return MISSING

    def line_of(self, node: Node) -> str:
        """Give the line of the source on which `node` begins."""
        if self._lines is None:
            self._lines = source_lines(self._text)
        number = node.place.line - 1
        return self._lines[number] if number < len(self._lines) else ""

    def replaced(self, node: Scalar, new: str) -> str | None:
        """Give the line of `node` with `new` in its place, or None where that is not certain."""
        line, column = self.line_of(node), node.place.column - 1
        old = node.value if node.plain else node.style + node.value + node.style  # type: ignore[operator]
        if line[column : column + len(old)] != old:
            return None
        return (line[:column] + new + line[column + len(old) :]).rstrip()

    def suggest(self, wanted: str, names: Iterable[str]) -> str | None:
        """Give the nearest name, for a bounded number of times: it is slow on long lists."""
        self._suggested += 1
        return nearest(wanted, names) if self._suggested <= _MOST_SUGGESTIONS else None

    def unfit(self, expected: str, node: Node, values: tuple[str, ...] = ()) -> Missing:
        """Note that something else belongs where `node` is."""
        found = {Scalar: "text", Mapping: "keys", Sequence: "list"}[type(node)]
        return self.note("wrong-kind", node, expected=expected, found=found, values=values)
