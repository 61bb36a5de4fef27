"""Questions: whether what a guide says of how one is answered agrees with itself.

Whatever asks something is looked at here: a step, a field of a list, a question about each entry.
"""

from __future__ import annotations

from collections.abc import Iterator

from conversation_guide.document.notes import Fields
from conversation_guide.document.problems import Place, Problem, place_of

from .steps import Ask

_FITS = {
    "choices": ("choice", "choices"),
    "from": ("scale",),
    "to": ("scale",),
    "from_label": ("scale",),
    "to_label": ("scale",),
    "at_least": ("choices", "number"),
    "at_most": ("choices", "number"),
    "centre": ("text",),
}
_WIDEST_SCALE = 100


def question_problems(data: Fields, step: Ask) -> Iterator[Problem]:
    """Give what does not agree in how a question is answered."""
    kind = step.answer.value
    for key, kinds in _FITS.items():
        if key in data and kind not in kinds and data[key] is not False:
            yield at_key(data, key, "unfit-key", key=key, answer=kind, fits=kinds)
    if kind in ("choice", "choices") and not data.broken & {"choices", "answer"}:
        if "choices" not in data:
            yield Problem(rule="choices-missing", place=data.place, facts={"answer": kind})
        else:
            yield from repeated(data["choices"], "repeated-choice")
            yield from _too_many_wanted(data, step)
    if kind == "scale":
        low, high = step.at_least or 0, step.at_most or 0
        if low >= high:
            key = "from" if "from" in data else "to"
            yield at_key(
                data, key, "crossed-bounds", low_key="from", low=low, high_key="to", high=high
            )
        elif high - low > _WIDEST_SCALE:
            yield at_key(data, "to", "wide-scale", most=_WIDEST_SCALE)
    elif step.at_least is not None and step.at_most is not None and step.at_least > step.at_most:
        yield at_key(
            data,
            "at_least",
            "crossed-bounds",
            low_key="at_least",
            low=step.at_least,
            high_key="at_most",
            high=step.at_most,
        )


def _too_many_wanted(data: Fields, step: Ask) -> Iterator[Problem]:
    count = len(step.choices)
    for key in ("at_least", "at_most"):
        wanted = data.get(key)
        if wanted is not None and (wanted > count or wanted < (key == "at_most")):
            yield at_key(data, key, "beyond-choices", key=key, value=wanted, count=count)


def repeated(
    parts: tuple[Fields, ...], rule: str, keys: tuple[str, ...] = ("id", "label")
) -> Iterator[Problem]:
    """Find choices, categories or fields that are there twice, by one of `keys`."""
    for key in keys:
        seen: dict[str, Place] = {}
        for part in parts:
            if key not in part:
                continue
            value = part[key]
            first = seen.setdefault(value.casefold(), place_of(value))
            if first != place_of(value):
                yield Problem(
                    rule=rule,
                    place=place_of(value),
                    length=len(value),
                    facts={"value": str(value), "line": first.line},
                    related=first,
                )


def at_key(data: Fields, key: str, rule: str, /, **facts: object) -> Problem:
    """Give a problem at the value of `key`."""
    return Problem(rule=rule, place=data.place_at(key), facts=facts)
