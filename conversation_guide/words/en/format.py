"""English: what the keys of the guide format are for (`format.`).

These sentences stand in `docs/guide-format.md` and in the schema that editors show.
"""

TABLE: dict[str, str] = {
    # ── the guide ──
    "format.guide": "A guide is one YAML file. These are its keys at the top.",
    "format.guide.format": "The version of this format. Write 1.",
    "format.guide.id": "The lasting name of the guide, in kebab-case.",
    "format.guide.title": "What people see in lists and at the top of a summary.",
    "format.guide.language": "The language that the guide is written in, such as en or es.",
    "format.guide.audience": (
        "Whom the guide speaks to: a family, a practitioner alone, or a group."
    ),
    "format.guide.map": "The map that grows from the conversation.",
    "format.guide.minutes": "About how long the conversation takes.",
    "format.guide.version": "Your own version of the guide. It is kept with each conversation.",
    "format.guide.about": "What the guide is for, in a few sentences.",
    "format.guide.source": "The published practice that the guide carries out.",
    "format.guide.key_points": "What must be covered, in order.",
    "format.guide.reflection_questions": "What to think about afterwards.",
    "format.guide.afterwards": (
        "Steps for the practitioner alone, after the conversation and before the questions for "
        "yourself. What is said there is kept apart."
    ),
    "format.source": "Where the practice comes from. A text alone is taken as its title.",
    "format.source.title": "The title of the published practice.",
    "format.source.publisher": "Who published it.",
    "format.source.url": "Where it can be found.",
    "format.source.note": "What was kept and what was changed.",
    "format.key_point": "A key point is a title and the steps that cover it.",
    "format.key_point.title": "The point itself, as one sentence.",
    "format.key_point.id": "Its lasting name. Without one, it is made from the title.",
    "format.key_point.cues": "For the practitioner's eyes, through the whole key point.",
    "format.key_point.steps": "What happens, in order. Each step is named by its first key.",
    "format.reflection_questions": "Questions for after the conversation.",
    "format.reflection_questions.family": "Asked of the family.",
    "format.reflection_questions.yourself": (
        "For the practitioner alone: never asked before the family, and kept apart."
    ),
    "format.reflection": "A reflection question. A text alone is taken as the question.",
    "format.reflection.ask": "The question.",
    "format.reflection.id": "Its lasting name. Without one, it is made from the question.",
    # ── steps ──
    "format.step": "A step is named by its first key. Every step may also have these keys.",
    "format.step.id": (
        "The lasting name of the step: answers hang on it. Without one, it is made from the text."
    ),
    "format.step.cues": "For the practitioner's eyes only, hidden until asked for.",
    "format.step.prompts": "Follow-ups to offer if needed.",
    "format.step.only_if": "When the step happens. Without it, always.",
    "format.step.optional": "Whether Enter alone passes the question.",
    "format.step.sensitive": (
        "Whether to go gently: the family is told that it need not answer, and Enter alone passes. "
        "What is answered stands in the record, and on nothing that a family takes home."
    ),
    "format.step.private": "Whether the answer is for the practitioner alone and kept apart.",
    "format.ask": "A question with one answer.",
    "format.ask.ask": "The question.",
    "format.ask.answer": (
        "The kind of answer. Left out, it is choice where there are choices, scale where there "
        "is from or to, and text otherwise."
    ),
    "format.ask.choices": "What can be chosen, for choice and choices.",
    "format.ask.from": "The lower end of a scale.",
    "format.ask.to": "The upper end of a scale.",
    "format.ask.from_label": "What the lower end means.",
    "format.ask.to_label": "What the upper end means.",
    "format.ask.at_least": "The smallest number, or the fewest choices.",
    "format.ask.at_most": "The largest number, or the most choices.",
    "format.ask.centre": "Whether the answer stands in the middle of the map.",
    "format.say": "Something to say or explain. Nothing is asked.",
    "format.say.say": "What is said.",
    "format.people": "The names of people, one a line, until an empty line.",
    "format.people.people": "The question that asks for them.",
    "format.groups": "The names of groups, one a line, until an empty line.",
    "format.groups.groups": "The question that asks for them.",
    "format.names.categories": "Where they can belong on the map.",
    "format.names.min": "The fewest names.",
    "format.names.max": "The most names.",
    "format.support": "How well each connection supports the family.",
    "format.support.support": "The question. {{name}} stands for the connection.",
    "format.support.also": "What else to ask of each connection, once.",
    "format.support.one_at_a_time": (
        "Whether to ask connection by connection. Left out, their number decides."
    ),
    "format.show": "The map so far, to look at together.",
    "format.show.show": "What is shown: map.",
    "format.pause": "Time to be made before going on.",
    "format.pause.pause": "What the time is for.",
    "format.commit": "One thing that somebody will do.",
    "format.commit.commit": "The question.",
    "format.commit.details": (
        "Whether to offer when, with whom, what could get in the way, and how sure."
    ),
    "format.list": (
        "A list of entries in the words in which they were said, one a line, until an empty line."
    ),
    "format.list.list": "The question that asks for them.",
    "format.entries.fields": "Small questions about each entry, on one screen that may be passed.",
    "format.entries.min": "The fewest entries.",
    "format.entries.max": "The most entries.",
    "format.gather": "The open floor: whatever comes, in no order and from nobody in particular.",
    "format.gather.gather": "The question.",
    "format.small_steps": (
        "The small steps of a partnership, one a line. A spiral grows from them: it needs "
        "`map: spiral`."
    ),
    "format.small_steps.small_steps": "The question that asks for them.",
    "format.small_steps.fields": (
        "Left out, each small step is asked about with seven fields: `practice` (`acceptance`, "
        "`valuing`, `subtle`, `obvious`, `repair`), `followed`, `fed` (`help`, `challenge`, "
        "`possibility`), `parents-words`, `rupture` (`none`, `logistics`, `expectation`, "
        "`confrontation`, `other`), `lead`, `repaired`. Written here, these are asked instead: by "
        "the same ids, in your own words, and any of your own."
    ),
    "format.each": "The same question about each entry of a list. `{{name}}` stands for the entry.",
    "format.each.each": "The question.",
    "format.each.over": "The id of the list: an earlier list, people or groups step, or the like.",
    "format.round": (
        "One after the other says one thing, or passes. What is said is a list of its own."
    ),
    "format.round.round": "The question.",
    "format.round.over": "The id of the list of those who speak.",
    "format.round.times": "How many times round.",
    "format.round.attributed": "Whether it is kept who said what.",
    "format.choose": "One or more of the entries of earlier lists.",
    "format.choose.choose": "The question.",
    "format.choose.among": "The ids of the lists.",
    "format.choose.max": "How many can be chosen at most.",
    "format.link": (
        "For one after the other of a list: who, or what, of another list belongs with it. "
        "`{{name}}` stands for the one who is asked about."
    ),
    "format.link.link": "The question.",
    "format.link.down": "The id of the list that is gone through.",
    "format.link.across": "The id of the list to choose from. It may be the same one.",
    "format.link.without": (
        "The id of an earlier link step, or several: only those are offered who were linked with "
        "nobody there."
    ),
    "format.phase": "A timed part begins. The time is shown, and nothing is cut off.",
    "format.phase.phase": "What the part is called.",
    "format.phase.minutes": "How long it is meant to last. It can be changed as it begins.",
    "format.story": "Something made by others is read, watched or named.",
    "format.story.story": "What is said about it.",
    "format.story.resource": "What it is, and where it is found.",
    # ── parts of steps ──
    "format.field": "A field. A text alone is taken as its question.",
    "format.field.ask": "The question, or a few words for it.",
    "format.field.id": "Its lasting name in the list. Without one, it is made from the question.",
    "format.resource": "A shared resource. A text alone is taken as its title.",
    "format.resource.title": "Its title.",
    "format.resource.by": "Who made it.",
    "format.resource.where": "Where it is found.",
    "format.resource.about": "What it is, in a few sentences.",
    "format.choice": "A choice. A text alone is taken as its label.",
    "format.choice.label": "What is read out.",
    "format.choice.id": "What is stored. Without one, it is made from the label.",
    "format.category": "A category. A text alone is taken as its label.",
    "format.category.label": "What stands on the map.",
    "format.category.id": "Its lasting name. Without one, it is made from the label.",
    "format.category.ring": "How near it stands to family life.",
    "format.category.words": "What people call those in it, such as aunt or coach.",
    "format.condition": (
        "A condition looks at the answers to earlier steps. `step-id: value` is true when that is "
        "the answer (for several choices: one of them); a list of values means any of them. "
        "Several keys in one condition must all be true."
    ),
    "format.condition.any": "A list of conditions, of which one must be true.",
    "format.condition.all": "A list of conditions, which must all be true.",
    "format.condition.not": "A condition that must not be true.",
    "format.condition.agreed": (
        "What the family agreed to in the opening: keep (a record is kept), share (it may be "
        "shared) or wisdom (what might help other families may be passed on, without names). Where "
        "nobody was asked, as in a rehearsal, it is true. Only for a guide with a family. In an "
        "older guide with a step `agreed` before it, the answer to that step is meant."
    ),
    "format.condition.count": "How many names, entries or choices were given.",
    "format.count": "Give at_least, at_most or both.",
    "format.count.of": (
        "The id of a step that gathers names or entries or has several choices, or of a single "
        "question, which counts 1 once it is answered."
    ),
    "format.count.at_least": "The fewest.",
    "format.count.at_most": "The most.",
    # ── kinds of value ──
    "format.kind.text": "text, up to {most} characters",
    "format.kind.identifier": "id in kebab-case",
    "format.kind.yes-no": "yes or no",
    "format.kind.whole": "whole number, {low} to {high}",
    "format.kind.one-of": "one of {values}",
    "format.kind.anything": "anything",
    "format.kind.list": "list of {item}",
    "format.kind.one-or-list": "{item}, or a list of them",
    "format.kind.record": "[{name}](#{anchor})",
    "format.kind.short": "text or [{name}](#{anchor})",
    "format.name.guide": "the guide",
    "format.name.source": "source",
    "format.name.key_point": "key point",
    "format.name.reflection_questions": "reflection questions",
    "format.name.reflection": "reflection question",
    "format.name.choice": "choice",
    "format.name.field": "field",
    "format.name.resource": "resource",
    "format.name.category": "category",
    "format.name.condition": "condition",
    "format.name.count": "count",
    "format.name.step": "step",
    # ── the reference page ──
    "format.page.title": "The guide format",
    "format.page.made": (
        "Made by `python docs/make.py` from the declaration in "
        "`conversation_guide/guide/format.py`; do not change it by hand."
    ),
    "format.page.opening": (
        "A guide reads like a facilitator's notes: key points, and in each the steps in the order "
        "in which they happen. `conversation-guide guide check FILE` says what is wrong, where, "
        "and what to write instead. `conversation-guide guide show FILE` shows the guide as a "
        "script to read."
    ),
    "format.page.example": "A small guide",
    "format.page.key": "key",
    "format.page.value": "value",
    "format.page.default": "if left out",
    "format.page.needed": "needed",
    "format.page.meaning": "what it is for",
    "format.page.texts": "Names in texts",
    "format.page.texts.body": (
        "`{{centre}}` in a text, a cue or a prompt stands for the name in the middle of the map. "
        "In a support, each, round or link step, `{{name}}` stands for the one who is asked "
        "about. Nothing else is filled in, and nothing at all in the fields of a list."
    ),
    "format.page.quotes": "When a text needs quotes",
    "format.page.quotes.body": (
        "Put a text in straight quotes when it holds a colon and a space, or a space and #, or "
        "when it begins with a quote or one of these signs: {signs}. The check shows the line as "
        "it should be. `yes`, `no`, dates and numbers stay text wherever a text belongs."
    ),
    "format.page.limits": "What is not taken",
    "format.page.limits.body": (
        "Anchors, aliases, merges (`<<`), tags (`!…`), a second document, tabs before a key, equal "
        "keys, lists deeper than {depth} levels, files larger than {size} MiB."
    ),
    "format.page.editor": "Help while you type",
    "format.page.editor.body": (
        "Editors that know YAML schemas complete keys and mark mistakes when the first line of the "
        "guide names the schema that comes with the program:"
    ),
}
