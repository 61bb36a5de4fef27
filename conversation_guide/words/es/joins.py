"""Spanish: joining names (`join.`); "y" is "e" before an i, and "o" is "u" before an o."""

TABLE: dict[str, str] = {
    "join.and": "{first} y {last}",
    "join.and.before-i": "{first} e {last}",
    "join.or": "{first} o {last}",
    "join.or.before-o": "{first} u {last}",
}
