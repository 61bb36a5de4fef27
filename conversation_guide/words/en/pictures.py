"""Words on a picture of a map: its title, its key, what it says to those who cannot see it."""

TABLE: dict[str, str] = {
    # ── an ecomap, and its key ──
    "picture.ecomap.title": "Who is around us",
    "picture.ecomap.key.person": "a person",
    "picture.ecomap.key.group": "a group",
    "picture.ecomap.key.a-lot": "a lot of support",
    "picture.ecomap.key.some": "some support",
    "picture.ecomap.key.a-little": "a little support",
    "picture.ecomap.key.not-now": "no support just now",
    "picture.ecomap.key.not-asked": "support: not said",
    "picture.ecomap.key.supports-us": "support comes to us",
    "picture.ecomap.key.we-support": "support goes from us",
    "picture.ecomap.key.both-ways": "support goes both ways",
    "picture.ecomap.key.strain": "some strain",
    "picture.ecomap.key.wanted": "pale: wished for, not there yet",
    "picture.ecomap.key.ended": "a gap: no longer there",
    "picture.ecomap.key.tie": "they know each other",
    # ── offered at the end of a conversation ──
    "picture.offer": "Would you like the map as a picture too?",
    "picture.at": "The picture is here: {path}",
    # ── when a PNG is made ──
    "picture.png.boxes": (
        "Some texts use signs that no font on this machine has: the picture shows boxes for them. "
        "The SVG and the page show them where there is a font that has them."
    ),
    # ── a spiral ──
    "picture.spiral.title": "A spiral of small steps",
    "picture.spiral.turn": "Loop {n}",
    "picture.spiral.fed": "steps {numbers}",
    "picture.spiral.fed.one": "step {numbers}",
    "picture.spiral.fed.many": "{n} small steps",
    "picture.spiral.key.unsorted": "Not sorted yet",
    "picture.spiral.key.fed": (
        "A line towards the middle: “{field}”. The step’s number stands in the circle."
    ),
    "picture.spiral.key.told": "A ring: a rupture",
    "picture.spiral.key.open": "An open ring: a rupture that is open",
    "picture.spiral.key.open-then": "An open ring: a rupture that was open when it was told",
    "picture.spiral.key.repaired": "A closed ring: a rupture that was repaired",
    "picture.spiral.key.not-known": "A dashed ring: a rupture; not known if it is repaired",
    "picture.spiral.key.told.together": "A ring: hard between us",
    "picture.spiral.key.open.together": "An open ring: hard between us, still open",
    "picture.spiral.key.open-then.together": "An open ring: hard between us, open when it was told",
    "picture.spiral.key.repaired.together": "A closed ring: hard between us, put right",
    "picture.spiral.key.not-known.together": (
        "A dashed ring: hard between us; not known if it is put right"
    ),
    # ── a wall ──
    "picture.wall.title": "The wall and its dots",
    "picture.wall.no-dot": "no dot yet",
    "picture.wall.not-asked": "was not asked",
    "picture.wall.begins": "{names} will begin",
    "picture.wall.begins-with": "begins with {names}",
    "picture.wall.told.adult": "a dot of {names}",
    "picture.wall.told.person": "names {names}",
    "picture.wall.histogram": "How many people have how many dots",
    "picture.wall.loads": "Dots an adult",
    "picture.wall.loads.new": "Dots an adult, and new names",
    "picture.wall.load": "{n} + {more}",
    "picture.wall.key.adult": "a dot: this adult says so",
    "picture.wall.key.person": "a ring: the person says so",
    "picture.wall.key.both": "dot and ring: both say so",
    "picture.wall.key.new": "a new name to begin with",
    "picture.wall.key.no-dot": "no dot of an adult yet",
}
