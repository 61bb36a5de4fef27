"""Settings: checked like a guide, defaults where there are none."""

from __future__ import annotations

from pathlib import Path

import pytest

from conversation_guide.errors import SettingsHaveErrors
from conversation_guide.storage.settings import Paper, Settings, load_settings, parse_settings

WHOLE = """\
settings: 1
practitioner: R. Lind
agency: Riverside family centre
opening: |
  We keep this for six months.
  Only our team reads it.
language: es
paper: Letter
"""


def test_settings_are_read() -> None:
    assert parse_settings(WHOLE) == (
        Settings(
            practitioner="R. Lind",
            agency="Riverside family centre",
            opening="We keep this for six months.\nOnly our team reads it.",
            language="es",
            paper=Paper.LETTER,
        ),
        [],
    )


def test_where_there_is_no_file_the_defaults_hold(tmp_path: Path) -> None:
    assert load_settings(tmp_path) == Settings()


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("settings: 1\npapr: A4\n", "unknown-key"),
        ("settings: 1\npaper: A3\n", "unknown-value"),
        ("settings: 2\n", "unsupported-format"),
        ("settings: 1\nopening: |\n  a\n  b\n  c\n  d\n  e\n", "settings-opening-long"),
        ("paper: A4\n", "missing-key"),
    ],
)
def test_what_does_not_read_is_said(tmp_path: Path, text: str, rule: str) -> None:
    assert rule in [problem.rule for problem in parse_settings(text)[1]]
    (tmp_path / "settings.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(SettingsHaveErrors):
        load_settings(tmp_path)
