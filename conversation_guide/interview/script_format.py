"""How a script is written down, declared once, and reading one: text in, script and problems out.

Whether an answer fits its question is only known when the script is played; that the steps it
names exist is known here.
"""

from __future__ import annotations

from conversation_guide.document.located import read_yaml
from conversation_guide.document.notes import MISSING, Fields, nearest
from conversation_guide.document.problems import Place, Problem
from conversation_guide.document.reading import read
from conversation_guide.document.shapes import (
    Anything,
    Field,
    FirstKey,
    Free,
    Listing,
    OneOf,
    Record,
    Text,
    Whole,
)
from conversation_guide.guide.model import Guide

from .script import DOINGS, Script, ScriptEntry, Written
from .scripted_mending import MENDINGS
from .walks.agreeing import AGREEMENT

FORMAT = 1
"""The version of the format; `script:` names it."""

_ENTRY = Record(
    name="script-entry",
    fields=(
        Field("at", Text(at_most=200), required=True),
        Field("of", Listing(item=Text(at_most=200), single=True, at_least=1)),
        Field("answer", Anything()),
        Field("do", OneOf(values=(*DOINGS, *MENDINGS))),
        Field("note", Text(at_most=10_000, lines=True)),
    ),
)

SCRIPT = Record(
    name="script",
    fields=(
        Field("script", Whole(low=1, high=1_000), required=True),
        Field("guide", Text(at_most=200), required=True),
        Field(
            "answers",
            Listing(
                item=FirstKey(
                    name="script-entry",
                    kinds=(_ENTRY,),
                    otherwise=Free(name="script-answer", value=Anything()),
                )
            ),
            required=True,
        ),
    ),
)


def parse_script(text: str) -> tuple[Script | None, list[Problem]]:
    """Read a script; the script whenever one can be made at all, and all problems by place."""
    node, problems = read_yaml(text)
    if node is None:
        return None, problems
    data, more = read(SCRIPT, node, text)
    problems = [*problems, *more]
    script = None
    if data is not MISSING:
        if data.get("script", FORMAT) != FORMAT:
            facts = {"version": data["script"], "supported": FORMAT}
            place = data.place_at("script")
            return None, [Problem(rule="unsupported-format", place=place, facts=facts)]
        entries = tuple(
            entry for one in data.get("answers", ()) for entry in _entries(one, problems)
        )
        end = Place(text.count("\n") + (0 if text.endswith("\n") else 1), 1)
        script = Script(guide=data.get("guide", ""), entries=entries, end=end)
    return script, sorted(problems, key=lambda p: p.sort_key)


def misplaced(script: Script, guide: Guide) -> list[Problem]:
    """Find the entries that name a step which the guide does not have."""
    known = {step.id for step in guide.steps} | {r.id for r in guide.family_reflections}
    known.add(AGREEMENT)
    return [
        Problem(
            rule="script-unknown-step",
            place=entry.place,
            facts={"step": entry.step, "guide": guide.id},
            suggestion=nearest(entry.step, known),
        )
        for entry in script.entries
        if entry.step not in known
    ]


def _entries(one: Fields, problems: list[Problem]) -> list[ScriptEntry]:
    """The entries that one item of the list makes: one, or one a key for several answers."""
    if one.kind == "at":
        given = [key for key in ("answer", "do", "note") if key in one]
        mends = one.get("do", "") in MENDINGS and given == ["answer", "do"]
        if len(given) != 1 and not mends and not one.broken:
            problems.append(Problem(rule="script-one-of", place=one.place))
        return [
            ScriptEntry(
                at=one.get("at", ""),
                of=one.get("of", ()),
                answer=_written(one.get("answer")),
                do=one.get("do", ""),
                note=one.get("note", ""),
                place=one.place,
            )
        ]
    made = []
    for at, answer in one.items():
        made.append(ScriptEntry(at=at, answer=_written(answer), place=one.place))
    if len(made) > 1:
        facts = {"steps": ", ".join(one)}
        problems.append(Problem(rule="script-one-step", place=one.place, facts=facts))
    return made


def _written(answer: str | tuple[object, ...] | Fields | None) -> Written | None:
    """Bring what was read to texts, tuples of texts, and tables of either."""
    if answer is None or isinstance(answer, str):
        return answer
    if isinstance(answer, tuple):
        return tuple(item for item in answer if isinstance(item, str))
    return {key: _written(value) or () for key, value in answer.items()}
