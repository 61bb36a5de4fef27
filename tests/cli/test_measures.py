"""`session measures`: names of measures and counts on the screen."""

from __future__ import annotations

from pathlib import Path

from .shell import Shell

GUIDE = """\
format: 1
id: small
title: A small guide
audience: group
map: ecomap
minutes: 5
key_points:
  - title: The first thing
    steps:
      - people: Who is there?
        id: who
      - link: Whom does {name} know?
        id: knows
        down: who
        across: who
"""


def held(shell: Shell, guide: str = GUIDE, typed: str = "Rosa\nTom\nKim\n\n1\n\n\n") -> None:
    Path("small.yaml").write_text(guide, encoding="utf-8")
    assert shell("run", "small.yaml", typed=typed).code == 0


def test_measures_are_shown_by_name(shell: Shell) -> None:
    held(shell)
    ended = shell("session", "measures", "last")
    assert ended.code == 0
    assert "Network size: 3 connections." in ended.out
    assert "Density: 0.33. Of 3 pairs that were asked about, 1 knows each other." in ended.out
    assert "can't be said yet" in ended.out
    assert "Rosa" not in ended.out
    assert "Source" not in ended.out


def test_definitions_and_sources_come_where_they_are_asked_for(shell: Shell) -> None:
    held(shell)
    ended = shell("session", "measures", "last", "--define", terminal=True)
    assert "   Source: Blau 1977, Inequality and Heterogeneity" in ended.out
    assert max(map(len, ended.out.splitlines())) <= 80


def test_without_a_map_there_is_nothing_to_measure(shell: Shell) -> None:
    guide = GUIDE.replace("people: Who is there?", "list: What is there?").replace(
        "map: ecomap", "map: none"
    )
    held(shell, guide, "Rosa\nTom\n\n\n\n")
    ended = shell("session", "measures", "last")
    assert (ended.code, ended.out.strip()) == (
        0,
        "This conversation has no map of support, so there is nothing to measure.",
    )
