"""What stands on a blank worksheet, in order: questions with room to write, and the map.

The plan is the same for paper and for Markdown. What a practitioner alone looks at (cues, private
steps, what comes afterwards) is not on it: the sheet lies on the table.
"""

from __future__ import annotations

from collections.abc import Iterator

from conversation_guide.guide.kinds import AnswerKind, Aspect, MapKind, Ring
from conversation_guide.guide.model import Guide, KeyPoint
from conversation_guide.guide.places import filled
from conversation_guide.guide.steps import (
    Ask,
    Choose,
    Commit,
    Each,
    Entries,
    Link,
    Names,
    Pause,
    Phase,
    Round,
    Say,
    Show,
    SmallSteps,
    Step,
    Story,
    Support,
)
from conversation_guide.record.maps import map_kind
from conversation_guide.words import Words

from .step_words import StepWords
from .worksheet_blocks import (
    ROWS,
    Block,
    Cards,
    EcomapSheet,
    Lines,
    Numbers,
    OneThing,
    Piece,
    Plan,
    Question,
    Room,
    Section,
    Short,
    SpiralSheet,
    Table,
    Ticks,
    WallSheet,
)

BLANK = "______"
"""What stands in a text where a name would be said."""

_WIDEST_TABLE = 3
"""How many fields fit beside an entry in one row; more of them make a card of each entry."""


def plan(guide: Guide, words: Words) -> Plan:
    """Give what stands on the worksheet of `guide`."""
    source = ""
    if guide.source is not None:
        title, publisher = guide.source.title, guide.source.publisher
        told = (
            words("worksheet.source.by", title=title, publisher=publisher) if publisher else title
        )
        source = words("worksheet.source", source=told)
    return Plan(
        title=guide.title,
        language=guide.language,
        blocks=tuple(_Planner(guide, words).blocks()),
        source=source,
    )


class _Planner:
    def __init__(self, guide: Guide, words: Words) -> None:
        self._guide = guide
        self._words = words
        self._told = StepWords(guide, words)
        self._kind = map_kind(guide)
        self._steps = [step for step in guide.steps if not step.private]
        self._on_map = set(map(id, self._steps_on_map()))

    def blocks(self) -> Iterator[Block]:
        """Give the blocks in order; an ecomap comes first, a wall last."""
        if self._kind is MapKind.ECOMAP:
            yield self._ecomap()
        drawn = False
        for point in self._guide.key_points:
            inside = [block for step in point.steps for block in self._step(step)]
            if not inside:
                continue
            yield Section(title=point.title)
            if self._kind is MapKind.SPIRAL and not drawn and self._has_small_steps(point):
                drawn = True
                yield self._spiral()
            yield from inside
        if self._kind is MapKind.WALL and self._on_map:
            yield self._wall()
        if self._guide.family_reflections:
            yield Section(title=self._words("facilitator.reflect.family"))
        for reflection in self._guide.family_reflections:
            yield Question(text=_filled(reflection.text), room=Lines(2))

    # ── steps ──

    def _step(self, step: Step) -> Iterator[Block]:
        if step.private or id(step) in self._on_map:
            return
        match step:
            case Phase():
                yield Section(title=step.text, minutes=step.minutes)
            case Story(resource=resource):
                title = f"{resource.title} ({resource.by})" if resource.by else resource.title
                about = tuple(one for one in (resource.where, resource.about) if one)
                yield Piece(text=_filled(step.text), title=title, about=about)
            case Commit():
                yield OneThing(text=_filled(step.text), details=step.details)
            case Say() | Pause() | Show() | Support():
                return
            case _:
                yield self._question(step, self._room(step))

    def _room(self, step: Step) -> Room:
        match step:
            case Ask():
                return self._answer(step)
            case Each(over=over, question=question):
                return Table((self._text_of(over), self._possible(question)))
            case Link(down=down, across=across):
                return Table((self._text_of(down), self._text_of(across)))
            case Choose(at_most=most):
                return Lines(min(most, ROWS))
            case Entries(fields=fields) if len(fields) > _WIDEST_TABLE:
                return Cards(tuple(self._field(one) for one in fields))
            case Entries(fields=fields) if fields:
                rows = max(ROWS, step.at_least) + 1
                return Table(("", *(self._column(one) for one in fields)), rows)
            case Round(times=times):
                return Lines(4 if times == 1 else 6)
            case _:
                return Lines(3)

    def _answer(self, ask: Ask) -> Room:
        words = self._words
        match ask.answer:
            case AnswerKind.LONG:
                return Lines(3)
            case AnswerKind.YES_NO:
                return Ticks((words("facilitator.yes"), words("facilitator.no")))
            case AnswerKind.CHOICE | AnswerKind.CHOICES:
                return Ticks(tuple(option.label for option in ask.choices))
            case AnswerKind.SCALE:
                low, high = ask.at_least or 0, 10 if ask.at_most is None else ask.at_most
                return Numbers(low, high, ask.low_label, ask.high_label)
            case AnswerKind.NUMBER | AnswerKind.DATE:
                return Short()
            case _:
                return Short() if ask.centre else Lines(1)

    def _field(self, ask: Ask) -> Question:
        room = self._answer(ask)
        return Question(text=ask.text, room=Lines(1) if isinstance(room, Lines) else room)

    def _column(self, ask: Ask) -> str:
        """Give the head of a column, with what can stand in it."""
        text, possible = _filled(ask.text), self._possible(ask)
        return f"{text} ({possible})" if possible else text

    def _possible(self, ask: Ask) -> str:
        """Give what can be answered in few words, "" for words of one's own."""
        room = self._answer(ask)
        if isinstance(room, Ticks):
            return " / ".join(room.labels)
        if isinstance(room, Numbers):
            low, high = (
                f"{number} = {label}" if label else str(number)
                for number, label in ((room.low, room.low_label), (room.high, room.high_label))
            )
            return f"{low} – {high}"
        return ""

    def _question(self, step: Step, room: Room | None) -> Question:
        words = self._words
        notes = []
        if step.only_if is not None:
            notes.append(words("facilitator.only-if", condition=self._told.condition(step.only_if)))
        if isinstance(step, Round):
            notes.append(words("facilitator.round.how"))
        if step.sensitive:
            notes.append(words("worksheet.free"))
        return Question(
            text=_filled(step.text),
            hint=" · ".join(map(_filled, step.prompts)),
            note=" ".join(notes),
            room=room,
        )

    def _text_of(self, id: str) -> str:
        return next((_filled(step.text) for step in self._guide.steps if step.id == id), "")

    # ── maps ──

    def _steps_on_map(self) -> Iterator[Step]:
        """Give the steps that are answered on the map itself, and so have no lines of their own."""
        if self._kind is MapKind.ECOMAP:
            for step in self._steps:
                if isinstance(step, Names | Support) or (isinstance(step, Ask) and step.centre):
                    yield step
        elif self._kind is MapKind.WALL:
            links = [step for step in self._steps if isinstance(step, Link)]
            lists = {id for link in links for id in (link.down, link.across)}
            yield from (s for s in self._steps if s.id in lists or isinstance(s, Link))

    def _ecomap(self) -> EcomapSheet:
        words, rings = self._words, []
        for ring in Ring:
            labels = [one.label for one in self._guide.categories if one.ring is ring]
            rings.append(" · ".join(labels))
        signs: list[str] = []
        for step in self._steps:
            if isinstance(step, Support):
                signs = [words(f"legend.what.{one}") for one in ("a-lot", "some", "a-little")]
                if Aspect.STRAIN in step.also:
                    signs.append(words("legend.what.strain"))
                if Aspect.DIRECTION in step.also:
                    signs.append(words("legend.what.arrows"))
        on_map = [step for step in self._steps if id(step) in self._on_map]
        return EcomapSheet(
            questions=tuple(self._question(step, None) for step in on_map),
            rings=tuple(rings),
            signs=tuple(signs),
        )

    def _has_small_steps(self, point: KeyPoint) -> bool:
        return any(isinstance(step, SmallSteps) and not step.private for step in point.steps)

    def _spiral(self) -> SpiralSheet:
        for step in self._steps:
            for field in step.fields if isinstance(step, SmallSteps) else ():
                if field.id == "fed":
                    return SpiralSheet(core=tuple(option.label for option in field.choices))
        return SpiralSheet(core=())

    def _wall(self) -> WallSheet:
        first = next(step for step in self._steps if isinstance(step, Link))
        on_map = [step for step in self._steps if id(step) in self._on_map]
        return WallSheet(
            questions=tuple(self._question(step, None) for step in on_map),
            names=self._text_of(first.across),
            adults=self._text_of(first.down),
        )


def _filled(text: str) -> str:
    """Give `text` with a blank where a name would be said."""
    return filled(text, centre=BLANK, name=BLANK)


def led_in(text: str) -> str:
    """Give a few words that an answer follows, with a colon where they do not end in a sign."""
    return text if text[-1:] in ("?", ".", ":", "…") else f"{text}:"
