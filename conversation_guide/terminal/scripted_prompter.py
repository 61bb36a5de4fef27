"""The prompter that a script answers. It may show the talk as it goes, through an `Audience`."""

from __future__ import annotations

from contextlib import AbstractContextManager, nullcontext
from typing import Protocol

from conversation_guide.errors import ConversationGuideError
from conversation_guide.interview.prompts import Prompt
from conversation_guide.interview.replies import Refused, Reply
from conversation_guide.interview.script_player import ScriptPlayer

from .prompter import MapView


class Audience(Protocol):
    """Whoever watches a script being played."""

    def see(self, prompt: Prompt, reply: Reply, view: MapView) -> None:
        """Show a question and what was answered to it."""


class ScriptedPrompter:
    """Asks a script."""

    def __init__(self, player: ScriptPlayer, audience: Audience | None = None) -> None:
        self._player = player
        self._audience = audience

    def ask(self, prompt: Prompt, view: MapView) -> Reply:
        """Give the script's reply, and show both to the audience if there is one."""
        reply = self._player.reply(prompt, view.there())
        if self._audience is not None and not self._player.problems:
            self._audience.see(prompt, reply, view)
        return reply

    def refuse(self, refused: Refused) -> None:
        """The entry does not fit: the player keeps it as a problem and leaves."""
        self._player.refused(refused)

    def tell(self, text: str) -> None:
        """There is nobody to tell."""

    def trouble(self, error: ConversationGuideError) -> bool:
        """A script does not wait for room on a disk."""
        return False

    def held(self) -> AbstractContextManager[None]:
        """Nobody types."""
        return nullcontext()

    def leave(self) -> None:
        """What was shown to an audience stays: it is made up."""
