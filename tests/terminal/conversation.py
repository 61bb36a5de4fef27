"""The conversation of nine people and five groups, every question answered, in a real terminal.

`turns` is the conversation as data, in the language of a guide; `hold` types it into the program,
question by question, and gives what each took. Words that are typed are counted apart from keys:
every Enter is a key, and so is every sign of "1 3 5-7" and of "y".
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from conversation_guide.guide.model import Guide
from conversation_guide.guide.parse import parse_guide
from conversation_guide.guide.translation import parse_translation
from conversation_guide.words import Words, load_words

from .screen import Terminal, start

ROOT = Path(__file__).parents[2]
GUIDE_ID = "we-are-connected"

PEOPLE = {
    "en": (
        "Ilse, grandmother",
        "Tom, uncle",
        "Mia's father",
        "Fatima, colleague and friend",
        "Mr Kowalczyk, neighbour",
        "Rosalind, school friend",
        "Dr Amari, family doctor",
        "Ms Okonkwo, class teacher",
        "Jana, speech therapist",
    ),
    "es": (
        "Rosa, abuela",
        "Luis, tío",
        "Mateo, primo",
        "Fátima, amiga",
        "Doña Carmen, vecina",
        "Rosalinda, amiga de siempre",
        "La doctora Amari",
        "Pilar, maestra",
        "Juana, terapeuta",
    ),
}
GROUPS = {
    "en": (
        "St Martin's primary school",
        "Night shift at the bakery",
        "Under-tens football club",
        "Parent group at the library",
        "St Martin's parish",
    ),
    "es": (
        "Escuela San Martín",
        "Turno de noche en la panadería",
        "Club de fútbol",
        "Grupo de madres",
        "Parroquia San Martín",
    ),
}


@dataclass(frozen=True)
class Turn:
    """One question: its name, what is seen of it, the words and the keys that answer it."""

    name: str
    seen: str
    words: str = ""
    keys: str = ""

    @property
    def count(self) -> int:
        """How many keys it takes, its Enter included."""
        return len(self.keys) + 1


def spoken(language: str = "en") -> tuple[Guide, Words]:
    """Give the bundled guide in a language, and our words in it."""
    guide, _ = parse_guide((ROOT / "guides" / f"{GUIDE_ID}.yaml").read_text(encoding="utf-8"))
    assert guide is not None
    if language != "en":
        path = ROOT / "guides" / f"{GUIDE_ID}.{language}.yaml"
        guide, _ = parse_translation(path.read_text(encoding="utf-8"), guide)
        assert guide is not None
    return guide, load_words(language)


def turns(language: str = "en", *, details: bool = True) -> list[Turn]:
    """The whole conversation; `details` fills in the optional screen about the one thing."""
    guide, words = spoken(language)
    text = {step.id: str(getattr(step, "text", "")) for step in guide.steps}
    text |= {one.id: str(one.text) for one in guide.family_reflections}
    fields = (("when", "T", ""), ("with-whom", "I", ""), ("obstacle", "L", ""), ("sure", "", "8"))
    filled = [Turn(f"one-thing.{p}", words(f"walk.commit.{p}"), w, k) for p, w, k in fields]
    return [
        Turn("agreement", words("walk.agreement.asked"), keys="1"),
        Turn("welcome", text["welcome"]),
        Turn("centre", text["centre"], "Berger"),
        *_names("people", text["people"], PEOPLE[language]),
        *_names("groups", text["groups"], GROUPS[language]),
        Turn("your-own-signs", text["your-own-signs"]),
        Turn("support a lot", words("walk.level.a-lot"), keys="1 5 8"),
        Turn("support some", words("walk.level.some"), keys="4 7 10 12"),
        Turn("support a little", words("walk.level.a-little"), keys="2 6-13"),
        Turn("support not now", words("walk.level.not-now"), keys="3 14"),
        Turn("strain", words("walk.strain"), keys="2 3 11"),
        Turn("direction both ways", words("walk.direction.both-ways"), keys="1 4 5"),
        Turn("direction from us", words("walk.direction.we-support"), keys="2"),
        Turn("direction to us", words("walk.direction.supports-us"), keys="6-13"),
        Turn("look-together", "Berger"),
        Turn("noticed", text["noticed"], "More people than I thought."),
        Turn("feelings", text["feelings"]),
        Turn("more-support", text["more-support"], keys="s" if language == "es" else "y"),
        Turn("making-connections", text["making-connections"], "I talk to people."),
        Turn("what-makes-it-hard", text["what-makes-it-hard"], "Time."),
        Turn("one-thing", text["one-thing"], "Call Ilse"),
        Turn("one-thing.details", words("walk.commit.details"), keys="d" if details else ""),
        *(filled if details else []),
        Turn("hold-on-to", text["hold-on-to"], "That we have more than it feels like."),
        Turn("picture", words("picture.offer"), keys="s" if language == "es" else "y"),
    ]


def _names(step: str, text: str, names: Sequence[str]) -> Iterator[Turn]:
    """One question a name, and the empty line that ends the list."""
    seen = text
    for number, name in enumerate(names, 1):
        yield Turn(f"{step} {number}", seen, name)
        seen = name.partition(",")[0]
    yield Turn(f"{step}, that is all", seen)


def program(home: Path, *arguments: str, size: tuple[int, int] = (80, 24), **env: str) -> Terminal:
    """Run the program in a terminal of a size, with a data folder of its own."""
    command = [sys.executable, "-m", "conversation_guide", *arguments]
    return start(command, *size, env={"CONVERSATION_GUIDE_HOME": str(home), **env})


def nothing(turn: Turn) -> None:
    """Look at nothing in particular."""


def hold(
    terminal: Terminal,
    conversation: Sequence[Turn],
    look: Callable[[Turn], None] = nothing,
    *,
    pages: str = "",
) -> None:
    """Answer every question once it stands there; `look` is called before each answer.

    `pages` stands on the screen while there is more of the map to turn to.
    """
    for turn in conversation:
        terminal.wait_for(turn.seen)
        look(turn)
        if turn.name == "look-together" and pages:
            terminal.still()
            while " ".join(pages.split()) in " ".join(terminal.text().split()):
                terminal.send("enter")
                terminal.still()
                look(turn)
        terminal.send(*([turn.words] if turn.words else []), turn.keys, "enter")
