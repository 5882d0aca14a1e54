"""Mistakes that are answered with one line. The command line prints it and exits with 2; the page shows it.

Callers that must tell them apart catch one of the three kinds; everybody else catches `Mistake`.
"""


class Mistake(Exception):
    """Something a person can put right: what is wrong, why, and what to do, in one line."""


class InvalidInput(Mistake):
    """A value that somebody gave: an unknown name, a number out of range, words that ask for nothing we can do."""


class MissingPart(Mistake):
    """Something that is not installed or not there: a renderer, a package, a file, a checkpoint."""


class BrokenFile(Mistake):
    """A file that is there but cannot be used: damaged, of another version, or made for something else."""


def nearest(word: str, known: list[str], count: int = 3) -> str:
    """«Did you mean a, b or c?» for the known words closest to an unknown one; empty if none is close."""
    from difflib import get_close_matches

    close = get_close_matches(word, known, n=count, cutoff=0.4)
    return f"Did you mean {' or '.join(close)}?" if close else ""
