"""Spanish: what a family sees and hears; what is missing here is said in English.

The parent is addressed as "usted". The words are those that people say from Mexico to Spain, and
name no gender where that sounds natural.
"""

from . import ask, coverage, facilitator, joins, maps, summary, walk, worksheet

TABLE: dict[str, str] = {
    **ask.TABLE,
    **coverage.TABLE,
    **facilitator.TABLE,
    **joins.TABLE,
    **maps.TABLE,
    **summary.TABLE,
    **walk.TABLE,
    **worksheet.TABLE,
}
