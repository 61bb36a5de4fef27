"""What tests of walls share: the shell of the tests of commands."""

from __future__ import annotations

from tests.cli.conftest import shell

__all__ = ["shell"]
