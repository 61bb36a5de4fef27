"""Every format gives back what was written, whatever the names are."""

from __future__ import annotations

import csv
import json
import re

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from conversation_guide.ecomap.model import Ecomap
from conversation_guide.exchange import csv_files, graphml, json_map
from conversation_guide.exchange.fields import MapData
from conversation_guide.exchange.tables import map_data
from conversation_guide.guide.kinds import MapKind
from conversation_guide.spiral.model import Spiral
from conversation_guide.wall.cells import guarded, unguarded
from conversation_guide.wall.derive import DottedWall

from .maps import ANY, HOSTILE, WORDS, data_of, ecomaps, examples, spirals, told, walls

MAPS = st.one_of(ecomaps(), spirals(), walls())
FORMULA = re.compile(r"[\s\u00ad\u200b-\u200f\u2060\ufeff]*[=+\-@＝＋－＠]")


WHOLE = csv_files.write(data_of(examples()["ecomap"]))


def data(map: Ecomap | Spiral | DottedWall) -> MapData:
    return map_data(told(map), WORDS, "record")


@settings(max_examples=40, deadline=None)
@given(MAPS)
def test_json(map: Ecomap | Spiral | DottedWall) -> None:
    before = data(map)
    assert json_map.read(json_map.write(before)) == before


@settings(max_examples=40, deadline=None)
@given(MAPS)
def test_graphml(map: Ecomap | Spiral | DottedWall) -> None:
    before = data(map)
    after = graphml.read(graphml.write(before, WORDS))
    assert after == before.only(*graphml.CARRIED[before.kind])


@settings(max_examples=40, deadline=None)
@given(st.one_of(ecomaps(), spirals()))
def test_csv(map: Ecomap | Spiral) -> None:
    before = data(map)
    after = csv_files.read(csv_files.write(before))
    assert after == before.only(*csv_files.CARRIED[before.kind])


@settings(max_examples=40, deadline=None)
@given(walls())
def test_csv_of_a_wall(map: DottedWall) -> None:
    before = data(map)
    after = csv_files.read(csv_files.write(before))
    assert after.about == {"kind": "wall"}
    assert after.parts["people"] == before.parts["people"]
    assert after.parts["adults"] == before.parts["adults"]
    dots = [sorted(str(row) for row in one.parts["dots"]) for one in (before, after)]
    assert dots[0] == dots[1]


# ── other readers ──


@settings(max_examples=40, deadline=None)
@given(MAPS)
def test_networkx_reads_every_attribute(map: Ecomap | Spiral | DottedWall) -> None:
    before = data(map)
    graph = nx.parse_graphml(graphml.write(before, WORDS))
    assert not graph.is_directed()
    found = dict(graph.nodes(data=True))
    for part in graphml.CARRIED[before.kind]:
        for row in before.parts[part]:
            if "id" not in row:
                continue
            node = found[str(row["id"])]
            for name, cell in row.items():
                if name != "id" and cell not in (None, "", ()):
                    assert node[name] == (" ".join(cell) if isinstance(cell, tuple) else cell)
    ties = {frozenset((row["source"], row["target"])) for row in before.parts.get("ties", ())}
    edges = graph.edges(data=True)
    assert {frozenset(two) for *two, values in edges if values["element"] == "tie"} == ties


@settings(max_examples=40, deadline=None)
@given(MAPS)
def test_no_cell_is_a_formula_to_any_program(map: Ecomap | Spiral | DottedWall) -> None:
    for text in csv_files.write(data(map)).values():
        assert not text.startswith("\ufeff")
        for separator in ",;\t|":
            # also where a program takes another sign for the end of a cell, and minds no quotes
            for quoting in (csv.QUOTE_MINIMAL, csv.QUOTE_NONE):
                lines = text.replace("\r", "\n").split("\n")
                for row in csv.reader(lines, delimiter=separator, quoting=quoting):
                    for cell in row:
                        assert not FORMULA.match(cell)
                        assert not FORMULA.match(cell.lstrip('"'))


@settings(max_examples=200, deadline=None)
@given(ANY | st.sampled_from(HOSTILE))
def test_what_guards_a_cell_can_be_taken_off_again(cell: str) -> None:
    safe = guarded(cell)
    assert unguarded(safe) == cell
    assert not FORMULA.match(safe)
    assert safe[:1] not in ("\t", "\r", "\n")


@pytest.mark.parametrize(
    ("cell", "safe"),
    [
        ("Rosa", "Rosa"),
        ("=1", "'=1"),
        ("  =1", "  '=1"),
        ("'=1", "''=1"),
        ("'Ndrangheta", "'Ndrangheta"),
        ("+43 660", "'+43 660"),
        ("a-b", "a-b"),
        ("a; -b", "a; '-b"),
        ("x\n=1", "x\n'=1"),
        ("\tx", "'\tx"),
        ("＠x", "'＠x"),
    ],
)
def test_a_guarded_cell(cell: str, safe: str) -> None:
    assert guarded(cell) == safe


# ── what is no such file ──


@pytest.mark.parametrize(
    "text",
    ["", "[]", "{}", '{"format": 2}', '{"format": 1, "kind": "tree"}', '{"format": true}', "{"],
)
def test_what_is_no_map_in_json(text: str) -> None:
    with pytest.raises(ValueError):
        json_map.read(text)


def test_a_value_that_there_is_not_is_refused_and_a_new_key_is_not() -> None:
    whole = json.loads(json_map.write(data_of(examples()["ecomap"])))
    whole["later"] = 1
    assert json_map.read(json.dumps(whole)).kind is MapKind.ECOMAP
    changes: list[dict[str, object]] = [{"legend": None}, {"ties": [1]}, {"ego": []}]
    for change in changes:
        with pytest.raises(ValueError):
            json_map.read(json.dumps({**whole, **change}))
    for name, wrong in (("support", "very"), ("wanted", 1), ("name", None), ("strain", "yes")):
        row = {**whole["connections"][0], name: wrong}
        with pytest.raises(ValueError):
            json_map.read(json.dumps({**whole, "connections": [row]}))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "<graphml/>",
        '<!DOCTYPE a [<!ENTITY b "c">]><graphml/>',
        f'<graphml xmlns="{graphml.NAMESPACE}"><graph/></graphml>',
        f'<graphml xmlns="{graphml.NAMESPACE}"><graph><desc>x</desc></graph></graphml>',
    ],
)
def test_what_is_no_map_in_graphml(text: str) -> None:
    with pytest.raises(ValueError):
        graphml.read(text)


@pytest.mark.parametrize(
    "files",
    [
        {},
        {name: text for name, text in WHOLE.items() if name != "_ties"},
        {"_ego": ""},
        {"_ego": "egoID\r\n"},
        {"_ego": "egoID\r\nx\r\n"},
        {"_ego": 'a,b\r\n"x\r\n'},
        {"_ego": "a,b\r\n1,2,3\r\n"},
    ],
)
def test_what_is_no_map_in_csv(files: dict[str, str]) -> None:
    with pytest.raises(ValueError):
        csv_files.read(files)


def test_a_byte_order_mark_that_a_spreadsheet_added_is_no_harm() -> None:
    before = data_of(examples()["ecomap"])
    files = {name: f"\ufeff{text}" for name, text in csv_files.write(before).items()}
    assert csv_files.read(files).parts["connections"] == before.parts["connections"]
