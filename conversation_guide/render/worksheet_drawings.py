"""The drawings on a worksheet as inline SVG, in millimetres, in black and grey alone."""

from __future__ import annotations

import math
from html import escape

_LINE = 'fill="none" stroke="#000"'
_QUIET = 'fill="none" stroke="#666" stroke-dasharray="1.2 1.6" stroke-width="0.3"'


def rings(wide: float, high: float, labels: tuple[str, ...], middle: str) -> str:
    """Draw a centre to write a name into, and a ring for each of `labels`, the nearest first."""
    x, y = wide / 2, high / 2
    centre = 15.0
    step = (high / 2 - 3 - centre) / max(len(labels), 1)
    parts = [f'<circle cx="{x:g}" cy="{y:g}" r="{centre:g}" {_LINE} stroke-width="0.6"/>']
    parts.append(
        f'<line x1="{x - 11:g}" y1="{y + 1:g}" x2="{x + 11:g}" y2="{y + 1:g}" '
        'stroke="#000" stroke-width="0.3"/>'
    )
    parts.append(_text(x, y + 5, middle))
    for number, label in enumerate(labels, 1):
        radius = centre + step * number
        parts.append(f'<circle cx="{x:g}" cy="{y:g}" r="{radius:g}" {_QUIET}/>')
        if label:
            along = radius - 4.2
            parts.append(
                f'<path id="ring{number}" fill="none" d="M{x - along:g} {y:g} '
                f'A{along:g} {along:g} 0 0 1 {x + along:g} {y:g}"/>'
                f'<text class="small" text-anchor="middle"><textPath href="#ring{number}" '
                f'startOffset="50%">{escape(label)}</textPath></text>'
            )
    return _svg(wide, high, parts)


def spiral(wide: float, high: float, core: tuple[str, ...]) -> str:
    """Draw a line that goes round three times from the core outwards, with dots to write at."""
    x, y = wide / 2, high / 2
    turns, inner = 3, 17.0
    whole = turns * 2 * math.pi
    grow = (high / 2 - 3 - inner) / whole
    flat = (wide / 2 - 3) / (high / 2 - 3)

    def point(angle: float) -> tuple[float, float]:
        radius = inner + grow * angle
        return x + radius * flat * math.cos(angle), y + radius * math.sin(angle)

    steps = [whole * one / 180 for one in range(181)]
    path = " ".join(
        f"{'L' if number else 'M'}{a:.1f} {b:.1f}"
        for number, (a, b) in enumerate(map(point, steps))
    )
    parts = [f'<path d="{path}" {_LINE} stroke-width="0.5"/>']
    for number in range(1, turns * 6 + 1):
        a, b = point(number * math.pi / 3)
        parts.append(
            f'<circle cx="{a:.1f}" cy="{b:.1f}" r="1.3" fill="#fff" stroke="#000" '
            'stroke-width="0.4"/>'
        )
    first = y + 1.2 - 2.2 * (len(core) - 1)
    parts += [_text(x, first + 4.4 * number, one) for number, one in enumerate(core)]
    return _svg(wide, high, parts)


def _text(x: float, y: float, text: str) -> str:
    return f'<text class="small" x="{x:g}" y="{y:g}" text-anchor="middle">{escape(text)}</text>'


def _svg(wide: float, high: float, parts: list[str]) -> str:
    return (
        f'<svg viewBox="0 0 {wide:g} {high:g}" width="{wide:g}mm" height="{high:g}mm" '
        f'aria-hidden="true">{"".join(parts)}</svg>'
    )
