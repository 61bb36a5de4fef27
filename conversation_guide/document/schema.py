"""A declared format as JSON Schema (draft-07), for editors.

The schema takes what the reader takes: a text may look like a number, a truth or a date to an
editor, one item may stand without its list. What only the reader knows (whether an id exists)
is not in it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from .notes import LONGEST_ID
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

DRAFT = "http://json-schema.org/draft-07/schema#"

Describe = Callable[[str], str]
"""Gives the sentence for `guide.title`, or ""."""


def json_schema(shape: Record, title: str, describe: Describe) -> dict[str, Any]:
    """Give the schema of a document that has `shape`."""
    writer = _Writer(describe)
    whole = writer.write(shape)
    return {
        "$schema": DRAFT,
        "title": title,
        **whole,
        "definitions": dict(sorted(writer.definitions.items())),
    }


class _Writer:
    def __init__(self, describe: Describe) -> None:
        self.definitions: dict[str, Any] = {}
        self._describe = describe

    def write(self, shape: Shape) -> dict[str, Any]:
        match shape:
            case Text(at_most=most):
                return {"type": ["string", "number", "boolean"], "minLength": 1, "maxLength": most}
            case Identifier():
                return {
                    "type": "string",
                    "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$",
                    "maxLength": LONGEST_ID,
                }
            case YesNo():
                truths = ["yes", "no", "true", "false", "on", "off", "y", "n"]
                return {"anyOf": [{"type": "boolean"}, {"enum": truths}]}
            case Whole(low=low, high=high):
                return {"type": "integer", "minimum": low, "maximum": high}
            case OneOf(values=values):
                return {"enum": list(values)}
            case Anything():
                return {}
            case Listing():
                return self._listing(shape)
            case Record():
                return self._record(shape)
            case Free():
                return self._named(shape.name, lambda: self._free(shape))
            case FirstKey():
                return self._named(shape.name, lambda: self._first_key(shape))
            case Later(name=name):
                return {"$ref": f"#/definitions/{name}"}

    def _named(self, name: str, write: Callable[[], dict[str, Any]]) -> dict[str, Any]:
        """Write a shape once, under its name, and refer to it."""
        if name not in self.definitions:
            self.definitions[name] = {}
            self.definitions[name] = write()
        return {"$ref": f"#/definitions/{name}"}

    def _listing(self, shape: Listing) -> dict[str, Any]:
        item = self.write(shape.item)
        many: dict[str, Any] = {"type": "array", "items": item}
        if shape.at_least:
            many["minItems"] = shape.at_least
        return {"anyOf": [item, many]} if shape.single else many

    def _properties(self, record: str, fields: tuple[Field, ...]) -> dict[str, Any]:
        return {
            field.key: self._described(field.doc or f"{record}.{field.key}", field)
            for field in fields
        }

    def _described(self, doc: str, field: Field) -> dict[str, Any]:
        written = self.write(field.shape)
        sentence = self._describe(doc)
        if not sentence:
            return written
        # Draft-07 readers pass over everything beside a $ref, so that it goes inside.
        if "$ref" in written:
            return {"description": sentence, "allOf": [written]}
        return {"description": sentence, **written}

    def _record(self, shape: Record) -> dict[str, Any]:
        def write() -> dict[str, Any]:
            keys: dict[str, Any] = {
                "type": "object",
                "properties": self._properties(shape.name, shape.fields),
                "additionalProperties": False,
            }
            required = [field.key for field in shape.fields if field.required]
            if required:
                keys["required"] = required
            sentence = self._describe(shape.name)
            if sentence:
                keys["description"] = sentence
            if not shape.short:
                return keys
            return {"anyOf": [self.write(shape.by_key[shape.short].shape), keys]}

        return self._named(shape.name, write)

    def _free(self, shape: Free) -> dict[str, Any]:
        return {
            "type": "object",
            "description": self._describe(shape.name),
            "properties": self._properties(shape.name, shape.fields),
            "additionalProperties": self.write(shape.value),
        }

    def _first_key(self, shape: FirstKey) -> dict[str, Any]:
        kinds = [self.write(kind) for kind in shape.kinds]
        if shape.otherwise is not None:
            kinds.append(self.write(shape.otherwise))
        return {"type": "object", "description": self._describe(shape.name), "anyOf": kinds}
