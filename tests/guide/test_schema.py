"""The JSON Schema says what the reader says, as far as a schema can."""

from __future__ import annotations

import json
import re
import runpy
from pathlib import Path

import jsonschema
import pytest
import yaml

from conversation_guide.document.reference import reference
from conversation_guide.guide.format import GUIDE
from conversation_guide.words import load_words

ROOT = Path(__file__).parents[2]
SCHEMA = json.loads(
    (ROOT / "conversation_guide" / "guide" / "guide.schema.json").read_text(encoding="utf-8")
)
GOOD = [
    *sorted((ROOT / "tests/guide/ok").glob("*.yaml")),
    *(path for path in sorted((ROOT / "guides").glob("*.yaml")) if "." not in path.stem),
]


class Core(yaml.CSafeLoader):
    """Reads scalars as an editor does: YAML 1.2, where `yes` and dates are texts."""


Core.yaml_implicit_resolvers = {}


Core.add_implicit_resolver("tag:yaml.org,2002:int", re.compile(r"^[-+]?\d+$"), list("-+0123456789"))
Core.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"^(true|false)$"), list("tf"))


@pytest.fixture(scope="module")
def validator() -> jsonschema.Draft7Validator:
    jsonschema.Draft7Validator.check_schema(SCHEMA)
    return jsonschema.Draft7Validator(SCHEMA)


@pytest.mark.parametrize("path", GOOD, ids=lambda path: path.stem)
def test_what_the_reader_takes_the_schema_takes(
    path: Path, validator: jsonschema.Draft7Validator
) -> None:
    data = yaml.load(path.read_text(encoding="utf-8"), Loader=Core)
    assert [error.message for error in validator.iter_errors(data)] == []


@pytest.mark.parametrize("name", ["values", "newer-format"])
def test_what_has_another_shape_the_schema_refuses(
    name: str, validator: jsonschema.Draft7Validator
) -> None:
    text = (ROOT / "tests/guide/err" / f"{name}.yaml").read_text(encoding="utf-8")
    assert not validator.is_valid(yaml.load(text, Loader=Core))


@pytest.mark.parametrize("name", ["consistency", "conditions", "derived-ids", "no-key-points"])
def test_what_only_the_reader_can_know_the_schema_lets_through(
    name: str, validator: jsonschema.Draft7Validator
) -> None:
    text = (ROOT / "tests/guide/err" / f"{name}.yaml").read_text(encoding="utf-8")
    errors = [e.message for e in validator.iter_errors(yaml.load(text, Loader=Core))]
    assert len(errors) <= 2, errors


def test_pages_and_schema_are_as_the_declaration_makes_them(
    capsys: pytest.CaptureFixture[str],
) -> None:
    main = runpy.run_path(str(ROOT / "docs" / "make.py"))["main"]
    assert main(["--check"]) == 0, capsys.readouterr().out


def test_every_key_has_a_sentence() -> None:
    said = reference(GUIDE, lambda key, /, **values: load_words()(f"format.{key}", **values))
    for field in GUIDE.fields:
        assert f"| `{field.key}` |" in said
