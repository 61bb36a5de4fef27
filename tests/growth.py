"""How work grows with what it is given: never how long it takes, which says more of the machine."""

from __future__ import annotations

import time
from collections.abc import Callable

LINEAR = 4.0
"""What stays below this grows about as its input does; the square of it lies far above."""


def growth(act: Callable[[int], object], small: int, large: int) -> float:
    """Say how much longer one unit takes among `large` than among `small`.

    1 is as long; what grows with the square gives large / small. Times are the processor's, the
    best of several, so that a busy machine does not matter.
    """
    act(small)

    def best(size: int) -> float:
        taken = []
        for _ in range(3):
            before = time.process_time()
            act(size)
            taken.append(time.process_time() - before)
        return max(min(taken), 1e-4) / size

    return best(large) / best(small)
