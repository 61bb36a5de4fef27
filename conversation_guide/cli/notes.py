"""`conversation-guide session notes`: the practitioner's own notes, read again.

Also what was answered at private steps. It is shown here and nowhere else: no export, no record.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Annotated

import typer

from conversation_guide.guide.places import filled

from . import complete
from .desk import WORDS, console, on_screen, put, say

if TYPE_CHECKING:
    from conversation_guide.interview.conversation import Conversation
    from conversation_guide.interview.events import Address
    from conversation_guide.render.blocks import Block

    from .reading import Told


def show_notes(
    id: Annotated[
        str,
        typer.Argument(
            metavar="ID", help=WORDS("cli.help.session.id"), autocompletion=complete.sessions
        ),
    ],
) -> int:
    """Show one's own notes by key point and question, and what was answered privately."""
    from conversation_guide.render.markdown_page import page

    from .reading import read_session

    told = read_session(id)
    found = list(_Notes(told).blocks())
    if not found:
        say(WORDS("session.notes.none"))
        return told.code
    text = page([*_head(told), *found])
    if on_screen():
        from rich.markdown import Markdown

        console().print(Markdown(text, hyperlinks=False))
    else:
        put(text)
    return told.code


def _head(told: Told) -> list[Block]:
    from conversation_guide.render.blocks import Heading, plain
    from conversation_guide.text import clean_line

    about = WORDS("session.notes.about", day=told.ref.day, id=told.ref.id)
    return [Heading(1, clean_line(told.spoken.original.title)), plain(about)]


class _Notes:
    """The notes of one conversation, set under the questions where they were made."""

    def __init__(self, told: Told) -> None:
        from conversation_guide.interview.walks.agreeing import AGREEMENT

        guide, words = told.spoken.original, told.spoken.own_words
        self._conversation: Conversation = told.conversation
        self._words = words
        self._sections: list[tuple[str, dict[str, str]]] = [
            (words("walk.agreement"), {AGREEMENT: ""}),
            *(
                (point.title, {s.id: s.text or s.id for s in point.steps})
                for point in guide.key_points
            ),
            (words("walk.reflections"), {one.id: one.text for one in guide.family_reflections}),
            (
                words("walk.reflections.own"),
                {s.id: s.text or s.id for s in guide.afterwards}
                | {one.id: one.text for one in guide.own_reflections},
            ),
        ]
        known = {id for _, steps in self._sections for id in steps}
        elsewhere = {n.address.step: "" for n in told.conversation.notes}
        self._sections.append(
            (WORDS("session.notes.elsewhere"), {id: "" for id in elsewhere if id not in known})
        )
        self._private = dict(_private_answers(told))
        self._centre = _centre(told) or words("walk.centre.unnamed")

    def blocks(self) -> Iterator[Block]:
        """Give everything there is, by key point; nothing where there is nothing."""
        from conversation_guide.render.blocks import Heading

        for title, steps in self._sections:
            made = [block for id, text in steps.items() for block in self._step(id, text)]
            if made:
                yield Heading(2, filled(title, centre=self._centre))
                yield from made

    def _step(self, id: str, text: str) -> Iterator[Block]:
        from conversation_guide.render.blocks import Quote, silent, strong

        if id in self._private:
            time, answer = self._private[id]
            yield strong(self._question(text, ()))
            if time:  # looking back alone is no time of the talk
                yield silent(_at("session.notes.answered", time))
            yield from answer
        asked = None
        for note in self._conversation.notes:
            if note.address.step != id:
                continue
            if question := self._asked(text, note.address):
                if question != asked:
                    yield strong(question)
                asked = question
            yield silent(_at("session.notes.noted", note.time))
            yield Quote(note.text)

    def _asked(self, text: str, address: Address) -> str:
        names = [
            self._conversation.named[id].name
            for id in address.about
            if id in self._conversation.named
        ]
        return self._question(text, names)

    def _question(self, text: str, names: list[str] | tuple[()]) -> str:
        said = self._words.joined(list(names))
        question = filled(text, centre=self._centre, name=said or self._words("summary.each"))
        if "{name}" in text or not said:
            return question
        return WORDS("session.notes.question", question=question, names=said)


def _at(key: str, time: str) -> str:
    return WORDS(key, time=time[:16].replace("T", " "))


def _centre(told: Told) -> str:
    from conversation_guide.ecomap.derive import derive

    return derive(told.spoken.original, told.conversation).centre


def _private_answers(told: Told) -> Iterator[tuple[str, tuple[str, list[Block]]]]:
    """Give by step what was answered at private ones, and when: to the practitioner it is told.

    What was answered alone afterwards is among it.
    """
    from conversation_guide.interview.conversation import Standing
    from conversation_guide.interview.way import reflecting
    from conversation_guide.record.summary import summarise
    from conversation_guide.render.blocks_told import Answers
    from conversation_guide.render.map_words import labels

    guide, conversation = told.spoken.original, told.conversation
    afterwards = reflecting(guide, told.spoken.own_words).key_points
    points = (*guide.key_points, *afterwards)
    private = {step.id for point in points for step in point.steps if step.private}
    if not private:
        return
    opened = replace(
        guide,
        key_points=tuple(
            replace(point, steps=tuple(replace(step, private=False) for step in point.steps))
            for point in points
        ),
        afterwards=(),
        own_reflections=(),
    )
    summary = summarise(opened, conversation, told.earlier)
    answers = Answers(told.spoken.own_words, labels(summary.ecomap, told.spoken.own_words))
    for topic in summary.topics:
        for one in topic.told:
            if one.step.id not in private or one.standing is not Standing.ANSWERED:
                continue
            times = [
                entry.time
                for address, entry in conversation.entries.items()
                if address.step == one.step.id and not entry.set_aside
            ]
            yield one.step.id, (max(times, default=""), list(answers.blocks(one)))
