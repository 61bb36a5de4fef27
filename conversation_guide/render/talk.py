"""What to talk about without a record: a guide's own words, a page a key point.

The family reads along: nothing that is for the practitioner's eyes stands here, nor what only a
record makes possible, such as looking at the map or passing something on.
"""

from __future__ import annotations

from dataclasses import dataclass

from conversation_guide.guide.conditions import AgreedTo
from conversation_guide.guide.model import Guide
from conversation_guide.guide.steps import Phase, Show, Step, Story
from conversation_guide.interview.walks.telling import told_of
from conversation_guide.words import Words

from .step_notes import in_a_row
from .step_words import StepWords


@dataclass(frozen=True, slots=True)
class TalkPage:
    """One page: its key point's title and number (0 outside of them), and a paragraph a step."""

    title: str
    number: int
    said: tuple[str, ...]


def pages(guide: Guide, words: Words) -> list[TalkPage]:
    """Give a guide's pages, in the order of its key points, the looking back together last."""
    told = StepWords(guide, words)
    found = [
        TalkPage(
            title=told.said(point.title),
            number=number,
            said=tuple(
                part
                for step in point.steps
                if _is_talked_of(step)
                for part in _said(step, told, words)
            ),
        )
        for number, point in enumerate(guide.key_points, 1)
    ]
    if guide.family_reflections:
        said = tuple(told.said(one.text) for one in guide.family_reflections)
        found.append(TalkPage(words("walk.reflections"), 0, said))
    return [page for page in found if page.said]


def _is_talked_of(step: Step) -> bool:
    agreed = isinstance(step.only_if, AgreedTo)
    return not (step.private or agreed or isinstance(step, Show | Phase)) and bool(step.text)


def _said(step: Step, told: StepWords, words: Words) -> list[str]:
    if isinstance(step, Story):
        return told_of(step, words).splitlines()
    prompts = in_a_row(map(told.said, step.prompts))
    more = [words("facilitator.prompts", prompts=prompts)] if prompts else []
    return [told.said(step.text), *more]
