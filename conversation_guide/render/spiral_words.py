"""What every rendering of a spiral says: names, one small step in words, the whole in sentences.

The drawing, the sentences for a screen reader and the Markdown share this. Nothing here draws.
"""

from __future__ import annotations

from collections.abc import Iterator

from conversation_guide.ecomap.observations import sentence
from conversation_guide.spiral.model import Core, Practice, Rupture, SmallStep, Spiral
from conversation_guide.spiral.observations import named, observations, over, told_of_rupture
from conversation_guide.words import Words

from .blocks import needs_colon

ENDS = (".", "?", "!", ".”", "?”", "!”", "…")
"""What ends a sentence."""


def label(spiral: Spiral, one: Practice | Core | Rupture, words: Words) -> str:
    """Name a practice, a part of the core or a rupture, in the guide's own words if it has any."""
    return sentence(named(spiral, one), words)


def voiced(spiral: Spiral, key: str, words: Words) -> str:
    """Give the key of a sentence: in everyday words where a family reads it and there are some."""
    together = f"{key}.together"
    return together if spiral.together and together in words else key


def title(spiral: Spiral, words: Words, voice: str = "spiral") -> str:
    """Say whose spiral it is; `voice` is "spiral" or "spiral.plain"."""
    if not spiral.centre:
        return words(voiced(spiral, f"{voice}.title.unnamed", words))
    return words(voiced(spiral, f"{voice}.title", words), centre=spiral.centre)


def said(step: SmallStep, spiral: Spiral, words: Words) -> list[str]:
    """Put one small step in words, beside its own: only what was told, nothing for the rest."""
    parts = []
    if step.practice is not None:
        parts.append(label(spiral, step.practice, words))
    if step.fed:
        fed = words.joined([label(spiral, one, words) for one in step.fed])
        parts.append(_field(spiral, "fed", fed, words))
    return parts + further(step, spiral, words)


def further(step: SmallStep, spiral: Spiral, words: Words) -> list[str]:
    """Put in words what was told of a small step beside its practice and what it fed."""
    parts = []
    if step.followed:
        parts.append(_field(spiral, "followed", _line(step.followed), words))
    if step.parents_words:
        quoted = words("spiral.quoted", text=_line(step.parents_words))
        parts.append(_field(spiral, "parents_words", quoted, words))
    if step.is_hard:
        parts.append(told_of_rupture(step, spiral, words))
    if step.lead:
        parts.append(lead(step, spiral, words))
    return parts


def lead(step: SmallStep, spiral: Spiral, words: Words) -> str:
    """Say how the helper took the lead in a repair."""
    return _field(spiral, "lead", _line(step.lead), words)


def _field(spiral: Spiral, field: str, text: str, words: Words) -> str:
    """Say what was told in a field, under the guide's own name for it; ours where it has none."""
    name = spiral.labels.get(field) or words(voiced(spiral, f"spiral.field.{field}", words))
    return words(
        "summary.field" if needs_colon(name) else "summary.field.asked", label=name, text=text
    )


def heading(spiral: Spiral, field: str, words: Words) -> str:
    """Name what stands below in counts, by practice or by what was fed, as the guide asks it."""
    return spiral.labels.get(field) or words(voiced(spiral, _HEADINGS[field], words))


_HEADINGS = {"practice": "spiral.practices", "fed": "spiral.core"}


def open_lists(spiral: Spiral, words: Words) -> Iterator[tuple[str, tuple[SmallStep, ...]]]:
    """Give the headings of the open ruptures and what stands below each: now, and then."""
    for key, steps in (("", spiral.open_ruptures), (".then", spiral.open_then)):
        if steps:
            yield words(voiced(spiral, f"spiral.ruptures{key}", words)), steps


def still_open(step: SmallStep, spiral: Spiral, words: Words) -> str:
    """Name an open rupture in a list of them: its loop, what happened, over what."""
    return over(words("spiral.open", loop=step.loop, text=step.text), step, spiral, words)


def loops(numbers: tuple[int, ...], words: Words) -> str:
    """Name loops: "loops 1 and 3"."""
    told = words.joined([str(number) for number in numbers])
    return words("spiral.loops", n=len(numbers), loops=told)


def sentences(spiral: Spiral, words: Words) -> list[str]:
    """Tell the whole spiral, one clear line after another; one that goes home is told alone."""
    lines = [_stopped(title(spiral, words, "spiral.plain"))]
    if spiral.goes_back:
        lines.append(words("spiral.goes-back"))
    for loop in spiral.loops:
        lines.append(f"{words('spiral.loop', n=loop.number, date=loop.date)}.")
        if not loop.steps:
            lines.append(words("spiral.loop.empty"))
        lines += [_plain(step, spiral, words) for step in loop.steps]
    if spiral.to_take_home:
        return lines
    lines += [sentence(observation, words) for observation in observations(spiral)]
    still_open = (*spiral.open_ruptures, *spiral.open_then)
    return lines + [_still_open(step, spiral, words) for step in still_open]


def _plain(step: SmallStep, spiral: Spiral, words: Words) -> str:
    key = "spiral.plain.step" if step.text else "spiral.plain.step.unnamed"
    told = [words(key, loop=step.loop, text=step.text)]
    return " ".join(_stopped(part) for part in [*told, *said(step, spiral, words)])


def _still_open(step: SmallStep, spiral: Spiral, words: Words) -> str:
    then = "-then" if spiral.is_earlier(step) else ""
    key = voiced(spiral, f"spiral.plain.open{then}{'' if step.text else '.unnamed'}", words)
    told = [over(words(key, loop=step.loop, text=step.text), step, spiral, words)]
    return " ".join(
        _stopped(part) for part in told + ([lead(step, spiral, words)] if step.lead else [])
    )


def _line(text: str) -> str:
    return " ".join(text.split())


def _stopped(text: str) -> str:
    """End a sentence, unless it has its end already."""
    return text if text.endswith(ENDS) else f"{text}."
