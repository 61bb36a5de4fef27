"""English: the help of every command (`cli.help`)."""

TABLE: dict[str, str] = {
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
    "cli.help.guide.translate": (
        "Write a translation to fill in: every text of a guide, with room for yours.\n\n"
        "Examples:\n"
        "  conversation-guide guide translate we-are-connected fr\n"
        "  conversation-guide guide translate my-guide.yaml pt-BR --out guides/"
    ),
    "cli.help.guide.translate.language": "The language to translate into, such as fr or pt-BR.",
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
}
