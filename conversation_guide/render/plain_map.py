"""The ecomap in sentences, for a screen reader or a pipe: one clear line after another.

No sign stands here without words, nothing is drawn, and each line can be understood alone. What
it means where nothing is said of support stands at the end, as in the legend of a drawn map; so do
the signs that a family chose for it. The plain ones need no telling.
"""

from __future__ import annotations

from conversation_guide.ecomap.legend import DEFAULT, Legend
from conversation_guide.ecomap.model import Ecomap
from conversation_guide.words import Words

from .legend import BLANK, in_use, in_words
from .map_words import told
from .ties_told import tie_sentences


def sentences(ecomap: Ecomap, words: Words) -> list[str]:
    """Give the whole map: how many there are, one line for each, who knows whom, its legend."""
    opening, each = told(ecomap, words)
    ties = tie_sentences(ecomap, words)
    open_ = [words("map.plain.blank")] if BLANK in in_use(ecomap) else []
    return [opening, *each.values(), *open_, *ties, *_signs(ecomap.legend, words)]


def _signs(legend: Legend, words: Words) -> list[str]:
    if legend == DEFAULT:
        return []
    return [
        words("map.plain.sign", what=what, sign=sign) for _, what, sign in in_words(legend, words)
    ]
