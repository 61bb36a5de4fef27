"""The picture of the map, offered at the end of a conversation, in the family's words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conversation_guide.errors import FontsMissing, PictureTooLarge, PngNotInstalled
from conversation_guide.guide.kinds import Audience
from conversation_guide.interview.prompts import Prompt, YesNo
from conversation_guide.interview.replies import Given, Refused
from conversation_guide.terminal.actions import OUTSIDE

from .desk import put, somebody_there, write_file
from .formats import READERS, Files, reduced, written
from .leaving import PICTURE
from .menu import NoMap
from .reading import file_name

if TYPE_CHECKING:
    from pathlib import Path

    from conversation_guide.terminal.prompter import Prompter

    from .reading import Told


def offer_picture(told: Told, prompter: Prompter, folder: Path | None) -> None:
    """Ask whether to draw the map, and draw it into `folder`, or beside the conversation for None.

    A family gets theirs, in the language that they spoke. Nothing is asked where nobody sits at
    the screen, or where nothing is on the map.
    """
    from conversation_guide.record.maps import is_empty

    reader = "family" if told.spoken.guide.audience is Audience.FAMILY else "record"
    if not somebody_there() or is_empty(reduced(told, reader)[0].map):
        return
    words = told.spoken.words
    prompt = Prompt(
        address=OUTSIDE,
        form=YesNo(),
        text=words("picture.offer"),
        skippable=True,
    )
    reply = prompter.ask(prompt, NoMap())
    while isinstance(reply, Given) and not isinstance(reply.value, bool | None):
        prompter.refuse(Refused("ask.refused.yes-no"))
        reply = prompter.ask(prompt, NoMap())
    if not isinstance(reply, Given) or reply.value is not True:
        return
    for ending, content in _drawn(told, reader).items():
        name = PICTURE if folder is None else f"{file_name(told.ref)}{READERS[reader]}"
        path = (told.ref.folder if folder is None else folder) / f"{name}{ending}"
        write_file(path, content, force=folder is None)
        put(words("picture.at", path=path))


def _drawn(told: Told, reader: str) -> Files:
    """Draw it as PNG, which every screen shows, or as SVG where no PNG can be made."""
    try:
        return written(told, reader, "png")
    except (PngNotInstalled, PictureTooLarge, FontsMissing):
        return written(told, reader, "svg")
