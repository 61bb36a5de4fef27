"""How much of a guide was covered, in words: for a screen, for a screen reader, for a supervisor.

Made of a `Coverage`, which holds no name and no answer; so none can stand here. Nothing is scored:
what was passed was asked, and what did not apply is not missing.
"""

from __future__ import annotations

from collections.abc import Iterator

from rich.text import Text

from conversation_guide.ecomap.observations import sentence
from conversation_guide.guide.places import filled
from conversation_guide.interview.events import SessionKind
from conversation_guide.record.coverage import (
    PASSED,
    Committed,
    Coverage,
    How,
    PhaseCovered,
    PointCovered,
)
from conversation_guide.text import wrap
from conversation_guide.words import Words

from .blocks import Block, Heading, bullets, needs_colon, plain, table
from .blocks_page import no_record
from .pieces import BOLD, HEADING, Line, joined
from .wall_map import counted_section, counted_sentences

LEAST_WIDTH = 40
"""Below this many columns lines are set as for this many; a console then folds them."""

_INDENT = "   "


def coverage_text(coverage: Coverage, words: Words, *, width: int = 80) -> Text:
    """Set a coverage for a terminal, in lines of at most `width` cells."""
    return joined(_lines(coverage, words, max(width, LEAST_WIDTH)))


def coverage_sentences(coverage: Coverage, words: Words) -> list[str]:
    """Say a coverage line after line, each to be understood alone."""
    said = [words("coverage.plain.title", **_named(coverage))]
    if coverage.kind is not SessionKind.LIVE:
        said.append(words(f"summary.{coverage.kind}"))
    said.append(_whole(coverage, words))
    for number, title, point in _points(coverage, words):
        told = " ".join(_said(point, coverage, words))
        said.append(
            _titled("coverage.plain.point", _numbered(number, title, words), words, said=told)
        )
    said += [_phase(phase, words) for phase in coverage.phases]
    said += [_committed(one, words) for one in coverage.commitments]
    return said + _seen(coverage, words)


# ── the screen ──


def _lines(coverage: Coverage, words: Words, width: int) -> Iterator[Line]:
    for part in wrap(words("coverage.title", **_named(coverage)), width):
        yield [(part, BOLD)]
    if coverage.kind is not SessionKind.LIVE:
        yield from ([(part, "")] for part in wrap(words(f"summary.{coverage.kind}"), width))
    yield from ([(part, "")] for part in wrap(_whole(coverage, words), width))
    yield []
    for number, title, point in _points(coverage, words):
        yield from _headed(_numbered(number, title, words), width)
        yield from _indented(" ".join(_said(point, coverage, words)), width)
    if coverage.phases:
        yield []
        yield from _headed(words("coverage.phases"), width)
    for phase in coverage.phases:
        yield from _indented(_phase(phase, words), width)
    if coverage.commitments:
        yield []
        yield from _headed(words("coverage.commitment"), width)
    for one in coverage.commitments:
        yield from _indented(_committed(one, words), width)
    seen = _seen(coverage, words)
    if seen:
        yield []
        yield from _headed(words("coverage.dots" if coverage.dots else "coverage.map"), width)
    for line in seen:
        yield from _indented(line, width)


def _headed(title: str, width: int) -> Iterator[Line]:
    return ([(part, HEADING)] for part in wrap(title, width))


def _indented(said: str, width: int) -> Iterator[Line]:
    for part in wrap(said, width - len(_INDENT)):
        yield [(_INDENT, ""), (part, "")]


# ── the page ──


def opening(coverage: Coverage, words: Words) -> Iterator[Block]:
    """Give the top of the page for supervision."""
    yield Heading(1, _titled("coverage.page", coverage.title, words))
    yield from no_record(coverage.kind, words)
    yield plain(words("coverage.held", date=coverage.date, said=_whole(coverage, words)))


def covered(coverage: Coverage, words: Words) -> Iterator[Block]:
    """Give the page for supervision below its top: times, and what is there in counts."""
    yield Heading(2, words("coverage.points"))
    yield table(
        [words(f"coverage.column.{column}") for column in _COLUMNS],
        [_cells(title, point, coverage, words) for _, title, point in _points(coverage, words)],
    )
    if not coverage.afterwards:
        yield plain(words("coverage.how-measured"))
    if coverage.phases:
        yield Heading(2, words("coverage.phases"))
        header = [words(f"coverage.column.{one}") for one in ("phase", "planned", "given", "taken")]
        yield table(header, [_phase_cells(phase, words) for phase in coverage.phases])
    if coverage.commitments:
        yield Heading(2, words("coverage.commitment"))
        yield bullets(_committed(one, words) for one in coverage.commitments)
    if coverage.seen:
        yield Heading(2, words("coverage.map"))
        yield bullets(_seen(coverage, words))
    if coverage.dots is not None:
        yield Heading(2, words("coverage.dots"))
        yield from counted_section(coverage.dots, words)


_COLUMNS = (
    "point",
    "asked",
    "answered",
    "nothing",
    "passed",
    "not-reached",
    "not-applicable",
    "time",
)
"""Of what was asked each question was answered, or ended with nothing named, or was passed."""


def _cells(title: str, point: PointCovered, coverage: Coverage, words: Words) -> list[str]:
    asked = str(point.asked)
    if not point.asked:
        asked = words(
            "coverage.cell.gone-through" if point.reached else "coverage.cell.not-reached"
        )
    return [
        title,
        asked,
        str(point.count(How.ANSWERED)),
        str(point.count(How.NOTHING)),
        ", ".join(_passed(point, words)) or "0",
        str(point.count(How.NOT_REACHED)),
        str(point.count(How.NOT_APPLICABLE)),
        "" if coverage.afterwards else _time(point, words),
    ]


# ── in words ──


def _named(coverage: Coverage) -> dict[str, str]:
    return {"title": coverage.title, "date": coverage.date, "id": coverage.session}


def _whole(coverage: Coverage, words: Words) -> str:
    """Say how long it took, and whether it came to its end."""
    time = (
        words("coverage.afterwards")
        if coverage.afterwards
        else words("summary.minutes", n=coverage.minutes)
    )
    return words("coverage.finished" if coverage.finished else "coverage.unfinished", time=time)


def _points(coverage: Coverage, words: Words) -> Iterator[tuple[int, str, PointCovered]]:
    """Give each key point with its number and title, then looking back, which has no number."""
    for number, point in enumerate(coverage.points, start=1):
        yield number, _without_names(point.title, words), point
    if coverage.looking_back is not None:
        yield 0, words("walk.reflections"), coverage.looking_back


def _without_names(title: str, words: Words) -> str:
    """Fill a title: the family's name never stands here, also where a guide asks for it."""
    return filled(title, centre=words("walk.centre.unnamed"))


def _numbered(number: int, title: str, words: Words) -> str:
    return words("coverage.point", number=number, title=title) if number else title


def _said(point: PointCovered, coverage: Coverage, words: Words) -> list[str]:
    """Say what became of one key point, in sentences."""
    if not point.reached:
        return [words("coverage.not-reached")]
    said = [_asked(point, words) if point.asked else words("coverage.gone-through")]
    for how in (How.NOT_REACHED, How.NOT_APPLICABLE):
        if n := point.count(how):
            said.append(words(f"coverage.{how}.some", n=n))
    if not coverage.afterwards:
        said.append(words("coverage.time", time=_time(point, words)))
    return said


def _asked(point: PointCovered, words: Words) -> str:
    answered = point.count(How.ANSWERED)
    if answered == point.asked:
        return words("coverage.all-answered", n=answered)
    ended = (How.ANSWERED, How.NOTHING)
    parts = [words(f"coverage.{how}", n=n) for how in ended if (n := point.count(how))]
    parts += _passed(point, words)
    asked = words("coverage.asked", n=point.asked)
    return words("coverage.asked.said", asked=asked, parts=words.joined(parts)) if parts else asked


def _passed(point: PointCovered, words: Words) -> list[str]:
    """Say by which reason questions were passed."""
    return [words(f"coverage.{how}", n=n) for how in PASSED if (n := point.count(how))]


def _time(point: PointCovered, words: Words) -> str:
    if not point.reached and not point.seconds:
        return ""
    whole = round(point.seconds / 60)
    return words("summary.minutes", n=whole) if whole else words("coverage.minutes.none")


def _phase(phase: PhaseCovered, words: Words) -> str:
    """Say how long a timed part was meant to last, and how long it did."""
    parts = [words("coverage.phase.planned", time=words("summary.minutes", n=phase.planned))]
    if phase.given is None:
        parts.append(words("coverage.phase.not-reached"))
    elif phase.given != phase.planned:
        given = words("summary.minutes", n=phase.given)
        parts.append(words("coverage.phase.given", time=given))
    if phase.seconds is not None:
        parts.append(words("coverage.phase.taken", time=_taken(phase.seconds, words)))
    title = _without_names(phase.title, words)
    return _titled("coverage.phase", title, words, parts=", ".join(parts))


def _titled(key: str, title: str, words: Words, **values: str) -> str:
    """Put a title before what is said of it; a title that is a question has its end already."""
    return words(key if needs_colon(title) else f"{key}.asked", title=title, **values)


def _phase_cells(phase: PhaseCovered, words: Words) -> list[str]:
    not_begun = words("coverage.phase.not-reached")
    return [
        _without_names(phase.title, words),
        words("summary.minutes", n=phase.planned),
        not_begun if phase.given is None else words("summary.minutes", n=phase.given),
        "" if phase.seconds is None else _taken(phase.seconds, words),
    ]


def _taken(seconds: int, words: Words) -> str:
    whole = round(seconds / 60)
    return words("summary.minutes", n=whole) if whole else words("coverage.phase.short")


def _seen(coverage: Coverage, words: Words) -> list[str]:
    """Give the counts of the map; what is small on a wall is hidden already."""
    if coverage.dots is not None:
        return counted_sentences(coverage.dots, words)
    return [sentence(observation, words) for observation in coverage.seen]


def _committed(committed: Committed, words: Words) -> str:
    """Say whether one thing was agreed on, and which details were given with it."""
    if not committed.made:
        return words("coverage.committed.no")
    said = [words("coverage.committed")]
    for key, parts in (
        ("given", committed.details),
        ("not-given", [part for part in committed.offered if part not in committed.details]),
    ):
        if parts:
            named = words.joined([words(f"coverage.detail.{part}") for part in parts])
            said.append(words(f"coverage.details.{key}", details=named))
    return " ".join(said)
