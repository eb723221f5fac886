"""Whether single line breaks part paragraphs or only wrap long lines."""

from itertools import pairwise
from typing import Final

_FEWEST, _NARROW, _WIDE = 6, 40, 100
_SHARE: Final = 0.6


def is_wrapped(text: str) -> bool:
    r"""Whether the text's paragraphs are broken into short lines of even length (mail, plain-text wires).

    Then most lines are nearly as long as the longest, none is long, and many go on with a lower-case letter.

    >>> is_wrapped("One paragraph.\nAnother one.\n")
    False
    """
    lines = [line.rstrip() for line in text.splitlines()]
    pairs = [(line, following) for line, following in pairwise(lines) if line and following]
    longest = max(map(len, lines), default=0)
    if len(pairs) < _FEWEST or not _NARROW <= longest <= _WIDE:
        return False
    full = sum(len(line) >= _SHARE * longest for line, _ in pairs)
    going_on = sum(following.lstrip()[:1].islower() for _, following in pairs)
    return full >= _SHARE * len(pairs) and going_on >= len(pairs) / 4
