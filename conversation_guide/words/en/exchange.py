"""Words about maps as data: what each field holds."""

TABLE: dict[str, str] = {}
