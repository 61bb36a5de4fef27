"""What each format says of the examples, for each reader; and what nobody finds in it."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import jsonschema
import networkx as nx
import pytest

from conversation_guide.exchange import csv_files
from conversation_guide.exchange.fields import PARTS, Kind
from conversation_guide.exchange.formats import FORMATS
from conversation_guide.exchange.json_map import json_schema
from conversation_guide.exchange.mermaid import quoted
from conversation_guide.record.redact import READERS, for_reader
from conversation_guide.record.summary import Summary, summarise
from conversation_guide.wall.lists import add_adults, beside
from conversation_guide.wall.model import By
from conversation_guide.wall.rows import read_wall
from conversation_guide.words import load_words
from tests.conftest import Golden
from tests.record.test_redact import GUIDES, spoken

from .maps import HOSTILE, WORDS, data_of, examples

EXAMPLES = examples()


def files(summary: Summary, format: str, reader: str = "record") -> dict[str, str]:
    given = for_reader(summary, reader, WORDS)
    return dict(FORMATS[format](given, WORDS, reader))


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize(
    ("example", "reader"),
    [
        ("ecomap", "record"),
        ("ecomap", "supervision"),
        ("spiral", "record"),
        ("spiral", "supervision"),
        ("wall", "record"),
    ],
)
def test_golden(golden: Golden, example: str, reader: str, format: str) -> None:
    for ending, text in files(EXAMPLES[example], format, reader).items():
        golden(f"{example}-{reader}{ending}", text)


@pytest.mark.parametrize("format", FORMATS)
def test_golden_for_a_family(golden: Golden, format: str) -> None:
    for ending, text in files(EXAMPLES["ecomap"], format, "family").items():
        golden(f"ecomap-family{ending}", text)


@pytest.mark.parametrize(
    ("example", "endings"),
    [
        ("ecomap", ["_ego.csv", "_alters.csv", "_ties.csv"]),
        ("spiral", ["_ego.csv", "_loops.csv", "_steps.csv"]),
        ("wall", [".csv", "_adults.csv"]),
    ],
)
def test_tables_are_files_of_their_own(example: str, endings: list[str]) -> None:
    assert list(files(EXAMPLES[example], "csv")) == endings


@pytest.mark.parametrize("format", FORMATS)
def test_without_a_map_there_is_nothing_to_write(format: str) -> None:
    with pytest.raises(ValueError):
        files(replace(EXAMPLES["ecomap"], map=None), format)


# ── who may have what ──


@pytest.mark.parametrize("id", GUIDES)
def test_no_format_gives_supervision_a_word_that_somebody_typed(id: str) -> None:
    talk, summary = spoken(id)
    if for_reader(summary, "supervision", WORDS).map is None:
        return
    for format in FORMATS:
        everything = "\n".join(files(summary, format, "supervision").values())
        assert talk.found_in(everything) == []
        assert "agreement" not in everything


@pytest.mark.parametrize("format", FORMATS)
def test_a_family_s_file_holds_nothing_that_was_left_open(format: str) -> None:
    text = "\n".join(files(EXAMPLES["unusual"], format, "family").values())
    for open in ("unsure", "declined", "skipped", "preferred not"):
        found = [line for line in text.splitlines() if open in line]
        # the guide's own list of measures names none of them either
        assert found == [], open


def test_a_record_keeps_every_reason_for_having_no_answer_apart() -> None:
    rows = data_of(EXAMPLES["unusual"]).parts["connections"]
    assert {row["support_why"] for row in rows} == {
        None,
        "declined",
        "skipped",
        "unsure",
        "not-asked",
    }
    assert all((row["support"] is None) is (row["support_why"] is not None) for row in rows)


# ── JSON ──


def schema() -> dict[str, Any]:
    return json_schema(WORDS("data.schema.title"), lambda name: WORDS(f"data.{name}"))


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("example", EXAMPLES)
def test_json_fits_its_schema_and_the_version_stands_first(example: str, reader: str) -> None:
    if for_reader(EXAMPLES[example], reader, WORDS).map is None:
        return
    whole = json.loads(files(EXAMPLES[example], "json", reader)[".json"])
    jsonschema.Draft7Validator.check_schema(schema())
    jsonschema.Draft7Validator(schema()).validate(whole)
    assert list(whole)[:3] == ["format", "kind", "for"]
    assert (whole["format"], whole["for"]) == (1, reader)


def test_the_schema_refuses_what_is_not_declared() -> None:
    whole = json.loads(files(EXAMPLES["ecomap"], "json")[".json"])
    validator = jsonschema.Draft7Validator(schema())
    changes: list[dict[str, Any]] = [{"format": 2}, {"kind": "wall"}, {"ego": None}]
    for change in [*changes, {"connections": [{}]}]:
        assert not validator.is_valid({**whole, **change})


def test_every_field_and_every_part_has_its_meaning() -> None:
    for parts in PARTS.values():
        for part in parts:
            assert WORDS(f"data.part.{part.name}")
            assert len({field.name for field in part.fields}) == len(part.fields)
            for field in part.fields:
                assert WORDS(f"data.{part.name}.{field.name}").endswith((".", "?"))
                assert field.kind in Kind


# ── GraphML ──


def test_networkx_measures_the_same_density() -> None:
    guide_id = "under-test"
    _, summary = spoken(guide_id)
    (text,) = files(summary, "graphml").values()
    graph = nx.parse_graphml(text)
    graph.remove_node("ego")
    rows = {row["name"]: row["value"] for row in data_of(summary).parts["measures"]}
    assert rows["density"] == pytest.approx(nx.density(graph))
    assert rows["isolates"] == len(list(nx.isolates(graph)))


def test_keys_are_such_as_gephi_reads() -> None:
    for example, summary in EXAMPLES.items():
        (text,) = files(summary, "graphml").values()
        keys = [line for line in text.splitlines() if line.startswith("<key ")]
        assert keys, example
        for key in keys:
            assert ' for="node"' in key or ' for="edge"' in key
            assert any(f'attr.type="{type}"' for type in ("string", "boolean", "int", "double"))
            name = key.split('attr.name="')[1].split('"')[0]
            assert name not in {"id", "weight", "size", "x", "y", "z", "r", "g", "b", "edgeid"}
        assert text.index('key="label"') > text.index("<node ")


# ── CSV ──


def test_columns_are_those_that_egor_takes_unasked() -> None:
    _, summary = spoken("under-test")
    made = files(summary, "csv")
    heads = {ending: text.split("\r\n")[0].split(",") for ending, text in made.items()}
    assert heads["_ego.csv"][:2] == ["egoID", "networkCanvasEgoUUID"]
    assert heads["_alters.csv"][:2] == ["egoID", "alterID"]
    assert heads["_ties.csv"][:3] == ["egoID", "Source", "Target"]
    alters = {row.split(",")[1] for row in made["_alters.csv"].split("\r\n")[1:-1]}
    for row in made["_ties.csv"].split("\r\n")[1:-1]:
        _, source, target, *_ = row.split(",")
        assert {source, target} <= alters


def test_wall_check_reads_a_wall_s_file() -> None:
    summary = EXAMPLES["wall"]
    made = files(summary, "csv")
    reading = read_wall(made[".csv"].encode())
    assert [problem.rule for problem in reading.problems] == []
    wall, before = reading.wall, summary.map.wall  # type: ignore[union-attr]
    assert wall is not None
    for by in By:
        assert {(wall.people[p], wall.adults[a]) for p, a in wall.pairs(by)} == {
            (before.people[p], before.adults[a]) for p, a in before.pairs(by)
        }
        assert {wall.people[p] for p in wall.layers[by].asked} == {
            before.people[p] for p in before.layers[by].asked
        }
    there = beside(wall)
    assert add_adults(there, wall, made["_adults.csv"].encode()) == []
    assert set(there.adults) == set(before.adults)


def test_a_session_that_is_exported_twice_is_the_same() -> None:
    again = examples()["ecomap"]
    assert csv_files.write(data_of(again)) == csv_files.write(data_of(EXAMPLES["ecomap"]))


# ── Mermaid ──


@pytest.mark.parametrize("name", HOSTILE)
def test_nothing_in_a_name_is_read_as_mermaid(name: str) -> None:
    inside = quoted(name)[1:-1]
    assert not set(inside) & set('"`*_<>[](){}|&%\\\n=~:/@!?$^+')
    assert not inside.startswith(("-", "."))
    assert decoded(inside) == name


def decoded(text: str) -> str:
    """Read codes as a browser does."""
    parts = text.split("#")
    return parts[0] + "".join(
        chr(int(code)) + rest for code, _, rest in (part.partition(";") for part in parts[1:])
    )


def test_mermaid_uses_the_family_s_lines_and_points_at_the_receiver() -> None:
    (text,) = files(EXAMPLES["ecomap"], "mermaid").values()
    assert text.startswith("flowchart LR\n")
    assert '  ego <==>|"a lot"| c1\n' in text
    assert '  c5 ==>|"a lot"| ego\n' in text
    assert '  ego ---|"wished for, not there yet"| c12\n' in text


def test_mermaid_speaks_spanish_with_a_family() -> None:
    spanish = load_words("es")
    given = for_reader(EXAMPLES["ecomap"], "family", spanish)
    (text,) = FORMATS["mermaid"](given, spanish, "family").values()
    assert "mucho" in text


def test_a_wall_in_mermaid_names_nobody() -> None:
    (text,) = files(EXAMPLES["wall"], "mermaid").values()
    assert not [name for name in ("Ana", "Ms O", "Kitchen") if name in text]
    assert "2 people" in text


def test_ties_are_drawn() -> None:
    guide = GUIDES["under-test"]
    talk, _ = spoken("under-test")
    summary = summarise(guide, talk.walker.interview.conversation)
    (text,) = files(summary, "mermaid").values()
    assert '|"know each other"|' in text
