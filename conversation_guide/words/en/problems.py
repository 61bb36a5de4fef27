"""English: what a check says of a document (`problem.`).

One sentence or two a rule: what is there, what was wanted. The corrected line, the nearest name
and the list of what can stand there are added by `render.problems`.
"""

TABLE: dict[str, str] = {
    # ── around every problem ──
    "problem.severity.error": "error",
    "problem.severity.warning": "warning",
    "problem.severity.advice": "advice",
    "problem.suggestion": "Did you mean {suggestion}?",
    "problem.allowed": "It can be {allowed}.",
    "problem.write": "Write: {mended}",
    "problem.write-instead": "Write instead:",
    "problem.first-here": "The first one is here:",
    "problem.or": "{first} or {last}",
    # ── the file ──
    "problem.not-text": "This is not a text file. A guide is plain text, saved as UTF-8.",
    "problem.not-utf-8": (
        "This file is not saved as UTF-8; this is the first letter that shows it. "
        "Save it again with the encoding UTF-8."
    ),
    "problem.too-large": "This file is larger than {most} MiB. A guide is much smaller.",
    "problem.control-character": (
        "There is a character here that cannot be seen ({code}). Take it out."
    ),
    "problem.empty-document": "There is nothing in this file yet.",
    "problem.second-document": "A second document begins here (---). A file holds one.",
    "problem.too-deep": "Lists within lists go deeper than {most} here. Nothing needs that.",
    # ── YAML's traps ──
    "problem.not-yaml": "{reason}",
    "problem.reason.unclosed": (
        "Something that opens here is never closed: look for a lone quote or bracket."
    ),
    "problem.reason.colon": "This line has a colon too many, or stands too far in or out.",
    "problem.reason.no-colon": "This line is neither “key: value” nor a list item with a dash.",
    "problem.reason.indent": "This line does not line up with the lines around it.",
    "problem.reason.sign": "A text cannot begin with this sign unless it is in quotes.",
    "problem.reason.other": "This line cannot be read. Check its quotes, colons and spaces.",
    "problem.tab": "There is a tab at the start of this line. Only spaces can be used there.",
    "problem.odd-space": (
        "There is a non-breaking space where a plain one belongs. It was read as a plain one."
    ),
    "problem.colon-in-text": "A text with a colon and a space in it needs quotes.",
    "problem.leading-sign": "A text that begins with {sign} needs quotes.",
    "problem.quotes-in-text": "Part of this text is in quotes. The whole of it needs them.",
    "problem.quote-open": "The quote {sign} is opened here and never closed.",
    "problem.curly-quotes": (
        "Curly quotes are letters to YAML. Straight quotes were taken as meant."
    ),
    "problem.sign-in-list": (
        "A text in this list holds a sign that has its own meaning in a list. It needs quotes."
    ),
    "problem.bracket-open": "The bracket {sign} is missing.",
    "problem.space-after-colon": "There is no space after “{key}:”.",
    "problem.space-after-dash": "There is no space after the dash.",
    "problem.colon-missing": "There is no colon after “{key}”.",
    "problem.indent": (
        "This line stands too far in or out; it was read with {spaces} spaces before it."
    ),
    "problem.text-after-hash": (
        "A space and # begin a comment, so “{text}” would be lost. It was read as part of the text."
    ),
    "problem.braces-as-keys": "A text that begins with {{ needs quotes. It was read as text.",
    "problem.anchor": (
        "“{name}” is an anchor to YAML; guides do not use them. Put the text in quotes."
    ),
    "problem.alias": (
        "“{name}” is an alias to YAML; guides do not use them. Put the text in quotes."
    ),
    "problem.tag": "“{name}” is a tag to YAML; guides do not use them. Put the text in quotes.",
    "problem.merge": "“<<” merges other parts of a file; guides do not use it. Write the keys out.",
    "problem.key-not-text": "A key has to be a word, not a list or braces.",
    "problem.equal-keys": "“{key}” is here twice, first on line {line}. The first one counts.",
    # ── keys and values ──
    "problem.wrong-kind": "{expected} belongs here, but there is {found}.",
    "problem.expected.text": "A text",
    "problem.expected.keys": "A set of keys (“key: value”, one a line)",
    "problem.expected.list": "A list (a dash before each item)",
    "problem.expected.yes-no": "Yes or no",
    "problem.expected.number": "A whole number",
    "problem.expected.one-of": "A single word",
    "problem.found.text": "a text",
    "problem.found.keys": "a set of keys",
    "problem.found.list": "a list",
    "problem.empty-text": "This text is empty.",
    "problem.empty-value": "There is nothing after “{key}:”.",
    "problem.empty-item": "There is nothing behind this dash. It was passed over.",
    "problem.too-long": "This text has {count} characters; {most} is the most here.",
    "problem.too-many": "This list has {n} items; {most} is the most here.",
    "problem.too-few": "This list has {n} items; it needs at least {least}.",
    "problem.too-few.one": "This list has one item; it needs at least {least}.",
    "problem.hidden-characters": (
        "This text holds characters that cannot be seen. They were left out."
    ),
    "problem.bad-id": (
        "“{id}” cannot be an id: use small letters and digits, with single hyphens between."
    ),
    "problem.not-yes-no": "“{value}” is neither yes nor no.",
    "problem.not-a-number": "“{value}” is not a number that fits here.",
    "problem.out-of-range": "{value} does not fit: a number from {low} to {high} belongs here.",
    "problem.not-a-date": "“{value}” is not a date. A date is written like 2026-11-22.",
    "problem.value-spelling": "“{value}” was read as “{right}”.",
    "problem.unknown-value": "“{value}” is not known here.",
    "problem.key-spelling": "“{key}” was read as “{right}”.",
    "problem.unknown-key": "{inside} has no key “{key}”.",
    "problem.missing-key": "{inside} needs “{key}”.",
    "problem.kind-not-first": "Put “{key}” first: it names what this is.",
    "problem.unknown-kind": "“{key}” is not a kind of step.",
    "problem.no-kind": "A step begins with what it is.",
    "problem.inside.guide": "A guide",
    "problem.inside.source": "A source",
    "problem.inside.key_point": "A key point",
    "problem.inside.reflection_questions": "reflection_questions",
    "problem.inside.reflection": "A reflection question",
    "problem.inside.choice": "A choice",
    "problem.inside.category": "A category",
    "problem.inside.condition": "A condition",
    "problem.inside.count": "A count",
    "problem.inside.step": "A step",
    "problem.inside.ask": "An ask step",
    "problem.inside.say": "A say step",
    "problem.inside.people": "A people step",
    "problem.inside.groups": "A groups step",
    "problem.inside.support": "A support step",
    "problem.inside.show": "A show step",
    "problem.inside.pause": "A pause step",
    "problem.inside.commit": "A commit step",
    "problem.inside.list": "A list step",
    "problem.inside.gather": "A gather step",
    "problem.inside.small_steps": "A small_steps step",
    "problem.inside.each": "An each step",
    "problem.inside.round": "A round step",
    "problem.inside.choose": "A choose step",
    "problem.inside.link": "A link step",
    "problem.inside.phase": "A phase step",
    "problem.inside.story": "A story step",
    "problem.inside.field": "A field",
    "problem.inside.resource": "A resource",
    # ── the guide as a whole ──
    "problem.unsupported-format": (
        "This guide is written in format {version}; this version of the program reads "
        "format {supported}."
    ),
    "problem.repeated-id": (
        "The id “{id}” is here twice, first at {line}:{column}. Each id belongs to one thing."
    ),
    "problem.reserved-id": "“{id}” has a meaning of its own here and cannot be an id.",
    "problem.derived-id": (
        "The id “{id}” was made from the text. Write “id: {id}” so that it stays when the "
        "text changes."
    ),
    "problem.no-key-points": "A guide needs at least one key point.",
    "problem.empty-key-point": "The key point “{title}” has no steps.",
    "problem.unknown-step": "No step has the id “{id}”.",
    "problem.later-step": "The step “{id}” does not come before this one, so it has no answer yet.",
    "problem.empty-condition": "This condition is empty.",
    "problem.nobody-agrees": (
        "Only a family is asked to agree to anything. With “audience: {audience}” nobody is, so "
        "this looks at nothing."
    ),
    "problem.impossible-value": "The answer to “{id}” can never be “{value}”.",
    "problem.step-without-answer": "The step “{id}” has no answer that can be looked at.",
    "problem.count-instead": (
        "What “{id}” holds is up to those who speak. Look at how much it is: "
        "count: {{of: {id}, at_least: 1}}."
    ),
    "problem.nothing-to-count": (
        "There is not so much to count at “{id}”: count names, entries or several choices; "
        "a single question counts 1 once it is answered."
    ),
    "problem.count-without-bounds": "A count needs at_least or at_most.",
    "problem.crossed-bounds": (
        "{low_key} is {low} and {high_key} is {high}: the first must be smaller."
    ),
    "problem.wide-scale": "A scale has at most {most} steps from one end to the other.",
    "problem.beyond-choices": "{key} is {value}, but there are {count} choices.",
    "problem.unfit-key": "“{key}” does not go with “answer: {answer}”; it goes with {fits}.",
    "problem.choices-missing": "“answer: {answer}” needs a list of choices.",
    "problem.repeated-choice": "The choice “{value}” is here twice, first on line {line}.",
    "problem.repeated-category": "The category “{value}” is here twice, first on line {line}.",
    "problem.category-differs": (
        "The category “{id}” has another label on line {line}: “{label}”. The first one is shown."
    ),
    "problem.not-a-list": "The step “{id}” is no list.",
    "problem.not-a-link": "The step “{id}” is no link step.",
    "problem.link-of-others": "The step “{id}” links nobody of the list “{across}”.",
    "problem.repeated-field": "The field “{value}” is here twice, first on line {line}.",
    "problem.fixed-field": (
        "Every spiral has the field “{field}”. Only its question and the labels of its choices "
        "can be changed."
    ),
    "problem.fixed-choices": "A choice of “{field}” needs one of the ids that every spiral has.",
    "problem.needs-map": "“{kind}” needs a map. Write “map: {map}” at the top of the guide.",
    "problem.nobody-named-yet": (
        "Nobody has been named before this {kind} step: put people or groups first."
    ),
    "problem.nothing-on-map-yet": (
        "Nothing is on the map before this {kind} step: put a {first} step first."
    ),
    "problem.second-centre": "There is one centre of the map, and line {line} has it already.",
    "problem.unknown-name": "{{{name}}} is not a name that is filled in here.",
    # ── a translation, beside its guide ──
    "problem.inside.translation": "A translation",
    "problem.inside.translated_text": "A text to translate",
    "problem.inside.translated_point": "A key point",
    "problem.inside.translated_step": "A step",
    "problem.inside.translated_category": "A category",
    "problem.inside.translated_field": "A field",
    "problem.translation-version": (
        "This translation is written in format {version}; this version of the program reads "
        "format {supported}."
    ),
    "problem.translation-language": (
        "“{language}” is not the short name of a language. It is en for English, es for Spanish, "
        "fr for French."
    ),
    "problem.translation-same": "The guide is written in {language} already.",
    "problem.translation-of-another": "This is a translation of “{of}”, not of “{guide}”.",
    "problem.translation-no-guide": (
        "No guide “{of}” that can be read was found, beside this file or among the guides."
    ),
    "problem.translation-missing": "“{text}” has no translation yet.",
    "problem.translation-not-there": (
        "A text of the guide is not in this file ({where}): “{text}”. The original is shown in "
        "its place."
    ),
    "problem.translation-changed": (
        "The original has changed since this was translated. It is now: “{text}”"
    ),
    "problem.translation-left-over": "The guide does not have this text any more: “{text}”.",
    "problem.translation-unknown-id": "The guide has nothing with the id “{id}” here.",
    "problem.translation-words": (
        "The category “{id}” has no words in “{language}” that tell who belongs there."
    ),
    "problem.translation-name-lost": "The original fills in {{{name}}}; this text does not.",
}
