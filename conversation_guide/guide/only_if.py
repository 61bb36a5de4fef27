"""`only_if`: from what was written to conditions, against the steps that came before.

A condition can look only at an earlier step, and only for a value that the step can have: so every
condition can come true or not, and a walk never waits for one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from conversation_guide.document.notes import Data, Fields, kebab, nearest
from conversation_guide.document.problems import LocatedText, Place, Problem, place_of

from .conditions import AgreedTo, AllOf, AnyOf, Condition, Counts, Equals, Not
from .format import AGREED, CONDITION_WORDS
from .kinds import AnswerKind, Audience, Scope
from .steps import Ask, Choose, Commit, Entries, Names, Round, Step

_NUMBER = re.compile(r"[+-]?\d{1,9}(?:\.\d{1,9})?")
_DATE = re.compile(r"\d{4}-\d\d-\d\d")
_TRUTHS = {"yes": True, "true": True, "on": True, "no": False, "false": False, "off": False}
_SCOPES = {scope.value: scope for scope in Scope}
_MOST_SUGGESTIONS = 50

COUNTABLE = (Names, Entries, Round, Choose)
"""The kinds of step that hold what people name: how much of it can be looked at, not what.

A single question can be looked at so too: it counts 1 once it is answered, 0 where it was passed.
"""


class Conditions:
    """Resolves the conditions of one guide, step by step in the order of the walk."""

    def __init__(self, problems: list[Problem]) -> None:
        """Note what is wrong in `problems`."""
        self._problems = problems
        self._earlier: dict[str, Step] = {}
        self._not_earlier: list[LocatedText] = []
        self._agreed: list[str] = []

    def passed(self, step: Step) -> None:
        """Later conditions may look at `step`."""
        self._earlier.setdefault(step.id, step)

    def finish(self, audience: Audience) -> None:
        """Say which steps that conditions named come later, which are unknown, and who is asked.

        Only a family is asked to agree to anything: before another `audience` nothing depends
        on it.
        """
        if audience is not Audience.FAMILY:
            for text in self._agreed:
                place, length = place_of(text), len(text)
                self._note("nobody-agrees", place, length, audience=audience.value)
        for count, id in enumerate(self._not_earlier):
            if id in self._earlier:
                self._note("later-step", id.place, len(id), id=str(id))
                continue
            near = nearest(id, (*self._earlier, AGREED)) if count < _MOST_SUGGESTIONS else None
            self._note("unknown-step", id.place, len(id), near, id=str(id))

    def resolve(self, data: Fields) -> Condition | None:
        """Give the condition that `data` holds; several in one are all to be true."""
        parts: list[Condition] = []
        for key, value in data.items():
            part = self._part(key, value, data)
            if part is not None:
                parts.append(part)
        if not data and not data.broken:
            self._note("empty-condition", data.place, 1)
        if len(parts) < 2:
            return parts[0] if parts else None
        return AllOf(tuple(parts))

    def _part(self, key: str, value: Data, data: Fields) -> Condition | None:
        if key == AGREED and AGREED not in self._earlier:
            return self._agreed_to(value)
        if key not in CONDITION_WORDS:
            return self._equals(key, value, data.place_at(key))
        if key == "count":
            return self._count(value)
        if key == "not":
            inner = self.resolve(value)
            return Not(inner) if inner is not None else None
        inside = [one for one in map(self.resolve, value) if one is not None]
        if not value:
            self._note("empty-condition", data.place_at(key), 1)
        if not inside:
            return None
        return AnyOf(tuple(inside)) if key == "any" else AllOf(tuple(inside))

    def _step(self, id: str) -> Step | None:
        step = self._earlier.get(id)
        if step is None:
            self._not_earlier.append(LocatedText(id, place_of(id)))
        return step

    def _equals(self, id: str, texts: Iterable[str], place: Place) -> Condition | None:
        step = self._step(id)
        if step is None:
            return None
        found: list[Condition] = []
        for text in texts:
            value = self._value(step, text)
            if value is not None:
                found.append(Equals(str(id), value))
        if len(found) < 2:
            return found[0] if found else None
        return AnyOf(tuple(found))

    def _agreed_to(self, texts: Sequence[str]) -> Condition | None:
        self._agreed += texts[:1]
        found: list[Condition] = []
        for text in texts:
            scope = _SCOPES.get(text.casefold())
            if scope is not None:
                found.append(AgreedTo(scope))
                continue
            near = nearest(kebab(text) or text, _SCOPES)
            facts = {"value": text[:60], "values": tuple(_SCOPES)}
            self._note("unknown-value", place_of(text), len(text), near, **facts)
        if len(found) < 2:
            return found[0] if found else None
        return AnyOf(tuple(found))

    def _value(self, step: Step, text: str) -> str | bool | int | float | None:
        """Give what the answer to `step` has to be, or say that it can never be that."""
        place = place_of(text)
        if isinstance(step, Commit):
            return str(text)
        if not isinstance(step, Ask):
            rule = "count-instead" if isinstance(step, COUNTABLE) else "step-without-answer"
            self._note(rule, place_of(text), len(text), id=step.id)
            return None
        match step.answer:
            case AnswerKind.TEXT | AnswerKind.LONG:
                return str(text)
            case AnswerKind.YES_NO:
                truth = _TRUTHS.get(text.casefold())
                if truth is None:
                    self._impossible(step, text, ("yes", "no"))
                return truth
            case AnswerKind.CHOICE | AnswerKind.CHOICES:
                for option in step.choices:
                    if text == option.id or text.casefold() == option.label.casefold():
                        return option.id
                self._impossible(step, text, tuple(option.id for option in step.choices))
                return None
            case AnswerKind.DATE:
                if _DATE.fullmatch(text):
                    return str(text)
                self._note("not-a-date", place, len(text), value=text[:60])
                return None
            case _:
                return self._number(step, text, place)

    def _number(self, step: Ask, text: str, place: Place) -> int | float | None:
        if _NUMBER.fullmatch(text) is None:
            self._note("not-a-number", place, len(text), value=text[:60])
            return None
        number = float(text) if "." in text else int(text)
        low, high = step.at_least, step.at_most
        if (low is not None and number < low) or (high is not None and number > high):
            if low is not None and high is not None:
                self._note("out-of-range", place, len(text), value=text, low=low, high=high)
            else:
                self._impossible(step, text, ())
            return None
        return number

    def _count(self, data: Fields) -> Condition | None:
        if "of" not in data:
            return None
        id = data["of"]
        step = self._step(id)
        at_least, at_most = data.get("at_least"), data.get("at_most")
        if at_least is None and at_most is None:
            if not data.broken:
                self._note("count-without-bounds", data.place, 1)
        elif at_least is not None and at_most is not None and at_least > at_most:
            self._note(
                "crossed-bounds",
                data.place_at("at_least"),
                1,
                low_key="at_least",
                low=at_least,
                high_key="at_most",
                high=at_most,
            )
        if step is None:
            return None
        several = isinstance(step, COUNTABLE) or (
            isinstance(step, Ask) and step.answer is AnswerKind.CHOICES
        )
        one = isinstance(step, Ask | Commit) and (at_least or 0) <= 1
        if not several and not one:
            self._note("nothing-to-count", place_of(id), len(id), id=str(id))
            return None
        if at_least is None:
            at_least = 0 if at_most is not None else 1
        return Counts(str(id), at_least, at_most)

    # ── saying ──

    def _impossible(self, step: Ask, text: str, values: tuple[str, ...]) -> None:
        near = nearest(kebab(text) or text, values)
        facts = {"value": text[:60], "id": step.id, "values": values}
        self._note("impossible-value", place_of(text), len(text), near, **facts)

    def _note(
        self,
        rule: str,
        place: Place,
        length: int,
        suggestion: str | None = None,
        /,
        **facts: object,
    ) -> None:
        self._problems.append(
            Problem(
                rule=rule, place=place, length=max(length, 1), suggestion=suggestion, facts=facts
            )
        )
