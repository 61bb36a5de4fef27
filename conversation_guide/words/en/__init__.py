"""English: the catalogue that every other language falls back to, one module a group of keys."""

from . import (
    ask,
    cli,
    errors,
    facilitator,
    format,
    maps,
    problems,
    spiral,
    summary,
    walk,
    wall,
    worksheet,
)

TABLE: dict[str, str] = {
    **ask.TABLE,
    **cli.TABLE,
    **errors.TABLE,
    **facilitator.TABLE,
    **format.TABLE,
    **maps.TABLE,
    **problems.TABLE,
    **spiral.TABLE,
    **summary.TABLE,
    **walk.TABLE,
    **wall.TABLE,
    **worksheet.TABLE,
}
