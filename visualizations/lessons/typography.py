"""Plain text as print has it: true minus signs, powers as small letters above the line, one step and two steps."""

import re

SUPERSCRIPTS = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹", "+")


def typographic(text: str) -> str:
    """Plain text with true minus signs and superscript powers."""
    powers = re.sub(r"\^(-?\d+)(?![\d.])", lambda found: found[1].translate(SUPERSCRIPTS), text)
    tens = re.sub(
        r"(?<=\d)e([+-])0*(\d+)", lambda found: f" × 10{(found[1] + found[2]).translate(SUPERSCRIPTS)}", powers
    )
    return re.sub(r"(?<![\w)\]])-(?=\d)", "−", tens).replace(" %", "%")


def counted(number: int, noun: str) -> str:
    """A number with its noun: 1 step, 2 steps."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
