"""The program around the commands: streams, errors turned into sentences, exit codes.

This is the one place that catches a `ConversationGuideError`. Commands raise or give an
`ExitCode`; nothing a person can cause ends in a traceback, and what goes wrong inside the program
itself is told without a word of what anybody answered.
"""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Sequence

from conversation_guide.errors import ConversationGuideError, ExitCode

from . import streams
from .desk import WORDS, complain, tell

_COMPLETING = "_CONVERSATION_GUIDE_COMPLETE"
NAME = "conversation-guide"


def start(arguments: Sequence[str]) -> int:
    """Run one command line and give its exit code."""
    streams.prepare()
    try:
        code = _run(list(arguments))
        if sys.stdout is not None:
            sys.stdout.flush()
        return code
    except ConversationGuideError as error:
        tell(error)
        return error.exit_code
    except KeyboardInterrupt:
        complain(WORDS("cli.stopped"))
        return ExitCode.LEFT_AND_SAVED
    except BrokenPipeError:
        streams.let_go()
        return ExitCode.DONE
    except SystemExit:  # rich's way of saying that nobody reads any more; completion's of ending
        return ExitCode.DONE
    except OSError as error:
        if error.errno == errno.EPIPE:
            streams.let_go()
            return ExitCode.DONE
        complain(WORDS("cli.system", reason=error.strerror or type(error).__name__))
        if error.filename:
            complain(WORDS("cli.system.where", path=os.fspath(error.filename)))
        return ExitCode.COULD_NOT_GO_ON
    except RecursionError:
        complain(WORDS("cli.too-deep"))
        return ExitCode.COULD_NOT_GO_ON
    except MemoryError:
        complain(WORDS("cli.no-memory"))
        return ExitCode.COULD_NOT_GO_ON
    except Exception as fault:
        _own_fault(fault)
        return ExitCode.COULD_NOT_GO_ON


def _run(arguments: list[str]) -> int:
    import typer

    from . import app

    command = typer.main.get_command(app)
    if os.environ.get(_COMPLETING):
        command.main(arguments, prog_name=NAME, standalone_mode=False)
        return ExitCode.DONE
    try:
        with command.make_context(NAME, arguments) as context:
            result = command.invoke(context)
    except typer.Exit as left:
        return left.exit_code
    except typer.Abort:
        complain(WORDS("cli.stopped"))
        return ExitCode.LEFT_AND_SAVED
    except typer.TyperException as refused:
        _usage(refused)
        return ExitCode.USAGE
    return int(result or ExitCode.DONE)


def _usage(refused: Exception) -> None:
    """Say what is wrong with a command line, and where its help is."""
    context = getattr(refused, "ctx", None)
    path = NAME if context is None else context.command_path
    message = refused.format_message() if hasattr(refused, "format_message") else str(refused)
    complain(message)
    complain(WORDS("cli.usage.help", command=path))


def _own_fault(fault: Exception) -> None:
    """Say where the program went wrong: kind and lines, never a value."""
    import traceback

    complain(WORDS("cli.fault", kind=type(fault).__name__))
    package = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))  # noqa: PTH120, PTH100
    for frame in traceback.extract_tb(fault.__traceback__):
        if frame.filename.startswith(package):
            file = os.path.relpath(frame.filename, os.path.dirname(package))  # noqa: PTH120
            complain(f"  {file}:{frame.lineno} {frame.name}")
    complain(WORDS("cli.fault.next"))
