"""A conversation as Markdown, for whoever is to read it: the record, the family, a supervisor.

Each page is a selection of its own. The record holds what was talked about; the family's page what
they take home; the supervisor's page counts and times, made of nothing that holds a name or an
answer.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from conversation_guide.record.summary import Summary
from conversation_guide.words import Words

from .coverage import supervision
from .markdown_family import family
from .markdown_record import record

PAGES: Mapping[str, Callable[[Summary, Words], str]] = {
    "record": record,
    "family": family,
    "supervision": lambda summary, words: supervision(summary.coverage, words),
}
"""Every page, by whom it is for; the first is the one that is meant where nobody says."""


def markdown(summary: Summary, words: Words, audience: str = "record") -> str:
    """Give the page for `audience`, a key of `PAGES`, as one text that ends with a line break.

    Raises KeyError for an audience that has no page.
    """
    return PAGES[audience](summary, words)
