"""Reading single values: texts, ids, yes or no, numbers, words, dates.

What a plain YAML scalar means is decided by the shape that is declared for it, never by how it
looks: `yes` is a text where a text belongs. Texts are cleaned here, at the door.
"""

from __future__ import annotations

import re

from conversation_guide.text import clean_line, clean_text

from .nodes import Mapping, Node, Scalar, Sequence
from .notes import LONGEST_ID, Data, Missing, Notes, folded, is_identifier, kebab, shortened
from .problems import LocatedText, Place, Severity
from .quoting import OPENING_QUOTES, quote, quoted_from, value_from, without_curly
from .shapes import Identifier, OneOf, Text, Whole, YesNo

_DIGITS = re.compile(r"[+-]?\d{1,9}")
_YES = frozenset({"yes", "true", "on", "y"})
_NO = frozenset({"no", "false", "off", "n"})
_HIDDEN = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\x1b\x9b"
_ESCAPES = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f]")


def is_sentence_with_colon(node: Mapping | Sequence) -> bool:
    """Say whether YAML saw a key in what was one line of text ("Ask this: who?")."""
    if not isinstance(node, Mapping) or node.flow or len(node.pairs) != 1:
        return False
    key, value = node.pairs[0]
    return (
        type(value) is Scalar
        and key.plain
        and value.plain
        and bool(value.value)
        and key.place.line == value.place.line
    )


class Values(Notes):
    """Reads nodes by the shapes of single values; each method notes what does not fit."""

    def text(self, shape: Text, node: Node) -> Data:
        """Read words."""
        if not isinstance(node, Scalar):
            return self._text_that_yaml_took_apart(shape, node)
        value = node.value
        if not (value.isascii() and value.isprintable()):
            value = self._cleaned(shape, node)
        value = value.strip()
        if not value:
            return self.note("empty-text", node)
        if node.dropped:
            value = self._with_dropped(node, value)
        if len(value) > shape.at_most:
            return self.note("too-long", node, count=len(value), most=shape.at_most)
        return LocatedText(value, Place(node.line + 1, node.column + 1))

    def _cleaned(self, shape: Text, node: Scalar) -> str:
        """Clean at the door; say what was hidden; take curly quotes that stand for plain ones."""
        raw = node.value.strip()
        most = len(raw) + 1
        value = clean_text(raw, most) if shape.lines else clean_line(raw, most)
        if any(sign in raw for sign in _HIDDEN) or _ESCAPES.search(raw):
            self.note("hidden-characters", node, Severity.WARNING)
        if node.plain and value[:1] and value[0] in OPENING_QUOTES:
            inner = without_curly(value)
            if inner is not None:
                mended = self.replaced(node, quote(inner))
                self.note("curly-quotes", node, Severity.WARNING, mended=mended)
                return inner
        return value

    def _with_dropped(self, node: Scalar, value: str) -> str:
        """Take `#1` behind a text as part of it; a comment is set off by two spaces."""
        dropped = node.dropped
        if dropped.startswith(("  ", "\t")) or "\n" in value:
            return value
        mended = None
        line, column = self.line_of(node), node.place.column - 1
        if line[column:].rstrip().endswith(dropped.strip()):
            mended = quoted_from(line, column)
            value = value_from(line, column)
        self.note("text-after-hash", node, Severity.WARNING, text=dropped.strip(), mended=mended)
        return value

    def _text_that_yaml_took_apart(self, shape: Text, node: Mapping | Sequence) -> Data:
        """Read `{centre}` or `Ask this: who?` as the text that it was meant to be."""
        line, column = self.line_of(node), node.place.column - 1
        if node.flow and node.end.line == node.place.line:
            written = line[column : node.end.column - 1]
        elif is_sentence_with_colon(node):
            written = value_from(line, column)
        else:
            return self.unfit("text", node)
        written = clean_line(written, shape.at_most)
        mended = line[:column] + quote(written) + line[column + len(written) :]
        if isinstance(node, Sequence):
            sentence = mended if " " in written else None
            return self.note("wrong-kind", node, expected="text", found="list", mended=sentence)
        rule = "braces-as-keys" if node.flow else "colon-in-text"
        self.note(rule, node, Severity.WARNING, mended=mended.rstrip())
        return LocatedText(written, node.place)

    def _word(self, node: Node, expected: str, values: tuple[str, ...] = ()) -> str | Missing:
        """Give a one-word value without curly quotes or noise."""
        if type(node) is not Scalar:
            return self.unfit(expected, node, values)
        value = clean_line(node.value)
        inner = without_curly(value)
        if inner is None:
            return value
        mended = self.replaced(node, inner)
        self.note("curly-quotes", node, Severity.WARNING, mended=mended)
        return inner

    def identifier(self, _: Identifier, node: Node) -> Data:
        """Read a name in kebab-case."""
        value = self._word(node, "text")
        if isinstance(value, Missing):
            return value
        if is_identifier(value):
            return LocatedText(value, node.place)
        if len(value) > LONGEST_ID:
            return self.note("too-long", node, count=len(value), most=LONGEST_ID)
        better = kebab(value)
        mended = self.replaced(node, better) if better and isinstance(node, Scalar) else None
        return self.note("bad-id", node, id=value, suggestion=better or None, mended=mended)

    def yes_no(self, _: YesNo, node: Node) -> Data:
        """Read yes or no."""
        value = self._word(node, "yes-no")
        if isinstance(value, Missing):
            return value
        if value.casefold() in _YES:
            return True
        if value.casefold() in _NO:
            return False
        return self.note("not-yes-no", node, value=shortened(value))

    def whole(self, shape: Whole, node: Node) -> Data:
        """Read a whole number."""
        value = self._word(node, "number")
        if isinstance(value, Missing):
            return value
        if _DIGITS.fullmatch(value) is None:
            return self.note("not-a-number", node, value=shortened(value))
        number = int(value)
        if not shape.low <= number <= shape.high:
            return self.note("out-of-range", node, value=number, low=shape.low, high=shape.high)
        return number

    def one_of(self, shape: OneOf, node: Node) -> Data:
        """Read one of a few words."""
        value = self._word(node, "one-of", values=shape.values)
        if isinstance(value, Missing):
            return value
        if value in shape.values:
            return LocatedText(value, node.place)
        same = [one for one in shape.values if folded(one) == folded(value)]
        if same and isinstance(node, Scalar):
            mended = self.replaced(node, same[0])
            self.note(
                "value-spelling", node, Severity.WARNING, value=value, right=same[0], mended=mended
            )
            return LocatedText(same[0], node.place)
        suggestion = self.suggest(value, shape.values)
        return self.note(
            "unknown-value",
            node,
            suggestion=suggestion,
            value=shortened(value),
            values=shape.values,
        )
