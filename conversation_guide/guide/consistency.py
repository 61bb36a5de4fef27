"""What no single value shows: whether the parts of a guide agree with one another.

Each check is a generator over one step or the whole guide. With none of these errors a guide can
be walked to its end: every list can be ended, every choice can be made.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from conversation_guide.document.notes import Fields, nearest
from conversation_guide.document.problems import Place, Problem, Severity, place_of

from . import model as m

_PLACE_FOR_NAME = re.compile(r"\{([^{}\n:,]*)\}")
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


def inconsistencies(guide: m.Guide, data: Fields, text: str) -> list[Problem]:
    """Give all problems between the parts of `guide`, which was read from `data` and `text`."""
    problems = list(_points(guide, data))
    map_is_off = guide.map is m.MapKind.NONE and "map" not in data.broken
    named = False
    centre: Fields | None = None
    labels: dict[str, m.Category] = {}
    for point_data, point in zip(data.get("key_points", ()), guide.key_points, strict=True):
        for step_data, step in zip(point_data.get("steps", ()), point.steps, strict=True):
            if isinstance(step, m.Ask):
                problems += _ask(step_data, step)
                if step.centre:
                    if centre is not None:
                        problems.append(_second_centre(step_data, centre))
                    centre = centre or step_data
            elif isinstance(step, m.Names):
                named = True
                problems += _names(step_data, step, labels)
            elif isinstance(step, m.Support | m.Show):
                problems += _map_step(step_data, step, map_is_off, named)
    if "{" in text:
        problems += _unknown_names(guide)
    return problems


def _points(guide: m.Guide, data: Fields) -> Iterator[Problem]:
    points = data.get("key_points", ())
    if not points and "key_points" in data and not data["key_points"]:
        yield Problem(rule="no-key-points", place=data.place_at("key_points"))
    for point in points:
        if "steps" in point and not point["steps"]:
            yield Problem(
                rule="empty-key-point",
                severity=Severity.WARNING,
                place=point.place,
                facts={"title": point.get("title", "")},
            )


def _ask(data: Fields, step: m.Ask) -> Iterator[Problem]:
    kind = step.answer.value
    for key, kinds in _FITS.items():
        if key in data and kind not in kinds and data[key] is not False:
            yield _at(data, key, "unfit-key", key=key, answer=kind, fits=kinds)
    if kind in ("choice", "choices") and not data.broken & {"choices", "answer"}:
        if "choices" not in data:
            yield Problem(rule="choices-missing", place=data.place, facts={"answer": kind})
        else:
            yield from _repeated(data["choices"], "repeated-choice")
            yield from _too_many_wanted(data, step)
    if kind == "scale":
        low, high = step.at_least or 0, step.at_most or 0
        if low >= high:
            key = "from" if "from" in data else "to"
            yield _at(
                data, key, "crossed-bounds", low_key="from", low=low, high_key="to", high=high
            )
        elif high - low > _WIDEST_SCALE:
            yield _at(data, "to", "wide-scale", most=_WIDEST_SCALE)
    elif step.at_least is not None and step.at_most is not None and step.at_least > step.at_most:
        yield _at(
            data,
            "at_least",
            "crossed-bounds",
            low_key="at_least",
            low=step.at_least,
            high_key="at_most",
            high=step.at_most,
        )


def _too_many_wanted(data: Fields, step: m.Ask) -> Iterator[Problem]:
    count = len(step.choices)
    for key in ("at_least", "at_most"):
        wanted = data.get(key)
        if wanted is not None and (wanted > count or wanted < (key == "at_most")):
            yield _at(data, key, "beyond-choices", key=key, value=wanted, count=count)


def _repeated(parts: tuple[Fields, ...], rule: str) -> Iterator[Problem]:
    """Find choices or categories that are there twice, by written id or by label."""
    for key in ("id", "label"):
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


def _names(data: Fields, step: m.Names, labels: dict[str, m.Category]) -> Iterator[Problem]:
    if step.at_least > step.at_most:
        key = "min" if "min" in data else "max"
        yield _at(
            data,
            key,
            "crossed-bounds",
            low_key="min",
            low=step.at_least,
            high_key="max",
            high=step.at_most,
        )
    if "categories" not in data:
        return
    yield from _repeated(data["categories"], "repeated-category")
    for category in step.categories:
        known = labels.setdefault(category.id, category)
        if known is not category and known.label != category.label:
            yield Problem(
                rule="category-differs",
                place=place_of(category.label),
                length=len(category.label),
                facts={
                    "id": str(category.id),
                    "label": str(known.label),
                    "line": place_of(known.label).line,
                },
                related=place_of(known.label),
            )


def _map_step(data: Fields, step: m.Step, map_is_off: bool, named: bool) -> Iterator[Problem]:
    if map_is_off:
        yield _at(data, data.kind, "needs-map", kind=data.kind)
    elif not named:
        severity = Severity.WARNING if isinstance(step, m.Show) else Severity.ERROR
        yield Problem(
            rule="nobody-named-yet",
            severity=severity,
            place=data.place,
            facts={"kind": data.kind},
        )


def _second_centre(data: Fields, first: Fields) -> Problem:
    place = data.place_at("centre")
    related = first.place_at("centre")
    return Problem(rule="second-centre", place=place, facts={"line": related.line}, related=related)


# ── {names} in texts ─────────────────────────────────────────────────────────


def _unknown_names(guide: m.Guide) -> Iterator[Problem]:
    anywhere, at_support = ("centre",), ("centre", "name")
    for point in guide.key_points:
        yield from _braces((point.title,), ())
        yield from _braces(point.cues, anywhere)
        for step in point.steps:
            known = at_support if isinstance(step, m.Support) else anywhere
            yield from _braces((step.text, *step.cues, *step.prompts), known)
    for reflection in (*guide.family_reflections, *guide.own_reflections):
        yield from _braces((reflection.text,), anywhere)


def _braces(texts: tuple[str, ...], known: tuple[str, ...]) -> Iterator[Problem]:
    for text in texts:
        if "{" not in text:
            continue
        for found in _PLACE_FOR_NAME.finditer(text):
            name = found[1]
            if name in known:
                continue
            yield Problem(
                rule="unknown-name",
                place=place_of(text),
                length=len(text) if "\n" not in text else 1,
                suggestion=nearest(name.strip(), known),
                facts={
                    "name": name[:60],
                    "known": tuple(f"{{{one}}}" for one in known),
                },
            )


def _at(data: Fields, key: str, rule: str, /, **facts: object) -> Problem:
    return Problem(rule=rule, place=data.place_at(key), facts=facts)
