"""Typing errors, so that the encoder learns to read sentences that contain them. Text in, text out."""

from random import Random

KEYBOARD = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
NEIGHBOURS = {
    letter: (row[i - 1 : i] if i else "") + row[i + 1 : i + 2] for row in KEYBOARD for i, letter in enumerate(row)
}
VOWELS = "aeiou"
ABBREVIATIONS = {
    "please": "pls",
    "you": "u",
    "your": "ur",
    "and": "n",
    "thanks": "thx",
    "i'd": "id",
    "don't": "dont",
    "let's": "lets",
    "it's": "its",
    "i want to": "i wanna",
    "to": "2",
    "the": "da",
    "with": "w",
}
ONSETS = (
    "b",
    "d",
    "f",
    "g",
    "gl",
    "gr",
    "j",
    "k",
    "kr",
    "l",
    "m",
    "n",
    "pl",
    "qu",
    "r",
    "s",
    "sk",
    "t",
    "v",
    "w",
    "x",
    "z",
)
CODAS = ("", "", "", "n", "r", "ck", "mp", "sk", "zz", "ng", "th", "l")


def add_typos(text: str, random: Random) -> str:
    """A sentence as a person may type it: often unchanged, sometimes abbreviated, misspelt or without articles."""
    if random.random() < 0.12:
        text = drop_articles(text)
    if random.random() < 0.06:
        text = " ".join(ABBREVIATIONS.get(word, word) for word in text.split())
    if random.random() < 0.1:
        text = text.replace(",", "").replace("'", "")
    for _ in range(random.choices((0, 1, 2, 3), (68, 20, 8, 4))[0]):
        text = misspell(text, random)
    return text + random.choices(("", ".", "!", "?", "..", "!!"), (62, 26, 6, 3, 2, 1))[0]


def drop_articles(text: str) -> str:
    return " ".join(word for word in text.split() if word not in ("the", "a", "an")) or text


def misspell(text: str, random: Random) -> str:
    """One typing error in one of the longer words, or a missing space."""
    words = text.split()
    long = [i for i, word in enumerate(words) if len(word) > 3]
    if not long:
        return text
    if random.random() < 0.06 and len(words) > 2:
        i = random.randrange(len(words) - 1)
        return " ".join((*words[:i], words[i] + words[i + 1], *words[i + 2 :]))
    i = random.choice(long)
    words[i] = random.choice(TYPOS)(words[i], random)
    return " ".join(words)


def neighbour_key(word: str, random: Random) -> str:
    """The key beside the intended one."""
    i = random.randrange(len(word))
    return word[:i] + random.choice(NEIGHBOURS.get(word[i]) or word[i]) + word[i + 1 :]


def swap_letters(word: str, random: Random) -> str:
    i = random.randrange(len(word) - 1)
    return word[:i] + word[i + 1] + word[i] + word[i + 2 :]


def drop_letter(word: str, random: Random) -> str:
    i = random.randrange(len(word))
    return word[:i] + word[i + 1 :]


def double_letter(word: str, random: Random) -> str:
    i = random.randrange(len(word))
    return word[:i] + word[i] + word[i:]


def single_letter(word: str, random: Random) -> str:
    """A double letter written once; where there is none, one letter is dropped."""
    twice = [i for i in range(len(word) - 1) if word[i] == word[i + 1]]
    return word[: twice[0]] + word[twice[0] + 1 :] if twice else drop_letter(word, random)


def wrong_vowel(word: str, random: Random) -> str:
    """One vowel replaced by a random one."""
    places = [i for i, letter in enumerate(word) if letter in VOWELS]
    if not places:
        return swap_letters(word, random)
    i = random.choice(places)
    return word[:i] + random.choice(VOWELS) + word[i + 1 :]


TYPOS = (neighbour_key, swap_letters, drop_letter, double_letter, single_letter, wrong_vowel)


def unknown_last_word(text: str, random: Random) -> str:
    """Rarely, the last word is replaced by an invented one."""
    if random.random() > 0.08:
        return text
    return " ".join((*text.split()[:-1], invented_word(random)))


def invented_word(random: Random) -> str:
    """An invented word of one to three syllables."""
    syllables = ((random.choice(ONSETS), random.choice(VOWELS)) for _ in range(random.randint(1, 3)))
    return "".join(onset + vowel for onset, vowel in syllables) + random.choice(CODAS)


def nonsense(random: Random) -> str:
    """Letters, digits and punctuation without meaning."""
    kind = random.randrange(5)
    if kind == 0:
        return " ".join(invented_word(random) for _ in range(random.randint(1, 6)))
    if kind == 1:
        return "".join(random.choices("abcdefghijklmnopqrstuvwxyz", k=random.randint(1, 24)))
    if kind == 2:
        return "".join(random.choices("0123456789.,+-*/=()% ", k=random.randint(1, 16)))
    if kind == 3:
        return "".join(random.choices("asdfghjkl", k=random.randint(3, 12)))
    return "".join(random.choices("!?.,;:-_#@&/()[]{}<>\\|~^%$ ☃★", k=random.randint(0, 10)))
