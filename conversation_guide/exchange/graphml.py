"""A map as GraphML, as networkx and Gephi read it.

An ecomap has a node for the one in the middle ("ego"), one for each connection, an edge from the
middle to each connection, and an edge for each tie. The graph is undirected: which way support
goes is an attribute (`direction`), because many connections have no known direction and no reader
should draw one that nobody told. What was told of a connection stands on its node and on its edge.
A spiral's nodes are the middle, loops, small steps, and what they fed; a wall's are people and
adults.

Keys follow what Gephi documents and its importer does: each has a type, all are of nodes or edges,
`label` is what is shown, no attribute is called like a property of Gephi's own (`id`, `weight`,
`size`). What is said of the map as a whole stands in the graph's `desc`, as JSON, because Gephi
takes no attributes of graphs, and once more on the node in the middle, with `map_` before it.

Texts keep every character that XML can hold; others were cleaned at the door, and are dropped.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from xml.etree.ElementTree import Element, ParseError, fromstring
from xml.sax.saxutils import escape, quoteattr

from conversation_guide.guide.kinds import MapKind
from conversation_guide.text import xml_safe
from conversation_guide.words import Words

from .fields import ABOUT, Cell, Kind, MapData, Row, as_text, checked, from_text, parts_of

NAMESPACE = "http://graphml.graphdrawing.org/xmlns"
EGO = "ego"

CARRIED: Mapping[MapKind, tuple[str, ...]] = {
    MapKind.ECOMAP: ("ego", "connections", "ties"),
    MapKind.SPIRAL: ("ego", "loops", "steps"),
    MapKind.WALL: ("people", "adults", "dots", "divided"),
}
"""The tables of each map that stand in GraphML and are read back from it."""

_NODES = {
    MapKind.ECOMAP: {"ego": "ego", "connections": "connection"},
    MapKind.SPIRAL: {"ego": "ego", "loops": "loop", "steps": "step"},
    MapKind.WALL: {"people": "person", "adults": "adult"},
}
_EDGES = {
    MapKind.ECOMAP: {"ties": ("tie", "source", "target")},
    MapKind.SPIRAL: {},
    MapKind.WALL: {
        "dots": ("dot", "person", "adult"),
        "divided": ("divided", "person", "adult"),
    },
}
_ON_THE_EDGE = (
    "support",
    "support_why",
    "strain",
    "strain_why",
    "direction",
    "direction_why",
    "wanted",
    "ended",
)
_TYPES = {Kind.YES_NO: "boolean", Kind.WHOLE: "int", Kind.NUMBER: "double"}

_Attributes = Mapping[str, Cell]
_Node = tuple[str, _Attributes]
_Edge = tuple[str, str, _Attributes]


def write(data: MapData, words: Words) -> str:
    """Give `data` as GraphML; `words` name what has no name of its own."""
    nodes, edges = list(_nodes(data, words)), list(_edges(data))
    kinds = _kinds(data.kind)
    told = json.dumps(dict(data.about), ensure_ascii=False)
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<graphml xmlns="{NAMESPACE}">',
        *_keys("node", (attributes for _, attributes in nodes), kinds),
        *_keys("edge", (attributes for *_, attributes in edges), kinds),
        '<graph id="map" edgedefault="undirected">',
        f"<desc>{_text(told)}</desc>",
    ]
    for id, attributes in nodes:
        lines += [f"<node id={quoteattr(xml_safe(id))}>", *_data("node", attributes), "</node>"]
    for number, (source, target, attributes) in enumerate(edges, start=1):
        ends = f"source={quoteattr(xml_safe(source))} target={quoteattr(xml_safe(target))}"
        lines += [f'<edge id="e{number}" {ends}>', *_data("edge", attributes), "</edge>"]
    return "\n".join([*lines, "</graph>", "</graphml>", ""])


def read(text: str) -> MapData:
    """Read what `write` gave: the tables that GraphML carries (`CARRIED`).

    Raises ValueError for what is no such file. A document type is refused: entities could grow.
    """
    if "<!DOCTYPE" in text:
        raise ValueError("a document type is not read")
    try:
        root = fromstring(text)
    except ParseError as error:
        raise ValueError("no XML") from error
    graph = root.find(_tag("graph"))
    told = None if graph is None else graph.findtext(_tag("desc"))
    if graph is None or told is None:
        raise ValueError("no map")
    found = json.loads(told)
    about = {field.name: checked(field, found.get(field.name)) for field in ABOUT.fields}
    kind = MapKind(str(about["kind"]))
    parts: dict[str, list[Row]] = {name: [] for name in CARRIED[kind]}
    table = {element: name for name, element in _NODES[kind].items()}
    for node in graph.iter(_tag("node")):
        values = _values(node)
        if (name := table.get(values.get("element", ""))) is not None:
            values["id"] = node.get("id", "")
            parts[name].append(_row(kind, name, values))
    ends = {element: (name, *two) for name, (element, *two) in _EDGES[kind].items()}
    for edge in graph.iter(_tag("edge")):
        values = _values(edge)
        if values.get("element") in ends:
            name, one, other = ends[values["element"]]
            values |= {one: edge.get("source", ""), other: edge.get("target", "")}
            parts[name].append(_row(kind, name, values))
    return MapData(about, {name: tuple(rows) for name, rows in parts.items()})


# ── what stands in it ──


def _nodes(data: MapData, words: Words) -> Iterator[_Node]:
    for name, element in _NODES[data.kind].items():
        for row in data.parts[name]:
            attributes = {
                "element": element,
                "label": _label(element, row, words),
                **{key: cell for key, cell in row.items() if key != "id"},
            }
            if name == EGO:
                attributes |= {f"map_{key}": cell for key, cell in data.about.items()}
            yield _id(element, row), attributes
    if data.kind is MapKind.SPIRAL:
        fed = dict.fromkeys(core for row in data.parts["steps"] for core in _several(row["fed"]))
        for core in fed:
            yield core, {"element": "core", "label": words(f"spiral.{core}")}


def _id(element: str, row: Row) -> str:
    if element == "loop":
        return f"loop-{row['number']}"
    return str(row.get("id", EGO))


def _label(element: str, row: Row, words: Words) -> str:
    """Give what is shown at a node: a name where there is one, else what it is."""
    if element == "ego":
        return str(row["name"] or words("walk.centre.unnamed"))
    if element == "loop":
        return words("data.loop", n=row["number"], date=row["date"])
    if element == "step":
        return str(row["text"] or words("data.step"))
    return str(row["name"])


def _edges(data: MapData) -> Iterator[_Edge]:
    if data.kind is MapKind.ECOMAP:
        for row in data.parts["connections"]:
            shown = {key: row[key] for key in _ON_THE_EDGE}
            yield EGO, str(row["id"]), {"element": "connection", **shown}
    if data.kind is MapKind.SPIRAL:
        for row in data.parts["loops"]:
            yield EGO, _id("loop", row), {"element": "loop"}
        for row in data.parts["steps"]:
            yield f"loop-{row['loop']}", str(row["id"]), {"element": "step"}
            for core in _several(row["fed"]):
                yield str(row["id"]), core, {"element": "fed"}
    for name, (element, one, other) in _EDGES[data.kind].items():
        for row in data.parts[name]:
            rest = {key: cell for key, cell in row.items() if key not in (one, other)}
            yield str(row[one]), str(row[other]), {"element": element, **rest}


def _several(cell: Cell) -> tuple[str, ...]:
    return cell if isinstance(cell, tuple) else ()


# ── as XML ──


def _kinds(kind: MapKind) -> Mapping[str, Kind]:
    """Give the kind of value of each attribute."""
    kinds = {
        field.name: field.kind for name in CARRIED[kind] for field in parts_of(kind)[name].fields
    }
    return kinds | {f"map_{field.name}": field.kind for field in ABOUT.fields}


def _keys(of: str, given: Iterable[_Attributes], kinds: Mapping[str, Kind]) -> Iterator[str]:
    for name in dict.fromkeys(name for attributes in given for name in attributes):
        type = _TYPES.get(kinds.get(name, Kind.TEXT), "string")
        yield f'<key id="{_key(of, name)}" for="{of}" attr.name="{name}" attr.type="{type}"/>'


def _key(of: str, name: str) -> str:
    """Give the id of a key: it is one over the whole file."""
    return name if of == "node" else f"edge_{name}"


def _data(of: str, attributes: _Attributes) -> Iterator[str]:
    """Give what is known: no value and no text have no element."""
    for name, cell in attributes.items():
        if cell not in (None, "", ()):
            yield f'<data key="{_key(of, name)}">{_text(as_text(cell))}</data>'


def _text(text: str) -> str:
    """Escape a text; a lone carriage return would be read as a line feed."""
    return escape(xml_safe(text), {"\r": "&#13;"})


def _tag(name: str) -> str:
    return f"{{{NAMESPACE}}}{name}"


def _values(element: Element) -> dict[str, str]:
    """Give the attributes of a node or an edge, by name."""
    of = element.tag.rpartition("}")[2]
    skip = len(_key(of, ""))
    return {data.get("key", "")[skip:]: data.text or "" for data in element.findall(_tag("data"))}


def _row(kind: MapKind, part: str, values: Mapping[str, str]) -> Row:
    fields = parts_of(kind)[part].fields
    return {field.name: from_text(field, values.get(field.name, "")) for field in fields}
