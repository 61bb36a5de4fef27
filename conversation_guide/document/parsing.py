"""One pass over a YAML text: from the parser's events to nodes, with a stack of our own.

Loading crashes on deep nesting and keeps the last of two equal keys in silence, so PyYAML only
gives us its events. What YAML offers beyond plain data (anchors, aliases, merges, tags, several
documents) is refused here. Where a fault stops the pass, `traps` may mend it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Protocol

from .lines import source_lines
from .nodes import Mapping, Node, Scalar, Sequence
from .problems import Place, Problem
from .quoting import quoted_from, value_from

MOST_DEPTH = 32

_TOO_DEEP = "nesting depth"
"""Part of what the C parser says where it stops at a depth of its own, long after ours. It may do
so before the first event, because it looks ahead along a line for the colon of a key."""

Event = Any
"""An event, an error or a module of PyYAML; its C parser has no types of its own."""


class Mark(Protocol):
    """The parser's note of a place; counts from 0."""

    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Fault:
    """Where the parser stopped; lines and columns count from 0.

    `context` is the line in which the unfinished thing began, `opened` the line on which the last
    quoted text began: a stray quote is often found only much later.
    """

    line: int
    column: int
    context: int | None
    note: str
    opened: int | None


class Reading:
    """One pass over the events: the nodes, the problems, and the fault that stopped it, if any."""

    def __init__(self, text: str) -> None:
        self.root: Node | None = None
        self.problems: list[Problem] = []
        self.fault: Fault | None = None
        self.refused = False
        self._text = text
        self._lines: list[str] | None = None
        self._hashes = self._lines_with_hash() if " #" in text else frozenset()
        self._last: Scalar | None = None
        self._run()

    def _lines_with_hash(self) -> frozenset[int]:
        return frozenset(n for n, line in enumerate(self.lines) if " #" in line)

    @property
    def lines(self) -> list[str]:
        """The lines of the text; parted only where somebody asks for them."""
        if self._lines is None:
            self._lines = source_lines(self._text)
        return self._lines

    def _run(self) -> None:
        import yaml

        loader_class: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
        try:
            loader = loader_class(self._text)
            try:
                self._build(loader.get_event, yaml)
            finally:
                loader.dispose()
        except yaml.MarkedYAMLError as error:
            if error.problem_mark is not None and _TOO_DEEP in (error.problem or ""):
                self._refuse_depth(error.problem_mark)
            else:
                self.fault = self._fault_of(error)
        except (yaml.YAMLError, ValueError) as error:
            self.fault = Fault(0, 0, None, str(error), None)

    def _fault_of(self, error: Event) -> Fault:
        mark = error.problem_mark or error.context_mark
        most = len(self.lines) - 1
        context = min(error.context_mark.line, most) if error.context_mark else None
        last = self._last
        opened = min(last.line, most) if last is not None and last.style in ("'", '"') else None
        line = min(mark.line, most)
        return Fault(line, mark.column, context, error.problem or "", opened)

    def _build(self, get_event: Callable[[], Event], yaml: Event) -> None:
        """Turn events into nodes. Hot: one turn an event, nothing that is not needed."""
        scalar, alias = yaml.ScalarEvent, yaml.AliasEvent
        mapping_start, sequence_start = yaml.MappingStartEvent, yaml.SequenceStartEvent
        ends = (yaml.MappingEndEvent, yaml.SequenceEndEvent)
        hashes = self._hashes
        stack: list[Any] = []
        top: Any = None
        documents = 0
        node: Any
        while True:
            event = get_event()
            kind = type(event)
            if kind is scalar:
                mark = event.start_mark
                node = Scalar(event.value, mark.line, mark.column, event.style)
                if event.anchor is not None or event.tag is not None:
                    node = self._refused_mark(event, node)
                elif hashes and not node.style:
                    self._note_dropped(event, node)
                self._last = node
            elif kind is mapping_start or kind is sequence_start:
                make = Mapping if kind is mapping_start else Sequence
                mark = event.start_mark
                node = make(mark.line, mark.column, event.flow_style)
                if event.anchor is not None or event.tag is not None:
                    self._refused_mark(event, None)
            elif kind in ends:
                if kind is ends[0]:
                    self._settle(top)
                if top.flow:
                    mark = event.end_mark
                    top.end_line, top.end_column = mark.line, mark.column
                top = stack.pop()
                continue
            elif kind is alias:
                node = self._refused_alias(event)
            elif kind is yaml.DocumentStartEvent:
                documents += 1
                if documents > 1:
                    self.problems.append(_at(event.start_mark, "second-document"))
                    return
                continue
            elif kind is yaml.StreamEndEvent:
                return
            else:
                continue

            if top is None:
                self.root = node
            elif type(top) is Sequence:
                top.items.append(node)
            elif top.pending is None:
                top.pending = node
            else:
                top.pairs.append((top.pending, node))
                top.pending = None
            if kind is mapping_start or kind is sequence_start:
                stack.append(top)
                top = node
                if len(stack) > MOST_DEPTH:
                    self._refuse_depth(event.start_mark)
                    return

    def _refuse_depth(self, mark: Mark) -> None:
        self.problems.append(_at(mark, "too-deep", most=MOST_DEPTH))
        self.refused = True

    def _settle(self, mapping: Mapping) -> None:
        """Keep the first of equal keys; refuse keys that are not texts, and merges."""
        pairs = mapping.pairs
        keys = {key.value for key, _ in pairs if type(key) is Scalar}
        if len(keys) == len(pairs) and "<<" not in keys:
            return
        first: dict[str, Scalar] = {}
        kept: list[tuple[Scalar, Node]] = []
        for key, value in pairs:
            if type(key) is not Scalar:
                self.problems.append(Problem(rule="key-not-text", place=key.place))
            elif key.value == "<<" and key.plain:
                self.problems.append(Problem(rule="merge", place=key.place, length=2))
            elif key.value in first:
                self.problems.append(
                    Problem(
                        rule="equal-keys",
                        place=key.place,
                        length=len(key.value) or 1,
                        facts={"key": key.value, "line": first[key.value].place.line},
                        related=first[key.value].place,
                    )
                )
            else:
                first[key.value] = key
                kept.append((key, value))
        mapping.pairs = kept

    def _note_dropped(self, event: Event, node: Scalar) -> None:
        """Remember what stands behind a plain text on its line and was taken for a comment."""
        end = event.end_mark
        if end.line not in self._hashes or not event.value:
            return
        rest = self.lines[end.line][end.column :]
        if rest.lstrip().startswith("#"):
            node.dropped = rest

    def _refused_mark(self, event: Event, node: Scalar | None) -> Scalar | None:
        """Say that an anchor or a tag is not used here; read on with the text as written."""
        rule = "anchor" if event.anchor is not None else "tag"
        mark = event.start_mark
        name = f"&{event.anchor}" if rule == "anchor" else _written_tag(self.lines, mark)
        mended = None
        if node is not None and node.plain and event.end_mark.line == mark.line:
            mended = quoted_from(self.lines[mark.line], mark.column)
            written = value_from(self.lines[mark.line], mark.column)
            node = Scalar(written, mark.line, mark.column, None)
        self.problems.append(
            Problem(
                rule=rule,
                place=Place(mark.line + 1, mark.column + 1),
                length=len(name),
                facts={"name": name},
                mended=mended,
            )
        )
        return node

    def _refused_alias(self, event: Event) -> Scalar:
        mark = event.start_mark
        name = f"*{event.anchor}"
        mended = quoted_from(self.lines[mark.line], mark.column)
        place = Place(mark.line + 1, mark.column + 1)
        self.problems.append(
            Problem(
                rule="alias", place=place, length=len(name), facts={"name": name}, mended=mended
            )
        )
        return Scalar(name, mark.line, mark.column, None)


def _written_tag(lines: list[str], mark: Mark) -> str:
    found = re.match(r"!\S*", lines[mark.line][mark.column :])
    return found[0] if found else "!"


def _at(mark: Mark, rule: str, **facts: object) -> Problem:
    return Problem(rule=rule, place=Place(mark.line + 1, mark.column + 1), facts=facts)
