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
        "  conversation-guide run we-are-connected --lang es\n"
        "  conversation-guide run we-are-connected --on 2026-11-20\n"
        "  conversation-guide run our-partnership --follow last\n"
        "  conversation-guide run --resume"
    ),
    "cli.help.run.guide": "A guide's id, or a file. Without it you choose from a list.",
    "cli.help.run.practice": "Rehearse: kept apart from real conversations.",
    "cli.help.run.answers": "Take the answers from this script; kept as a demo.",
    "cli.help.run.resume": "Go on with this conversation; without an ID, with the newest one.",
    "cli.help.run.follow": (
        "Follow this earlier conversation: each is a loop of the spiral. Without GUIDE, its guide."
    ),
    "cli.help.run.lang": "The language to hold it in, such as es.",
    "cli.help.run.on": "Write up a conversation that was held away from the screen, on this day.",
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
        "Translations, scripts and settings are checked as what they are.\n\n"
        "Examples:\n"
        "  conversation-guide guide check my-guide.yaml\n"
        "  conversation-guide guide check guides/ --strict"
    ),
    "cli.help.guide.check.paths": "Files, folders of guides, or ids.",
    "cli.help.guide.check.format": "text for people, json for programs.",
    "cli.help.guide.check.strict": "Let warnings and advice count as errors.",
    "cli.help.guide.worksheet": (
        "Write the blank sheet of a guide, to print and fill in by hand.\n\n"
        "The paper, A4 or Letter, is the one in your settings. Without --out the file goes to the "
        "current folder.\n\n"
        "Examples:\n"
        "  conversation-guide guide worksheet we-are-connected\n"
        "  conversation-guide guide worksheet we-are-connected --to markdown --out -"
    ),
    "cli.help.guide.worksheet.to": "What to write: html (to print) or markdown.",
    "cli.help.guide.worksheet.lang": "The language of the sheet, such as es.",
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
    "cli.help.session.list.names": "Show the name in the middle of each map too.",
    "cli.help.session.coverage": (
        "Show what was covered, point by point, and how long it took. It holds no names.\n\n"
        "Without an ID it is the newest conversation with a family.\n\n"
        "Example:\n  conversation-guide session coverage last"
    ),
    "cli.help.session.reflect": (
        "Answer the questions for yourself, alone.\n\n"
        "They are kept apart from the record. Without an ID it is the newest conversation whose "
        "questions are waiting.\n\n"
        "Example:\n  conversation-guide session reflect"
    ),
    "cli.help.session.show": (
        "Show what was talked about.\n\nExample:\n  conversation-guide session show last"
    ),
    "cli.help.session.notes": (
        "Read your own notes, and what was answered for your eyes only.\n\n"
        "They are shown here alone: no record and no page holds them.\n\n"
        "Example:\n  conversation-guide session notes last"
    ),
    "cli.help.session.map": (
        "Show the map of support.\n\nExample:\n  conversation-guide session map demo"
    ),
    "cli.help.session.map.drawn": "Draw it: lines from the middle to each name.",
    "cli.help.session.measures": "Show what can be counted on a map, each measure by its name.",
    "cli.help.session.measures.define": "Say what each measure means, and where it comes from.",
    "cli.help.session.export": (
        "Write a conversation to a file.\n\n"
        "record is what was talked about; family is one page for them to keep; supervision is "
        "what was covered, without names. Without --out files go to the current folder.\n\n"
        "Examples:\n"
        "  conversation-guide session export last --to markdown\n"
        "  conversation-guide session export last --to html --for family\n"
        "  conversation-guide session export last --to png --to csv --out map\n"
        "  conversation-guide session export last --for record --for family --out pages\n"
        "  conversation-guide session export last --out -"
    ),
    "cli.help.session.export.for": (
        "Who it is for: record, family or supervision. May be given more than once."
    ),
    "cli.help.session.export.to": (
        "What to write: markdown (what was talked about), html (a page), svg or png (the picture "
        "of the map), json, graphml, csv or mermaid (the map as data). May be given more than once."
    ),
    "cli.help.session.export.out": "A file or a folder; - prints it here.",
    "cli.help.session.export.force": "Replace a file that is there already.",
    "cli.help.wisdom": (
        "Read to a family what earlier families wanted to give on.\n\n"
        "Example:\n  conversation-guide wisdom list"
    ),
    "cli.help.wisdom.list": (
        "List what earlier families agreed to add to the wisdom of others.\n\n"
        "No day stands in it, nor who said it. Words that name somebody on the family's map are "
        "left out. A name that stands nowhere on a map cannot be known, so look it through "
        "before you read it out. Practice and demos never come into it.\n\n"
        "Example:\n  conversation-guide wisdom list --guide connection-and-belonging"
    ),
    "cli.help.wisdom.list.guide": "Only what was said in conversations with this guide.",
    "cli.help.settings": (
        "Show what is set, and check it.\n\n"
        "Settings hold your agency's own words for the opening, your name, the language and the "
        "paper. Nothing in them is about a family.\n\n"
        "Examples:\n"
        "  conversation-guide settings\n"
        "  conversation-guide settings --new"
    ),
    "cli.help.settings.new": "Make a file to fill in.",
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
    # sessions
    "session.list.day": "Date",
    "session.list.guide": "Guide",
    "session.list.id": "Id",
    "session.list.kind": "Kind",
    "session.list.state": "State",
    "session.list.answered": "Last answer",
    "session.list.name": "In the middle",
    "session.list.none": "No conversations are kept yet. To start one: conversation-guide run",
    "session.kind.live": "family",
    "session.kind.practice": "practice",
    "session.kind.demo": "demo",
    "session.state.finished": "finished",
    "session.state.unfinished": "unfinished",
    "session.state.damaged": "damaged",
    "session.state.too-new": "later version",
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
    "session.earlier.gone": (
        "The earlier conversation {id}, which this one follows, is not kept any more. "
        "It is left out, with those before it."
    ),
    "session.earlier.unread": (
        "The earlier conversation {id}, which this one follows, cannot be read. "
        "It is left out, with those before it."
    ),
    "session.earlier.damaged": (
        "Parts of the earlier conversation {id}, which this one follows, are damaged and were "
        "left out."
    ),
    "session.written": "Written: {path}",
    "session.delete.ask": (
        "Delete the conversation of {day} ({guide}, {id}) for good? Type yes to delete it: "
    ),
    "session.delete.yes": "yes",
    "session.delete.kept": "Nothing was deleted.",
    # reflections for yourself
    "session.reflect.waits": (
        "Questions for yourself are waiting. When you are alone: conversation-guide session reflect"
    ),
    "session.reflect.none": "This conversation's guide has no questions for yourself.",
    "session.reflect.nothing-waits": (
        "No questions for yourself are waiting. They come with a conversation whose guide has some."
    ),
    "session.reflect.about": "Looking back at {day}, {guide}. This is for your eyes only.",
    "session.reflect.kept": (
        "Kept for your eyes only. To read it again: conversation-guide session reflect {id}"
    ),
    "session.reflect.left": (
        "Kept for your eyes only. To go on: conversation-guide session reflect {id}"
    ),
    "session.reflect.left-empty": (
        "Nothing is written yet. To begin another time: conversation-guide session reflect {id}"
    ),
    "session.reflect.not-removed": (
        "Nothing was removed. To delete the whole conversation: "
        "conversation-guide session delete {id}"
    ),
    "session.reflect.passed": "No answer.",
    "session.reflect.about-one": "  {name}: {text}",
    # one's own notes
    "session.notes.about": "Your own notes, {day}, {id}. This is for your eyes only.",
    "session.notes.noted": "Noted {time}",
    "session.notes.answered": "Answered {time}",
    "session.notes.question": "{question} ({names})",
    "session.notes.elsewhere": "Elsewhere",
    "session.notes.none": (
        "There are no notes of your own with this conversation. You can make one at any question."
    ),
    # what families give on
    "wisdom.head": "What earlier families added, for those who come after them:",
    "wisdom.said": "- {text}",
    "wisdom.said.look": "* {text}",
    "wisdom.look-through": (
        "Look through this before you read it aloud: a name that was told nowhere else in its "
        "conversation cannot be recognised. A * marks what may be one."
    ),
    "wisdom.none": (
        "There is nothing here yet. What a family agrees to give on to others is read from here."
    ),
    "wisdom.held-back": "{n} more hold a name and are not shown.",
    "wisdom.held-back.one": "1 more holds a name and is not shown.",
    "wisdom.unread": ("{n} conversations could not be read whole; nothing is given on from them."),
    "wisdom.unread.one": ("1 conversation could not be read whole; nothing is given on from it."),
    "wisdom.month.01": "January {year}",
    "wisdom.month.02": "February {year}",
    "wisdom.month.03": "March {year}",
    "wisdom.month.04": "April {year}",
    "wisdom.month.05": "May {year}",
    "wisdom.month.06": "June {year}",
    "wisdom.month.07": "July {year}",
    "wisdom.month.08": "August {year}",
    "wisdom.month.09": "September {year}",
    "wisdom.month.10": "October {year}",
    "wisdom.month.11": "November {year}",
    "wisdom.month.12": "December {year}",
    # settings
    "settings.none": "There are no settings yet: {path}",
    "settings.none.next": "To begin with a file to fill in: conversation-guide settings --new",
    "settings.at": "The settings are in {path}",
    "settings.practitioner": "Your name",
    "settings.agency": "Agency",
    "settings.opening": "Opening",
    "settings.language": "Language",
    "settings.paper": "Paper",
    "settings.story": "Story in {guide}, {step}",
    "settings.not-set": "not set",
    "settings.opening.ours": "our own words",
    "settings.language.guide": "each guide's own",
    "settings.made": "Made: {path}",
    "settings.made.next": (
        "Open it in any editor. To check it afterwards: conversation-guide settings"
    ),
    "settings.template": (
        "# Settings for conversation-guide.\n"
        "# To set something, take away the # at the beginning of its line and write your own.\n"
        "# To check the file: conversation-guide settings\n"
        "settings: 1\n"
        "\n"
        "# Your name.\n"
        "# practitioner: R. Lind\n"
        "\n"
        "# Where you work.\n"
        "# agency: Riverside family centre\n"
        "\n"
        "# What a family is told before anything else: who may see the record, and its limits.\n"
        "# At most four lines. They stand in the place of ours, and are not translated.\n"
        "# opening: |\n"
        "#   We keep this for six months, and only our team reads it.\n"
        "#   If somebody is in danger we have to tell others.\n"
        "#   You may stop at any time and have nothing kept.\n"
        "\n"
        "# The language that conversations are held in, where a guide has it.\n"
        "# language: es\n"
        "\n"
        "# What is printed on: A4 or Letter.\n"
        "# paper: A4\n"
        "\n"
        "# Resources of your own, made by families near you, in place of those in a guide's "
        "stories.\n"
        "# guide show tells which stories a guide has; the guide's file tells their ids.\n"
        "# stories:\n"
        "#   - guide: connection-and-belonging\n"
        "#     step: resource\n"
        "#     title: What we know about winter\n"
        "#     by: Families of the Tuesday group\n"
        "#     where: the blue folder in the waiting room\n"
        "#     about: Eight pages with drawings.\n"
    ),
    # what guide check says about files beside a guide
    "problem.settings-story-no-guide": "There is no guide called “{guide}” to share this in.",
    "problem.settings-story-no-step": "The guide “{guide}” has no story called “{step}”.",
    "problem.settings-story-twice": (
        "The story “{step}” of “{guide}” has a resource already, in line {line}."
    ),
    "problem.script-no-guide": "There is no guide called “{guide}” that can be read.",
}
