"""Every format in which a map leaves as data: its name, what its files end in, what makes them.

A summary comes reduced to what its reader may have (`record.redact.for_reader`).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from conversation_guide.guide.model import MapKind
from conversation_guide.record.summary import Summary
from conversation_guide.words import Words

from . import csv_files, graphml, json_map, mermaid
from .tables import map_data

Files = Mapping[str, str]
"""What is written, by the ending of each file's name."""


@dataclass(frozen=True, slots=True)
class DataFormat:
    """One format. `write` raises ValueError for a summary without a map.

    `endings` are what the names of its files end in, by the kind of map.
    """

    write: Callable[[Summary, Words, str], Files]
    endings: Mapping[MapKind, tuple[str, ...]]


def _json(summary: Summary, words: Words, audience: str) -> Files:
    return {".json": json_map.write(map_data(summary, words, audience))}


def _graphml(summary: Summary, words: Words, audience: str) -> Files:
    return {".graphml": graphml.write(map_data(summary, words, audience), words)}


def _csv(summary: Summary, words: Words, audience: str) -> Files:
    files = csv_files.write(map_data(summary, words, audience))
    return {f"{ending}.csv": text for ending, text in files.items()}


def _mermaid(summary: Summary, words: Words, audience: str) -> Files:
    return {".mmd": mermaid.write(summary, words, audience)}


_MAPS = (MapKind.ECOMAP, MapKind.SPIRAL, MapKind.WALL)


FORMATS: Mapping[str, DataFormat] = {
    "json": DataFormat(_json, dict.fromkeys(_MAPS, (".json",))),
    "graphml": DataFormat(_graphml, dict.fromkeys(_MAPS, (".graphml",))),
    "csv": DataFormat(
        _csv,
        {
            MapKind.ECOMAP: ("_ego.csv", "_alters.csv", "_ties.csv"),
            MapKind.SPIRAL: ("_ego.csv", "_loops.csv", "_steps.csv"),
            MapKind.WALL: (".csv", "_adults.csv"),
        },
    ),
    "mermaid": DataFormat(_mermaid, dict.fromkeys(_MAPS, (".mmd",))),
}
"""Every format by its name."""
