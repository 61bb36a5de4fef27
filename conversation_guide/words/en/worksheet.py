"""English: the blank sheet to print and fill in by hand (`worksheet.`)."""

TABLE: dict[str, str] = {
    "worksheet.date": "Date",
    "worksheet.minutes": "{n} minutes",
    "worksheet.minutes.one": "1 minute",
    "worksheet.clock": "from {blank} to {blank}",
    "worksheet.free": "Nobody needs to answer this.",
    "worksheet.one-thing": "One thing I will do this week",
    "worksheet.source": "After: {source}",
    "worksheet.source.by": "{title}, {publisher}",
    # ── an ecomap ──
    "worksheet.map.middle": "In the middle",
    "worksheet.map.who": "Who",
    "worksheet.map.where": "Where on the map",
    "worksheet.map.sign": "Our sign",
    "worksheet.legend": "Our own signs",
    "worksheet.legend.hint": (
        "Thick, thin or dotted lines, colours, arrows: choose your own, and draw each one here."
    ),
    "worksheet.legend.means": "What it means",
    # ── a spiral ──
    "worksheet.spiral.hint": (
        "Write each small step where it belongs on the line. There is no order to keep to, and "
        "coming back is part of it."
    ),
    "worksheet.spiral.core": "At the core: {parts}.",
    # ── a wall ──
    "worksheet.wall.none": "No dot yet",
    "worksheet.wall.begin": "Who will begin",
}
