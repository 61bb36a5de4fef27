"""Taking things off the screen: an empty screen until a key is pressed, and nothing left behind.

The empty screen is the terminal's second one, so that what stood there comes back as it was.
"""

from __future__ import annotations

from prompt_toolkit.application import Application
from prompt_toolkit.input import Input
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.keys import Keys
from prompt_toolkit.layout import Layout, Window
from prompt_toolkit.output import Output, create_output
from prompt_toolkit.output.vt100 import Vt100_Output

_FORGET_WHAT_SCROLLED_AWAY = "\x1b[3J"


def curtain(input: Input | None = None, output: Output | None = None) -> Application[None]:
    """Give an empty screen that any key takes away. Run it; ended input takes it away too."""
    keys = KeyBindings()

    @keys.add(Keys.Any, eager=True)
    @keys.add("<sigint>", eager=True)
    def _lift(event: KeyPressEvent) -> None:
        event.app.exit()

    @keys.add(Keys.CPRResponse, eager=True)
    def _no_key(event: KeyPressEvent) -> None:
        """What the terminal answers is nothing that anybody pressed."""

    return Application(
        layout=Layout(Window(always_hide_cursor=True)),
        key_bindings=keys,
        full_screen=True,
        input=input,
        output=output,
    )


def blank(input: Input | None = None, output: Output | None = None) -> None:
    """Keep the screen empty until a key is pressed."""
    try:
        curtain(input, output).run()
    except (EOFError, KeyboardInterrupt, OSError):
        return  # the next question will find out that nobody is there


def clear(output: Output | None = None) -> None:
    """Clear the screen for another page; what scrolled away stays where it is."""
    try:
        output = output or create_output()
        _clear(output)
        output.flush()
    except (OSError, ValueError, AttributeError):
        return  # a terminal that is gone shows nothing


def _clear(output: Output) -> None:
    output.erase_screen()
    output.cursor_goto(0, 0)


def wipe(output: Output | None = None) -> None:
    """Clear the screen, and what scrolled away where the terminal can forget it."""
    try:
        output = output or create_output()
        _clear(output)
        # Older consoles of Windows would show the sequence instead of obeying it.
        if isinstance(getattr(output, "vt100_output", output), Vt100_Output):
            output.write_raw(_FORGET_WHAT_SCROLLED_AWAY)
        output.flush()
    except (OSError, ValueError, AttributeError):
        return  # a terminal that is gone shows nothing
