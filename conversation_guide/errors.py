"""What can go wrong, as data.

Every error that a person can cause is a `ConversationGuideError` with named fields. Nothing here
prints and nothing here holds wording: `words` turns an error into sentences (`error.<key>` says
what happened and where, `error.<key>.next` what to do about it), and `cli` turns it into an exit
code. An error never carries what somebody answered.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from enum import IntEnum
from typing import Any, ClassVar


class ExitCode(IntEnum):
    """What the program says to the shell when it ends."""

    DONE = 0
    ERRORS_FOUND = 1
    USAGE = 2
    COULD_NOT_GO_ON = 3
    LEFT_AND_SAVED = 4


@dataclass(eq=False)
class ConversationGuideError(Exception):
    """The one base. Subclasses add fields; the fields fill the sentences in `words`."""

    key: ClassVar[str] = ""
    exit_code: ClassVar[ExitCode] = ExitCode.COULD_NOT_GO_ON

    def __post_init__(self) -> None:
        """Give `Exception` its arguments too, so that copies and pickles keep the fields."""
        Exception.__init__(self, *self.data.values())

    @property
    def data(self) -> dict[str, Any]:
        """The fields by name, for the sentences in `words`."""
        return asdict(self)

    def __str__(self) -> str:
        """Name the kind of error only: sentences are made where words are at hand."""
        return self.key


# ── what was asked for is not there ──────────────────────────────────────────


@dataclass(eq=False)
class UnknownGuide(ConversationGuideError):
    """No guide has this id, and no file has this path."""

    key: ClassVar[str] = "unknown-guide"
    exit_code: ClassVar[ExitCode] = ExitCode.USAGE
    wanted: str
    nearest: tuple[str, ...] = ()


@dataclass(eq=False)
class UnknownLanguage(ConversationGuideError):
    """A guide has no translation into this language; `languages` are those that it has."""

    key: ClassVar[str] = "unknown-language"
    exit_code: ClassVar[ExitCode] = ExitCode.USAGE
    wanted: str
    languages: tuple[str, ...]


@dataclass(eq=False)
class UnknownSession(ConversationGuideError):
    """No stored conversation has an id that begins like this."""

    key: ClassVar[str] = "unknown-session"
    exit_code: ClassVar[ExitCode] = ExitCode.USAGE
    wanted: str
    nearest: tuple[str, ...] = ()


@dataclass(eq=False)
class AmbiguousSession(ConversationGuideError):
    """Several stored conversations have ids that begin like this."""

    key: ClassVar[str] = "ambiguous-session"
    exit_code: ClassVar[ExitCode] = ExitCode.USAGE
    wanted: str
    matching: tuple[str, ...] = ()


@dataclass(eq=False)
class NothingToResume(ConversationGuideError):
    """There is no unfinished conversation to go on with."""

    key: ClassVar[str] = "nothing-to-resume"
    exit_code: ClassVar[ExitCode] = ExitCode.USAGE


@dataclass(eq=False)
class AlreadyFinished(ConversationGuideError):
    """The conversation to resume has come to its end."""

    key: ClassVar[str] = "already-finished"
    exit_code: ClassVar[ExitCode] = ExitCode.USAGE
    session: str


@dataclass(eq=False)
class UsageProblem(ConversationGuideError):
    """Options that do not go together; `reason` is a key in `words` below `usage.`."""

    key: ClassVar[str] = "usage"
    exit_code: ClassVar[ExitCode] = ExitCode.USAGE
    reason: str
    value: str = ""


# ── files and folders ────────────────────────────────────────────────────────


@dataclass(eq=False)
class CannotRead(ConversationGuideError):
    """A file could not be read; `reason` is the operating system's own words."""

    key: ClassVar[str] = "cannot-read"
    path: str
    reason: str


@dataclass(eq=False)
class CannotWrite(ConversationGuideError):
    """A file or folder could not be written; `reason` is the operating system's own words."""

    key: ClassVar[str] = "cannot-write"
    path: str
    reason: str


@dataclass(eq=False)
class DiskFull(ConversationGuideError):
    """There was no room; what was written before is whole."""

    key: ClassVar[str] = "disk-full"
    path: str


@dataclass(eq=False)
class OutputExists(ConversationGuideError):
    """An output file is there already and `--force` was not given."""

    key: ClassVar[str] = "output-exists"
    exit_code: ClassVar[ExitCode] = ExitCode.USAGE
    path: str


@dataclass(eq=False)
class ConversationInUse(ConversationGuideError):
    """Another window has this conversation open."""

    key: ClassVar[str] = "in-use"
    session: str


@dataclass(eq=False)
class JournalDamaged(ConversationGuideError):
    """Lines of a journal are not as they were written; line numbers count from 1.

    `journal` is "record" or "private": each conversation has these two.
    """

    key: ClassVar[str] = "journal-damaged"
    session: str
    lines: tuple[int, ...]
    journal: str = "record"


@dataclass(eq=False)
class JournalTooNew(ConversationGuideError):
    """A journal or event was written by a later version of the program."""

    key: ClassVar[str] = "journal-too-new"
    session: str
    version: str


# ── pictures ─────────────────────────────────────────────────────────────────


@dataclass(eq=False)
class NoMapToWrite(ConversationGuideError):
    """No map grows from this conversation, so there is none to write as `format`."""

    key: ClassVar[str] = "no-map-to-write"
    exit_code: ClassVar[ExitCode] = ExitCode.USAGE
    format: str


@dataclass(eq=False)
class NoMapForReader(ConversationGuideError):
    """This reader may have nothing of this conversation's map, so there is no `format` of it."""

    key: ClassVar[str] = "no-map-for-reader"
    exit_code: ClassVar[ExitCode] = ExitCode.USAGE
    format: str


@dataclass(eq=False)
class NoPageForFamily(ConversationGuideError):
    """A conversation that was held without the family has no map of theirs to hand out."""

    key: ClassVar[str] = "no-page-for-family"
    exit_code: ClassVar[ExitCode] = ExitCode.USAGE
    format: str


@dataclass(eq=False)
class PngNotInstalled(ConversationGuideError):
    """What draws PNG is not installed here: it comes with the extra `png`."""

    key: ClassVar[str] = "png-not-installed"


@dataclass(eq=False)
class FontsMissing(ConversationGuideError):
    """The fonts that travel with the program are gone; without them all names would be blank."""

    key: ClassVar[str] = "fonts-missing"


@dataclass(eq=False)
class PictureTooLarge(ConversationGuideError):
    """A picture is too large to become a PNG; `width` and `height` are in pixels."""

    key: ClassVar[str] = "picture-too-large"
    width: int
    height: int


# ── guides, scripts, terminals ───────────────────────────────────────────────


@dataclass(eq=False)
class GuideHasErrors(ConversationGuideError):
    """A guide cannot be walked until its errors are mended."""

    key: ClassVar[str] = "guide-has-errors"
    exit_code: ClassVar[ExitCode] = ExitCode.ERRORS_FOUND
    path: str
    count: int


@dataclass(eq=False)
class ScriptHasErrors(ConversationGuideError):
    """A script does not fit its guide."""

    key: ClassVar[str] = "script-has-errors"
    exit_code: ClassVar[ExitCode] = ExitCode.ERRORS_FOUND
    path: str
    count: int


@dataclass(eq=False)
class SettingsHaveErrors(ConversationGuideError):
    """The settings file does not read."""

    key: ClassVar[str] = "settings-have-errors"
    exit_code: ClassVar[ExitCode] = ExitCode.ERRORS_FOUND
    path: str
    count: int


@dataclass(eq=False)
class NoTerminal(ConversationGuideError):
    """There is nobody to ask: standard input is closed or at its end."""

    key: ClassVar[str] = "no-terminal"
