"""Words on the page of a conversation: headings, tables, how to move on the map."""

TABLE: dict[str, str] = {
    # the picture
    "page.frame": "The picture",
    "page.larger": "Larger",
    "page.smaller": "Smaller",
    "page.whole": "All of it",
    "page.hint": (
        "Point at somebody to see them alone. With keys: + and − for the size, 0 for all of it; "
        "Enter goes into the picture, arrow keys from one to the next, Enter to the row in the "
        "table and back, Esc out again."
    ),
    "page.nameless": "Without names: this page is for looking at the work, not at a family.",
    # the table below it
    "page.table": "The map as a table",
    "page.table.family": "Our map as a table",
    "page.column.told": "What we said",
    "page.column.step": "Small step",
    "page.column.loop": "Loop",
    "page.column.practice": "Practice",
    "page.column.fed": "What it fed",
    "page.column.fed.together": "What it was good for",
    "page.column.more": "What was told of it",
    "page.step": "Small step {n}",
    "page.loop": "{n}, {date}",
    "page.column.person": "Name",
    "page.column.adult": "Adults who see a connection",
    "page.column.own": "Adults they named themselves",
    "page.none": "none",
    "page.not-asked": "not asked",
    "page.column.begins": "Who will begin",
}
