"""The map on the screen: drawn as a tree, or told in sentences where that serves better."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .desk import WORDS, ascii_only, console, say, speaks_plainly

if TYPE_CHECKING:
    from conversation_guide.guide.model import Guide
    from conversation_guide.interview.conversation import Conversation


def show_map_of(guide: Guide, conversation: Conversation, *, plain: bool = False) -> None:
    """Show the map as it stands; `plain` asks for sentences."""
    from conversation_guide.ecomap.derive import derive

    ecomap = derive(guide, conversation)
    if plain or speaks_plainly():
        from conversation_guide.render.plain_map import sentences

        for sentence in sentences(ecomap, WORDS):
            say(sentence)
        return
    from conversation_guide.render.tree import tree

    screen = console()
    screen.print(tree(ecomap, WORDS, ascii_only=ascii_only(), width=screen.width))
