"""What was said at each kind of step, for the record.

What somebody said stands as a quotation, an item or plain; what the record says where there is no
answer ("Not sure.") is silent, so that the two cannot be taken for one another.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from conversation_guide.guide.kinds import AnswerKind
from conversation_guide.guide.steps import (
    Ask,
    Each,
    Entries,
    Link,
    Names,
    SmallSteps,
    Step,
    Story,
    Support,
)
from conversation_guide.interview.conversation import Standing
from conversation_guide.interview.events import Value
from conversation_guide.record.gathered import AboutTold, EntryTold, FieldTold, LinkTold
from conversation_guide.record.standing import Told
from conversation_guide.spiral.derive import FIELDS
from conversation_guide.words import Words

from .blocks import (
    Block,
    Item,
    Items,
    Line,
    Paragraph,
    Quote,
    Weight,
    bullets,
    item,
    needs_colon,
    plain,
    silent,
)

_LONG = (AnswerKind.TEXT, AnswerKind.LONG)


class Answers:
    """Sets answers on a page; `names` are what those on the map are called, by id."""

    def __init__(self, words: Words, names: Mapping[str, str]) -> None:
        self._words, self._names = words, names

    def blocks(self, told: Told) -> Iterator[Block]:
        """Give what stands below the question of one step."""
        words = self._words
        if isinstance(told.step, Story):
            yield Items((self._story(told.step),))
            if told.standing is not Standing.DONE:
                yield self.standing(told.standing)
        elif told.names:
            names = "; ".join(self._names[id] for id in told.names)
            yield plain(words("summary.names", n=len(told.names), names=names))
            yield from self._no_more(told.ended)
        elif told.entries:
            yield Items(tuple(self._entries(told)))
            if any(
                one.field.id in FIELDS and _is_told(one) for e in told.entries for one in e.fields
            ):
                page = words("spiral.page")
                yield silent(words("summary.on-the-spiral", page=page))
            yield from self._no_more(told.ended)
        elif told.each and told.standing is not None:
            yield Items(tuple(self._each(told.step, told.each)))
        elif told.links and told.standing is not None:
            yield Items(tuple(self._links(told.step, told.links)))
        elif told.chosen:
            yield bullets(told.chosen)
        elif isinstance(told.step, Support) and told.standing is Standing.ANSWERED:
            yield silent(words("summary.rated"))
        elif told.value is not None:
            yield self._value(told.step, told.value)
        elif told.standing is Standing.DONE:
            yield silent(words(_nothing(told.step)))
        else:
            yield self.standing(told.standing)

    def _no_more(self, standing: Standing | None) -> Iterator[Block]:
        """Say why a list ended, where more might have been said."""
        if standing in (Standing.DECLINED, Standing.UNSURE):
            yield silent(self._words(f"summary.no-more.{standing}"))

    def standing(self, standing: Standing | None) -> Paragraph:
        """Say why there is no answer."""
        return silent(self._why(standing))

    def _why(self, standing: Standing | None) -> str:
        key = "not-asked" if standing is None else standing.value
        return self._words(f"summary.standing.{key}")

    def _labelled(self, label: str, text: str) -> str:
        """Set what was said after its label; a question has its end already."""
        key = "summary.field" if needs_colon(label) else "summary.field.asked"
        return self._words(key, label=label, text=text)

    # ── one answer ──

    def _value(self, step: Step, value: Value) -> Block:
        kind = step.answer if isinstance(step, Ask) else AnswerKind.TEXT
        if value == ():
            return silent(self._words("summary.none"))
        if isinstance(value, tuple):
            return bullets(self._choice(step, id) for id in value)
        if isinstance(value, str) and kind in _LONG:
            return Quote(value)
        return plain(self._short(step, value))

    def _short(self, step: Step, value: Value) -> str:
        """Give an answer for one line."""
        if isinstance(value, bool):
            return self._words("summary.yes" if value else "summary.no")
        if isinstance(value, tuple):
            return "; ".join(self._choice(step, id) for id in value)
        if isinstance(step, Ask) and step.answer is AnswerKind.SCALE:
            return self._scale(step, value)
        return self._choice(step, str(value))

    def _choice(self, step: Step, id: str) -> str:
        """Give a choice's label; what was stored where the guide no longer has it."""
        options = step.choices if isinstance(step, Ask) else ()
        return next((option.label for option in options if option.id == id), id)

    def _scale(self, step: Ask, value: Value) -> str:
        low, high = step.at_least or 0, 10 if step.at_most is None else step.at_most
        labelled = step.low_label and step.high_label
        return self._words(
            "summary.scale.labelled" if labelled else "summary.scale",
            value=value,
            low=low,
            high=high,
            low_label=step.low_label,
            high_label=step.high_label,
        )

    # ── lists, and what hangs on their entries ──

    def _entries(self, told: Told) -> Iterator[Item]:
        """Give each entry, and below it what was said to its fields."""
        built_in = FIELDS if isinstance(told.step, SmallSteps) else ()
        for entry in told.entries:
            named = entry.name
            if entry.by:
                named = self._words("summary.said-by", by=entry.by, said=entry.name)
            yield item(named, *(Item(line) for line in self._fields(entry, built_in)))

    def _fields(self, entry: EntryTold, but: Iterable[str]) -> Iterator[Line]:
        if not entry.fields:
            return
        if entry.standing is not Standing.DONE:
            # one screen has all of them: it was passed, or not come to yet
            more = entry.standing in (Standing.DECLINED, Standing.UNSURE)
            why = self._words(f"summary.no-more.{entry.standing}") if more else None
            yield Line(why or self._why(entry.standing), Weight.SILENT)
            return
        missing = []
        for one in entry.fields:
            if one.field.id in but:
                continue
            if one.value is not None and one.value != ():
                yield Line(self._labelled(one.field.text, self._short(one.field, one.value)))
            elif one.standing in _PASSED:
                yield Line(one.field.text, why=self._why(one.standing))
            else:
                missing.append(one.field.text)
        if missing:
            labels = "; ".join(missing)
            yield Line(self._words("summary.field.not-asked", labels=labels), Weight.SILENT)

    def _each(self, step: Step, each: Iterable[AboutTold]) -> Iterator[Item]:
        question = step.question if isinstance(step, Each) else step
        for one in each:
            if one.value is None or one.value == ():
                none = one.value == ()
                why = self._words("summary.none") if none else self._why(one.standing)
                yield Item(Line(one.name, why=why))
            else:
                text = self._short(question, one.value)
                yield item(self._labelled(one.name, text))

    def _links(self, step: Step, links: Iterable[LinkTold]) -> Iterator[Item]:
        """Give pairs in words, and everybody who was asked about by name.

        Of a list that is linked with itself each pair stands once, with whose screen was gone
        through first.
        """
        links = list(links)
        one_list = isinstance(step, Link) and step.down == step.across
        done = {link.name for link in links if link.standing is Standing.DONE}
        told: set[frozenset[str]] = set()
        for link in links:
            pairs = {other: frozenset((link.name, other)) for other in link.others}
            left = (other for other, pair in pairs.items() if pair not in told or not one_list)
            others = [one for one in left if link.name in done or one not in done or not one_list]
            told.update(pairs[other] for other in others)
            if others:
                yield item(self._labelled(link.name, "; ".join(others)))
            elif link.name in done:
                key = "summary.link.no-more" if link.others else "summary.link.none"
                yield Item(Line(link.name, why=self._words(key)))
            else:
                yield Item(Line(link.name, why=self._why(link.standing)))

    def _story(self, step: Story) -> Item:
        """Name the resource that was shared."""
        title, *more = resource_lines(step, self._words)
        return Item(Line(title, Weight.STRONG), tuple(map(item, more)))


_PASSED = (Standing.SKIPPED, Standing.DECLINED, Standing.UNSURE)


def _is_told(one: FieldTold) -> bool:
    """Say whether anything was said to a field."""
    return one.value not in (None, ()) or one.standing is Standing.UNSURE


def _nothing(step: Step) -> str:
    """Give the key of what is said of a list or a screen that was gone through and left empty."""
    match step:
        case Names(kind=kind):
            return f"summary.none.{kind}"
        case Support():
            return "summary.none.rated"
        case Entries():
            return "summary.none.entries"
    return "summary.none"


def resource_lines(step: Story, words: Words) -> list[str]:
    """Give a shared resource for a list: its title, who made it, where it is."""
    given = [step.resource.title]
    for key, text in (("by", step.resource.by), ("where", step.resource.where)):
        if text:
            given.append(words(f"summary.story.{key}", text=text))
    return given
