"""The map on the screen: drawn, or told in sentences where that serves better."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from .desk import ascii_only, complain, console, on_screen, say, speaks_plainly

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

    from conversation_guide.guide.model import Guide
    from conversation_guide.interview.conversation import Conversation
    from conversation_guide.record.maps import GuideMap
    from conversation_guide.words import Words

NO_SCREEN = 60
"""Lines that a drawing may have where it goes to a file or a pipe."""


def has_map(guide: Guide) -> bool:
    """Whether a map grows from a conversation with this guide."""
    from conversation_guide.guide.kinds import MapKind
    from conversation_guide.record.maps import map_kind

    return map_kind(guide) is not MapKind.NONE


def show_map_of(
    guide: Guide,
    conversation: Conversation,
    words: Words,
    *,
    plain: bool = False,
    as_drawing: bool = False,
    earlier: Sequence[Conversation] = (),
) -> None:
    """Show the map as it stands, in the family's `words`.

    `plain` asks for sentences, `as_drawing` for the drawing where it is legible; `earlier` are the
    conversations that this one follows.
    """
    from conversation_guide.record.maps import derive_map
    from conversation_guide.render.maps import drawn, sentences

    map = derive_map(guide, conversation, earlier)
    if plain or speaks_plainly():
        for sentence in sentences(map, words):
            say(sentence)
        return
    screen = console()
    drawing = _drawing(map, words, screen) if as_drawing else None
    screen.print(drawing or drawn(map, words, ascii_only=ascii_only(), width=screen.width))


def _drawing(map: GuideMap | None, words: Words, screen: Console) -> Text | None:
    """Give the drawing; where there is none, say why on standard error and give None."""
    from conversation_guide.render.maps import drawing, has_drawing

    if map is None:
        return None
    if not has_drawing(map):
        complain(words("map.drawn.as-it-is"))
    elif ascii_only():
        complain(words("map.drawn.ascii"))
    else:
        # the line on which the next command is typed has to fit too; a file has no last line
        height = screen.height - 1 if on_screen() else NO_SCREEN
        found = drawing(map, words, width=screen.width, height=height)
        if found is None:
            complain(words("map.drawn.too-full"))
        return found
    return None
