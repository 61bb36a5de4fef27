"""What can be done at a question besides answering it, and what there is to be opened there.

Shared by the prompters. Nothing here reads or shows anything.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from conversation_guide.interview.events import Address, Reason
from conversation_guide.interview.prompts import Acknowledge, Prompt
from conversation_guide.interview.walks.agreeing import AGREEMENT
from conversation_guide.words import Words

from .time_left import running

if TYPE_CHECKING:
    from conversation_guide.interview.replies import Mending

    from .prompter import MapView

PASSES = {"skip": Reason.SKIPPED, "private": Reason.DECLINED, "unsure": Reason.UNSURE}
"""The three ways to pass a question, by the name of what one does."""

ACTIONS = (
    "skip",
    "private",
    "unsure",
    "remove",
    "explain",
    "more",
    "prompts",
    "cues",
    "note",
    "map",
    "change",
    "signs",
    "blank",
    "stop",
    "nothing",
)
"""What can be done besides answering, in the order of the menu. Each has a letter of its own in
each language (`ask.menu.<name>.key`), the same at every question."""


OUTSIDE = Address("outside")
"""Where a question stands that belongs to no conversation: a menu, a script without a record."""

CLOSING = Address("closing")
"""Where the closing words stand, once nothing is left to ask."""


def explained(prompt: Prompt, words: Words) -> tuple[str, ...]:
    """What the choices of a question mean, one sentence each; nothing where they say it all."""
    if prompt.address != Address(AGREEMENT):
        return ()
    return tuple(words("walk.agreement.explain").splitlines())


def cues(prompt: Prompt) -> tuple[str, ...]:
    """All cues that belong to a question: its key point's, then its own."""
    return (*(prompt.heading.cues if prompt.heading else ()), *prompt.cues)


def removal(prompt: Prompt) -> Mending:
    """Take off what was named at a question; only where the prompt says that it can be."""
    from conversation_guide.interview.mendings import Remove

    return Remove(prompt.address.about[0])


def actions(prompt: Prompt, view: MapView) -> tuple[str, ...]:
    """What can be done at a question besides answering it and going back, in `ACTIONS`' order."""
    if prompt.address == Address(AGREEMENT):
        # There may be no record yet: nothing to pass, to note or to draw.
        return ("explain", "blank", "nothing")
    if prompt.address == OUTSIDE:
        # No conversation is open: there is nothing to pass, to note or to take back.
        return ("blank", "stop")
    if prompt.address == CLOSING:
        # All of it is answered and kept; it can still be looked at, or taken away.
        return (*(["map"] if view.begun() else []), "blank", "nothing")
    told = prompt.form.kind if isinstance(prompt.form, Acknowledge) else ""
    shown = told == "map"
    # What is only told is not passed: Enter goes on. A resource may be left out, though.
    passes = told in ("", "story") and not prompt.removable
    possible = {
        **dict.fromkeys(PASSES, passes),
        "remove": prompt.removable,
        "prompts": bool(prompt.prompts),
        "cues": bool(cues(prompt)),
        "map": view.begun() and not shown,
        "change": bool(view.lists()),
        "signs": bool(view.lists()) and view.legend() is not None,
        "more": running(prompt) is not None,
        "nothing": not view.looks_back(),
        "explain": False,
    }
    return tuple(name for name in ACTIONS if possible.get(name, True))
