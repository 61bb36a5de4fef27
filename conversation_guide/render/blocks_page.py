"""What the pages of a conversation share: that it is no record, what was agreed, the one thing."""

from __future__ import annotations

from collections.abc import Sequence

from conversation_guide.interview.events import SessionKind
from conversation_guide.interview.walks.agreeing import KEEP, SHARE, WISDOM
from conversation_guide.record.summary import Commitment, Summary
from conversation_guide.words import Words

from .blocks import Block, plain, strong


def no_record(kind: SessionKind, words: Words) -> list[Block]:
    """Say first that a practice or a demo is no record; nothing of a live conversation."""
    return [] if kind is SessionKind.LIVE else [strong(words(f"summary.{kind}"))]


def agreed(summary: Summary, words: Words, voice: str) -> list[Block]:
    """Say what the family agreed to; nothing where nobody asked.

    `voice` is the group of keys that speaks: "summary" or "summary.family". What they did not
    agree to is for the record alone.
    """
    if summary.agreed is None:
        return []
    whom = summary.share_with
    said = {
        KEEP: words("summary.agreed.keep"),
        SHARE: words("summary.agreed.share.with", whom=whom)
        if whom
        else words("summary.agreed.share"),
        WISDOM: words("summary.agreed.wisdom"),
    }
    parts = [said[scope] for scope in said if scope in summary.agreed]
    if not parts:
        return [plain(words(f"{voice}.agreed.nothing"))]
    sentences = [words(f"{voice}.agreed", parts="; ".join(parts))]
    if SHARE in summary.agreed and not whom:
        sentences.append(words("summary.agreed.share.open"))
    elif SHARE not in summary.agreed and f"{voice}.agreed.not-shared" in words:
        sentences.append(words(f"{voice}.agreed.not-shared"))
    return [plain(" ".join(sentences))]


def details(commitment: Commitment, parts: Sequence[str], words: Words) -> list[str]:
    """Say those of `parts` ("when", "with-whom", "obstacle", "sure") that were given."""
    told = {
        "when": commitment.when,
        "with-whom": commitment.with_whom,
        "obstacle": commitment.obstacle,
        "sure": "" if commitment.sure is None else str(commitment.sure),
    }
    return [words(f"summary.commitment.{part}", text=told[part]) for part in parts if told[part]]
