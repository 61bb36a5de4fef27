"""Words about maps as data: what stands for names, and what each field holds (`docs/data.md`).

The meaning of a field stands under `data.<part>.<field>`, that of a part under `data.part.<part>`.
"""

TABLE: dict[str, str] = {
    "data.person": "person {n}",
    "data.group": "group {n}",
    "data.adult": "adult {n}",
    "data.step": "small step",
    "data.step.rupture": "{step} · {rupture}",
    "data.loop": "loop {n}, {date}",
    "data.knows": "know each other",
    "data.view.adult": "what the adults say",
    "data.view.person": "what the people themselves say",
    # the page
    "data.page.title": "Maps as data",
    "data.page.made": "Made by `python docs/make.py` from the declaration in "
    "`conversation_guide/exchange/fields.py`; do not change it by hand.",
    "data.page.opening": (
        "`conversation-guide session export ID --to json` (or `graphml`, `csv`, `mermaid`) writes "
        "the map of a conversation for other programs. Every format is made of what its reader "
        "may have: with `--for supervision` there is no name and no word that anybody typed, "
        "people and groups are numbers; with `--for family` there is what the family's own page "
        "holds, and nothing that was left open.\n\n"
        "Values are the same in all formats. Where somebody may have had no answer, the field is "
        "empty and the field beside it, `…_why`, says why: `unsure` (not sure), `declined` "
        "(preferred not to say), `skipped`, or `not-asked` (not said). These four are never "
        "joined, and none of them is a zero. (In a family's file whatever is open reads "
        "`not-asked`.)"
    ),
    "data.page.json": "JSON",
    "data.page.json.body": (
        "One object: what the map is about, `format` first, then each table below under its name. "
        "Where there is no value stands `null`. The schema is "
        "[`map.schema.json`](map.schema.json) (draft-07). A later version may have more keys: "
        "pass over those that you do not know."
    ),
    "data.page.graphml": "GraphML",
    "data.page.graphml.body": (
        "For networkx, Gephi and others. Every attribute has its type; nodes have a `label`; "
        "`element` says what a node or an edge is. What has no value has no `data` element.\n\n"
        "* **Ecomap**: the node `ego` is the family (what the map is about stands on it, with "
        "`map_` before it), a node for each connection, an edge of `element` `connection` from "
        "`ego` to each, and an edge of `element` `tie` for each pair that knows each other. What "
        "was told of a connection stands on its node and on its edge.\n"
        "* **Spiral**: the nodes are `ego`, loops, small steps and what they fed.\n"
        "* **Wall**: the nodes are people and adults; the edges dots, and who will begin with "
        "whom (`divided`).\n\n"
        "The graph is undirected: which way support goes is the attribute `direction`. Most maps "
        "hold connections whose direction nobody asked about, and no program should draw one for "
        "them. Gephi itself cannot be run by our tests; the files keep to the rules of its "
        "manual and of its importer (types, `label`, no attribute of the whole graph, none with "
        "the name of a property of its own), and networkx reads them in a test."
    ),
    "data.page.csv": "CSV",
    "data.page.csv.body": (
        "UTF-8 without a byte order mark, commas, CRLF, quotes where needed (RFC 4180): R and "
        "pandas read it as it is, Excel by Data, From Text/CSV. Several ids in one cell are "
        "parted by spaces; an empty cell is no value.\n\n"
        "* **Ecomap**: `…_ego.csv`, `…_alters.csv`, `…_ties.csv`. The id columns are those of "
        "egor's `threefiles_to_egor` (`egoID`, `alterID`, `Source`, `Target`; `alterID` counts "
        "from 1) and, with our own lasting ids in them, those of Network Canvas "
        "(`networkCanvasEgoUUID`, `networkCanvasUUID`, `networkCanvasSourceUUID`, "
        "`networkCanvasTargetUUID`). They are no UUIDs: `networkCanvasUUID` is unique within "
        "one conversation.\n"
        "* **Spiral**: `…_ego.csv`, `…_loops.csv`, `…_steps.csv`.\n"
        "* **Wall**: `….csv`, one row a dot, as `conversation-guide wall check` reads it (see "
        "[walls](wall.md)), and `…_adults.csv`, for `--adults`.\n\n"
        "In the ego file, what the map is about has `map_` before it.\n\n"
        "**No cell can become a formula.** Where `=`, `+`, `-`, `@` or a full-width twin of one "
        "begins a cell, or stands after a comma, semicolon, tab, bar, quote or line break in it "
        "(blanks between do not count), an apostrophe stands before it; likewise before a tab or "
        "a line break at the start of a cell. What had apostrophes there has one more. To have "
        "the text back, take one apostrophe off at each of these places."
    ),
    "data.page.egor": "In R",
    "data.page.mermaid": "Mermaid",
    "data.page.mermaid.body": (
        "A flowchart for a Markdown page. Lines are those of the family's legend as far as "
        "Mermaid has them; what it has no line for is said in words, and so are the ruptures of a "
        "spiral. A wall is drawn in counts. Mermaid is for looking at, and is not read back."
    ),
    "data.page.tables": "The tables",
    "data.page.kind.ecomap": "Ecomap",
    "data.page.kind.spiral": "Spiral",
    "data.page.kind.wall": "Wall",
    "data.page.kind.every": "Every map",
    "data.page.column.field": "field",
    "data.page.column.type": "type",
    "data.page.column.means": "what it holds",
    "data.page.where": "In {formats}.",
    "data.page.optional": "{type}, or none",
    "data.page.values": "{meaning} One of {values}.",
    "data.page.values.several": "{meaning} Any of {values}.",
    "data.type.text": "text",
    "data.type.whole": "whole number",
    "data.type.number": "number",
    "data.type.yes-no": "true or false",
    "data.type.several": "several texts",
    "data.schema.title": "The map of a conversation",
    # parts
    "data.part.about": "What the map is about. In JSON at the top.",
    "data.part.ego": "The one in the middle; one row.",
    "data.part.connections": "The people and groups around the family, in the order of naming.",
    "data.part.ties": "Who knows whom: each pair once, in no direction.",
    "data.part.ties_asked": "Of whom it was asked who knows whom: one row a question. Without "
    "rows nobody was asked, and no ties says nothing.",
    "data.part.categories": "The guide's categories.",
    "data.part.legend": "The signs that this family chose.",
    "data.part.measures": "What can be counted, each measure under its name; see "
    "`session measures --define`. Empty for a family.",
    "data.part.observations": "What can be seen, in counts: a key of our words and what fills "
    "it. Parts of an observation follow it. Empty for a family.",
    "data.part.points": "What was covered of each key point, and last of the questions to look "
    "back. Empty for a family.",
    "data.part.phases": "Timed parts. Empty for a family.",
    "data.part.commitments": "Whether there was one thing to do; never what. Empty for a family.",
    "data.part.loops": "The conversations of the spiral, the oldest first.",
    "data.part.steps": "The small steps, loop by loop.",
    "data.part.labels": "The guide's own words for practices and the like.",
    "data.part.people": "Who is on the wall.",
    "data.part.adults": "Which adults there are.",
    "data.part.dots": "Genuine connections, by who says so.",
    "data.part.divided": "Who will begin with whom.",
    "data.part.views": "Whose dots were put up: also where nobody had any.",
    "data.part.counts": "The wall in numbers.",
    # fields
    "data.about.format": "The version of this format.",
    "data.about.kind": "Which map it is.",
    "data.about.for": "Whose eyes it was made for.",
    "data.about.session": "The conversation's id, by chance; it names nobody.",
    "data.about.session_kind": "Whether it was a conversation with a family, a practice or a demo.",
    "data.about.guide": "The guide's id.",
    "data.about.guide_version": "The guide's version.",
    "data.about.title": "The guide's title.",
    "data.about.language": "The language that was spoken.",
    "data.about.date": "The day of the conversation (ISO 8601).",
    "data.about.finished": "Whether it came to its end.",
    "data.about.program": "The version of the program that it was held with.",
    "data.ego.name": "The name in the middle; empty where none was given.",
    "data.ego.goes_back": "Whether the oldest loop follows a conversation that is not here.",
    "data.ego.together": "Whether the family looks at the spiral too.",
    "data.connections.id": "Its id in this conversation; it stays when the name changes.",
    "data.connections.name": "Its name.",
    "data.connections.words": "What it is to the family, in their words.",
    "data.connections.kind": "What it is.",
    "data.connections.category": "The id of its category; empty for none.",
    "data.connections.category_label": "The guide's words for that category.",
    "data.connections.ring": "How near that category stands to family life.",
    "data.connections.support": "How much it supports.",
    "data.connections.support_why": "Why that is not known.",
    "data.connections.strain": "Whether there is some strain.",
    "data.connections.strain_why": "Why that is not known.",
    "data.connections.direction": 'Which way support goes; "us" is the family.',
    "data.connections.direction_why": "Why that is not known.",
    "data.connections.wanted": (
        "Whether it is wished for and not there yet; it has no support, strain or direction then."
    ),
    "data.connections.ended": (
        "Whether it is no longer there; it has no support, strain or direction then."
    ),
    "data.connections.ties_asked": "Whether it was asked whom this one knows.",
    "data.ties.source": "The id of a connection.",
    "data.ties.target": "The id of the connection that it knows.",
    "data.ties_asked.down": "Ids of those who could be asked about.",
    "data.ties_asked.across": "Ids of those among whom one could choose.",
    "data.ties_asked.asked": "Ids of those of `down` who were asked about.",
    "data.categories.id": "Its id.",
    "data.categories.label": "The guide's words for it.",
    "data.categories.ring": "How near it stands to family life.",
    "data.legend.what": "What is drawn.",
    "data.legend.sign": "The sign for it.",
    "data.measures.name": "The measure's name.",
    "data.measures.of": "What of it is counted: an id, or empty.",
    "data.measures.value": "What was found.",
    "data.measures.why": "Why there is no value.",
    "data.observations.key": "What is observed.",
    "data.observations.of": "The observation that this is a part of, or empty.",
    "data.observations.n": "How many.",
    "data.observations.name": "The guide's words for what is counted, or empty.",
    "data.points.title": "The key point's title.",
    "data.points.asked": "How many questions were asked.",
    "data.points.answered": "How many steps were answered.",
    "data.points.nothing": "How many were asked, and ended with nothing named or ticked.",
    "data.points.gone_through": "How many steps were gone through.",
    "data.points.skipped": "How many were skipped.",
    "data.points.declined": "How many nobody wanted to answer.",
    "data.points.unsure": 'To how many the answer was "not sure".',
    "data.points.not_reached": "How many were not come to.",
    "data.points.not_applicable": "How many did not apply.",
    "data.points.seconds": "How long it took; none where it was written up afterwards.",
    "data.phases.title": "Its title.",
    "data.phases.planned": "Minutes in the guide.",
    "data.phases.given": "Minutes that it was given; none where it did not begin.",
    "data.phases.seconds": "How long it took; none where nobody knows.",
    "data.commitments.made": "Whether something was agreed on.",
    "data.commitments.offered": "Which details were asked for.",
    "data.commitments.given": "Which of them were given.",
    "data.loops.number": "Its number; 1 is the oldest.",
    "data.loops.date": "The day of the conversation (ISO 8601).",
    "data.steps.id": "Its id: the conversation's, a slash, its own.",
    "data.steps.loop": "The loop that it was told in.",
    "data.steps.text": "What happened, in the words in which it was told.",
    "data.steps.practice": (
        "What it did for the partnership, as it was told. A small step with a `rupture` that is "
        "`repaired` counts as a `repair` too in `observations`, whatever stands here."
    ),
    "data.steps.followed": "What followed.",
    "data.steps.fed": "What it fed at the core.",
    "data.steps.parents_words": "The parent's own words.",
    "data.steps.rupture": "How the partnership was strained.",
    "data.steps.lead": "How the helper took the lead in repairing it.",
    "data.steps.hard": "Whether it tells of something hard, also where nobody said over what.",
    "data.steps.repaired": "Whether it was repaired, as of the loop that it was told in.",
    "data.steps.repaired_why": "Why that is not known; none where it is, or nothing was hard.",
    "data.steps.repaired_in": (
        "Always none, and kept for files that were written before: what became of a moment of an "
        "earlier loop is not asked."
    ),
    "data.steps.repairs": "Always none, as `repaired_in` is.",
    "data.labels.id": "The id of a practice, a part of the core, a rupture or a field of a step.",
    "data.labels.label": "The guide's words for it.",
    "data.people.id": "An id in this file.",
    "data.people.name": "The name on the wall.",
    "data.people.asked": "Whether this person was asked for their own view.",
    "data.adults.id": "An id in this file.",
    "data.adults.name": "The adult's name.",
    "data.dots.person": "The id of a person.",
    "data.dots.adult": "The id of an adult.",
    "data.dots.by": "Who says so.",
    "data.divided.person": "The id of a person.",
    "data.divided.adult": "The id of the adult who will begin.",
    "data.views.by": "Whose dots.",
    "data.counts.view": "Whose dots are counted; empty for the wall as a whole.",
    "data.counts.what": "What is counted: `people-with-0` are those without a dot, "
    "`people-with-5` those with 5 or more.",
    "data.counts.n": "How many; none where it is hidden because it is small.",
}
