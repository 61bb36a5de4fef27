"""The end of a conversation, while everybody still sits there: thanks, what was agreed on, the map.

It is asked like any other question, so that one can still go back from it. What was chosen is
carried out once the conversation is over and off the screen.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from conversation_guide.errors import FontsMissing, PictureTooLarge, PngNotInstalled
from conversation_guide.guide.kinds import Audience
from conversation_guide.interview.prompts import Acknowledge, Heading, Prompt, YesNo
from conversation_guide.interview.replies import Given, Refused
from conversation_guide.terminal.actions import CLOSING

from .desk import put, somebody_there, write_file
from .following import agreed_on
from .formats import READERS, Files, reduced, written
from .leaving import PICTURE
from .reading import Told, file_name

if TYPE_CHECKING:
    from pathlib import Path

    from conversation_guide.interview.conversation import Conversation
    from conversation_guide.storage.shelves import SessionRef

    from .speaking import Spoken


class Closing:
    """The closing words of one conversation, and the picture that they offer.

    A family gets its own picture, in the language that it spoke. Nothing is said where nobody sits
    at the screen, and nothing is offered where nothing is on the map.
    """

    def __init__(self, spoken: Spoken, ref: Callable[[], SessionRef | None]) -> None:
        """`ref` tells which conversation it is, once something of it is kept."""
        self._spoken = spoken
        self._ref = ref
        self._reader = "family" if spoken.guide.audience is Audience.FAMILY else "record"
        self._draws = False
        self.was_said = False

    def prompt(self, told: Conversation) -> Prompt | None:
        """What to say and offer at the end; None where nobody is there to hear it."""
        ref = self._ref()
        if ref is None or not somebody_there():
            return None
        self.was_said = True
        words, guide = self._spoken.words, self._spoken.guide
        said = [words("walk.closing.one-thing", text=text) for text in agreed_on(guide, told)]
        offers = self._has_map(ref, told)
        last = words("picture.offer") if offers else words("walk.closing.all")
        return Prompt(
            address=CLOSING,
            form=YesNo() if offers else Acknowledge(kind="say"),
            text="\n".join([*said, last] if offers else said or [last]),
            heading=Heading(number=0, count=0, title=words("walk.closing.title")),
            skippable=True,
        )

    def take(self, given: Given) -> Refused | None:
        """Take in what was answered, or say why it does not fit."""
        if not isinstance(given.value, bool | None):
            return Refused("ask.refused.yes-no")
        self._draws = given.value is True
        return None

    def draw(self, told: Told, folder: Path | None) -> None:
        """Draw the map into `folder`, or beside the conversation for None, if that was wanted."""
        if not self._draws:
            return
        for ending, content in self._drawn(told).items():
            name = PICTURE if folder is None else f"{file_name(told.ref)}{READERS[self._reader]}"
            path = (told.ref.folder if folder is None else folder) / f"{name}{ending}"
            write_file(path, content, force=folder is None)
            put(self._spoken.words("picture.at", path=path))

    def _has_map(self, ref: SessionRef, told: Conversation) -> bool:
        from conversation_guide.record.maps import is_empty

        summary, _ = reduced(Told(ref, self._spoken, told), self._reader)
        return not is_empty(summary.map)

    def _drawn(self, told: Told) -> Files:
        """Draw it as PNG, which every screen shows, or as SVG where no PNG can be made."""
        try:
            return written(told, self._reader, "png")
        except (PngNotInstalled, PictureTooLarge, FontsMissing):
            return written(told, self._reader, "svg")
