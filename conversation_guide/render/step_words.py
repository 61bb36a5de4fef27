"""Steps and conditions in words, by which a reader of a guide knows them again."""

from __future__ import annotations

from conversation_guide.guide.conditions import (
    AgreedTo,
    AllOf,
    AnyOf,
    Condition,
    Counts,
    Equals,
    Not,
)
from conversation_guide.guide.kinds import AnswerKind
from conversation_guide.guide.model import Guide
from conversation_guide.guide.steps import Ask, Choose, Commit, Entries, Round
from conversation_guide.words import Words

_LONGEST_QUESTION = 60


class StepWords:
    """Puts texts and conditions of one guide in words."""

    def __init__(self, guide: Guide, words: Words) -> None:
        """Know the steps of `guide` by their ids."""
        self._words = words
        self._steps = {step.id: step for step in (*guide.steps, *guide.afterwards)}

    def said(self, text: str) -> str:
        """Give `text` with words in the places where a name will stand."""
        if "{" not in text:
            return text
        for name in ("centre", "name"):
            text = text.replace(f"{{{name}}}", self._words(f"facilitator.name.{name}"))
        return text

    def condition(self, condition: Condition) -> str:
        """Give a condition as the end of a sentence that begins with "Only if"."""
        words = self._words
        match condition:
            case Equals(step=id, value=value):
                return self._equals("is", id, value)
            case Counts():
                return self._counts(condition)
            case AgreedTo(scope=scope):
                return words(f"facilitator.if.agreed.{scope}")
            case AnyOf(of=parts):
                return self._any(parts)
            case AllOf(of=parts):
                return words.joined([self._part(part) for part in parts], "facilitator.and")
            case Not(of=Equals(step=id, value=value)) if not self._has_several(id):
                return self._equals("is-not", id, value)
            case Not(of=part):
                return words("facilitator.if.not", condition=self._part(part))

    def _part(self, condition: Condition) -> str:
        """Give a condition within another one; several that belong together stand in brackets."""
        said = self.condition(condition)
        if isinstance(condition, AnyOf | AllOf) and not _of_one_answer(condition.of):
            return self._words("facilitator.together", condition=said)
        return said

    def _any(self, parts: tuple[Condition, ...]) -> str:
        """Give alternatives; several values of one answer are told as one sentence."""
        equals = _of_one_answer(parts)
        if equals:
            values = [self._shown(part.step, part.value) for part in equals]
            shown = self._words.joined(values, "facilitator.or")
            return self._compared("is", equals[0].step, shown)
        return self._words.joined([self._part(part) for part in parts], "facilitator.or")

    def _has_several(self, id: str) -> bool:
        step = self._steps.get(id)
        return isinstance(step, Ask) and step.answer is AnswerKind.CHOICES

    def _counted(self, id: str) -> str:
        """Give the word for what is counted at a step: names, choices, what was said, an answer."""
        step = self._steps.get(id)
        if isinstance(step, Ask | Commit) and not self._has_several(id):
            return "answered"
        if self._has_several(id) or isinstance(step, Choose):
            return "chosen"
        return "said" if isinstance(step, Entries | Round) else "named"

    def _equals(self, how: str, id: str, value: str | bool | int | float) -> str:
        return self._compared(how, id, self._shown(id, value))

    def _shown(self, id: str, value: str | bool | int | float) -> str:
        """Give a value as it is read out: yes or no, the label of a choice."""
        if isinstance(value, bool):
            return self._words("facilitator.yes" if value else "facilitator.no")
        step = self._steps.get(id)
        options = step.choices if isinstance(step, Ask) else ()
        return next((one.label for one in options if one.id == value), str(value))

    def _compared(self, how: str, id: str, value: str) -> str:
        key = "among" if how == "is" and self._has_several(id) else how
        return self._words(f"facilitator.if.{key}", question=self.question(id), value=value)

    def _counts(self, condition: Counts) -> str:
        low, high = condition.at_least, condition.at_most
        question = self.question(condition.step)
        counted = self._counted(condition.step)
        key = f"facilitator.if.{counted}"
        if counted == "answered":
            return self._words(f"{key}.{'no' if high == 0 else 'yes'}", question=question)
        if high is None:
            return self._words(f"{key}.at-least", n=low, question=question)
        if high == 0:
            return self._words(f"{key}.none", question=question)
        if low == high:
            return self._words(f"{key}.exactly", n=low, question=question)
        if low == 0:
            return self._words(f"{key}.at-most", n=high, question=question)
        return self._words(f"{key}.between", low=low, high=high, question=question)

    def question(self, id: str) -> str:
        """Give the words by which the reader knows a step again: its text, cut where it is long."""
        step = self._steps.get(id)
        text = " ".join(self.said(step.text).split()) if step is not None else id
        if len(text) <= _LONGEST_QUESTION:
            return text
        return text[:_LONGEST_QUESTION].rsplit(" ", 1)[0] + " …"


def _of_one_answer(parts: tuple[Condition, ...]) -> list[Equals]:
    """Give the parts as values of one answer, or nothing where they are more than that."""
    equals = [part for part in parts if isinstance(part, Equals)]
    alike = len(equals) == len(parts) and len({part.step for part in equals}) == 1
    return equals if alike else []
