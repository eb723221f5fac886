"""The language gate: English goes on, everything else is named and refused."""

import functools
import re
from importlib import resources
from typing import Final

__all__ = ["ENGLISH", "language_name", "language_of"]

ENGLISH: Final = "en"

FEWEST_WORDS: Final = 20
"""Below this many words nothing is refused: a headline of names looks like any language."""

SAMPLE: Final = 1500
"""Characters taken from the head, and again from the middle, of a long text."""

PLAINLY_ENGLISH: Final = 0.06
"""Share of `lexicon/english.txt` in the sample from which the identifier is not asked."""

DIFFERENT: Final = 4
"""How many different ones of these words there must be: Dutch has "of" and Polish "to", often, but no others.

Measured: 10 of 3,924 English news texts and read-outs fall below the two; loading the identifier takes 0.4 s, more than all else
of a cold start.
"""

_WORD: Final = re.compile(r"\w+(?:['\u2019]\w+)?")


def language_of(text: str) -> str:
    """Give the ISO 639 code of the language of `text`, "en" where there is too little to tell.

    Judged on a sample of at most 3,000 characters; a text of fewer than 20 words has the benefit of the doubt.

    >>> language_of("Le ministre a dit non.")
    'en'
    """
    sample = _sample(text)
    words = _WORD.findall(sample)
    # Chinese or Thai has no spaces: there the letters count, eight to a word.
    if max(len(words), sum(map(len, words)) // 8) < FEWEST_WORDS:
        return ENGLISH
    common = _lines("english.txt")
    found = [lowered for word in words if (lowered := word.lower()) in common]
    if len(found) >= PLAINLY_ENGLISH * len(words) and len(set(found)) >= DIFFERENT:
        return ENGLISH
    return _identify(sample)


def language_name(code: str) -> str:
    """Give the English name of an ISO 639 code, or the code where we know no name.

    >>> language_name("fr")
    'French'
    """
    return _lines("languages.txt").get(code, code)


def _sample(text: str) -> str:
    """Head and middle: a wire's head can be all names and codes, and a long text need not be read whole."""
    if len(text) <= 2 * SAMPLE:
        return text
    middle = len(text) // 2
    return text[:SAMPLE] + "\n" + text[middle : middle + SAMPLE]


def _identify(sample: str) -> str:
    from py3langid import classify  # noqa: PLC0415 - 0.4 s, and seldom needed

    return str(classify(sample)[0])


@functools.cache
def _lines(name: str) -> dict[str, str]:
    """Read a lexicon file: first word of a line to the rest of it."""
    text = resources.files(__package__).joinpath("lexicon", name).read_text("utf-8")
    pairs = (line.partition(" ") for line in text.splitlines() if line and not line.startswith("#"))
    return {word: rest for word, _, rest in pairs}
