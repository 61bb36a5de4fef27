"""The measuring of pictures finds what is wrong with one: planted faults, one kind at a time."""

from __future__ import annotations

import pytest

from tests.render.measuring import faults, flattened, ink

PAPER = '<rect width="400" height="200" fill="#fff"/>'
NAME = '<text x="100" y="100" font-size="14" text-anchor="middle">Rosa Adler</text>'


def picture(*pieces: str) -> str:
    head = '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="200">'
    return f"{head}{PAPER}{''.join(pieces)}</svg>"


def test_a_clean_picture_has_no_faults() -> None:
    beside = '<text x="100" y="118" font-size="14" text-anchor="middle">grandmother</text>'
    below = '<path d="M40 104L160 104" stroke="black" fill="none"/>'
    assert faults(picture(NAME, beside, below)) == []


@pytest.mark.parametrize(
    ("planted", "said"),
    [
        ('<text x="130" y="104" font-size="14">other</text>', "lies on"),
        (
            '<g transform="translate(110 60)rotate(70)"><text font-size="12">turned</text></g>',
            "lies on",
        ),
        ('<path d="M40 96L160 97" stroke="black" fill="none"/>', "is struck"),
        ('<path d="M40 40L160 160" stroke="black" fill="none"/>', "is struck"),
        ('<path d="M40 60C100 60 100 140 100 140" stroke="black" fill="none"/>', "is struck"),
        ('<path d="M100 50q5 8 0 16t0 16t0 16t0 16" stroke="black" fill="none"/>', "is struck"),
        ('<path d="M100 96l14 30l-28 0Z" fill="black"/>', "is struck"),
        ('<path d="M40 88L160 88" stroke="black" fill="none" stroke-width="9"/>', "is struck"),
        ('<line x1="100" y1="0" x2="100" y2="200" stroke="black"/>', "is struck"),
        ('<circle cx="100" cy="60" r="36" fill="none" stroke="black"/>', "is struck"),
        ('<rect x="80" y="60" width="40" height="60" fill="none" stroke="black"/>', "is struck"),
        ('<g transform="translate(0 -4)"><path d="M40 100H160" stroke="black"/></g>', "is struck"),
        ('<rect x="10" y="60" width="200" height="80" fill="white"/>', "is hidden"),
        ('<text x="380" y="20" font-size="14">beyond the edge</text>', "leaves the paper"),
    ],
)
def test_a_planted_fault_is_found(planted: str, said: str) -> None:
    assert any(said in fault for fault in faults(picture(NAME, planted)))


def test_a_ground_strikes_nothing() -> None:
    assert faults(picture('<g class="grounds"><path d="M0 96H400V0Z"/></g>', NAME)) == []


def test_letters_have_the_width_and_height_of_the_font() -> None:
    width, high, low = ink("Åg", 2048, False)
    assert width == 1401 + 1300
    assert (high, low) == (1901, -426)
    assert ink("g", 100, True)[0] > ink("g", 100, False)[0]


def test_a_smooth_curve_mirrors_its_handle() -> None:
    (run,) = flattened("M0 0q10 20 20 0t20 0")
    assert max(y for _, y in run) == pytest.approx(10, abs=0.8)
    assert min(y for _, y in run) == pytest.approx(-10, abs=0.8)
    assert run[-1] == pytest.approx((40, 0))
