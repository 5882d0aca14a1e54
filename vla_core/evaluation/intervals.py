"""The 95 % interval of a measured share of successes (Wilson 1927): usable for few trials, and at 0 and 1.

successes, trials -> (low, high), both shares from 0 to 1: numbers for numbers, arrays (n,) for arrays (n,).
"""

from typing import Any, overload

import numpy as np

from vla_core.trace import Array


@overload
def wilson_interval(successes: float, trials: float, z: float = 1.96) -> tuple[float, float]: ...
@overload
def wilson_interval(successes: Array, trials: Array, z: float = 1.96) -> tuple[Array, Array]: ...
def wilson_interval(successes: Any, trials: Any, z: float = 1.96) -> tuple[Any, Any]:
    """Lower and upper end; `z` is the number of standard deviations, 1.96 for 95 %."""
    share = successes / trials
    middle = share + z**2 / (2 * trials)
    reach = z * np.sqrt(share * (1 - share) / trials + z**2 / (4 * trials**2))
    low, high = (middle - reach) / (1 + z**2 / trials), (middle + reach) / (1 + z**2 / trials)
    return (low, high) if isinstance(low, np.ndarray) else (float(low), float(high))
