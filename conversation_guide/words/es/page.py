"""Words on the page, in Spanish."""

TABLE: dict[str, str] = {}
