"""SVG to PNG: our font, the machine's fonts, signs that no font has, too large pictures."""

from __future__ import annotations

import os
import struct
import subprocess
import sys
import zlib
from pathlib import Path
from types import ModuleType

import pytest
from fontTools import subset
from fontTools.ttLib import TTFont

from conversation_guide.cli import raster
from conversation_guide.cli.raster import FONTS, IN_OUR_FONT, MOST_ASIDE, png
from conversation_guide.errors import FontsMissing, PictureTooLarge, PngNotInstalled

SIGN_IN_NO_FONT = "\U000ffff0"


def svg(*texts: str, width: int = 200, height: int = 40) -> str:
    lines = "".join(
        f'<text x="10" y="{30 + 40 * row}" font-size="24">{text}</text>'
        for row, text in enumerate(texts)
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
        f'font-family="DejaVu Sans"><rect width="100%" height="100%" fill="#fff"/>{lines}</svg>'
    )


def size(picture: bytes) -> tuple[int, int]:
    assert picture.startswith(b"\x89PNG\r\n\x1a\n")
    wide, high = struct.unpack(">II", picture[16:24])
    return wide, high


def test_letters_are_drawn_in_our_font_alone() -> None:
    assert png(svg("Łucja Gómez")) != png(svg(""))
    assert png(svg("Łucja")) != png(svg("Łucjo"))


def test_the_scale_is_the_one_asked_for() -> None:
    assert size(png(svg("A"))) == (400, 80)
    assert size(png(svg("A"), scale=1)) == (200, 40)


def test_signs_that_are_passed_over_are_in_both_of_our_fonts() -> None:
    every = "".join(chr(code) for code in range(0x3000))
    doubtful = set(IN_OUR_FONT.findall(every))
    for font in FONTS:
        covered = {chr(code) for code in TTFont(font)["cmap"].getBestCmap()}
        assert set(every) - doubtful - covered <= set("\t\n\r")


def test_what_our_font_has_is_drawn_without_a_word(capsys: pytest.CaptureFixture[str]) -> None:
    png(svg("Łucja 4 → ½ “ok” …", "مريم", "Ελένη", "Наталья", "é\u0323", "\u200b\ufe0f"))
    assert capsys.readouterr().err == ""


def test_a_sign_that_no_font_has_is_a_box_and_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    drawn = png(svg(f"Ana {SIGN_IN_NO_FONT} Bo"))
    assert "boxes" in capsys.readouterr().err
    assert drawn == png(svg("Ana \u25a1 Bo"))


@pytest.mark.parametrize("mark", ["\u0941", "\u093f", "\u0bc6"])
def test_a_vowel_that_stands_at_another_letter_is_found_missing_too(
    mark: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """No font on the machine is asked here: ours lacks them, as a test of the finding."""
    import resvg_py

    assert raster._missing(resvg_py, [mark], system_fonts=False) == [mark]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="where Linux looks for fonts")
def test_signs_of_the_machines_fonts_are_drawn_beside_one_that_no_font_has(
    tmp_path: Path,
) -> None:
    folder = tmp_path / ".fonts"
    folder.mkdir()
    han_font(folder / "han.ttf")
    (tmp_path / "mixed.svg").write_text(svg(f"Ana {SIGN_IN_NO_FONT}李 Bo"), encoding="utf-8")
    code = (
        "import sys; from pathlib import Path; from conversation_guide.cli.raster import png; "
        "sys.stdout.buffer.write(png(Path('mixed.svg').read_text(encoding='utf-8')))"
    )
    env = {**os.environ, "HOME": str(tmp_path), "PYTHONPATH": str(Path.cwd())}
    ended = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, env=env, capture_output=True, check=True
    )
    # the font of this test draws an X for that name
    assert ended.stdout == png(svg("Ana \u25a1X Bo"))
    assert b"boxes" in ended.stderr


def han_font(path: Path) -> None:
    """Write a font that has one sign, 李, and draws our X for it."""
    font = TTFont(FONTS[0])
    keeping = subset.Subsetter(
        subset.Options(layout_features=[], hinting=False, drop_tables=["FFTM"])
    )
    keeping.populate(text="X")
    keeping.subset(font)
    for table in font["cmap"].tables:
        table.cmap = {ord("李"): "X"}
    for record in font["name"].names:
        if record.nameID in (1, 3, 4, 6):
            record.string = "One Sign"
    font.save(path)


def test_many_signs_are_tried_in_pictures_of_a_bounded_size(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Whether this machine has a font for some of them or not: the PNG is the same."""
    assert raster._AT_ONCE < 500
    many = "".join(chr(0x10A00 + place) for place in range(60)) + SIGN_IN_NO_FONT
    whole = png(svg(many))
    heights: list[int] = []
    draw = raster._render

    def drawn(resvg: ModuleType, svg: str, *, system_fonts: bool, zoom: float = 1.0) -> bytes:
        picture = draw(resvg, svg, system_fonts=system_fonts, zoom=zoom)
        heights.append(size(picture)[1])
        return picture

    monkeypatch.setattr(raster, "_render", drawn)
    monkeypatch.setattr(raster, "_AT_ONCE", 20)
    assert png(svg(many)) == whole
    *tried, _ = heights
    assert len(tried) >= 4
    assert max(tried) <= 40 * (20 + 3)


def test_a_large_picture_is_drawn_at_a_smaller_scale(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(raster, "EASY_PIXELS", 200 * 40 * 2)
    assert size(png(svg("A"))) == (283, 57)
    monkeypatch.setattr(raster, "EASY_PIXELS", 1)
    assert size(png(svg("A"))) == (200, 40)


@pytest.mark.parametrize(
    ("width", "height"), [(1_000_000, 1_000_000), (6_001, 6_001), (10, MOST_ASIDE + 1)]
)
def test_a_picture_beyond_the_limits_is_refused(width: int, height: int) -> None:
    with pytest.raises(PictureTooLarge) as refused:
        png(svg("A", width=width, height=height))
    assert refused.value.data == {"width": width, "height": height}


def test_the_longest_picture_that_is_taken_is_drawn() -> None:
    assert size(png(svg("A", width=20, height=MOST_ASIDE))) == (20, MOST_ASIDE)


def test_without_the_extra_it_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "resvg_py", None)
    with pytest.raises(PngNotInstalled):
        png(svg("A"))


def test_without_our_fonts_it_is_said(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(raster, "FONTS", (str(tmp_path / "gone.ttf"),))
    with pytest.raises(FontsMissing):
        png(svg("A"))


def test_the_packed_lines_are_those_of_the_picture() -> None:
    wide, high = size(png(svg("A")))
    assert len(zlib.decompress(raster._image_data(png(svg("A"))))) == high * (1 + 4 * wide)
