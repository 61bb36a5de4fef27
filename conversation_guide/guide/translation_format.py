"""How a translation is written down: format version 1, declared once.

A translation lies beside its guide (`<guide>.<language>.yaml`). Its texts are keyed by the guide's
ids, and each stands beside the original that it was made from::

    translation: 1
    of: we-are-connected
    language: es
    title:
      en: We are connected
      es: Estamos conectados
    steps:
      people:
        text:
          en: Who belongs to your circle of support?
          es: ¿Quiénes son las personas que forman su círculo de apoyo?

So it can be seen which texts are missing, and which were made from an original that has changed
since. A file that was once written opens for ever: keys may be added here, never changed.
"""

from __future__ import annotations

from conversation_guide.document.shapes import (
    Field,
    Free,
    Identifier,
    Listing,
    Record,
    Shape,
    Text,
    Whole,
)

FORMAT = 1
"""The version of the format; `translation:` names it."""

MOST_TEXT = 6_000
"""Characters of one text: a guide's longest, with the room that other languages need."""


def translation_shape(original: str, language: str) -> Record:
    """Declare a translation from the language `original` into `language`."""
    text = Text(at_most=MOST_TEXT, lines=True)
    entry = Record(
        name="translated_text",
        fields=(Field(original, text, required=True), Field(language, text)),
    )
    entries = Listing(item=entry)
    category = Record(
        name="translated_category",
        fields=(
            Field("label", entry, required=True),
            Field("words", Listing(item=Text(at_most=200), single=True)),
        ),
    )
    point = Record(
        name="translated_point",
        fields=(Field("title", entry), Field("cues", entries)),
    )
    asked = (
        Field("text", entry),
        Field("cues", entries),
        Field("prompts", entries),
        Field("choices", _by_id("translated_choices", entry)),
        Field("from_label", entry),
        Field("to_label", entry),
    )
    part = Record(name="translated_field", fields=asked)
    step = Record(
        name="translated_step",
        fields=(
            *asked,
            Field("categories", _by_id("translated_categories", category)),
            Field("fields", _by_id("translated_fields", part)),
            Field("about", entry),
        ),
    )
    return Record(
        name="translation",
        fields=(
            Field("translation", Whole(low=1, high=1_000), required=True),
            Field("of", Identifier(), required=True),
            Field("language", Text(at_most=35), required=True),
            Field("title", entry),
            Field("about", entry),
            Field("source_note", entry),
            Field("key_points", _by_id("translated_points", point)),
            Field("steps", _by_id("translated_steps", step)),
            Field("reflection_questions", _by_id("translated_reflections", entry)),
        ),
    )


def _by_id(name: str, value: Shape) -> Free:
    return Free(name=name, value=value)
