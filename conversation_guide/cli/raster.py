"""SVG to PNG with resvg, in the font that we ship. Only SVG of our own making is drawn here.

What resvg does not do by itself is done around it. It draws nothing for text whose font is not
there, and does not say so. A canvas that is too large takes the whole process down. And where one
sign is in no font, it gives up on what follows it in the same text: so those signs, and only
those, become boxes before it starts.
"""

from __future__ import annotations

import math
import re
from pathlib import Path
from types import ModuleType

from conversation_guide.errors import FontsMissing, PictureTooLarge, PngNotInstalled

from .desk import WORDS, complain

FAMILY = "DejaVu Sans"
FONTS = tuple(
    str(Path(__file__).resolve().parent.parent / "fonts" / name)
    for name in ("DejaVuSans.ttf", "DejaVuSans-Bold.ttf")
)

EASY_PIXELS = 16_000_000
"""Up to so many pixels the scale is kept as asked for: 1 to 2 seconds, 160 MB of memory."""

MOST_PIXELS = 36_000_000
"""More is refused: 36 million take about 6 seconds and 350 MB, and then it grows on."""

MOST_ASIDE = 32_000
"""The longest side in pixels; what shows pictures commonly stops at 32,767."""

BOX = "\u25a1"
"""Stands for a sign that no font has."""

IN_OUR_FONT = re.compile(
    "[^\t\n\r\x20-\x7e\u00a0-\u02e9\u0300-\u034f\u03a3-\u0525\u05d0-\u05ea"
    "\u1e00-\u1efb\u2000-\u2064\u2190-\u2311\u2500-\u269c]"
)
"""Finds signs that may be missing from our font; those it passes over are in it (tested)."""

_SIZE = re.compile(r'<svg\b[^>]*?\bwidth="([\d.]+)"[^>]*?\bheight="([\d.]+)"')
_NO_SIGN = "\U0010fffd"
"""A sign that no font has, by agreement: for private use, the last there is."""

_CELL = 40
"""Width and height of the place for one sign to try, in pixels; the sign is half as large."""

_AT_ONCE = 200
"""So many signs are tried in one picture: a page of a thousand names may have as many of them."""


def png(svg: str, *, scale: float = 2.0) -> bytes:
    """Draw `svg`, which is of our own making and has its size in pixels, as PNG.

    `scale` is how many pixels of the PNG one pixel of the SVG has; it is lowered for large
    pictures, to 1 at the least. Signs that no font on this machine has become boxes, and a
    sentence on standard error says so. Raises PngNotInstalled, FontsMissing, PictureTooLarge.
    """
    resvg = _resvg()
    scale = _fitting(svg, scale)
    missing, others = _not_drawable(resvg, svg)
    if missing:
        svg = svg.translate(dict.fromkeys(map(ord, missing), BOX))
        complain(WORDS("picture.png.boxes"))
    return _render(resvg, svg, system_fonts=others, zoom=scale)


def _resvg() -> ModuleType:
    """Give the library. Raises PngNotInstalled, FontsMissing."""
    try:
        import resvg_py
    except ImportError:
        raise PngNotInstalled from None
    if not all(Path(font).is_file() for font in FONTS):
        raise FontsMissing
    return resvg_py


def _render(resvg: ModuleType, svg: str, *, system_fonts: bool, zoom: float = 1.0) -> bytes:
    drawn: bytes = resvg.svg_to_bytes(
        svg_string=svg,
        skip_system_fonts=not system_fonts,
        font_files=list(FONTS),
        font_family=FAMILY,
        sans_serif_family=FAMILY,
        zoom=zoom,
    )
    return drawn


def _fitting(svg: str, scale: float) -> float:
    """Give the scale at which the picture can be drawn at ease. Raises PictureTooLarge."""
    found = _SIZE.search(svg)
    if found is None:
        raise ValueError("an SVG of ours says how wide and high it is")
    width, height = float(found[1]), float(found[2])
    if width * height > MOST_PIXELS or max(width, height) > MOST_ASIDE:
        raise PictureTooLarge(math.ceil(width), math.ceil(height))
    at_ease = math.sqrt(EASY_PIXELS / (width * height))
    return min(scale, max(1.0, at_ease), MOST_ASIDE / max(width, height))


# ── signs that no font has ──


def _not_drawable(resvg: ModuleType, svg: str) -> tuple[frozenset[str], bool]:
    """Find signs that cannot be drawn; say too whether the machine's own fonts are needed."""
    doubtful = sorted(set(IN_OUR_FONT.findall(svg)))
    ours_lacks = _missing(resvg, doubtful, system_fonts=False)
    if not ours_lacks:
        return frozenset(), False
    missing = frozenset(_missing(resvg, ours_lacks, system_fonts=True))
    return missing, len(missing) < len(ours_lacks)


def _missing(resvg: ModuleType, signs: list[str], *, system_fonts: bool) -> list[str]:
    """Find out by drawing: who looks like a sign that there is nowhere is missing.

    A sign that joins another (an accent, a vowel) is drawn with a ring to stand at, before or
    after it.
    """
    samples = [_NO_SIGN, f"{_NO_SIGN}\u25cc", f"\u25cc{_NO_SIGN}"]
    found: list[str] = []
    for start in range(0, len(signs), _AT_ONCE):
        some = signs[start : start + _AT_ONCE]
        rows = _drawn_apart(resvg, [*samples, *some], system_fonts=system_fonts)
        nowhere = set(rows[: len(samples)])
        found += [
            sign for sign, row in zip(some, rows[len(samples) :], strict=True) if row in nowhere
        ]
    return found


def _drawn_apart(resvg: ModuleType, texts: list[str], *, system_fonts: bool) -> list[bytes]:
    """Draw each text below the other in one picture, and give what each looks like.

    That is the bytes of its lines as PNG packs them. How a line is packed rests on itself and the
    one above; that one is empty where a text begins, so two that look alike are packed alike.
    """
    import zlib
    from html import escape

    half = _CELL // 2
    lines = "".join(
        f'<text x="4" y="{_CELL * row + half + 8}">{escape(text)}</text>'
        for row, text in enumerate(texts)
    )
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{2 * _CELL}" '
        f'height="{_CELL * len(texts)}" font-family="{FAMILY}" font-size="{half}">{lines}</svg>'
    )
    packed = zlib.decompress(_image_data(_render(resvg, svg, system_fonts=system_fonts)))
    size = len(packed) // len(texts)
    return [packed[row * size : (row + 1) * size] for row in range(len(texts))]


def _image_data(png: bytes) -> bytes:
    """Take the packed lines out of a PNG: its IDAT chunks, joined (PNG specification, 5.3)."""
    found, place = [], 8
    while place < len(png):
        length = int.from_bytes(png[place : place + 4], "big")
        if png[place + 4 : place + 8] == b"IDAT":
            found.append(png[place + 8 : place + 8 + length])
        place += length + 12
    return b"".join(found)
