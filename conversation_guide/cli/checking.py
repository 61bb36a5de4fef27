"""Checking a file as what it is (a guide, a translation, a script, settings), and saying it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from conversation_guide.text import clean_line

from .desk import WORDS, console, library, on_screen, put, say

if TYPE_CHECKING:
    from conversation_guide.document.problems import Problem
    from conversation_guide.guide.model import Guide
    from conversation_guide.storage.library import GuideFile

_FIRST_KEY = re.compile(r"[\"']?(translation|script|settings)[\"']?\s*:", re.IGNORECASE)


def check_file(file: GuideFile) -> tuple[list[Problem], str]:
    """Check a file as what its first key says it is; give what was found, and its text."""
    from conversation_guide.document.decode import decode

    text, problems = decode(file.data)
    match _kind_of(text):
        case "translation":
            from conversation_guide.guide.translation import check_text

            problems = [*problems, *check_text(text, lambda id: _original(file, id))]
        case "script":
            problems = [*problems, *_check_script(file, text)]
        case "settings":
            from conversation_guide.storage.settings import parse_settings

            from .stories import misplaced as stories_misplaced

            found, more = parse_settings(text)
            problems = [*problems, *more, *stories_misplaced(found.stories)]
        case _:
            from conversation_guide.guide.parse import parse_guide

            problems = [*problems, *parse_guide(text)[1]]
    return sorted(problems, key=lambda problem: problem.sort_key), text


def _kind_of(text: str) -> str:
    """Say which of the files beside a guide this is; "" for a guide, or what shall be one."""
    at = 0
    while at < len(text):
        end = text.find("\n", at)
        line = text[at : end if end >= 0 else len(text)].strip("\ufeff\r")
        if line.strip() and not line.startswith(("#", "---", "%")):
            found = _FIRST_KEY.match(line)
            return found[1].lower() if found else ""
        if end < 0:
            break
        at = end + 1
    return ""


def _check_script(file: GuideFile, text: str) -> list[Problem]:
    """Check a script, and the steps that it names against its guide."""
    from conversation_guide.document.problems import Problem, place_of
    from conversation_guide.interview.script_format import misplaced, parse_script

    script, problems = parse_script(text)
    if script is None or not script.guide:
        return problems
    guide = _original(file, script.guide)
    if guide is not None:
        return [*problems, *misplaced(script, guide)]
    facts = {"guide": clean_line(script.guide)}
    place, length = place_of(script.guide), len(script.guide)
    missing = Problem(rule="script-no-guide", place=place, length=length, facts=facts)
    return [*problems, missing]


def _original(file: GuideFile, guide_id: str) -> Guide | None:
    """Find the guide that a file belongs to; None where there is none that can be read."""
    from .reading import read_guide

    found = library().original(file, guide_id)
    return None if found is None else read_guide(found.data)[0]


def report(name: str, problems: list[Problem], text: str) -> None:
    """Say what was found in one file: with its place pointed at on a terminal, else by line."""
    if not problems:
        say(WORDS("guide.check.clean", name=clean_line(name, 1_000)))
        return
    from conversation_guide.render.problems import excerpt, one_line

    screen = console() if on_screen() else None
    for problem in problems:
        if screen is None:
            put(one_line(problem, name, WORDS))
        else:
            shown = excerpt(problem, name, text, WORDS, screen.width)
            screen.print(shown, soft_wrap=True)
