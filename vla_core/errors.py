"""What a person can get wrong. The command line prints it as one line and exits with 2."""


class Mistake(Exception):
    """A mistake a person can put right: what is wrong, why, and what to do, in one line."""


def nearest(word: str, known: list[str], count: int = 3) -> str:
    """«Did you mean a, b or c?» for the known words closest to an unknown one; empty if none is close."""
    from difflib import get_close_matches

    close = get_close_matches(word, known, n=count, cutoff=0.4)
    return f"Did you mean {' or '.join(close)}?" if close else ""
