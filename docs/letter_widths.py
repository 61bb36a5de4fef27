"""Writes how wide each letter of the shipped fonts is: the advances that `lettering` measures with.

`python docs/make.py` runs it. It reads the fonts with fontTools, a development dependency, so that
nobody who draws a map has to.
"""

from __future__ import annotations

from pathlib import Path

from fontTools.ttLib import TTFont

FONTS = Path(__file__).resolve().parent.parent / "conversation_guide" / "fonts"
OPENING = '''\
"""How wide each letter of DejaVu Sans is, regular and bold; made by docs/letter_widths.py.

A row holds sixteen code points that follow each other (its number is theirs divided by sixteen);
"-" stands where the font has no letter. Do not edit: `python docs/make.py` writes it anew.
"""

from __future__ import annotations

UNITS = {units}
"""The size of letters in the unit of the widths."""
'''


def letter_widths() -> str:
    """Give the text of `conversation_guide/lettering/advances.py`."""
    parts = []
    for name, file in (("REGULAR", "DejaVuSans.ttf"), ("BOLD", "DejaVuSans-Bold.ttf")):
        font = TTFont(FONTS / file)
        units = font["head"].unitsPerEm
        widths = {code: font["hmtx"][glyph][0] for code, glyph in font.getBestCmap().items()}
        rows = "".join(_row(row, widths) for row in sorted({code // 16 for code in widths}))
        parts.append(f"{name}: dict[int, str] = {{\n{rows}}}\n")
    return "\n".join([OPENING.format(units=units), *parts])


def _row(row: int, widths: dict[int, int]) -> str:
    """Give the line of one row."""
    several = " ".join(str(widths.get(code, "-")) for code in range(row * 16, row * 16 + 16))
    return f'    {row}: "{several}",\n'
