"""What every rendering of a spiral says: names, one small step in words, the whole in sentences.

The drawing, the sentences for a screen reader and the Markdown share this. Nothing here draws.
"""

from __future__ import annotations

from conversation_guide.ecomap.observations import sentence
from conversation_guide.spiral.model import Core, Practice, Rupture, SmallStep, Spiral
from conversation_guide.spiral.observations import named, observations, over, told_of_rupture
from conversation_guide.words import Words


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
        parts.append(words(voiced(spiral, "spiral.step.fed", words), text=fed))
    return parts + further(step, spiral, words)


def further(step: SmallStep, spiral: Spiral, words: Words) -> list[str]:
    """Put in words what was told of a small step beside its practice and what it fed."""
    parts = []
    if step.followed:
        parts.append(words("spiral.step.followed", text=_line(step.followed)))
    if step.parents_words:
        key = voiced(spiral, "spiral.step.words", words)
        parts.append(words(key, text=_line(step.parents_words)))
    if step.is_hard:
        parts.append(told_of_rupture(step, spiral, words))
    if step.lead:
        parts.append(lead(step, spiral, words))
    return parts


def lead(step: SmallStep, spiral: Spiral, words: Words) -> str:
    """Say how the helper took the lead in a repair."""
    return words(voiced(spiral, "spiral.step.lead", words), text=_line(step.lead))


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
    return lines + [_still_open(step, spiral, words) for step in spiral.open_ruptures]


def _plain(step: SmallStep, spiral: Spiral, words: Words) -> str:
    key = "spiral.plain.step" if step.text else "spiral.plain.step.unnamed"
    told = [words(key, loop=step.loop, text=step.text)]
    return " ".join(_stopped(part) for part in [*told, *said(step, spiral, words)])


def _still_open(step: SmallStep, spiral: Spiral, words: Words) -> str:
    key = voiced(spiral, f"spiral.plain.open{'' if step.text else '.unnamed'}", words)
    told = [over(words(key, loop=step.loop, text=step.text), step, spiral, words)]
    return " ".join(
        _stopped(part) for part in told + ([lead(step, spiral, words)] if step.lead else [])
    )


def _line(text: str) -> str:
    return " ".join(text.split())


def _stopped(text: str) -> str:
    """End a sentence, unless it has its end already."""
    return text if text.endswith(_ENDS) else f"{text}."


_ENDS = (".", "?", "!", ".”", "?”", "!”", "…")
