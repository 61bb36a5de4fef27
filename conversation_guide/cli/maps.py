"""The map on the screen: drawn as a tree, or told in sentences where that serves better."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .desk import ascii_only, console, say, speaks_plainly

if TYPE_CHECKING:
    from conversation_guide.guide.model import Guide
    from conversation_guide.interview.conversation import Conversation
    from conversation_guide.words import Words


def show_map_of(
    guide: Guide, conversation: Conversation, words: Words, *, plain: bool = False
) -> None:
    """Show the map as it stands, in the family's `words`; `plain` asks for sentences."""
    from conversation_guide.ecomap.derive import derive

    ecomap = derive(guide, conversation)
    if plain or speaks_plainly():
        from conversation_guide.render.plain_map import sentences

        for sentence in sentences(ecomap, words):
            say(sentence)
        return
    from conversation_guide.render.tree import tree

    screen = console()
    screen.print(tree(ecomap, words, ascii_only=ascii_only(), width=screen.width))
