"""English: joining names in a sentence (`join.`)."""

TABLE: dict[str, str] = {
    "join.and": "{first} and {last}",
    "join.or": "{first} or {last}",
}
