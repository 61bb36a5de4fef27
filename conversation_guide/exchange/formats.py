"""Every format in which a map leaves as data: its name and what makes its files.

A summary comes reduced to what its reader may have (`record.redact.for_reader`).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from conversation_guide.record.summary import Summary
from conversation_guide.words import Words

from . import csv_files, graphml, json_map, mermaid
from .tables import map_data

Files = Mapping[str, str]
"""What is written, by the ending of each file's name."""


Write = Callable[[Summary, Words, str], Files]
"""What makes one format for a reader; it raises ValueError for a summary without a map."""


def _json(summary: Summary, words: Words, audience: str) -> Files:
    return {".json": json_map.write(map_data(summary, words, audience))}


def _graphml(summary: Summary, words: Words, audience: str) -> Files:
    return {".graphml": graphml.write(map_data(summary, words, audience), words)}


def _csv(summary: Summary, words: Words, audience: str) -> Files:
    files = csv_files.write(map_data(summary, words, audience))
    return {f"{ending}.csv": text for ending, text in files.items()}


def _mermaid(summary: Summary, words: Words, audience: str) -> Files:
    return {".mmd": mermaid.write(summary, words, audience)}


FORMATS: Mapping[str, Write] = {
    "json": _json,
    "graphml": _graphml,
    "csv": _csv,
    "mermaid": _mermaid,
}
"""Every format by its name."""
