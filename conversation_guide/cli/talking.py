"""A talk without a record: the guide's own words, a page a key point, and nothing is written.

For a family that wants nothing kept. The pages are asked like questions, so that one can turn back
and blank the screen; nothing is typed there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from conversation_guide.interview.prompts import Acknowledge, Heading, Prompt
from conversation_guide.interview.replies import Back, Leave
from conversation_guide.terminal.actions import OUTSIDE

from .menu import NoMap

if TYPE_CHECKING:
    from conversation_guide.terminal.prompter import Prompter

    from .speaking import Spoken


def turn_pages(spoken: Spoken, prompter: Prompter) -> None:
    """Show what to talk about, page by page, and take it off the screen at the end."""
    from conversation_guide.render.talk import pages

    talk = pages(spoken.guide, spoken.words)
    place = 0
    with prompter.held():
        while 0 <= place < len(talk):
            page, count = talk[place], len(spoken.guide.key_points)
            prompt = Prompt(
                address=OUTSIDE,
                form=Acknowledge(kind="story"),
                text="\n".join(page.said),
                heading=Heading(number=page.number, count=count, title=page.title),
            )
            reply = prompter.ask(prompt, NoMap())
            if isinstance(reply, Leave):
                break
            place = max(0, place - 1) if isinstance(reply, Back) else place + 1
    prompter.leave()
