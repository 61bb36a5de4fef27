"""What people type, made safe to keep and to show; and how wide it is on a screen.

Everything that a person or a file brings in passes `clean_line` or `clean_text` once, at the
door. After that it is data: it holds no byte that a terminal obeys, no character that XML
refuses, no invisible turn of direction. Layers above never clean again; they only measure
(`width`, `wrap`), compare (`same_name`) or escape for one format (`markdown`).

Nothing here knows a terminal, a file or a guide.
"""

from __future__ import annotations

import re

NAME_AT_MOST = 200
"""Characters that a name or a one-line answer may have."""

ANSWER_AT_MOST = 10_000
"""Characters that a long answer may have."""

_CONTROL = "\x00-\x1f\x7f-\x9f"

_ESCAPE_SEQUENCE = re.compile(
    # Strings that a terminal swallows whole (window title, clipboard, link target). Only one that
    # is ended properly is taken out with what it holds: an open one must not eat the answer.
    rf"(?:\x1b[\]PX^_]|[\x90\x98\x9d\x9e\x9f])[^{_CONTROL}]*(?:\x07|\x9c|\x1b\\)"
    # Colours, cursor movements, pasted-text marks: only as far as they are written correctly.
    r"|(?:\x1b\[|\x9b)[0-?]{0,64}[ -/]{0,4}[@-~]"
    # Everything else that begins with ESC: two or three characters.
    r"|\x1b[ -/][0-~]|\x1b[0-~]?"
)

_LINE_BREAK = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")

_FORBIDDEN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f"
    "\u202a-\u202e\u2066-\u2069"  # direction overrides and isolates: they reorder what is near
    "\u206a-\u206f\ufff9-\ufffb\ufeff"  # deprecated and annotation controls, byte order mark
    "\ud800-\udfff\ufdd0-\ufdef"
    + "".join(
        f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0, 0x110000, 0x10000)
    )
    + "]"
)

_SURROGATE = re.compile("[\ud800-\udfff]")
_SPACES = re.compile(r"[ \t\n]+")
_SPACES_IN_LINE = re.compile(r"[ \t]+")

# Letters are seldom followed by more marks than this; beyond it a cut in the middle is no harm.
_LONGEST_CLUSTER = 40

_JOINER = "\u200d"


def clean_line(text: str, at_most: int = NAME_AT_MOST) -> str:
    """Make one line of what was typed.

    Escape sequences, control characters, direction overrides, lone surrogates and characters that
    XML refuses are taken out; line breaks, tabs and runs of spaces become one space; the rest is
    in Unicode's composed form (NFC) and stripped. Joiners, which hold emoji families and Persian
    words together, and the marks U+200E and U+200F stay.

    Args:
        text: Anything at all.
        at_most: How many characters to keep; a letter is not parted from its marks.

    Returns:
        Text that comes out the same when it is cleaned again.
    """
    if len(text) <= at_most and text.isascii() and text.isprintable() and "  " not in text:
        return text.strip(" ")  # nearly everything is like this, and guides hold much of it
    return _cut(_SPACES.sub(" ", _safe(text)).strip(), at_most)


def clean_text(text: str, at_most: int = ANSWER_AT_MOST) -> str:
    r"""Make an answer of several lines; like `clean_line`, but line breaks stay, as ``\n``.

    Args:
        text: Anything at all.
        at_most: How many characters to keep, line breaks among them.

    Returns:
        Text that comes out the same when it is cleaned again.
    """
    lines = _SPACES_IN_LINE.sub(_without_tabs, _safe(text)).split("\n")
    return _cut("\n".join(line.rstrip(" ") for line in lines).strip(), at_most)


def width(text: str) -> int:
    """Say how many terminal cells `text` takes up: two for most CJK and emoji, none for marks."""
    if text.isascii():
        return len(text)
    from rich.cells import cell_len

    return cell_len(text)


def wrap(text: str, columns: int) -> list[str]:
    """Break `text` into lines of at most `columns` cells.

    Words stay whole where they fit and are parted between letters where they do not. Line breaks
    in `text` stay; spaces at a break go; nothing else is lost. At least one letter stands on each
    line, however narrow.

    Args:
        text: Cleaned text.
        columns: Cells in a line, 1 or more.

    Returns:
        The lines; one empty line for empty text.
    """
    lines: list[str] = []
    for paragraph in text.split("\n"):
        line, used = "", 0
        for word in paragraph.split(" "):
            if not word:
                continue
            cells = width(word)
            if line and used + 1 + cells <= columns:
                line, used = f"{line} {word}", used + 1 + cells
                continue
            if line:
                lines.append(line)
            *full, line = _part(word, columns) if cells > columns else [word]
            lines.extend(full)
            used = width(line)
        lines.append(line)
    return lines


def letters(text: str) -> list[str]:
    """Part `text` into what people see as one letter: with its marks, a flag, an emoji family."""
    starts = [i for i in range(len(text)) if _starts_letter(text, i)]
    ends = [*starts[1:], len(text)] if starts else []
    return [text[start:end] for start, end in zip(starts, ends, strict=True)]


def same_name(text: str) -> str:
    """Fold `text` so that two ways of writing one name come out equal; never shown or stored.

    Case, accents' encoding, full-width forms, spaces, invisible marks and the shape of an
    apostrophe or hyphen make no difference. Accents do: "José" and "Jose" stay two names.
    """
    if text.isascii():
        return " ".join(text.translate(_ONE_SHAPE).casefold().split())
    import unicodedata  # a big table, which plain letters never need

    folded = "".join(c for c in text.translate(_ONE_SHAPE) if unicodedata.category(c) != "Cf")
    for _ in range(2):  # folding case can bring forth what has another form, and back again
        folded = unicodedata.normalize("NFKC", folded).casefold()
    return " ".join(unicodedata.normalize("NFKC", folded).translate(_ONE_SHAPE).split())


_ONE_SHAPE = str.maketrans({"‘": "'", "’": "'", "ʼ": "'", "`": "'", "´": "'", "‐": "-", "–": "-"})


def markdown(text: str) -> str:
    """Escape `text` so that any CommonMark reader shows it as it is, on one line.

    It can stand in a paragraph, a heading, a list or a table cell. A reader that makes links of
    bare web addresses on its own may still do so: the address shown is then the address linked.
    """
    line = _SPACES.sub(" ", _safe(text)).strip()
    return line.translate(_MARKDOWN)


def xml_safe(text: str) -> str:
    """Leave out what XML 1.0 refuses (its production `Char`); nothing else is changed or escaped.

    What was cleaned at the door holds nothing of it; the texts of a stored guide may.
    """
    return text if text.isprintable() else re.sub(_NOT_IN_XML, "", text)


_NOT_IN_XML = "[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"
"""Compiled where it is needed: it takes longer than everything else in this module."""


_MARKDOWN = str.maketrans(
    {c: f"\\{c}" for c in "!\"#$%'()*+,-./:;=?@[\\]^_`{|}~"}
    | {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
)


def _safe(text: str) -> str:
    r"""Take out what is obeyed, hidden or refused; every kind of line break becomes ``\n``."""
    if _SURROGATE.search(text):
        # Some Windows consoles hand over an emoji as two halves: join them, drop single ones.
        text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "ignore")
    if not text.isprintable():
        text = _ESCAPE_SEQUENCE.sub("", text)
        text = _LINE_BREAK.sub("\n", _FORBIDDEN.sub("", text.replace("\x85", "\n")))
    if text.isascii():
        return text
    import unicodedata

    return unicodedata.normalize("NFC", text)


def _without_tabs(spaces: re.Match[str]) -> str:
    return " " if "\t" in spaces[0] else spaces[0]


def _cut(text: str, at_most: int) -> str:
    """Keep at most `at_most` characters, ending after a whole letter where that is near."""
    if len(text) <= at_most:
        return text
    end = at_most
    while end > max(0, at_most - _LONGEST_CLUSTER) and not _starts_letter(text, end):
        end -= 1
    if end == 0 or not _starts_letter(text, end):
        end = at_most
    return text[:end].rstrip()


def _starts_letter(text: str, index: int) -> bool:
    """Say whether what people see as one letter may begin at `index`."""
    if index == 0:
        return True
    here, before = text[index], text[index - 1]
    if here.isascii():
        return True
    import unicodedata

    category = unicodedata.category(here)
    if category[0] == "M" or here in "\u200c\u200d":
        return False
    if before == _JOINER and category == "So":
        return False  # the next of an emoji family
    if "\U0001f3fb" <= here <= "\U0001f3ff" or "\U000e0020" <= here <= "\U000e007f":
        return False  # skin tones, and the letters of a region's flag
    if _is_flag_half(here):
        start = index
        while start > max(0, index - _LONGEST_CLUSTER) and _is_flag_half(text[start - 1]):
            start -= 1
        return (index - start) % 2 == 0
    return True


def _is_flag_half(character: str) -> bool:
    return "\U0001f1e6" <= character <= "\U0001f1ff"


def _part(word: str, columns: int) -> list[str]:
    """Part a word that is wider than a line."""
    pieces: list[str] = []
    piece, used = "", 0
    for letter in letters(word):
        cells = width(letter)
        if piece and used + cells > columns:
            pieces.append(piece)
            piece, used = "", 0
        piece, used = piece + letter, used + cells
    return [*pieces, piece]
