"""Playing a script: prompts in, replies out, entry by entry.

The player knows prompts and forms, not kinds of step. An entry that does not fit, is missing or is
never used becomes a located `Problem`; after one the player leaves, so that nothing is made up.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from conversation_guide.document.problems import Place, Problem
from conversation_guide.text import same_name
from conversation_guide.words import Words

from .answers import read_answer, split_name
from .events import Value
from .prompts import Acknowledge, Choice, Choices, Fields, Form, Name, Prompt, YesNo
from .replies import Given, Leave, Note, Refused, Reply
from .script import DOINGS, Script, ScriptEntry, Written
from .scripted_mending import MENDINGS, Astray, There, mending_of


def _part_of(prompt: Prompt) -> str:
    """The part of a step as a script names it: screens over many belong to what they ask about."""
    part = prompt.address.part.partition(":")[0]
    return "" if part == "level" else part


@dataclass(slots=True)
class _Each:
    """What a script says about one name at one part of a step."""

    answer: str
    do: str
    entry: ScriptEntry
    used: bool = False


@dataclass(slots=True)
class _AtStep:
    """What was read ahead for the step at hand: names still to give, and answers by name."""

    step: str = ""
    lines: list[str] = field(default_factory=list)
    list_given: bool = False
    each: dict[tuple[str, str], _Each] = field(default_factory=dict)

    def about(self, part: str, label: str) -> _Each | None:
        """What was said about somebody, by the whole label, else without the words behind it."""
        whole, name = (part, same_name(label)), (part, same_name(split_name(label)[0]))
        return self.each.get(whole) or self.each.get(name)


class ScriptPlayer:
    """Plays one script, once. `problems` grows as entries turn out not to fit."""

    def __init__(self, script: Script, words: Words) -> None:
        self.script = script
        self.problems: list[Problem] = []
        self._words = words
        self._next = 0
        self._here = _AtStep()
        self._last: ScriptEntry | None = None

    # ── playing ──

    def reply(self, prompt: Prompt, there: Sequence[There] = ()) -> Reply:
        """Give the script's reply to `prompt`; `Leave` once something does not fit.

        `there` are those on the map, whom an entry may mend.
        """
        if self.problems:
            return Leave()
        if prompt.address.step != self._here.step:
            self._go_to(prompt.address.step)
        self._read_ahead(prompt)
        entry = self._entry()
        by_name = entry is not None and bool(entry.of) and entry.do not in MENDINGS
        if entry is not None and entry.step == prompt.address.step and not by_name:
            fits = entry.part == _part_of(prompt)
            if fits and entry.do in MENDINGS and not self._here.lines:
                return self._mend(entry, there)
            if fits and (entry.do in DOINGS or entry.note):
                return self._do(entry)
            if fits and entry.do not in MENDINGS and not self._here.lines:
                return self._answer(entry, prompt)
        return self._from_what_was_read(prompt)

    def refused(self, refused: Refused) -> None:
        """The engine says that the last reply does not fit its question."""
        entry = self._last
        why = self._words(refused.key, **dict(refused.facts))
        self._problem("script-misfit", entry, at=entry.at if entry else "", why=why)

    def close(self) -> None:
        """The conversation is over: whatever was not used is a problem of its own."""
        if self.problems:
            return
        self._unused_here()
        for entry in self.script.entries[self._next :]:
            self._problem("script-unused", entry, at=entry.at)

    # ── entries ──

    def _entry(self) -> ScriptEntry | None:
        entries = self.script.entries
        return entries[self._next] if self._next < len(entries) else None

    def _take(self, entry: ScriptEntry) -> None:
        self._last = entry
        self._next += 1

    def _go_to(self, step: str) -> None:
        self._unused_here()
        self._here = _AtStep(step)

    def _unused_here(self) -> None:
        seen: set[Place] = set()
        for each in self._here.each.values():
            if not each.used and each.entry.place not in seen:
                seen.add(each.entry.place)
                self._problem("script-unused", each.entry, at=each.entry.at)
        if self._here.lines and self._last:
            self._problem("script-unused", self._last, at=self._last.at)

    def _read_ahead(self, prompt: Prompt) -> None:
        """Take in what the next entries say about single names at this step, in any order."""
        while (entry := self._entry()) is not None and entry.step == prompt.address.step:
            pairs = list(_by_name(entry, prompt.form))
            if not pairs:
                return
            for name, answer in pairs:
                each = _Each(answer, entry.do, entry)
                self._here.each[entry.part, same_name(name)] = each
                self._here.each.setdefault((entry.part, same_name(split_name(name)[0])), each)
            self._take(entry)

    # ── replies ──

    def _do(self, entry: ScriptEntry) -> Reply:
        self._take(entry)
        if entry.note:
            return Note(entry.note)
        if entry.do == "back":
            self._here = _AtStep()
        return DOINGS[entry.do]

    def _mend(self, entry: ScriptEntry, there: Sequence[There]) -> Reply:
        """Change the map; the same question comes again."""
        self._take(entry)
        mending = mending_of(entry, there)
        if isinstance(mending, Astray):
            problem = Problem(
                rule=mending.rule,
                place=entry.place,
                facts=mending.facts,
                suggestion=mending.suggestion,
            )
            self.problems.append(problem)
            return Leave()
        return mending

    def _answer(self, entry: ScriptEntry, prompt: Prompt) -> Reply:
        """One entry answers one question; a list of names answers one line after another."""
        self._take(entry)
        if isinstance(prompt.form, Name) and not prompt.form.single:
            self._here.lines = list(_lines(entry.answer))
            self._here.list_given = True
            return self._next_line()
        if isinstance(prompt.form, Fields):
            return self._fill(prompt.form, entry)
        return self._given(prompt.form, ", ".join(_lines(entry.answer)), entry)

    def _next_line(self) -> Reply:
        return Given(self._here.lines.pop(0)) if self._here.lines else Given()

    def _given(self, form: Form, typed: str, entry: ScriptEntry) -> Reply:
        value = read_answer(form, typed, self._words)
        if isinstance(value, Refused):
            self._last = entry
            self.refused(value)
            return Leave()
        return Given(value)

    def _fill(self, form: Fields, entry: ScriptEntry) -> Reply:
        wanted = entry.answer if isinstance(entry.answer, Mapping) else {}
        fields = {f.part: f for f in form.fields}
        filled: dict[str, Value] = {}
        for part, typed in wanted.items():
            if part not in fields or not isinstance(typed, str):
                self._problem("script-misfit", entry, at=f"{entry.at}.{part}", why="")
                return Leave()
            reply = self._given(fields[part].form, typed, entry)
            if not isinstance(reply, Given) or isinstance(reply.value, dict):
                return reply
            if reply.value is not None:
                filled[part] = reply.value
        return Given(filled)

    def _from_what_was_read(self, prompt: Prompt) -> Reply:
        """No entry answers this question as a whole: use what was said by name, or pass."""
        form, part = prompt.form, _part_of(prompt)
        if isinstance(form, Name) and not form.single:
            if self._here.lines or self._here.list_given or prompt.draft is not None or form.so_far:
                return self._next_line()
            return self._pass_or_missing(prompt)
        if isinstance(form, Choices):
            return self._ticks(prompt, form, part)
        if prompt.about and isinstance(form, Choice | YesNo):
            each = self._here.about(part, prompt.about[0])
            if each is not None and not each.used:
                each.used = True
                self._last = each.entry
                if each.do:
                    return DOINGS[each.do]
                return self._given(form, each.answer, each.entry)
        return self._pass_or_missing(prompt)

    def _ticks(self, prompt: Prompt, form: Choices, part: str) -> Reply:
        """Tick on a screen whom the script gives the screen's answer."""
        screen = prompt.address.part.partition(":")[2]
        ticked, passing = [], []
        for option in form.options:
            each = self._here.about(part, option.label)
            if each is None:
                continue
            if each.do:
                passing.append(each)
            elif self._means(each.answer, part, screen, prompt):
                each.used = True
                self._last = each.entry
                ticked.append(option.id)
        if passing and len(passing) == len(form.options):
            for each in passing:
                each.used = True
            return DOINGS[passing[0].do]
        if not self._here.each and prompt.draft is None and not prompt.skippable:
            return self._pass_or_missing(prompt)
        return Given(tuple(ticked)) if ticked or prompt.draft is None else Given()

    def _means(self, answer: str, part: str, screen: str, prompt: Prompt) -> bool:
        """Whether an answer by name is the one that a screen asks for."""
        said = answer.casefold()
        if not screen:
            return said in self._words("answer.yes.forms").split()
        names = {screen, *(label.casefold() for label in prompt.about)}
        for key in (f"level.{screen}", f"direction.{screen}"):
            if key in self._words:
                names.add(self._words(key).casefold())
        return said in names

    def _pass_or_missing(self, prompt: Prompt) -> Reply:
        if isinstance(prompt.form, Acknowledge) or prompt.skippable or prompt.draft is not None:
            return Given()
        entry = self._entry()
        at = prompt.address.step + (f".{_part_of(prompt)}" if _part_of(prompt) else "")
        if prompt.about:
            self._problem("script-missing-of", entry, at=at, name=prompt.about[0])
        else:
            self._problem("script-missing", entry, at=at)
        return Leave()

    def _problem(self, rule: str, entry: ScriptEntry | None, **facts: str) -> None:
        place = self.script.end if entry is None else entry.place
        self.problems.append(Problem(rule=rule, place=place, facts=facts))


def _lines(answer: Written | None) -> tuple[str, ...]:
    if answer is None or isinstance(answer, Mapping):
        return ()
    return (answer,) if isinstance(answer, str) else answer


def _by_name(entry: ScriptEntry, form: Form) -> Iterator[tuple[str, str]]:
    """The (name, answer) pairs of an entry that is about single names; nothing for any other.

    Three ways to write one: `of: [Rosa]`, a table "a lot: [Rosa, Tom]", and, for what is yes or
    not asked, a plain list of names ("support.strain: [Tom]").
    """
    if entry.note or entry.do in MENDINGS or (entry.do and not entry.of):
        return
    if entry.of:
        for name in entry.of:
            yield name, " ".join(_lines(entry.answer))
    elif isinstance(entry.answer, Mapping) and not isinstance(form, Fields):
        for answer, names in entry.answer.items():
            for name in _lines(names):
                yield name, answer
    elif entry.part == "strain":
        for name in _lines(entry.answer):
            yield name, "yes"
