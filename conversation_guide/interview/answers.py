"""What a typed line means for a form, and whether an answer fits it.

The one reader for every prompter and for scripts: "2", "1 3 5-7", a label, "y", "tomorrow's" date.
Nothing here knows a step or a conversation; a line that does not fit gives a `Refused`, never an
exception. `ask.refused.*` in `words` are its sentences.
"""

from __future__ import annotations

import re
from datetime import date

from conversation_guide.guide.steps import Option
from conversation_guide.text import clean_line, clean_text
from conversation_guide.words import Words

from .events import Value
from .prompts import (
    Acknowledge,
    Choice,
    Choices,
    Date,
    Fields,
    Form,
    Name,
    Number,
    Prompt,
    Scale,
    Text,
    YesNo,
)
from .replies import Refused

_NUMBERS = re.compile(r"\d{1,4}(\s*-\s*\d{1,4})?([\s,;]+\d{1,4}(\s*-\s*\d{1,4})?)*[\s,;]*")
_RANGE = re.compile(r"(\d+)(?:\s*-\s*(\d+))?")
_PARTING = re.compile(r"\s[-\u2013\u2014]\s|:\s")
_IN_BRACKETS = re.compile(r"([^\s(][^()]*?)\s*\(\s*([^()]*[^()\s])\s*\)")
_ISO = re.compile(r"(?P<y>\d{4})-(?P<m>\d{1,2})-(?P<d>\d{1,2})")


def read_answer(form: Form, typed: str, words: Words) -> Value | Refused | None:
    """Read what was typed as an answer to `form`.

    None is an empty line: whether that may be is the walk's business. A `Fields` screen is not
    read as a line; its fields are read one by one.
    """
    line = clean_line(typed, at_most=len(typed) + 1)
    if not line:
        return None
    match form:
        case Text(long=True, at_most=most):
            return _bounded(clean_text(typed, at_most=len(typed) + 1), most)
        case Text(at_most=most):
            return _bounded(line, most)
        case Name(at_most=most):
            return _bounded(line, most)
        case YesNo():
            return _yes_no(line, words)
        case Choice():
            return _one_of(form, line)
        case Choices():
            return _several_of(form, _with_commas(line, words))
        case Scale(low=low, high=high):
            return _whole(line, low, high)
        case Number(at_least=low, at_most=high):
            return _number(line, low, high)
        case Date():
            return _date(line, words)
        case Acknowledge() | Fields():
            return None


def misfit(form: Form, value: Value) -> Refused | None:
    """Say why `value` cannot be the answer to `form`; None where it fits."""
    match form, value:
        case (Text(at_most=most), str()):
            return None if len(value) <= most else _too_long(len(value), most)
        case (Name(at_most=most), str()):
            return None if len(value) <= most else _too_long(len(value), most)
        case (YesNo(), bool()):
            return None
        case (Choice(options=options), str()):
            fits = any(o.id == value for o in options)
            return None if fits else _no_such_choice(form)
        case (Choices(options=options, at_least=low, at_most=high), tuple()):
            if not set(value) <= {o.id for o in options}:
                return _no_such_choices(form)
            if len(value) < low:
                return _refuse("too-few-choices", n=low)
            if high is not None and len(value) > high:
                return _refuse("too-many-choices", n=high)
            return None
        case (Scale(low=low, high=high), int()) if not isinstance(value, bool):
            return None if low <= value <= high else _refuse("scale", low=low, high=high)
        case (Number(at_least=low, at_most=high), int() | float()) if not isinstance(value, bool):
            return _outside(value, low, high)
        case (Date(), str()):
            found = _ISO.fullmatch(value)
            return None if found and _day(found) == value else _refuse("date")
    return _refuse("kind")


def enter_passes(prompt: Prompt) -> bool:
    """Say whether Enter alone passes a question, where no answer was given before.

    Where it is an answer itself, as "none of these" or "that is all", it passes nothing.
    """
    match prompt.form:
        case Text() | YesNo() | Choice() | Scale() | Number() | Date():
            return prompt.skippable or prompt.sensitive
        case Choices(at_least=least):
            return least > 0 and (prompt.skippable or prompt.sensitive)
        case Name(single=False, so_far=so_far, at_least=least):
            return len(so_far) < least and prompt.sensitive
    return False


def several_names(line: str, words: Words) -> list[str]:
    """Part "Ana, Ben and Carlos" into names; nothing where it may be one name and who it is.

    Only three or more that all begin like names are several: "Rosa and Luis" may be a couple, and
    "Rosa, grandmother" is one.
    """
    joins = "|".join(words("answer.name.joins").split())
    parts = re.split(rf"\s*[,;]\s*(?:(?:{joins})\s+)?|\s+(?:{joins})\s+", clean_line(line))
    like_names = all(part[:1].isupper() and len(part.split()) <= 3 for part in parts)
    return parts if like_names and len(parts) >= 3 else []


def split_name(line: str) -> tuple[str, str]:
    """Split "Rosa, grandmother" into the name and the family's own words.

    At the first comma, dash or colon, else what stands in brackets at the end. A space has to
    follow a dash or colon, so that a dash inside a name ("Anne-Marie") parts nothing; a dash needs
    a space before it too.
    """
    if "," not in line and (bracketed := _IN_BRACKETS.fullmatch(line)):
        return bracketed[1], bracketed[2]
    name, _, own = line.partition(",")
    if (parting := _PARTING.search(line)) and parting.start() < len(name):
        name, own = line[: parting.start()], line[parting.end() :]
    name, own = name.strip(), own.strip()
    return (name, own) if name else (own, "")


# ── readers, one a form ──────────────────────────────────────────────────────


def _refuse(key: str, **facts: str | int) -> Refused:
    return Refused(f"ask.refused.{key}", tuple(facts.items()))


def _too_long(length: int, most: int) -> Refused:
    return _refuse("too-long", length=length, most=most)


def _bounded(text: str, most: int) -> str | Refused:
    return text if len(text) <= most else _too_long(len(text), most)


def _yes_no(line: str, words: Words) -> bool | Refused:
    said = line.casefold().rstrip(".!")
    for value, key in ((True, "answer.yes.forms"), (False, "answer.no.forms")):
        if said in words(key).split():
            return value
    return _refuse("yes-no")


def _matching(options: tuple[Option, ...], line: str) -> list[Option]:
    """The options that a line names: exactly by id or label, else by the beginning of a label."""
    said = line.casefold()
    exact = [o for o in options if said in (o.id.casefold(), o.label.casefold())]
    return exact[:1] or [o for o in options if o.label.casefold().startswith(said)]


def _no_such_choice(form: Choice) -> Refused:
    if form.numbers:
        return _refuse("choice-called")
    return _refuse("choice", n=len(form.options))


def _one_of(form: Choice, line: str) -> str | Refused:
    found = _matching(form.options, line)
    if len(found) == 1:
        return found[0].id
    if line.isdecimal() and int(line[:5]) in form.called:
        return form.options[form.called.index(int(line[:5]))].id
    return _no_such_choice(form)


def _with_commas(line: str, words: Words) -> str:
    """Read "2, 4 and 7" as numbers; labels may hold such a word themselves."""
    joins = "|".join(words("answer.name.joins").split())
    return re.sub(rf"\s+(?:{joins})\s+", ", ", line) if line[:1].isdecimal() else line


def _no_such_choices(form: Choices) -> Refused:
    if form.numbers:
        return _refuse("choices-called")
    return _refuse("choices", n=len(form.options))


def _several_of(form: Choices, line: str) -> tuple[str, ...] | Refused:
    """Read "1 3 5-7" or labels between commas; the ids come back in the options' order.

    A range takes whoever has a number in it; its ends must not lie outside of all numbers.
    """
    options, called = form.options, form.called
    chosen: set[str] = set()
    if _NUMBERS.fullmatch(line):
        for first, last in _RANGE.findall(line):
            low, high = int(first), int(last or first)
            meant = {o.id for o, n in zip(options, called, strict=True) if low <= n <= high}
            if not meant or high > called[-1] or low < 1:
                return _no_such_choices(form)
            chosen |= meant
    else:
        parts = [line] if _matching(options, line) else re.split(r"\s*[,;]\s*", line)
        for part in filter(None, parts):
            found = _matching(options, part)
            if len(found) != 1:
                return _no_such_choices(form)
            chosen.add(found[0].id)
    return tuple(o.id for o in options if o.id in chosen)


def _whole(line: str, low: int, high: int) -> int | Refused:
    if re.fullmatch(r"[-+]?\d{1,9}", line) and low <= int(line) <= high:
        return int(line)
    return _refuse("scale", low=low, high=high)


def _number(line: str, low: int | None, high: int | None) -> int | float | Refused:
    if not re.fullmatch(r"[-+]?\d{1,15}([.,]\d{1,9})?", line):
        return _refuse("number")
    number = float(line.replace(",", "."))
    value = int(number) if number.is_integer() else number
    return _outside(value, low, high) or value


def _outside(value: float, low: int | None, high: int | None) -> Refused | None:
    if low is not None and high is not None and not low <= value <= high:
        return _refuse("scale", low=low, high=high)
    if low is not None and value < low:
        return _refuse("number-low", low=low)
    if high is not None and value > high:
        return _refuse("number-high", high=high)
    return None


def _date(line: str, words: Words) -> str | Refused:
    """Read 2026-11-22, or day, month and year with the signs that this language puts between."""
    signs = re.escape(words("answer.date.signs"))
    day_first = rf"(?P<d>\d{{1,2}})[{signs}] ?(?P<m>\d{{1,2}})[{signs}] ?(?P<y>\d{{4}})"
    found = _ISO.fullmatch(line) or re.fullmatch(day_first, line)
    day = _day(found) if found else None
    return day or _refuse("date")


def _day(found: re.Match[str]) -> str | None:
    try:
        return date(int(found["y"]), int(found["m"]), int(found["d"])).isoformat()
    except ValueError:
        return None
