"""The commands by name, each loaded and built only once somebody asks for it.

Building every command with its options takes as long as reading a short guide; a conversation
needs one of them.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING

import typer
from typer.core import TyperGroup

if TYPE_CHECKING:
    from typer._click.core import Command, Context  # typer carries click inside

MODULES = ("demo", "run", "guide", "session", "wisdom", "wall", "settings")
"""The modules beside this one that hold commands, in the order of the help.

A module is called like its command, or its group, and has `add_to(app)`.
"""


class Commands(TyperGroup):
    """All commands of the program."""

    def list_commands(self, ctx: Context) -> list[str]:
        """Give their names."""
        return list(MODULES)

    def get_command(self, ctx: Context, cmd_name: str) -> Command | None:
        """Give one; None where there is none of this name."""
        if cmd_name in MODULES and cmd_name not in self.commands:
            self.add_command(self._built(cmd_name), cmd_name)
        return super().get_command(ctx, cmd_name)

    def resolve_command(
        self, ctx: Context, args: list[str]
    ) -> tuple[str | None, Command | None, list[str]]:
        """Find the one that is meant; before it says that there is none, all are there to name."""
        if args and args[0] not in MODULES:
            for name in MODULES:
                self.get_command(ctx, name)
        return super().resolve_command(ctx, args)

    def _built(self, name: str) -> Command:
        add_to: Callable[[typer.Typer], None] = import_module(f".{name}", __package__).add_to
        app = typer.Typer(rich_markup_mode=self.rich_markup_mode, add_completion=False)
        app.callback()(_nothing)  # so that it is a group, also with one command in it
        add_to(app)
        group = typer.main.get_command(app)
        assert isinstance(group, TyperGroup)
        return group.commands[name]


def _nothing() -> None:
    return None
