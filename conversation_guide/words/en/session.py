"""English: what is said about conversations that were kept (`session.`)."""

TABLE: dict[str, str] = {
    "session.list.day": "Date",
    "session.list.guide": "Guide",
    "session.list.id": "Id",
    "session.list.kind": "Kind",
    "session.list.state": "State",
    "session.list.answered": "Last answer",
    "session.list.name": "In the middle",
    "session.list.none": "No conversations are kept yet. To start one: conversation-guide run",
    "session.kind.live": "real",
    "session.kind.practice": "practice",
    "session.kind.demo": "demo",
    "session.state.finished": "finished",
    "session.state.unfinished": "unfinished",
    "session.state.damaged": "damaged",
    "session.state.too-new": "later version",
    "session.state.unread": "not readable",
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
}
