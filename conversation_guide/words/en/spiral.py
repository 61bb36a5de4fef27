"""English: a spiral of small steps in words (`spiral.`).

Used where a guide brings no words of its own for practices and for the core. "Nothing told yet" is
all that is ever said of what nobody told, and only to a practitioner.
"""

TABLE: dict[str, str] = {
    "spiral.title": "{centre}: help, challenge and possibility at the core",
    "spiral.title.unnamed": "Help, challenge and possibility at the core",
    "spiral.loop": "Loop {n}, {date}",
    "spiral.loop.empty": "No small step was told of here.",
    "spiral.goes-on": "and on from here",
    "spiral.goes-back": "Before loop 1 there was a conversation that is not at hand.",
    "spiral.name": "{name}",
    "spiral.acceptance": "Gaining acceptance",
    "spiral.valuing": "Helping parents value themselves",
    "spiral.subtle": "Subtle intervention",
    "spiral.obvious": "Obvious intervention",
    "spiral.repair": "Repair after rupture",
    "spiral.help": "Help",
    "spiral.challenge": "Challenge",
    "spiral.possibility": "Possibility",
    "spiral.logistics": "Logistics",
    "spiral.expectation": "Expectation",
    "spiral.confrontation": "Confrontation",
    "spiral.other": "Something else",
    # one small step
    "spiral.field.fed": "Fed",
    "spiral.field.followed": "What followed",
    "spiral.field.parents_words": "In the parent’s words",
    "spiral.field.lead": "How the helper took the lead",
    "spiral.quoted": "“{text}”",
    # what was hard, over what, and what became of it
    "spiral.hard": "Rupture",
    "spiral.over": "{text} ({kind})",
    "spiral.step.rupture.told": "{text}",
    "spiral.step.rupture.open": "{text}, open",
    "spiral.step.rupture.open-then": "{text}, open when it was told",
    "spiral.step.rupture.unsure": "{text}, not sure whether it is repaired",
    "spiral.step.rupture.unsure-then": "{text}, not sure then whether it was repaired",
    "spiral.step.rupture.repaired": "{text}, repaired",
    # below the loops
    "spiral.practices": "By practice",
    "spiral.core": "What they fed at the core",
    "spiral.ruptures": "Open ruptures",
    "spiral.ruptures.then": "Ruptures that were open when they were told",
    "spiral.again": "Coming back",
    "spiral.not-recorded": "nothing told yet",
    "spiral.in-loop": "{n}, in {parts}",
    "spiral.loops.one": "loop {loops}",
    "spiral.loops": "loops {loops}",
    "spiral.open": "Loop {loop}: {text}",
    # sentences, for a screen reader
    "spiral.plain.title": "The spiral of {centre}",
    "spiral.plain.title.unnamed": "The spiral",
    "spiral.plain.step": "Loop {loop}: {text}",
    "spiral.plain.step.unnamed": "Loop {loop}: a small step",
    "spiral.plain.open.unnamed": "An open rupture in loop {loop}",
    "spiral.plain.open": "An open rupture in loop {loop}: {text}",
    "spiral.plain.open-then.unnamed": "A rupture that was open when it was told, in loop {loop}",
    "spiral.plain.open-then": "A rupture that was open when it was told, in loop {loop}: {text}",
    # counts and words
    "spiral.seen.nothing": "No small step has been told of yet.",
    "spiral.seen.size": "Told of so far: {parts}.",
    "spiral.seen.steps": "{n} small steps",
    "spiral.seen.steps.one": "1 small step",
    "spiral.seen.hard": "{n} hard moments",
    "spiral.seen.hard.one": "1 hard moment",
    "spiral.seen.loops": "{n} loops",
    "spiral.seen.loops.one": "1 loop",
    "spiral.seen.count": "{parts} ({n})",
    "spiral.seen.unsorted": "not sorted yet ({n})",
    "spiral.seen.field": "{name}: {parts}.",
    "spiral.seen.asked": "{name} {parts}.",
    "spiral.seen.practices": "By practice: {parts}.",
    "spiral.seen.fed": "What they fed at the core: {parts}.",
    "spiral.seen.again": "Come back to: {parts}. Each time from a new place: that is movement.",
    "spiral.seen.again.loops": "{parts} (in {n} loops)",
    "spiral.seen.not-recorded": "Nothing told yet of: {parts}.",
    "spiral.seen.open": "{n} ruptures are open.",
    "spiral.seen.open.one": "1 rupture is open.",
    "spiral.seen.open-then": "{n} ruptures of earlier loops were open when they were told.",
    "spiral.seen.open-then.one": "1 rupture of an earlier loop was open when it was told.",
    "spiral.seen.unsure": "{n} ruptures: not sure whether they are repaired.",
    "spiral.seen.unsure.one": "1 rupture: not sure whether it is repaired.",
    "spiral.seen.unsure-then": (
        "{n} ruptures of earlier loops: not sure then whether they were repaired."
    ),
    "spiral.seen.unsure-then.one": (
        "1 rupture of an earlier loop: not sure then whether it was repaired."
    ),
    "spiral.seen.repaired": "{n} ruptures were repaired.",
    "spiral.seen.repaired.one": "1 rupture was repaired.",
    # the Markdown pages
    "spiral.page": "The spiral",
    "spiral.page.family": "Our spiral",
    "spiral.page.seen": "What can be seen",
    # in everyday words, where a family looks at it too
    "spiral.title.together": "{centre}: how we work together",
    "spiral.title.unnamed.together": "How we work together",
    "spiral.field.fed.together": "Good for",
    "spiral.field.parents_words.together": "Words that stayed",
    "spiral.field.lead.together": "What was done to put it right",
    "spiral.hard.together": "Hard between us",
    "spiral.step.rupture.told.together": "{text}",
    "spiral.step.rupture.open.together": "{text}, still open",
    "spiral.step.rupture.open-then.together": "{text}, open when it was told",
    "spiral.step.rupture.unsure.together": "{text}, not sure if it is put right",
    "spiral.step.rupture.unsure-then.together": "{text}, not sure then if it was put right",
    "spiral.step.rupture.repaired.together": "{text}, put right",
    "spiral.practices.together": "What kind of step it was",
    "spiral.core.together": "What they were good for",
    "spiral.ruptures.together": "Still open between us",
    "spiral.ruptures.then.together": "Open when we spoke of it",
    "spiral.plain.open.unnamed.together": "Still open between us, from loop {loop}",
    "spiral.plain.open.together": "Still open between us, from loop {loop}: {text}",
    "spiral.plain.open-then.unnamed.together": (
        "Hard between us in loop {loop}, open when it was told"
    ),
    "spiral.plain.open-then.together": (
        "Hard between us in loop {loop}, open when it was told: {text}"
    ),
    "spiral.seen.practices.together": "What kind of step it was: {parts}.",
    "spiral.seen.fed.together": "What they were good for: {parts}.",
    "spiral.seen.open.together": "{n} hard things are still open.",
    "spiral.seen.open.together.one": "1 hard thing is still open.",
    "spiral.seen.open-then.together": (
        "{n} hard things of earlier loops were open when they were told."
    ),
    "spiral.seen.open-then.together.one": (
        "1 hard thing of an earlier loop was open when it was told."
    ),
    "spiral.seen.unsure.together": "{n} hard things: not sure if they are put right.",
    "spiral.seen.unsure.together.one": "1 hard thing: not sure if it is put right.",
    "spiral.seen.unsure-then.together": (
        "{n} hard things of earlier loops: not sure then if they were put right."
    ),
    "spiral.seen.unsure-then.together.one": (
        "1 hard thing of an earlier loop: not sure then if it was put right."
    ),
    "spiral.seen.repaired.together": "{n} hard things were put right.",
    "spiral.seen.repaired.together.one": "1 hard thing was put right.",
}
