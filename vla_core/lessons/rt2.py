"""An action as a line of text, there and back, the way RT-2 writes it (Brohan et al. 2023).

write(action) -> Written: seven numbers of one arm -> "153 115 204 128 128 128 255" -> seven numbers again.
"""

from dataclasses import dataclass

import numpy as np

from vla_core.model.action_tokens import ActionTokenizer
from vla_core.trace import Array

NAMES = ("Δx", "Δy", "Δz", "Δroll", "Δpitch", "Δyaw", "gripper")
UNITS = ("m", "m", "m", "rad", "rad", "rad", "share open")
ARM = ActionTokenizer(
    low=(-0.5, -0.5, -0.5, -3.14, -3.14, -3.14, 0.0),
    high=(0.5, 0.5, 0.5, 3.14, 3.14, 3.14, 1.0),
)


@dataclass(frozen=True, eq=False)
class ActionText:
    """What we wrote for an action, and what we make of a line that somebody else wrote."""

    action: Array  # (7,) in the units above
    tokens: Array  # (7,)
    text: str
    recovered: Array  # (7,) read back from the text
    error: Array  # (7,) in the same units
    worst: Array  # (7,) half a bin
    reply: str
    replied: Array  # (steps, 7) the actions that the reply asks for


def write(
    forward: float = 0.1, sideways: float = -0.05, gripper: float = 1.0, reply: str = "1 128 91 241 5 127 100"
) -> ActionText:
    """Write one action as text, read it back, and read a model's reply as well."""
    action = np.array([forward, sideways, 0.3, 0.0, 0.0, 0.0, gripper])
    tokens = ARM.encode(action)
    text = ARM.text(tokens)
    recovered = ARM.decode(ARM.parse(text))[0]
    return ActionText(
        action=action,
        tokens=tokens,
        text=text,
        recovered=recovered,
        error=np.abs(recovered - action),
        worst=ARM.error,
        reply=reply,
        replied=ARM.decode(ARM.parse(reply)),
    )
