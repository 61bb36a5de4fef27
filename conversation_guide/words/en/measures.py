"""What can be counted on a map, in words; every measure by its name."""

TABLE: dict[str, str] = {}
