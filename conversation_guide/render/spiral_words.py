"""What every rendering of a spiral says: names, one small step in words, the whole in sentences.

The drawing, the sentences for a screen reader and the Markdown share this. Nothing here draws.
"""

from __future__ import annotations

from conversation_guide.ecomap.observations import sentence
from conversation_guide.spiral.model import Core, Practice, Rupture, SmallStep, Spiral
from conversation_guide.spiral.observations import named, observations
from conversation_guide.words import Words


def label(spiral: Spiral, one: Practice | Core | Rupture, words: Words) -> str:
    """Name a practice, a part of the core or a rupture, in the guide's own words if it has any."""
    return sentence(named(spiral, one), words)


def title(spiral: Spiral, words: Words, voice: str = "spiral") -> str:
    """Say whose spiral it is; `voice` is "spiral" or "spiral.plain"."""
    if not spiral.centre:
        return words(f"{voice}.title.unnamed")
    centre = spiral.centre if voice == "spiral" else _ended(spiral.centre)
    return words(f"{voice}.title", centre=centre)


def said(step: SmallStep, spiral: Spiral, words: Words) -> list[str]:
    """Put one small step in words, beside its own: only what was told, nothing for the rest."""
    parts = []
    if step.practice is not None:
        parts.append(label(spiral, step.practice, words))
    if step.fed:
        fed = words.joined([label(spiral, one, words) for one in step.fed])
        parts.append(words("spiral.step.fed", text=fed))
    if step.followed:
        parts.append(words("spiral.step.followed", text=_line(step.followed)))
    if step.parents_words:
        parts.append(words("spiral.step.words", text=_line(step.parents_words)))
    if step.rupture is not None:
        parts.append(words("spiral.step.rupture", text=label(spiral, step.rupture, words)))
    if step.lead:
        parts.append(lead(step, words))
    if step.rupture is not None:
        parts.append(_repaired(step, words))
    return parts


def lead(step: SmallStep, words: Words) -> str:
    """Say how the helper took the lead in a repair."""
    return words("spiral.step.lead", text=_line(step.lead))


def loops(numbers: tuple[int, ...], words: Words) -> str:
    """Name loops: "loops 1 and 3"."""
    told = words.joined([str(number) for number in numbers])
    return words("spiral.loops", n=len(numbers), loops=told)


def sentences(spiral: Spiral, words: Words) -> list[str]:
    """Tell the whole spiral, one clear line after another."""
    lines = [title(spiral, words, "spiral.plain")]
    if spiral.goes_back:
        lines.append(words("spiral.goes-back"))
    for loop in spiral.loops:
        lines.append(f"{words('spiral.loop', n=loop.number, date=loop.date)}.")
        if not loop.steps:
            lines.append(words("spiral.loop.empty"))
        lines += [_plain(step, spiral, words) for step in loop.steps]
    lines += [sentence(observation, words) for observation in observations(spiral)]
    return lines + [
        words(
            "spiral.plain.open.lead" if step.lead else "spiral.plain.open",
            loop=step.loop,
            kind=label(spiral, step.rupture, words),
            text=_ended(step.text),
            lead=_ended(lead(step, words)),
        )
        for step in spiral.open_ruptures
        if step.rupture is not None
    ]


def _plain(step: SmallStep, spiral: Spiral, words: Words) -> str:
    told = ". ".join(_ended(part) for part in said(step, spiral, words))
    key = "spiral.plain.step" if told else "spiral.plain.step.alone"
    return words(key, loop=step.loop, text=_ended(step.text), said=told)


def _repaired(step: SmallStep, words: Words) -> str:
    if step.repairs:
        return words("spiral.step.repairs", n=step.repairs)
    if step.repaired_in:
        return words("spiral.step.repaired-in", n=step.repaired_in)
    return words("spiral.step.open" if step.is_open else "spiral.step.repaired")


def _line(text: str) -> str:
    return " ".join(text.split())


def _ended(text: str) -> str:
    """Take the full stop from a sentence that gets one."""
    return text[:-1] if text.endswith(".") else text
