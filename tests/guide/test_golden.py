"""The exact wording of every problem: `err/*.yaml` beside `.out`; and guides with none, in `ok/`.

`pytest --update-goldens` writes the `.out` files anew; read the difference before keeping it.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from conversation_guide.document.decode import decode
from conversation_guide.document.problems import Problem, Severity
from conversation_guide.guide.model import Guide
from conversation_guide.guide.parse import parse_guide
from conversation_guide.render.problems import one_line
from conversation_guide.words import load_words
from conversation_guide.words.en import problems as sentences

HERE = Path(__file__).parent
BAD = sorted((HERE / "err").glob("*.yaml"))
GOOD = [
    *sorted((HERE / "ok").glob("*.yaml")),
    *(p for p in sorted((HERE.parents[1] / "guides").glob("*.yaml")) if "." not in p.stem),
]
WORDS = load_words("en")
ELSEWHERE = {"too-large"}
"""Rules whose samples would be too large to keep: `tests/document` has them."""

OTHER_DOCUMENTS = ("translation-", "script-")
"""How the rules begin that are about documents beside guides; their own tests have them."""


def checked(path: Path) -> tuple[Guide | None, list[Problem]]:
    text, undecoded = decode(path.read_bytes())
    guide, problems = parse_guide(text)
    return guide, sorted([*undecoded, *problems], key=lambda problem: problem.sort_key)


@pytest.mark.parametrize("path", BAD, ids=lambda path: path.stem)
def test_what_is_said_of_a_bad_guide(path: Path, request: pytest.FixtureRequest) -> None:
    _, problems = checked(path)
    assert problems
    said = "".join(f"{one_line(problem, path.name, WORDS)}\n" for problem in problems)
    golden = path.with_suffix(".out")
    if request.config.getoption("--update-goldens"):
        golden.write_text(said, encoding="utf-8", newline="\n")
    assert said == golden.read_text(encoding="utf-8")


@pytest.mark.parametrize("path", GOOD, ids=lambda path: path.stem)
def test_a_good_guide_is_clean(path: Path) -> None:
    guide, problems = checked(path)
    assert problems == []
    assert guide is not None
    assert guide.steps


def test_every_rule_is_in_some_golden_file() -> None:
    said = "".join(path.with_suffix(".out").read_text(encoding="utf-8") for path in BAD)
    found = set(re.findall(r"^[^:]+:\d+:\d+: \w+ ([a-z0-9-]+): ", said, re.MULTILINE))
    around = {"suggestion", "allowed", "write", "write-instead", "first-here", "or"}
    rules = {key.split(".")[1] for key in sentences.TABLE if key.count(".") == 1} - around
    rules = {rule for rule in rules if not rule.startswith(OTHER_DOCUMENTS)}
    assert rules - ELSEWHERE == found


def test_no_severity_but_the_three_and_errors_come_with_a_remedy_where_a_line_is_mended() -> None:
    for path in BAD:
        for problem in checked(path)[1]:
            assert problem.severity in Severity
            assert problem.mended is None or "\n" not in problem.mended
