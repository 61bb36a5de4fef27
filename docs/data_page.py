"""`docs/data.md` and `docs/map.schema.json`: maps as data, told from their declaration."""

from __future__ import annotations

import json
from collections.abc import Iterator

from conversation_guide.exchange import csv_files, graphml
from conversation_guide.exchange.fields import (
    ABOUT,
    COVERED,
    OBSERVATIONS,
    PARTS,
    Field,
    Kind,
    Part,
)
from conversation_guide.exchange.json_map import json_schema
from conversation_guide.guide.kinds import MapKind
from conversation_guide.words import Words

R = """\
library(egor)
read <- function(part) read.csv(paste0("2026-11-22_we-are-connected_7kq2mx", part))
threefiles_to_egor(egos = read("_ego.csv"), alters.df = read("_alters.csv"),
                   edges = read("_ties.csv"))"""


def schema(words: Words) -> str:
    """Give the JSON Schema of a map."""

    def describe(name: str) -> str:
        return words(f"data.{name}")

    return json.dumps(json_schema(words("data.schema.title"), describe), indent=2) + "\n"


def page(words: Words) -> str:
    """Give the page on maps as data."""

    def say(key: str, **values: object) -> str:
        return words(f"data.page.{key}", **values)

    parts = [f"# {say('title')}", f"<!-- {say('made')} -->", say("opening")]
    for format in ("json", "graphml", "csv"):
        parts += [f"## {say(format)}", say(f"{format}.body")]
    parts += [f"### {say('egor')}", f"```r\n{R}\n```"]
    parts += [f"## {say('mermaid')}", say("mermaid.body"), f"## {say('tables')}"]
    shared = (OBSERVATIONS, *COVERED)
    parts += [f"### {say('kind.every')}", *_part(ABOUT, None, words)]
    for part in shared:
        parts += _part(part, None, words)
    for kind, tables in PARTS.items():
        parts.append(f"### {say(f'kind.{kind}')}")
        for part in tables:
            if part not in shared:
                parts += _part(part, kind, words)
    return "\n\n".join(parts) + "\n"


def _part(part: Part, kind: MapKind | None, words: Words) -> Iterator[str]:
    formats = ["JSON"]
    if kind is not None and part.name in graphml.CARRIED[kind]:
        formats.append("GraphML")
    if kind is not None and part.name in csv_files.CARRIED[kind]:
        formats.append("CSV")
    if part is ABOUT:
        formats += ["GraphML", "CSV"]
    where = words("data.page.where", formats=words.joined(formats))
    yield f"#### `{part.name}`"
    yield f"{words(f'data.part.{part.name}')} {where}"
    columns = ("field", "type", "means")
    rows = [[words(f"data.page.column.{one}") for one in columns], ["---"] * len(columns)]
    rows += [[f"`{one.name}`", _type(one, words), _means(part, one, words)] for one in part.fields]
    yield "\n".join(f"| {' | '.join(cells)} |" for cells in rows)


def _type(field: Field, words: Words) -> str:
    type = words(f"data.type.{field.kind}")
    return words("data.page.optional", type=type) if field.optional else type


def _means(part: Part, field: Field, words: Words) -> str:
    meaning = words(f"data.{part.name}.{field.name}")
    if not field.values:
        return meaning
    values = ", ".join(f"`{value}`" for value in field.values)
    several = ".several" if field.kind is Kind.SEVERAL else ""
    return words(f"data.page.values{several}", meaning=meaning, values=values)
