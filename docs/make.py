"""Write the pages and files that are made from declarations; `--check` only says if they differ.

python docs/make.py            write pages, schemas, pictures and the widths of letters
python docs/make.py --check    exit 1 if one of them is not as it would be written
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "docs")]

import data_page  # noqa: E402
from letter_widths import letter_widths  # noqa: E402
from picture import as_given, crowded, in_terminal, picture  # noqa: E402

from conversation_guide.document.located import MOST_BYTES  # noqa: E402
from conversation_guide.document.parsing import MOST_DEPTH  # noqa: E402
from conversation_guide.document.reference import reference  # noqa: E402
from conversation_guide.document.schema import json_schema  # noqa: E402
from conversation_guide.guide.format import GUIDE  # noqa: E402
from conversation_guide.words import load_words  # noqa: E402

WORDS = load_words("en")
EXAMPLE = ROOT / "tests" / "guide" / "ok" / "small.yaml"
SIGNS = "{ [ * & ! | > @ % ` ? - ,"


def say(key: str, /, **values: object) -> str:
    """Give a sentence below `format.`."""
    return WORDS(f"format.{key}", **values)


def schema() -> str:
    """Give the JSON Schema of the guide format."""

    def describe(name: str) -> str:
        return say(name) if f"format.{name}" in WORDS else ""

    return json.dumps(json_schema(GUIDE, say("page.title"), describe), indent=2) + "\n"


def page() -> str:
    """Give the page on the guide format."""
    signs = " ".join(f"`` {sign} ``" if sign == "`" else f"`{sign}`" for sign in SIGNS.split())
    example = EXAMPLE.read_text(encoding="utf-8").rstrip()
    size = MOST_BYTES // (1024 * 1024)
    parts = [
        f"# {say('page.title')}",
        f"<!-- {say('page.made')} -->",
        say("page.opening"),
        f"## {say('page.example')}",
        f"```yaml\n{example}\n```",
        reference(GUIDE, say),
        f"## {say('page.texts')}",
        say("page.texts.body"),
        f"## {say('page.quotes')}",
        say("page.quotes.body", signs=signs),
        f"## {say('page.limits')}",
        say("page.limits.body", depth=MOST_DEPTH, size=size),
        f"## {say('page.editor')}",
        say("page.editor.body"),
        "```yaml\n# yaml-language-server: $schema=path/to/guide.schema.json\n```",
    ]
    return "\n\n".join(parts) + "\n"


MADE = {
    ROOT / "docs" / "pictures" / "terminal.svg": lambda: picture(WORDS),
    ROOT / "docs" / "pictures" / "terminal-drawn.svg": lambda: in_terminal(WORDS),
    ROOT / "docs" / "pictures" / "ecomap.svg": lambda: as_given(WORDS),
    ROOT / "docs" / "pictures" / "ecomap-many.svg": lambda: crowded(WORDS),
    ROOT / "docs" / "pictures" / "spiral.svg": lambda: as_given(WORDS, "our-partnership"),
    ROOT / "docs" / "pictures" / "wall.svg": lambda: as_given(WORDS, "where-are-your-dots"),
    ROOT / "docs" / "guide-format.md": page,
    ROOT / "docs" / "data.md": lambda: data_page.page(WORDS),
    ROOT / "docs" / "map.schema.json": lambda: data_page.schema(WORDS),
    ROOT / "conversation_guide" / "lettering" / "advances.py": letter_widths,
    ROOT / "conversation_guide" / "guide" / "guide.schema.json": schema,
}


def main(arguments: list[str]) -> int:
    """Write, or with `--check` compare; gives the exit code."""
    differing = []
    for path, make in MADE.items():
        text = make()
        there = path.read_text(encoding="utf-8") if path.exists() else None
        if there == text:
            continue
        differing.append(path.relative_to(ROOT).as_posix())
        if "--check" not in arguments:
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
    for name in differing:
        sys.stdout.write(f"{name}\n")
    return 1 if differing and "--check" in arguments else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
