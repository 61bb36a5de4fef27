"""Scripts of answers from files: read, checked against their guide, refused with every place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from conversation_guide.errors import ScriptHasErrors

from .desk import WORDS, complain

if TYPE_CHECKING:
    from conversation_guide.document.problems import Problem
    from conversation_guide.guide.model import Guide
    from conversation_guide.interview.script import Script


@dataclass(frozen=True)
class ScriptFile:
    """A script that was read, and where it was read from."""

    path: str
    value: Script

    def refuse_misplaced(self, guide: Guide) -> None:
        """Refuse a script that names steps which `guide` does not have. Raises ScriptHasErrors."""
        from conversation_guide.interview.script_format import misplaced

        self.refuse(misplaced(self.value, guide))

    def refuse(self, problems: Sequence[Problem]) -> None:
        """Say each problem with its place. Raises ScriptHasErrors where one is an error."""
        _refuse(self.path, problems)


def read_script(path: str) -> ScriptFile:
    """Read a script. Raises CannotRead, and ScriptHasErrors once all problems have been said."""
    from conversation_guide.document.decode import decode
    from conversation_guide.interview.script_format import parse_script
    from conversation_guide.storage.files import read_bounded
    from conversation_guide.storage.library import LARGEST_GUIDE

    text, undecoded = decode(read_bounded(Path(path), LARGEST_GUIDE + 1))
    script, problems = parse_script(text)
    _refuse(path, [*undecoded, *problems], nothing=script is None)
    assert script is not None
    return ScriptFile(path, script)


def _refuse(path: str, problems: Sequence[Problem], *, nothing: bool = False) -> None:
    from conversation_guide.document.problems import Severity
    from conversation_guide.render.problems import one_line

    for problem in sorted(problems, key=lambda problem: problem.sort_key):
        complain(one_line(problem, path, WORDS))
    errors = sum(problem.severity is Severity.ERROR for problem in problems)
    if errors or nothing:
        raise ScriptHasErrors(path, max(1, errors))
