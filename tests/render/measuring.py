"""Measures a picture from outside: which labels overlap, and which are struck by a line.

It reads the SVG as any viewer does, and the widths and heights of letters from the font files. It
shares no code with what drew the picture. Grounds (a group of class "grounds") lie behind
everything and strike nothing; every other outline does, also the frame of a label's own box.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise
from math import ceil, cos, hypot, pi, radians, sin
from pathlib import Path
from xml.etree import ElementTree

from fontTools.ttLib import TTFont

FONTS = Path(__file__).resolve().parents[2] / "conversation_guide" / "fonts"
SVG = "{http://www.w3.org/2000/svg}"
TOLERANCE = 0.25
CELL = 80.0

Matrix = tuple[float, float, float, float, float, float]
Point = tuple[float, float]
ONE: Matrix = (1, 0, 0, 1, 0, 0)


@dataclass
class Label:
    """The ink of one line of text: a box with a direction."""

    text: str
    corners: list[Point]
    along: Point
    across: Point
    order: int

    def spans(self, axis: Point) -> tuple[float, float]:
        dots = [x * axis[0] + y * axis[1] for x, y in self.corners]
        return min(dots), max(dots)


@dataclass
class Outline:
    """A stroked or filled shape, as straight pieces."""

    name: str
    runs: list[list[Point]]
    half: float
    filled: bool
    order: int


@dataclass
class Picture:
    """Everything that was found in an SVG."""

    width: float
    height: float
    labels: list[Label] = field(default_factory=list)
    outlines: list[Outline] = field(default_factory=list)


# ── what is wrong with a picture ──


def faults(svg: str) -> list[str]:
    """Name every fault, in words: nothing is right but an empty list."""
    picture = read(svg)
    return [*overlaps(picture), *struck(picture), *covered(picture), *outside(picture)]


def overlaps(picture: Picture) -> list[str]:
    """Name pairs of labels of which one lies on another."""
    grid = _grid(picture.labels)
    seen: set[tuple[int, int]] = set()
    found = []
    for cell in grid.values():
        for i, one in enumerate(cell):
            for other in cell[i + 1 :]:
                pair = (one.order, other.order)
                if pair not in seen and _overlap(one, other):
                    found.append(f"{one.text!r} lies on {other.text!r}")
                seen.add(pair)
    return found


def struck(picture: Picture) -> list[str]:
    """Name labels through which a line runs."""
    grid = _grid(picture.labels)
    found: dict[tuple[int, int], str] = {}
    for shape in picture.outlines:
        for run in shape.runs:
            for a, b in pairwise(run):
                for label in _near(grid, a, b, shape.half):
                    key = (label.order, shape.order)
                    if key not in found and _hits(label, a, b, shape.half):
                        found[key] = f"{label.text!r} is struck by {shape.name}"
    return list(found.values())


def covered(picture: Picture) -> list[str]:
    """Name labels that are hidden by something that is drawn after them."""
    grid = _grid(picture.labels)
    found: dict[tuple[int, int], str] = {}
    for shape in picture.outlines:
        if not shape.filled:
            continue
        xs = [x for run in shape.runs for x, _ in run]
        ys = [y for run in shape.runs for _, y in run]
        left, right, top, bottom = min(xs), max(xs), min(ys), max(ys)
        for cell in _cells(left, right, top, bottom):
            for label in grid.get(cell, ()):
                x = sum(c[0] for c in label.corners) / 4
                y = sum(c[1] for c in label.corners) / 4
                inside = left < x < right and top < y < bottom
                if inside and label.order < shape.order:
                    found[label.order, shape.order] = f"{label.text!r} is hidden by {shape.name}"
    return list(found.values())


def outside(picture: Picture) -> list[str]:
    """Name labels that leave the paper."""
    return [
        f"{label.text!r} leaves the paper"
        for label in picture.labels
        if any(not (0 <= x <= picture.width and 0 <= y <= picture.height) for x, y in label.corners)
    ]


def _overlap(one: Label, other: Label) -> bool:
    for axis in (one.along, one.across, other.along, other.across):
        low, high = one.spans(axis)
        begin, end = other.spans(axis)
        if high - begin < TOLERANCE or end - low < TOLERANCE:
            return False
    return True


def _hits(label: Label, a: Point, b: Point, half: float) -> bool:
    """Clip a piece of a line, as thick as it is, to the label's box."""
    first, last = 0.0, 1.0
    for axis in (label.along, label.across):
        low, high = label.spans(axis)
        low, high = low - half + TOLERANCE, high + half - TOLERANCE
        begin = a[0] * axis[0] + a[1] * axis[1]
        step = b[0] * axis[0] + b[1] * axis[1] - begin
        if abs(step) < 1e-9:
            if not low < begin < high:
                return False
            continue
        t0, t1 = sorted(((low - begin) / step, (high - begin) / step))
        first, last = max(first, t0), min(last, t1)
        if first >= last:
            return False
    return True


def _grid(labels: list[Label]) -> dict[tuple[int, int], list[Label]]:
    grid: dict[tuple[int, int], list[Label]] = defaultdict(list)
    for label in labels:
        xs, ys = [c[0] for c in label.corners], [c[1] for c in label.corners]
        for cell in _cells(min(xs), max(xs), min(ys), max(ys)):
            grid[cell].append(label)
    return grid


def _near(
    grid: dict[tuple[int, int], list[Label]], a: Point, b: Point, half: float
) -> Iterator[Label]:
    left, right = min(a[0], b[0]) - half, max(a[0], b[0]) + half
    top, bottom = min(a[1], b[1]) - half, max(a[1], b[1]) + half
    for cell in _cells(left, right, top, bottom):
        if cell in grid:
            yield from grid[cell]


def _cells(left: float, right: float, top: float, bottom: float) -> Iterator[tuple[int, int]]:
    for x in range(int(left // CELL), int(right // CELL) + 1):
        for y in range(int(top // CELL), int(bottom // CELL) + 1):
            yield x, y


# ── reading an SVG ──


def read(svg: str) -> Picture:
    """Read a picture. Raises ParseError for what is not well-formed XML."""
    root = ElementTree.fromstring(svg)
    picture = Picture(float(root.get("width", 0)), float(root.get("height", 0)))
    order = 0

    def walk(node: ElementTree.Element, matrix: Matrix, style: dict[str, str], name: str) -> None:
        nonlocal order
        if not isinstance(node.tag, str) or node.get("class") == "grounds":
            return
        tag = node.tag.removeprefix(SVG)
        matrix = _times(matrix, _transform(node.get("transform", "")))
        inherited = ("font-size", "font-weight", "text-anchor", "fill", "stroke", "stroke-width")
        style = style | {key: node.attrib[key] for key in inherited if key in node.attrib}
        name = node.get("data-id") or node.get("class") or name
        order += 1
        if tag in ("text", "tspan") and node.text:
            picture.labels.append(_label(node, matrix, style, order))
        elif tag in ("path", "line", "circle", "rect", "polyline", "polygon"):
            runs = [[_apply(matrix, p) for p in run] for run in _runs(tag, node)]
            stroked = style.get("stroke", "none") != "none"
            filled = style.get("fill", "black") != "none"
            half = float(style.get("stroke-width", 1)) / 2 * hypot(matrix[0], matrix[1])
            shape = Outline(f"{tag} of {name}", runs, half if stroked else 0.0, filled, order)
            picture.outlines.append(shape)
        for child in node:
            if child.tag not in (f"{SVG}title", f"{SVG}desc"):
                walk(child, matrix, style, name)

    walk(root, ONE, {}, "picture")
    paper = picture.outlines[0]
    assert paper.name == "rect of picture", "the first thing drawn is the paper"
    picture.outlines.pop(0)
    return picture


def _label(node: ElementTree.Element, matrix: Matrix, style: dict[str, str], order: int) -> Label:
    text = node.text or ""
    size = float(style["font-size"])
    bold = style.get("font-weight") == "bold"
    width, high, low = ink(text, size, bold)
    x, y = float(node.get("x", 0)), float(node.get("y", 0))
    x -= {"middle": width / 2, "end": width}.get(style.get("text-anchor", "start"), 0.0)
    corners = [(x, y - high), (x + width, y - high), (x + width, y - low), (x, y - low)]
    scale = hypot(matrix[0], matrix[1])
    along = (matrix[0] / scale, matrix[1] / scale)
    return Label(text, [_apply(matrix, c) for c in corners], along, (-along[1], along[0]), order)


def ink(text: str, size: float, bold: bool) -> tuple[float, float, float]:
    """Give the width of a text, and how far its ink reaches above and below its line."""
    letters = _font(bold)
    several = [letters(letter) for letter in text]
    width = sum(one[0] for one in several) * size
    return width, max(one[1] for one in several) * size, min(one[2] for one in several) * size


@cache
def _font(bold: bool) -> Callable[[str], tuple[float, float, float]]:
    font = TTFont(FONTS / ("DejaVuSans-Bold.ttf" if bold else "DejaVuSans.ttf"))
    names, advances, shapes = font.getBestCmap(), font["hmtx"], font["glyf"]
    units = font["head"].unitsPerEm

    @cache
    def letter(one: str) -> tuple[float, float, float]:
        name = names.get(ord(one))
        if name is None:
            if unicodedata.category(one) in ("Mn", "Me", "Cf"):
                return 0.0, 0.0, 0.0
            return (1.25 if "\U0001f000" <= one < "\U00020000" else 1.0), 0.88, -0.12
        shape = shapes[name]
        high, low = getattr(shape, "yMax", 0), getattr(shape, "yMin", 0)
        return advances[name][0] / units, high / units, low / units

    return letter


def _runs(tag: str, node: ElementTree.Element) -> list[list[Point]]:
    def get(key: str) -> float:
        return float(node.get(key, 0))

    if tag == "path":
        return flattened(node.get("d", ""))
    if tag == "line":
        return [[(get("x1"), get("y1")), (get("x2"), get("y2"))]]
    if tag == "circle":
        x, y, r = get("cx"), get("cy"), get("r")
        turns = [i * pi / 16 for i in range(33)]
        return [[(x + r * cos(t), y + r * sin(t)) for t in turns]]
    if tag == "rect":
        x, y, w, h = get("x"), get("y"), get("width"), get("height")
        r = min(get("rx"), w / 2, h / 2)
        middles = [(x + w - r, y + r, -pi / 2), (x + w - r, y + h - r, 0)]
        middles += [(x + r, y + h - r, pi / 2), (x + r, y + r, pi)]
        run = [
            (cx + r * cos(t + i * pi / 16), cy + r * sin(t + i * pi / 16))
            for cx, cy, t in middles
            for i in range(9)
        ]
        return [[*run, run[0]]]
    numbers = [float(n) for n in re.findall(r"-?[\d.]+", node.get("points", ""))]
    return [list(zip(numbers[::2], numbers[1::2], strict=True))]


def flattened(d: str) -> list[list[Point]]:
    """Make straight pieces of a path: M L H V C Q T Z, absolute and relative."""
    runs: list[list[Point]] = []
    x = y = 0.0
    handle: Point | None = None
    for command, rest in re.findall(r"([A-Za-z])([^A-Za-z]*)", d):
        numbers = [float(n) for n in re.findall(r"-?\d*\.?\d+(?:e-?\d+)?", rest)]
        low = command.lower()
        step = {"m": 2, "l": 2, "h": 1, "v": 1, "c": 6, "q": 4, "t": 2, "z": 0}[low]
        if low == "z":
            runs[-1].append(runs[-1][0])
            x, y = runs[-1][0]
            continue
        assert numbers, d
        assert len(numbers) % step == 0, d
        for i in range(0, len(numbers), step):
            part = numbers[i : i + step]
            ox, oy = (x, y) if command.islower() else (0.0, 0.0)
            if low == "h":
                points = [(part[0] + ox, y)]
            elif low == "v":
                points = [(x, part[0] + oy)]
            else:
                points = [(a + ox, b + oy) for a, b in zip(part[::2], part[1::2], strict=True)]
            if low == "m" and i == 0:
                runs.append([points[0]])
            elif low in "mlhv":
                runs[-1].append(points[0])
            elif low == "c":
                runs[-1] += _cubic((x, y), *points)
            else:
                if low == "t":
                    before = (x, y) if handle is None else handle
                    points = [(2 * x - before[0], 2 * y - before[1]), points[0]]
                c, end = points
                first = (x + (c[0] - x) * 2 / 3, y + (c[1] - y) * 2 / 3)
                second = (end[0] + (c[0] - end[0]) * 2 / 3, end[1] + (c[1] - end[1]) * 2 / 3)
                runs[-1] += _cubic((x, y), first, second, end)
                handle = c
            if low not in "qt":
                handle = None
            x, y = points[-1]
    return runs


def _cubic(a: Point, b: Point, c: Point, d: Point) -> list[Point]:
    length = hypot(b[0] - a[0], b[1] - a[1]) + hypot(c[0] - b[0], c[1] - b[1])
    length += hypot(d[0] - c[0], d[1] - c[1])
    many = max(4, min(24, ceil(length / 8)))
    found = []
    for i in range(1, many + 1):
        t = i / many
        u = 1 - t
        k = (u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t)
        found.append(
            (
                k[0] * a[0] + k[1] * b[0] + k[2] * c[0] + k[3] * d[0],
                k[0] * a[1] + k[1] * b[1] + k[2] * c[1] + k[3] * d[1],
            )
        )
    return found


def _transform(text: str) -> Matrix:
    matrix = ONE
    for name, inside in re.findall(r"(\w+)\(([^)]*)\)", text):
        n = [float(one) for one in re.split(r"[ ,]+", inside.strip())]
        if name == "translate":
            matrix = _times(matrix, (1, 0, 0, 1, n[0], n[1] if len(n) > 1 else 0))
        elif name == "rotate":
            a = radians(n[0])
            x, y = (n[1], n[2]) if len(n) > 1 else (0.0, 0.0)
            turned = (cos(a), sin(a), -sin(a), cos(a), 0, 0)
            for part in ((1, 0, 0, 1, x, y), turned, (1, 0, 0, 1, -x, -y)):
                matrix = _times(matrix, part)
        elif name == "scale":
            matrix = _times(matrix, (n[0], 0, 0, n[-1], 0, 0))
        else:
            raise ValueError(name)
    return matrix


def _times(m: Matrix, n: Matrix) -> Matrix:
    return (
        m[0] * n[0] + m[2] * n[1],
        m[1] * n[0] + m[3] * n[1],
        m[0] * n[2] + m[2] * n[3],
        m[1] * n[2] + m[3] * n[3],
        m[0] * n[4] + m[2] * n[5] + m[4],
        m[1] * n[4] + m[3] * n[5] + m[5],
    )


def _apply(m: Matrix, p: Point) -> Point:
    return m[0] * p[0] + m[2] * p[1] + m[4], m[1] * p[0] + m[3] * p[1] + m[5]
