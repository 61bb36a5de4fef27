"""What an error says to a person: a sentence, and what to do about it.

The one place that fills `error.<key>` from an error's fields. `error.<key>.nearest` stands in for
`error.<key>.next` where there are near names to offer. Texts in the fields came from outside and
are cleaned here.
"""

from __future__ import annotations

from conversation_guide.errors import ConversationGuideError, UsageProblem
from conversation_guide.text import clean_line
from conversation_guide.words import Words


def sentences(error: ConversationGuideError, words: Words) -> list[str]:
    """Give what happened and what to do about it, one sentence or more each."""
    values: dict[str, object] = {name: _shown(value, words) for name, value in error.data.items()}
    if "lines" in error.data:
        values["n"] = len(error.data["lines"])
    if "count" in error.data:
        values["n"] = error.data["count"]
    key = f"error.{error.key}"
    if isinstance(error, UsageProblem):
        key = f"usage.{error.reason}"
    after = f"{key}.next"
    if any(error.data.get(field) for field in ("nearest", "matching")):
        after = f"{key}.nearest"
    return [words(key, **values), words(after, **values)]


def _shown(value: object, words: Words) -> str:
    if isinstance(value, tuple):
        last = "join.and" if all(isinstance(item, int) for item in value) else "join.or"
        return words.joined([clean_line(str(item)) for item in value], last)
    return clean_line(str(value), at_most=1_000)
