"""English: every error in two sentences: what happened (`error.<key>`), and what to do (`.next`).

`.nearest` takes the place of `.next` where there are near names to offer. `usage.` holds the
options that do not go together.
"""

TABLE: dict[str, str] = {
    # what was asked for is not there
    "error.unknown-guide": 'There is no guide called "{wanted}", and no file of that name.',
    "error.unknown-guide.next": "To see the guides there are: conversation-guide guide list",
    "error.unknown-guide.nearest": "Did you mean {nearest}?",
    "error.unknown-session": 'No conversation is kept under "{wanted}".',
    "error.unknown-session.next": "To see what is kept: conversation-guide session list",
    "error.unknown-session.nearest": "Did you mean {nearest}?",
    "error.unknown-language": 'This guide is not there in the language "{wanted}".',
    "error.unknown-language.next": "It can be held in {languages}.",
    "error.ambiguous-session": 'More than one conversation begins with "{wanted}".',
    "error.ambiguous-session.next": "Please give more of its id.",
    "error.ambiguous-session.nearest": "Please give more of the id: {matching}.",
    "error.nothing-to-resume": "There is no unfinished conversation to go on with.",
    "error.nothing-to-resume.next": "To start one: conversation-guide run",
    "error.already-finished": "Conversation {session} has come to its end already.",
    "error.already-finished.next": "To read it: conversation-guide session show {session}",
    # files and folders
    "error.cannot-read": "{path} could not be read: {reason}.",
    "error.cannot-read.next": "Please check the name, and that you may open the file.",
    "error.cannot-write": "{path} could not be written: {reason}.",
    "error.cannot-write.next": (
        "What was answered before this is kept. "
        "Please check that you may write there, or choose another folder."
    ),
    "error.disk-full": "There is no room left on the disk to write {path}.",
    "error.disk-full.next": "What was answered before this is kept. Please make some room first.",
    "error.output-exists": "{path} is there already, and was left as it is.",
    "error.output-exists.next": "Choose another name with --out, or replace it with --force.",
    "error.in-use": "Conversation {session} is open in another window.",
    "error.in-use.next": "Go on there, or close that window first.",
    "error.journal-damaged": "Parts of conversation {session} are damaged (lines {lines}).",
    "error.journal-damaged.one": "A part of conversation {session} is damaged (line {lines}).",
    "error.journal-damaged.next": (
        "What is whole can still be read: conversation-guide session show {session}"
    ),
    "error.journal-too-new": (
        "Conversation {session} was kept by a later version of this program ({version})."
    ),
    "error.journal-too-new.next": "Please update conversation-guide and try again.",
    # pictures
    "error.no-map-to-write": "No map grows from this conversation, so there is no {format} of it.",
    "error.no-map-to-write.next": "What was talked about goes to --to markdown or --to html.",
    "error.no-map-for-reader": "There is no {format} of this map that names nobody.",
    "error.no-map-for-reader.next": "Its counts, without names, go to --to markdown or --to html.",
    "error.no-page-for-family": "This conversation was held without the family.",
    "error.no-page-for-family.next": "Leave out --for family to write the {format} for the record.",
    "error.png-not-installed": "What draws PNG pictures is not installed here.",
    "error.png-not-installed.next": (
        'To install it: pip install "conversation-guide[png]". '
        "Or use --to svg or --to html, which need nothing more."
    ),
    "error.fonts-missing": "The fonts that belong to this program are not there.",
    "error.fonts-missing.next": (
        "The program may not be installed whole. Please install it again, "
        "or use --to svg or --to html."
    ),
    "error.picture-too-large": ("This picture is too large for a PNG: {width} by {height} pixels."),
    "error.picture-too-large.next": "Use --to svg or --to html: they take any size.",
    # guides, scripts, terminals
    "error.guide-has-errors": "{path} has {count} errors and cannot be used yet.",
    "error.guide-has-errors.one": "{path} has one error and cannot be used yet.",
    "error.guide-has-errors.next": "To see what to mend: conversation-guide guide check {path}",
    "error.settings-have-errors": "The settings in {path} have {count} errors.",
    "error.settings-have-errors.one": "The settings in {path} have one error.",
    "error.settings-have-errors.next": "To see what to mend: conversation-guide settings",
    "error.script-has-errors": "The answers in {path} do not fit the guide in {count} places.",
    "error.script-has-errors.one": "The answers in {path} do not fit the guide in one place.",
    "error.script-has-errors.next": "Please mend the script and try again.",
    "error.no-terminal": "There is nobody here to answer: the input is closed or at its end.",
    "error.no-terminal.next": (
        "Run this in a terminal, or give a script of answers with --answers."
    ),
    # options that do not go together
    "usage.guide-needed": "Which guide shall it be? There is no terminal here to ask in.",
    "usage.guide-needed.next": (
        "Name one, as in: conversation-guide run we-are-connected "
        "(conversation-guide guide list shows them all)"
    ),
    "usage.resume-alone": "--resume goes on with a conversation that has its guide already.",
    "usage.resume-alone.next": "Please leave out {value}.",
    "usage.follow-kind": "The conversation to follow is of another kind: {value}.",
    "usage.follow-kind.next": (
        "A real conversation follows a real one, a practice a practice, a demo a demo."
    ),
    "usage.follow-guide": "The conversation to follow has another guide: {value}.",
    "usage.follow-guide.next": (
        "Only one of the same guide can be followed, or building-partnership and our-partnership "
        "one another."
    ),
    "usage.practice-and-answers": "--answers makes a demo; it cannot be a practice as well.",
    "usage.practice-and-answers.next": "Please leave out --practice or --answers.",
    "usage.script-for-another": "These answers are for another guide: {value}.",
    "usage.script-for-another.next": "Leave out GUIDE, or name the guide the script is for.",
    "usage.no-example": "There are no example answers to play for this guide.",
    "usage.no-example.next": "The program may not be installed whole. Please install it again.",
    "usage.format": '"{value}" is not a way to show findings.',
    "usage.format.next": "Use --format text or --format json.",
    "usage.on-unread": '"{value}" is not a day this program can read.',
    "usage.on-unread.next": "Write it as 2026-11-22 or 22.11.2026.",
    "usage.on-later": "{value} is still to come.",
    "usage.on-later.next": "--on is for a conversation that was held already.",
    "usage.settings-there": "There is a settings file already: {value}",
    "usage.settings-there.next": "It was left as it is. Open it in any editor.",
    "usage.export-audience": 'There is no page for "{value}".',
    "usage.export-audience.next": "Use --for record, --for family or --for supervision.",
    "usage.export-format": '"{value}" is not a format this program writes.',
    "usage.export-format.next": (
        "Use markdown, html, svg, png, json, graphml, csv or mermaid with --to."
    ),
    "usage.worksheet-format": '"{value}" is not a way to write a worksheet.',
    "usage.worksheet-format.next": "Use --to html or --to markdown.",
    "usage.language": '"{value}" is not how a language is written here.',
    "usage.language.next": "Write it as fr, es or pt-BR.",
    "usage.out-not-text": "A picture cannot be shown as text.",
    "usage.out-not-text.next": "Give a file or a folder with --out.",
    "usage.out-several": "Several files do not fit into one: --out {value} is not a folder.",
    "usage.out-several.next": "Give a folder with --out, or one --for and one --to at a time.",
    "usage.out-many-files": "A {value} of this map is several files: they cannot be shown as one.",
    "usage.out-many-files.next": "Give a file or a folder with --out.",
    "usage.delete-needs-yes": "Nothing was deleted: there is no terminal here to ask in.",
    "usage.delete-needs-yes.next": "To delete it without being asked, add --yes.",
}
