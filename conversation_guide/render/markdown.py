"""A conversation as Markdown, for whoever is to read it: the record, the family, a supervisor.

Each page is a selection of its own. The record holds what was talked about; the family's page what
they take home; the supervisor's page counts and times, made of nothing that holds a name or an
answer. Whoever calls has reduced the summary to what the reader may have (`record.redact`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from conversation_guide.record.coverage import Coverage
from conversation_guide.record.redact import FAMILY, RECORD, SUPERVISION
from conversation_guide.record.summary import Summary
from conversation_guide.words import Words

from .blocks import Block
from .blocks_family import Family
from .blocks_record import Record
from .coverage import covered, opening
from .maps import record_section, take_home
from .markdown_page import front, page


def _record(summary: Summary, words: Words) -> str:
    return page(_record_blocks(summary, words), front(summary, RECORD))


def _record_blocks(summary: Summary, words: Words) -> Iterator[Block]:
    record = Record(summary, words)
    yield from record.opening()
    yield from record.talked()
    yield from record_section(summary.map, words)
    yield from record.commitments()
    yield from record.reflections()
    yield from record.source()


def _family(summary: Summary, words: Words) -> str:
    return page(_family_blocks(summary, words))


def _family_blocks(summary: Summary, words: Words) -> Iterator[Block]:
    family = Family(summary, words)
    yield from family.opening()
    if family.theirs:
        yield from take_home(summary.map, words)
        yield from family.rest()


def supervision(coverage: Coverage, words: Words) -> str:
    """Give the page for supervision, which needs no more than what was covered."""
    blocks = [*opening(coverage, words), *covered(coverage, words)]
    return page(blocks, front(coverage, SUPERVISION))


PAGES: Mapping[str, Callable[[Summary, Words], str]] = {
    RECORD: _record,
    FAMILY: _family,
    SUPERVISION: lambda summary, words: supervision(summary.coverage, words),
}
"""Every page, by whom it is for; the first is the one that is meant where nobody says."""


def markdown(summary: Summary, words: Words, audience: str = RECORD) -> str:
    """Give the page for `audience`, a key of `PAGES`, as one text that ends with a line break.

    Raises KeyError for an audience that has no page.
    """
    return PAGES[audience](summary, words)
