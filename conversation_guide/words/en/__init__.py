"""English: the catalogue that every other language falls back to, one module a group of keys."""

from conversation_guide.words.tables import Tables

TABLE = Tables(
    __name__,
    {
        "answer": ("walk",),
        "ask": ("ask", "walk"),
        "cli": ("help", "cli", "wall"),
        "coverage": ("summary",),
        "data": ("exchange",),
        "direction": ("walk",),
        "dots": ("maps",),
        "error": ("errors",),
        "facilitator": ("facilitator",),
        "format": ("format",),
        "guide": ("cli",),
        "join": ("joins",),
        "legend": ("maps",),
        "level": ("walk",),
        "map": ("maps",),
        "measure": ("measures",),
        "page": ("page",),
        "picture": ("pictures",),
        "plain": ("ask",),
        "problem": ("problems", "settings", "wall", "walk"),
        "seen": ("maps",),
        "session": ("session",),
        "settings": ("settings",),
        "spiral": ("spiral",),
        "summary": ("summary",),
        "usage": ("errors", "wall"),
        "walk": ("walk",),
        "wall": ("wall",),
        "wisdom": ("wisdom",),
        "worksheet": ("worksheet",),
    },
)
