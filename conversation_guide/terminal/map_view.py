"""The map as it stands in a conversation, made only when somebody looks at it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conversation_guide.interview.engine import Interview

if TYPE_CHECKING:
    from rich.console import RenderableType

    from conversation_guide.ecomap.model import Ecomap
    from conversation_guide.words import Words


class ConversationMap:
    """A `MapView` over a running interview."""

    def __init__(self, interview: Interview, words: Words, *, ascii_only: bool = False) -> None:
        self._interview = interview
        self._words = words
        self._ascii_only = ascii_only

    def _map(self) -> Ecomap:
        from conversation_guide.ecomap.derive import derive

        return derive(self._interview.guide, self._interview.conversation)

    def drawn(self, width: int) -> RenderableType:
        """Give the tree, `width` cells wide."""
        from conversation_guide.render.tree import tree

        return tree(self._map(), self._words, ascii_only=self._ascii_only, width=width)

    def lines(self) -> list[str]:
        """Give the map as plain sentences."""
        from conversation_guide.render.plain_map import sentences

        return sentences(self._map(), self._words)
