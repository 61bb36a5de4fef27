"""Places in a document, and texts that remember theirs."""

from __future__ import annotations

import copy
import pickle
from collections.abc import Callable

import pytest

from conversation_guide.document.problems import LocatedText, Place, place_of

TEXT = LocatedText("a title", Place(3, 8))


@pytest.mark.parametrize(
    "again",
    [copy.copy, copy.deepcopy, lambda text: pickle.loads(pickle.dumps(text))],
    ids=["copy", "deepcopy", "pickle"],
)
def test_a_copy_of_a_text_remembers_where_it_was_written(
    again: Callable[[LocatedText], LocatedText],
) -> None:
    made = again(TEXT)
    assert made == "a title"
    assert type(made) is LocatedText
    assert place_of(made) == Place(3, 8)
    assert again(copy.deepcopy({"title": TEXT})["title"]).place == Place(3, 8)
