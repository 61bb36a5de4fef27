"""English: words that are no names, and those that stand before one (`naming.`).

Nobody is shown these lists: by them names are found in what was said, and what is none is let
pass. Each is a list of words in small letters, parted by blanks.
"""

TABLE: dict[str, str] = {
    # that name nobody, wherever they stand ("the lady next door")
    "naming.small": "the and our my your his her their from with next in of at by to for",
    # for who somebody is: many have one, and alone they tell nobody's name
    "naming.nameless": (
        "family families aunt auntie uncle cousin mother father mum mom dad daddy mummy grandma "
        "grandpa granny grandmother grandfather sister brother friend friends neighbour neighbor "
        "teacher doctor nurse coach mr mrs ms miss mx dr group school church team club"
    ),
    # with a capital of their own, wherever nothing says that they are a name
    "naming.capital": (
        "monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays "
        "thursdays fridays saturdays sundays january february march april may june july august "
        "september october november december christmas easter ramadan english spanish "
        "i i'm i'd i'll i've god ok tv"
    ),
    # written with a full stop before a name: no sentence ends there
    "naming.title": "mr mrs ms mx dr prof rev",
}
