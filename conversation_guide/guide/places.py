"""The places in a guide's text, `{centre}` and `{name}`, and how they are filled: here alone."""

from __future__ import annotations

import re

_PLACE = re.compile(r"\{([a-z_]+)\}")


def filled(text: str, **names: str) -> str:
    """Fill `{centre}` and the like into a guide's text; a place that is not given stays.

    All in one pass: what somebody typed is data, also where it looks like a place.
    """
    if "{" not in text:
        return str(text)
    return _PLACE.sub(lambda place: names.get(place[1], place[0]), text)
