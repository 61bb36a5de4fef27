"""What every prompter is: the one thing in which a terminal, plain lines and a script differ.

A prompter shows a prompt and brings back a reply. It decides nothing about the walk, stores
nothing and validates nothing beyond what its own input needs: `interview.answers` says what fits.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from rich.console import RenderableType

    from conversation_guide.ecomap.legend import Legend
    from conversation_guide.errors import ConversationGuideError
    from conversation_guide.guide.kinds import ConnectionKind
    from conversation_guide.guide.steps import Option
    from conversation_guide.interview.events import Address, Value
    from conversation_guide.interview.prompts import Form, Prompt
    from conversation_guide.interview.replies import Refused, Reply


@dataclass(frozen=True, slots=True, kw_only=True)
class Rating:
    """One thing that was asked about a connection and can be asked again: how it supports, say."""

    address: Address
    text: str
    form: Form
    draft: Value | None


@dataclass(frozen=True, slots=True, kw_only=True)
class OnMap:
    """One person or group on the map: `written` is as it was typed, `label` is theirs alone.

    `categories` are those of the list where it was named; it stands in `category`, "" for none.
    `ratings` are what was asked about it so far.
    """

    id: str
    label: str
    written: str
    kind: ConnectionKind
    category: str
    categories: tuple[Option, ...]
    wanted: bool
    ended: bool
    ratings: tuple[Rating, ...] = ()


class MapView(Protocol):
    """The map as it stands, drawn only when somebody looks at it."""

    def drawn(self, width: int) -> RenderableType:
        """Give the whole map for a terminal: a rich renderable, `width` cells wide."""

    def pages(self, width: int, height: int) -> Sequence[RenderableType]:
        """Give the map for a screen of `height` lines, its legend on every page."""

    def drawing(self, width: int, height: int) -> RenderableType | None:
        """Give the map as a drawing on one screen of so many cells; None where there is none."""

    def brief(self, width: int) -> RenderableType | None:
        """Give the map in a few lines, `width` cells wide; None where it has no such form."""

    def lines(self) -> list[str]:
        """Give the map as plain sentences, one a line, for a screen reader or a pipe."""

    def begun(self) -> bool:
        """Say whether there is anything on the map to look at."""

    def there(self) -> tuple[OnMap, ...]:
        """Give who is on the map, in the order of naming: for mending it."""

    def lists(self) -> tuple[ConnectionKind, ...]:
        """Give the kinds that can be added: those that the guide has a list for."""

    def looks_back(self) -> bool:
        """Say whether somebody looks back alone: then the map and the record stay as they are."""

    def names_are_whole(self) -> bool:
        """Say whether a name is written without who it is to the family."""

    def legend(self) -> Legend | None:
        """Give the signs of this map, as they are now; None where there are none to choose."""


class Prompter(Protocol):
    """Asks a person, or a script."""

    def ask(self, prompt: Prompt, view: MapView) -> Reply:
        """Show `prompt` and give the reply. Ctrl-C, Ctrl-D and the end of input are `Leave`."""

    def refuse(self, refused: Refused) -> None:
        """Say why the last reply does not fit; the same prompt is asked again after this."""

    def tell(self, text: str) -> None:
        """Say one plain thing: a note was kept, this is the first question."""

    def trouble(self, error: ConversationGuideError) -> bool:
        """Say that an answer could not be saved; True to try again, False to stop."""

    def held(self) -> AbstractContextManager[None]:
        """Keep the terminal quiet between questions too: enter this around a whole sitting."""

    def leave(self) -> None:
        """Take the conversation off the screen, as far as the terminal can forget it."""
