"""A language's table in parts: a module of keys is read when one of them is first looked up.

Somebody who waits for the first question does not wait for the words of a worksheet.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib import import_module


class Tables(Mapping[str, str]):
    """All sentences of a language by key, as one mapping over the modules of its package."""

    def __init__(self, package: str, homes: Mapping[str, tuple[str, ...]]) -> None:
        """`homes` names the modules of `package` that hold a group: what stands before the dot.

        A group of several homes is looked for in their order, and no further than needed.
        """
        self._package = package
        self.homes = homes
        self._read: dict[str, str] = {}
        self._modules: set[str] = set()

    def __getitem__(self, key: str) -> str:
        """Give the sentence for `key`. Raises KeyError where there is none."""
        if key not in self._read:
            for module in self.homes.get(key.partition(".")[0], ()):
                self._take(module)
                if key in self._read:
                    break
        return self._read[key]

    def __iter__(self) -> Iterator[str]:
        """Give every key of the language."""
        for module in dict.fromkeys(module for home in self.homes.values() for module in home):
            self._take(module)
        return iter(self._read)

    def __len__(self) -> int:
        """Count the sentences of the language."""
        return sum(1 for _ in self)

    def _take(self, module: str) -> None:
        if module not in self._modules:
            self._read |= import_module(f"{self._package}.{module}").TABLE
            self._modules.add(module)
