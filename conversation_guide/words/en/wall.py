"""English: walls of people, adults and dots: counts, divisions, and what is wrong with a file."""

TABLE: dict[str, str] = {
    # ── help ──
    "cli.help.wall": (
        "Look at a wall of people and adults: who has a genuine connection with whom?\n\n"
        "For a school or a district, from files; no conversation is needed. Numbers appear here, "
        "names only in the files that --out names.\n\n"
        "Examples:\n"
        "  conversation-guide wall check wall.csv\n"
        "  conversation-guide wall divide wall.csv --out lists"
    ),
    "cli.help.wall.file": "A CSV file: one row a dot (person, adult), or one column an adult.",
    "cli.help.wall.check": (
        "Count the dots, and check the file.\n\n"
        "Examples:\n"
        "  conversation-guide wall check wall.csv\n"
        "  conversation-guide wall check wall.csv --to markdown"
    ),
    "cli.help.wall.adults": "A list of adults: adult, cap (most new names), wishes (people).",
    "cli.help.wall.format": "text for people, json for programs.",
    "cli.help.wall.share": "Hide counts under 5, for what others will see.",
    "cli.help.wall.to": "text, or markdown to share: counts under 5 are hidden.",
    "cli.help.wall.check.out": "Write who has no dot to this file, for your eyes only.",
    "cli.help.wall.divide": (
        "Divide the names of those without a dot among the adults.\n\n"
        "Without --out you see the numbers, and nothing is written.\n\n"
        "Examples:\n"
        "  conversation-guide wall divide wall.csv --out lists\n"
        "  conversation-guide wall divide wall.csv --adults adults.csv --out lists "
        "--follow-up 2027-01-15"
    ),
    "cli.help.wall.divide.apart": "Pairs (person, adult) that must never meet on a list.",
    "cli.help.wall.divide.view": (
        "Whose dots count: adult, person, either (one says so is enough) or both (both must)."
    ),
    "cli.help.wall.divide.follow-up": "A date to look back on; may be given more than once.",
    "cli.help.wall.divide.out": "The folder for the lists: one sheet an adult, for your eyes only.",
    "cli.help.wall.sheets": (
        "Write one blank sheet per adult, to be filled in; or one per person, for their own "
        "view.\n\n"
        "Examples:\n"
        "  conversation-guide wall sheets people.csv --adults adults.csv --out sheets\n"
        "  conversation-guide wall sheets wall.csv --for people --out own"
    ),
    "cli.help.wall.sheets.for": "Who fills them in: adults, or people for their own view.",
    "cli.help.wall.sheets.file": "A CSV file with the people; it may be a wall already.",
    "cli.help.wall.sheets.out": "The folder for the sheets.",
    "cli.help.wall.merge": (
        "Gather filled sheets into one file of rows.\n\n"
        "Example:\n  conversation-guide wall merge sheets --out wall.csv"
    ),
    "cli.help.wall.merge.paths": "Filled sheets, or folders of them.",
    "cli.help.wall.merge.out": "The file for the rows.",
    "cli.help.wall.force": "Replace what is there already.",
    # ── options that do not go together ──
    "usage.wall-to": '"{value}" is not a way to show a wall.',
    "usage.wall-to.next": "Use --to text or --to markdown.",
    "usage.wall-json-to": "--format json and --to markdown are two different things.",
    "usage.wall-json-to.next": "Please leave out one of them.",
    "usage.wall-view": '"{value}" does not say whose dots count.',
    "usage.wall-view.next": "Use --view adult, person, either or both.",
    "usage.wall-view-missing": "This wall does not hold the dots that --view {value} asks for.",
    "usage.wall-view-missing.next": "Use --view adult or --view person, whichever there is.",
    "usage.wall-sheets-for": '"{value}" does not say who fills in the sheets.',
    "usage.wall-sheets-for.next": "Use --for adults or --for people.",
    "usage.wall-date": '"{value}" is not a date.',
    "usage.wall-date.next": "Write it like this: --follow-up 2027-01-15",
    "usage.wall-no-adults": "There are no adults yet to write sheets for.",
    "usage.wall-no-adults.next": "Give a list of them with --adults FILE.",
    "usage.wall-no-takers": "There are no adults yet who could take a name.",
    "usage.wall-no-takers.next": "Give a list of them with --adults FILE.",
    "usage.wall-many-sheets": "That would be {value} rows on all sheets together.",
    "usage.wall-many-sheets.next": "Please part the people into schools or years first.",
    "usage.wall-too-large": "{value} is larger than this program reads.",
    "usage.wall-too-large.next": "Please part it: one file a school, for instance.",
    "usage.wall-no-files": "There is no sheet in {value}.",
    "usage.wall-no-files.next": "Name the filled sheets, or the folder that they are in.",
    # ── counts ──
    "wall.title": "Where are your dots?",
    "wall.size": "{people} on the wall, {adults}.",
    "wall.people": "{n} people",
    "wall.people.one": "1 person",
    "wall.adults": "{n} adults",
    "wall.adults.one": "1 adult",
    "wall.dots": "{n} dots",
    "wall.dots.one": "1 dot",
    "wall.hidden": "under 5",
    "wall.dots.hidden": "– dots",
    "wall.hidden.mark": "–",
    "wall.hidden.note": (
        "– stands for a number under 5, or one from which such a number could be worked out."
    ),
    "wall.view.adult": "What the adults say: {dots}",
    "wall.view.person": "What the people themselves say: {dots}, {people} were asked",
    "wall.view.adult.hidden": "What the adults say: {dots}",
    "wall.view.person.hidden": "What the people themselves say: {dots}, of – people",
    "wall.histogram.dots": "Dots",
    "wall.histogram.people": "People",
    "wall.histogram.none": "none",
    "wall.histogram.last": "5 or more",
    "wall.load": "Dots an adult: fewest {fewest}, middle {middle}, most {most}.",
    "wall.load.none": "Adults without a dot: {n}.",
    "wall.agreement": "How the two agree (dots of people who were asked)",
    "wall.agreement.both": "said by both",
    "wall.agreement.only-adult": "only by the adult",
    "wall.agreement.only-person": "only by the person",
    "wall.agreement.not-asked": "by the adult; the person was not asked",
    "wall.agreement.count": "Dots",
    "wall.agreement.who": "Who says so",
    "wall.agreement.note": "The two are kept apart: an adult’s dot is not yet the person’s.",
    "wall.alone-written": "Who has no dot is listed in {path}, for your eyes only.",
    # ── a division ──
    "wall.divide.view.adult": "Counted: the dots of the adults.",
    "wall.divide.view.person": "Counted: the dots of the people who were asked.",
    "wall.divide.view.either": "Counted: dots that either of the two says.",
    "wall.divide.view.both": "Counted: only dots that both say.",
    "wall.divide.nobody": "Everybody has a dot. There is nothing to divide.",
    "wall.divide.alone": "{n} people without a dot; {adults} to share them.",
    "wall.divide.alone.one": "1 person without a dot; {adults} to share.",
    "wall.divide.each": "New names an adult: {fewest} to {most}.",
    "wall.divide.each.same": "New names an adult: {fewest}.",
    "wall.divide.wishes": "Wishes: {n} people were wished for, {met} go to somebody who wished.",
    "wall.divide.wishes.one": "Wishes: 1 person was wished for, {met} goes to who wished.",
    "wall.divide.caps": "{n} people have no adult yet: the caps are too low by {n}.",
    "wall.divide.caps.one": "1 person has no adult yet: the caps are too low by 1.",
    "wall.divide.apart": "{n} people have no adult yet: they are kept from all who have room.",
    "wall.divide.apart.one": (
        "1 person has no adult yet: they are kept apart from all who have room."
    ),
    "wall.divide.no-out": "Nothing was written. For the lists, add --out and a folder.",
    "wall.divide.written": (
        "The lists are in {path}: one sheet an adult, divided.csv, and index.csv, "
        "which says whose sheet is whose. Keep that one to yourself."
    ),
    "wall.follow-up": "follow-up {day}",
    "wall.index.sheet": "sheet",
    "wall.index.adult": "adult",
    "wall.index.person": "person",
    "wall.index.names": "names",
    # ── sheets and gathering ──
    "wall.sheets.written": (
        "{n} blank sheets are in {path}. index.csv says whose sheet is whose: keep it to yourself."
    ),
    "wall.sheets.written.one": (
        "1 blank sheet is in {path}. index.csv says whose sheet is whose: keep it to yourself."
    ),
    "wall.sheets.nobody": (
        "Who would name nobody writes no beside any adult. A sheet that stays empty says that "
        "this person was not asked."
    ),
    "wall.merge.done": "Gathered {dots} of {people} from {files} into {path}.",
    "wall.merge.files": "{n} sheets",
    "wall.merge.files.one": "1 sheet",
    "wall.merge.unmarked": "Nothing is filled in in {path}. Was it handed out?",
    # ── what is wrong with a file ──
    "wall.problem": "{file}, row {row}, column {column}: {message}",
    "wall.problem.more": "And {n} more.",
    "wall.problem.more.one": "And 1 more.",
    "wall.not-written": "Nothing was written. Please mend these rows first.",
    "problem.wall-spreadsheet": (
        "This is a spreadsheet’s own format. Save it as CSV (“CSV UTF-8”) and give that file."
    ),
    "problem.wall-no-text": "This is not a text file. Save the table as CSV (“CSV UTF-8”).",
    "problem.wall-empty-file": "There is nothing in this file yet.",
    "problem.wall-windows-letters": (
        "This file is not saved as UTF-8 and was read as Windows wrote it. "
        "Check a name with an accent."
    ),
    "problem.wall-missing-column": "There is no column called “{column}” in the first row.",
    "problem.wall-open-quote": "A quote opens here and is never closed. Rows after it may be lost.",
    "problem.wall-empty-row": "This row is empty and was passed over.",
    "problem.wall-too-many-cells": (
        "This row has {found} cells; there are {wide} columns. "
        "A name with a comma in it needs quotes around it."
    ),
    "problem.wall-no-person": "There is no person in this row. It was passed over.",
    "problem.wall-no-adult": "There is no adult in this row. It was passed over.",
    "problem.wall-unknown-view": (
        "This should say whose view it is: adult or person. It was counted as the adult’s."
    ),
    "problem.wall-unclear-mark": (
        "This could mean a dot or none. It was counted as none; write x for a dot."
    ),
    "problem.wall-person-twice": (
        "This person is in row {first} already. If these are two people, "
        "tell them apart by a letter or a number."
    ),
    "problem.wall-dot-twice": "This dot is in row {first} already. It was counted once.",
    "problem.wall-contradicts": (
        "Row {first} says something else of the same two. It was counted as a dot."
    ),
    "problem.wall-formula-name": (
        "This name begins like a formula. It is kept as it is; in files we write, "
        "an apostrophe stands before it."
    ),
    "problem.wall-two-spellings": (
        "This name was written in another way before. The two were taken as one."
    ),
    "problem.wall-adult-twice": "This adult is in row {first} already. This row was passed over.",
    "problem.wall-cap": "A cap is a whole number, like 3. This one was passed over.",
    "problem.wall-unknown-wish": "{n} wishes here are for people who are not on the wall.",
    "problem.wall-unknown-wish.one": "A wish here is for somebody who is not on the wall.",
    "problem.wall-adults-not-listed": "{n} adults of the wall are not on this list.",
    "problem.wall-adults-not-listed.one": "1 adult of the wall is not on this list.",
    "problem.wall-unknown-person": "This person is not on the wall, so the pair cannot be kept.",
    "problem.wall-unknown-adult": (
        "This adult is neither on the wall nor on the list of adults, so the pair cannot be kept."
    ),
    "problem.wall-merge-twice": "This was said in {file}, row {first} already. It was kept once.",
    "problem.wall-merge-contradicts": (
        "{file}, row {first} says something else of the same two. The dot was kept."
    ),
    "problem.wall-merge-differs": (
        "A further column says something else of this person than before. The first was kept."
    ),
}
