"""Where the program begins, as `conversation-guide` and as `python -m conversation_guide`.

Exactly `--version` is answered here, before anything is imported that costs time. Everything else
goes to `cli.program`. Nothing but this choice may live here.
"""

from __future__ import annotations

import atexit
import gc
import sys


def main(argv: list[str] | None = None) -> int:
    """Run the program with `argv` (the process's own by default) and give its exit code."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    try:
        if arguments == ["--version"]:
            from conversation_guide import __version__

            if sys.stdout is None:  # closed from the beginning
                return 0
            try:
                sys.stdout.write(f"conversation-guide {__version__}\n")
                sys.stdout.flush()
            except OSError:  # nobody reads any more
                from conversation_guide.cli.streams import let_go

                let_go()
            return 0
        # Loading and reading make much and drop little: looking for garbage at the usual pace took
        # a tenth of the time to the first question, and a third of checking a long guide.
        gc.set_threshold(200_000)
        atexit.register(gc.freeze)  # nor is it looked for in what goes with the process anyway
        from conversation_guide.cli.program import start

        return start(arguments)
    except KeyboardInterrupt:  # Ctrl-C while still loading: nothing has begun
        return 4


if __name__ == "__main__":
    sys.exit(main())
