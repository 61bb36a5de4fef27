"""English: around what earlier families give on (`wisdom.`)."""

TABLE: dict[str, str] = {
    "wisdom.head": "What earlier families added, for those who come after them:",
    "wisdom.said": "- {text}",
    "wisdom.said.look": "* {text}",
    "wisdom.look-through": (
        "Look through this before you read it aloud: a name that was told nowhere else in its "
        "conversation cannot be recognised. A * marks what may be one."
    ),
    "wisdom.none": (
        "There is nothing here yet. What a family agrees to give on to others is read from here."
    ),
    "wisdom.held-back": "{n} more hold a name and are not shown.",
    "wisdom.held-back.one": "1 more holds a name and is not shown.",
    "wisdom.unread": ("{n} conversations could not be read whole; nothing is given on from them."),
    "wisdom.unread.one": ("1 conversation could not be read whole; nothing is given on from it."),
    "wisdom.month.01": "January {year}",
    "wisdom.month.02": "February {year}",
    "wisdom.month.03": "March {year}",
    "wisdom.month.04": "April {year}",
    "wisdom.month.05": "May {year}",
    "wisdom.month.06": "June {year}",
    "wisdom.month.07": "July {year}",
    "wisdom.month.08": "August {year}",
    "wisdom.month.09": "September {year}",
    "wisdom.month.10": "October {year}",
    "wisdom.month.11": "November {year}",
    "wisdom.month.12": "December {year}",
}
