"""English: what the commands say around their work, and about guides (`cli.`, `guide.`)."""

TABLE: dict[str, str] = {
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
    # a language that is not there
    "cli.not-translated": (
        "Your settings ask for the language {wanted}; this guide is not there in it, "
        "so its own is taken ({language})."
    ),
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
}
