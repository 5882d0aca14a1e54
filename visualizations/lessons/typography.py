"""Plain text as print has it: true minus signs, powers as small letters above the line."""

import re

SUPERSCRIPTS = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹", "+")


def typographic(text: str) -> str:
    """Plain text with true minus signs and superscript powers."""
    powers = re.sub(r"\^(-?\d+)(?![\d.])", lambda found: found[1].translate(SUPERSCRIPTS), text)
    tens = re.sub(
        r"(?<=\d)e([+-])0*(\d+)", lambda found: f" × 10{(found[1] + found[2]).translate(SUPERSCRIPTS)}", powers
    )
    return re.sub(r"(?<![\w)\]])-(?=\d)", "−", tens).replace(" %", "%")
