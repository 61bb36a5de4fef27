"""What stands on a blank worksheet, in order: questions with room to write, and the map.

The plan is the same for paper and for Markdown. What a practitioner alone looks at (cues, private
steps, what comes afterwards) is not on it: the sheet lies on the table.
"""

from __future__ import annotations

from collections.abc import Iterator

from conversation_guide.guide import model as m
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


def plan(guide: m.Guide, words: Words) -> Plan:
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
    def __init__(self, guide: m.Guide, words: Words) -> None:
        self._guide = guide
        self._words = words
        self._told = StepWords(guide, words)
        self._kind = map_kind(guide)
        self._steps = [step for step in guide.steps if not step.private]
        self._on_map = set(map(id, self._steps_on_map()))

    def blocks(self) -> Iterator[Block]:
        """Give the blocks in order; an ecomap comes first, a wall last."""
        if self._kind is m.MapKind.ECOMAP:
            yield self._ecomap()
        drawn = False
        for point in self._guide.key_points:
            inside = [block for step in point.steps for block in self._step(step)]
            if not inside:
                continue
            yield Section(title=point.title)
            if self._kind is m.MapKind.SPIRAL and not drawn and self._has_small_steps(point):
                drawn = True
                yield self._spiral()
            yield from inside
        if self._kind is m.MapKind.WALL and self._on_map:
            yield self._wall()
        if self._guide.family_reflections:
            yield Section(title=self._words("facilitator.reflect.family"))
        for reflection in self._guide.family_reflections:
            yield Question(text=_filled(reflection.text), room=Lines(2))

    # ── steps ──

    def _step(self, step: m.Step) -> Iterator[Block]:
        if step.private or id(step) in self._on_map:
            return
        match step:
            case m.Phase():
                yield Section(title=step.text, minutes=step.minutes)
            case m.Story(resource=resource):
                title = f"{resource.title} ({resource.by})" if resource.by else resource.title
                about = tuple(one for one in (resource.where, resource.about) if one)
                yield Piece(text=_filled(step.text), title=title, about=about)
            case m.Commit():
                yield OneThing(text=_filled(step.text), details=step.details)
            case m.Say() | m.Pause() | m.Show() | m.Support():
                return
            case _:
                yield self._question(step, self._room(step))

    def _room(self, step: m.Step) -> Room:
        match step:
            case m.Ask():
                return self._answer(step)
            case m.Each(over=over, question=question):
                return Table((self._text_of(over), self._possible(question)))
            case m.Link(down=down, across=across):
                return Table((self._text_of(down), self._text_of(across)))
            case m.Choose(at_most=most):
                return Lines(min(most, ROWS))
            case m.Entries(fields=fields) if len(fields) > _WIDEST_TABLE:
                return Cards(tuple(self._field(one) for one in fields))
            case m.Entries(fields=fields) if fields:
                rows = max(ROWS, step.at_least) + 1
                return Table(("", *(self._column(one) for one in fields)), rows)
            case m.Round(times=times):
                return Lines(4 if times == 1 else 6)
            case _:
                return Lines(3)

    def _answer(self, ask: m.Ask) -> Room:
        words = self._words
        match ask.answer:
            case m.AnswerKind.LONG:
                return Lines(3)
            case m.AnswerKind.YES_NO:
                return Ticks((words("facilitator.yes"), words("facilitator.no")))
            case m.AnswerKind.CHOICE | m.AnswerKind.CHOICES:
                return Ticks(tuple(option.label for option in ask.choices))
            case m.AnswerKind.SCALE:
                low, high = ask.at_least or 0, 10 if ask.at_most is None else ask.at_most
                return Numbers(low, high, ask.low_label, ask.high_label)
            case m.AnswerKind.NUMBER | m.AnswerKind.DATE:
                return Short()
            case _:
                return Short() if ask.centre else Lines(1)

    def _field(self, ask: m.Ask) -> Question:
        room = self._answer(ask)
        return Question(text=ask.text, room=Lines(1) if isinstance(room, Lines) else room)

    def _column(self, ask: m.Ask) -> str:
        """Give the head of a column, with what can stand in it."""
        text, possible = _filled(ask.text), self._possible(ask)
        return f"{text} ({possible})" if possible else text

    def _possible(self, ask: m.Ask) -> str:
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

    def _question(self, step: m.Step, room: Room | None) -> Question:
        words = self._words
        notes = []
        if step.only_if is not None:
            notes.append(words("facilitator.only-if", condition=self._told.condition(step.only_if)))
        if isinstance(step, m.Round):
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

    def _steps_on_map(self) -> Iterator[m.Step]:
        """Give the steps that are answered on the map itself, and so have no lines of their own."""
        if self._kind is m.MapKind.ECOMAP:
            for step in self._steps:
                if isinstance(step, m.Names | m.Support) or (
                    isinstance(step, m.Ask) and step.centre
                ):
                    yield step
        elif self._kind is m.MapKind.WALL:
            links = [step for step in self._steps if isinstance(step, m.Link)]
            lists = {id for link in links for id in (link.down, link.across)}
            yield from (s for s in self._steps if s.id in lists or isinstance(s, m.Link))

    def _ecomap(self) -> EcomapSheet:
        words, rings = self._words, []
        for ring in m.Ring:
            labels = [one.label for one in self._guide.categories if one.ring is ring]
            rings.append(" · ".join(labels))
        signs: list[str] = []
        for step in self._steps:
            if isinstance(step, m.Support):
                signs = [words(f"legend.what.{one}") for one in ("a-lot", "some", "a-little")]
                if m.Aspect.STRAIN in step.also:
                    signs.append(words("legend.what.strain"))
                if m.Aspect.DIRECTION in step.also:
                    signs.append(words("legend.what.arrows"))
        on_map = [step for step in self._steps if id(step) in self._on_map]
        return EcomapSheet(
            questions=tuple(self._question(step, None) for step in on_map),
            rings=tuple(rings),
            signs=tuple(signs),
        )

    def _has_small_steps(self, point: m.KeyPoint) -> bool:
        return any(isinstance(step, m.SmallSteps) and not step.private for step in point.steps)

    def _spiral(self) -> SpiralSheet:
        for step in self._steps:
            for field in step.fields if isinstance(step, m.SmallSteps) else ():
                if field.id == "fed":
                    return SpiralSheet(core=tuple(option.label for option in field.choices))
        return SpiralSheet(core=())

    def _wall(self) -> WallSheet:
        first = next(step for step in self._steps if isinstance(step, m.Link))
        on_map = [step for step in self._steps if id(step) in self._on_map]
        return WallSheet(
            questions=tuple(self._question(step, None) for step in on_map),
            names=self._text_of(first.across),
            adults=self._text_of(first.down),
        )


def _filled(text: str) -> str:
    """Give `text` with a blank where a name would be said."""
    return text.replace("{centre}", BLANK).replace("{name}", BLANK)


def led_in(text: str) -> str:
    """Give a few words that an answer follows, with a colon where they do not end in a sign."""
    return text if text[-1:] in ("?", ".", ":", "…") else f"{text}:"
