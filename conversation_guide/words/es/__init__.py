"""Spanish: what a family sees and hears; what is missing here is said in English.

The parent is addressed as "usted". The words are those that people say from Mexico to Spain, and
name no gender where that sounds natural.
"""

from conversation_guide.words.tables import Tables

TABLE = Tables(
    __name__,
    {
        "answer": ("walk",),
        "ask": ("ask", "walk"),
        "coverage": ("coverage",),
        "data": ("exchange",),
        "direction": ("walk",),
        "facilitator": ("facilitator",),
        "join": ("joins",),
        "leaving": ("walk",),
        "legend": ("maps",),
        "level": ("walk",),
        "map": ("maps",),
        "naming": ("naming",),
        "page": ("page",),
        "picture": ("pictures",),
        "plain": ("ask",),
        "seen": ("maps",),
        "spiral": ("spiral",),
        "summary": ("summary",),
        "walk": ("walk",),
        "worksheet": ("worksheet",),
    },
)
