"""Words on a picture, in Spanish."""

TABLE: dict[str, str] = {}
