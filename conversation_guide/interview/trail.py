"""The trail of settled questions: to which one goes back from where.

It follows the guide's order and, within a step, the order in which questions were settled. It
follows from the events alone and knows no kind of step; whether one can go back to a question now
is its walk's business.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from .events import Address


class Trail:
    """The questions that were settled so far."""

    def __init__(self, places: Mapping[str, int]) -> None:
        """`places` says where each step stands on the way."""
        self._places = places
        self._settled: dict[Address, None] = {}

    def settle(self, address: Address) -> None:
        """Note that a question was settled; one that was settled before keeps its place."""
        self._settled.setdefault(address)

    def name(self, address: Address) -> None:
        """Note a name that was put on a list; the end of the list comes after it again."""
        self._settled.setdefault(address)
        self._settled.pop(Address(address.step), None)

    def before(
        self, address: Address | None, can_reopen: Callable[[Address], bool]
    ) -> Address | None:
        """Give the question before `address`, or the last one for None, the end of the way."""
        order = {one: i for i, one in enumerate(self._settled)}

        def place(one: Address) -> tuple[int, int]:
            return self._places[one.step], order.get(one, len(order))

        here = (len(self._places), 0) if address is None else place(address)
        before = [one for one in order if place(one) < here and can_reopen(one)]
        return max(before, key=place, default=None)
