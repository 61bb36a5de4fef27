"""The map on the screen: drawn, or told in sentences where that serves better."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from .desk import ascii_only, console, say, speaks_plainly

if TYPE_CHECKING:
    from conversation_guide.guide.model import Guide
    from conversation_guide.interview.conversation import Conversation
    from conversation_guide.words import Words


def has_map(guide: Guide) -> bool:
    """Whether a map grows from a conversation with this guide."""
    from conversation_guide.guide.model import MapKind
    from conversation_guide.record.maps import map_kind

    return map_kind(guide) is not MapKind.NONE


def show_map_of(
    guide: Guide,
    conversation: Conversation,
    words: Words,
    *,
    plain: bool = False,
    earlier: Sequence[Conversation] = (),
) -> None:
    """Show the map as it stands, in the family's `words`; `plain` asks for sentences.

    `earlier` are the conversations that this one follows.
    """
    from conversation_guide.record.maps import derive_map
    from conversation_guide.render.maps import drawn, sentences

    map = derive_map(guide, conversation, earlier)
    if plain or speaks_plainly():
        for sentence in sentences(map, words):
            say(sentence)
        return
    screen = console()
    screen.print(drawn(map, words, ascii_only=ascii_only(), width=screen.width))
