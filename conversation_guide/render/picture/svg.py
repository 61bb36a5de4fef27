"""SVG as text: numbers, escaping, shapes, groups, lines of letters, the whole document.

Every function gives a piece of SVG as a string; pieces are joined by whoever draws. It is plain
SVG 1.1 without style sheets, scripts, references or `<marker>` (several converters drop those), so
that every viewer shows the same. Nothing here knows a map. Lengths are in pixels.
"""

from __future__ import annotations

from collections.abc import Iterable
from html import escape as _escape_html
from math import isfinite

from conversation_guide.lettering.widths import FAMILY, LINE
from conversation_guide.text import xml_safe

INK = "#2b2b2b"
"""The colour of lines and letters."""

QUIET = "#5b5b5b"
"""For letters that stand back: still dark enough to be copied in black and white."""

PALE = "#a3a3a3"
"""For what is ghosted, and for the finest lines."""

PAPER = "#ffffff"
"""The ground; always drawn, so that a dark page behind the picture changes nothing."""

TINTS = (
    ("#a8442a", "#fdf3ef"),
    ("#1f5f99", "#eff5fb"),
    ("#6b5410", "#faf6e8"),
    ("#23704a", "#eef7f1"),
    ("#8c2f6b", "#fbf0f7"),
    ("#4b4a9c", "#f2f2fb"),
    ("#0f6a75", "#ecf6f7"),
    ("#7a4520", "#faf2ec"),
)
"""Dark and pale of each tint, in the order in which categories take them. All the dark ones read
on white (contrast above 5); a tint never says anything that letters beside it do not."""

_WRITTEN = [" ".join(["%.1f"] * n) for n in range(9)]


def number(value: float) -> str:
    """Write a number with at most one decimal, never with an exponent. Raises ValueError."""
    written = f"{value:.1f}"
    if written[-2:] == ".0":
        written = written[:-2]
        return "0" if written == "-0" else written
    if not isfinite(value):
        raise ValueError(value)
    return written


def points(*numbers: float) -> str:
    """Write numbers with one decimal and blanks between, as paths want them. Raises ValueError."""
    written = _WRITTEN[len(numbers)] % numbers
    if "n" in written:  # "nan" and "inf" have one, numbers have none
        raise ValueError(numbers)
    return written


def escape(text: str) -> str:
    """Make `text` stand for itself in an element or in an attribute.

    What XML 1.0 refuses is left out; a line break becomes a blank.
    """
    if not text.isprintable():
        text = xml_safe(text).replace("\n", " ").replace("\r", " ").replace("\t", " ")
    if "&" in text or "<" in text or ">" in text or '"' in text or "'" in text:
        return _escape_html(text, quote=True)
    return text


def element(name: str, *children: str, **attributes: str | float | None) -> str:
    """Give an element; `children` are pieces of SVG.

    Attributes that are None are left out; `stroke_width` becomes `stroke-width`, `class_` becomes
    `class`. Texts are escaped here.
    """
    parts = [name]
    for key, value in attributes.items():
        if value is not None:
            written = escape(value) if isinstance(value, str) else number(value)
            parts.append(f'{key.rstrip("_").replace("_", "-")}="{written}"')
    opened = " ".join(parts)
    return f"<{opened}>{''.join(children)}</{name}>" if children else f"<{opened}/>"


def group(*children: str, **attributes: str | float | None) -> str:
    """Put pieces into a `<g>`, each on a line of its own; nothing for no children."""
    kept = [child for child in children if child]
    if not kept:
        return ""
    return element("g", "\n", "\n".join(kept), "\n", **attributes)


def told(title: str) -> str:
    """Give the `<title>` of a group: what it says in words, for a screen reader and a pointer."""
    return f"<title>{escape(title)}</title>"


def path(
    d: str,
    *,
    stroke: str | None = INK,
    width: float = 1,
    fill: str = "none",
    dash: str | None = None,
    cap: str | None = None,
) -> str:
    """Give a path. Without a stroke it is only filled."""
    if stroke is None:
        return f'<path d="{d}" fill="{fill}"/>'
    dashed = f' stroke-dasharray="{dash}"' if dash else ""
    capped = f' stroke-linecap="{cap}"' if cap else ""
    return (
        f'<path d="{d}" fill="{fill}" stroke="{stroke}" stroke-width="{number(width)}"'
        f"{dashed}{capped}/>"
    )


def letters(
    lines: Iterable[str],
    x: float,
    y: float,
    size: float,
    *,
    anchor: str = "middle",
    bold: bool = False,
    italic: bool = False,
    fill: str = INK,
    leading: float = LINE,
) -> str:
    """Set lines of text one below the other: one `<text>` a line.

    Args:
        lines: Texts, escaped here; empty ones only take up room.
        x: Where the lines start, have their middle, or end, as `anchor` says.
        y: The line that the first one stands on.
        size: Of the letters.
        anchor: "start", "middle" or "end".
        bold: Whether they are bold.
        italic: Whether they lean.
        fill: Their colour.
        leading: From line to line, as a part of `size`.
    """
    style = f'font-size="{number(size)}"'
    if anchor != "start":
        style += f' text-anchor="{anchor}"'
    if bold:
        style += ' font-weight="bold"'
    if italic:
        style += ' font-style="italic"'
    if fill != INK:
        style += f' fill="{fill}"'
    return "\n".join(
        [
            f'<text x="{number(x)}" y="{number(y + i * size * leading)}" {style}>'
            f"{escape(line)}</text>"
            for i, line in enumerate(lines)
            if line
        ]
    )


def document(
    body: Iterable[str],
    *,
    width: float,
    height: float,
    title: str,
    desc: str,
    language: str = "en",
    id: str = "map",
) -> str:
    """Give a whole SVG document on white paper.

    Args:
        body: Pieces of SVG, from back to front.
        width: Of the canvas, from 0.
        height: Of the canvas, from 0.
        title: What it is, in one line.
        desc: The whole picture told in words.
        language: Of the words.
        id: What the ids of title and description begin with: each picture on a page needs its own.
    """
    wide, high = number(width), number(height)
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{wide}" height="{high}" '
            f'viewBox="0 0 {wide} {high}" role="img" aria-labelledby="{id}-title {id}-desc" '
            f'xml:lang="{escape(language)}" font-family="{FAMILY}" fill="{INK}">',
            f'<title id="{id}-title">{escape(title)}</title>',
            f'<desc id="{id}-desc">{escape(desc)}</desc>',
            f'<rect width="{wide}" height="{high}" fill="{PAPER}"/>',
            *[piece for piece in body if piece],
            "</svg>\n",
        ]
    )
