"""The ecomap in sentences, for a screen reader or a pipe: one clear line after another.

No sign stands here without words, nothing is drawn, and each line can be understood alone. Signs
that a family chose for the drawn map are said at the end; the plain ones need no telling.
"""

from __future__ import annotations

from conversation_guide.ecomap.legend import DEFAULT, Legend
from conversation_guide.ecomap.model import Ecomap
from conversation_guide.words import Words

from .legend import in_words
from .map_words import told
from .ties_told import tie_sentences


def sentences(ecomap: Ecomap, words: Words) -> list[str]:
    """Give the whole map: how many there are, one line for each, who knows whom, own signs."""
    opening, each = told(ecomap, words)
    ties = tie_sentences(ecomap, words)
    return [opening, *each.values(), *ties, *_signs(ecomap.legend, words)]


def _signs(legend: Legend, words: Words) -> list[str]:
    if legend == DEFAULT:
        return []
    return [
        words("map.plain.sign", what=what, sign=sign) for _, what, sign in in_words(legend, words)
    ]
