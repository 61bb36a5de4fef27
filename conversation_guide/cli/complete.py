"""Completion in the shell: guides and ids of conversations. It offers nothing where it fails."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from conversation_guide.errors import ConversationGuideError

from .desk import archive, library


def guides(incomplete: str) -> list[str]:
    """Ids of guides that begin like this; files complete by themselves in the shell."""
    try:
        return [file.id for file in library().list() if file.id.startswith(incomplete)]
    except (ConversationGuideError, OSError):
        return []


def sessions(incomplete: str) -> list[str]:
    """Ids of kept conversations, and the words that stand for the newest of each kind."""
    try:
        ids = [ref.id for ref in archive().list()]
    except (ConversationGuideError, OSError):
        ids = []
    return [id for id in ["last", "practice", "demo", *ids] if id.startswith(incomplete)]


def one_of(names: Iterable[str]) -> Callable[[str], list[str]]:
    """Complete one of a few words."""
    return lambda incomplete: [name for name in names if name.startswith(incomplete)]
