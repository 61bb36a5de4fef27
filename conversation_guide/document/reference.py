"""A declared format as tables in Markdown: the reference part of a page.

Sentences come through `Say`, a function from a key below `format.` to its text: this layer knows
no catalogue.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

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


class Say(Protocol):
    """Gives the sentence for a key, its places filled."""

    def __call__(self, key: str, /, **values: object) -> str:
        """Give the sentence."""


def reference(shape: Record, say: Say) -> str:
    """Give a section for every record within `shape`, in the order in which they are met."""
    return "\n\n".join(_section(part, say) for part in _parts(shape))


def _parts(shape: Shape) -> Iterator[Record | Free | FirstKey]:
    """Walk the shapes by breadth, each name once."""
    seen: set[str] = set()
    waiting: list[Shape] = [shape]
    while waiting:
        current = waiting.pop(0)
        match current:
            case Listing(item=item):
                waiting.insert(0, item)
            case Record(name=name, fields=fields) if name not in seen:
                seen.add(name)
                yield current
                waiting += [field.shape for field in fields]
            case Free(name=name, fields=fields) if name not in seen:
                seen.add(name)
                yield current
                waiting += [field.shape for field in fields]
            case FirstKey(name=name, kinds=kinds) if name not in seen:
                seen.add(name)
                yield current
                waiting = [*kinds, *waiting]


def _section(shape: Record | Free | FirstKey, say: Say) -> str:
    if isinstance(shape, FirstKey):
        shared = [field for field in shape.kinds[0].fields if field.doc.startswith(shape.name)]
        return _written(shape.name, _name(shape.name, say), shared, say)
    fields = [field for field in shape.fields if not field.doc.startswith("step.")]
    return _written(shape.name, _name(shape.name, say), fields, say)


def _written(record: str, name: str, fields: list[Field], say: Say) -> str:
    head = [say("page.key"), say("page.value"), say("page.default"), say("page.meaning")]
    lines = [
        f"## {name[:1].upper()}{name[1:]}",
        "",
        say(record),
        "",
        "| " + " | ".join(head) + " |",
        "| --- | --- | --- | --- |",
    ]
    for field in fields:
        default = say("page.needed") if field.required else field.default
        meaning = say(field.doc or f"{record}.{field.key}")
        lines.append(f"| `{field.key}` | {_value(field.shape, say)} | {default} | {meaning} |")
    return "\n".join(lines)


def _name(name: str, say: Say) -> str:
    try:
        return say(f"name.{name}")
    except KeyError:
        return f"`{name}`"


def _value(shape: Shape, say: Say) -> str:
    match shape:
        case Text(at_most=most):
            return say("kind.text", most=f"{most:,}")
        case Identifier():
            return say("kind.identifier")
        case YesNo():
            return say("kind.yes-no")
        case Whole(low=low, high=high):
            return say("kind.whole", low=f"{low:,}", high=f"{high:,}")
        case OneOf(values=values):
            return say("kind.one-of", values=", ".join(f"`{value}`" for value in values))
        case Anything():
            return say("kind.anything")
        case Listing(item=item, single=single):
            return say("kind.one-or-list" if single else "kind.list", item=_value(item, say))
        case Record(name=name, short=short):
            key = "kind.short" if short else "kind.record"
            return say(key, name=_name(name, say), anchor=_anchor(_name(name, say)))
        case Free(name=name) | FirstKey(name=name) | Later(name=name):
            return say("kind.record", name=_name(name, say), anchor=_anchor(_name(name, say)))


def _anchor(name: str) -> str:
    return name.replace("`", "").replace(" ", "-")
