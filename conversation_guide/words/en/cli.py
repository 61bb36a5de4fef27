"""English: what the commands say and their help (`cli.`, `guide.`, `session.`)."""

TABLE: dict[str, str] = {
    # joining names in a sentence
    "join.and": "{first} and {last}",
    "join.or": "{first} or {last}",
    # help
    "cli.help": (
        "Guided conversations with families, and the map of support that grows from them.\n\n"
        "First steps:\n"
        "  conversation-guide demo                   see a whole conversation\n"
        "  conversation-guide run --practice         try one yourself\n"
        "  conversation-guide run we-are-connected   hold one with a family"
    ),
    "cli.help.exit-codes": (
        "Exit codes: 0 done · 1 errors found · 2 the command was not understood · "
        "3 could not go on · 4 left and saved"
    ),
    "cli.help.version": "Show the version.",
    "cli.help.demo": (
        "Play an example conversation from start to end.\n\n"
        "Shows the map that grew and writes a summary. It is kept as a demo, apart from real "
        "conversations.\n\n"
        "Example:\n  conversation-guide demo --out demo"
    ),
    "cli.help.demo.out": "The folder for the summary; it is made if it is not there.",
    "cli.help.run": (
        "Hold a conversation, or go on with one.\n\n"
        "Every answer is on disk before the next question appears. Ctrl-C leaves at any "
        "moment and keeps everything.\n\n"
        "Examples:\n"
        "  conversation-guide run we-are-connected\n"
        "  conversation-guide run --practice\n"
        "  conversation-guide run --resume"
    ),
    "cli.help.run.guide": "A guide's id, or a file. Without it you choose from a list.",
    "cli.help.run.practice": "Rehearse: kept apart from real conversations.",
    "cli.help.run.answers": "Take the answers from this script; kept as a demo.",
    "cli.help.run.resume": "Go on with this conversation; without an ID, with the newest one.",
    "cli.help.run.plain": "One plain line after another, for screen readers and simple terminals.",
    "cli.help.run.out": "The folder for the summary at the end.",
    "cli.help.guide": (
        "Find, read and check guides.\n\nExample:\n  conversation-guide guide show we-are-connected"
    ),
    "cli.help.guide.list": (
        "List the guides there are.\n\nExample:\n  conversation-guide guide list"
    ),
    "cli.help.guide.show": (
        "Show a guide as a script to read and talk from.\n\n"
        "Example:\n  conversation-guide guide show we-are-connected"
    ),
    "cli.help.guide.show.guide": "A guide's id, or a file.",
    "cli.help.guide.check": (
        "Check guides you write: what is wrong, where, and what to write instead.\n\n"
        "Examples:\n"
        "  conversation-guide guide check my-guide.yaml\n"
        "  conversation-guide guide check guides/ --strict"
    ),
    "cli.help.guide.check.paths": "Files, folders of guides, or ids.",
    "cli.help.guide.check.format": "text for people, json for programs.",
    "cli.help.guide.check.strict": "Let warnings and advice count as errors.",
    "cli.help.session": (
        "Read, export and delete conversations that were kept.\n\n"
        "ID is the beginning of a conversation's id, as session list shows it; or last (the "
        "newest one with a family), practice or demo.\n\n"
        "Example:\n  conversation-guide session show last"
    ),
    "cli.help.session.id": "The beginning of an id; or last, practice, demo.",
    "cli.help.session.list": (
        "List the conversations that are kept, the newest first.\n\n"
        "Example:\n  conversation-guide session list"
    ),
    "cli.help.session.show": (
        "Show what was talked about.\n\nExample:\n  conversation-guide session show last"
    ),
    "cli.help.session.map": (
        "Show the map of support.\n\nExample:\n  conversation-guide session map demo"
    ),
    "cli.help.session.export": (
        "Write a conversation to a file.\n\n"
        "Without --out the file goes to the current folder.\n\n"
        "Examples:\n"
        "  conversation-guide session export last --to markdown\n"
        "  conversation-guide session export last --out -"
    ),
    "cli.help.session.export.to": "What to write: markdown. May be given more than once.",
    "cli.help.session.export.out": "A file or a folder; - prints it here.",
    "cli.help.session.export.force": "Replace a file that is there already.",
    "cli.help.session.delete": (
        "Delete a conversation for good.\n\nExample:\n  conversation-guide session delete k7m2"
    ),
    "cli.help.session.delete.yes": "Do not ask first.",
    # around every command
    "cli.stopped": "Stopped. Everything answered so far is kept.",
    "cli.usage.help": "More about it: {command} --help",
    "cli.system": "The computer would not let the program go on: {reason}.",
    "cli.system.where": "It was about {path}.",
    "cli.too-deep": "This is nested too deeply to be read.",
    "cli.no-memory": "There is not enough memory to go on.",
    "cli.fault": "Something went wrong inside the program ({kind}). What was answered is kept.",
    "cli.fault.next": (
        "Please tell the people who make it, with the lines above. They hold no answers."
    ),
    # the beginning
    "cli.start": "What would you like to do?",
    "cli.start.run": "Hold a conversation",
    "cli.start.practice": "Practise one",
    "cli.start.resume": "Go on with the one of {day} ({guide})",
    "cli.start.read": "Read the last one ({day}, {guide})",
    "cli.start.demo": "See an example",
    "cli.start.stop": "Nothing now",
    "cli.choose-guide": "Which guide?",
    "cli.choose-guide.line": "{title} · {audience} · {minutes} minutes",
    # a conversation's end
    "cli.left": "Everything is kept. To go on: conversation-guide run --resume {id}",
    "cli.summary-at": "The summary is in {path}",
    "cli.demo-kept": "To see the map again: conversation-guide session map demo",
    # guides
    "guide.audience.family": "with a family",
    "guide.audience.practitioner": "for yourself",
    "guide.audience.group": "with a group",
    "guide.list.id": "Guide",
    "guide.list.title": "Title",
    "guide.list.audience": "For whom",
    "guide.list.minutes": "Minutes",
    "guide.list.has-errors": "(cannot be used yet: see guide check)",
    "guide.list.none": "There are no guides yet.",
    "guide.check.clean": "{name}: nothing to mend.",
    "guide.check.errors": "{n} errors",
    "guide.check.errors.one": "1 error",
    "guide.check.warnings": "{n} warnings",
    "guide.check.warnings.one": "1 warning",
    "guide.check.advice": "{n} pieces of advice",
    "guide.check.advice.one": "1 piece of advice",
    "guide.check.total": "{found} in {files}.",
    "guide.check.files": "{n} files",
    "guide.check.files.one": "1 file",
    "guide.check.empty-folder": "{path}: there is no guide in this folder.",
    # sessions
    "session.list.day": "Date",
    "session.list.guide": "Guide",
    "session.list.id": "Id",
    "session.list.kind": "Kind",
    "session.list.state": "State",
    "session.list.none": "No conversations are kept yet. To start one: conversation-guide run",
    "session.kind.live": "with a family",
    "session.kind.practice": "practice",
    "session.kind.demo": "demo",
    "session.state.finished": "finished",
    "session.state.unfinished": "unfinished, last answer {time}",
    "session.state.empty": "unfinished, nothing answered yet",
    "session.state.damaged": "damaged",
    "session.state.too-new": "kept by a later version",
    "session.torn": (
        "The last line of this conversation was cut off while it was being written. "
        "Everything before it is here."
    ),
    "session.damaged": (
        "{n} parts of this conversation are damaged (lines {lines}) and were left out. "
        "Everything else is here."
    ),
    "session.damaged.one": (
        "One part of this conversation is damaged (line {lines}) and was left out. "
        "Everything else is here."
    ),
    "session.damaged.private": (
        "{n} of your own notes are damaged (lines {lines}) and were left out."
    ),
    "session.damaged.private.one": (
        "One of your own notes is damaged (line {lines}) and was left out."
    ),
    "session.written": "Written: {path}",
    "session.delete.ask": (
        "Delete the conversation of {day} ({guide}, {id}) for good? Type yes to delete it: "
    ),
    "session.delete.yes": "yes",
    "session.delete.kept": "Nothing was deleted.",
    "session.deleted": "Deleted: {files}.",
}
