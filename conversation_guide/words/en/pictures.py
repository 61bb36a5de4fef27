"""Words on a picture of a map: its title, its key, what it says to those who cannot see it."""

TABLE: dict[str, str] = {}
