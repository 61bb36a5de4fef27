"""A map as JSON: all of its tables, and the schema that says what they hold.

What stands in `fields.ABOUT` comes first, the version before everything else; then each table
under its name: a list of objects, or one object for a table with one row.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from conversation_guide.guide.kinds import MapKind

from .fields import (
    ABOUT,
    PARTS,
    VERSION,
    Cell,
    Field,
    Kind,
    MapData,
    Part,
    Row,
    checked,
)

DRAFT = "http://json-schema.org/draft-07/schema#"

_TYPES = {
    Kind.TEXT: "string",
    Kind.WHOLE: "integer",
    Kind.NUMBER: "number",
    Kind.YES_NO: "boolean",
    Kind.SEVERAL: "array",
}


def write(data: MapData) -> str:
    """Give `data` as JSON; letters of every script stand as themselves."""
    whole: dict[str, object] = dict(data.about)
    for part in PARTS[data.kind]:
        rows = data.parts[part.name]
        whole[part.name] = dict(rows[0]) if part.single else [dict(row) for row in rows]
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def read(text: str) -> MapData:
    """Read what `write` gave; further keys are passed over, so that a later file can have more.

    Raises ValueError for what is no JSON, of another version, or does not hold these fields.
    """
    whole = json.loads(text)
    if not isinstance(whole, dict) or whole.get("format") != VERSION:
        raise ValueError("not a map of this version")
    about = _row(ABOUT, whole)
    parts: dict[str, tuple[Row, ...]] = {}
    for part in PARTS[MapKind(str(about["kind"]))]:
        found = whole.get(part.name)
        rows = [found] if part.single else found
        if not isinstance(rows, list):
            raise ValueError(f"{part.name}: not there")
        parts[part.name] = tuple(_row(part, row) for row in rows)
    return MapData(about, parts)


def _row(part: Part, found: object) -> Row:
    if not isinstance(found, dict):
        raise ValueError(f"{part.name}: not an object")
    return {field.name: _cell(field, found.get(field.name)) for field in part.fields}


def _cell(field: Field, found: object) -> Cell:
    if found is None and field.optional:
        return None
    match field.kind, found:
        case (Kind.YES_NO, bool() as cell):
            return cell
        case (Kind.WHOLE | Kind.NUMBER, int() as cell) if not isinstance(found, bool):
            return cell
        case (Kind.NUMBER, float() as cell):
            return cell
        case (Kind.TEXT, str() as cell):
            return checked(field, cell)
        case (Kind.SEVERAL, list() as cells):
            return checked(field, tuple(map(str, cells)))
    raise ValueError(f"{field.name}: not of its kind")


# ── the schema ──


def json_schema(title: str, describe: Callable[[str], str]) -> dict[str, Any]:
    """Give the JSON Schema (draft-07) of what `write` gives.

    `describe` says what a field means: it is asked for "connections.name" and "about.date".
    """
    return {
        "$schema": DRAFT,
        "title": title,
        "type": "object",
        "oneOf": [{"$ref": f"#/definitions/{kind}"} for kind in PARTS],
        "definitions": {str(kind): _document(kind, describe) for kind in PARTS},
    }


def _document(kind: MapKind, describe: Callable[[str], str]) -> dict[str, Any]:
    properties = _object(ABOUT, describe)["properties"]
    properties["format"] = {"const": VERSION, "description": describe("about.format")}
    properties["kind"] = {"const": str(kind), "description": describe("about.kind")}
    for part in PARTS[kind]:
        told = {"description": describe(f"part.{part.name}")}
        row = _object(part, describe)
        properties[part.name] = told | (row if part.single else {"type": "array", "items": row})
    return {"type": "object", "properties": properties, "required": list(properties)}


def _object(part: Part, describe: Callable[[str], str]) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": {
            field.name: _schema(field) | {"description": describe(f"{part.name}.{field.name}")}
            for field in part.fields
        },
        "required": [field.name for field in part.fields],
    }


def _schema(field: Field) -> dict[str, Any]:
    kind = _TYPES[field.kind]
    schema: dict[str, Any] = {"type": [kind, "null"] if field.optional else kind}
    if field.kind is Kind.SEVERAL:
        items: dict[str, Any] = {"type": "string"}
        return schema | {"items": items | ({"enum": list(field.values)} if field.values else {})}
    if field.values:
        schema["enum"] = [*field.values, *([None] if field.optional else [])]
    return schema
