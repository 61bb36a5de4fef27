"""How things look: styles and signs as data.

Styles use the terminal's own sixteen colours, never a background and never dim grey, so that they
can be read on dark and on light grounds; colour and weight only repeat what the words say.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple


class Look(NamedTuple):
    """One style, as rich writes it and as prompt_toolkit writes it."""

    rich: str
    prompt_toolkit: str


LOOKS: dict[str, Look] = {
    "rule": Look("cyan", "ansicyan"),
    "title": Look("bold cyan", "bold ansicyan"),
    "question": Look("bold", "bold"),
    "said": Look("", ""),
    "hint": Look("italic", "italic"),
    "row": Look("", ""),
    "taken": Look("bold", "bold"),
    "mark": Look("cyan", "ansicyan"),
    "answer": Look("", ""),
    "offer": Look("", ""),
    "refusal": Look("bold magenta", "bold ansimagenta"),
    "quiet": Look("cyan", "ansicyan"),
}
"""Every role that something on the screen can have, and its look."""

INKS: dict[str, str] = {
    "bright_blue": "ansibrightblue",
    "green": "ansigreen",
    "red": "ansired",
    "magenta": "ansimagenta",
}
"""The colours of a map's signs: rich's name, and prompt_toolkit's."""


@dataclass(frozen=True, slots=True)
class Signs:
    """The few signs that stand beside words, and how our own words are spelt with them."""

    rule: str
    dot: str
    pointer: str
    bullet: str
    more: str
    ascii_only: bool

    def spell(self, text: str) -> str:
        """Write typographic quotes and dashes as this terminal can; letters stay as they are."""
        return text.translate(_SPELT) if self.ascii_only else text


UNICODE = Signs(rule="─", dot="·", pointer="›", bullet="•", more="…", ascii_only=False)
ASCII = Signs(rule="-", dot="|", pointer=">", bullet="*", more="...", ascii_only=True)

_SPELT = str.maketrans(
    {"“": '"', "”": '"', "„": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "…": "...", "·": "|"}
    | {"•": "*", "›": ">", "\u00a0": " "}
)


def signs_for(encoding: str | None) -> Signs:
    """Give the signs that can be written in `encoding`."""
    from .choose import takes_only_ascii

    return ASCII if takes_only_ascii(encoding) else UNICODE
