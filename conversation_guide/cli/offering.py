"""The picture of the map, offered at the end of a conversation, in the family's words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conversation_guide.errors import PictureTooLarge, PngNotInstalled
from conversation_guide.interview.events import Address
from conversation_guide.interview.prompts import Given, Prompt, Refused, YesNo

from .desk import put, somebody_there, write_file
from .formats import written
from .leaving import PICTURE
from .menu import NoMap
from .reading import file_name

if TYPE_CHECKING:
    from pathlib import Path

    from conversation_guide.terminal.prompter import Prompter

    from .reading import Told

def offer_picture(told: Told, prompter: Prompter, folder: Path | None) -> None:
    """Ask whether to draw the map, and draw it into `folder`, or beside the conversation for None.

    Nothing is asked where nobody sits at the screen, or where nothing is on the map.
    """
    from conversation_guide.record.maps import derive_map, is_empty

    map = derive_map(told.spoken.guide, told.conversation, told.earlier)
    if not somebody_there() or is_empty(map):
        return
    words = told.spoken.words
    prompt = Prompt(
        address=Address("picture"),
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
    try:
        files = written(told, "record", "png")
    except (PngNotInstalled, PictureTooLarge):
        files = written(told, "record", "svg")
    for ending, content in files.items():
        name = f"{PICTURE}{ending}" if folder is None else f"{file_name(told.ref)}{ending}"
        path = (told.ref.folder if folder is None else folder) / name
        write_file(path, content, force=folder is None)
        put(words("picture.at", path=path))
