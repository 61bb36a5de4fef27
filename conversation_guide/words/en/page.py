"""Words on the page of a conversation: headings, tables, how to move on the map."""

TABLE: dict[str, str] = {}
