"""Reading nodes by a declared shape: data out, every problem noted, nothing raised.

What can only have been meant in one way is read so and noted as a warning (`key-points`, a list
item in which YAML saw a key). A value that does not fit is left out, so that one fault is
reported once. Texts come out as `LocatedText`, records as `Fields`, lists as tuples.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from conversation_guide.text import clean_line, clean_text

from .nodes import Mapping, Node, Scalar, Sequence
from .notes import MISSING, Data, Fields, folded, nearest, shortened
from .problems import LocatedText, Problem, Severity
from .shapes import (
    Anything,
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
from .values import Values, is_sentence_with_colon

_STEP_WITHOUT_SPACE = re.compile(r"([A-Za-z_][\w -]*):(\S.*)")


def read(shape: Shape, node: Node, text: str) -> tuple[Data, list[Problem]]:
    """Read `node`, which was found in `text`, as `shape`: the data (or `MISSING`) and problems."""
    reader = _Reader(text)
    return reader.read(shape, node), reader.problems


class _Reader(Values):
    """Reads lists and records; single values are read below it."""

    def read(self, shape: Shape, node: Node) -> Data:
        return _READERS[type(shape)](self, shape, node)

    def anything(self, shape: Anything, node: Node) -> Data:
        if type(node) is Scalar:
            raw = node.value
            return LocatedText(clean_text(raw, len(raw) + 1), node.place)
        if isinstance(node, Sequence):
            return tuple(self.anything(shape, item) for item in node.items)
        out = Fields(node.place)
        assert isinstance(node, Mapping)
        for key, value in node.pairs:
            name = clean_line(key.value)
            out[name] = self.anything(shape, value)
            out.places[name] = value.place
        return out

    def listing(self, shape: Listing, node: Node) -> Data:
        if not isinstance(node, Sequence):
            if shape.single:
                item = self.read(shape.item, node)
                return MISSING if item is MISSING else (item,)
            mended = None
            if type(node) is Scalar and node.plain and isinstance(shape.item, Text):
                mended = self.replaced(node, f"[{node.value}]")
            found = "text" if type(node) is Scalar else "keys"
            return self.note("wrong-kind", node, expected="list", found=found, mended=mended)
        items = node.items
        if len(items) > shape.at_most:
            self.note("too-many", node, n=len(items), most=shape.at_most)
        reader, item_shape = _READERS[type(shape.item)], shape.item
        kept: list[Data] = []
        for item in items:
            if type(item) is Scalar and item.empty:
                self.note("empty-item", item, Severity.WARNING)
                continue
            value = reader(self, item_shape, item)
            if value is not MISSING:
                kept.append(value)
        if len(items) < shape.at_least:
            self.note("too-few", node, n=len(items), least=shape.at_least)
        return tuple(kept)

    def record(self, shape: Record, node: Node) -> Data:
        if type(node) is not Mapping:
            if shape.short and type(node) is Scalar:
                return self._fromshortened(shape, node)
            return self.unfit("keys", node)
        if shape.short and shape.by_key and is_sentence_with_colon(node):
            key = node.pairs[0][0].value
            if folded(key) not in shape.by_key and nearest(key, shape.by_key) is None:
                return self._fromshortened(shape, node)
        out = Fields(node.place)
        self._take(shape, node, out, None)
        self._say_what_is_missing(shape, node, out)
        return out

    def _fromshortened(self, shape: Record, node: Node) -> Data:
        meant = shape.by_key[shape.short].shape
        value = _READERS[type(meant)](self, meant, node)
        if value is MISSING:
            return MISSING
        out = Fields(node.place)
        out[shape.short] = value
        out.places[shape.short] = node.place
        return out

    def _take(self, shape: Record | Free, node: Mapping, out: Fields, rest: Shape | None) -> None:
        """Read every pair of `node` into `out`; keys that are not known are read as `rest`."""
        by_key = shape.by_key
        there: dict[str, Scalar] = {}
        for key_node, value_node in node.pairs:
            known = by_key.get(key_node.value)
            if known is None:
                if rest is not None:
                    self._take_own(rest, key_node, value_node, out)
                    continue
                there = there or {key.value: key for key, _ in node.pairs}
                known = self._meant_key(shape, key_node, there)
                if known is None:
                    continue
            key = known.key
            if type(value_node) is Scalar and value_node.value in ("", "~") and value_node.empty:
                out.broken.add(key)
                if known.required:
                    self.note("empty-value", key_node, key=key)
                else:
                    self.note("empty-value", key_node, Severity.WARNING, key=key)
                continue
            value = _READERS[type(known.shape)](self, known.shape, value_node)
            if value is MISSING:
                out.broken.add(key)
            else:
                out[key] = value
                out.places[key] = value_node.place

    def _take_own(self, rest: Shape, key: Scalar, value_node: Node, out: Fields) -> None:
        name = LocatedText(clean_line(key.value), key.place)
        value = self.read(rest, value_node)
        if value is MISSING:
            out.broken.add(name)
        else:
            out[name] = value
            out.places[name] = value_node.place

    def _meant_key(
        self, shape: Record | Free, key: Scalar, there: dict[str, Scalar]
    ) -> Field | None:
        """Give the field that a key was certainly meant for, or say that it is not known.

        `there` are all keys of the mapping: a field that has its key already is not meant.
        """
        written = clean_line(key.value)
        meant = shape.by_key.get(folded(written))
        if meant is not None and meant.key in there:
            first = there[meant.key]
            self.problems.append(
                Problem(
                    rule="equal-keys",
                    place=key.place,
                    length=len(key.value),
                    facts={"key": written, "line": first.place.line},
                    related=first.place,
                )
            )
            return None
        if meant is not None:
            self.note(
                "key-spelling",
                key,
                Severity.WARNING,
                mended=self.replaced(key, meant.key),
                key=written,
                right=meant.key,
            )
            return meant
        suggestion = self.suggest(written, (k for k in shape.by_key if k not in there))
        mended = self.replaced(key, suggestion) if suggestion else None
        self.note(
            "unknown-key",
            key,
            suggestion=suggestion,
            mended=mended,
            key=shortened(written),
            inside=shape.name,
            keys=tuple(shape.by_key),
        )
        return None

    def _say_what_is_missing(self, shape: Record, node: Node, out: Fields) -> None:
        for key in shape.required:
            if key not in out and key not in out.broken:
                self.note("missing-key", node, key=key, inside=shape.name)

    def free(self, shape: Free, node: Node) -> Data:
        if type(node) is not Mapping:
            return self.unfit("keys", node)
        out = Fields(node.place)
        self._take(shape, node, out, shape.value)
        return out

    def first_key(self, shape: FirstKey, node: Node) -> Data:
        names = tuple(shape.by_key)
        if type(node) is Scalar:
            return self._bare(shape, node, names)
        if type(node) is not Mapping or not node.pairs:
            return self.unfit("keys", node)
        first = node.pairs[0][0]
        kind = shape.by_key.get(first.value)
        if kind is None:
            kind = self._kind_meant(shape, node, names)
            if kind is None:
                return self._of_no_kind(shape, node, names)
        out = Fields(node.place)
        out.kind = kind.fields[0].key
        self._take(kind, node, out, None)
        self._say_what_is_missing(kind, node, out)
        return out

    def _kind_meant(self, shape: FirstKey, node: Mapping, names: tuple[str, ...]) -> Record | None:
        """Find the key that names the step among the later ones, or in another spelling."""
        for key, _ in node.pairs:
            kind = shape.by_key.get(key.value)
            if kind is not None:
                self.note("kind-not-first", key, Severity.WARNING, key=key.value)
                return kind
        return shape.by_key.get(folded(node.pairs[0][0].value))

    def _of_no_kind(self, shape: FirstKey, node: Mapping, names: tuple[str, ...]) -> Data:
        if shape.otherwise is not None:
            return self.read(shape.otherwise, node)
        key = node.pairs[0][0]
        written = clean_line(key.value)
        suggestion = self.suggest(folded(written), names)
        mended = self.replaced(key, suggestion) if suggestion else None
        return self.note(
            "unknown-kind",
            key,
            suggestion=suggestion,
            mended=mended,
            key=shortened(written),
            inside=shape.name,
            keys=names,
        )

    def _bare(self, shape: FirstKey, node: Scalar, names: tuple[str, ...]) -> Data:
        """Say what a bare text among steps should look like."""
        found = _STEP_WITHOUT_SPACE.fullmatch(node.value)
        if found is not None and found[1] in names:
            mended = self.replaced(node, f"{found[1]}: {found[2]}")
            return self.note("space-after-colon", node, key=found[1], mended=mended)
        word = folded(node.value)
        mended = None if word in names else self.replaced(node, f"{names[0]}: {node.value}")
        return self.note("no-kind", node, inside=shape.name, keys=names, mended=mended)

    def later(self, shape: Later, node: Node) -> Data:
        return self.read(shape.get(), node)


_READERS: dict[type, Callable[[_Reader, Data, Node], Data]] = {
    Text: _Reader.text,
    Identifier: _Reader.identifier,
    YesNo: _Reader.yes_no,
    Whole: _Reader.whole,
    OneOf: _Reader.one_of,
    Anything: _Reader.anything,
    Listing: _Reader.listing,
    Record: _Reader.record,
    Free: _Reader.free,
    FirstKey: _Reader.first_key,
    Later: _Reader.later,
}
