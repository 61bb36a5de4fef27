"""What every test may use: golden files.

`pytest --update-goldens` writes what the program says now over the golden files that differ; look
at the difference before you keep it.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

Golden = Callable[[str, str], None]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-goldens", action="store_true", help="write golden files instead of comparing"
    )


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Golden:
    """Compare a text with `golden/<name>` beside the test file, to the letter."""
    folder = request.path.parent / "golden"

    def compare(name: str, text: str) -> None:
        file = folder / name
        if request.config.getoption("--update-goldens"):
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8", newline="")
        assert file.exists(), f"{name} is not there yet: run pytest --update-goldens"
        with file.open(encoding="utf-8", newline="") as stream:
            assert text == stream.read()

    return compare
